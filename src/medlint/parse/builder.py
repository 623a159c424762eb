"""Collects what a parser sees, in the order of the text, and makes the document of it."""

import re

from medlint.model.document import (
    Block,
    BlockKind,
    Comment,
    Container,
    ContainerKind,
    Document,
    Mark,
    MarkKind,
)
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.parse.sentences import split_sentences
from medlint.parse.urls import find_urls

_NOT_LINE_END = re.compile(r"[^\r\n]")


class Builder:
    """The one way to make a ``Document``.

    A parser opens and closes containers and blocks, keeps the stretches of source that are prose, and reports marks
    and comments; all offsets are code points of ``source.text``. What is not kept is blank in the mask. Blocks must
    not nest: opening one ends the one before. A block of prose without a word in it is dropped.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.data: dict[str, str] = {}
        self._pieces: list[tuple[int, int, str]] = []
        self._blocks: list[Block] = []
        self._containers: list[Container] = []
        self._open: list[int] = []
        self._marks: list[Mark] = []
        self._comments: list[Comment] = []
        self._block: Block | None = None
        self._first = -1
        self._last = -1

    @property
    def in_block(self) -> bool:
        """Whether a block is open."""
        return self._block is not None

    @property
    def container(self) -> Container | None:
        """The innermost open container."""
        return self._containers[self._open[-1]] if self._open else None

    def open(self, kind: ContainerKind, start: int, name: str = "") -> None:
        """Open a container; it lasts until ``close``."""
        self._end_block()
        parent = self._open[-1] if self._open else -1
        self._open.append(len(self._containers))
        self._containers.append(Container(kind, Span(start, start), parent, name))

    def close(self, end: int) -> None:
        """Close the innermost container."""
        self._end_block()
        index = self._open.pop()
        container = self._containers[index]
        self._containers[index] = Container(container.kind, Span(container.span.start, end), container.parent, container.name)

    def block(self, kind: BlockKind, level: int = 0, name: str = "") -> None:
        """Begin a block of prose; its span grows with what is kept until another begins or ``end_block``."""
        self._end_block()
        container = self._open[-1] if self._open else -1
        self._block = Block(kind, Span(0, 0), container, level, name)

    def end_block(self) -> None:
        """End the block that is open, if any."""
        self._end_block()

    def leaf(self, kind: BlockKind, span: Span, name: str = "") -> None:
        """Add a whole block that holds no prose: code, an embed, a break."""
        self._end_block()
        container = self._open[-1] if self._open else -1
        self._blocks.append(Block(kind, span, container, 0, name))

    def keep(self, start: int, end: int) -> None:
        """Show ``source.text[start:end]`` as prose, in a paragraph of its own when no block is open."""
        self.put(start, end, self.source.text[start:end])

    def put(self, start: int, end: int, text: str) -> None:
        """Show ``text`` in the place of ``start`` to ``end`` (an entity's character); the rest stays blank."""
        if end <= start:
            return
        text = text[: end - start]
        self._pieces.append((start, start + len(text), text))
        if text.isspace():
            return
        if self._block is None:
            self.block(BlockKind.PARAGRAPH)
        lead = len(text) - len(text.lstrip())
        if self._first < 0:
            self._first = start + lead
        self._last = start + len(text.rstrip())

    def mark(self, kind: MarkKind, span: Span, text: Span | None = None, target: str = "") -> None:
        """Report inline markup; ``text`` is the prose inside it, if any."""
        self._marks.append(Mark(kind, span, text or Span(span.start, span.start), target))

    def comment(self, span: Span, text: str) -> None:
        """Report a comment."""
        self._comments.append(Comment(span, text))

    def build(self) -> Document:
        """The document of everything reported so far; open blocks and containers end with the text."""
        while self._open:
            self.close(len(self.source.text))
        self._end_block()
        blocks = tuple(sorted(self._blocks, key=lambda block: block.span))
        prose = self._prose()
        prose = self._blank_urls(prose)
        return Document(
            self.source,
            prose,
            blocks,
            tuple(self._containers),
            tuple(sorted(self._marks, key=lambda mark: (mark.span.start, -mark.span.end))),
            tuple(sorted(self._comments, key=lambda comment: comment.span)),
            self.data,
            split_sentences,
        )

    def _end_block(self) -> None:
        if self._block is not None and self._first >= 0:
            b = self._block
            self._blocks.append(Block(b.kind, Span(self._first, self._last), b.container, b.level, b.name))
        self._block, self._first, self._last = None, -1, -1

    def _prose(self) -> str:
        source, parts, at = self.source.text, [], 0
        for start, end, text in sorted(self._pieces):
            if start < at:
                continue
            parts += [_blank(source[at:start]), text]
            at = end
        parts.append(_blank(source[at:]))
        return "".join(parts)

    def _blank_urls(self, prose: str) -> str:
        """``prose`` with bare addresses blanked, each reported as a mark."""
        parts, at = [], 0
        for span in find_urls(prose):
            parts += [prose[at : span.start], " " * (span.end - span.start)]
            at = span.end
            self.mark(MarkKind.URL, span, target=prose[span.start : span.end])
        return "".join([*parts, prose[at:]]) if parts else prose


def _blank(text: str) -> str:
    """Spaces in the place of everything but line ends."""
    if "\n" not in text and "\r" not in text:
        return " " * len(text)
    return _NOT_LINE_END.sub(" ", text)


