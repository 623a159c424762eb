"""Says which blocks can lend their sources to another: lead-ins, source lines, captions, rows."""

from collections.abc import Iterator
from functools import cached_property

from medlint.model.document import LINKS, PROSE, Block, BlockKind, Container, ContainerKind, Document
from medlint.model.span import Span
from medlint.pattern import Pattern

_LINE = (
    r"[\s*_>(\[†‡^-]*(?:(?:sources?|references?|data(?: source)?|credit|adapted from|via|according to|notes?)\s*[:—–-]"
    r"|(?:adapted|taken|excerpted) from\b|(?:based on|according to)\b{})"
)
# “According to the NGB, 40% snore” makes a claim of its own; behind a star it may say more.
_SOURCE_LINE, _STARRED_LINE = Pattern(_LINE.format(r"[^,;%]{0,120}$")), Pattern(_LINE.format(""))
_STARS = "*†‡"
_LEADS = (BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.HEADING)
_MOST_LINES, _LONGEST_LINE, _MOST_SENTENCES = 8, 400, 2  # of a list whose marks are lost
_MOST_QUOTED = 6  # paragraphs of a quotation up to its title
# Common words in a row, and no name, number or year among them.
_NO_NAME = Pattern(r"\W*[A-Z]?[a-z-]+(?:\s[a-z-]+)+\W*")
# The head of a column that names what the rows rest on.
_SOURCES = Pattern(
    r"\W*(?:(?:clinical|major|key|landmark)\s)?(?:trials?|stud(?:y|ies)|sources?|references?|surveys?|authors?)"
    r"(?:\s\([^()]*\)|\s?[/&]\s?year)?\W*"
)


class Structure:
    """How the blocks of a document stand to each other."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def lenders(self, index: int) -> Iterator[int]:
        """The blocks whose sources cover the block of that index as a whole."""
        block = self._document.blocks[index]
        for container in self._document.ancestors(block):
            yield from self._of_container(container, index)
        yield from self._above_bare_lines(index)
        yield from self._source_line(block.span.end)
        yield from self._starred(block)

    def _of_container(self, container: Container, index: int) -> Iterator[int]:
        kind = container.kind
        if kind is ContainerKind.ITEM:
            yield from self._opening(container, index)
        elif kind is ContainerKind.ROW:
            yield from range(
                self._document.first_block(container.span.start), self._document.first_block(container.span.end)
            )
        elif kind in (ContainerKind.LIST, ContainerKind.DEFINITIONS, ContainerKind.TABLE, ContainerKind.QUOTE):
            yield from self._lead_in(container)
            yield from self._source_line(container.span.end)
        if kind is ContainerKind.TABLE:
            yield from self._head(container)
        elif kind in (ContainerKind.QUOTE, ContainerKind.FIGURE):
            yield self._document.first_block(container.span.end) - 1
        if kind is ContainerKind.QUOTE:
            yield from self._title_of_quote(container, index)

    def _lead_in(self, container: Container) -> Iterator[int]:
        """What stands right above it: “The CDC says:”, and a heading such as “Figures from the CDC”."""
        index = self._document.first_block(container.span.start) - 1
        if index >= 0 and self._document.blocks[index].kind in _LEADS:
            yield index

    def _title_of_quote(self, quote: Container, index: int) -> Iterator[int]:
        """The nearest paragraph above in the same quotation that begins with a link: the title of what is quoted."""
        first = self._document.first_block(quote.span.start)
        for above in range(index - 1, max(first, index - _MOST_QUOTED) - 1, -1):
            start, end = self._document.blocks[above].span
            marks = self._document.marks_over(Span(start, end))
            if any(
                mark.kind in LINKS and mark.text.start <= start and 2 * mark.text.end > start + end for mark in marks
            ):
                yield above
                return

    def _above_bare_lines(self, index: int) -> Iterator[int]:
        """What ends in a colon above the short lines, items that have lost their marks, of which the block is one."""
        blocks, prose = self._document.blocks, self._document.prose
        for above in range(index, max(0, index - _MOST_LINES), -1):
            line, before = blocks[above], blocks[above - 1]
            short = line.span.end - line.span.start <= _LONGEST_LINE
            if not (short and line.kind is BlockKind.PARAGRAPH is before.kind and line.container == before.container):
                return
            ends = prose[before.span.end - 1]
            if ends == "?":  # what a question stands before is told, not listed
                return
            if ends == ":":
                if all(len(self._document.sentences(at)) <= _MOST_SENTENCES for at in range(above, index + 1)):
                    yield above - 1
                return

    def row_source(self, index: int) -> Span | None:
        """What the first cell of a row names, if the head of the table says that it is a trial or a source."""
        block = self._document.blocks[index]
        around = {one.kind: one for one in self._document.ancestors(block)} if block.kind is BlockKind.CELL else {}
        if not around.keys() >= {ContainerKind.TABLE, ContainerKind.ROW}:
            return None
        head, first = (
            self._document.blocks[self._document.first_block(around[kind].span.start)].span
            for kind in (ContainerKind.TABLE, ContainerKind.ROW)
        )
        named = head != first != block.span and _SOURCES.fullmatch(self._document.folded, *head)
        # “Older studies” names none of them
        return first if named and not _NO_NAME.fullmatch(self._document.prose, *first) else None

    def _source_line(self, offset: int) -> Iterator[int]:
        """The next block from ``offset`` on, if it says where the text before it comes from."""
        index = self._document.first_block(offset)
        if index < len(self._document.blocks):
            block = self._document.blocks[index]
            if block.kind in PROSE and _SOURCE_LINE.match(self._document.folded, block.span.start, block.span.end):
                yield index

    def _opening(self, item: Container, index: int) -> Iterator[int]:
        """The first block of an item, which covers what is nested in the item."""
        first = self._document.first_block(item.span.start)
        if first < index:
            yield first

    def _head(self, table: Container) -> Iterator[int]:
        """A table's caption and its first row."""
        blocks = self._document.blocks
        index = self._document.first_block(table.span.start)
        row = -1
        while index < len(blocks) and blocks[index].span.start < table.span.end:
            if blocks[index].kind is not BlockKind.CAPTION:
                row = blocks[index].container if row < 0 else row
                if blocks[index].container != row:
                    return
            yield index
            index += 1

    def _starred(self, block: Block) -> Iterator[int]:
        """The line “* taken from …” that a star in the block leads to."""
        prose, span = self._document.prose, block.span
        text = prose[max(0, span.start - 1) : span.end + 1]
        if any(star in text for star in _STARS):
            yield from (index for index in self._starred_lines if self._document.blocks[index] is not block)

    @cached_property
    def _starred_lines(self) -> tuple[int, ...]:
        """The blocks that begin with a star and say where something comes from."""
        return tuple(index for index, block in enumerate(self._document.blocks) if self._is_starred(block))

    def _is_starred(self, block: Block) -> bool:
        prose, start = self._document.prose, block.span.start
        starred = prose[start] in _STARS or prose[max(0, start - 1)] in _STARS
        return starred and _STARRED_LINE.match(self._document.folded, start, block.span.end) is not None
