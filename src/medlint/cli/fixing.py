"""The options that mend articles, and how the fixed texts get back to where they came from."""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from medlint.cli.lazy import click
from medlint.cli.rewriting import rewrite, rewritten
from medlint.model.failure import MedlintError
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, LeftOut, Tally
from medlint.model.source import Source
from medlint.report import Surroundings, Write
from medlint.run import Fixes

Command = Callable[..., int]


def fixing(command: Command) -> Command:
    """Give ``command`` the options ``--fix``, ``--unsafe-fixes`` and ``--diff``, which it gets as one ``mode``."""

    @click.option("--fix", is_flag=True, help="Mend what can be mended without changing the meaning.")
    @click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what may change the meaning.")
    @click.option(
        "--diff", is_flag=True, help="Show what --fix would change, in place of a report of any format; change nothing."
    )
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
        if not self.writes:
            return result
        if change := _change(result):
            try:
                data = rewritten(*change, data)
            except MedlintError as error:
                result = _unfixed(result, error)
        sys.stdout.buffer.write(data)
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
    if change := _change(result):
        try:
            rewrite(*change)
        except MedlintError as error:
            return _unfixed(result, error)
    return result


def _change(result: FileResult) -> tuple[Source, Source] | None:
    """The text before and after the fixes, if there are any."""
    mended = result.mended
    if not mended or not mended.fixed or not mended.before.source or not result.source:
        return None
    return mended.before.source, result.source


def _unfixed(result: FileResult, error: MedlintError) -> FileResult:
    before = result.mended.before if result.mended else result
    return before._replace(failures=(*before.failures, error.failure))
