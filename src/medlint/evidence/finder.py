"""What finds signals in prose: a quick look that says where a search is worth its time, and the search."""

from collections.abc import Callable, Iterator

from medlint.evidence.verdict import Signal
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_LONGEST = 120  # what begins in a part of a block may end behind it


class Article(NamedTuple):
    """What signals are found in; ``has_list`` says whether there is a list of sources, and is asked when it matters."""

    prose: str
    folded: str
    has_list: Callable[[], bool]


Find = Callable[[Article, Span, Span], Iterator[Signal]]


class Finder(NamedTuple):
    """Finds one sort of signals: ``find`` those that begin in a part of a block, given the spans of both.

    There are none where ``may_find`` says so of the prose of that part, or of any larger one.
    """

    may_find: Callable[[str], bool]
    find: Find


def starting_in(pattern: Pattern, text: str, span: Span, block: Span) -> "Iterator[Match]":
    """The matches that begin in ``text[span]`` and end within ``block``."""
    for found in pattern.finditer(text, span.start, min(block.end, span.end + _LONGEST)):
        if found.start() >= span.end:
            return
        yield found
