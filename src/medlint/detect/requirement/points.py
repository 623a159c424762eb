"""Where a finding points that says something is missing."""

from collections.abc import Iterator, Sequence

from medlint.detect.requirement.around import any_of
from medlint.detect.requirement.words import Word
from medlint.model.document import PROSE, BlockKind, Document
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.term import Vocabulary


class Point(NamedTuple):
    """The first heading with one of the terms of ``headings``, else the first place of the first of ``text``."""

    headings: Pattern | None
    text: tuple[Pattern, ...]
    message: str

    def place(self, document: Document) -> Span | None:
        """The place in ``document``, if there is one."""
        if self.headings:
            for block in document.blocks:
                below_title = block.kind is BlockKind.HEADING and block.span.start != document.title.start
                if below_title and self.headings.search(document.folded, *block.span):
                    return block.span
        for pattern in self.text:
            found = pattern.search(document.folded)
            if found and document.blocks[document.block_at(found.start())].kind in PROSE:
                return Span(found.start(), found.end())
        return None


class Points(NamedTuple):
    """Where the findings of a rule point: ``at`` the title, the first word of a topic, each word or further points."""

    at: str
    groups: tuple[str, ...]
    points: tuple[Point, ...]
    again: str
    most: int

    def stand_in(self, document: Document) -> bool:
        """Whether the document has what the first of the points looks for, if there are any."""
        return not self.points or self.points[0].place(document) is not None

    def places(self, document: Document, words: Sequence[Word]) -> Iterator[tuple[Span, str]]:
        """The places, the main one first, with the message for each of the others ("" for the main one)."""
        spans = [word.span for word in words if not self.groups or word.group in self.groups]
        first = self.points[0].place(document) if self.points else None
        if first is None:
            first = spans[0] if spans and self.at != "title" else document.title
        yield first, ""
        if self.at == "each":
            yield from ((span, self.again) for span in _disjoint(spans)[1 : self.most])
        for point in self.points[1:]:
            place = point.place(document)
            if place:
                yield place, point.message


def _disjoint(spans: Sequence[Span]) -> list[Span]:
    """The spans without those that overlap one before them."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def read_points(fields: Fields, vocabulary: Vocabulary) -> Points:
    """The points of a rule."""
    at = fields.word("point", ("title", "first", "each"), "title")
    groups = fields.texts("point-topics")
    again = fields.text("again") if at == "each" else ""
    most = fields.number("most", 12)
    points = []
    for i, entry in enumerate(fields.tables("points")):
        headings, text = (parse_terms(entry, name, vocabulary) for name in ("headings", "text"))
        named = any_of(headings) if headings else None
        message = entry.text("message", "" if i == 0 else None)
        points.append(Point(named, tuple(term.pattern for term in text), message))
        entry.finish()
    return Points(at, groups, tuple(points), again, most)
