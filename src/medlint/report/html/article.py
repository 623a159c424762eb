"""One article as it reads, its findings marked in the text and explained beside it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from medlint.model.document import Block, BlockKind, ContainerKind, Document, MarkKind
from medlint.model.finding import Diagnostic
from medlint.model.span import Span
from medlint.report.html.elements import around_block, around_container
from medlint.report.html.notes import mark, note, quoted_line
from medlint.report.html.text import (
    Anchors,
    Highlight,
    Insertion,
    is_atom,
    marked_up,
    plain,
    reaches,
    shown,
)

# Blocks that can hold the notes about them, behind the sentence that they are about.
_HOLDS_NOTES = (BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.TERM)


def article(document: Document, diagnostics: Sequence[Diagnostic], prefix: str) -> str:
    """The text of ``document`` with its findings, as HTML; the names of its elements begin with ``prefix``."""
    return "".join(_Article(document, diagnostics, prefix).pieces())


class _Article:
    """An article on its way to the page. Findings are numbered from 1, in the order of ``diagnostics``."""

    def __init__(self, document: Document, diagnostics: Sequence[Diagnostic], prefix: str) -> None:
        self._document = document
        self._anchors = Anchors(prefix)
        self._by_block: dict[int, list[Highlight]] = defaultdict(list)
        self._elsewhere: list[tuple[int, Diagnostic]] = []
        self._spans = reaches(document)
        self._notes: dict[int, str] = {}  # those that are still to be written
        self._waiting: list[str] = []  # those that stand behind the element they are about
        for number, one in enumerate(diagnostics, 1):
            self._notes[number] = note(one, number, prefix, document.source)
            self._place(number, one)

    def _place(self, number: int, one: Diagnostic) -> None:
        """Find the blocks in which a finding can be seen."""
        span = self._visible(one.span)
        blocks = self._blocks_of(span)
        for index in blocks:
            self._by_block[index].append(Highlight(span, number, one.severity.label))
        if not blocks:
            self._elsewhere.append((number, one))

    def _visible(self, span: Span) -> Span:
        """``span``, or where it can be seen: the text of the link whose address it is, the whole of a reference."""
        if shown(self._document, span).strip():
            return span
        around = [self._spans[index] for index in self._blocks_of(span)]
        for one in (found for block in around for found in self._document.marks_from(*block)):
            if one.span.contains(span) and is_atom(one):
                return one.span
            if one.span.contains(span) and one.kind is MarkKind.LINK and one.text.start < one.text.end:
                return one.text
        return span

    def _blocks_of(self, span: Span) -> Sequence[int]:
        """The indexes of the blocks that ``span`` reaches into."""
        first = bisect_right(self._spans, span.start, key=_end)
        return range(first, max(first, bisect_left(self._spans, span.end, first, key=_start)))

    def pieces(self) -> Iterator[str]:
        """The article, block by block, inside its lists, tables and quotations."""
        open_: list[int] = []
        for index, block in enumerate(self._document.blocks):
            path = _path(self._document, block)
            kept = _common(open_, path)
            yield from self._closed(open_[kept:])
            yield from (around_container(self._document, self._document.containers[one])[0] for one in path[kept:])
            open_ = path
            yield from self._block(index, block)
        yield from self._closed(open_)
        yield from self._rest()

    def _closed(self, containers: Sequence[int]) -> Iterator[str]:
        for index in reversed(containers):
            container = self._document.containers[index]
            yield around_container(self._document, container)[1]
            if container.kind is ContainerKind.TABLE:
                yield from self._besides()

    def _besides(self) -> Iterator[str]:
        """The notes that could not stand in the text itself."""
        if self._waiting:
            yield f'<div class="notes">{"".join(self._waiting)}</div>'
            self._waiting = []

    def _block(self, index: int, block: Block) -> Iterator[str]:
        if block.kind is BlockKind.BREAK:
            yield "<hr>"
            return
        highlights = self._by_block.get(index, [])
        new = [one for one in highlights if one.number in self._notes]
        in_table = self._document.within(block, ContainerKind.TABLE)
        beside = []
        for one in new:
            if block.kind in _HOLDS_NOTES and not in_table:
                beside.append(self._beside(self._spans[index], one))
            else:
                self._waiting.append(self._notes.pop(one.number))
        before, after = around_block(self._document, block)
        yield f"{before}{self._text(index, block, highlights, beside)}{after}"
        if not in_table:
            yield from self._besides()

    def _beside(self, block: Span, one: Highlight) -> Insertion:
        """The note of a finding, behind its sentence."""
        end = min(one.span.end, block.end)
        sentence = self._document.sentence_at(end - 1)
        return Insertion(max(end, sentence.end) if sentence else block.end, self._notes.pop(one.number))

    def _text(self, index: int, block: Block, highlights: Sequence[Highlight], beside: Sequence[Insertion]) -> str:
        if block.kind is BlockKind.CODE:
            text = "\n".join(map(plain, self._document.source.text[slice(*block.span)].splitlines()))
        elif block.kind is BlockKind.EMBED:
            text = f'<span class="atom">{plain(block.name or "embedded")}</span>'
        else:
            text = marked_up(self._document, self._spans[index], highlights, self._anchors, beside)
        # a place to lead to for a finding none of whose words can be seen
        spots = [one for one in highlights if self._anchors.first(one.number)]
        return text + "".join(mark("◆", one.shade, one.number, self._anchors.prefix) for one in spots)

    def _rest(self) -> Iterator[str]:
        """The findings outside of what readers see."""
        if not self._elsewhere:
            return
        yield '<div class="elsewhere"><p class="label">Elsewhere in the file</p>'
        for number, one in self._elsewhere:
            line = quoted_line(one, number, self._anchors.prefix, self._document.source)
            yield f"<p>{line}{self._notes.pop(number)}</p>"
        yield "</div>"


def _path(document: Document, block: Block) -> list[int]:
    """The indexes of the containers around ``block``, the outermost first."""
    path, index = [], block.container
    while index >= 0:
        path.append(index)
        index = document.containers[index].parent
    return path[::-1]


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """How many containers two paths share from the outermost on."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
