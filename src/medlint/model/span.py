"""Places in a text."""

from bisect import bisect_right, insort

from medlint.model.record import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points: the text from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Apart:
    """Spans of which no two overlap."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, span: Span) -> bool:
        """Take ``span`` in, unless it overlaps one that is in; says whether it was taken in."""
        after = bisect_right(self._spans, span)
        if any(span.overlaps(other) for other in self._spans[max(0, after - 1) : after + 1]):
            return False
        insort(self._spans, span)
        return True
