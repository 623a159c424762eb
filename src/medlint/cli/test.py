"""``medlint test``: tries rule files out for the people who write them."""

import os
import sys
from collections.abc import Iterator

import click

from medlint.cli.configured import configured, file_names, resolver
from medlint.cli.streams import colors
from medlint.report.closing import count
from medlint.report.harmless import one_line, shown_path
from medlint.report.paint import BOLD, paint
from medlint.rules.load import load_catalogue
from medlint.trial import Flaw
from medlint.trial.whole import Outcome, is_own, try_out
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@click.command("test", short_help="Try rule files out.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=file_names)
@configured
def command(paths: tuple[str, ...], config: "Path | None", isolated: bool) -> int:
    """Try the rule files that each PATH names or holds, medlint's own without one.

    Every example must be flagged just where it says so, and every term must be able to match something. In medlint's
    own rules no other rule may flag an example either, unless the example names it. The rules and word lists that the
    configuration adds can be used and are tried only where a PATH names them. The exit code is 0 when all is well, 1
    when something is wrong, and 2 when a file cannot be used at all.
    """
    named = [os.path.realpath(path) for path in paths]
    extra = list(resolver(config, isolated).settings_for(os.curdir).extend_rules) if paths else []
    extra += (place for path in named if not is_own(path) for place in _with_vocabulary(path))
    catalogue = load_catalogue(dict.fromkeys(map(os.path.realpath, extra)), trace=True)
    outcome = try_out(catalogue, lambda path: _lies_in(path, named) if named else is_own(path))
    color = colors(sys.stdout.isatty())
    for flaw in outcome.flaws:
        print(_line(flaw, color))
    print(_closing(outcome))
    return int(bool(outcome.flaws))


def _with_vocabulary(path: str) -> Iterator[str]:
    """A rule file, and before it the vocabulary beside it; a folder has its own in it."""
    beside = os.path.join(os.path.dirname(path), "vocabulary.yaml")
    if os.path.isfile(path) and os.path.isfile(beside):
        yield beside
    yield path


def _lies_in(path: str, places: list[str]) -> bool:
    real = os.path.realpath(path)
    return any(real == place or real.startswith(os.path.join(place, "")) for place in places)


def _line(flaw: Flaw, color: bool) -> str:
    """``path:line: message`` on one line; the path is relative where it lies below the current folder."""
    here = os.path.join(os.path.realpath(os.curdir), "")
    place = f"{shown_path(flaw.path.removeprefix(here))}:{flaw.line}:"
    return f"{paint(place, BOLD, color)} {one_line(flaw.message)}"


def _closing(outcome: Outcome) -> str:
    tried = ", ".join((count(outcome.rules, "rule"), count(outcome.examples, "example"), count(outcome.terms, "term")))
    return f"Tried {tried}: {count(len(outcome.flaws), 'flaw') if outcome.flaws else 'all is well'}."
