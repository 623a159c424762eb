"""``medlint report``: a page to read and to send to an author."""

from collections.abc import Iterable, Iterator

import click

from medlint.cli.baselining import Sieve, baselining
from medlint.cli.configured import as_path, configured, file_names, for_audience, resolver
from medlint.cli.failures import Failures
from medlint.cli.output import check_writable, write_report
from medlint.cli.progress import shows_progress, with_progress
from medlint.cli.selecting import Selection, selecting
from medlint.cli.streams import complain
from medlint.config.resolve import Overrides
from medlint.discover import PROOF
from medlint.model.result import FileResult, Tally
from medlint.report import FORMATS, Surroundings
from medlint.report.closing import closing
from medlint.report.harmless import visible
from medlint.run import Pipeline
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@click.command("report", short_help="Make a page that shows the findings where they stand.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=file_names)
@click.option(
    "--output-file",
    type=click.Path(),
    callback=as_path,
    default=PROOF,
    show_default=True,
    metavar="FILE",
    help="Write the page there.",
)
@selecting
@baselining
@for_audience
@configured
def command(
    paths: tuple[str, ...],
    output_file: "Path",
    selection: Selection,
    sieve: Sieve,
    overrides: Overrides,
    config: "Path | None",
    isolated: bool,
) -> int:
    """Make a proof of the articles that each PATH names or holds: one page that needs no network.

    It shows the articles as they read, with the findings marked in the text and explained beside it. The exit code is
    0 whatever is found, and 2 when anything could not be done.
    """
    check_writable(output_file)
    sieve.settle(comparing=False)
    pipeline = Pipeline(resolver(config, isolated, selection.over(overrides)).settings_for)
    discovery = pipeline.discover(paths or (".",), exclude=selection.exclude, force_exclude=selection.force_exclude)
    results = sieve.sifted(pipeline.check(discovery), pipeline)
    if shows_progress(len(discovery.files)):
        results = with_progress(results, len(discovery.files))
    tally, failures = Tally(), Failures()
    surroundings = Surroundings(catalogue=lambda: pipeline.catalogue("."))
    write_report(FORMATS["html"]()(_counted(map(failures.once, results), tally), surroundings), output_file)
    for failure in failures:
        complain(str(failure))
    print(f"{visible(str(output_file))}: {closing(tally)}")
    return 2 if failures else 0


def _counted(results: Iterable[FileResult], tally: Tally) -> Iterator[FileResult]:
    """The same results, added up as they pass."""
    for result in results:
        tally.add(result)
        yield result
