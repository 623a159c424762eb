"""The options that say which reports a run makes and where they go."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import tee

from medlint.cli.configured import as_path
from medlint.cli.lazy import click
from medlint.cli.output import append_summary, check_writable, summary_room, write_report
from medlint.cli.streams import colors
from medlint.model.fields import nearest
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult
from medlint.report import FOR_PEOPLE, FORMATS, WORKSPACES, Surroundings, Write
from medlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pathlib import Path

    from medlint.report.statistics import Statistics
    from medlint.rules.load import Catalogue

Command = Callable[..., int]


class Report(NamedTuple):
    """One report: its format, and the file it goes to if it does not go to standard output."""

    format: str
    file: "Path | None" = None


def reporting(command: Command) -> Command:
    """Give ``command`` the options ``--output-format``, ``--output-file`` and ``--statistics``, as one ``reports``."""

    @click.option(
        "--output-format",
        "formats",
        multiple=True,
        metavar="FORMAT[:FILE]",
        callback=_as_reports,
        shell_complete=_format_names,
        help=f"What the report is like: {', '.join(FORMATS)}; full unless given. May be repeated, all but one with a "
        "file to write to.",
    )
    @click.option(
        "--output-file",
        type=click.Path(),
        callback=as_path,
        metavar="FILE",
        help="Write the report that names no file of its own there.",
    )
    @click.option("--statistics", is_flag=True, help="Add how many findings there are of each rule.")
    @wraps(command)
    def reported(formats: tuple[Report, ...], output_file: "Path | None", statistics: bool, **options: object) -> int:
        return command(reports=Reports(formats, output_file, statistics), **options)

    return reported


def _as_reports(_context: "click.Context", _option: "click.Parameter", given: tuple[str, ...]) -> tuple[Report, ...]:
    return tuple(map(_as_report, given))


def _format_names(_context: "click.Context", _option: "click.Parameter", incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _as_report(given: str) -> Report:
    name, colon, file = given.partition(":")
    if name not in FORMATS:
        hint = nearest(name, list(FORMATS)) or f"; there are {', '.join(FORMATS)}."
        raise click.BadParameter(f"no format is called “{name}”{hint}")
    if not colon:
        return Report(name)
    if not file:
        raise click.BadParameter(f"“{given}” names no file behind the colon.")
    from pathlib import Path

    return Report(name, Path(file))


class Reports:
    """The reports of one run."""

    def __init__(
        self, reports: tuple[Report, ...] = (), output_file: "Path | None" = None, statistics: bool = False
    ) -> None:
        """Raises ``click.UsageError`` where the options do not go together or a file cannot be written."""
        self.all = _with_files(reports, output_file)
        self.own_files = any(report.file for report in reports)
        self.statistics = _statistics() if statistics else None
        self.diff: Write | None = None
        for report in self.all:
            check_writable(report.file)

    def settle(self, diff: Write | None) -> None:
        """Let ``diff`` take the place of the report; complain where others would stand beside it."""
        if diff and self.own_files:
            raise click.UsageError("--diff takes the place of a report; none can be written beside it.")
        self.diff = diff

    def write(
        self,
        results: Iterable[FileResult],
        catalogue: "Callable[[], Catalogue]",
        stream: TextIO,
        *,
        at_once: bool,
    ) -> None:
        """Write all reports, the one without a file to ``stream``.

        ``catalogue`` is as in ``Surroundings``. With ``at_once`` nothing is shown before all is known.
        """
        counted = self._counted(results)
        # the first report is written as the results come; what it has read waits for the others
        for report, each in zip(self.all, tee(counted, len(self.all)) if self.all[1:] else (counted,), strict=True):
            write = self.diff or FORMATS[report.format]()
            text = write(each, _surroundings(report, stream)._replace(catalogue=catalogue))
            write_report(list(text) if at_once else text, report.file, stream)
        if self.statistics:
            people = not self.diff and any(report.format in FOR_PEOPLE and not report.file for report in self.all)
            write_report(self.statistics.table(), None, stream if people else sys.stderr)

    def _counted(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        for result in results:
            if self.statistics:
                self.statistics.add(result)
            yield result


def _with_files(reports: tuple[Report, ...], output_file: "Path | None") -> list[Report]:
    """The reports in the order of their writing, the one without a file of its own first."""
    own = [report for report in reports if report.file]
    other = [report for report in reports if not report.file]
    if len(other) > 1:
        first, second = (report.format for report in other[:2])
        raise click.UsageError(f"--output-format: {first} or {second} needs a file, as in {second}:FILE.")
    if own and not other and output_file:
        raise click.UsageError("--output-file goes with an --output-format that names no file.")
    if other or not own:
        own.insert(0, Report(other[0].format if other else "full", output_file))
    files = [report.file.resolve() for report in own if report.file]
    for file in files:
        if files.count(file) > 1:
            raise click.UsageError(f"--output-format: two reports cannot both be written to “{file}”.")
    return own


def _statistics() -> "Statistics":
    from medlint.report.statistics import Statistics

    return Statistics()


def _surroundings(report: Report, stream: TextIO) -> Surroundings:
    """What a report has to know of the place where it is written."""
    color = report.file is None and colors(stream.isatty())
    if report.format not in WORKSPACES:
        return Surroundings(color=color)
    from pathlib import Path

    from medlint.report.paths import repository_root

    root = repository_root(os.environ.get(WORKSPACES[report.format], ""), Path.cwd())
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if report.format != "github" or not summary:
        return Surroundings(root=root)
    file = Path(summary)
    return Surroundings(
        root=root, summarize=lambda markdown: append_summary(file, markdown), summary_room=summary_room(file)
    )
