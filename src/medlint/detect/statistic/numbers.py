"""How numbers are written: patterns over folded prose."""

import re

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
WORD = (
    rf"(?:(?:{_TENS})(?:[-\s](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|(?:a|one) hundred|a dozen)"
)
DIGITS = r"(?:\d[\d,]*(?:\.\d+)?|(?<!\d)\.\d+)"
NUMBER = rf"(?:{DIGITS}|\b{WORD})"
SIGN = r"(?:\s?%|[\s-]?(?:percent|per\s?cent|pct)\b\.?|\s?percentage\s+points?\b)"
TO = r"\s?(?:[–—-]|to|and|or|through)\s?"
PERCENT = rf"(?:(?<![\d.,]){NUMBER}{SIGN}?{TO}(?:an?\s+\w+\s+)?)?(?<![\d.,]){NUMBER}{SIGN}(?:\s?(?:percent|per\s?cent)\b)?"
MAGNITUDE = r"(?:thousand|million|billion|trillion|lakhs?|crores?|mn|m|k)"
BIG = (
    rf"(?:(?:{NUMBER}{TO})?{NUMBER}[\s-]{MAGNITUDE}\b(?:{TO}{NUMBER}[\s-]{MAGNITUDE}\b)?\+?"
    r"|(?<![\d,.])\d{1,3}(?:,\d{3})+\+?|(?<![\d,.])\d{4,}\+?)"
)
FRACTION = (
    r"(?:one[-\s]half|half|(?:an?|one|two)[-\s](?:thirds?)|(?:an?|one|three)[-\s](?:quarters?|fourths?)"
    r"|(?:an?|one|two|three|four)[-\s]fifths?|(?:an?|one)[-\s](?:sixth|seventh|eighth|tenth)|[1-4]/[2-9]|[½⅓⅔¼¾])"
)
_ABOUT = (
    r"(?:up\s+to|as\s+(?:many|much|high|low|few|little)\s+as|more\s+than|greater\s+than|less\s+than|fewer\s+than|at\s+least"
    r"|at\s+most|over|under|above|below|about|around|approximately|approx\.?|roughly|nearly|almost|close\s+to|estimated"
    r"|an?\s+estimated|only|just|some|between|from|another|an?\s+additional|an?\s+average\s+of|~|>|<|≥|≤)\s*"
)
ABOUT = rf"(?:{_ABOUT}){{0,3}}"
_ABOUT_BEFORE = re.compile(rf"(?<!\w)(?:{_ABOUT})+$")


def with_about(text: str, start: int) -> int:
    """Where a figure that starts at ``start`` begins with its “up to” or “more than”."""
    window = max(0, start - 40)
    found = _ABOUT_BEFORE.search(text[window:start])
    return window + found.start() if found else start
