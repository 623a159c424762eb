"""The files of a repository that say something about it."""

import os

from medlint.discover import SKIPPED
from medlint.git import Repository, root_of
from medlint.model.failure import GitError

_MOST = 50_000  # files looked at where no Git lists them


def files_below(folder: str) -> tuple[str, ...]:
    """The files below ``folder`` relative to it, with slashes and sorted, without those that Git ignores.

    Names that nobody can print are left out: no configuration can hold them.
    """
    names = _by_git(folder)
    if names is None:
        names = _by_walk(folder)
    return tuple(sorted(name for name in names if name.isprintable()))


def remotes(folder: str) -> str:
    """The addresses that Git fetches from; "" where there is no Git."""
    root = root_of(os.path.realpath(folder))
    try:
        return Repository(root).remotes() if root else ""
    except GitError:
        return ""


def read_start(folder: str, name: str) -> str:
    """The beginning of a small text file; "" where it cannot be read."""
    try:
        with open(os.path.join(folder, name), encoding="utf-8-sig", errors="replace") as file:
            return file.read(200_000)
    except OSError:
        return ""


def _by_git(folder: str) -> list[str] | None:
    place = os.path.realpath(folder)
    if not (root := root_of(place)):
        return None
    try:
        names = Repository(root).files(place)
    except GitError:
        return None
    return [name for name in names if os.path.isfile(os.path.join(folder, name))]


def _by_walk(folder: str) -> list[str]:
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in SKIPPED and not name.startswith("."))
        inner = os.path.relpath(place, folder)
        found += (name if inner == "." else f"{inner}/{name}".replace(os.sep, "/") for name in names)
        if len(found) > _MOST:
            break
    return found
