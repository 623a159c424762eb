"""More kinds of statistic that count: shares such as 20/100, averages of a group, totals, poisons."""

from medlint.detect.statistic.kinds import BIGS, Kind
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER
from medlint.pattern import Pattern

_THEY = (
    r"(?:people|adults|americans|britons|women|men|children|kids|teens|teenagers|patients|sufferers|smokers|users|adolescents"
    r"|babies|infants|seniors|veterans|workers|nurses|students|participants|couples|they|we)"
)
_WHOLE = r"(?:people|persons|adults|women|men|children|patients|boys|girls|babies|newborns|infants|pregnancies|couples)"
_MANY = ("hundred", "thousand", "million")
_SPANS = ("minutes", "hours", "days", "weeks", "months", "years", "times")
_TOTALS = (
    r"(?:(?:number|numbers|total|proportion)\sof\s(?:[\w-]+\s){0,2}?(?:people|patients|adults|children|women|men|americans"
    r"|cases|deaths|diagnoses|infections|sufferers|smokers|diabetics|those)|cases|deaths|diagnoses|infections|prevalence"
    r"|toll)"
)
_GROW = (
    "rise",
    "rising",
    "risen",
    "rose",
    "grow",
    "grew",
    "increas",
    "climb",
    "reach",
    "swell",
    "soar",
    "jump",
    "exceed",
    "surpass",
)

COUNTS = (
    # “it is seen in 20/100 of men”, “1/1000 births”
    Kind(
        ("/10", "/1,0"),
        Pattern(
            rf"{NUMBER}/{NUMBER}(?=(?<=[\ufdd2\ufdd3]{{3}})\s|\sof\s)(?=\s(?:of\s)?(?:all\s|the\s)?(?:[a-z]+\s)?(?:{_WHOLE}|births)\b)"
        ),
        topical=False,
        needs=("people", "persons", "adults", "men", "child", "patients", "boys", "girls", "births", "bab", "infants"),
    ),
    # “the number of people with dementia is expected to rise to 150 million”
    Kind(
        BIGS[:5],
        Pattern(
            rf"\b{_TOTALS}\b[^.;]{{0,90}}?\b(?:{'|'.join(_GROW)})\w*\s(?:to\s)?{GAP}{BIG}"
            rf"(?:\s(?:by|in)\s[\d·]{{4}})?(?:,?\s(?:and|or)\s(?:to\s)?{BIG})?"
        ),
        needs=_GROW,
    ),
    # “which is responsible for more than half of the deaths”, “it accounts for a third of all hip fractures”
    Kind(
        tuple(f"{what} for" for what in ("responsible", "account", "accounts", "accounted", "accounting")),
        Pattern(rf"(?<=\b(?:responsible|account(?:s|ed|ing)?)\sfor\s(?:[\w-]+\s){{0,4}}){FRACTION}(?=\sof\s)"),
    ),
    # “a risk of one in a thousand”, “the chance of a leak is 1:500”
    Kind(
        (
            *(f"1:{n}" for n in range(1, 10)),
            *(f"{of} {many}" for of in ("in a", "in every", "out of a", "out of every") for many in _MANY),
        ),
        Pattern(
            rf"\b(?:risk|chance|chances|odds|likelihood|incidence|prevalence|probability)\b[^.;]{{0,60}}?(?:{NUMBER}\s?:\s?{NUMBER}"
            rf"|{NUMBER}\s(?:in|out\sof)\s(?:a|every)\s(?:{'|'.join(_MANY)})\b)"
        ),
    ),
    # “adults sleep an average of 6.8 hours”, “most people wait, on average, seven years”
    Kind(
        ("an average of", "on average"),
        Pattern(
            rf"\b{_THEY}\s(?:[a-z]+\s){{0,4}}?(?:sleep|slept|spend|spent|miss|missed|wait|waited|live|lived|drink|eat|consume|sit|get|lose|lost"
            rf"|gain|gained),?\s(?:an\saverage\sof|on\saverage,?)\s{GAP}{NUMBER}\s(?:[a-z]+\s)?(?:{'|'.join(_SPANS)}|pounds|kilos|kg|lbs|grams|calories)\b"
        ),
    ),
    # “women typically wait eight years for a diagnosis”
    Kind(
        (
            *(
                f"{wait} {how}"
                for wait in ("wait", "waits", "waited")
                for how in ("an", "up", "about", "over", "more", "nearly", "almost")
            ),
            *(
                f"{wait} {n}"
                for wait in ("wait", "waits", "waited")
                for n in (*range(1, 10), "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
            ),
        ),
        Pattern(
            rf"\b{_THEY}\s(?:[a-z]+\s){{0,2}}?wait(?:s|ed)?\s{GAP}{NUMBER}\s(?:months|years)\s(?:for|before|to)\s(?:[a-z]+\s){{0,2}}?(?:diagnos|treat|help|seek|see)\w*"
        ),
        topical=False,
    ),
    # “over 7,000 chemicals”, “at least 70 known carcinogens”
    Kind(
        ("chemicals", "carcinogens", "toxins"),
        Pattern(rf"{BIG}\s(?:[a-z-]+\s){{0,3}}?(?:chemicals|toxins)\b|{NUMBER}\s(?:[a-z-]+\s){{0,2}}?carcinogens\b"),
    ),
)
