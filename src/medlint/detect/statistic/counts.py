"""More kinds of statistic that count: shares such as 20/100, averages of a group, totals, poisons."""

from medlint.detect.statistic.kinds import BIGS, Kind
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
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

# Of what somebody keeps count.
_ON_RECORD = ("documented", "reported", "recorded", "confirmed", "published", "known")

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
    # “estimates of the number of cases range from 300,000 to 0.9 million (900,000)”
    Kind(
        (*BIGS[:5], *(f"number of {whom}" for whom in ("cases", "people", "patients", "deaths", "infections"))),
        Pattern(
            rf"\b{_TOTALS}\s(?:[\w-]+\s){{0,6}}?(?:rang(?:es?|ed|ing)|var(?:y|ies|ied)|(?:is|are|was|were)\s(?:[a-z]+\s)?(?:estimated|put|thought\sto\sbe))\s"
            rf"{GAP}{BIG}(?:\s?\({BIG}\))?(?:\s(?:to|and)\s{GAP}{BIG}(?:\s?\({BIG}\))?)?"
        ),
        needs=("range", "ranging", "vary", "varie", "estimated", "put", "thought"),
    ),
    # “fewer than 20 documented cases of survival”
    Kind(
        tuple(f"{known} {case}" for known in _ON_RECORD for case in ("case", "survivor", "death", "human case")),
        Pattern(
            rf"\b(?:fewer\sthan|less\sthan|only|just|no\smore\sthan|about|around|approximately|some)\s(?:about\s)?{NUMBER}\s(?:{'|'.join(_ON_RECORD)})\s(?:[a-z]+\s)?"
            r"(?:cases|survivors|deaths)\b"
        ),
    ),
    # “most of those affected (between 60 and 70 percent) are men”
    Kind(
        ("%)", "percent)", "per cent)"),
        Pattern(
            r"(?<=\b(?:majority|most|many|half|third|minority|proportion|share)\sof\s(?:(?:the|all|those|these)\s)?(?:[\w-]+\s){0,2}"
            rf"(?:{_WHOLE}|individuals|those|cases|sufferers|affected|diagnosed)(?:\s(?:who|with|affected|diagnosed|infected)(?:\s[\w-]+){{0,4}})?\s?\((?:[\w-]+\s){{0,4}}){PERCENT}(?=\))"
        ),
        topical=False,
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
