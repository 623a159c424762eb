"""Reads the statistics of one sentence."""

from collections.abc import Collection, Iterator, Sequence

from medlint.detect.passage import Passage
from medlint.detect.statistic.columns import at_label, in_column, says_what_is_to_be
from medlint.detect.statistic.counts import COUNTS
from medlint.detect.statistic.durations import DURATIONS
from medlint.detect.statistic.effects import EFFECTS, MEASURE, MEASURE_TRIGGERS
from medlint.detect.statistic.healing import HEALING
from medlint.detect.statistic.kinds import FIGURES, Counted, Kind
from medlint.detect.statistic.literals import blank_literal
from medlint.detect.statistic.lives import LIVES
from medlint.detect.statistic.masks import Masks
from medlint.detect.statistic.multiples import MULTIPLES
from medlint.detect.statistic.numbers import NUMBER, signed, with_about
from medlint.detect.statistic.one_person import is_of_one
from medlint.detect.statistic.onsets import ONSETS
from medlint.detect.statistic.soft import SOFT
from medlint.detect.statistic.topic import Topic
from medlint.detect.statistic.unasserted import asserts_nothing
from medlint.detect.statistic.words import Words
from medlint.model.document import BlockKind, Document
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit

_FEW_WORDS = Pattern(
    rf"(?:(?:,|\s?[—–])\s?(?:often|usually|typically|sometimes|generally|frequently)\b)?\s+(?:(?:[(\w'-]+|{NUMBER})\s+){{0,7}}"
)
_WHOSE = Pattern(
    r",?\s+(?:[\w'-]+,?\s+){0,4}?(?:you(?:'ll|\s+will|\s+can|\s+should)|symptoms|pain|patients|women|men|people|users|results"
    r"|your\s+(?:blood|heart|skin|body|brain|lungs?|risk|energy|mood|sleep|hair|teeth|weight))\s+(?:[\w'-]+\s+){0,4}"
)
_LABEL = 50  # code points of the longest label before a count
_CURRENCIES = frozenset("$£€₹")
_LONGEST_SUM = 40  # code points
_KINDS = (*FIGURES, *MULTIPLES, *LIVES, *COUNTS, *EFFECTS, *DURATIONS, *ONSETS, *HEALING, *SOFT)


class Statistic(NamedTuple):
    """A statistic at ``start`` to ``end`` of its passage; ``firm`` when it is a figure, not just a rank or a trend."""

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
        self.triggers = tuple(f"{trigger}*" for trigger in owners)
        self._owners = tuple(owners.values())

    def without_money(self, document: Document, hits: Sequence[Hit]) -> list[Hit]:
        """The ``hits`` that are no parts of sums of money: most numbers in the thousands are, and they count nobody."""
        text = document.folded
        return [hit for hit in hits if not (self.triggers[hit[1]][0] == "," and _is_money(text, hit[0]))]

    def read(self, document: Document, block: int, sentence: Span, triggers: Collection[int]) -> Figures | None:
        """The statistics of ``sentence``, which stands in the block of that index and holds those triggers."""
        passage = Passage(document, block, sentence)
        wanted = {number for trigger in triggers for number in self._owners[trigger]}
        found = [Statistic(*one.span(), True) for one in MEASURE.finditer(passage.prose)] if -1 in wanted else []
        candidates = self._candidates(passage.text, sorted(wanted))
        if candidates:
            found += self._read(passage, candidates)
        cell = document.blocks[block].kind is BlockKind.CELL
        if not found and (cell or ":" in passage.text[:_LABEL]):
            numbers = signed(passage.text)
            alone = (*in_column(document, block, numbers), *at_label(document, block, passage.text, numbers))
            found = [Statistic(*one, True) for one in alone]
        if not found or (cell and says_what_is_to_be(document, block)):
            return None
        return _figures(found, passage, document.prose)

    def _candidates(self, text: str, wanted: list[int]) -> list[Kind]:
        """Those of the kinds with the numbers ``wanted`` that a quick look at the words does not rule out."""
        kinds = [_KINDS[number] for number in wanted if number >= 0]
        kinds = [kind for kind in kinds if not kind.needs or any(map(text.__contains__, kind.needs))]
        if any(kind.counted == Counted.ALWAYS for kind in kinds) and not self._words.counts_in(text):
            kinds = [kind for kind in kinds if kind.counted != Counted.ALWAYS]
        return kinds

    def _read(self, passage: Passage, candidates: list[Kind]) -> Iterator[Statistic]:
        """The statistics of those kinds; what rules most of them out at the least cost is asked first."""
        text = passage.text
        numbers = signed(text) if any(kind.signed for kind in candidates) else text
        candidates = [kind for kind in candidates if kind.pattern.search(numbers if kind.signed else text)]
        if not candidates or is_of_one(passage, self._words) or asserts_nothing(passage):
            return
        topic = Topic(self._words, passage)
        candidates = [kind for kind in candidates if topic.may_suit(kind)]
        if any(kind.signed for kind in candidates):
            plain = blank_literal(text)
            numbers = self._masks.blank(numbers if plain == text else signed(plain))
        for kind in candidates:
            yield from self._of_kind(kind, numbers if kind.signed else text, topic)

    def _of_kind(self, kind: Kind, text: str, topic: Topic) -> Iterator[Statistic]:
        for found in kind.pattern.finditer(text):
            start, end = _with_cause(kind.cause, text, found.span()) if kind.cause else found.span()
            who = self._words.counted_after(text, end) if kind.counted != Counted.NO else -1
            if start < 0 or (who < 0 and kind.counted == Counted.ALWAYS):
                continue
            if topic.suits(kind, who >= 0, start):
                yield Statistic(with_about(text, start), max(end, who), kind.firm)


def _is_money(text: str, at: int) -> bool:
    """Whether the comma at ``at`` stands in a number right behind the sign of a currency."""
    earliest = max(0, at - _LONGEST_SUM)
    while at > earliest and (text[at - 1].isdigit() or text[at - 1] == ","):
        at -= 1
    return text[at - 1 : at] in _CURRENCIES


def _with_cause(cause: Pattern, text: str, span: tuple[int, int]) -> tuple[int, int]:
    """``span`` with the cause that stands a few words before or after it; -1 twice when there is none."""
    start, end = span
    for found in reversed(list(cause.finditer(text, max(0, start - 100), start))):
        if _FEW_WORDS.fullmatch(text, found.end(), start):
            return found.start(), end
    after = cause.search(text, end, end + 80)
    return span if after and _WHOSE.fullmatch(text, end, after.start()) else (-1, -1)


def _figures(found: list[Statistic], passage: Passage, prose: str) -> Figures:
    """The statistics as one; ranks and trends do not count beside figures."""
    firm = any(statistic.firm for statistic in found)
    kept = [passage.original(one.start, one.end) for one in found if one.firm or not firm]
    return Figures(tuple(_merged(kept, prose)), firm)


def _merged(found: list[Span], prose: str) -> list[Span]:
    """The places of the statistics, those that overlap as one, without the space around them."""
    merged: list[Span] = []
    for one in sorted(found, key=lambda span: (span.start, -span.end)):
        span = _trimmed(one, prose)
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _trimmed(span: Span, prose: str) -> Span:
    text = prose[span.start : span.end]
    return Span(span.end - len(text.lstrip()), span.start + len(text.rstrip(" \t\r\n\u00a0,.;:")))
