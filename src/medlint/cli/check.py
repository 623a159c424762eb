"""``medlint check``: checks articles and reports what it finds."""

from typing import TYPE_CHECKING

import click

from medlint.cli.baselining import Known, baselining
from medlint.cli.changing import Comparison, changing
from medlint.cli.checking import check
from medlint.cli.configured import configured, file_names, for_audience
from medlint.cli.fixing import Mode, fixing
from medlint.cli.reporting import Reports, reporting
from medlint.cli.selecting import Selection, selecting
from medlint.cli.showing import Show, showing
from medlint.cli.silencing import Silencer, silencing
from medlint.cli.watching import watching
from medlint.config.resolve import Overrides
from medlint.model.severity import SEVERITIES

if TYPE_CHECKING:
    from pathlib import Path


@click.command("check", short_help="Check articles.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=file_names)
@click.option("--stdin-filename", metavar="NAME", help="What the text on standard input is called; - reads it.")
@click.option(
    "--fail-level", type=click.Choice(list(SEVERITIES)), help="The mildest finding that makes the exit code 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found; 2 still says what could not be done.")
@watching
@reporting
@selecting
@showing
@changing
@baselining
@silencing
@fixing
@for_audience
@configured
def command(
    paths: tuple[str, ...],
    stdin_filename: str | None,
    fail_level: str | None,
    exit_zero: bool,
    reports: Reports,
    selection: Selection,
    show: Show,
    comparison: Comparison,
    known: Known,
    silencer: Silencer,
    mode: Mode,
    overrides: Overrides,
    config: "Path | None",
    isolated: bool,
) -> int:
    """Check the articles that each PATH names or holds, the current folder without one; - is standard input.

    RULES are separated by commas, or the option is repeated. The exit code is 0 when nothing is found at or above the
    fail level, 1 when something is, and 2 when anything could not be done.
    """
    return check(
        paths,
        stdin_filename=stdin_filename,
        exit_zero=exit_zero,
        reports=reports,
        selection=selection,
        show=show,
        comparison=comparison,
        known=known,
        silencer=silencer,
        mode=mode,
        overrides=overrides._replace(fail_level=SEVERITIES.get(fail_level or "")),
        config=config,
        isolated=isolated,
    )
