"""Collects what a parser sees, in the order of the text, and makes the document of it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator

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
from medlint.model.record import NamedTuple
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.parse.sentences import split_sentences
from medlint.parse.urls import find_urls
from medlint.pattern import Pattern

_WITHOUT_LINE_END = Pattern(r"[^\r\n]+")
_WORD = Pattern(r"\w")
_ADDRESS_END = Pattern(r"[\s<>\"“”]")


class Residue(NamedTuple):
    """Syntax that stands in the prose as if it were text: an address, a marker of a dialect. It is blanked.

    ``kind`` and ``target`` are those of the mark to report, if any.
    """

    span: Span
    kind: MarkKind | None
    target: str


FindResidues = Callable[[str, str], Iterator[Residue]]


class _Draft:
    """A block under construction: ``start`` to ``end`` grows with what is kept, -1 while nothing is."""

    __slots__ = ("container", "end", "kind", "level", "name", "stand_in", "start")

    def __init__(self, kind: BlockKind, container: int, level: int, name: str) -> None:
        self.kind = kind
        self.container = container
        self.level = level
        self.name = name
        self.start = self.end = -1
        self.stand_in: Block | None = None


class Builder:
    """The one way to make a ``Document``.

    A parser opens and closes containers and blocks, keeps the stretches of source that are prose, and reports marks
    and comments; all offsets are code points of ``source.text``. What is not kept is blank in the mask. Blocks must
    not nest: opening one ends the one before. A block of prose in which nothing is left to read is dropped, or is
    the embed or code that stands in for it.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._text = source.text
        self.data: dict[str, str] = {}
        self._pieces: list[tuple[int, int, str]] = []
        self._drafts: list[_Draft] = []
        self._leaves: list[Block] = []
        self._containers: list[Container] = []
        self._open: list[int] = []
        self._marks: list[Mark] = []
        self._comments: list[Comment] = []
        self._draft: _Draft | None = None
        self._addresses: list[Span] = []

    @property
    def in_block(self) -> bool:
        """Whether a block is open."""
        return self._draft is not None

    def open(self, kind: ContainerKind, start: int, name: str = "") -> int:
        """Open a container; it lasts until ``close``. The answer names it for ``close_through``."""
        self._draft = None
        index = len(self._containers)
        self._containers.append(Container(kind, Span(start, start), self._open[-1] if self._open else -1, name))
        self._open.append(index)
        return index

    def close(self, end: int) -> None:
        """Close the innermost container."""
        self._draft = None
        index = self._open.pop()
        old = self._containers[index]
        span = Span(old.span.start, max(old.span.start, end))
        self._containers[index] = Container(old.kind, span, old.parent, old.name)

    def close_through(self, container: int, end: int) -> None:
        """Close the container that ``open`` named so and all those inside it; nothing when it is closed already."""
        at = bisect_left(self._open, container)
        if at < len(self._open) and self._open[at] == container:
            while self._open and self._open[-1] >= container:
                self.close(end)

    def block(self, kind: BlockKind, level: int = 0, name: str = "") -> None:
        """Begin a block of prose; its span grows with what is kept until another begins or ``end_block``."""
        self._begin(kind, level, name)

    def _begin(self, kind: BlockKind, level: int = 0, name: str = "") -> _Draft:
        draft = self._draft = _Draft(kind, self._open[-1] if self._open else -1, level, name)
        self._drafts.append(draft)
        return draft

    def end_block(self) -> None:
        """End the block that is open, if any."""
        self._draft = None

    def leaf(self, kind: BlockKind, span: Span, name: str = "") -> None:
        """Add a whole block that holds no prose: code, an embed, a break."""
        self._draft = None
        if span.start < span.end:
            self._leaves.append(Block(kind, span, self._open[-1] if self._open else -1, 0, name))

    def stand_in(self, kind: BlockKind, span: Span, name: str) -> None:
        """Say what the open block is should no prose come: an image, a shortcode or code that stands alone."""
        draft = self._draft or self._begin(BlockKind.PARAGRAPH)
        first = draft.stand_in
        if first is None:
            draft.stand_in = Block(kind, span, draft.container, 0, name)
        else:
            whole = Span(first.span.start, max(first.span.end, span.end))
            draft.stand_in = Block(first.kind, whole, first.container, 0, first.name)

    def keep(self, start: int, end: int) -> None:
        """Show ``source.text[start:end]`` as prose, in a paragraph of its own when no block is open."""
        self._show(start, end, self._text[start:end])

    def put(self, start: int, end: int, text: str) -> None:
        """Show ``text`` in the place of ``start`` to ``end`` (an entity's character); the rest stays blank."""
        text = text[: end - start].replace("\r", " ").replace("\n", " ")
        self._show(start, start + len(text), text)

    def _show(self, start: int, end: int, text: str) -> None:
        draft = self._draft
        if not text or (draft is None and text.isspace()):
            return
        if draft is None:
            draft = self._begin(BlockKind.PARAGRAPH)
        self._pieces.append((start, end, text))
        draft.end = end
        if draft.start < 0:
            draft.start = start

    @property
    def kept(self) -> int:
        """How much has been kept so far: a point to return to with ``kept_since`` and ``retract``."""
        return len(self._pieces)

    def kept_since(self, point: int) -> Span | None:
        """From the first to the last code point kept since ``point``, or None."""
        if len(self._pieces) <= point:
            return None
        return Span(self._pieces[point][0], self._pieces[-1][1])

    def retract(self, point: int) -> None:
        """Blank again what was kept since ``point``."""
        del self._pieces[point:]

    def mark(self, kind: MarkKind, span: Span, text: Span | None = None, target: str = "") -> None:
        """Report inline markup; ``text`` is the prose inside it, if any."""
        self._marks.append(Mark(kind, span, text or Span(span.start, span.start), target))

    def comment(self, span: Span, text: str) -> None:
        """Report a comment."""
        self._comments.append(Comment(span, text))

    def build(self, find_residues: FindResidues | None = None) -> Document:
        """The document of everything reported so far; open blocks and containers end with the text.

        ``find_residues`` finds in the prose, given with the source's text, what is syntax after all.
        """
        while self._open:
            self.close(len(self.source.text))
        self._draft = None
        prose = self._prose()
        if find_residues is not None:
            prose = self._without(prose, find_residues(prose, self.source.text))
        self._addresses = [self._whole_address(span) for span in find_urls(prose)]
        prose = self._without(prose, (self._residue(span) for span in self._addresses))
        return Document(
            self.source,
            prose,
            self._blocks(prose),
            tuple(self._containers),
            tuple(sorted(self._marks, key=lambda mark: (mark.span.start, -mark.span.end))),
            tuple(sorted(self._comments, key=lambda comment: comment.span)),
            self.data,
            split_sentences,
        )

    def _prose(self) -> str:
        source, parts, at = self._text, [], 0
        for start, end, text in sorted(self._pieces):
            if start < at:
                continue
            if start > at:
                parts.append(blank(source[at:start]))
            parts.append(text)
            at = end
        parts.append(blank(source[at:]))
        return "".join(parts)

    def _without(self, prose: str, residues: Iterator[Residue]) -> str:
        """``prose`` with the residues blanked, and their marks reported."""
        parts, at = [], 0
        for span, kind, target in residues:
            if span.start < at:
                continue
            parts += [prose[at : span.start], blank(prose[span.start : span.end])]
            at = span.end
            if kind is not None:
                self.mark(kind, span, target=target)
        return "".join([*parts, prose[at:]]) if parts else prose

    def _whole_address(self, span: Span) -> Span:
        """The address at ``span`` of the prose, which ends early where the source writes ``&`` as an entity."""
        text = self.source.text
        if not text.startswith("&amp;", span.end - 1):
            return span
        end = _ADDRESS_END.search(text, span.end)
        whole = next(find_urls(text[span.start : end.start() if end else len(text)]), Span(0, 0))
        return Span(span.start, max(span.end, span.start + whole.end))

    def _residue(self, span: Span) -> Residue:
        return Residue(span, MarkKind.URL, self.source.text[span.start : span.end])

    def _finished(self, draft: _Draft, prose: str) -> Block | None:
        """The block that ``draft`` became, or None when nothing is left of it."""
        if draft.start < 0:
            return draft.stand_in
        start, end = draft.start, draft.end
        text = prose[start:end]
        if text[:1].isalpha() or _WORD.search(text):
            span = Span(end - len(text.lstrip()), start + len(text.rstrip()))
            return Block(draft.kind, span, draft.container, draft.level, draft.name)
        at = bisect_left(self._addresses, draft.start, key=lambda span: span.start)
        if draft.stand_in is None and at < len(self._addresses) and self._addresses[at].start < draft.end:
            return Block(BlockKind.EMBED, self._addresses[at], draft.container, 0, "url")
        return draft.stand_in

    def _blocks(self, prose: str) -> tuple[Block, ...]:
        """The blocks in the order of the text, without the space around them, and disjoint whatever was reported."""
        found = [*self._leaves]
        for draft in self._drafts:
            block = self._finished(draft, prose)
            if block is not None:
                found.append(block)
        found.sort(key=lambda block: block.span)
        disjoint: list[Block] = []
        at = 0
        for block in found:
            if block.span.start >= at:
                disjoint.append(block)
                at = block.span.end
        return tuple(disjoint)


def blank(text: str) -> str:
    """Spaces in the place of everything but white space."""
    if text.isspace():
        return text
    if "\r" in text:
        return _WITHOUT_LINE_END.sub(lambda found: " " * len(found.group()), text)
    if "\n" in text:
        return "\n".join([" " * len(line) for line in text.split("\n")])
    return " " * len(text)
