"""Blanks the numbers that are no statistics: doses, dates, prices, ages, thresholds, ratings, …"""

import re
from functools import cached_property

from medlint.detect.statistic.numbers import ABOUT, BIG, DIGITS, NUMBER, PERCENT, SIGN, TO
from medlint.detect.statistic.words import Words

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_SOME = rf"(?:{NUMBER}{TO})?{NUMBER}"
_MASKS = (
    # identifiers, telephone numbers, addresses
    r"(?:doi|pmid|nct|isbn|icd-10|cpt|ndc|no\.|item|code|zip|lic\w*|phone|tel|fax|call|text)[:#\s]*[\d.()-]{3,}"
    r"|\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}|1-8\d\d-[\w-]+",
    # law
    r"\b(?:section|article|title|schedule|chapter|part|regulation|directive|rule|form|§)\s+\d[\w./()-]*"
    r"|\d+\s(?:cfr|c\.f\.r\.|usc|u\.s\.c\.)\s*[\d.§]*",
    # dates
    rf"\b{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\b\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}"
    r"|(?:\b(?:in|by|since|until|before|after|from|to|year|between|and|of|©|-|fy|during|around|about)\s?|\(|\b)(?:19|20)\d\d(?:s\b|'s\b)?(?!,?\d|\s(?:people|patients))",
    # money and offers
    rf"[$£€₹]\s?\d[\d,.]*(?:\s?(?:-|to)\s?[$£€₹]?\d[\d,.]*)?(?:\s(?:thousand|million|billion|trillion|lakh|crore)\b|[mbk]\b)?"
    rf"|(?:rs\.?|usd|inr)\s?\d[\d,.]*|{DIGITS}\s(?:million|billion|thousand)?\s?(?:dollars|euros|pounds sterling|rupees)"
    rf"|{PERCENT}\s(?:off\b|discount|savings?\b|cash|money[\s-]back|refund|coinsurance|co-insurance|copay|apr\b|apy\b|interest|tax\b|vat\b|gst\b"
    rf"|down\s?payment|commission|bonus|owned|ownership|equity|stake|guarantee|satisfaction|increase in (?:sales|revenue))"
    rf"|(?:save|saving|discount of|off|get|extra)\s(?:up to\s|an?\s|over\s)?(?:extra\s)?{PERCENT}(?=\s(?:off|on|when|with|at|today)\b|[!.]?$)",
    # ratings in law and in reviews
    rf"(?:rating|rated|ratings|disab\w+|disability (?:is|of))\b[^.;%]{{0,60}}?{PERCENT}(?:\s(?:or|and|to)\s{PERCENT})*"
    rf"|{PERCENT}\s(?:or (?:more|higher|greater)\s)?(?:(?:[\w-]+\s){{0,3}}(?:rating|rated|evaluation)\b|disabl\w+|(?:service-connected|permanent|total)\b)"
    rf"|{NUMBER}\s(?:out of|in|of)\s{NUMBER}\s(?:stars?|points|rating|reviews?|on\b|for\b)|(?:rat(?:ed|ing)|scor\w+|grade|stars?|rank\w*|scale)\s(?:\w+\s){{0,3}}{NUMBER}\s(?:out\s)?(?:of|in)\s{NUMBER}"
    rf"|{NUMBER}\s(?:out\s)?of\s{NUMBER}\son (?:a|the)|(?:pain|scale)\s(?:\w+\s){{0,3}}\d+\sout\sof\s10|a (?:perfect )?{NUMBER}\sout\sof\s{NUMBER}",
    # vitals, laboratory values, thresholds, effort
    rf"(?:hb)?a1c\b[^.;%]{{0,50}}?{PERCENT}|{PERCENT}\s(?:\w+\s){{0,2}}(?:hb)?a1c|(?:saturation|spo2|oxygen levels?|humidity|hematocrit|haematocrit|ejection fraction|fev1)\b[^.;%]{{0,40}}?{PERCENT}"
    rf"|{PERCENT}\s(?:predicted|humidity|oxygen|saturation|incline|of (?:your|the|their|its|his|her|my)?\s?(?:maximum|max\b|maximal|1rm|one-rep|vo2|peak|target|capacity|heart rate|hrmax|normal|daily|recommended|rda|dv\b|vitamin|calories))|{PERCENT}[^.;]{{0,20}}\b(?:daily value|recommended daily|rda)\b"
    rf"|(?:defined as|is considered|are considered|threshold of|cut-?off (?:of|at)|criteri\w+|significance level|confidence (?:level|interval) of|meaning)\s[^.;%]{{0,30}}?{PERCENT}"
    rf"|\b(?:if|unless|when|until|once|whether)\s(?:you|your|it|the|a|an|this|there)\b[^.;,%]{{0,60}}?{PERCENT}"
    rf"|{PERCENT}\s(?:confidence (?:interval|level)|level of significance)",
    # composition and concentration
    rf"(?:contain(?:s|ing)?|consists? of|made (?:up )?(?:of|from|with)|composed of|comprises?|standardi[sz]ed (?:to|for|at)|concentrations?|strength|formulated with|diluted|solution of|purity|{{ingredients}})"
    rf"\s(?:of\s|at\s|to\s|is\s|for\s)?{ABOUT}\(?{PERCENT}(?!\s(?:of (?:the )?(?:people|patients|all|population)))"
    rf"|{PERCENT}(?:\s|-)(?:[\w-]+\s){{0,2}}{{ingredients}}\b|{PERCENT}\s(?:w/w|w/v|v/v|abv|by (?:volume|weight|mass)|alcohol by|of (?:its|the) (?:weight|volume|calories|dry)|from (?:fat|carb\w*|protein|sugar))"
    rf"|(?:spf|uv[ab]?|sun) [^.;%]{{0,40}}{PERCENT}",
    # idioms
    rf"(?:100|110|200|a hundred|one hundred|1000){SIGN}\s(?:\d+[\s-]day\s)?(?:sure|certain|honest|natural|organic|pure|safe|vegan|vegetarian|free|committed|dedicated|focused|online|secure|confidential|legit\w*|real"
    r"|genuine|authentic|original|human|real|right|true|agree|behind|compliant|transparent|satisf\w*|money|happy|confident|accurate picture|herbal|plant|made|trusted|trused|hipaa|yourself|responsible|worth|passing)\b"
    r"|\b(?:give|giving|gave|feel|feeling|be|being|at|i'm|not)\s(?:\w+\s)?(?:100|110)\s?%|50/50|24/7|20/20|one[\s-](?:on|to)[\s-]one|one in the same|double[\s-](?:blind|check|edged|chin)\w*"
    r"|two[\s-]?fold (?:approach|purpose|aim|goal|process|mission|strategy|reason|role|path)|(?:is|are|was) (?:two|three|four)[\s-]?fold\b(?=[\s:,.])(?! (?:higher|lower|greater|more|increase))"
    r"|number one (?:priority|goal|rule|fan|choice)",
    # what a provider counts of its own
    rf"\b(?:we|serv|help|treat|cover|manag|welcom|seen|reach|support|accru|dosed|connect|educat|empower|represent|train|trust|car(?:e|ed|ing) for|benefits for|insights from|network of|community of|"
    rf"volunteered|join|assist|deliver|perform|perform)\w*\s(?:[\w'-]+\s){{0,3}}?{ABOUT}{BIG}"
    rf"|{BIG}\s(?:[\w-]+\s){{0,2}}?(?:happy|satisfied|repeat|inbound|insured|registered|enrolled|active|volunteers|patient (?:lives|visits|encounters|records)|veterans volunteered)",
    # the design of a study
    rf"\b(?:n\s?=\s?\d[\d,]*|(?:stud(?:y|ies)|trials?|survey|surveyed|poll|sample|analysis|analy[sz]ed|review|data|records|enrol\w*|recruit\w*|includ(?:ed|ing)|involv\w+|follow(?:ed|ing)|interview\w*|asked|examined|tracked|screened|assigned|randomi[sz]ed)"
    rf"\s(?:of\s|on\s|in\s|with\s|among\s|from\s|involving\s|that\s|the\s|a\s|total\s|{ABOUT}){{0,6}}(?:\d[\d,]*|{NUMBER}\s(?:million|thousand))\s(?=(?:[\w-]+\s){{0,3}}{{people}}))"
    rf"|\b\d[\d,]*\s(?:[\w-]+\s){{0,3}}{{people}}\s(?:were (?:enrolled|randomi[sz]ed|recruited|included|asked|given|surveyed|assigned)|participated|took part|in (?:the|this|our) (?:study|trial))",
)


class Masks:
    """The masks of one rule, compiled when the first sentence needs them."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(
            re.compile(mask.replace("{ingredients}", self._words.ingredients).replace("{people}", self._words.people))
            for mask in _MASKS
        )

    def blank(self, text: str) -> str:
        """``text``, at the same length, without the numbers that are no statistics."""
        for pattern in self._patterns:
            text = pattern.sub(_spaces, text)
        return text


def _spaces(found: re.Match[str]) -> str:
    return "·" * len(found.group())
