"""Gathers the signals of a document, sentence by sentence, when a claim asks for them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from medlint.evidence.address import host_of, worth
from medlint.evidence.attributions import attributions
from medlint.evidence.identifiers import identifiers
from medlint.evidence.pointers import LEADING, pointers
from medlint.evidence.references import reference_blocks
from medlint.evidence.verdict import Signal, Strength
from medlint.model.document import PROSE, ContainerKind, Document, Mark, MarkKind
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern

_SHORTCODES = frozenset(
    "cite citation citet citep footnote fn source pubmed doi bib sfn reference bibliography".split()
)
# The places of a page that links lead to.
_NAMED = Pattern(r"""\b(?:id|name)\s*=\s*["']?([\w:.-]+)""")
_MARKER = Pattern(r"\W*\d{1,3}(?:\W+\d{1,3})*\W*|\s*[†‡*]\s*")


class Signals:
    """The signals of one document."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self._document = document
        self._settings = settings
        self._cache: dict[tuple[int, int], tuple[Signal, ...]] = {}
        self._known_bounds: dict[int, list[int]] = {}

    @cached_property
    def references(self) -> frozenset[int]:
        """The indexes of the blocks that list the document's sources."""
        return reference_blocks(self._document)

    def of_block(self, index: int) -> list[Signal]:
        """The signals within the block of that index and right after it, in the order of the text."""
        return [signal for number in range(len(self._bounds(index)) - 1) for signal in self.of_sentence(index, number)]

    def of_sentence(self, index: int, number: int) -> tuple[Signal, ...]:
        """The signals of one sentence of that block, and of what stands between it and the next."""
        key = index, number
        if key not in self._cache:
            found = self._gather(index, number) if self._document.blocks[index].kind in PROSE else ()
            self._cache[key] = tuple(sorted(found, key=lambda signal: signal.span))
        return self._cache[key]

    def within(self, index: int, first: int, last: int) -> Iterator[Signal]:
        """The signals of the sentences ``first`` to ``last`` of that block.

        The markers that a sentence begins with belong to the one before it.
        """
        start = self._own_start(index, first)
        end = self._own_start(index, last + 1)
        for number in range(first, min(last + 2, len(self._bounds(index)) - 1)):
            yield from (signal for signal in self.of_sentence(index, number) if start <= signal.span.start < end)
            if end <= self._bounds(index)[number + 1]:
                return

    def _own_start(self, index: int, number: int) -> int:
        """Where a sentence begins, after the markers that belong to the one before it."""
        bounds = self._bounds(index)
        if 0 < number < len(bounds) - 1:
            prose, sentence = self._document.prose, self._document.sentences(index)[number]
            marker = None if prose[sentence.start].isalpha() else LEADING.match(prose, sentence.start, sentence.end)
            return marker.end() if marker else sentence.start
        return bounds[min(number, len(bounds) - 1)]

    def _bounds(self, index: int) -> list[int]:
        """Where the block's sentences begin, and where the block ends.

        The markup around the block is part of it, up to the next block: a footnote mark may stand after the last word.
        """
        if index not in self._known_bounds:
            document, span = self._document, self._document.blocks[index].span
            end = document.blocks[index + 1].span.start if index + 1 < len(document.blocks) else len(document.prose)
            before = document.blocks[index - 1].span.end if index else 0
            lines = document.source.line_starts
            line = lines[bisect_right(lines, span.start) - 1]
            below = bisect_right(lines, span.end)
            later = [sentence.start for sentence in document.sentences(index)[1:]]
            self._known_bounds[index] = [max(before, line), *later, min([end, *lines[below : below + 1]])]
        return self._known_bounds[index]

    def _gather(self, index: int, number: int) -> Iterator[Signal]:
        reach = Span(*self._bounds(index)[number : number + 2])
        for mark in self._marks(reach):
            signal = self._of_mark(mark)
            if signal:
                yield signal
        block = self._document.blocks[index].span
        span = Span(max(block.start, reach.start), min(block.end, reach.end))
        yield from identifiers(self._document.folded, span, block)
        yield from pointers(self._document.prose, span, block, resolves=self._has_list)
        yield from attributions(self._document.prose, span, block)

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.span.start for mark in self._document.marks]

    def _marks(self, span: Span) -> tuple[Mark, ...]:
        starts = self._mark_starts
        return self._document.marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def _has_list(self) -> bool:
        return bool(self.references)

    def _of_mark(self, mark: Mark) -> Signal | None:
        kind, text = mark.kind, self._document.folded[mark.text.start : mark.text.end].strip()
        if kind is MarkKind.FOOTNOTE:
            return self._footnote(mark)
        if kind is MarkKind.CITATION:
            return Signal(mark.span, Strength.POINTER, "a citation")
        if kind in (MarkKind.LINK, MarkKind.URL):
            return self._link(mark, text)
        if kind is MarkKind.SUPERSCRIPT:
            return self._marker(mark, mark.target)
        if kind in (MarkKind.SHORTCODE, MarkKind.COMPONENT):
            name = mark.target.split(maxsplit=1)[0].lower() if mark.target.strip() else ""
            known = name in _SHORTCODES or name in {word.lower() for word in self._settings.citation_shortcodes}
            return Signal(mark.span, Strength.POINTER, f"the “{name}” mark") if known else None
        return None

    def _footnote(self, mark: Mark) -> Signal | None:
        defined = not mark.target or mark.target in self._footnotes
        return Signal(mark.span, Strength.POINTER, f"footnote {mark.target}".strip()) if defined else None

    @cached_property
    def _footnotes(self) -> frozenset[str]:
        return frozenset(c.name for c in self._document.containers if c.kind is ContainerKind.FOOTNOTE)

    def _link(self, mark: Mark, text: str) -> Signal | None:
        if mark.target.startswith("#"):
            return self._anchor(mark, text)
        strength = worth(mark.target, text, self._settings)
        return None if strength is None else Signal(mark.span, strength, host_of(mark.target))

    def _anchor(self, mark: Mark, text: str) -> Signal | None:
        """A link such as ``[3](#ref-3)``: it leads to the list of sources, if there is one."""
        if not _MARKER.fullmatch(text):
            return None
        name = mark.target[1:]
        there = self._has_list() or name in self._anchors
        strength = Strength.POINTER if there else Strength.DANGLING
        return Signal(mark.span, strength, f"reference {_bare(text)}")

    @cached_property
    def _anchors(self) -> frozenset[str]:
        """The names of the places in the document that a link can lead to."""
        return frozenset(_NAMED.findall(self._document.source.text))

    def _marker(self, mark: Mark, text: str) -> Signal:
        strength = Strength.POINTER if self._has_list() else Strength.DANGLING
        return Signal(mark.span, strength, f"reference {_bare(text)}")


def _bare(marker: str) -> str:
    return marker.strip("[]() ")
