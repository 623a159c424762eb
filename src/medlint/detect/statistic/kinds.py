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


ORDINAL = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)"
    r"|(?:no\.?|number|\#)\s?(?:two|three|four|five|[2-9]))"
)
_NOT_A_WHOLE = (
    r"(?:weeks?|days?|hours?|minutes?|months?|years?|inch\w*|(?:[a-z]+\s+)?ways?|steps?|times?|one\b|sessions?"
    r"|visits?|row"
    r"|categories|states?|countries|languages|a\b)"
)
_WHOLE = rf"(?:every\s+|each\s+)?{NUMBER}(?![\w-])(?!\s?{_NOT_A_WHOLE})(?!\s+of\s(?!us\b|them\b|these\b|those\b|all\b))"
_PER = rf"(?:{BIG}|(?:one\s+|a\s+)?(?:hundred\s+thousand|million|thousand)\b)"
_WHOM = r"(?:people|persons|adults|women|men|children|patients|births|cases|deaths)"
_MANY = rf"(?:{_WHOM}|smokers|students|pupils|babies|americans|users|teens|teenagers|mothers)"
_EACH = (
    *("person", "adult", "woman", "man", "child", "patient", "teen", "teenager", "boy", "girl", "baby", "newborn"),
    *("couple", "pregnancy", "birth", "american", "senior", "worker", "employee", "veteran", "smoker", "nurse"),
    *("household", "case", "prescription"),
)
_ONE_OF_THEM = f"(?:{'|'.join(_EACH)})"
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_BIG_TRIGGERS = ("thousand", "million", "billion", "lakh", "crore", ".000", *(f",{n}" for n in range(10)))
NTH_TRIGGERS = tuple(
    f"{nth} {most}" for nth in ("second", "third", "fourth", "fifth", "sixth") for most in ("leading", "most")
)

# What a fraction and a number in the thousands are written with.
_FRACTIONS = (
    *("half", "third", "quarter", "fourths", "fifth", "sixth", "eighth", "tenth", "½", "⅓", "⅔", "¼", "¾"),
    *("1/2", "1/3", "2/3", "1/4", "3/4"),
)
_PARTS = ("half", "third", "thirds", "quarter", "quarters", "fourths", "fifth", "fifths", "tenth", "tenths")
# What those do who are a part of the ill: “a third relapse”.
_FARE = (
    *("achieve", "respond", "relapse", "recover", "die", "develop", "experience", "suffer", "improve", "survive"),
    *("never", "have never", "have no", "get", "seek", "fail", "go on to", "go into", "will have", "will develop"),
    *("will relapse", "will be", "will need", "end up", "still", "get better"),
)
_OF_HOW_MANY = ("two", "three", "four", "five", "six", "eight", "ten", 10, 20, 100)
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
        Pattern(rf"{NUMBER}[\s-]+(?:in|(?:{_WHOM}\s)?out\s+of)[\s-]+{_WHOLE}"),
        Counted.PERHAPS,
        topical=False,
    ),
    Kind(
        (
            *(f"{one} {of}" for one in _EACH for of in ("in", "out of")),
            *(f"{many} in {n}" for many in ("patients", "people", "women", "adults", "children") for n in _OF_HOW_MANY),
        ),
        Pattern(
            rf"{NUMBER}\s{_ONE_OF_THEM}\s(?:in|out\sof)\s(?:every\s)?{NUMBER}"
            rf"|{NUMBER}\s(?:patients|people|women|adults|children)\sin\s{NUMBER}(?=\s(?:go|get|have|will|are|do)\b|[,.;]|$)"
        ),
        topical=False,
    ),
    # “the test is 99% accurate”
    Kind(
        ("% accura", "% sensitiv", "% specific", "percent accura", "percent sensitiv", "percent specific"),
        Pattern(rf"{PERCENT}(?=\s(?:accura(?:te|cy)|sensitiv(?:e|ity)|specific(?:ity)?)\b)"),
        topical=False,
        needs=("test", "scan", "screen", "diagnos", "detect", "biops", "swab", "imaging"),
    ),
    # “30-40% experience it”
    Kind(
        tuple(f"{sign} {fare}" for sign in ("%", "percent") for fare in ("experience", "suffer", "relapse", "die ")),
        Pattern(rf"{PERCENT}(?=\s(?:suffer|relapse|die|experience(?!\s(?:in|with|as|of|at)))\b)"),
        topical=False,
    ),
    # “misses one tumour in five”
    Kind(
        tuple(f"in {n}" for n in _OF_HOW_MANY[:8]),  # “in 20” would stand in each year
        Pattern(
            rf"{NUMBER}\s(?!{_NOT_A_WHOLE}|of\b|or\b|and\b|to\b|doses?\b|tablets?\b|pills?\b|more\b)[a-z-]+\s(?:in|out\sof)\s{NUMBER}"
            r"(?=\s?[.,;)!]|\s(?:is|are|was|were|will|has|have|had|goes|go|never|still)\b|$)"
        ),
    ),
    # “in nine of ten cases”; but not “she was one of three sisters”
    Kind(
        tuple(f"of {n}" for n in _OF_HOW_MANY[:7]),
        Pattern(
            rf"\bin\s{GAP}{NUMBER}\sof\s{NUMBER}(?=\s[a-z-]+s\b)|(?<!\b(?:was|were|is|are|be|as)\s){NUMBER}\sof\s{NUMBER}(?=\s(?:[a-z-]+\s)?{_MANY}\b)"
        ),
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
            rf"(?!\s(?:(?!of\s)[\w-]+\s)?{_ONE_OF_THEM}\b|\s(?:[\w-]+\s)?(?:case|death|participant|user|subject)\b)"
        ),
        Counted.ALWAYS,
    ),
    Kind(
        (
            *(f"{part} of {them}" for part in _PARTS for them in ("them", "those", "these", "us", "all")),
            *(f"{part} {verb}" for part in _PARTS for verb in _FARE),
        ),
        Pattern(
            rf"{FRACTION}\s+of\s+(?:them|those|these)\s+(?:still|have|had|are|were|will|say|said|state|report|do|did|relapse"
            rf"|recover|survive|need|feel|fail|lose|gain|drop"
            rf"|never|also|suffer|develop|die|get|go)\b"
            # “about one-third achieve remission”
            rf"|{FRACTION}\s+(?:{'|'.join(_FARE)})\b"
            rf"|{FRACTION}\s+of\s+all\s+(?!of\b|the\b|your\b|our\b|my\b|their\b|us\b|those\b)[a-z-]+"
            rf"|{FRACTION}\s+of\s+(?:all\s+of\s+)?us(?=,?\s+(?!here\b|in\s(?:the|this|our)\b)[a-z])"
            rf"|{FRACTION}\s+of\s+(?:all\s+)?those\s+(?:with|who|whose|on|over|under|aged|living|taking|receiving"
            rf"|infected|affected|diagnosed"
            rf"|treated|surveyed|screened|tested|hospitali[sz]ed|exposed|vaccinated)\b"
        ),
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
        ("for every", "of every", "out of", "class of", "room of", "crowd of"),
        Pattern(
            rf"\b(?:(?:for|(?:out\s+)?of)\s+every|out\s+of|(?:class|room|crowd)\s+of)\s+{NUMBER}\s+(?:[\w-]+\s+){{0,2}}?{_MANY}\b"
            rf"[^.;]{{0,80}}?(?:,|\bfind|\bis|\bare)\s+{GAP}{NUMBER}(?=\s)"
        ),
        needs=(*_PEOPLE, "smokers", "students", "pupils", "babies", "americans", "users"),
    ),
    Kind(
        ("rate of", "pace of"),
        Pattern(
            rf"\bat\s+(?:a|an|the)\s+(?:[\w-]+\s+)?(?:rate"
            rf"|pace)\s+of\s+{GAP}{NUMBER}\s?[a-z]*(?:\s?[–-]\s?{NUMBER}\s?[a-z]+)?"
            rf"(?<!\sbeats)(?<!\scompressions)(?<!\sbreaths)(?<!\ssteps)(?<!\sml)(?<!\smg)(?<!hz)(?<!hertz)(?<!\srpm)(?<!\svolts)(?<!\swatts)\s+(?:per|a|each|every)\s+\w+"
        ),
        needs=("at a ", "at an ", "at the "),
    ),
    # “deaths per 100,000 residents” has no number yet
    Kind(
        _BIG_TRIGGERS,
        Pattern(rf"(?<!{BIG[0]})(?<!\bper\s){BIG}(?=[\sa-z])(?!\s(?:years|miles|hours|square|feet)\b)"),
        Counted.ALWAYS,
    ),
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
            rf"\b(?:performed|done)\s{GAP}{BIG}(?=\stimes\b)|{BIG}(?=\s(?:[\w-]+\s){{1,6}}?(?:performed|carried\sout|done)\s(?:[\w-]+\s){{0,2}}?"
            r"(?:(?:each|every|per|a)\s(?:single\s)?year|annually|yearly|last\syear"
            r"|in\sthe\s(?:u\.?s\b|uk\b|united\s)|worldwide|nationwide)\b)"
        ),
        needs=("performed", "carried out", "done"),
    ),
    Kind(
        (
            *(
                f"{missed} {what}"
                for missed in ("lost", "sick", "missed", "working", "work", "school")
                for what in ("work", "school", "sick", "day", "hour")
            ),
            *(
                f"{what} {missed}"
                for missed in ("lost", "are lost", "were lost", "missed")
                for what in ("days", "hours")
            ),
        ),
        Pattern(
            rf"{BIG}(?=\s(?:lost|sick|missed)\s(?:\w+\s)?(?:days|hours)\b|\s\w+\s(?:days|hours)\s(?:are\s|were\s)?(?:lost|missed)\b)"
            rf"|\b(?:costs?|los(?:es?|ing|t)|miss(?:es|ed)?)\s{GAP}{BIG}(?=\s(?:working|work|school|sick)\s(?:days|hours)\b)"
        ),
        topical=False,
        needs=_LARGE,
    ),
    Kind(
        (
            *("worldwide", "globally", "nationwide", "in the world", "in the u.s", "in the us", "in the united"),
            *(
                "million of us",
                "thousand of us",
                "million in us",
                "million in india",
                "million in britain",
                "in the uk",
            ),
        ),
        Pattern(
            rf"{BIG}(?=\s(?:worldwide|globally|nationwide|of\sus\b"
            rf"|in\s(?:the\s)?(?:world|u\.?s\b|uk\b|united\s|india|britain)))"
        ),
        needs=_LARGE,
    ),
    Kind(("±", "+/-"), Pattern(rf"(?:{NUMBER}\s?)?(?:±|\+/-)\s?{NUMBER}")),
    Kind(
        (*NTH_TRIGGERS, "leading", "most common", "second-leading"),
        Pattern(
            rf"\b{ORDINAL}[\s-](?:leading|most\s+(?:common|frequent|prevalent))\s+(?:[\w-]+\s+){{0,2}}?"
            rf"(?:causes?|reason|killer|cancer|disease|disorder|condition|type|form)\b"
        ),
        topical=False,
        firm=False,
        signed=False,
    ),
)
