"""Stretches of a source that its format's own parser must not see: template tags, JSX, directives."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum

from medlint.model.record import NamedTuple


class RegionKind(Enum):
    """What a region is."""

    TEMPLATE = "template"  # a shortcode, template tag or expression: a mark
    COMMENT = "comment"  # a comment of the template language
    TAG = "tag"  # an element's tag with Markdown inside the element
    BLANK = "blank"  # syntax that says nothing to a reader


class Region(NamedTuple):
    """One such stretch, in code points.

    ``text`` is a template's name and arguments, a comment's text, or a tag as HTML, of the length it has here.
    """

    kind: RegionKind
    start: int
    end: int
    text: str = ""

    @property
    def name(self) -> str:
        """The name of the shortcode or template tag."""
        return self.text.split(None, 1)[0] if self.text else ""


class Regions:
    """The regions of a source, ordered and disjoint; what starts inside another is a part of it."""

    def __init__(self, regions: Iterable[Region] = ()) -> None:
        self._regions: list[Region] = []
        for region in sorted(regions, key=lambda region: (region.start, -region.end)):
            if not self._regions or region.start >= self._regions[-1].end:
                self._regions.append(region)
        self._ends = [region.end for region in self._regions]

    def __bool__(self) -> bool:
        return bool(self._regions)

    def __iter__(self) -> Iterator[Region]:
        return iter(self._regions)

    def within(self, start: int, end: int) -> list[Region]:
        """The regions that share at least one code point with ``start`` to ``end``, in order."""
        first = last = bisect_right(self._ends, start)
        while last < len(self._regions) and self._regions[last].start < end:
            last += 1
        return self._regions[first:last]

    def hide(self, text: str) -> str:
        """``text`` with each region filled by letters, so that it reads as one word; the length stays."""
        return _replaced(text, ((region.start, region.end, "x" * (region.end - region.start)) for region in self))

    def hide_in_markdown(self, text: str) -> str:
        """As ``hide``, but regions that have their lines to themselves become processing instructions.

        CommonMark reads ``<?…?>`` as a block of its own that interrupts a paragraph and ends with its line, which
        is what such a tag is to a reader.
        """
        return _replaced(text, ((start, end, _stand_in(text, start, end)) for start, end in self._runs(text)))

    def _runs(self, text: str) -> Iterator[tuple[int, int]]:
        """From where to where regions touch or have only spaces between them."""
        start = end = -1
        for region in self:
            if start >= 0 and not text[end : region.start].strip(" \t"):
                end = region.end
                continue
            if start >= 0:
                yield start, end
            start, end = region.start, region.end
        if start >= 0:
            yield start, end


def _stand_in(text: str, start: int, end: int) -> str:
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = text[end : end + 80].lstrip(" \t")[:1]
    alone = after in ("", "\r", "\n") and not text[line_start:start].strip(" \t>")
    size = end - start
    if not alone:
        return "x" * size
    return f"<?{'x' * (size - 4)}?>" if size >= 4 else " " * size


def _replaced(text: str, stretches: Iterable[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, instead in stretches:
        parts += [text[at:start], instead]
        at = end
    return "".join([*parts, text[at:]]) if parts else text
