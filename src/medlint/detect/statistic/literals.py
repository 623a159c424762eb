"""Blanks the numbers that are known by their digits: identifiers, telephones, dates, money, idioms."""

from medlint.detect.statistic.numbers import DIGITS
from medlint.model.months import SHORT_MONTHS_LOWER
from medlint.model.record import NamedTuple
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_MONTH = rf"(?:{SHORT_MONTHS_LOWER})\b\.?"


class Mask(NamedTuple):
    """Numbers of one sort; ``signs`` are what at least one of stands in every sentence with such a number.

    So does ``number``, where the patterns want one kind of number and no other.
    """

    signs: tuple[str, ...]
    pattern: Pattern
    number: str = ""

    def blank(self, text: str) -> str:
        """``text``, at the same length, without these numbers."""
        return self.blank_signed(text) if any(map(text.__contains__, self.signs)) else text

    def blank_signed(self, text: str) -> str:
        """The same of a text that is known to hold one of the signs."""
        return self.pattern.sub(dots, text) if self.number in text else text


def dots(found: "Match") -> str:
    """What stands in the place of a number that is no statistic."""
    return "·" * len(found.group())


def at_words(signs: str, pattern: str) -> Pattern:
    """``pattern``, whose alternatives all begin with a word or with one of ``signs``: most places begin neither."""
    return Pattern(rf"(?:(?=[{signs}])|\b(?=[a-z]))(?:{pattern})")


_IDENTIFIERS = Mask(
    (
        *(
            "doi",
            "pmid",
            "nct",
            "isbn",
            "icd",
            "cpt",
            "ndc",
            " item",
            "code ",
            "code:",
            "code.",
            "code#",
            "zip",
            " lic",
            "phone",
            "tel ",
            "tel:",
            "tel.",
            "fax",
            "section ",
        ),
        *(
            "article ",
            "schedule ",
            "chapter ",
            "regulation ",
            "directive ",
            "form ",
            "§",
            "cfr",
            "c.f.r",
            " usc",
            "u.s.c",
        ),
    ),
    Pattern(
        r"\b(?:doi|pmid|nct|isbn|icd-10|cpt|ndc|item|code|zip|lic\w*|phone|tel|fax)[:#.\s]*[\d.()-]{3,}"
        r"|(?:\b(?:section|article|schedule|chapter|regulation|directive|form)|§)\s+\d[\w./()-]*"
        r"|\b\d+\s(?:cfr|c\.f\.r\.|usc|u\.s\.c\.)\s*[\d.§]*"
    ),
)
_TELEPHONES = Mask(("-", ".", ")", "0"), Pattern(r"(?<!\w)(?:\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b|1-8\d\d-[\w-]+)"))
_DATES = Mask(
    ("19", "20", "/"),
    Pattern(
        rf"\b{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?\b(?!\s?%|\spercent)|\b\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?\b"
        rf"|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b"
        r"|(?:\b(?:in|by|since|until|before|after|from|to|year|between|and|of|fy|during|around|about)\s|©\s?|\(|-"
        r"|\b)(?:19|20)\d\d"
        r"(?:'?s\b|\b)(?!,\d|\s?%|\s(?:percent|people|patients|adults|children|women|men|cases|deaths"
        r"|persons|individuals|(?:live\s)?births|pregnancies|babies|infants|newborns|boys|girls|males|females))"
    ),
)
_MONEY = Mask(
    ("$", "£", "€", "₹", "rs", "usd", "dollars", "euros", "rupees"),
    Pattern(
        r"[$£€₹]\s?\d[\d,.]*(?:\s?(?:-|to)\s?[$£€₹]?\d[\d,.]*)?(?:\s(?:thousand|million|billion|trillion|lakh|crore)\b"
        r"|[mbk]\b)?"
        rf"|\b(?:rs\.?|usd|inr)\s?\d[\d,.]*|{DIGITS}\s(?:million\s|billion\s|thousand\s)?(?:dollars|euros|rupees)"
    ),
)
_IDIOMS = Mask(
    (
        "100",
        "110",
        "the 99",
        "200",
        "hundred",
        "50/50",
        "24/7",
        "20/20",
        "number one",
        "one-on",
        "one on",
        "one-to",
        "one to",
        "fold",
        "in 1",
        "in-1",
        "in one",
        "in-one",
        "in a million",
    ),
    Pattern(
        r"(?:n't|\b(?:not?|never|none|nothing|nobody))\s[^.;,]{0,40}?\b100\s?(?:%|percent)"
        r"|\brecommend\w*\s[^;!?]{0,40}?\b(?:100|1000)\s?(?:%|percent)|\b(?:completely|literally|itself|themselves|yourself)\s100\s?(?:%|percent)"
        r"|(?:100|110|200|a hundred|one hundred|1000)(?:\s?%|\s(?:percent|per\s?cent))\s(?:\d+[\s-]day\s)?(?:zero|sure"
        r"|certain|convinced|honest|natural|organic|pure|safe|vegan"
        r"|vegetarian|free|committed|dedicated|focused|online|secure|confidential|legit\w*|real|genuine|authentic"
        r"|original|human|right|true"
        r"|agree|behind|compliant|transparent|satisf\w*|money|happy|confident|accurate picture|herbal|plant|made"
        r"|trusted"
        r"|hipaa|yourself|comfortable|private|virtual|remote|covered|painless|[a-z]+[\s-]free|customi[sz]ed"
        r"|personali[sz]ed|independent|in-house|employee|locally|funded|digital|grass|whole|recyclable|renewable|at-home|in-home"
        r"|responsible|worth|passing)\b|\b(?:give|giving|gave|feel|feeling|be|being|at|i'm|not"
        r"|put\sin)\s(?:\w+\s){0,2}?(?:100"
        r"|110)(?:\s?%|\s(?:percent|per\s?cent))(?!\s(?:effective|successful|curable|cured|accurate|of\sthe\stime|of\scases))"
        r"|(?<!\b(?:be|been|is|are|was|were)\s)100\s?(?:%|percent)\s(?:effective|cures?)\b"
        r"|\b\d+[\s-]?in[\s-]?(?:1|one)\b(?![,.]?\d|\s(?:hundred|thousand|million|billion)\b)|\b(?:two|three|four|five|six|seven)-in-(?:one|1)\b|[\s-]fold\)?\s(?:rise|increase|change"
        r"|difference)[^.;]{0,40}\b(?:tit(?:er|re)s?|ig[gm])\b"
        r"|\bone\sin\sa\s(?:m|b)illion\b(?!\s(?:people|patients|births|adults|children|women|men|babies|cases)\b)"
        r"|\bthe\s99\s?(?:%|percent)(?=\s(?:not|who|are|have|can|do)\b|[,.])"
        r"|\b50/50|\b24/7|\b20/20|\bone[\s-](?:on|to)[\s-]one\b|\bnumber one (?:priority|goal|rule|fan|choice)"
        r"|\b(?:two|three|four)[\s-]?fold (?:approach|purpose|aim|goal|process|mission|strategy|reason|role|path)"
        r"|(?:is|are|was) (?:two|three|four)[\s-]?fold\b(?! (?:higher|lower|greater|more|increase))"
    ),
)
_LITERAL = (_IDENTIFIERS, _TELEPHONES, _DATES, _MONEY, _IDIOMS)


def blank_literal(text: str) -> str:
    """``text``, folded, without the numbers that are known by their digits."""
    for mask in _LITERAL:
        text = mask.blank(text)
    return text
