"""``medlint check``: checks articles and reports what it finds."""

from collections.abc import Callable

import click

from medlint.cli.baselining import baselining
from medlint.cli.changing import changing
from medlint.cli.checking import check
from medlint.cli.configured import configured, file_names, for_audience
from medlint.cli.fixing import fixing
from medlint.cli.reporting import reporting
from medlint.cli.selecting import selecting
from medlint.cli.showing import showing
from medlint.cli.suppressing import suppressing
from medlint.cli.watching import watching
from medlint.config.resolve import Overrides
from medlint.model.severity import SEVERITIES

Command = Callable[..., int]


@click.command("check", short_help="Check articles.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=file_names)
@click.option("--stdin-filename", metavar="NAME", help="What the text on standard input is called; - reads it.")
@click.option(
    "--fail-level", type=click.Choice(list(SEVERITIES)), help="The mildest finding that makes the exit code 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found; 2 still says what could not be done.")
@click.option("--quiet", is_flag=True, help="Report only what is at or above the fail level, and count the rest.")
@watching
@reporting
@selecting
@showing
@changing
@baselining
@suppressing
@fixing
@for_audience
@configured
def command(fail_level: str | None, overrides: Overrides, **asked: object) -> int:
    """Check the articles that each PATH names or holds, the current folder without one; - is standard input.

    RULES are separated by commas, or the option is repeated. The exit code is 0 when nothing is found at or above the
    fail level, 1 when something is, and 2 when anything could not be done.
    """
    run: Command = check
    return run(overrides=overrides._replace(fail_level=SEVERITIES.get(fail_level or "")), **asked)
