"""What ``medlint check`` does, once it is known what is asked for."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator

from medlint.cli.baselining import Sieve
from medlint.cli.changing import Comparison
from medlint.cli.configured import resolver
from medlint.cli.failures import Failures
from medlint.cli.fixing import Mode, unfixable
from medlint.cli.lazy import click
from medlint.cli.progress import clear_progress, shows_progress, with_progress
from medlint.cli.reporting import Reports
from medlint.cli.selecting import Selection
from medlint.cli.showing import Show
from medlint.cli.streams import complain, note
from medlint.cli.suppressing import Suppressor
from medlint.config.resolve import Overrides, Resolver
from medlint.model.result import FileResult, Why
from medlint.read import decode, format_of
from medlint.run import Fixes, Pipeline
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_STDIN = "-"


def check(
    paths: tuple[str, ...],
    *,
    stdin_filename: str | None,
    exit_zero: bool,
    quiet: bool,
    reports: Reports,
    selection: Selection,
    show: Show,
    comparison: Comparison,
    sieve: Sieve,
    suppressor: Suppressor,
    mode: Mode,
    overrides: Overrides,
    config: "Path | None",
    isolated: bool,
) -> int:
    """Check the articles that ``paths`` name or hold, report what is found, and return the exit code.

    Raises ``click.UsageError`` where the options do not go together, and ``MedlintError`` where nothing can be done.
    """
    reports.settle(mode.instead)
    comparison.settle(standard_input=paths == (_STDIN,), fixing=mode.fixes is not Fixes.NONE)
    sieve.settle(comparing=bool(comparison))
    suppressor.settle(quiet=quiet, whole_files=paths != (_STDIN,) and not comparison and mode.fixes is Fixes.NONE)
    settings = resolver(config, isolated, selection.over(overrides))
    pipeline = Pipeline(settings.settings_for, mode.fixes)
    if show:
        real = _real_paths(paths, stdin_filename)
        return show.answer(pipeline, real, selection.exclude, selection.force_exclude, bool(comparison))
    if paths == (_STDIN,):
        count, results = 1, iter([_standard_input(pipeline, stdin_filename or "<stdin>", mode)])
    else:
        real = _real_paths(paths, stdin_filename)
        count, results = comparison.check(pipeline, real, selection.exclude, selection.force_exclude)
        results = mode.finished(results)
    results = suppressor.applied(sieve.sifted(results, pipeline), lambda source: sieve.check(source, pipeline))
    if bar := shows_progress(count):
        results = with_progress(results, count)
    outcome = _Outcome(settings, mode, bar)
    if quiet:
        results = map(outcome.quieted, results)
    stream = sys.stderr if mode.writes and paths == (_STDIN,) else sys.stdout
    # on a terminal the report would run through the bar
    reports.write(outcome.watch(results), lambda: pipeline.catalogue("."), stream, at_once=bar)
    suppressor.tell()
    outcome.failing |= sieve.could_shrink(pipeline, paths)
    return outcome.code(exit_zero)


def _real_paths(paths: tuple[str, ...], stdin_filename: str | None) -> tuple[str, ...]:
    """The paths to look for, none of which is standard input."""
    if _STDIN in paths:
        raise click.UsageError("- cannot be checked together with other paths.")
    if stdin_filename is not None:
        raise click.UsageError("--stdin-filename goes with - in place of a path.")
    return paths or (".",)


def _standard_input(pipeline: Pipeline, name: str, mode: Mode) -> FileResult:
    """The result of the text on standard input, taken for a file called ``name``."""
    data = sys.stdin.buffer.read()
    result = pipeline.check_read(name, lambda: decode(data, name, format_of(name)))
    return mode.passed_on(result, data)


class _Outcome:
    """What the exit code depends on, and the failures told so far."""

    def __init__(self, settings: Resolver, mode: Mode, bar: bool) -> None:
        self.settings = settings
        self.mode = mode
        self.bar = bar
        self.failing = False
        self.failures = Failures()

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The same results, looked at as they pass, with each failure once; what went wrong is told."""
        for result in map(self.failures.once, results):
            for failure in result.failures:
                self._say(complain, str(failure))
            for left_out in result.mended.left_out if result.mended else ():
                self._say(note, unfixable(left_out))
            self.failing = self.failing or self._fails(result)
            yield result

    def _say(self, say: Callable[[str], None], message: str) -> None:
        if self.bar:
            clear_progress()
        say(message)

    def quieted(self, result: FileResult) -> FileResult:
        """The same result without the findings that do not make the run fail; they are withheld."""
        return result.withhold([not grave for grave in self._grave(result)], Why.MILDER)

    def _fails(self, result: FileResult) -> bool:
        if self.mode.diff:
            return bool(result.mended and result.mended.fixed)
        return any(self._grave(result))

    def _grave(self, result: FileResult) -> list[bool]:
        """Which of its findings are at or above the fail level of the article."""
        if not result.diagnostics:
            return []
        level = self.settings.settings_for(os.path.dirname(result.path) or ".").fail_level
        return [diagnostic.severity >= level for diagnostic in result.diagnostics]

    def code(self, exit_zero: bool) -> int:
        """The exit code: what could not be done counts more than what was found."""
        return 2 if self.failures else int(self.failing and not exit_zero)
