"""Finds the numbers of a sentence and puts signs in their place, so that other patterns need not spell them out."""

from functools import cache

from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

# The signs stand for a percentage, a fraction, a count in the thousands or more, any other number. They are code
# points that no text holds, one for each code point of the number; no pattern takes a part of a number.
PERCENT, FRACTION, BIG = "\ufdd0++", "\ufdd1++", "\ufdd2++"
NUMBER = "[\ufdd2\ufdd3]++"
_SIGNS = {"percent": "\ufdd0", "fraction": "\ufdd1", "big": "\ufdd2", "small": "\ufdd3"}

# A number word is read as digits that no text in English holds, so that only figures in digits are known as such.
_DIGIT = "\u0660"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORDS = Pattern(
    # a cheap look at the next two letters first: few words begin like a number
    rf"\b(?=a\s|on|tw|th|fo|fi|si|se|ei|ni|te|el|hu)(?:(?:a|one)\s+hundred|(?<=\bevery\s)hundred|(?:twenty|thirty|fou?rty|fifty|sixty|seventy"
    rf"|eighty|ninety)(?:[-\s](?:{_ONES}))?"
    rf"|{_ONES}"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a\s+dozen)\b"
)
_ANY_DIGIT = Pattern(r"\d")
DIGITS = r"(?:\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d[\d,]*(?:\.\d+)?|\.\d+)"  # “200.000.000” in much of Europe
# Where a link began or ended, the space beside a figure may be lost: “about50”, “16.5 millionAmericans”. Before it
# only a word that introduces figures is read, for “B12” and “CoQ10” are names; behind it “percentage” is a word.
_LEADING = (
    "about approximately around roughly nearly almost every estimated than over under least most only between some"
)
_GLUED = "(?<=[a-z])(?:" + "|".join(rf"(?<=\b{word})" for word in _LEADING.split()) + ")"
_ONE = rf"(?:(?<![\w.,])|{_GLUED}){DIGITS}"
_PERCENT = r"(?:\s?%|[\s-]?(?:percent|per\s?cent|pct)(?:\b\.?|(?!ag|il|er|s\b)(?=[a-z]))|\s?percentage\s+points?\b)"
_TO = r"(?:\s?(?:[–—-]|to)\s?|\sor\s)"
_MAGNITUDE = (
    r"[\s-](?:(?:thousand|million|billion|trillion)(?:\b|(?!s\b|ths?\b|aire|fold)(?=[a-z]))"
    r"|(?:lakhs?|crores?|mn|m|k)\b)"
)
_THOUSANDS = Pattern(r"[0-9],[0-9]{3}|[0-9]{4}|\.[0-9]{3}\.")
_ABOUT = (
    r"(?:up\s+to|as\s+(?:many|much|high|low|few|little)\s+as|more\s+than|greater\s+than|less\s+than|fewer\s+than"
    r"|at\s+least"
    r"|at\s+most|over|under|above|below|about|around|approximately|approx\.?|roughly|nearly|almost|close\s+to|estimated"
    r"|an?\s+estimated|only|just|some|between|from|another|an?\s+additional|an?\s+average\s+of|~|>|<|≥|≤)\s*"
)
# A fraction in words or in one sign holds one of these.
_PARTS = (
    *("half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "tenth"),
    *("½", "⅓", "⅔", "¼", "¾", "a million", "a billion"),
)
# What may stand between a verb and its number: “kills up to 40,000”.
GAP = r"(?:[\w-]+\s+){0,4}?"


@cache
def _numbers() -> tuple[Pattern, Pattern]:
    """What finds numbers in a sentence that holds fractions in words, and what does in any other."""
    fraction = (
        r"(?P<many>(?:(?:half|(?:a|\u0660+)\s(?:third|quarters?)\sof)\s)?a\s(?:m|b)illion\b)|"
        r"(?:half|(?:an?|\u0660+)[-\s](?:half|thirds?|quarters?|fourths?|fifths?|sixth|seventh|eighth|tenth))(?!\w)"
        r"|(?<![\d/])[1-4]/[2-9](?![\d/])|[½⅓⅔¼¾]"
    )
    percent = (
        rf"{_PERCENT}(?:(?:{_TO}|\s(?:and|or)\s){_ONE}{_PERCENT})?"
        # but “by the age of 50 and 20% later”
        rf"|(?:{_TO}(?:an?\s+\w+\s+)?|(?<!\b(?:aged?|age\sof)\s\d{{1,3}})\s(?:and|or)\s){_ONE}{_PERCENT}"
    )
    number = (
        rf"(?:(?P<fraction>{fraction})"
        # a space that stood before a percentage may be lost
        rf"|(?:{_ONE}|(?<=[a-z]){DIGITS}(?={_PERCENT}\s[a-z]))(?:(?P<percent>(?:{percent})(?:\s?(?:percent|per\s?cent)\b)?)"
        rf"|(?P<big>(?:{_TO}{_ONE})?{_MAGNITUDE}(?:{_TO}{_ONE}{_MAGNITUDE})?)|{_TO}{_ONE})?\+?)"
    )
    # a cheap look at the next letters first: nearly all places in a sentence begin no number
    return Pattern(rf"(?:(?=\.?[\d½⅓⅔¼¾])|\b(?=an?[-\s][htqfsemb]|half)){number}"), Pattern(rf"(?=\.?\d){number}")


def _sign(found: "Match") -> str:
    kind = "big" if found["many"] else found.lastgroup or ("big" if _THOUSANDS.search(found.group()) else "small")
    return _SIGNS[kind] * len(found.group())


@cache
def _about_before() -> Pattern:
    return Pattern(rf"(?<!\w)(?:{_ABOUT})+$")


def signed(text: str) -> str:
    """``text``, folded, with a sign for each code point of a number."""
    text = _WORDS.sub(lambda word: _DIGIT * len(word.group()), text)
    full, plain = _numbers()
    if any(map(text.__contains__, _PARTS)):
        return full.sub(_sign, text)
    return plain.sub(_sign, text) if _ANY_DIGIT.search(text) else text


def with_about(text: str, start: int) -> int:
    """Where a figure that starts at ``start`` begins with its “up to” or “more than”."""
    window = max(0, start - 40)
    found = _about_before().search(text[window:start])
    return window + found.start() if found else start
