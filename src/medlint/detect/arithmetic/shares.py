"""Shares with the numbers they come from: “12 of 40 (35%)”, “1 in 5 (25%)”, “half of them (30%)”."""

from collections.abc import Iterator

from medlint.detect.arithmetic.line import Line, NamedCheck, Wrong
from medlint.detect.arithmetic.quantity import FIGURE, HEDGE, NUMBER, PERCENT, Quantity, exactly, rounded, shown
from medlint.model.record import NamedTuple
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_OF = r"(?P<of>of|out of|in)(?: (?:a total of|every|each|all|the|these|those|our|us))*"
_WORDS = r"(?: [a-z][\w'’-]*)"
_OR = r"(?:or |i\.?e\.?,? |that is,? |which is |equal to )"
_ASIDES = (", or ", ", i.e", ", ie ", ", that is", ", which is", ", equal to")
_P = rf"(?P<ph>{HEDGE}*)(?P<p>{NUMBER}){PERCENT}"
# What follows the percentage: nothing that makes a range, a comparison or an interval of it.
_CLOSE = r"(?! ?(?:\)|\]|,|;)? ?(?:to|vs\.?|versus|compared|ci\b|confidence|credible|of the))(?= ?[)\],;.]|$)"
_COUNT = rf"(?P<nh>{HEDGE}*)(?P<n>{NUMBER})"
_WHOLE = rf"(?P<whole>{NUMBER})"
_FIGURES = 3  # the part, the whole and the percentage
_SHARES = (
    # 12 of 40 patients (35%); 1 in 5, or 25%
    rf"{_COUNT} {_OF} {_WHOLE}(?P<what>{_WORDS}{{0,8}}?)(?: ?[(\[] ?{_OR}?|, {_OR}){_P}{_CLOSE}",
    # 35% (12 of 40); 35% of patients (12/40)
    rf"{_P}(?P<what>(?: of{_WORDS}{{1,8}}?|{_WORDS}{{0,2}}?)) ?[(\[] ?(?:{_OR}"
    rf"|n ?= ?)?{_COUNT} {_OF} {_WHOLE}{_WORDS}{{0,3}}(?= ?[)\],;])(?![;,] ?\d[\d.·]* ?%)",
    rf"{_P}(?P<what>(?: of{_WORDS}{{1,8}}?|{_WORDS}{{0,2}}?)) ?[(\[] ?(?:n ?= ?)?(?P<of>)(?P<nh>)(?P<n>\d[\d,]*) ?/ ?"
    rf"(?P<whole>\d[\d,]*)(?= ?[)\],;])(?![;,] ?\d[\d.·]* ?%)",
    # 12 patients (35%) of 40
    rf"{_COUNT}(?P<what>{_WORDS}{{0,3}}?) ?[(\[] ?{_P} ?[)\]] {_OF} {_WHOLE}",
    # of the 40 patients, 12 (35%)
    rf"\b(?P<of>of) (?:the |these |those |all )*(?:first )?{_WHOLE}"
    rf"(?P<what>{_WORDS}{{0,6}}?), {_COUNT}{_WORDS}{{0,2}}? ?[(\[] ?{_P}{_CLOSE}"
    r"(?!\)(?: [a-z]+){0,2} (?:in|on|from|of|for|at|receiving|assigned|given|treated)\b)",
)
# What stands in each of them, and is looked for sooner.
_COUNTS = Pattern(
    r"\b(?:of|in) (?:(?:a total of|every|each|all|the|these|those|our|us|first) )*\.?"
    rf"(?:{FIGURE.text})|\d ?/ ?\d"
)
_FRACTION = (
    rf"(?P<nh>{HEDGE}*)\b(?P<n>(?:an? |one[ -])?(?:half|third|quarter|fifth)|two[ -]thirds|three[ -]quarters)"
    rf"(?P<what>{_WORDS}{{0,6}}?)(?: ?[(\[] ?{_OR}?|, {_OR}){_P}{_CLOSE}"
)
_FRACTIONS = {"half": (1, 2), "third": (1, 3), "thirds": (2, 3), "quarter": (1, 4), "quarters": (3, 4), "fifth": (1, 5)}
# “30 of 200 (about 1 in 7)” and “2 of 5 years (40%)” are no shares of people or things that were counted.
_NO_SHARE = r"⟨comparison⟩"
_RANGE_BEFORE = (
    rf"(?:{NUMBER} ?(?:to|or|and|through)|\b(?:day|week|month|year|grade|stage|type|score|visit|group|phase|level"
    rf"|class|step"
    r"|times?|question|item|no\.|number)|[-–—/]) ?$"
)
_LIMIT = r"(?:below|under|above|over|[<>≤≥])"
_ANOTHER = r" (?:of|as) (?:that|this|it|what|the (?:rate|number|risk|amount|dose))\b"


_YEARS = (1900, 2100)


class Share(NamedTuple):
    """A share that is given twice: as ``part`` of ``whole``, and in per cent with the words that hedge each."""

    found: "Match"
    part: float
    whole: float
    percent: Quantity
    loose: bool

    @property
    def true(self) -> float:
        """The percentage that comes out."""
        return 100 * self.part / self.whole

    def possible(self) -> Quantity:
        """The percentages that the counts allow."""
        part, whole = self.part, self.whole
        if not self.loose:
            return exactly(self.true)
        # “1 in 5” stands for what is nearer to it than to “1 in 4” and “1 in 6”, “3 in 10” for what rounds to it
        if part == 1:
            return Quantity(100 / (whole + 0.5), self.true, 100 / (whole - 0.5))
        return Quantity(100 * (part - 0.5) / whole, self.true, 100 * (part + 0.5) / whole)


def _is_aside(text: str) -> bool:
    """Whether anything stands in brackets or after an “or”, as the second form of a share does; most has none."""
    return "(" in text or "[" in text or (", " in text and any(word in text for word in _ASIDES))


def shares(line: Line) -> Iterator[Share]:
    """The shares of a sentence that are given as counts and in per cent."""
    taken: list[tuple[int, int]] = []
    if not _is_aside(line.text) or len(FIGURE.findall(line.text)) < _FIGURES or not _COUNTS.search(line.text):
        return
    for template in _SHARES:
        for found in line.lists.pattern(template).finditer(line.text):
            part, whole = rounded(found["n"]).value, rounded(found["whole"]).value
            if part > whole or whole < 2 or not _is_share(line, found):
                continue
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            yield Share(found, part, whole, rounded(found["p"]), _is_loose(found["of"], part, whole))


def _is_share(line: Line, found: "Match") -> bool:
    """Whether the percentage is that of the count, and the count no end of a range."""
    if line.has(_NO_SHARE, *found.span("what")) or line.has(_RANGE_BEFORE, max(0, found.start() - 24), found.start()):
        return False
    if found.start("p") < found.start("n") and line.opens(_LIMIT, *found.span("ph")):
        return False
    if found["of"] == "in" and _YEARS[0] <= rounded(found["whole"]).value <= _YEARS[1]:
        return False
    return not line.opens(" ⟨unit⟩", found.end("whole"), len(line.text))


def _is_loose(of: str, part: float, whole: float) -> bool:
    """Whether the counts are themselves rounded: “1 in 5”, not “12 of 40”."""
    return of in ("in", "out of") and (whole <= 20 or whole in (100, 1000, 10_000, 100_000) or part == 1)


def _share_of(line: Line) -> Iterator[Wrong]:
    for share in shares(line):
        found, stated = share.found, share.percent
        close = stated._replace(low=stated.value - stated.unit, high=stated.value + stated.unit)
        if share.possible().wider(found["nh"]).meets(close.wider(found["ph"])) or _of_others(line, share, stated):
            continue
        counts = f"{found['n']} {found['of'] or 'of'} {found['whole']}"
        yield Wrong(*found.span(), f"{counts} is {_percent(share.true, stated)}, not {_said(stated)}")
    yield from _fractions(line)


def _of_others(line: Line, share: Share, stated: Quantity) -> bool:
    """Whether the percentage is that of the part in another whole that the paragraph names."""
    if share.loose:
        return False
    around = f"{line.passage.before} {line.text}"
    counts = line.lists.pattern(rf"{NUMBER}(?!{PERCENT})").finditer(around)
    wholes = {rounded(one.group()).value for one in counts} - {share.percent.value, share.whole}
    return any(whole > share.part and exactly(100 * share.part / whole).meets(stated) for whole in wholes)


def _fractions(line: Line) -> Iterator[Wrong]:
    if not _is_aside(line.text) or not any(word in line.text for word in _FRACTIONS):
        return
    for found in line.lists.pattern(_FRACTION).finditer(line.text):
        part, whole = _FRACTIONS[found["n"].replace("-", " ").split()[-1]]
        true, stated = 100 * part / whole, rounded(found["p"])
        if line.has(_NO_SHARE, *found.span("what")) or line.opens(_ANOTHER, *found.span("what")):
            continue
        if line.text[: found.start("n")].endswith(("by ", "in ")):
            continue
        if not _near(true, found["nh"]).meets(stated.wider(found["ph"])):
            yield Wrong(*found.span(), f"{found['n']} is {shown(true)}%, not {_said(stated)}")


def _near(true: float, hedge: str) -> Quantity:
    """The percentages that “half” may stand for, and “more than half” or “nearly half”."""
    reach = Quantity(true, true, true).wider(hedge)
    return Quantity(true if reach.high > 100 else min(true * 0.8, reach.low), true, max(true * 1.2, reach.high))


def _said(stated: Quantity) -> str:
    return f"{stated.value:,.{stated.decimals}f}%"


def _percent(true: float, stated: Quantity) -> str:
    """What comes out, as exactly as the text says it, and never so that it looks like what the text says."""
    for decimals in range(stated.decimals, stated.decimals + 3):
        if abs(round(true, decimals) - stated.value) > 1e-9:
            return f"{shown(true, decimals)}%"
    return f"{shown(true, 3)}%"


def _precision(line: Line) -> Iterator[Wrong]:
    for share in shares(line):
        if share.percent.decimals and share.whole < 100 and not share.loose:
            plain = shown(share.true)
            yield Wrong(*share.found.span(), f"with {shown(share.whole)} people or events, {plain}% is precise enough")


_SIGNS = ("%", "percent*", "per cent", "pct")
SHARE_OF = NamedCheck(_SIGNS, _share_of)
PRECISION = NamedCheck(_SIGNS, _precision)
