"""Gathers the signals of a document, sentence by sentence, when a claim asks for them."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

from medlint.evidence.address import host_of, worth
from medlint.evidence.attributions import ATTRIBUTIONS
from medlint.evidence.finder import Article, Finder
from medlint.evidence.markers import IDENTIFIERS, LEADING, MARKERS
from medlint.evidence.references import reference_blocks
from medlint.evidence.verdict import Signal, Strength
from medlint.model.document import LINKS, PROSE, ContainerKind, Document, Mark, MarkKind
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern

_SHORTCODES = frozenset(
    "cite citation citet citep footnote fn source pubmed doi bib sfn reference bibliography".split()
)
# The places of a page that links lead to.
_NAMED = Pattern(r"""\b(?:id|name)\s*=\s*["']?([\w:.-]+)""")
_FINDERS = MARKERS + ATTRIBUTIONS
_SPAN = itemgetter(0)
# Front matter that lists sources.
_LISTS = frozenset(("sources", "references", "citations", "bibliography"))
_MARKER = Pattern(r"\W*\d{1,3}(?:\W+\d{1,3})*\W*|\s*[†‡*]\s*")


class Signals:
    """The signals of one document."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self._document = document
        self._settings = settings
        self._cache: dict[tuple[int, int], tuple[Signal, ...]] = {}
        self._known_bounds: dict[int, list[int]] = {}
        self._known_starts: dict[int, list[int]] = {}
        self._known_finders: dict[int, list[Finder]] = {}
        self._silent: dict[int, bool] = {}
        self._article = Article(document.prose, document.folded, self._has_list)

    @cached_property
    def references(self) -> frozenset[int]:
        """The indexes of the blocks that list the document's sources."""
        return reference_blocks(self._document)

    def is_silent(self, index: int) -> bool:
        """Whether a quick look at the block of that index says that no signals are within it or right after it."""
        silent = self._silent.get(index)
        if silent is None:
            prose = self._document.blocks[index].kind in PROSE
            silent = not (prose and (self._finders(index) or self._document.marks_from(*self._reach(index))))
            self._silent[index] = silent
        return silent

    @property
    def has_source(self) -> bool:
        """Whether any source that can be looked up stands anywhere: a link, an identifier, a list of sources."""
        document = self._document
        if self.references or not _LISTS.isdisjoint(document.data):
            return True
        found = (self._of_mark(mark) for mark in document.marks)
        if any(signal and signal.strength < Strength.HOME_PAGE for signal in found):
            return True
        whole = Span(0, len(document.folded))
        return next(IDENTIFIERS.find(self._article, whole, whole), None) is not None

    @property
    def names_source(self) -> bool:
        """Whether a source is named without an address anywhere."""
        blocks = range(len(self._document.blocks))
        return any(signal.strength == Strength.ATTRIBUTION for index in blocks for signal in self.of_block(index))

    def of_block(self, index: int) -> list[Signal]:
        """The signals within the block of that index and right after it, in the order of the text."""
        if self.is_silent(index):
            return []
        return [signal for number in range(len(self._bounds(index)) - 1) for signal in self.of_sentence(index, number)]

    def of_sentence(self, index: int, number: int) -> tuple[Signal, ...]:
        """The signals of one sentence of that block, and of what stands between it and the next."""
        if self.is_silent(index):
            return ()
        key = index, number
        if key not in self._cache:
            self._cache[key] = tuple(sorted(self._gather(index, number), key=_SPAN))
        return self._cache[key]

    def within(self, index: int, first: int, last: int) -> list[Signal]:
        """The signals of the sentences ``first`` to ``last`` of that block.

        The markers that a sentence begins with belong to the one before it.
        """
        if self.is_silent(index):
            return []
        starts = self._own_starts(index)
        start, end = starts[first], starts[last + 1]
        found: list[Signal] = []
        for number in range(first, min(last + 2, len(starts) - 1)):
            found += [signal for signal in self.of_sentence(index, number) if start <= signal.span.start < end]
            if end <= self._bounds(index)[number + 1]:
                break
        return found

    def _own_starts(self, index: int) -> list[int]:
        """Where the block's sentences begin, after the markers that belong to the one before, and where it ends."""
        starts = self._known_starts.get(index)
        if starts is None:
            first, *_, end = self._bounds(index)
            prose = self._document.prose
            own = [_after_markers(prose, sentence) for sentence in self._document.sentences(index)[1:]]
            starts = self._known_starts[index] = [first, *own, end]
        return starts

    def _bounds(self, index: int) -> list[int]:
        """Where the block's sentences begin, and where the block ends, with the markup around it."""
        bounds = self._known_bounds.get(index)
        if bounds is None:
            start, end = self._reach(index)
            bounds = [start, *(sentence.start for sentence in self._document.sentences(index)[1:]), end]
            self._known_bounds[index] = bounds
        return bounds

    def _reach(self, index: int) -> Span:
        """The block with the markup around it, up to the next block: a footnote mark may stand after the last word."""
        document, (start, end) = self._document, self._document.blocks[index].span
        later = document.blocks[index + 1].span.start if index + 1 < len(document.blocks) else len(document.prose)
        before = document.blocks[index - 1].span.end if index else 0
        lines = document.source.line_starts
        line = lines[bisect_right(lines, start) - 1]
        below = bisect_right(lines, end)
        return Span(max(before, line), min(later, lines[below]) if below < len(lines) else later)

    def _finders(self, index: int) -> list[Finder]:
        """What is worth trying in the block of that index."""
        finders = self._known_finders.get(index)
        if finders is None:
            block = self._document.blocks[index]
            text = self._document.prose[block.span.start : block.span.end] if block.kind in PROSE else ""
            finders = self._known_finders[index] = [finder for finder in _FINDERS if finder.may_find(text)]
        return finders

    def _gather(self, index: int, number: int) -> Iterator[Signal]:
        start, end = self._bounds(index)[number : number + 2]
        for mark in self._document.marks_from(start, end):
            signal = self._of_mark(mark)
            if signal:
                yield signal
        block = self._document.blocks[index].span
        span = Span(max(block.start, start), min(block.end, end))
        text = self._document.prose[span.start : span.end]
        for may_find, find in self._finders(index):
            if may_find(text):
                yield from find(self._article, span, block)

    def _has_list(self) -> bool:
        return bool(self.references)

    def _of_mark(self, mark: Mark) -> Signal | None:
        kind, text = mark.kind, self._document.folded[mark.text.start : mark.text.end].strip()
        if kind is MarkKind.FOOTNOTE:
            return self._footnote(mark)
        if kind is MarkKind.CITATION:
            return Signal(mark.span, Strength.POINTER, "a citation")
        if kind in LINKS:
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
        # “heart.org/facts” in running text is the address of a page, “heart.org” may be where somebody is found
        bare = mark.kind is MarkKind.URL and "/" in mark.target.rstrip("/") and "//" not in mark.target
        target = f"//{mark.target}" if bare else mark.target
        strength = worth(target, text, self._settings)
        return None if strength is None else Signal(mark.span, strength, host_of(target))

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


def _after_markers(prose: str, sentence: Span) -> int:
    start, end = sentence
    marker = None if prose[start].isalpha() else LEADING.match(prose, start, end)
    return marker.end() if marker else start


def _bare(marker: str) -> str:
    return marker.strip("[]() ")
