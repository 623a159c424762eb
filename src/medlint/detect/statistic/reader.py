"""Reads the statistics of one sentence."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from medlint.detect.statistic.effects import EFFECTS, MEASURE, MEASURE_TRIGGERS
from medlint.detect.statistic.kinds import FIGURES, SOFT, Counted, Kind
from medlint.detect.statistic.masks import Masks, blank_literal
from medlint.detect.statistic.numbers import signed, with_about
from medlint.detect.statistic.words import Words
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

_LINE_ENDS = ("\n", "\r\n", "\n  ", "\r\n  ", "\n   ", "\n    ")
_KINDS = (*FIGURES, *EFFECTS, *SOFT)


@dataclass(frozen=True, slots=True)
class Statistic:
    """A statistic at ``start`` to ``end`` of its sentence; ``firm`` when it is a figure, not just a rank or a trend."""

    start: int
    end: int
    firm: bool


@dataclass(frozen=True, slots=True)
class Figures:
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
            for form in (form for trigger in triggers for form in _forms(trigger)):
                owners.setdefault(form, []).append(number)
        self.triggers = tuple(owners)
        self._owners = tuple(owners.values())

    def read(self, document: Document, block: int, sentence: Span, triggers: Collection[int]) -> Figures | None:
        """The statistics of ``sentence``, which stands in the block of that index and holds those triggers."""
        text = document.folded[sentence.start : sentence.end]
        prose = document.prose[sentence.start : sentence.end]
        wanted = {number for trigger in triggers for number in self._owners[trigger]}
        candidates = [_KINDS[number] for number in sorted(wanted) if number >= 0]
        found = [Statistic(*one.span(), True) for one in MEASURE.finditer(prose)] if -1 in wanted else []
        if candidates and not (_PERSONAL.search(prose) and not _TO_THE_READER.search(text)):
            found += self._read(document, block, sentence, candidates)
        return _figures(found, sentence.start, document.prose) if found else None

    def _read(self, document: Document, block: int, sentence: Span, candidates: list[Kind]) -> Iterator[Statistic]:
        text = document.folded[sentence.start : sentence.end]
        numbers = signed(blank_literal(text)) if any(kind.signed for kind in candidates) else text
        candidates = [kind for kind in candidates if kind.pattern.search(numbers if kind.signed else text)]
        if not candidates:
            return
        numbers = self._masks.blank(numbers)
        topical = self._is_topical(document, block, sentence, text)
        ill = _ILL.search(text) is not None
        for kind in candidates:
            counts = kind.counted is Counted.ALWAYS and ill
            yield from self._of_kind(kind, numbers if kind.signed else text, topical or counts)

    def _of_kind(self, kind: Kind, text: str, topical: bool) -> Iterator[Statistic]:
        for found in kind.pattern.finditer(text):
            start, end = _with_cause(kind.cause, text, found.span()) if kind.cause else found.span()
            who = self._words.counted_after(text, end) if kind.counted is not Counted.NO else -1
            wanted = start >= 0 and (who >= 0 or kind.counted is not Counted.ALWAYS)
            about_people = who >= 0 and kind.counted is Counted.PERHAPS
            if wanted and (topical or about_people or not kind.topical):
                yield Statistic(with_about(text, start), max(end, who), kind.firm)

    def _is_topical(self, document: Document, block: int, sentence: Span, text: str) -> bool:
        """Whether the sentence, or what it continues, is about health, and it is not about money."""
        if self._words.business.stands_in(text):
            return _OUTCOME.search(text) is not None
        if self._words.health.stands_in(text):
            return True
        goes_on = len(text) < _FRAGMENT or _GOES_ON.search(text)
        return bool(goes_on and self._words.health.stands_in(_context(document, block, sentence)))


def _forms(trigger: str) -> Iterator[str]:
    """The trigger, and as it stands where a line of a paragraph, an item or a quotation ends within it."""
    yield trigger
    for at, letter in enumerate(trigger):
        if letter == " ":
            yield from (trigger[:at] + end + trigger[at + 1 :] for end in _LINE_ENDS)


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
