"""The way from the byte offsets of a UTF-8 text to its code points."""

from bisect import bisect_right
from collections.abc import Callable

from medlint.pattern import Pattern

_WIDE = Pattern(r"[^\x00-\x7f]")


def code_points(text: str) -> Callable[[int], int]:
    """A function from an offset in the UTF-8 form of ``text`` to the offset in ``text``."""
    if text.isascii():
        return int
    ends: list[int] = []  # the byte after each wide character
    surplus = [0]  # how many bytes more than code points stand before it
    extra = 0
    for found in _WIDE.finditer(text):
        character = found.group()
        extra += 1 if character < "\u0800" else 2 if character < "\U00010000" else 3
        ends.append(found.end() + extra)
        surplus.append(extra)
    return lambda offset: offset - surplus[bisect_right(ends, offset)]
