"""Reads the statistics of one sentence."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from medlint.detect.statistic.effects import EFFECTS, MEASURE, MEASURE_TRIGGERS
from medlint.detect.statistic.kinds import FIGURES, SOFT, Counted, Kind
from medlint.detect.statistic.masks import Masks, blank_literal
from medlint.detect.statistic.numbers import signed, with_about
from medlint.detect.statistic.words import Bag, Words
from medlint.model.document import ContainerKind, Document
from medlint.model.span import Span
from medlint.pattern import Pattern

# Whoever speaks of himself gives no statistics: “I lost 20 pounds”.
_PERSONAL = Pattern(r"\bI(?:['’](?:m|ve|d|ll))?\b(?!\s(?:and|or|diabetes|collagen|error|trial)\b)(?!-)|\b[Mm]y\b")
_TO_THE_READER = Pattern(r"\byou")
# A fragment or a sentence that goes on from the one before is read together with it.
_GOES_ON = Pattern(r"\b(?:it|its|it's|this|that|these|those|they|the (?:rate|figure|number|rest|remaining|others?))\b")
_FRAGMENT = 60
_FEW_WORDS = Pattern(r"\s+(?:[(\w'-]+\s+){0,7}")
_WHOSE = Pattern(
    r",?\s+(?:[\w'-]+\s+){0,4}?(?:you(?:'ll|\s+will|\s+can|\s+should)|symptoms|pain|patients|results)"
    r"\s+(?:[\w'-]+\s+){0,4}"
)
# Money beside them does not make these business figures: outcomes, and counts of the ill.
_OUTCOME = Pattern(
    r"\b(?:mortality|survival|remission|prevalence|incidence|relapse|(?:response|success|complication|infection) rates?"
    r"|risk of|symptoms?|side effects)\b"
)
_ILL = Pattern(r"\b(?:diagnos\w+|suffer\w*|affect\w*|afflict\w*|liv(?:e|es|ing)\s+with|die[sd]?|deaths?|lives)\b")

_KINDS = (*FIGURES, *EFFECTS, *SOFT)


class Statistic(NamedTuple):
    """A statistic at ``start`` to ``end`` of its sentence; ``firm`` when it is a figure, not just a rank or a trend."""

    start: int
    end: int
    firm: bool


class Figures(NamedTuple):
    """The statistics of a sentence: their places, and whether any is more than a rank or a trend."""

    parts: tuple[Span, ...]
    firm: bool

    @property
    def span(self) -> Span:
        """From the first figure to the last."""
        return Span(self.parts[0].start, self.parts[-1].end)


class Reader:
    """Reads sentences by the words of one rule.

    ``triggers`` are the words of which one stands in every sentence with a statistic.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._masks = Masks(words)
        owners: dict[str, list[int]] = {}
        for number, triggers in ((-1, MEASURE_TRIGGERS), *((n, kind.triggers) for n, kind in enumerate(_KINDS))):
            for trigger in triggers:
                owners.setdefault(trigger, []).append(number)
        self.triggers = tuple(owners)
        self._owners = tuple(owners.values())

    def read(self, document: Document, block: int, sentence: Span, triggers: Collection[int]) -> Figures | None:
        """The statistics of ``sentence``, which stands in the block of that index and holds those triggers."""
        text = document.folded[sentence.start : sentence.end]
        prose = document.prose[sentence.start : sentence.end]
        wanted = {number for trigger in triggers for number in self._owners[trigger]}
        found = [Statistic(*one.span(), True) for one in MEASURE.finditer(prose)] if -1 in wanted else []
        candidates = self._candidates(text, sorted(wanted))
        if candidates and not _is_personal(prose, text):
            found += self._read(document, block, sentence, candidates)
        return _figures(found, sentence.start, document.prose) if found else None

    def _candidates(self, text: str, wanted: list[int]) -> list[Kind]:
        """Those of the kinds with the numbers ``wanted`` that a quick look at the words does not rule out."""
        kinds = [_KINDS[number] for number in wanted if number >= 0]
        kinds = [kind for kind in kinds if any(word in text for word in kind.needs)]
        if any(kind.counted == Counted.ALWAYS for kind in kinds) and not self._words.counts_in(text):
            kinds = [kind for kind in kinds if kind.counted != Counted.ALWAYS]
        return kinds

    def _read(self, document: Document, block: int, sentence: Span, candidates: list[Kind]) -> Iterator[Statistic]:
        text = document.folded[sentence.start : sentence.end]
        any_signed = any(kind.signed for kind in candidates)
        numbers = signed(text) if any_signed else text
        candidates = [kind for kind in candidates if kind.pattern.search(numbers if kind.signed else text)]
        if not candidates:
            return
        if any_signed:
            numbers = self._masks.blank(signed(blank_literal(text)))
        reading = _Reading(document, block, sentence, text)
        for kind in candidates:
            yield from self._of_kind(kind, numbers if kind.signed else text, reading)

    def _of_kind(self, kind: Kind, text: str, reading: "_Reading") -> Iterator[Statistic]:
        for found in kind.pattern.finditer(text):
            start, end = _with_cause(kind.cause, text, found.span()) if kind.cause else found.span()
            who = self._words.counted_after(text, end) if kind.counted != Counted.NO else -1
            wanted = start >= 0 and (who >= 0 or kind.counted != Counted.ALWAYS)
            about_people = who >= 0 and kind.counted == Counted.PERHAPS
            if wanted and (about_people or not kind.topical or self._is_about_health(kind, reading)):
                yield Statistic(with_about(text, start), max(end, who), kind.firm)

    def _is_about_health(self, kind: Kind, reading: "_Reading") -> bool:
        """Whether the sentence is; one that counts the ill always is."""
        if reading.topical is None:
            reading.topical = self._is_topical(reading)
        return reading.topical or (kind.counted == Counted.ALWAYS and _ILL.search(reading.text) is not None)

    def _is_topical(self, reading: "_Reading") -> bool:
        """Whether the sentence, or what it continues, is about health, and it is not about money."""
        bag = Bag.of(reading.text)
        if self._words.business.stands_in(bag):
            return _OUTCOME.search(reading.text) is not None
        if self._words.health.stands_in(bag):
            return True
        goes_on = len(reading.text) < _FRAGMENT or _GOES_ON.search(reading.text)
        return bool(goes_on and self._words.health.stands_in(Bag.of(reading.context())))


class _Reading:
    """One sentence as it is read: where it stands, its folded text, and whether it is about health, once known."""

    def __init__(self, document: Document, block: int, sentence: Span, text: str) -> None:
        self.text = text
        self.topical: bool | None = None
        self._place = document, block, sentence

    def context(self) -> str:
        """What a fragment is read with."""
        return _context(*self._place)


def _is_personal(prose: str, text: str) -> bool:
    """Whether somebody speaks of himself, and not to the reader."""
    return ("I" in prose or "y " in prose) and bool(_PERSONAL.search(prose)) and not _TO_THE_READER.search(text)


def _with_cause(cause: Pattern, text: str, span: tuple[int, int]) -> tuple[int, int]:
    """``span`` with the cause that stands a few words before or after it; -1 twice when there is none."""
    start, end = span
    for found in reversed(list(cause.finditer(text, max(0, start - 100), start))):
        if _FEW_WORDS.fullmatch(text, found.end(), start):
            return found.start(), end
    after = cause.search(text, end, end + 80)
    return span if after and _WHOSE.fullmatch(text, end, after.start()) else (-1, -1)


def _context(document: Document, index: int, sentence: Span) -> str:
    """What a fragment is read with: the sentence before it, the row of a cell, the paragraph before an item."""
    block, folded = document.blocks[index], document.folded
    container = document.containers[block.container] if block.container >= 0 else None
    before = folded[max(block.span.start, sentence.start - 240) : sentence.start]
    if container and container.kind is ContainerKind.ROW:
        return folded[container.span.start : container.span.end]
    if container and container.kind is ContainerKind.ITEM and index:
        return before + " " + folded[max(0, block.span.start - 300) : block.span.start]
    return before


def _figures(found: list[Statistic], offset: int, prose: str) -> Figures:
    """The statistics as one; ranks and trends do not count beside figures."""
    firm = any(statistic.firm for statistic in found)
    kept = [statistic for statistic in found if statistic.firm or not firm]
    return Figures(tuple(_merged(kept, offset, prose)), firm)


def _merged(found: list[Statistic], offset: int, prose: str) -> list[Span]:
    """The places of the statistics, those that overlap as one, without the space around them."""
    merged: list[Span] = []
    for one in sorted(found, key=lambda statistic: (statistic.start, -statistic.end)):
        span = _trimmed(Span(offset + one.start, offset + one.end), prose)
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _trimmed(span: Span, prose: str) -> Span:
    text = prose[span.start : span.end]
    return Span(span.end - len(text.lstrip()), span.start + len(text.rstrip(" \t\r\n\u00a0,.;:")))
