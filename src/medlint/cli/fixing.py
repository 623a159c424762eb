"""The options that mend articles, and how the fixed texts get back to where they came from."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from medlint.cli.lazy import click
from medlint.cli.output import replace_file
from medlint.model.failure import MedlintError, WriteError, said
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, LeftOut, Tally
from medlint.read import encode, read_bytes
from medlint.report import Surroundings, Write
from medlint.run import Fixes

Command = Callable[..., int]


def fixing(command: Command) -> Command:
    """Give ``command`` the options ``--fix``, ``--unsafe-fixes`` and ``--diff``, which it gets as one ``mode``."""

    @click.option("--fix", is_flag=True, help="Mend what can be mended without changing the meaning.")
    @click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what may change the meaning.")
    @click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
    @wraps(command)
    def mending(fix: bool, unsafe_fixes: bool, diff: bool, **options: object) -> int:
        return command(mode=Mode.of(fix, unsafe_fixes, diff), **options)

    return mending


class Mode(NamedTuple):
    """What is done with fixes: which are applied, and whether to files or for show."""

    fixes: Fixes = Fixes.NONE
    diff: bool = False

    @classmethod
    def of(cls, fix: bool, unsafe: bool, diff: bool) -> "Mode":
        """What the options ask for; with ``diff`` nothing is written even where ``fix`` is asked for as well."""
        if unsafe and not (fix or diff):
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff.")
        return cls((Fixes.ALL if unsafe else Fixes.SAFE) if fix or diff else Fixes.NONE, diff)

    @property
    def writes(self) -> bool:
        """Whether fixed texts go back to where they came from."""
        return self.fixes is not Fixes.NONE and not self.diff

    @property
    def instead(self) -> Write | None:
        """What takes the place of a report: a diff where one is asked for."""
        return _diff if self.diff else None

    def finished(self, results: Iterator[FileResult]) -> Iterator[FileResult]:
        """The same results, the fixed texts in their files."""
        return map(_written_back, results) if self.writes else results

    def passed_on(self, result: FileResult, data: bytes) -> FileResult:
        """``result``, that of standard input, with its fixed text on standard output.

        Where there is none ``data``, what came in, goes out as it was: who filters a text must never lose it.
        """
        if self.writes:
            fixed, result = _fixed(result, lambda: data)
            sys.stdout.buffer.write(fixed or data)
            sys.stdout.buffer.flush()
        return result


def unfixable(left_out: LeftOut) -> str:
    """Why a fix was left out, on one line."""
    one, (line, column) = left_out.diagnostic, left_out.diagnostic.start
    return f"{one.path}:{line}:{column}: the fix of {one.code} {one.name} would bring {', '.join(left_out.brings)}"


def _diff(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """The diff itself; what it adds up to goes to standard error, since programs read the diff."""
    from medlint.report.closing import closing_diff
    from medlint.report.diff import diff

    tally = Tally()
    for result in results:
        tally.add(result)
        yield from diff(result, surroundings.color)
    sys.stderr.write(f"{closing_diff(tally)}\n")


def _written_back(result: FileResult) -> FileResult:
    """``result`` with its fixed text in its file; the result as it was and a failure where that cannot be done."""
    data, result = _fixed(result, lambda: read_bytes(result.path))
    if not data:
        return result
    from pathlib import Path

    try:
        if not os.access(result.path, os.W_OK):
            return _unfixed(result, WriteError(result.path, "cannot be fixed: the file is write-protected"))
        replace_file(Path(result.path), (data,))
    except OSError as error:
        return _unfixed(result, WriteError(result.path, f"cannot be fixed: {said(error)}"))
    return result


def _fixed(result: FileResult, there: Callable[[], bytes]) -> tuple[bytes, FileResult]:
    """The fixed text in its encoding; b"" where nothing is fixed, or cannot be in what is ``there`` now."""
    mended = result.mended
    if not mended or not mended.fixed or not mended.before.source or not result.source:
        return b"", result
    try:
        if encode(mended.before.source) != there():
            problem = "is not fixed: it has changed meanwhile, or its bytes are not the usual ones for its text"
            return b"", _unfixed(result, WriteError(result.path, problem))
        return encode(result.source), result
    except MedlintError as error:
        return b"", _unfixed(result, error)


def _unfixed(result: FileResult, error: MedlintError) -> FileResult:
    before = result.mended.before if result.mended else result
    return before._replace(failures=(*before.failures, error.failure))
