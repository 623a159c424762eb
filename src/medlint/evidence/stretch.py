"""Looks for patterns in a part of a block without reading the whole of it."""

from typing import TYPE_CHECKING

from medlint.model.span import Span
from medlint.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.pattern import Match

_LONGEST = 120  # what begins in the part may end behind it


def starting_in(pattern: Pattern, text: str, span: Span, block: Span) -> "Iterator[Match]":
    """The matches that begin in ``text[span]`` and end within ``block``."""
    for found in pattern.finditer(text, span.start, min(block.end, span.end + _LONGEST)):
        if found.start() >= span.end:
            return
        yield found
