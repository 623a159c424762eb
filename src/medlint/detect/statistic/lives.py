"""The kinds of statistic about lives: how often one ends, how many years are won or lost, how the sexes compare."""

from medlint.detect.statistic.kinds import BIGS, NTH_TRIGGERS, ORDINAL, Counted, Kind
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
from medlint.pattern import Pattern

_SOMEONE = (
    r"(?:someone|somebody|(?:a|an|one|another|\ufdd3+)\s(?:[\w-]+\s)?(?:person|patient|woman|man|mother|child|baby"
    r"|infant|teen|youth|veteran|american|life)"
    r"|dies?\b|kills?\b|strokes?\b|heart\sattacks?\b|diagnosed|suicides?\b|deaths?\b|cases?\b)"
)
_EVERY = rf"\bevery\s?{NUMBER}\s(?:seconds|minutes)\b"
_FALL_ILL = (
    r"(?:dies?|(?:are|is|were)\s(?:\w+\s)?(?:diagnosed|killed|hospitali[sz]ed|infected|injured|poisoned)"
    r"|(?:lose|take)\stheir\s(?:own\s)?(?:lives|life)|(?:commit|attempt|die\sby)\ssuicide"
    r"|(?:suffer|experience|develop|contract|have|catch|get)\s(?:from\s)?(?:an?\s"
    r"|the\s)?(?:[\w-]+\s){0,2}?(?:strokes?|heart\sattacks?|concussions?"
    r"|fractures?|infections?|cancers?|disease|miscarriages?|overdoses?|falls?|flu|illness(?:es)?|injur(?:y|ies)"
    r"|reactions?))\b"
)
_SPANS = ("second", "minute", "hour", "single day", "single hour", "single minute")
_OFTEN = ("every ", "each ", "per ", "a year", "a day", "a week", "annually", "daily", "yearly")
_YEARS = rf"{NUMBER}\s(?:(?:or\smore|extra|additional|more|healthy)\s)?(?:years|decades|months)"
_SEX = r"(?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?|sex|gender)"
_SEXES = ("women", " men", "female", "male", "girl", "boy", "sex ", "gender ")

_BOUTS = ("colds", "infections", "attacks", "headaches", "migraines", "seizures", "episodes", "relapses", "flares")
_NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth")
_ONE = (
    r"(?:person|adult|woman|man|child|patient|teen|teenager|boy|girl|baby|couple|pregnancy|american|smoker|senior"
    r"|worker|student|family)"
)

_DIE = ("die ", "die.", "die,", "dies")  # no diet

LIVES = (
    # “every third adult”
    Kind(
        tuple(f"every {nth}" for nth in _NTH),
        Pattern(rf"\bevery\s(?:{'|'.join(_NTH)})\s(?:[a-z-]+\s)?{_ONE}\b"),
        topical=False,
        signed=False,
    ),
    # “the average person spends half of the day sitting”
    Kind(
        tuple(
            f"average {one}"
            for one in (
                "person",
                "adult",
                "american",
                "woman",
                "man",
                "child",
                "teen",
                "patient",
                "worker",
                "office worker",
                "smoker",
                "couple",
            )
        ),
        Pattern(
            rf"(?<!\bour\s)\baverage\s(?:[a-z]+\s)?{_ONE}\s(?:[a-z'-]+\s){{1,8}}?(?:{NUMBER}|{PERCENT}|{FRACTION})(?!\s(?:years?\sold|minutes\sto\sread)\b)"
        ),
    ),
    # “adults have two to four colds a year”
    Kind(
        tuple(
            f"{bout} {period}"
            for bout in _BOUTS
            for period in ("a year", "per year", "each year", "every year", "a month", "a week")
        ),
        Pattern(
            rf"\b(?:have|has|had|get|gets|catch|catches|suffers?)\s{GAP}{NUMBER}\s(?:[a-z]+\s){{0,2}}?(?:{'|'.join(_BOUTS)})"
            r"\s(?:a|per|each|every)\s(?:year|month|week)\b"
        ),
        topical=False,
    ),
    # “killed 350 people last year”
    Kind(
        tuple(f"kill{s}" for s in ("", "s", "ed", "ing")),
        Pattern(
            rf"\bkill(?:s|ed|ing)?\s{GAP}{NUMBER}\s(?:[\w-]+\s)?(?:people|person|child|children|women|men|patients?|babies|adults|americans)\b[^.;]{{0,40}}?"
            r"\b(?:a|each|every|per|last|this)\s(?:year|day|week|month|summer|winter|season)\b"
        ),
        topical=False,
    ),
    # “the eighth leading cause of death”: a place so far down the list was read off a table, unlike “a leading cause”
    Kind(
        (*NTH_TRIGGERS, "leading cause", "leading killer"),
        Pattern(
            rf"\b{ORDINAL}[\s-](?:leading|most\scommon)\s(?:cause\sof\s(?:[\w-]+\s){{0,2}}?(?:deaths?|mortality)|killer)\b"
        ),
        topical=False,
        signed=False,
        needs=("cause", "killer"),
    ),
    Kind(
        ("deaths", "fatalities", "lives"),
        Pattern(
            rf"\b(?:account(?:s|ed|ing)?\sfor|caus(?:es|ed|ing)|claim(?:s|ed|ing)|result(?:s|ed|ing)\sin|led\sto)\s"
            rf"{GAP}{NUMBER}\s(?:[\w-]+\s){{0,2}}?(?:deaths|fatalities|lives)\b"
        ),
        topical=False,
        needs=("account", "caus", "claim", "result", "led to"),
    ),
    Kind(
        (*_DIE, "died", "be diagnosed", "get diagnosed"),
        Pattern(rf"{BIG}(?=\s(?:(?:will|would)\s)?(?:die[sd]?|(?:be|get)\s(?:newly\s)?diagnosed)\b)"),
        topical=False,
        needs=BIGS,
    ),
    Kind(
        (
            *(*_DIE, "diagnosed", "killed", "injured", "poisoned", "hospitalized", "hospitalised", "infected"),
            *("their lives", "their own lives", "their life", "their own life", "commit suicide"),
            *("attempt suicide", "suffer"),
        ),
        Pattern(rf"{NUMBER}(?=\s(?:[\w'-]+\s){{1,4}}?{_FALL_ILL})"),
        Counted.ALWAYS,
        topical=False,
        needs=_OFTEN,
    ),
    # “of the reported cases 27,795 required care, 4,097 were hospitalized”
    Kind(
        tuple(
            f"{were} {where}"
            for were in ("were", "was", "required", "needed", "got")
            for where in ("hospitali", "intensive", "emergency")
        ),
        Pattern(
            rf"{BIG}\s(?:\w+\s)?(?:(?:were|was|got)\shospitali[sz]ed|(?:required|needed)\s(?:hospitali|intensive|emergency)\w*)"
        ),
        topical=False,
        needs=BIGS,
    ),
    # “one American dies every hour”
    Kind(
        tuple(f"every {span}" for span in _SPANS),
        Pattern(
            rf"(?<!\w)(?:{NUMBER}\s[\w-]+\s)?{_SOMEONE}\s(?:(?!and\b|but\b|or\b)[\w'-]+\s){{0,6}}?every\s(?:single\s)?(?:second|minute|hour|day)"
            r"(?=\s?[.,;!)]|$|\s(?:from|in|due|because|of\s(?!his\b|her\b|the\b|your\b))\b)"
            rf"|\bevery\s(?:single\s)?(?:second|minute|hour|day),?\s(?:[\w-]+\s){{0,3}}?{NUMBER}\s(?:[\w-]+\s){{1,3}}?{_FALL_ILL}"
        ),
        needs=("dies", "killed", "diagnosed", "suicide", "stroke", "heart attack"),
    ),
    Kind(
        (
            *(f"every {n}" for n in (*range(1, 10), "two", "three", "four", "five", "six", "ten", "eleven")),
            *(f"every{n}" for n in range(1, 10)),  # the space was lost
        ),
        Pattern(rf"{_EVERY}(?=[^.;]{{0,60}}?\b{_SOMEONE})|\b{_SOMEONE}[^.;,]{{0,60}}?\s{_EVERY}"),
        topical=False,
        needs=("seconds", "minutes"),
    ),
    Kind(
        (
            *("off your life", "off their lives", "off our lives", "off a life", "years off", "years of life"),
            *("years to your", "years to their", "years to our", "years to the", "years of healthy", "years after"),
            *(
                f"{time} {how}"
                for time in ("years", "months", "decades")
                for how in ("earlier", "sooner", "longer", "less", "shorter")
            ),
            "years younger",
        ),
        Pattern(
            rf"\b(?:die|dies|died|dying|live|lives|living|survive[sd]?|appears?|occurs?|develops?|begins?|starts?"
            rf"|strikes?|age|ages|arrives?)\s(?:[\w'-]+\s){{0,4}}?{_YEARS}\s(?:earlier|sooner|younger|longer|less"
            rf"|shorter|after\s(?:the\s|their\s)?(?:diagnosis|surgery|transplant|first))\b"
            rf"|\badd(?:s|ed|ing)?\s{GAP}{_YEARS}\sto\s(?:your|our|their|people's|a\sperson's|one's|patients'"
            rf"|the)\s(?:life|lives|lifespan|life\sexpectancy)\b"
            rf"|\b(?:look|looks|looking|feel|feels)\s{GAP}{_YEARS}\syounger\b|\b(?:tak(?:e|es|ing)|took|shav(?:e|es|ed|ing)|knock(?:s|ed)?|cuts?)\s{GAP}{_YEARS}\soff\b"
            rf"|{NUMBER}\s(?:minutes|hours|days)\soff\s(?:your|their|our|a|one's)\s(?:life|lives)\b"
            rf"|\b(?:lose|loses|lost|losing|gain|gains|gained|costs?|takes?|adds?)\s{GAP}{_YEARS}\sof\s(?:\w+\s)?life\b"
        ),
        topical=False,
    ),
    Kind(
        ("life expectancy", "lifespan", "lifespans", "survival", "survivorship"),
        Pattern(
            r"(?<!with\sa\s)\b(?:life\s?-?expectancy|lifespans?|(?:median|average|mean)\s(?:overall\s)?survival"
            r"|survival\stime|(?:average|mean|median)\ssurvivorship)\b(?!\srates?)"
            # a study enrols those “with a life expectancy of at least 6 months”
            rf"(?:(?!\b(?:less|more|greater)\sthan\b|\bat\sleast\b|\bestimated\sto\s[≥>]"
            rf"|[<>≤≥.;]).){{0,60}}?{_YEARS}(?!\sof\sage)"
        ),
        needs=("years", "months", "decades"),
    ),
    Kind(
        (
            "outnumber",
            "outnumbers",
            "ratio",
            *(f"for every {one}" for one in ("man", "woman", "male", "female", "boy", "girl")),
        ),
        Pattern(
            rf"\boutnumber\w*\s[^.;]{{0,60}}?{NUMBER}(?:\s?:\s?{NUMBER})?"
            rf"|\b{_SEX}\b[^.;\d]{{0,25}}\bratio\b[^.;\d\[]{{0,40}}?{NUMBER}(?:\s?:\s?{NUMBER})?"
            rf"|\bratio\sof\s(?:[\w-]+\s)?{_SEX}\b[^.;\d\[]{{0,60}}?{NUMBER}(?:\s?:\s?{NUMBER})?"
            rf"|\bfor\severy\s{_SEX}\b[^.;]{{0,60}}?\s{GAP}{NUMBER}\s{_SEX}\b"
            rf"|{NUMBER}\s?:\s?{NUMBER}(?=\s{_SEX}\b[^.;]{{0,20}}\sratio\b|\sratio\sof\s{_SEX}\b)"
        ),
        needs=_SEXES,
    ),
)
