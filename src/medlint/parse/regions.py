"""Stretches of a source that are not its format's own syntax: template tags, shortcodes, comments of templates."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class RegionKind(Enum):
    """What a region is."""

    TEMPLATE = "template"  # a shortcode or template tag: a mark
    COMMENT = "comment"  # a comment of the template language
    TAG = "tag"  # an element's tag that Markdown must not see
    BLANK = "blank"  # syntax without a meaning for the reader


@dataclass(frozen=True, slots=True)
class Region:
    """One such stretch, in code points; ``target`` is a template's name and arguments or a comment's text."""

    kind: RegionKind
    start: int
    end: int
    target: str = ""

    @property
    def name(self) -> str:
        """The name of the shortcode or template tag."""
        return self.target.split(None, 1)[0] if self.target else ""


class Regions:
    """All regions of a source, found by place."""

    def __init__(self, regions: Iterable[Region] = ()) -> None:
        self._regions = tuple(sorted(regions, key=lambda region: region.start))
        self._ends = [region.end for region in self._regions]

    def __bool__(self) -> bool:
        return bool(self._regions)

    def within(self, start: int, end: int) -> tuple[Region, ...]:
        """The regions that share at least one code point with ``start`` to ``end``, in order."""
        first = last = bisect_right(self._ends, start)
        while last < len(self._regions) and self._regions[last].start < end:
            last += 1
        return self._regions[first:last]
