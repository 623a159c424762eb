"""The articles that have changed: since a commit, or from it to what the next commit will hold."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from medlint.discover import Discovery
from medlint.git import Lines, Repository, Touched, root_of
from medlint.model.failure import Failure, GitError, ReadError
from medlint.model.record import NamedTuple
from medlint.model.source import Source
from medlint.read import decode, format_of, read

_NO_LINES: tuple[Lines, ...] = ()


class Change(NamedTuple):
    """An article that has changed.

    ``path`` is what reports show. ``lines`` are those of the new text that are new. ``old`` holds the text before,
    None where there was none: then all of it is new. ``new`` holds the new text, None where it is that of the file.
    """

    path: str
    lines: tuple[Lines, ...] = _NO_LINES
    old: bytes | None = None
    old_name: str = ""
    new: bytes | None = None

    def source(self) -> Source:
        """The article as it is now; raises ``ReadError`` as ``read`` does."""
        return read(self.path) if self.new is None else decode(self.new, self.path, format_of(self.path))

    def old_source(self) -> Source | None:
        """The article as it was, under its present name; None where there was none or it was no text."""
        if self.old is None:
            return None
        try:
            return decode(self.old, self.path, format_of(self.old_name))
        except ReadError:
            return None


class Changes(NamedTuple):
    """What has changed among the articles of a run, what could not be told, and what somebody may want to know."""

    articles: tuple[Change, ...]
    failures: tuple[Failure, ...]
    notes: tuple[str, ...]


def changes(discovery: Discovery, since: str | None, wanted: Callable[[str], bool]) -> Changes:
    """What has changed in the articles of ``discovery``: ``since`` a revision, or in the index where that is None.

    An article that the index holds and that is gone from its folder is taken if its absolute path is ``wanted``.
    """
    places, failures = _by_repository(discovery)
    notes = list[str]()
    articles = dict[str, Change]()
    for root, names in places.items():
        try:
            repository = Repository(root)
            against, note = _against(repository, since)
            notes += note
            articles |= _articles(repository, names, against, wanted if since is None else None)
        except GitError as error:
            failures.append(error.failure)
    in_order = tuple(articles.pop(path) for path in discovery.files if path in articles) + tuple(articles.values())
    return Changes(in_order, tuple(dict.fromkeys(failures)), tuple(notes))


def _by_repository(discovery: Discovery) -> tuple[dict[str, dict[str, str]], list[Failure]]:
    """For each repository its articles: the name there and the path that reports show; and those in none."""
    places, outside, roots = dict[str, dict[str, str]](), list[str](), dict[str, str]()
    for path in discovery.files:
        folder, name = os.path.split(os.path.realpath(path))
        if folder not in roots:
            roots[folder] = root_of(folder)
        root = roots[folder]
        if root:
            places.setdefault(root, {})[os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")] = path
        else:
            outside.append(path)
    return places, [*discovery.failures, *_unknown(outside)]


def _unknown(outside: Sequence[str]) -> Iterator[Failure]:
    """One failure for all articles that lie in no repository: hundreds of the same would hide what else there is."""
    if outside:
        more = f", like {len(outside) - 1} more" if len(outside) > 1 else ""
        them = "them" if more else "it"
        message = f"lies in no Git repository{more}, so nobody can tell what has changed in {them}"
        yield Failure(outside[0], message)


def _against(repository: Repository, since: str | None) -> tuple[tuple[str, ...], list[str]]:
    """What the articles are compared with, and what is worth saying about it."""
    if since is None:
        return ("--cached",), []
    commit, parted = repository.base(since)
    note = f"this clone does not show where “{since}” and HEAD parted; articles are compared with the former itself"
    return (commit,), [] if parted else [note]


def _articles(
    repository: Repository, names: dict[str, str], against: tuple[str, ...], wanted: Callable[[str], bool] | None
) -> dict[str, Change]:
    """The changed ones of the articles called ``names``, by the path that reports show.

    Where ``wanted`` is given they are those of the index.
    """
    every = [file for file in repository.touched(against) if file.status != "D"]
    if wanted:
        names = names | dict(_gone(repository.root, every, wanted))
    touched = [file for file in every if file.name in names]
    lines = repository.lines(against, [file for file in touched if file.old])
    contents = repository.contents(filter(None, (name for file in touched for name in (file.old, wanted and file.new))))
    found = {}
    for file in touched:
        path = names[file.name]
        if wanted and file.status == "U":
            raise GitError(path, "has conflicts that are not resolved, so nothing of it is staged")
        new = contents[file.new] if wanted else None
        found[path] = Change(path, lines.get(file.name, _NO_LINES), contents.get(file.old), file.old_name, new)
    if not wanted:
        tracked = repository.tracked()
        found |= {path: Change(path) for name, path in names.items() if name not in tracked}
    return found


def _gone(root: str, files: Iterable[Touched], wanted: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The staged articles that are gone from their folders: the name of each and the path that reports show."""
    for file in files:
        path = os.path.join(root, file.name)
        if file.new and not os.path.lexists(path) and wanted(path):
            yield file.name, os.path.relpath(path).replace(os.sep, "/")
