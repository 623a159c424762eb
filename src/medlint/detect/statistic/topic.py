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
    r"|risk of|symptoms?|side effects|likely to (?:have|develop|die|suffer|get))\b"
)
_ILL = Pattern(
    r"\b(?:diagnos\w+|suffer\w*|affect\w*|afflict\w*|plague\w*|struggl\w+|infected|sickened|lack|liv(?:e|es"
    r"|ing)\s+with|die[sd]?|deaths?|lives|new cases"
    r"|(?:people|those|individuals|adults|children) with)\b"
)


# Who speaks is not what is said: “the company says its cream …”, “the company's vaccine …”.
_SPEAKER = Pattern(
    r"\b(?:drug\s?|biotech\s)?compan(?:y|ies)(?='s\b|\s(?:also\s)?(?:say|said|claim|report|announc|found|find|state"
    r"|note|estimat|add|show|test|market|advertis|promis))"
)
# What the people of an enterprise go through is their health, not its business.
_OF_AN_ENTERPRISE = Pattern(r"\b(?:employees|staff|workforce|customers?|clients?)\b")
_GO_THROUGH = Pattern(
    r"\b(?:suffer\w*|affect\w*|ill|sick|stress\w*|burn(?:ed\s|t\s)?out|burnout|pain|depress\w*|anxi\w*|injur\w*|lost"
    r"|lose|in\s[^.;,]{0,25}?(?:%|percent)\sof\s(?:our|my)\s(?:customers|clients)"
    r"|(?:customers?|clients?)\s(?:\w+\s)?(?:report|saw|see|say|said|notic|experienc|felt|feel|improv|had)\w*)\b"
)
# Words of health that money has too.
_OF_BOTH = Pattern(r"\b(?:improv|reduc|match|withdraw|screen)\w*")
# A comma within “40,000” parts nothing.
_CLAUSE = Pattern(r"[;:()—]|,(?!\d)|\s–\s|\s(?:and|but|while|whereas|although|though|because)\s")


class Topic:
    """What one passage is about, by the words of a rule."""

    def __init__(self, words: Words, passage: Passage) -> None:
        self._words = words
        self._passage = passage

    def suits(self, kind: Kind, counts_people: bool, at: int) -> bool:
        """Whether a figure of that kind at the offset ``at`` can be a statistic here."""
        if not kind.topical:
            return True
        if counts_people and kind.counted == Counted.PERHAPS and (self._has_health_words or not self._is_business):
            return True
        if kind.counted == Counted.ALWAYS and self._is_illness:
            return True
        return self._clause_is_health(at) if self._is_business else self._is_health

    def may_suit(self, kind: Kind) -> bool:
        """Whether a figure of that kind can be a statistic here, wherever it stands and whomever it counts."""
        if not kind.topical or self._is_health or self._has_health_words:
            return True
        if kind.counted == Counted.PERHAPS and not self._is_business:
            return self._words.counts_in(self._passage.text)
        return kind.counted == Counted.ALWAYS and self._is_illness

    def _clause_is_health(self, at: int) -> bool:
        """Whether the clause at ``at`` is about health and not about money, of which the passage speaks."""
        text = self._passage.text
        start = max((found.end() for found in _CLAUSE.finditer(text, 0, at)), default=0)
        after = _CLAUSE.search(text, at)
        bag = Bag.of(_OF_BOTH.sub("", text[start : after.start() if after else len(text)]))
        return self._words.health.stands_in(bag) and not self._words.business.stands_in(bag)

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
        return Bag.of(self._passage.text.replace("-", " "))

    @cached_property
    def _is_business(self) -> bool:
        """Whether the passage is about money, and names no outcome that money cannot buy."""
        text = self._passage.text
        if not self._words.business.stands_in(self._bag) or _OUTCOME.search(text):
            return False
        said = _SPEAKER.sub("", text)
        if _GO_THROUGH.search(said):
            said = _OF_AN_ENTERPRISE.sub("", said)
        return said == text or self._words.business.stands_in(Bag.of(said))

    @cached_property
    def _has_health_words(self) -> bool:
        health = self._words.health
        return health.stands_in(self._bag) or ("-" in self._passage.text and health.stands_in(self._parts))

    @cached_property
    def _is_health(self) -> bool:
        """Whether the passage, or what it continues, is about health, and it is not about money."""
        text = self._passage.text
        if self._is_business or self._has_health_words or _OUTCOME.search(text):
            return not self._is_business
        after = self._passage.after
        if after:
            return self._is_of_health(after)
        goes_on = len(text) < _FRAGMENT or _GOES_ON.search(text)
        if goes_on and self._words.health.stands_in(Bag.of(self._passage.before)):
            return True
        return len(text) < _FRAGMENT and self._is_of_health(self._passage.above)

    def _is_of_health(self, text: str) -> bool:
        """Whether a text that the passage is read with speaks of health, and not of money."""
        bag = Bag.of(text)
        return self._words.health.stands_in(bag) and not self._words.business.stands_in(bag)
