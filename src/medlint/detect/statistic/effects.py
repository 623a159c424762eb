"""The kinds of statistic about what a treatment does: how fast, how much, and the measures of studies."""

from medlint.detect.statistic.kinds import Kind
from medlint.detect.statistic.numbers import DIGITS, GAP, NUMBER
from medlint.pattern import Pattern

_TIME = (
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|sessions?|treatments?|infusions?|doses?|applications?"
    r"|uses?)"
)
_BETTER = Pattern(
    # “if it does not improve within a week” says when to ask for help
    r"\b(?<!not )(?<!n't )(?:improve\w*|increase[sd]?\s+in(?!\s+(?:pain|swelling|bleeding|redness))|relief|reliev\w+"
    r"|(?<!test )(?<!lab )(?<!your )(?<!the )(?<!blood )(?<!get )(?<!receive )results"
    r"(?!\s(?:are|is|will|can|may|should)\s(?:[a-z]+\s){0,2}?(?:ready|available|back|sent|returned|reported|posted"
    r"|mailed))|remission|works|working"
    r"|feel\s+(?:the\s+)?(?:benefits?|a\s+difference|effects)|(?:see|notice|experience)\s+(?:(?!side|adverse"
    r"|negative|unwanted|any|no\b)[a-z-]+\s+){0,3}?"
    r"(?:benefits?|difference|effects?|response|weight\s+loss|changes?|reductions?|(?:less|fewer)\s+[a-z]+)|show(?:s|ed)?\s+(?:an?\s+)?(?:[a-z]+\s+)?response"
    r"|(?:see|notice)\s+(?:[a-z]+\s+){0,2}?(?:hair\s+|new\s+)?(?:re)?growth(?:\s+of\s+(?:[a-z]+\s+)?hairs?)?"
    r"|feel(?:ing)?\s+(?:\w+\s+)?better"
    r"|(?:patients?|people|many|they|symptoms)\s+(?:\w+\s+)?respond\w*|(?:start|begin)s?\s+to\s+work|effective\w*"
    r"|takes?\s+effect|noticeabl\w+|reduc(?:e|es|ed|ing|tion)|eliminat(?:e|es|ed)\b(?!\s+from)|disappear\w*|vanish\w*"
    r"|decreas(?:e|es|ed|ing)|alleviat\w+|kicks?\s+in|cured?|revers(?:e|ed|es)|pain[\s-]free|symptom[\s-]free"
    r"|restored?|whiter|younger)\b"
)
_WITHIN = (
    r"(?:within|in\s+(?:just|only|under|less\s+than|as\s+little\s+as|as\s+few\s+as|a\s+mere)|after\s+(?:just|only"
    r"|as\s+few\s+as)"
    r"|as\s+(?:early|soon|quickly)\s+as)"
)
# What “in 20 minutes” may follow; results come in days from laboratories too.
_AT_WORK = ("relief", "works", "better", "improvement", "improvements", "weight loss", "fat loss", "cured", "pain-free")
_AMOUNT = r"(?:lbs?\b|pounds?|kgs?\b|kilo\w*|inch(?:es)?|calories|kcal|dress\s+sizes|sizes)"
_LOSE = r"(?:los(?:e|es|ing)|burn(?:s|ing)?|shed(?:s|ding)?|melt(?:s|ing)?|drop(?:s|ping)?)"
_NOT_A_GOAL = "".join(
    rf"(?<!{word}\s)"
    for word in (
        "aim to",
        "want to",
        "need to",
        "ing to",
        "goal to",
        "goal is to",
        "try to",
        "help someone",
        "not just",
        "not only",
        "should",
        "not",
        "n't",
        "never",
    )
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"

# In its own case: OR is an odds ratio, “or” is not.
MEASURE = Pattern(
    # "HR 1" is a bill
    rf"\b(?:OR|HR|RR|aOR|aHR|IRR|SMD|NNT|NNH)\b\s?(?:(?:[:,=(]|of|was)\s?(?=\d)|(?=\d+\.\d)"
    rf"|(?<=NN[TH]\s)(?=\d)){DIGITS}|\b[Pp]\s?[<>=≤≥]\s?0?\.\d+"
    rf"|\b(?:[Oo]dds|[Hh]azard|[Rr]isk|[Rr]ate)\s+ratio\s+(?:of\s+|was\s+|=\s?)?{DIGITS}"
    rf"|\b(?:[Ee]ffect\s+sizes?|Cohen's\s+d)\s+(?:of\s+|was\s+|=\s?)?(?:(?:about|approximately|around"
    rf"|roughly)\s+)?{DIGITS}"
)
MEASURE_TRIGGERS = (
    *("odds ratio", "hazard ratio", "risk ratio", "rate ratio", "effect size", "cohen's d", "nnt", "nnh", "smd"),
    *(
        f"{name}{sign}"
        for name in ("or", "hr", "rr", "irr", "aor", "ahr")
        for sign in (" =", "=", ":", ",", " (", " of", " was")
    ),
    *(f"{name} {digit}" for name in ("or", "hr", "rr", "irr", "aor", "ahr") for digit in (0, 1, 2)),
    *(f"p{space}{sign}" for space in ("", " ") for sign in "<>=≤≥"),
)


_GROUP = r"(?:people|patients|participants|women|men|adults|subjects|volunteers|users|dieters|group|they)"
_LOSS = rf"{GAP}{NUMBER}\s?(?:extra\s+|additional\s+)?{_AMOUNT}"
# What becomes of an effect in time: “results can be seen four months after”.
_SEEN = ("seen", "visible", "noticed", "noticeable", "felt", "experienced", "expected", "achieved", "apparent")
_TIMES = (
    "minute",
    "min",
    "hour",
    "hrs",
    "day",
    "week",
    "wks",
    "month",
    "session",
    "treatment",
    "infusion",
    "dose",
    "use",
)
_AMOUNTS = ("lb", "pound", "kg", "kilo", "inch", "calor", "kcal", "size")
_CHANGES = ("lower", "reduc", "decreas", "rais", "increas", "boost", "drop", "cut", "fell", "rose", "shorten", "extend")
_BY = (
    *(f" by {n}" for n in range(1, 10)),
    *(f" by {word}" for word in ("up to", "as much", "about", "around", "over", "more", "an a", "at l")),
    *(
        f" by {word}"
        for word in (
            "nearly",
            "almost",
            "approx",
            "roughly",
            "an est",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        )
    ),
)
_MEASURED = (
    r"(?:blood\s(?:pressure|sugars?|glucose)|(?:ldl|hdl|total)?\s?cholesterol|triglycerides|a1c|hba1c|(?:systolic"
    r"|diastolic)(?:\s(?:blood\s)?pressure)?"
    r"|heart\srates?|bmi|iq|symptoms|bone\sdensity"
    r"|(?:pain|depression|anxiety|symptom|sleep|cognitive|memory|itch|fatigue|stress"
    r"|quality[\s-]of[\s-]life)\s(?:scores?|ratings?|levels?))"
)
_MUCH = r"(?:(?!to\b|below\b|under\b|from\b|above\b|at\b)[\w'-]+\s){0,3}?"
_SHIFTED = (
    r"(?:fell|fall|falls|dropp?(?:ed|s)?|rose|rises?|declin(?:ed|es?)|decreas(?:ed|es?)|increas(?:ed|es?)"
    r"|improv(?:ed|es?)|climb(?:ed|s)?|went\s(?:up|down))"
)
EFFECTS = (
    Kind(
        (" points", "-point", " mm hg", " mmhg"),
        Pattern(
            rf"\b{_MEASURED}\s(?:[\w'-]+\s){{0,5}}?{_SHIFTED}\s(?:by\s)?{_MUCH}{NUMBER}\s?(?:points|mm\s?hg)\b"
            rf"|{NUMBER}[\s-]points?\s(?:[a-z]+\s)?(?:decreas|increas|drop|fall|declin|improvement|reduction|rise|loss|gain)\w*"
            rf"\s(?:in|of)\s(?:[\w'-]+\s){{0,2}}?{_MEASURED}\b"
            rf"|\b(?:lower|reduc|decreas|rais|increas|boost|drop|cut"
            rf"|improv)\w*\s(?:[\w'-]+\s){{0,4}}?{_MEASURED}\s(?:by\s)?{_MUCH}{NUMBER}\s?(?:points|mm\s?hg)\b"
        ),
        needs=(
            *("blood", "cholesterol", "triglyc", "a1c", "tolic", "heart rate", "bmi", "iq", "symptom", "density"),
            *("pain", "depress", "anxiety", "sleep", "cogniti", "memory", "itch", "fatigue", "stress", "quality"),
        ),
    ),
    Kind(
        tuple(
            f" by {n}"
            for n in ("a day", "a week", *range(1, 10), "one", "two", "three", "four", "five", "six", "about", "up to")
        ),
        Pattern(
            rf"\b(?:shorten|prolong|extend|delay|postpon|reduc|cut|speed"
            rf"|accelerat)\w*\s(?:[\w'-]+\s){{0,7}}?by\s{GAP}(?:{NUMBER}|a)\s(?:full\s)?"
            r"(?:hours?|days?|weeks?|months?|years?)\b"
        ),
        needs=("shorten", "prolong", "extend", "delay", "postpon", "reduc", "cut", "speed", "accelerat"),
    ),
    Kind(
        ("50/50 ", "50-50 ", "fifty-fifty"),
        Pattern(r"\b(?:50[/-]50|fifty-fifty)\s(?:chance|risk|odds|likelihood)\b"),
        signed=False,
    ),
    Kind(
        (
            *("within", "in just", "in only", "in under", "in less", "in as", "in a mere", "after just", "after only"),
            *("after as", "as early as", "as soon as", "as quickly as"),
        ),
        Pattern(rf"\b{_WITHIN}\s+(?:the\s+first\s+|about\s+)?{NUMBER}[\s-]{_TIME}\b"),
        topical=False,
        needs=_TIMES,
        cause=_BETTER,
    ),
    Kind(
        tuple(f"{word} in" for word in _AT_WORK),
        Pattern(rf"\b(?<!not )(?<!n't )(?:{'|'.join(_AT_WORK)})\s+in\s+(?:about\s+)?{NUMBER}\s{_TIME}\b(?!['’])"),
        needs=_TIMES,
    ),
    Kind(
        ("last", "lasts", "lasting"),
        Pattern(
            rf"\b(?:results?|effects?|benefits?|relief|protection|immunity)\s(?:[\w'-]+\s){{0,6}}?last(?:s|ing)?\s{GAP}"
            rf"{NUMBER}[\s-](?:{_TIME}|years?)\b"
        ),
        topical=False,
        needs=("result", "effect", "benefit", "relief", "protection", "immunity"),
    ),
    Kind(
        tuple(f"{word} {seen}" for word in ("be", "are", "is", "become", "becomes") for seen in _SEEN),
        Pattern(
            rf"(?<!your\s)(?<!test\s)(?<!side\s)\b(?:results?|effects?|benefits?|improvements?|regrowth|weight\sloss"
            rf"|(?:a\s|the\s)difference)\s(?:[\w'-]+\s){{0,6}}?(?:be|are|is|becomes?)\s(?:[a-z]+ly\s)?(?:{'|'.join(_SEEN)})\s"
            rf"(?:[a-z]+\s){{0,3}}?{NUMBER}[\s-]{_TIME}\b"
        ),
        needs=_TIMES,
    ),
    Kind(
        ("within hours", "within days", "within minutes", "within a few", "within just"),
        Pattern(r"\bwithin\s+(?:just\s+|a\s+few\s+)?(?:minutes|hours|days)\b"),
        firm=False,
        cause=_BETTER,
    ),
    Kind(
        ("can take",),
        Pattern(
            rf"\bcan\s+take\s+{GAP}{NUMBER}\s+(?:or\s+more\s+)?{_TIME}\s+(?:to|before)\s+"
            rf"(?:start\w*|work|take\s+effect|kick|see|feel|notice)"
        ),
        topical=False,
    ),
    Kind(
        ("lose", "loses", "losing", "burn", "shed", "melt", "drop", "lost", "gained"),
        Pattern(
            rf"{_NOT_A_GOAL}\b{_LOSE}\s+(?!even\b){_LOSS}|\b{_GROUP}\s+(?:[\w'-]+\s+){{0,8}}?(?:lost|shed|dropped"
            rf"|gained"
            rf"|burned)\s+{_LOSS}"
        ),
        topical=False,
        needs=_AMOUNTS,
    ),
    Kind(
        _BY,
        Pattern(
            rf"\b(?:lower|reduc|decreas|rais|increas|boost|drop|cut|fell|rose|shorten|extend"
            rf"|improv)\w*\s+(?:[\w'-]+\s+){{0,7}}?"
            rf"by\s+{GAP}{NUMBER}(?=\s[a-z(]|[.,;])"
            rf"(?!\s(?:{_MONTHS}|weeks?|days?|months?|years?|minutes?|hours?|steps|servings|cups|reps|sets|degrees"
            rf"|p\.?m|a\.?m|(?:mg|mcg|µg|g|ml|iu|units?)\b))"
        ),
        needs=(*_CHANGES, "improv"),
    ),
)
