"""Blanks the numbers that are no statistics by the words around them: doses, offers, thresholds, ratings, samples."""

from functools import cache

from ahocorasick_rs import AhoCorasick

from medlint.detect.statistic.bands import BANDS, CONDITIONS, DEFINITIONS, LEGAL_RATINGS, LIMITS, RANGES
from medlint.detect.statistic.enterprise import GAINS, OF_THINGS, OWN_COUNTS, STAFF, THINGS
from medlint.detect.statistic.literals import Mask, at_words, dots
from medlint.detect.statistic.numbers import BIG, FRACTION, GAP, NUMBER, PERCENT
from medlint.detect.statistic.plans import GOALS, HYPOTHESES, INSTRUCTIONS, LESS_IN_IT, SHOWN, STEPS, THRESHOLDS
from medlint.detect.statistic.samples import DESIGN, SAMPLES, VOTES
from medlint.detect.statistic.words import Words
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Find = Callable[..., list[tuple[int, int, int]]]

_PERCENT, _SMALL = PERCENT[0], NUMBER[2]
_OFFERS = Mask(
    (
        *(
            " off",
            "discount",
            "saving",
            "cash",
            "back",
            "refund",
            "insurance",
            "copay",
            "apr",
            "apy",
            "interest",
            "tax",
        ),
        *("vat", "gst", "down", "commission", "bonus", "own", "equity", "stake", "guarant", "satisf", "save", "get "),
        *("extra", "acqui", "pay", " now", "front", "on the day", "recommend", "rate", "market", "jobs", "share"),
        *("revenue", "profit", "expensive", "costly", "cheaper", "return"),
    ),
    Pattern(
        rf"{PERCENT}(?:,?\s(?:or\s|and\s)?{PERCENT}){{0,3}}\s(?:off\b|discount|savings?\b|cash|money[\s-]back|refund"
        r"|coinsurance|co-insurance|copay|apr\b|apy\b|interest|tax\b"
        r"|vat\b|gst\b|down\s?payment|commission|bonus|owned|ownership|equity|stake|guarantee"
        r"|(?:(?:patient|customer|client|guest|overall)\s)?satisfaction)"
        rf"|\b(?:saves?|saving|discount of|off|get|extra)\s(?:up to\s|an?\s|over\s|of\s)?(?:extra\s)?{PERCENT}"
        r"(?=\s(?:off|on|when|with|at|today|now|as)\b|[!.)]*$)"
        rf"|\b(?:owns|owned|owning|acquire[sd]?|acquiring)\s(?:[\w-]+\s){{0,3}}?{PERCENT}"
        rf"|{PERCENT}\s(?:(?:more|less)\s(?:expensive|costly)|cheaper)\b|\bsavings\b[^.;]{{0,40}}?{PERCENT}|\bpays?\s(?:for\s)?(?:only\s|just\s)?{PERCENT}(?!\smore)|{PERCENT}\s(?:now"
        rf"|up\s?front|on\sthe\sday)\b"
        rf"|{PERCENT}\swould\s(?:come\sback|return)\b|{PERCENT}\s(?:(?:five|5)-star|positive)\s(?:reviews|ratings|feedback)|\bco-?pay(?:ment)?s?\b[^.;]{{0,20}}{PERCENT}"
        rf"|\bsatisfaction\s[^.;]{{0,25}}?{PERCENT}|{PERCENT}\sof\s[^.;]{{0,40}}?\b(?:recommend\s(?:us|our)|(?:rate"
        rf"|rated)\s(?:us|our)|(?:rate|rated)\s(?:the|their)"
        r"\s(?:care|service|staff|clinic|hospital|experience))\b"
        rf"|{PERCENT}\sof\s[^.;,]{{0,50}}(?<!on\sthe\s)(?<!to\s)\b(?:market|jobs|shares|revenues?|profits)\b",
    ),
    _PERCENT,
)
_SCORES = Mask(
    ("star", "point", "rating", "review", "rated", "scor", "grade", "rank", "scale", "out of", "perfect"),
    Pattern(
        rf"{NUMBER}\s(?:out of|in|of)\s{NUMBER}\s(?:stars?|points|rating|reviews?|on\b|effort|for\s(?:our|its|the"
        rf"|customer|service|care|quality|value|comfort|taste|ease)\b)(?:\sfrom\s{GAP}{NUMBER})?|^\W*{NUMBER}\sout\sof\s{NUMBER}\s?(?=!|\W*$)"
        rf"|\b(?:rat(?:ed|ing)|scor\w+|grade|stars?|rank\w*|scale|pain)\s(?:(?!in\b|for\b|among\b)[\w-]+\s){{0,3}}{NUMBER}\s(?:out\s)?(?:of"
        rf"|in)\s{NUMBER}(?:\s(?:stars\s)?(?:by|from|based on|across)\s{GAP}{NUMBER})?"
        rf"|\ba (?:perfect )?{NUMBER}\sout\sof\s{NUMBER}|\b(?:pain|rate|scale"
        rf"|score)\b[^.]{{0,60}}{NUMBER}\s(?:out\s)?of\s{NUMBER}(?=\s?[.,;()!]|$|\s(?:is|means|or)\b)"
        rf"|\b(?:stars?|rated|reviews?)\b[^.;]{{0,40}}{BIG}"
    ),
)
_MEASUREMENTS = Mask(
    (
        *(
            "effort",
            "intensity",
            "exertion",
            "rep max",
            "-rep",
            " rep",
            "a1c",
            "saturation",
            "spo",
            "sao",
            "oxygen",
            "humidity",
            "matocrit",
            "ejection",
            "fev1",
            "predicted",
            "incline",
        ),
        *("plus or", "give or", " dose", " dosage", "body", "areas", "scalp", "cells"),
        *(
            "max",
            "resect",
            "remov",
            "bypass",
            "confidence",
            "significance",
            "1rm",
            "one-rep",
            "vo2",
            "peak",
            "target",
            "capacity",
            "heart rate",
            "hr",
        ),
        *(
            "normal",
            "healthy",
            "ideal",
            "optimal",
            "acceptable",
            "abnormal",
            "elevated",
            "borderline",
            "too ",
            "means",
            "indicates",
            "error",
            "daily",
            "recommended",
            "rda",
            "dv",
            "vitamin",
            "calories",
            "within",
            "level",
            "range",
            "prediabetes",
        ),
    ),
    at_words(
        _PERCENT,
        r"\b(?:(?:hb)?a1c|saturation|s[ap]o[2₂]|oxygen\s(?:levels?|percentage|content|fraction|(?=below|under|above))"
        r"|h[ae]+matocrit"
        r"|ejection fraction|fev1)(?:\b|(?<=₂))"
        rf"(?:(?!\b(?:fell|drop|declin|decreas|reduc|improv|rose|went))[^.;]){{0,50}}?{PERCENT}"
        rf"|{PERCENT}\s(?:(?:\w+\s){{0,2}}(?:hb)?a1c|predicted|humidity|(?:[\w-]+\s){{0,3}}oxygen|saturation|incline|max\b"
        rf"|maxim\w+|(?:[\w-]+\s)?(?:effort|intensity|exertion)"
        r"|confidence (?:interval|level)|level of significance|of (?:your|the|their|its|his|her|my|a)?\s?"
        r"(?:(?:personal )?best\b|maximum|max\b"
        r"|maximal|1rm|\ufdd3+[\s-]rep|vo2|peak|target|capacity|heart rate|hrmax|normal|daily|recommended|rda|dv\b"
        r"|vitamin"
        rf"|calories))|\bwithin\s{PERCENT}\sof\b"
        rf"|\b(?:levels?|a1c|range|prediabetes)\s(?:(?:is|are|of)\s(?:at least\s|less than\s|more than\s)?)?(?:below\s"
        rf"|above\s|between\s)?{PERCENT}|{PERCENT}[^.;]{{0,20}}\b(?:daily value|recommended daily|rda|dv)\b"
        rf"|\b(?:dv|daily value)\s(?:of\s|is\s)?{PERCENT}"
        rf"|\bsignificance level\s[^.;]{{0,30}}?{PERCENT}|\bhumidity\b[^.;]{{0,150}}{PERCENT}"
        rf"|\b(?:plus or minus|give or take|within)\s{PERCENT}(?!\s\w+\sof\s(?:patients|people))"
        rf"|{PERCENT}\s(?:dose|dosage)\s(?:increase|reduction|adjustment|decrease)s?\b"
        rf"|{PERCENT}(?:,\sbut\sless\sthan\s{PERCENT})?,?\sof\s(?:the\s|your\s|their\s|all\s)?(?:(?:entire|total|whole|exposed)\s)*(?:body(?!\s?(?:fat|weight|mass))"
        r"|body\ssurface|areas|scalp|cells)\b"
        rf"|{PERCENT}\sor\s(?:more|less|fewer)\sof\s(?:[\w-]+\s|{NUMBER}\s){{0,6}}?cells\b"
        rf"|\bbody\sfat\s(?:percentage\s)?(?:(?:of|exceeds?|is|above|over|under|below)\s(?:[a-z]+\s){{0,2}}{PERCENT}|{PERCENT}\s(?:and|or)\s(?:more|above|higher|over|less|below)\b)"
        rf"|\b(?:resection|removal|removed|resected)\s(?:of\s)?{PERCENT}\sof\b"
        rf"|\b(?:remov|bypass|resect)\w+\s{GAP}{PERCENT}\sof\s(?:the\s|your\s|small\s)*(?:stomach|bowel|intestine|colon|liver|gland)\b"
        rf"|\bmargin of error\s(?:of|is)\s{PERCENT}|{PERCENT}\smargin of error\b"
        rf"|\b(?:normal|healthy|ideal|optimal|acceptable|recommended)\s(?:[\w-]+\s){{0,7}}?(?:is|are|ranges?|falls?"
        rf"|stays?)\s(?:[a-z]+\s){{0,2}}?{PERCENT}(?!\s(?:less|more|of|higher"
        rf"|lower|better)\b)|{PERCENT}\s(?:(?:or|and)\s(?:more|higher|above|over|below|less|lower)\s)?(?:means"
        rf"|indicates|signals|(?:is|are)\s(?:considered\s|deemed\s)?(?:an?\s)?(?:normal|healthy"
        r"|ideal|optimal|too\s(?:high|low)|elevated|abnormal|borderline|high|low|(?:pre-?)?diabet\w+|(?:over|under)weight|obes\w+))\b",
    ),
    _PERCENT,
)
# What something is made of: “contains 5% urea”, and “80% sugar”.
_CONTENTS = Mask(
    (
        *(
            "contain",
            "consist",
            "made",
            "make",
            "compos",
            "compris",
            "standardi",
            "concentrat",
            "strength",
            "formulated",
        ),
        *(
            "filled",
            "blended",
            "dilut",
            "solution",
            "purity",
            "content",
            "comes",
            "come in",
            "available",
            "sold",
            "offered",
        ),
        *("spf", "uv", "sun ", "account", "constitut", "use", "consum", f"/{_SMALL}"),
        *(f"{word} {_PERCENT}" for word in ("is", "are", "be", "with")),
    ),
    Pattern(
        r"\b(?:contain(?:s|ing)?|consists? of|made (?:up )?(?:of|from|with)|composed of|comprises?"
        r"|standardi[sz]ed (?:to|for|at)"
        r"|concentrations?(?: of)?|strength|(?:formulated|filled|blended) with|dilut\w+|solution of|purity)"
        rf"\s(?:(?!by\b|improv|increas|decreas|rose|grew|fell|gain|drop|went)[\w-]+\s+){{0,4}}?\(?{PERCENT}"
        r"(?!\s(?:of (?:the )?(?:people|patients|all|population)))"
        rf"|\b(?:content|concentration|purity|strength)(?:\s(?:of|is|was|at))?(?:\s(?:less|more|no|not|at|least|most|below|above|under|over|than|up|to|about|around)){{0,3}}[\s:*_(<>≤≥~=-]{{1,8}}{PERCENT}(?!\s(?:improv|increas|decreas"
        rf"|reduc|better|higher|lower|gain|more))"
        # “an 80/20 diet: 80% of it …”
        rf"|{NUMBER}/{NUMBER}\s(?:rule|pattern|split|approach|principle|plan|method|diet|balance)\b[^.;]*"
        # “80% diet and 20% exercise”
        rf"|\b(?:is|are|be)\s{PERCENT}\s[a-z]+(?:\s[a-z]+)?(?:,|\sand)\s{PERCENT}\s(?!of\b)[a-z]+"
        rf"|\b(?:comes?|available|sold|offered)\sin\s(?:a\s)?{PERCENT}|\bwith\s{PERCENT}\s(?!surviv|success|remission|relief|efficacy|accuracy|reduc|improve)[\w-]+(?=\s*(?:[,.;)]|$))"
        rf"|\b(?:spf|uv[ab]?|sun(?!\s(?:exposure|damage)\b))\s[^.;]{{0,40}}{PERCENT}"
        rf"|\b(?:ma[dk]es? up|accounts? for|comprises?|constitutes?|uses?|consumes?|comprising)\s{GAP}{PERCENT}\sof\s"
        r"(?:(?:the|our|your|its|all|human|total|dry)\s|body(?:'s)?\s){0,3}(?:proteins?|collagen|air|atmosphere|muscles?"
        r"|energy|oxygen|skin|weight|mass|bones?|blood|tissue"
        r"|cartilage)\b(?!\s(?:loss|gain|cancers?|infections?|diseases?|disorders?|clots?))"
    ),
    _PERCENT,
)
_COMPOSITION = Mask(
    (_PERCENT,),
    Pattern(
        rf"{NUMBER}\s?(?:mg|mcg|µg|g|iu|ml)\s\({PERCENT}"
        # “the active ingredients minoxidil 5% and finasteride 0.1%”
        rf"|\b(?:actives?|ingredients?|formula)\b(?:(?!\b(?:by|in|of|for|reduc|improv|increas)\b)[^.;]){{0,60}}?[a-z]\s{PERCENT}(?=,?\s(?:and|with)\b|[,.)])"
        rf"|{PERCENT}\s(?:w/w|w/v|v/v|abv|by (?:volume|weight|mass)|alcohol by|of (?:its|the) (?:weight|volume|calories"
        rf"|dry)"
        r"|from (?:fat|carb\w*|protein|sugar)|(?:protein|fat|carb\w*|fib(?:er|re)|water|sugars?|mineral\w*|plasma"
        r"|muscle|natural(?:ly)?|organic|plant-based|recycled|biodegradable|vegan)\b(?! (?:loss"
        r"|reduction|burn))"
        r"|(?:of|from)\s(?!(?:(?:all|the|our|chronic|most)\s)*(?:illness|diseases?|cancers?|deaths?|cases|health)\b)"
        r"(?!(?:[\w-]+\s){0,3}(?:people|population|adults|americans|women|men|children|kids|teen(?:ager)?s|patients|students"
        r"|mothers|individuals|households|them|us)\b(?!['’]))"
        r"[^.;]{0,50}\b(?:calories|calorie|energy intake|(?:your|their)\s(?:grains|plate|meals?"
        r"|carb\w*|fluids|food|protein|body's\s(?:energy|oxygen))|diet(?!\s(?:plan|program|fad|pill|product))"
        r"|intake|eat)\b"
        r"|(?:[\w-]+\s){1,2}content\b|of\sthe\s(?:fats?|sugars?|proteins?)\sin\s(?:[\w-]+\s){1,5}?(?:is|are|comes?)\b)"
    ),
)
_PARTS = Mask(("parts per ",), Pattern(rf"{NUMBER}\sparts\sper\s(?:{BIG}|million|billion|trillion)"))
_SIGNED = (
    _OFFERS,
    LEGAL_RATINGS,
    _SCORES,
    _MEASUREMENTS,
    THRESHOLDS,
    SHOWN,
    GOALS,
    DEFINITIONS,
    BANDS,
    RANGES,
    HYPOTHESES,
    _CONTENTS,
    _COMPOSITION,
    OWN_COUNTS,
    DESIGN,
    SAMPLES,
    VOTES,
    THINGS,
    GAINS,
    OF_THINGS,
    CONDITIONS,
    _PARTS,
    STEPS,
    INSTRUCTIONS,
    LIMITS,
    LESS_IN_IT,
    STAFF,
)
_ANY_PERCENT = Pattern(PERCENT)
_NUMBERS = (PERCENT[0], FRACTION[0], BIG[0], _SMALL)


@cache
def _signs() -> tuple["Find", list[int]]:
    """What finds the signs of all masks at once, cheaper than one after the other, and whose each of them is."""
    owned = [(sign, number) for number, mask in enumerate(_SIGNED) for sign in mask.signs]
    return AhoCorasick([sign for sign, _ in owned]).find_matches_as_indexes, [number for _, number in owned]


class Masks:
    """The masks of one rule that read text with signs for its numbers, in the order in which they apply."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def blank(self, text: str) -> str:
        """``text`` without the numbers that are known by the words around them."""
        find, owners = _signs()
        for number in sorted({owners[sign] for sign, _, _ in find(text, overlapping=True)}):
            if (blanked := _SIGNED[number].blank_signed(text)) != text:
                text = blanked
                if not any(map(text.__contains__, _NUMBERS)):
                    return text
        for found in _ANY_PERCENT.finditer(text) if PERCENT[0] in text else ():
            if self._words.is_composition(text, *found.span()):
                text = text[: found.start()] + dots(found) + text[found.end() :]
        return text
