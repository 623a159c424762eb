"""The kinds of statistic: patterns over a sentence whose other numbers are blanked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from medlint.detect.statistic import effects
from medlint.detect.statistic.numbers import ABOUT, BIG, DIGITS, FRACTION, MAGNITUDE, NUMBER, PERCENT, TO, with_about
from medlint.detect.statistic.words import Words

_OF = (
    r"(?:of|in|among|for)?\s*(?:(?:all|the|these|those|our|their|its|every|whom|us|u\.s\.|american|older|younger|new|known"
    r"|other|global|world's|general|total)\s+){0,4}"
)
_SIZE = (
    r"(?:likely|likelihood|risk|odds|chances?|probab\w+|common|prone|prevalent|incidence|rates?|frequen\w+|often|effective"
    r"|potent|higher|greater|lower|faster|mortality|susceptib\w+|dangerous|deadly|powerful|vulnerable)"
)
_ORDINAL = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)"
    r"|(?:no\.?|number|\#)\s?(?:two|three|four|five|[2-9]))"
)
_WHAT_DOUBLES = (
    r"(?:risks?|rates?|odds|chances?|likelihood|incidence|prevalence|mortality|deaths?|cases|survival|effectiveness"
    r"|number\s+of\s+(?:[\w-]+\s+){0,2}(?:cases|people|patients|deaths))"
)
_DOUBLING = r"(?:doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|halv(?:es?|ed|ing))"
_NOT_A_WHOLE = (
    r"(?:weeks?|days?|hours?|minutes?|months?|years?|inch\w*|(?:[a-z]+\s+)?ways?|steps?|times?|one\b|sessions?|visits?|row"
    r"|categories|states?|countries|languages|a\b)"
)
_PER = r"(?:1,?000|10,?000|100,?000|1,000,000|(?:one\s+|a\s+)?(?:hundred\s+thousand|million|thousand))"


@dataclass(frozen=True, slots=True)
class Statistic:
    """A statistic at ``start`` to ``end`` of its sentence; ``firm`` when it is a figure, not just a rank or a trend."""

    start: int
    end: int
    firm: bool


@dataclass(frozen=True)
class Kind:
    """One kind of statistic: the words of which one must be there, and its pattern over folded prose.

    A ``topical`` kind counts only in a sentence about health, unless the group ``who`` says that people are counted.
    """

    triggers: tuple[str, ...]
    source: str
    topical: bool = True
    firm: bool = True
    masked: bool = True  # whether the numbers that are no statistics are blanked for it

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern, made on first use."""
        return re.compile(self.source)

    def read(self, text: str, topical: bool) -> Iterator[Statistic]:
        """The statistics of this kind in ``text``; ``topical`` says whether it is about health."""
        for found in self.pattern.finditer(text):
            counts_people = "who" in self.pattern.groupindex and found["who"] is not None
            if topical or counts_people or not self.topical:
                yield Statistic(with_about(text, found.start()), found.end(), self.firm)


def kinds(words: Words) -> tuple[Kind, ...]:
    """All kinds, for the people and events that a rule names."""
    counted = rf"(?:[\w'-]+\s+){{0,3}}?(?:{words.people}|{words.events})\b"
    return (*_figures(counted), *effects.kinds(words.people), *_soft(counted))


def _figures(counted: str) -> Iterator[Kind]:
    yield Kind(("%", "percent", "per cent", "pct"), rf"{PERCENT}(?P<who>\s+{_OF}{counted})?")
    yield Kind(_RATIO_TRIGGERS, _ratio(counted), topical=False)
    yield Kind(
        ("half", "third", "quarter", "fifth", "½", "⅓", "⅔", "¼", "¾", "1/2", "1/3", "2/3", "1/4", "3/4"),
        rf"(?<![\w-]){FRACTION}\s+(?:of\s+)?(?:all\s+|the\s+|those\s+|these\s+|our\s+|their\s+|every\s+)*{counted}"
        rf"|\b(?:by|in)\s+(?:about\s+|almost\s+|nearly\s+|more\s+than\s+)?{FRACTION}(?=[\s,.;)]|$)(?!\s+(?:an?|of|hour|day|the)\b)",
    )
    yield Kind(
        ("-fold", " fold", "\nfold", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "tenfold"),
        rf"(?:{NUMBER}{TO})?{NUMBER}[\s-]?fold\b|\b(?:two|three|four|five|six|ten)fold\b",
    )
    yield Kind(
        ("times", "twice", "thrice", "double the", "triple the"),
        rf"(?:{NUMBER}{TO})?(?:{NUMBER}\s?times|\btwice|\bthrice|\bdouble|\btriple)\s+(?:(?:as|more|less|the|{_SIZE})\s+){{1,3}}?"
        rf"(?:[\w-]+\s+){{0,2}}?(?:{_SIZE}\b|(?:many|much)\s+{counted})",
    )
    yield Kind(
        ("doubl", "tripl", "quadrupl", "halv"),
        rf"\b{_DOUBLING}\s+(?:[\w'-]+\s+){{0,4}}?{_WHAT_DOUBLES}\b"
        rf"|\b{_WHAT_DOUBLES}\s+(?:[\w'-]+\s+){{0,10}}?{_DOUBLING}\b",
    )
    yield Kind(
        ("per 1", "in 1", "per million", "per thousand", "of every 1", "for every 1", "every 1"),
        rf"{NUMBER}(?:{TO}{NUMBER})?\s+(?:[\w-]+\s+){{0,4}}?(?:per|for\s+every|in\s+every|out\s+of\s+every|in)\s+{_PER}\b"
        rf"(?!\s?(?:mg|mcg|iu|kcal|calories|kg))",
    )
    yield Kind(
        (*_BIG_TRIGGERS, "affect", "kill", "claim", "infect", "strik", "hospitali", "afflict", "impact"),
        rf"{BIG}\s+(?:of\s+(?:the\s+|our\s+|these\s+)?)?{counted}"
        rf"|\b(?:affect|kill|claim|infect|strik|hospitali|afflict|impact)\w*\s+{ABOUT}{BIG}",
    )
    yield Kind(
        tuple(f"every {n}" for n in range(1, 10)),
        rf"\bevery\s+{NUMBER}\s+(?:seconds|minutes)\b(?=.{{0,40}}\b(?:someone|somebody|person|dies?|stroke|attack|diagnosed|woman"
        rf"|man|child|american))",
        topical=False,
    )
    yield Kind(("±", "+/-"), rf"(?:{DIGITS}\s?)?(?:±|\+/-)\s?{DIGITS}")
    yield Kind(
        tuple(f"{word} {most}" for word in ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "th")
              for most in ("leading", "most common")) + ("leading", "most common", "second-leading"),
        rf"\b{_ORDINAL}[\s-](?:leading|most\s+(?:common|frequent|prevalent))\s+(?:[\w-]+\s+){{0,2}}?"
        rf"(?:causes?|reason|killer|cancer|disease|disorder|condition|type|form)\b",
        topical=False,
    )


def _soft(counted: str) -> Iterator[Kind]:
    yield Kind(
        ("million", "thousands of", "billions of", "majority"),
        rf"\b(?:tens\s+of\s+|hundreds\s+of\s+)?(?:millions|thousands|billions)\s+(?:upon\s+millions\s+)?of\s+{counted}"
        rf"|\bthe\s+(?:vast\s+|overwhelming\s+|great\s+)?majority\s+of\s+{counted}",
        firm=False,
    )
    yield Kind(
        ("leading", "#1", "# 1", "number one", "no. 1"),
        r"\bleading\s+(?:[\w-]+\s+){0,2}?(?:causes?|killers?)\b"
        r"|(?:\#\s?1|\bnumber\s+one|\bno\.\s?1)\s+(?:[\w-]+\s+){0,2}?(?:causes?|killer|reason|concern|risk|cancer|complaint|health)\b",
        topical=False,
        firm=False,
    )
    yield Kind(
        ("most commonly", "most frequently", "most widely", "most often"),
        r"\bmost\s+(?:commonly|frequently|widely|often)\s+(?:prescribed|used|diagnosed|abused|reported|performed|recommended)\b",
        firm=False,
    )
    yield Kind(
        ("to rise", "to grow", "to increase", "to climb", "to soar", "on the rise", "is rising", "are rising", "is increasing",
         "are increasing", "skyrocketing", "soaring", "epidemic"),
        r"\b(?:continues?|continuing)\s+to\s+(?:rise|grow|increase|climb|soar)\b|\bon\s+the\s+rise\b"
        r"|\b(?:is|are)\s+(?:rising|increasing|skyrocketing|soaring)\b|\breached\s+epidemic\b",
        firm=False,
    )
    yield Kind(
        ("widespread", "rampant", "prevalent", "very common", "extremely common"),
        r"\b(?:is|are)\s+(?:widespread|rampant|prevalent|very\s+common|extremely\s+common)\s+(?:in|among)\b",
        firm=False,
    )
    yield Kind(
        ("burden", "economy", "productivity", "healthcare costs"),
        rf"[$£€]\s?{DIGITS}\s?(?:{MAGNITUDE}|bn)\b(?=.{{0,80}}\b(?:burden|economy|health\s?care\s+system|healthcare\s+costs"
        rf"|lost\s+productivity)\b)",
        topical=False,
        firm=False,
        masked=False,
    )


_BIG_TRIGGERS = ("thousand", "million", "billion", "lakh", "crore", *(f",{n}" for n in range(10)))
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_RATIO_TRIGGERS = (
    *("out of", "out\nof", "in every", "in 10", "in five", "in ten"),
    *(f"{n} in" for n in (*_ONES[:5], *range(1, 10))),
    *(f"of {n}" for n in range(1, 10)),
)


def _ratio(counted: str) -> str:
    """One in five, 3 out of 10, 28 of 57 patients."""
    whole = rf"(?:every\s+|each\s+)?{NUMBER}(?![\d%-])(?!\s?{_NOT_A_WHOLE})(?!,\d|\.\d)(?!\s+of\b)(?!\s?(?:%|percent|per\s?cent))"
    return (
        rf"(?<![\d.,$]){NUMBER}\s+(?:in|out\s+of)\s+(?!(?:19|20)\d\d\b|0\b){whole}(?:\s+{counted})?"
        rf"|(?<![\d.,$]){NUMBER}\s+of\s+(?:the\s+|our\s+)?{NUMBER}\s+{counted}"
    )
