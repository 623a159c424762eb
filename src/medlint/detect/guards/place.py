"""A place in a document with what stands around it: what guards look at."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from medlint.detect.guards.introduction import introductions
from medlint.model.document import Block, BlockKind, Document, MarkKind
from medlint.model.span import Span
from medlint.pattern import Pattern

# What ends a clause. A comma does too: "not a cure, the best care" denies only the cure. A reason that is denied does
# not: "not because it heals". Nor does the comma behind what holds it all open: "typically, it is safe". And "yet"
# is no conjunction in "not yet", "as yet" and "has yet to".
_ENDS_CLAUSE = (
    r"(?<!\b(?:typically|usually|generally|normally|often|sometimes|in (?:most|many|some) (?:cases|people|patients))),"
    r"|[;:()–—!?\"]|\s-\s|\b(?:but|however|although|though|while|whereas|so that|(?<!\bnot )(?<!\bthan )because)\b"
    r"|\b(?<!\bnot )(?<!n't )(?<!\bas )yet\b(?! (?:to|been|be|again)\b)"
    r"|\band\s+(?=(?:is|are|was|has|have|do|does|did|can|will|never|won't|doesn't|don't|we|it|they|you|i|he|she|our|this|these)\b)"
)
_CLAUSE_END, _LAST_CLAUSE_END = Pattern(_ENDS_CLAUSE), Pattern(f"(?r){_ENDS_CLAUSE}")
_WORD, _WORD_BEFORE = Pattern(r"\S+"), Pattern(r"(?r)\S+")

_LINE, _LINES = 80, 12  # code points of a line of a list, and lines


class Place:
    """The match at ``span`` within ``sentence``; both are code points of ``document``."""

    def __init__(self, document: Document, span: Span, sentence: Span) -> None:
        self.document = document
        self.span = span
        self.sentence = sentence

    @cached_property
    def _index(self) -> int:
        """The index of the block that the match stands in."""
        return self.document.block_at(self.span.start)

    @property
    def block(self) -> Block:
        """The block that the match stands in."""
        return self.document.blocks[self._index]

    @cached_property
    def clause(self) -> Span:
        """The clause around the match, which never ends inside the match itself."""
        folded, start, end = self.document.folded, self.sentence.start, self.sentence.end
        before = _LAST_CLAUSE_END.search(folded, start, self.span.start)
        after = _CLAUSE_END.search(folded, self.span.end, end)
        return Span(before.end() if before else start, after.start() if after else end)

    def left(self, words: int, within: Span | None = None) -> Span:
        """The last ``words`` words before the match, within its clause or the span given."""
        start = (within or self.clause).start
        found = _WORD_BEFORE.finditer(self.document.folded, start, self.span.start)
        return Span(min((word.start() for word in islice(found, words)), default=self.span.start), self.span.start)

    def right(self, words: int) -> Span:
        """The first ``words`` words of the clause after the match."""
        found = _WORD.finditer(self.document.folded, self.span.end, self.clause.end)
        return Span(self.span.end, max((word.end() for word in islice(found, words)), default=self.span.end))

    def headings(self) -> Iterator[Block]:
        """The block itself when it is a heading, and the headings it stands under, the nearest first."""
        return self.document.headings(self._index)

    def lines_above(self) -> Iterator[Block]:
        """The short lines without a full stop right above a block that is one, as of a list whose marks are lost."""
        blocks = self.document.blocks
        for index in range(self._index, max(-1, self._index - _LINES), -1):
            if not self._is_line(blocks[index]):
                return
            if index < self._index:
                yield blocks[index]

    def _is_line(self, block: Block) -> bool:
        start, end = block.span
        if block.kind is not BlockKind.PARAGRAPH or end - start > _LINE:
            return False
        return not self.document.folded[start:end].rstrip(" \n*_)\"'").endswith((".", "!", ";"))

    @property
    def opens_block(self) -> bool:
        """Whether the sentence is the first of its block."""
        return self.sentence.start <= self.document.sentences(self._index)[0].start

    def inside(self, kind: MarkKind) -> bool:
        """Whether the match stands inside a mark of that kind."""
        marks = self.document.marks_over(self.span)
        return any(mark.kind is kind and mark.text.contains(self.span) for mark in marks)

    @cached_property
    def introductions(self) -> tuple["Place", ...]:
        """The places behind what introduces the block: what is said there is said of the match."""
        found = introductions(self.document, self._index) if self._index >= 0 else ()
        return tuple(Place(self.document, behind, sentence) for sentence, behind in found)
