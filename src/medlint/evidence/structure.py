"""Says which blocks can lend their sources to another: lead-ins, source lines, captions, rows."""

import re
from collections.abc import Iterator

from medlint.model.document import PROSE, Block, BlockKind, Container, ContainerKind, Document

_SOURCE_LINE = re.compile(
    r"[\s*_>(\[†‡^-]*(?:sources?|references?|data(?: source)?|credit|adapted from|taken from|excerpted from|from|via"
    r"|based on"
    r"|according to|note|notes)\b\s*(?:[:—–-]|(?<=from\s)|(?<=from)|(?<=on)|(?<=to))"
)
_STARRED = re.compile(r"\s*[*†‡]+\s*\w")
_ATTRIBUTION = re.compile(r"\s*(?:[—–―-]|source)")


class Structure:
    """How the blocks of a document stand to each other."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def lenders(self, index: int) -> Iterator[int]:
        """The blocks whose sources cover the block of that index as a whole."""
        block = self._document.blocks[index]
        for number in self._around(block):
            container = self._document.containers[number]
            if container.kind in (ContainerKind.LIST, ContainerKind.DEFINITIONS):
                yield from self._before(container)
                yield from self._source_line_after(container.span.end)
            elif container.kind is ContainerKind.ITEM:
                yield from self._opening(number, index)
            elif container.kind is ContainerKind.TABLE:
                yield from self._before(container)
                yield from self._of_table(number)
                yield from self._source_line_after(container.span.end)
            elif container.kind is ContainerKind.QUOTE:
                yield from self._before(container)
                yield from self._inside(number)
                yield from self._source_line_after(container.span.end)
            elif container.kind in (ContainerKind.ROW, ContainerKind.FIGURE, ContainerKind.ASIDE):
                yield from self._inside(number)
        yield from self._source_line_after(block.span.end)
        yield from self._starred(block)

    def _around(self, block: Block) -> Iterator[int]:
        index = block.container
        while index >= 0:
            yield index
            index = self._document.containers[index].parent

    def _before(self, container: Container) -> Iterator[int]:
        """The paragraph that leads in."""
        index = self._first_after(container.span.start) - 1
        if index >= 0 and self._document.blocks[index].kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
            yield index

    def _source_line_after(self, offset: int) -> Iterator[int]:
        index = self._first_after(offset)
        if index < len(self._document.blocks):
            block = self._document.blocks[index]
            if block.kind in PROSE and _SOURCE_LINE.match(self._document.folded, block.span.start, block.span.end):
                yield index

    def _first_after(self, offset: int) -> int:
        blocks, low, high = self._document.blocks, 0, len(self._document.blocks)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if blocks[middle].span.start < offset else (low, middle)
        return low

    def _opening(self, container: int, index: int) -> Iterator[int]:
        """The first block of an item, which covers what is nested in the item."""
        first = self._first_after(self._document.containers[container].span.start)
        if first < index:
            yield first

    def _of_table(self, container: int) -> Iterator[int]:
        """A table's caption and its first row."""
        rows = [c for c in self._document.containers if c.parent == container and c.kind is ContainerKind.ROW]
        for index in self._inside(container):
            block = self._document.blocks[index]
            if block.kind is BlockKind.CAPTION or (rows and rows[0].span.contains(block.span)):
                yield index

    def _inside(self, container: int) -> Iterator[int]:
        span = self._document.containers[container].span
        index = self._first_after(span.start)
        while index < len(self._document.blocks) and self._document.blocks[index].span.start < span.end:
            yield index
            index += 1

    def _starred(self, block: Block) -> Iterator[int]:
        """The line “* taken from …” that a star in the block leads to."""
        document = self._document
        if "*" not in document.prose[max(0, block.span.start - 1) : block.span.end + 1]:
            return
        for index, other in enumerate(document.blocks):
            start = other.span.start
            while start and document.prose[start - 1] in "*†‡":
                start -= 1
            text = document.folded[start : other.span.start + 40]
            if other is not block and _STARRED.match(text) and _SOURCE_LINE.match(text):
                yield index
