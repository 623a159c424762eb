"""Parses plain text, as scrapers and word processors leave it: one block a line, or wrapped paragraphs."""

import re

from medlint.model.document import BlockKind, ContainerKind, Document, MarkKind
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.parse.builder import Builder
from medlint.parse.text_headings import find_headings
from medlint.parse.text_passages import Passage, PassageKind, cells, split_passages
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_COMMENT = Pattern(r"<!--(\s*(?i:medlint).*?)-->", re.DOTALL)
_STRONG = Pattern(r"\*\*(?=[^\s*])([^*\r\n]+)(?<!\s)\*\*")
_LINK = Pattern(r"(!?)\[([^\[\]\r\n]*+)\]\(<?([^\s()<>]++(?:\([^\s()]*+\)[^\s()<>]*+)*+)>?(?:[ \t]+\"[^\"\r\n]*+\")?\)")
_ADDRESS = Pattern(r"[./#:]")
_NOT_LINE_END = Pattern(r"[^\r\n]")
_LINE = Pattern(r"[^\r\n]+")


def parse_text(source: Source) -> Document:
    """The document of a plain text: headings, lists and tables are told by their look alone."""
    builder = Builder(source)
    prose = _mark_strong(_mark_links(_take_comments(source.text, builder), builder), builder)
    passages = split_passages(prose)
    find_headings(passages)
    _Writer(builder, prose).write(passages)
    return builder.build()


def _take_comments(text: str, builder: Builder) -> str:
    """Report medlint's own comments and blank them."""
    # beyond the last end there is nothing to find, only beginnings to search from in vain
    end = text.rfind("-->") + 3
    if end < 3:
        return text

    def take(found: "Match") -> str:
        builder.comment(Span(*found.span()), found.group(1))
        return _NOT_LINE_END.sub(" ", found.group())

    return _COMMENT.sub(take, text[:end]) + text[end:]


def _mark_links(text: str, builder: Builder) -> str:
    """Report links and images written as in Markdown, and keep only the links' text."""
    if "](" not in text:
        return text

    def take(found: "Match") -> str:
        image, label, target = found.groups()
        if not _ADDRESS.search(target):
            return found.group()
        inner = Span(*found.span(2))
        builder.mark(MarkKind.IMAGE if image else MarkKind.LINK, Span(*found.span()), None if image else inner, target)
        shown = " " * len(label) if image else label
        return " " * (inner.start - found.start()) + shown + " " * (found.end() - inner.end)

    return _LINK.sub(take, text)


def _mark_strong(text: str, builder: Builder) -> str:
    """Report bold text written as in Markdown, and blank its asterisks."""
    if "**" not in text:
        return text

    def take(found: "Match") -> str:
        builder.mark(MarkKind.STRONG, Span(*found.span()), Span(*found.span(1)))
        return f"  {found.group(1)}  "

    return _STRONG.sub(take, text)


class _Writer:
    """Hands passages to the builder and keeps track of the lists that are open."""

    def __init__(self, builder: Builder, prose: str) -> None:
        self._builder = builder
        self._prose = prose
        self._lists: list[Passage] = []  # the latest item of each open list, the outermost first
        self._end = 0
        self._table = False

    def write(self, passages: list[Passage]) -> None:
        for passage in passages:
            if passage.kind not in (PassageKind.ITEM, PassageKind.MORE):
                self._close_lists(0)
            if passage.kind is not PassageKind.ROW:
                self._close_table()
            self._write(passage)
            self._end = passage.end
        self._close_lists(0)
        self._close_table()

    def _write(self, passage: Passage) -> None:
        match passage.kind:
            case PassageKind.ITEM:
                self._write_item(passage)
            case PassageKind.ROW:
                self._write_row(passage)
            case PassageKind.BREAK:
                self._builder.leaf(BlockKind.BREAK, Span(passage.start, passage.end))
            case PassageKind.HEADING:
                self._put(BlockKind.HEADING, passage.start, passage.end, passage.level)
            case _:
                self._put(BlockKind.PARAGRAPH, passage.start, passage.end)

    def _put(self, kind: BlockKind, start: int, end: int, level: int = 0) -> None:
        self._builder.block(kind, level)
        text = self._prose[start:end]
        if "\n" not in text and "\r" not in text:
            self._builder.put(start, end, text)
        else:
            for line in _LINE.finditer(self._prose, start, end):
                self._builder.put(*line.span(), line.group())
        self._builder.end_block()

    def _write_item(self, passage: Passage) -> None:
        bullet = passage.bullet
        if bullet is None:
            return
        depth = self._depth(passage)
        if bullet.label == "1":
            self._close_lists(depth)
        if depth < len(self._lists):
            self._close_lists(depth + 1)
            self._builder.close(self._end)
            self._lists[depth] = passage
        else:
            self._builder.open(ContainerKind.LIST, passage.start, bullet.label)
            self._lists.append(passage)
        self._builder.open(ContainerKind.ITEM, passage.start)
        self._put(BlockKind.PARAGRAPH, bullet.content, passage.end)

    def _depth(self, passage: Passage) -> int:
        """How many open lists are around the one that the item belongs to; closes those that it ends."""
        while self._lists and self._lists[-1].indent > passage.indent + 1:
            self._close_lists(len(self._lists) - 1)
        if not self._lists or passage.indent > self._lists[-1].indent + 1:
            return len(self._lists)
        symbols = [item.bullet.symbol if item.bullet else "" for item in self._lists]
        symbol = passage.bullet.symbol if passage.bullet else ""
        if symbol in symbols:
            return len(symbols) - 1 - symbols[::-1].index(symbol)
        # a scraper that drops indentation leaves the items of an inner list right below a numbered one
        if symbols[-1] == "1":
            return len(self._lists)
        self._close_lists(len(self._lists) - 1)
        return len(self._lists)

    def _write_row(self, passage: Passage) -> None:
        if not self._table:
            self._builder.open(ContainerKind.TABLE, passage.start)
            self._table = True
        self._builder.open(ContainerKind.ROW, passage.start)
        for start, end in cells(passage):
            self._put(BlockKind.CELL, start, end)
        self._builder.close(passage.end)

    def _close_lists(self, depth: int) -> None:
        while len(self._lists) > depth:
            self._lists.pop()
            self._builder.close(self._end)
            self._builder.close(self._end)

    def _close_table(self) -> None:
        if self._table:
            self._builder.close(self._end)
            self._table = False
