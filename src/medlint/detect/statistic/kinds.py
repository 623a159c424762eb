"""The kinds of statistic: patterns over a sentence in which signs stand for the numbers."""

from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
from medlint.model.record import NamedTuple
from medlint.pattern import Pattern


class Counted:
    """Whether the people or events that are counted follow the number."""

    NO = 0
    PERHAPS = 1
    ALWAYS = 2


class Kind(NamedTuple):
    """One kind of statistic: the words of which one must be there, and its pattern over folded prose.

    A ``topical`` kind counts only in a sentence about health, unless people are counted (``PERHAPS``); ``counted`` is
    one of those of ``Counted``. A kind that is not ``firm`` is a rank, a trend or a vague count. A ``signed`` kind
    reads signs in the place of numbers, and none where they are no statistics.
    """

    triggers: tuple[str, ...]
    pattern: Pattern
    counted: int = Counted.NO
    topical: bool = True
    firm: bool = True
    signed: bool = True
    cause: Pattern | None = None  # what must stand some words before it or after it
    needs: tuple[str, ...] = ()  # what else one of must stand in the sentence


_SIZE = (
    r"(?:likely|likelier|likelihood|risk|odds|chances?|probab\w+|common|prone|prevalent|incidence|rates?|frequen\w+"
    r"|often"
    r"|effective"
    r"|potent|higher|greater|lower|faster|mortality|susceptib\w+|dangerous|deadly|deadlier|powerful|vulnerable"
    r"|better|stronger|worse|risky|riskier|harmful|toxic|addictive|lethal|contagious|infectious|severe)"
)
_ORDINAL = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)"
    r"|(?:no\.?|number|\#)\s?(?:two|three|four|five|[2-9]))"
)
_WHAT_DOUBLES = (
    r"(?:risks?|rates?|odds|chances?|likelihood|incidence|prevalence|mortality|deaths?|cases|survival|effectiveness"
    r"|(?:recovery|healing)\s+times?"
    r"|number\s+of\s+(?:[\w-]+\s+){0,2}(?:cases|people|patients|deaths|diabetics|adults|children|women|men|americans"
    r"|smokers|births|infections|diagnoses|sufferers|overdoses|suicides))"
)
_WHAT_GROWS = (
    r"(?:risks?|rates?|odds|chances?|likelihood|incidence|effect(?:iveness|s)?|efficacy|absorption|bioavailability"
    r"|levels|production|potency|strength|speed)"
)
# “the goal: to double survival rates” counts nothing yet
_NOT_A_GOAL = "".join(
    rf"(?<!\b{goal}\s)"
    for goal in (
        "goal to",
        "goal is to",
        "goal --",
        "intends to",
        "intend to",
        "aims to",
        "aim to",
        "want to",
        "wants to",
        "hope to",
        "committed to",
        "hopes to",
        "commitment to",
        "declaration to",
        "pledge to",
        "pledged to",
        "vow to",
        "plan to",
    )
)
_DOUBLING = (
    r"(?:double(?!s|d|\s(?:incision|vision|blind|dos\w+|board|jaw|chin|lung|mastectomy|strength|bypass|check\w*)\b)"
    r"|doubl(?:es|ed|ing)(?!\sup\b)|tripl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|halv(?:es?|ed|ing))"
)
_NOT_A_WHOLE = (
    r"(?:weeks?|days?|hours?|minutes?|months?|years?|inch\w*|(?:[a-z]+\s+)?ways?|steps?|times?|one\b|sessions?"
    r"|visits?|row"
    r"|categories|states?|countries|languages|a\b)"
)
_WHOLE = rf"(?:every\s+|each\s+)?{NUMBER}(?![\w-])(?!\s?{_NOT_A_WHOLE})(?!\s+of\s(?!us\b|them\b|these\b|those\b|all\b))"
_PER = rf"(?:{BIG}|(?:one\s+|a\s+)?(?:hundred\s+thousand|million|thousand)\b)"
_WHOM = r"(?:people|persons|adults|women|men|children|patients|births|cases|deaths)"
_ONE_OF_THEM = (
    r"(?:person|adult|woman|man|child|patient|teen|teenager|boy|girl|baby|newborn|couple|pregnancy|birth|american"
    r"|senior)"
)
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TIMES = r"(?:\s?times|\s?x\b|-times)"
_TIMES_TRIGGERS = ("times", *(f"{n}x" for n in (*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100)))
_BIG_TRIGGERS = ("thousand", "million", "billion", "lakh", "crore", *(f",{n}" for n in range(10)))
_NTH_TRIGGERS = tuple(
    f"{nth} {most}" for nth in ("second", "third", "fourth", "fifth", "sixth") for most in ("leading", "most")
)

# What a fraction and a number in the thousands are written with.
_FRACTIONS = (
    *("half", "third", "quarter", "fourths", "fifth", "sixth", "eighth", "tenth", "½", "⅓", "⅔", "¼", "¾"),
    *("1/2", "1/3", "2/3", "1/4", "3/4"),
)
_LARGE = (",0", "1000", "million", "thousand", "billion", "lakh", "crore")
_PEOPLE = ("people", "persons", "adults", "women", "men", "children", "patients", "births", "cases", "deaths")
BIGS = ("thousand", "million", "billion", "lakh", "crore", *"0123456789")

FIGURES = (
    Kind(("%", "percent", "per cent", "pct"), Pattern(PERCENT), Counted.PERHAPS),
    Kind(
        (
            *("out of", "in every", "in 10", "in five", "in ten"),
            *(f"{n}{joint}in" for n in (*_ONES[:5], *range(1, 10)) for joint in " -"),
        ),
        Pattern(rf"{NUMBER}[\s-]+(?:in|out\s+of)[\s-]+{_WHOLE}"),
        Counted.PERHAPS,
        topical=False,
    ),
    Kind(
        tuple(f"{one} in" for one in ("person", "adult", "woman", "man", "child", "patient", "teen", "teenager"))
        + tuple(
            f"{one} in"
            for one in ("boy", "girl", "baby", "newborn", "couple", "pregnancy", "birth", "american", "senior")
        ),
        Pattern(rf"{NUMBER}\s{_ONE_OF_THEM}\s(?:in|out\sof)\s(?:every\s)?{NUMBER}"),
        topical=False,
    ),
    Kind(
        (*(f"of {before}{n}" for n in range(1, 10) for before in ("", "the ", "our ")), "of every", "of each"),
        Pattern(rf"{NUMBER}\s+of\s+(?:(?:the|our|every|each)\s+)?{NUMBER}"),
        Counted.ALWAYS,
        topical=False,
    ),
    Kind(
        _FRACTIONS,
        Pattern(
            rf"{FRACTION}(?=\s)(?!\s(?:(?:of|the|an?|your|usual|normal|adult|standard|recommended|starting)\s){{1,4}}(?:doses?|dosages?|tablets?|pills?|capsules?)\b)"
            r"(?!\sof\s(?:her|his|their|your|our|my|the)\s(?:time|day|work|session|life)\b)"
            # the one after the second
            rf"(?!\s(?:[\w-]+\s)?{_ONE_OF_THEM}\b|\s(?:[\w-]+\s)?(?:case|death|participant|user|subject)\b)"
        ),
        Counted.ALWAYS,
    ),
    Kind(
        ("of them", "of those", "of these"),
        Pattern(
            rf"{FRACTION}\s+of\s+(?:them|those|these)\s+(?:still|have|had|are|were|will|say|said|state|report|do|did"
            rf"|never|also|suffer|develop|die|get|go)\b"
            rf"|{FRACTION}\s+of\s+(?:all\s+)?those\s+(?:with|who|whose|over|under|aged|living|taking|receiving"
            rf"|infected|affected|diagnosed"
            rf"|treated|surveyed|screened|tested|hospitali[sz]ed|exposed|vaccinated)\b"
        ),
        needs=_FRACTIONS,
    ),
    Kind(
        (
            "by half",
            "in half",
            "by a third",
            "by a quarter",
            "by a fifth",
            "by one",
            "by two",
            "by almost",
            "by more",
            "by nearly",
            "by about",
            "by three",
        ),
        Pattern(
            rf"\b(?:by|in)\s+(?:about\s+|almost\s+|nearly\s+|more\s+than\s+)?{FRACTION}(?=[\s,.;)]|$)(?!\s+(?:an?|of"
            rf"|hour|day|the|lengthwise|crosswise|widthwise)\b)"
        ),
    ),
    Kind(
        ("-fold", " fold", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "tenfold"),
        Pattern(rf"{NUMBER}[\s-]?fold\b|\b(?:two|three|four|five|six|ten)fold\b"),
    ),
    Kind(
        (*_TIMES_TRIGGERS, "twice", "thrice", "double the", "triple the", "half as"),
        Pattern(
            rf"(?:{NUMBER}{_TIMES}|{FRACTION}(?=\s+as\b)|\btwice|\bthrice|\bdouble|\btriple)\s+(?:(?:as|more|less"
            rf"|the)\s+(?:[\w-]+\s+){{0,2}}?)?{_SIZE}\b"
            rf"|{NUMBER}{_TIMES}\s(?:increas|improvement|boost|reduction|rise)\w*\sin\b"
        ),
    ),
    Kind(
        ("times",),
        Pattern(
            rf"\b(?:increas|boost|rais|enhanc|improv|multipl|reduc|lower"
            rf"|decreas)\w*\s(?:[\w-]+\s){{0,3}}?{_WHAT_GROWS}\s"
            rf"(?:[\w-]+\s){{0,4}}?{NUMBER}\s?times(?=[.,;!)]|$|\s(?:in|over|after|within|with|compared)\b)"
        ),
        needs=("increas", "boost", "rais", "enhanc", "improv", "multipl", "reduc", "lower", "decreas"),
    ),
    Kind(
        ("times as", "twice as", "times more", "times fewer"),
        Pattern(
            rf"(?:{NUMBER}\s?times|\btwice)\s+as\s+many|{NUMBER}\s?times\s+(?:more|fewer)\b(?!.{{0,20}}\b{_SIZE}\b)"
        ),
        Counted.ALWAYS,
    ),
    Kind(
        ("doubl", "tripl", "quadrupl", "halv"),
        Pattern(
            rf"\b{_NOT_A_GOAL}{_DOUBLING}\s+(?:[\w'-]+\s+){{0,4}}?{_WHAT_DOUBLES}\b"
            rf"|\b{_WHAT_DOUBLES}\s+(?:[\w'-]+\s+){{0,10}}?{_DOUBLING}\b"
            rf"|\b{_NOT_A_GOAL}{_DOUBLING}\s+(?:every|in|within|over|by)\s+(?:the\s+(?:next|past|last|coming)\s+)?"
            rf"{GAP}{NUMBER}\s+(?:years?|decades?|months?)\b"
        ),
    ),
    Kind(
        ("per 1", "in 1", "per million", "per thousand", "of every 1", "for every 1", "every 1"),
        Pattern(
            rf"{NUMBER}\s+(?:[\w-]+\s+){{0,4}}?(?:per|for\s+every|in\s+every|out\s+of\s+every|in)\s+{_PER}"
            rf"(?!\s?(?:mg|mcg|iu|kcal|calories|kg))"
        ),
        Counted.PERHAPS,
        needs=_LARGE,
    ),
    Kind(
        ("per 1", "in 1", "per million", "every 1"),
        Pattern(
            rf"{NUMBER}\s+{_WHOM}\s+"
            rf"(?:per|in|(?:for|in|out\s+of)\s+every)\s+{_PER}"
        ),
        topical=False,
        needs=_LARGE,
    ),
    Kind(
        ("for every", "of every"),
        Pattern(
            rf"\b(?:for"
            rf"|(?:out\s+)?of)\s+every\s+{NUMBER}\s+(?:[\w-]+\s+){{0,2}}?{_WHOM}\b[^.;]{{0,80}}?,\s+{GAP}{NUMBER}(?=\s)"
        ),
        needs=_PEOPLE,
    ),
    Kind(
        ("rate of", "pace of"),
        Pattern(
            rf"\bat\s+(?:a|an|the)\s+(?:[\w-]+\s+)?(?:rate"
            rf"|pace)\s+of\s+{GAP}{NUMBER}\s?[a-z]*(?:\s?[–-]\s?{NUMBER}\s?[a-z]+)?"
            rf"(?<!\sbeats)(?<!\scompressions)(?<!\sbreaths)(?<!\ssteps)(?<!\sml)(?<!\smg)\s+(?:per|a|each|every)\s+\w+"
        ),
        needs=("at a ", "at an ", "at the "),
    ),
    # “deaths per 100,000 residents” has no number yet
    Kind(_BIG_TRIGGERS, Pattern(rf"(?<!{BIG[0]})(?<!\bper\s){BIG}(?=\s)"), Counted.ALWAYS),
    Kind(
        _BIG_TRIGGERS,
        Pattern(
            rf"\b(?:affect|kill|claim|strik|hospitali|afflict|impact|infects|infected|plagu|debilitat"
            rf"|disabl)\w*\s+{GAP}{BIG}"
        ),
        Counted.PERHAPS,
        needs=(
            "affect",
            "kill",
            "claim",
            "strik",
            "hospitali",
            "afflict",
            "impact",
            "infect",
            "plagu",
            "bilitat",
            "disabl",
        ),
    ),
    Kind(
        _BIG_TRIGGERS,
        Pattern(
            rf"{BIG}(?=\s(?:[\w-]+\s){{1,4}}?(?:performed|carried\sout|done)\s(?:[\w-]+\s){{0,2}}?"
            r"(?:(?:each|every|per|a)\s(?:single\s)?year|annually|yearly)\b)"
        ),
        needs=("performed", "carried out", "done"),
    ),
    Kind(
        ("doubled", "tripled", "quadrupled", "halved"),
        Pattern(rf"\b(?:has|have)\s(?:[\w-]+\s){{0,2}}?{_DOUBLING}\b(?!\sin\ssize)"),
    ),
    Kind(("±", "+/-"), Pattern(rf"(?:{NUMBER}\s?)?(?:±|\+/-)\s?{NUMBER}")),
    Kind(
        (*_NTH_TRIGGERS, "leading", "most common", "second-leading"),
        Pattern(
            rf"\b{_ORDINAL}[\s-](?:leading|most\s+(?:common|frequent|prevalent))\s+(?:[\w-]+\s+){{0,2}}?"
            rf"(?:causes?|reason|killer|cancer|disease|disorder|condition|type|form)\b"
        ),
        topical=False,
        signed=False,
    ),
)
