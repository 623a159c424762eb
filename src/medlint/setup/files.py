"""The files of a repository that say something about it."""

import os
import subprocess

from medlint.discover import SKIPPED

_MOST = 50_000  # files looked at where no Git lists them


def files_below(folder: str) -> tuple[str, ...]:
    """The files below ``folder`` relative to it, with slashes and sorted, without those that Git ignores.

    Names that nobody can print are left out: no configuration can hold them.
    """
    names = _by_git(folder)
    if names is None:
        names = _by_walk(folder)
    return tuple(sorted(name for name in names if name.isprintable()))


def read_start(folder: str, name: str) -> str:
    """The beginning of a small text file; "" where it cannot be read."""
    try:
        with open(os.path.join(folder, name), encoding="utf-8-sig", errors="replace") as file:
            return file.read(200_000)
    except OSError:
        return ""


def _by_git(folder: str) -> list[str] | None:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    names = done.stdout.decode("utf-8", errors="surrogateescape").split("\0")
    return [name for name in names if name and os.path.isfile(os.path.join(folder, name))]


def _by_walk(folder: str) -> list[str]:
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in SKIPPED and not name.startswith("."))
        inner = os.path.relpath(place, folder)
        found += (name if inner == "." else f"{inner}/{name}".replace(os.sep, "/") for name in names)
        if len(found) > _MOST:
            break
    return found
