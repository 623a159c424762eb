"""Finds the articles that the paths on a command line stand for."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence

from medlint.config.file import shown
from medlint.model.failure import ConfigError, Failure, said
from medlint.model.record import NamedTuple
from medlint.model.settings import Settings
from medlint.read import FORMATS
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.util import CheckResult

SettingsFor = Callable[[str], Settings]

PROOF = "medlint-report.html"
"""The page that ``medlint report`` makes, which is itself no article."""

# Folders of other people's files and of copies that a site generator makes. Hidden folders are skipped as well.
# "build" and "dist" are not here: they can be sections of a site, and where they are output, .gitignore says so.
SKIPPED = frozenset({"__pycache__", "_build", "_site", "node_modules", "site-packages", "venv"})


class Discovery(NamedTuple):
    """The files to read, as reports show them, and what could not be found or listed.

    ``omitted`` are folders, and files that could be articles, which a walk left out, each with the reason in words.
    ``empty`` are those of the failures that say of a folder that it holds no articles.
    """

    files: tuple[str, ...]
    failures: tuple[Failure, ...]
    omitted: tuple[tuple[str, str], ...] = ()
    empty: tuple[Failure, ...] = ()


def discover(
    paths: Sequence[str], settings_for: SettingsFor, *, exclude: Sequence[str] = (), force_exclude: bool = False
) -> Discovery:
    """The articles that ``paths`` name or hold, each once, in the order of ``paths`` and then by name.

    A file that is named is taken whatever its suffix, and whatever is excluded unless ``force_exclude``. A folder is
    walked: hidden entries, ``PROOF``, ``SKIPPED``, what the repository has Git ignore, what the settings of each folder
    exclude and what ``exclude`` matches (globs relative to the current folder) are left out. ``settings_for`` gives the
    settings of a folder; where it raises ``ConfigError`` the folder is a failure.
    """
    given = (_patterns(os.path.realpath(os.curdir), exclude, "--exclude"),) if exclude else ()
    search = _Search(settings_for, given, force_exclude)
    for path in paths:
        search.take(path)
    failures = tuple(dict.fromkeys(search.failures))
    return Discovery(tuple(search.files.values()), failures, tuple(search.omitted), tuple(search.empty))


def would_find(path: str, paths: Sequence[str], settings_for: SettingsFor, exclude: Sequence[str] = ()) -> bool:
    """Whether a walk through ``paths`` would come to an article at the absolute ``path`` if there were a file.

    What Git ignores counts: this is for files that Git knows.
    """
    tops = [os.path.join(os.path.realpath(top), "") for top in paths]
    inner = next((path[len(top) :] for top in tops if path.startswith(top)), "")
    *folders, name = inner.split(os.sep)
    skipped = any(part.startswith(".") for part in (*folders, name)) or not SKIPPED.isdisjoint(folders)
    if not inner or skipped or os.path.splitext(name)[1].lower() not in FORMATS:
        return False
    given = (_patterns(os.path.realpath(os.curdir), exclude, "--exclude"),) if exclude else ()
    return not _Search(settings_for, given, force_exclude=True).forced_objection(path, folder=False)


class _Patterns(NamedTuple):
    """Gitignore patterns, the absolute folder that they are relative to, and the file or option they stand in."""

    base: str
    spec: "GitIgnoreSpec"
    origin: str

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Whether the absolute ``path`` is ignored; None when the patterns say nothing about it."""
        answer = self._look_up(path, folder)
        return answer.include if answer else None

    def reason(self, path: str, *, folder: bool) -> str:
        """The pattern that ignores the absolute ``path``, and where it stands."""
        answer = self._look_up(path, folder)
        pattern = self.spec.patterns[answer.index].pattern if answer and answer.index is not None else ""
        return f"“{pattern!s}” in {shown(self.origin)}"

    def _look_up(self, path: str, folder: bool) -> "CheckResult[str] | None":
        prefix = self.base.rstrip(os.sep) + os.sep
        if path.startswith(prefix):
            inner = path[len(prefix) :]
        elif prefix.startswith(path.rstrip(os.sep) + os.sep):
            return None
        else:
            inner = path.lstrip(os.sep)
        return self.spec.check_file(inner.replace(os.sep, "/") + ("/" if folder else ""))


class _Folder(NamedTuple):
    """A folder under way: how it is shown ("" for the current one), where it is, and where the walk began."""

    shown: str
    real: str
    top: str
    ignores: tuple[_Patterns, ...]
    excludes: tuple[_Patterns, ...] = ()

    def objection(self, entry: "os.DirEntry[str]", folder: bool) -> str:
        """Why a walk leaves the entry out; "" where it does not."""
        if entry.name.startswith("."):
            return "its name begins with a dot"
        if entry.name == PROOF:
            return "it is the page that medlint report makes"
        if folder and entry.name in SKIPPED:
            return "folders of that name hold no articles"
        for patterns in self.excludes:
            if patterns.verdict(entry.path, folder=folder):
                return patterns.reason(entry.path, folder=folder)
        for patterns in reversed(self.ignores):  # the nearest patterns that say anything decide
            verdict = patterns.verdict(entry.path, folder=folder)
            if verdict is not None:
                return patterns.reason(entry.path, folder=folder) if verdict else ""
        return ""


class _Search:
    """One discovery under way; ``files`` maps each file's real path to the path that reports show."""

    def __init__(self, settings_for: SettingsFor, given: tuple[_Patterns, ...], force_exclude: bool) -> None:
        self.files: dict[str, str] = {}
        self.failures: list[Failure] = []
        self.omitted: list[tuple[str, str]] = []
        self.empty: list[Failure] = []
        self._settings_for = settings_for
        self._given = given
        self._force_exclude = force_exclude
        self._excludes: dict[tuple[str, tuple[str, ...]], _Patterns] = {}

    def take(self, path: str) -> None:
        """Add the file, or the articles of the folder, that a path on the command line names."""
        if not path:  # which would be tidied to the current folder
            self.failures.append(Failure("", "an empty path names no file or folder; is a variable empty?"))
            return
        shown = _tidy(path)
        try:
            if stat.S_ISDIR(os.stat(path).st_mode):
                self._take_folder(shown, os.path.realpath(path))
            else:
                self._take_file(shown, os.path.realpath(path))
        except ConfigError as error:
            self.failures.append(error.failure)
        except FileNotFoundError:
            self.failures.append(Failure(shown, "no such file or directory"))
        except OSError as error:
            self.failures.append(Failure(shown, f"cannot be read: {said(error)}"))
        except ValueError:
            self.failures.append(Failure(shown, "is not a file name"))

    def _take_file(self, shown: str, real: str) -> None:
        if objection := self.forced_objection(real, folder=False):
            self.omitted.append((shown, objection))
        else:
            self.files.setdefault(real, shown)

    def _take_folder(self, shown: str, real: str) -> None:
        if objection := self.forced_objection(real, folder=True):
            self.omitted.append((shown, objection))
            return
        failures, omitted = len(self.failures), len(self.omitted)
        # What is named is wanted: patterns that hide the named folder itself do not count inside it.
        ignores = tuple(p for p in _ignores_above(real) if not p.verdict(real, folder=True))
        found = False
        for file_real, file_shown in self._walk(_Folder("" if shown == "." else shown, real, real, ignores)):
            found = True
            self.files.setdefault(file_real, file_shown)
        if not found and len(self.failures) == failures:
            left_out = sum(os.path.basename(path) != ".git" for path, _ in self.omitted[omitted:])
            kinds = " (Markdown, MDX, HTML or plain text)"
            hint = f"; --show-files says what is left out ({left_out}) and why" if left_out else kinds
            self.empty.append(Failure(shown, f"no articles found{hint}"))
            self.failures.append(self.empty[-1])

    def forced_objection(self, real: str, *, folder: bool) -> str:
        """Why the absolute path is excluded, though it is named; "" where it is not."""
        if not self._force_exclude:
            return ""
        excludes = self._excludes_of(real if folder else os.path.dirname(real))
        excluding = (patterns for patterns in excludes if patterns.verdict(real, folder=folder))
        return next((patterns.reason(real, folder=folder) for patterns in excluding), "")

    def _walk(self, folder: _Folder) -> Iterator[tuple[str, str]]:
        """The articles below a folder: where each is, and how it is shown."""
        try:
            excludes = self._excludes_of(folder.real)
            with os.scandir(folder.real) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except ConfigError as error:
            self.failures.append(error.failure)
            return
        except OSError as error:
            self.failures.append(Failure(folder.shown or ".", f"cannot be listed: {said(error)}"))
            return
        excludes = tuple(p for p in excludes if not p.verdict(folder.top, folder=True))
        ignores = folder.ignores
        if folder.real != folder.top and any(entry.name == ".gitignore" for entry in entries):
            ignores = (*ignores, *_ignores_in(folder.real))
        folder = folder._replace(ignores=ignores, excludes=excludes)
        for entry in entries:
            yield from self._entry(entry, folder)

    def _entry(self, entry: "os.DirEntry[str]", above: _Folder) -> Iterator[tuple[str, str]]:
        # a linked folder is not entered: it is part of another tree, or of this one already
        folder = entry.is_dir(follow_symlinks=False)
        if not folder and os.path.splitext(entry.name)[1].lower() not in FORMATS:
            return
        shown = f"{above.shown.rstrip('/')}/{entry.name}" if above.shown else entry.name
        if objection := above.objection(entry, folder):
            self.omitted.append((shown, objection))
            return
        if folder:
            yield from self._walk(_Folder(shown, entry.path, above.top, above.ignores))
        elif entry.is_symlink() and not entry.is_dir():
            yield os.path.realpath(entry.path), shown
        elif entry.is_file():
            yield entry.path, shown

    def _excludes_of(self, folder: str) -> tuple[_Patterns, ...]:
        settings = self._settings_for(folder)
        if not settings.exclude:
            return self._given
        key = (settings.root, settings.exclude)
        if key not in self._excludes:
            self._excludes[key] = _patterns(
                os.path.realpath(settings.root), settings.exclude, settings.path or "the settings"
            )
        return (*self._given, self._excludes[key])


def _tidy(path: str) -> str:
    """``path`` with slashes, without the slashes and dots that mean nothing."""
    path = path.replace(os.sep, "/")
    inner = path.lstrip("/")
    top = path[: len(path) - len(inner)]
    parts = [part for part in inner.split("/") if part not in ("", ".")]
    return (top if len(top) < 3 else "/") + "/".join(parts) or "."


def _patterns(base: str, lines: Sequence[str], origin: str) -> _Patterns:
    from pathspec import GitIgnoreSpec

    return _Patterns(base, GitIgnoreSpec.from_lines(lines), origin)


def _ignores_above(folder: str) -> tuple[_Patterns, ...]:
    """The patterns of the repository around ``folder`` that reach it, the farthest first, its own included."""
    above = [folder]
    while not os.path.exists(os.path.join(above[-1], ".git")):
        if os.path.dirname(above[-1]) == above[-1]:
            return _ignores_in(folder)
        above.append(os.path.dirname(above[-1]))
    shared = os.path.join(above[-1], ".git")
    if os.path.isfile(shared):
        from medlint.git import shared_folder

        shared = shared_folder(above[-1])
    own = _read_patterns(above[-1], os.path.join(shared, "info", "exclude"))
    return (*own, *(patterns for step in reversed(above) for patterns in _ignores_in(step)))


def _ignores_in(folder: str) -> tuple[_Patterns, ...]:
    return _read_patterns(folder, os.path.join(folder, ".gitignore"))


def _read_patterns(base: str, file: str) -> tuple[_Patterns, ...]:
    try:
        with open(file, encoding="utf-8-sig", errors="replace") as text:
            lines = text.read().splitlines()
    except OSError:
        return ()
    return (_patterns(base, [line for line in lines if _is_pattern(line)], file),)


def _is_pattern(line: str) -> bool:
    """Whether pathspec takes the line; Git passes over what it cannot use."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
