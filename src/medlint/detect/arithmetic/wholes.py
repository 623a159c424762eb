"""Wholes and their parts: more than all people, a fall by more than everything, parts that do not make up their sum."""

from collections.abc import Iterator
from itertools import combinations

from medlint.detect.arithmetic.line import Line, NamedCheck, Wrong
from medlint.detect.arithmetic.quantity import HEDGE, NUMBER, PERCENT, rounded, shown
from medlint.pattern import Pattern

_OVER = (
    r"(?P<p>(?<![\w.,/$£€-])(?:1(?:0[1-9]|[1-9]\d)|[2-9]\d\d|[1-9],?\d{3})(?:\.\d++)?|(?<![\w.,/$£€-])100\.\d*[1-9]\d*)"
)
_KIND = r"(?:[a-z][\w-]*(?:ed|ing|ic|al|ive|ish|an|ant|ent|ary|ous|ful|y|ld|ng|ck|te) |new |other |older |younger )"
_PEOPLE = (
    rf"{_OVER}{PERCENT} of (?:the |all |these |those |our |their |study |its |treated "
    rf"|every )*{_KIND}{{0,2}}⟨counted-people⟩"
    r"(?!'| (?:dose|doses|need|needs|intake|level|levels|value|values|capacity|years|hours|days|units|weight))"
)
_LESS = (
    rf"⟨fall⟩(?: (?!⟨rise⟩)[a-z][\w'’-]*){{0,6}}? by {HEDGE}*{_OVER}{PERCENT}(?! points?\b)",
    rf"{_OVER}{PERCENT}(?! points?\b) (?:less likely|lower|fewer|reduction|decrease|decline|drop)\b",
    rf"\b(?:reduction|decrease|decline|drop|fall) (?:in [a-z' -]{{1,40}} )?of {HEDGE}*{_OVER}{PERCENT}(?! points?\b)",
)
_RATE = (
    rf"\b(?:survival|response|success|cure|remission|mortality|fatality|recovery|infection|detection|pregnancy"
    rf"|relapse|prevalence|adherence)"
    rf"(?: rates?)?(?: (?:of|is|was|were|are|reached|as high as|up to|at|about|over|nearly))+ {_OVER}{PERCENT}(?! "
    rf"(?:higher|of|more|greater|above|increase|points))"
)
_PROBABILITY = Pattern(
    r"\bprobabilit(?:y|ies) (?:of [a-z ]{1,30} )?(?:of|is|was|at|=|as high as) (?P<p>[1-9]\d*\.\d+)(?! ?(?:%|percent"
    r"|per cent|in |times|to )|\d)"
)
_DIGIT = Pattern(r"\d")
_LARGE = Pattern(r"(?:\d{3}|100\.\d+)(?:\.\d+)? ?(?:%|per)")
_MEN = r"(?:men|males?|boys)"
_WOMEN = r"(?:women|females?|girls)"
_SEX = rf"(?:(?P<m>{_MEN})|(?P<w>{_WOMEN}))"
_WERE = r"(?: (?:of (?:them|participants|patients|the (?:participants|patients|sample)) )?(?:were|was|are))?"
_SHARES_OF_SEX = Pattern(
    rf"(?<!\bin )(?<!\bof )(?<!\bamong )(?<!\bby )(?P<a>{NUMBER}){PERCENT}{_WERE[:-1]} (?:{_MEN}|(?P<w>{_WOMEN}))(?:,"
    rf"| and| or|;| \(?vs\.?)+ (?P<b>{NUMBER}){PERCENT}{_WERE} (?:{_MEN}|(?P<w2>{_WOMEN}))\b"
    r"(?! (?:of|in|who|had|with|under|over|aged|reported|respond\w*|said|have|were|are)\b)"
)
_COUNTS_OF_SEX = Pattern(
    rf"(?P<all>{NUMBER}) (?:[a-z][\w-]* ){{0,3}}?(?:people|patients|participants|adults|children|subjects|volunteers"
    rf"|veterans|students|adolescents)"
    rf"(?: with [a-z' -]{{1,40}})? ?[(:,–—] ?(?P<a>{NUMBER}) (?:{_MEN}|(?P<w>{_WOMEN}))(?:,? and|,|;) "
    rf"(?P<b>{NUMBER}) (?:{_MEN}|(?P<w2>{_WOMEN}))(?= ?[).;,]|$)"
)
_REST = rf"\bthe remaining \(?(?P<p>{NUMBER}){PERCENT}"
_ANY = rf"(?P<p>{NUMBER}){PERCENT}"
_FRACTIONS = Pattern(
    r"\b(?:half|third|thirds|quarter|quarters|fifth|tenth|majority|most|minority)\b|\d ?(?:to|[–—-]) ?\d[\d.]* ?%"
)
_MOST_PARTS = 7
_ROOM = 1.5  # what rounding may take away from 100%, or add to it
_OLDER = 240


def _over_whole(line: Line) -> Iterator[Wrong]:
    if _LARGE.search(line.text):
        yield from _beyond(line)
    for found in _PROBABILITY.finditer(line.text) if "probabilit" in line.text else ():
        yield Wrong(*found.span(), f"a probability cannot be above 1, as {found['p']} is")


def _beyond(line: Line) -> Iterator[Wrong]:
    """The percentages beyond 100 that nothing can have."""
    for found in line.lists.pattern(_PEOPLE).finditer(line.text):
        yield Wrong(*found.span(), f"{found['p']}% of people are more than there are")
    for template in _LESS:
        for found in line.lists.pattern(template).finditer(line.text):
            yield Wrong(*found.span(), f"nothing can fall by more than 100%, let alone by {found['p']}%")
    for found in line.lists.pattern(_RATE).finditer(line.text):
        yield Wrong(*found.span(), f"a rate of {found['p']}% is more than everybody")


def _parts(line: Line) -> Iterator[Wrong]:
    if not any(sign in line.text for sign in ("%", "percent", "per cent", "(", ":", ",")) or not _DIGIT.search(
        line.text
    ):
        return
    for found in _SHARES_OF_SEX.finditer(line.text):
        total = rounded(found["a"]).value + rounded(found["b"]).value
        if bool(found["w"]) != bool(found["w2"]) and total > 100 + _ROOM:
            yield Wrong(*found.span(), f"{found['a']}% and {found['b']}% add up to {shown(total, 1)}%, more than all")
    for found in _COUNTS_OF_SEX.finditer(line.text):
        total, whole = rounded(found["a"]).value + rounded(found["b"]).value, rounded(found["all"]).value
        if bool(found["w"]) != bool(found["w2"]) and total != whole:
            reason = f"{found['a']} and {found['b']} add up to {shown(total)}, not {shown(whole)}"
            yield Wrong(*found.span(), reason)


def _remainder(line: Line) -> Iterator[Wrong]:
    for found in line.lists.pattern(_REST).finditer(line.text):
        before = f"{line.passage.before[-_OLDER:]} {line.text[: found.start()]}"
        named = [rounded(one["p"]).value for one in line.lists.pattern(_ANY).finditer(before)]
        rest = rounded(found["p"]).value
        if _FRACTIONS.search(before) or not named or len(named) > _MOST_PARTS or _make_up(named, 100 - rest):
            continue
        first = line.lists.pattern(_ANY).search(line.text)
        if first and first.start() < found.start():
            total = rest + sum(named)
            yield Wrong(first.start(), found.end(), f"the parts add up to {shown(total, 1)}%, not 100%")


def _make_up(parts: list[float], total: float) -> bool:
    """Whether any of the parts together are the total."""
    return any(
        abs(sum(some) - total) <= _ROOM for many in range(1, len(parts) + 1) for some in combinations(parts, many)
    )


_SIGNS = ("%", "percent*", "per cent")
OVER_WHOLE = NamedCheck((*_SIGNS, "probability", "probabilities"), _over_whole)
PARTS = NamedCheck(("women", "female*", "girls"), _parts)
REMAINDER = NamedCheck(("the remaining",), _remainder)
