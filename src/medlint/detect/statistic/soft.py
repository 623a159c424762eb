"""The kinds of statistic that are no figures: ranks, trends and vague counts."""

from medlint.detect.statistic.kinds import Counted, Kind
from medlint.detect.statistic.numbers import DIGITS
from medlint.pattern import Pattern

# What makes a vague count one of the ill, and a trend one of an illness.
_OF_THE_ILL = (
    *(
        "affect",
        "afflict",
        "suffer",
        "diagnos",
        "living with",
        "live with",
        "struggl",
        "experience",
        "infected",
        "injured",
    ),
    *("die ", "died", "deaths", "kill", " lose ", "majority"),
)
_WHAT_RISES = (
    *("rates", "rate of", "cases", "incidence", "incidents", "prevalence", "mortality", "deaths", "diagnoses"),
    *("number of people", "number of patients", "numbers of", "risk", "obesity", "diabetes", "cancer", "epidemic"),
    *("infections", "disorders", "allerg", "addiction", "overdose", "suicide", "depression", "dementia", "illness"),
    "disease",
)
SOFT = (
    Kind(
        ("million", "thousands of", "billions of", "majority"),
        Pattern(
            r"(?<!\bto )(?<!\bto the )(?<!\bfor )(?<!\bhelp )(?<!\btens of )(?<!\bhundreds of )"
            r"\b(?:tens\s+of\s+|hundreds\s+of\s+)?(?:millions|thousands|billions)(?:\s+upon\s+millions)?(?=\s+of\s)"
            r"|\bthe\s+(?:vast\s+|overwhelming\s+|great\s+)?majority(?=\s+of\s)"
        ),
        Counted.ALWAYS,
        firm=False,
        signed=False,
        needs=_OF_THE_ILL,
    ),
    Kind(
        ("leading", "#1", "# 1", "number one", "no. 1"),
        Pattern(
            r"\bleading\s+(?:[\w-]+\s+){0,2}?(?:causes?|killers?)\b"
            r"|(?:\#\s?1|\bnumber\s+one|\bno\.\s?1)\s+(?:[\w-]+\s+){0,2}?(?:causes?|killer|reason|concern|risk|cancer"
            r"|complaint)\b"
        ),
        topical=False,
        firm=False,
        signed=False,
        needs=("cause", "killer", "reason", "concern", "risk", "cancer", "complaint"),
    ),
    Kind(
        ("most commonly", "most frequently", "most widely", "most often"),
        Pattern(
            r"\bmost\s+(?:commonly|frequently|widely|often)\s+(?:prescribed|used|diagnosed|abused|reported|performed"
            r"|recommended)\b"
        ),
        firm=False,
        signed=False,
    ),
    Kind(
        (
            *("to rise", "to grow", "to increase", "to climb", "to soar", "on the rise", "is rising", "are rising"),
            *("is increasing", "are increasing", "skyrocketing", "soaring", "epidemic"),
        ),
        Pattern(
            r"\b(?:continues?|continuing)\s+to\s+(?:rise|grow|increase|climb|soar)\b|\bon\s+the\s+rise\b"
            r"|\b(?:is|are)\s+(?:rising|increasing|skyrocketing|soaring)\b"
            r"(?!\s+(?:evidence|interest|demand|awareness|recognition|concern|pressure))|\breached\s+epidemic\b"
        ),
        firm=False,
        signed=False,
        needs=_WHAT_RISES,
    ),
    Kind(
        ("widespread", "rampant", "prevalent", "very common", "extremely common"),
        Pattern(r"\b(?:is|are)\s+(?:widespread|rampant|prevalent|very\s+common|extremely\s+common)\s+(?:in|among)\b"),
        firm=False,
        signed=False,
    ),
    Kind(
        ("burden", "economy", "productivity", "healthcare costs"),
        Pattern(
            rf"(?<!adding )(?<!adds )(?<!added )(?<!contributing )(?<!contributes )"
            rf"[$£€]\s?{DIGITS}\s?(?:thousand|million|billion|trillion|m|bn)\b(?=.{{0,80}}\b(?:burden|economy"
            rf"|health\s?care\s+system|healthcare\s+costs"
            rf"|lost\s+productivity)\b)"
        ),
        topical=False,
        firm=False,
        signed=False,
    ),
)
