"""A sentence as the patterns read it: with one space between its words, however wide markup and entities made it."""

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate

from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.span import Span
from medlint.pattern import Pattern

_WIDE = Pattern(r"[\s\x1c-\x1f]{2,}")
_LABEL = 40  # code points
_MEASURE = Pattern(
    r"\b(?:rates?|success|satisf(?:action|ied)|reduction|improvement|accuracy|survival|relief|remission|recovery|loss"
    r"|less|fewer|faster|lower|higher|more)\b(?!.*[.!?:])"
)
_BEFORE, _LEAD_IN = 240, 300  # code points of the text before that a fragment is read with
_ROW = 2000  # code points of a row to each side of its cell
_SHORT, _MOST_LINES = 60, 10  # a line of a column: “Stage I: 80%”, “Women: 25%”


class Passage:
    """The sentence at ``span`` in the block with the index ``block``.

    ``text`` is its folded prose and ``prose`` the same in its own case, both with single spaces; offsets into them are
    narrow ones, which ``original`` turns into places of the document.
    """

    def __init__(self, document: Document, block: int, span: Span) -> None:
        self._document, self._block, self._span = document, block, span
        self._folded = document.folded[span.start : span.end]
        self.text = " ".join(self._folded.split())

    @cached_property
    def prose(self) -> str:
        """The text in its own case."""
        return " ".join(self._document.prose[self._span.start : self._span.end].split())

    def original(self, start: int, end: int) -> Span:
        """The place in the document of what stands from ``start`` to ``end`` of the text."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, offset: int) -> int:
        at, missing = self._missing
        return self._span.start + offset + missing[bisect_left(at, offset)]

    @cached_property
    def _missing(self) -> tuple[list[int], list[int]]:
        """Where the text leaves something out, and how many code points are missing up to there."""
        wide = [found.span() for found in _WIDE.finditer(self._folded)] if len(self._folded) > len(self.text) else []
        missing = [0, *accumulate(end - start - 1 for start, end in wide)]
        return [start - before for (start, _), before in zip(wide, missing, strict=False)], missing

    @cached_property
    def after(self) -> str:
        """What a block without words is read with: the one below that goes on from it, “60%” from “of patients”.

        So does a label of few words that says what was measured: “98%” above “Success rate”.
        """
        document, later = self._document, self._block + 1
        if later >= len(document.blocks) or any(letter.isalpha() for letter in self.text):
            return ""
        start, end = document.blocks[later].span
        below = document.folded[start : min(end, start + _BEFORE)]
        goes_on = document.prose[start].islower() or (end - start < _LABEL and _MEASURE.search(below))
        return below if goes_on else ""

    @cached_property
    def before(self) -> str:
        """What a fragment is read with: the sentence before it, the row of a cell, the paragraph before an item."""
        document, start = self._document, self._span.start
        block, folded = document.blocks[self._block], document.folded
        container = document.containers[block.container] if block.container >= 0 else None
        if container and container.kind is ContainerKind.ROW:
            first, last = container.span
            return folded[max(first, block.span.start - _ROW) : min(last, block.span.end + _ROW)]
        before = folded[max(block.span.start, start - _BEFORE) : start]
        if container and container.kind is ContainerKind.ITEM and self._block:
            return before + " " + folded[max(0, block.span.start - _LEAD_IN) : block.span.start]
        return before

    @cached_property
    def above(self) -> str:
        """What a short line is read with: the text above it and its like, or the head of its table."""
        document, block = self._document, self._document.blocks[self._block]
        if ":" not in self.text and not any(letter.isalpha() for letter in self.text):
            return ""
        if block.kind is BlockKind.CELL:
            return self._head
        if block.kind is not BlockKind.PARAGRAPH or block.span.end - block.span.start > _SHORT:
            return ""
        if ":" not in self.text and self.text[-1] not in ".!":
            return ""
        for index in range(self._block - 1, max(-1, self._block - _MOST_LINES), -1):
            start, end = document.blocks[index].span
            line = document.folded[start : min(end, start + _SHORT + 1)]
            if len(line) > _SHORT or ":" not in line or not any(letter.isdigit() for letter in line):
                return document.folded[max(start, end - _BEFORE) : end]
        return ""

    @cached_property
    def _head(self) -> str:
        """The first row of the table in which the cell stands."""
        document = self._document
        table = document.around(document.blocks[self._block], ContainerKind.TABLE)
        if not table:
            return ""
        first = document.blocks[document.first_block(table.span.start)]
        kind, (start, end), *_ = document.containers[first.container]
        return document.folded[start : min(end, start + _ROW)] if kind is ContainerKind.ROW else ""
