"""The progress bar of long runs."""

import sys
from collections.abc import Iterable, Iterator

from medlint.typed import TypeVar

T = TypeVar("T")

LONG = 200
_CLEAR_LINE = "\r\x1b[2K"


def shows_progress(count: int) -> bool:
    """Whether a run over ``count`` files is long enough for a bar, and somebody is there to see it."""
    return count > LONG and sys.stderr.isatty()


def with_progress(items: Iterable[T], count: int) -> Iterator[T]:
    """The same items, with a bar on standard error that moves as they come and leaves nothing behind."""
    import click

    with click.progressbar(items, length=count, label="Checking", file=sys.stderr, width=30) as bar:
        yield from bar
    # the bar's own line is of no use once the report stands below it
    sys.stderr.write(f"\x1b[1A{_CLEAR_LINE}")
    sys.stderr.flush()


def clear_progress() -> None:
    """Make room for a message where the bar stands; the bar goes on below it."""
    sys.stderr.write(_CLEAR_LINE)
