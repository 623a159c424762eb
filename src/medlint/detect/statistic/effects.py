"""The kinds of statistic about what a treatment does: how fast, how much, and the measures of studies."""

from medlint.detect.statistic.kinds import Kind
from medlint.detect.statistic.numbers import DIGITS, FRACTION, GAP, NUMBER, PERCENT
from medlint.model.months import MONTHS_LOWER
from medlint.pattern import Pattern

_AMOUNT = r"(?:lbs?\b|cm\b|centimet\w+|pounds?|kgs?\b|kilo\w*|inch(?:es)?|calories|kcal|dress\s+sizes|sizes)"
_LOSE = r"(?:loo?s(?:e|es|ing)|burn(?:s|ing)?|shed(?:s|ding)?|melt(?:s|ing)?|drop(?:s|ping)?)"
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
        "if you",
        "if you only",
        "when you",
        "not just",
        "not only",
        "should",
        "not",
        "n't",
        "never",
    )
)

# In its own case: OR is an odds ratio, “or” is not.
MEASURE = Pattern(
    # "HR 1" is a bill, "HR: 185" how fast a heart beats
    rf"\b(?!HR\b[:,=(\s]{{1,3}}\d{{2,3}}(?![\d.]))(?:OR|HR|RR|aOR|aHR|IRR|SMD|NNT|NNH)\b\s?(?:(?:[:,=(]|of|was)\s?(?=\d)|(?=\d+\.\d)"
    rf"|(?<=NN[TH]\s)(?=\d)){DIGITS}|\b[Pp]\s?[<>=≤≥]\s?0?\.\d+"
    rf"|\b(?:[Oo]dds|[Hh]azard|[Rr]isk|[Rr]ate)\s+ratio\s+(?:of\s+|was\s+|=\s?)?{DIGITS}"
    r"|\b[Rr]elative\s[Rr]isk\s(?:of\s(?:[\w-]+\s){1,4}?(?:was|is)|of|was|is|=)\s?\d+\.\d+|\b[Nn]umber\sneeded\sto\s(?:treat|harm)\s(?:of|was|is|=)\s?(?:about\s)?\d+"
    rf"|\b(?:[Ee]ffect\s+sizes?|Cohen's\s+d)\s+(?:of\s+|was\s+|=\s?)?(?:(?:about|approximately|around"
    rf"|roughly)\s+)?{DIGITS}"
)
MEASURE_TRIGGERS = (
    *(
        "odds ratio",
        "hazard ratio",
        "risk ratio",
        "rate ratio",
        "effect size",
        "relative risk",
        "needed to treat",
        "needed to harm",
        "cohen's d",
        "nnt",
        "nnh",
        "smd",
    ),
    *(
        f"{name}{sign}"
        for name in ("or", "hr", "rr", "irr", "aor", "ahr")
        for sign in (" =", "=", ":", ",", " (", " of", " was")
    ),
    *(f"{name} {digit}" for name in ("or", "hr", "rr", "irr", "aor", "ahr") for digit in (0, 1, 2)),
    *(f"p{space}{sign}" for space in ("", " ") for sign in "<>=≤≥"),
)


_LOADS = ("pressure", "force", "stress", "load")
_GROUP = r"(?:people|patients|participants|women|men|adults|subjects|volunteers|users|dieters|group|they)"
_LOSS = rf"{GAP}~?{NUMBER}\s?(?:extra\s+|additional\s+)?{_AMOUNT}"
_AMOUNTS = ("lb", "cm", "centim", "pound", "kg", "kilo", "inch", "calor", "kcal", "size")
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
    r"(?:blood\s(?:pressure|sugars?|glucose)|(?:total\s)?cholesterol|[lh]dl|triglycerides|(?:hb)?a1c|(?:systolic"
    r"|diastolic)(?:\s(?:blood\s)?pressure)?|heart\srates?|bmi|iq|symptoms|bone\sdensity|testosterone|pain"
    r"|(?:depression|anxiety|symptom|sleep|cognitive|memory|itch|fatigue|stress"
    r"|quality[\s-]of[\s-]life)\s(?:scores?|ratings?|levels?))"
)
_POINTS = r"(?:points|mm\s?hg|mg/dl|mmol/l|ng/dl)"
_MUCH = r"(?:(?!to\b|below\b|under\b|from\b|above\b|at\b)[\w'-]+\s){0,3}?"
_SHIFTED = (
    r"(?:fell|fall|falls|dropp?(?:ed|s)?|rose|rises?|declin(?:ed|es?)|decreas(?:ed|es?)|increas(?:ed|es?)"
    r"|improv(?:ed|es?)|climb(?:ed|s)?|went(?:\s(?:up|down))?|(?:goes|go|comes?|came|is|are|was|were)\s(?:up|down))"
)
_A_PART = (
    *("half", "a third", "one third", "a quarter", "two thirds", "two-thirds", "three quarters"),
    *("about half", "almost half", "nearly half", "up to half"),
)
_MEASURES = (
    *("blood", "cholesterol", "triglyc", "a1c", "tolic", "heart rate", "bmi", "iq", "symptom", "density", "ldl", "hdl"),
    *("pain", "depress", "anxiety", "sleep", "cogniti", "memory", "itch", "fatigue", "stress", "quality", "testost"),
)
_SHIFTS = ("fell", "dropped", "rose", "declined", "decreased", "increased", "improved", "went")
EFFECTS = (
    Kind(
        (" points", "-point", " mm hg", " mmhg", " mg/dl", " mmol/l", " ng/dl"),
        Pattern(
            rf"\b{_MEASURED}\s(?:[\w'-]+\s){{0,5}}?{_SHIFTED}\s(?:by\s)?{_MUCH}{NUMBER}\s?{_POINTS}\b"
            rf"|{NUMBER}[\s-]points?\s(?:[a-z]+\s)?(?:decreas|increas|drop|fall|declin|improvement|reduction|rise|loss|gain)\w*"
            rf"\s(?:in|of|on)\s(?:[\w'-]+\s){{0,2}}?{_MEASURED}\b"
            rf"|\b{_MEASURED}\s(?:[\w'-]+\s){{0,3}}?(?:lowered|reduced|decreased|raised|increased|cut)\sby\s{_MUCH}{NUMBER}\s?{_POINTS}\b"
            rf"|\b(?:lower|reduc|decreas|rais|increas|boost|drop|cut|improv"
            rf"|br(?:ing|ought))\w*\s(?:[\w'-]+\s){{0,4}}?{_MEASURED}\s(?:down\s|up\s)?(?:by\s)?{_MUCH}{NUMBER}\s?{_POINTS}\b"
        ),
        topical=False,
        needs=_MEASURES,
    ),
    Kind(
        tuple(f"{shifted} from" for shifted in _SHIFTS),
        Pattern(
            rf"(?<!\bhis\s)(?<!\bher\s)(?<!\bmy\s)(?<!'s\s)\b{_MEASURED}\s(?:[\w'-]+\s){{0,5}}?{_SHIFTED}\sfrom\s{GAP}(?:{NUMBER}|{PERCENT})"
        ),
        topical=False,
        needs=_MEASURES,
    ),
    Kind(
        tuple(
            f" by {n}"
            for n in (
                *("a day", "a week", *range(1, 10), "one", "two", "three", "four", "five", "six", "about", "up to"),
                *("as much", "as many", "more than", "over", "nearly", "almost", "at least", "an average"),
            )
        ),
        Pattern(
            rf"\b(?:shorten|prolong|extend|delay|postpon|reduc|cut|speed|slow|revers"
            rf"|accelerat)\w*\s(?:[\w'-]+\s){{0,7}}?by\s{GAP}(?:{NUMBER}|a)\s(?:full\s)?"
            r"(?:hours?|days?|weeks?|months?|years?)\b(?!\sof\sage)"
            rf"|\b(?:shorten|prolong|extend|cut)\w*\s(?:[a-z]+\s)?(?:life|lives|sleep|labou?r)\sby\s{GAP}{NUMBER}\sminutes\b"
        ),
        needs=(
            "shorten",
            "prolong",
            "extend",
            "delay",
            "postpon",
            "reduc",
            "cut",
            "speed",
            "accelerat",
            "slow",
            "revers",
        ),
    ),
    Kind(
        ("50/50 ", "50-50 ", "fifty-fifty"),
        Pattern(r"\b(?:50[/-]50|fifty-fifty)\s(?:chance|risk|odds|likelihood)\b"),
        signed=False,
    ),
    Kind(
        ("shades", *(f"{unit} of {load}" for unit in ("pounds", "kilos", "kg") for load in _LOADS)),
        Pattern(
            rf"{NUMBER}\s(?:shades\s(?:whiter|lighter|brighter)|(?:pounds|kilos|kg)\sof\s(?:{'|'.join(_LOADS)}))\b"
            rf"|\b(?:whit|bright|light)en\w*\s(?:[\w'-]+\s){{0,4}}?{NUMBER}\sshades\b"
        ),
        topical=False,
    ),
    # “an average weight loss of 22 pounds”; one that nobody wanted is a sign of illness
    Kind(
        (
            *(f"{what} loss {was}" for what in ("weight", "fat", "inch") for was in ("of", "was", "is", "averaged")),
            *("weight loss:", "weight loss for", "weight loss in", "weight loss after", "weight loss over"),
        ),
        Pattern(
            rf"(?<!unexplained\s)(?<!unintended\s)(?<!unintentional\s)(?<!sudden\s)(?<!recent\s)(?<!rapid\s)(?<!any\s)"
            rf"{NUMBER}\s?{_AMOUNT}\s(?:[a-z]+\s){{0,2}}?(?:weight|fat|inch)\sloss\b|"
            rf"\b(?:weight|fat|inch)\sloss(?:\s(?:of|was|is|averaged)\s|:\s?(?!lost)){GAP}~?{NUMBER}\s?(?:extra\s)?{_AMOUNT}"
        ),
        topical=False,
        needs=_AMOUNTS,
    ),
    Kind(
        ("shrink", "shrank", "shrunk"),
        Pattern(
            rf"\bshr(?:ink|ank|unk)\w*\s(?:[\w'-]+\s){{0,5}}?(?:by\s{GAP}{NUMBER}|from\s{NUMBER}\s\w+\sto\s{NUMBER})"
        ),
    ),
    Kind(
        ("lose", "loses", "losing", "loose", "loosing", "burn", "shed", "melt", "drop", "lost", "gained"),
        Pattern(
            rf"{_NOT_A_GOAL}\b{_LOSE}\s+(?!even\b){_LOSS}|\bif\s[^.;]{{0,120}}?,\s(?:then\s)?you\sshould\s{_LOSE}\s+{_LOSS}|\b{_GROUP}\s+(?:[\w'-]+\s+){{0,8}}?(?:lost|shed|dropped"
            rf"|gained"
            rf"|burned)\s+{_LOSS}"
        ),
        topical=False,
        needs=_AMOUNTS,
    ),
    # “which translates to seven pounds in a year”
    Kind(
        tuple(f"{comes} to" for comes in ("translate", "translates", "amounts", "adds up", "add up", "works out")),
        Pattern(
            rf"\b(?:translates?|amounts|adds?\sup|works\sout)\sto\s(?:an?\s)?(?:[\w-]+\s){{0,4}}?{_LOSS}(?=\s(?:[a-z]+\s){{0,4}}?(?:in|over|a|per|each|every|from)\s)"
        ),
        needs=_AMOUNTS,
    ),
    # “you lose half of your muscle”, “they regain two thirds of the weight”
    Kind(
        tuple(
            f"{lose} {part}"
            for lose in ("lost", "lose", "loses", "losing", "regain", "regained", "gain")
            for part in _A_PART
        ),
        Pattern(
            rf"\b(?:los(?:e|es|t|ing)|(?:re)?gain(?:s|ed)?)\s{GAP}{FRACTION}\sof\s(?:the|their|your|its|our|that)\s"
            r"(?:(?:lost|body|initial|starting|bone|muscle|excess)\s)?(?:weight|muscles?|bone|mass|strength|testosterone|o?estrogen|collagen|hair|hearing|vision|sight|blood|fat|taste\sbuds|function|pounds|kilos)\b"
        ),
        topical=False,
    ),
    # “2.3 fewer headaches a week”
    Kind(
        tuple(
            f"fewer {bout}"
            for bout in ("headache", "migraine", "attack", "seizure", "episode", "flare", "hot fl", "low", "days")
        ),
        Pattern(rf"{NUMBER}\sfewer\s(?:[a-z-]+\s){{1,3}}?(?:an?|per|each|every)\s(?:day|night|week|month|year)\b"),
        topical=False,
    ),
    # “headaches fell from nine to four a month”
    Kind(
        tuple(f"{shifted} from" for shifted in (*_SHIFTS, "cut", "reduced", "shortened", "down", "up")),
        Pattern(
            r"(?<!\bhis\s)(?<!\bher\s)(?<!\bmy\s)(?<!'s\s)\b(?:headaches?|migraines?|attacks?|seizures?|episodes?|flares?|flushes|flashes|infections?|falls|relapses|visits|admissions|readmissions|stays?|deaths|cases|rates?)\s"
            rf"(?:[\w'-]+\s){{0,6}}?(?:{_SHIFTED}|cut|reduced|shortened|down|up)\sfrom\s{GAP}(?:{NUMBER}|{PERCENT})"
        ),
    ),
    # “they slept 48 minutes longer” in other words
    Kind(
        tuple(
            f"{what} {rose}"
            for what in (
                "sleep",
                "sleep time",
                "sleeping time",
                "life expectancy",
                "life",
                "survival",
                "walking distance",
            )
            for rose in ("rose", "grew", "increased", "improved", "fell", "dropped", "declined")
        ),
        Pattern(
            rf"\b(?:sleep(?:ing)?(?:\stime)?|life(?:\sexpectancy)?|survival|walking\sdistance)\s(?:rose|grew|increased|improved|fell|dropped|declined)\s(?:by\s)?{GAP}{NUMBER}\s"
            r"(?:minutes|hours|days|weeks|months|years|metres|meters|feet)\b"
        ),
        topical=False,
    ),
    # “lip volume grew by 3 mm”
    Kind(
        (*(f"by {n}" for n in range(10)), "by an average", "by about", "by up to"),
        Pattern(
            rf"\b(?:volume|density|thickness|size|height|length|girth)\s(?:[\w'-]+\s){{0,3}}?(?:grew|grows|rose|rises|increas(?:es|ed)|went\sup|by)\s(?:by\s)?{GAP}{NUMBER}\s?(?:mm|cm|millim|centim|inch)"
        ),
    ),
    Kind(
        _BY,
        Pattern(
            rf"\b(?:lower|reduc|decreas|rais|increas|boost|drop|cut|fell|rose|shorten|extend"
            rf"|improv)\w*\s+(?:[\w'-]+\s+){{0,7}}?"
            rf"by\s+{GAP}{NUMBER}(?=\s[a-z(]|[.,;])"
            rf"(?!\s(?:or\s(?:more|two|three)\s)?(?:(?:bra|cup|dress|full)\s){{0,2}}(?:cups?|sizes?)\b)(?!\s(?:{MONTHS_LOWER}|weeks?|days?|months?|years?|minutes?|hours?|steps|servings|cups|reps|sets|degrees"
            rf"|p\.?m|a\.?m|(?:mg|mcg|µg|g|ml|iu|units?)\b))"
        ),
        needs=(*_CHANGES, "improv"),
    ),
)
