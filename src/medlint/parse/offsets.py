"""The way from the byte offsets of a UTF-8 text to its code points."""

from medlint.pattern import Pattern

_WIDE = Pattern(r"[^\x00-\x7f]")


def wide_places(text: str) -> tuple[list[int], list[int]]:
    """The byte after each character of more than one byte, and how many bytes more than code points end there.

    The second list begins with the zero of the text before the first: a byte's offset ``at`` is that of the code point
    ``at - surplus[bisect_right(ends, at)]``.
    """
    ends: list[int] = []
    surplus = [0]
    if text.isascii():
        return ends, surplus
    extra = 0
    for found in _WIDE.finditer(text):
        character = found.group()
        extra += 1 if character < "\u0800" else 2 if character < "\U00010000" else 3
        ends.append(found.end() + extra)
        surplus.append(extra)
    return ends, surplus
