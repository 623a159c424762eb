"""Gathers the signals of a document, block by block, when a claim asks for them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from medlint.evidence.address import host_of, worth
from medlint.evidence.attributions import attributions
from medlint.evidence.identifiers import identifiers
from medlint.evidence.pointers import pointers
from medlint.evidence.references import reference_blocks
from medlint.evidence.verdict import Signal, Strength
from medlint.model.document import PROSE, ContainerKind, Document, Mark, MarkKind
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern

_SHORTCODES = frozenset(
    "cite citation citet citep footnote fn source pubmed doi bib sfn reference bibliography".split()
)
_MARKER = Pattern(r"\W*\d{1,3}(?:\W+\d{1,3})*\W*|\s*[†‡*]\s*")


class Signals:
    """The signals of one document."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self._document = document
        self._settings = settings
        self._cache: dict[int, tuple[Signal, ...]] = {}

    @cached_property
    def references(self) -> frozenset[int]:
        """The indexes of the blocks that list the document's sources."""
        return reference_blocks(self._document)

    def of_block(self, index: int) -> tuple[Signal, ...]:
        """The signals within the block of that index and right after it, in the order of the text."""
        if index not in self._cache:
            found = list(self._gather(index)) if self._document.blocks[index].kind in PROSE else []
            self._cache[index] = tuple(sorted(found, key=lambda signal: signal.span))
        return self._cache[index]

    def within(self, index: int, span: Span) -> Iterator[Signal]:
        """The signals of that block which begin within ``span``."""
        return (signal for signal in self.of_block(index) if span.start <= signal.span.start < span.end)

    def reach_of(self, index: int) -> Span:
        """The block with the markup around it, up to the next block: a footnote mark may stand after the last word."""
        document, span = self._document, self._document.blocks[index].span
        end = document.blocks[index + 1].span.start if index + 1 < len(document.blocks) else len(document.prose)
        start = document.blocks[index - 1].span.end if index else 0
        gap = document.prose.find("\n", span.end, end)
        line = document.prose.rfind("\n", start, span.start) + 1
        return Span(max(start, line), gap if gap >= 0 else end)

    def _gather(self, index: int) -> Iterator[Signal]:
        span = self._document.blocks[index].span
        for mark in self._marks(self.reach_of(index)):
            signal = self._of_mark(mark)
            if signal:
                yield signal
        yield from identifiers(self._document.folded, span)
        yield from pointers(self._document.prose, span, resolves=self._has_list)
        yield from attributions(self._document.prose, span)

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.span.start for mark in self._document.marks]

    def _marks(self, span: Span) -> tuple[Mark, ...]:
        starts = self._mark_starts
        return self._document.marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    @cached_property
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
        return Signal(mark.span, strength, host_of(mark.target)) if strength else None

    def _anchor(self, mark: Mark, text: str) -> Signal | None:
        """A link such as ``[3](#ref-3)``: it leads to the list of sources, if there is one."""
        if not _MARKER.fullmatch(text):
            return None
        name = mark.target[1:]
        there = self._has_list or (
            bool(name)
            and bool(re.search(rf"""(?:id|name)\s*=\s*["']?{re.escape(name)}(?![\w-])""", self._document.source.text))
        )
        return Signal(mark.span, Strength.POINTER if there else Strength.DANGLING, f"reference {_bare(text)}")

    def _marker(self, mark: Mark, text: str) -> Signal:
        return Signal(mark.span, Strength.POINTER if self._has_list else Strength.DANGLING, f"reference {_bare(text)}")


def _bare(marker: str) -> str:
    return marker.strip("[]() ")
