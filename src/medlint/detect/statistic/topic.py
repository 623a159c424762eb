"""Says whether a sentence is about health, and not about money."""

from functools import cached_property

from medlint.detect.passage import Passage
from medlint.detect.statistic.kinds import Counted, Kind
from medlint.detect.statistic.words import Bag, Words
from medlint.pattern import Pattern

# A fragment or a sentence that goes on from the one before is read together with it.
_GOES_ON = Pattern(r"\b(?:it|its|it's|this|that|these|those|they|the (?:rate|figure|number|rest|remaining|others?))\b")
_FRAGMENT = 60
# Money beside them does not make these business figures: outcomes, and counts of the ill.
_OUTCOME = Pattern(
    r"\b(?:mortality|survival|remission|prevalence|incidence|relapse|(?:response|success|complication|infection) rates?"
    r"|risk of|symptoms?|side effects)\b"
)
_ILL = Pattern(
    r"\b(?:diagnos\w+|suffer\w*|affect\w*|afflict\w*|liv(?:e|es|ing)\s+with|die[sd]?|deaths?|lives|new cases"
    r"|(?:people|those|individuals|adults|children) with)\b"
)


class Topic:
    """What one passage is about, by the words of a rule."""

    def __init__(self, words: Words, passage: Passage) -> None:
        self._words = words
        self._passage = passage

    def suits(self, kind: Kind, counts_people: bool) -> bool:
        """Whether a figure of that kind can be a statistic here."""
        if not kind.topical:
            return True
        if counts_people and kind.counted == Counted.PERHAPS and (self._has_health_words or not self._is_business):
            return True
        return self._is_health or (kind.counted == Counted.ALWAYS and self._is_illness)

    def may_suit(self, kind: Kind) -> bool:
        """Whether a figure of that kind can be a statistic here, whomever it counts."""
        may_count = kind.counted == Counted.PERHAPS and self._words.counts_in(self._passage.text)
        return self.suits(kind, may_count)

    @cached_property
    def _is_illness(self) -> bool:
        """Whether the passage counts the ill, however much they cost."""
        return _ILL.search(self._passage.text) is not None

    @cached_property
    def _bag(self) -> Bag:
        return Bag.of(self._passage.text)

    @cached_property
    def _parts(self) -> Bag:
        """The words of compounds: “fat-burning” is about fat."""
        text = self._passage.text
        return Bag.of(text.replace("-", " ") if "-" in text else "")

    @cached_property
    def _is_business(self) -> bool:
        """Whether the passage is about money, and names no outcome that money cannot buy."""
        return self._words.business.stands_in(self._bag) and not _OUTCOME.search(self._passage.text)

    @cached_property
    def _has_health_words(self) -> bool:
        return self._words.health.stands_in(self._bag) or self._words.health.stands_in(self._parts)

    @cached_property
    def _is_health(self) -> bool:
        """Whether the passage, or what it continues, is about health, and it is not about money."""
        text = self._passage.text
        if self._is_business or self._has_health_words or _OUTCOME.search(text):
            return not self._is_business
        goes_on = len(text) < _FRAGMENT or _GOES_ON.search(text)
        return bool(goes_on and self._words.health.stands_in(Bag.of(self._passage.before)))
