"""Changes with the numbers they lead from and to: “doubled from 10% to 15%”, “rose 5% from 10% to 15%”."""

from collections.abc import Iterator

from medlint.detect.arithmetic.line import Line, NamedCheck, Wrong
from medlint.detect.arithmetic.quantity import HEDGE, NUMBER, PERCENT, POINTS, Quantity, rounded, shown
from medlint.model.record import NamedTuple
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_RATE = rf"(?: (?:in|out of|per|of)(?: every)? {NUMBER})?"
_FILL = (
    r"(?:(?:an?|the|only|just|almost|nearly|about|around|over|more than|less than|as (?:high|low|many|few|much) as"
    r"|[a-z]+ing) ){0,3}"
)
_FROM_TO = (
    rf"\bfrom (?P<ah>{_FILL})(?P<a>{NUMBER})(?P<au>{PERCENT}|{_RATE})(?P<between>(?: [a-z][\w'-]*"
    rf"| \([^()]{{1,40}}\)| in (?:19|20)\d\d){{0,6}}?),? "
    rf"to (?P<bh>{_FILL})(?:[a-z]+ )?(?P<b>{NUMBER})(?P<bu>{PERCENT}|{_RATE})(?! ?⟨unit⟩| ?[–—-] ?\d| (?:to|or) \d"
    r"| ?(?:%|percent))"
)
_GAP = r"(?:(?!⟨rise⟩|⟨fall⟩|\bfrom\b|[;:]).){0,90}?[ (]"
_BY = rf"(?:by )?(?P<ph>{HEDGE}*)(?P<p>{NUMBER})(?P<pu>{POINTS}|{PERCENT})"
_VERB = r"(?:(?P<rise>⟨rise⟩)|(?P<fall>⟨fall⟩))"
_TIMES = (
    rf"(?P<th>{HEDGE}*)(?P<times>doubl(?:ed?|es|ing)|twofold|two-fold|tripl(?:ed?|es|ing)|threefold|three-fold"
    rf"|quadrupl(?:ed?|es|ing)"
    r"|fourfold|four-fold|halv(?:ed?|es|ing))\b"
)
_TEMPLATES = (
    rf"{_TIMES}{_GAP}{_FROM_TO}",
    rf"{_FROM_TO}(?: [a-z][\w'-]*){{0,3}}(?: ?[,(–—-]| or) ?(?:(?:which|that) (?:is|was) )?(?:an? |more than |nearly "
    rf"|almost |about )*{_TIMES}",
    # rose by 5% (from 10% to 15%); a 5% rise, from 10% to 15%
    rf"{_VERB}(?: (?!(?:from|to|of|than|and|with|between)\b)[a-z][\w'-]*){{0,4}}? {_BY}(?! (?:of|in"
    rf"|per)\b){_GAP}{_FROM_TO}",
    rf"\b(?:an? |the ){_BY}(?: [a-z]+)? {_VERB}{_GAP}{_FROM_TO}",
    # from 10% to 15%, a 5% rise; from 10% to 15%, a rise of 5%
    rf"{_FROM_TO}(?: [a-z][\w'-]*){{0,4}} ?[,(–—-] ?(?:an? |the ){_BY}(?: [a-z]+)? {_VERB}",
    rf"{_FROM_TO}(?: [a-z][\w'-]*){{0,4}} ?[,(–—-] ?(?:an? |the )(?:[a-z]+ )?{_VERB} of {_BY}",
)
_BACKWARDS = (
    rf"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bof ){_VERB}"
    r"(?<=ed|rose|fell|grew|risen|fallen|shrank|dropped|went up|went down)"
    rf"(?: [a-z]+ly| significantly| by \S+)? \(?{_FROM_TO}"
)
_RATIOS = {
    **{"doubl": 2.0, "twofo": 2.0, "two-f": 2.0, "tripl": 3.0, "three": 3.0},
    **{"quadr": 4.0, "fourf": 4.0, "four-": 4.0, "halv": 0.5},
}
_WORDED = {2.0: "doubling", 3.0: "tripling", 4.0: "quadrupling", 0.5: "halving"}
_NEAR = 0.17  # a ratio of 1.7 to 2.3 is still a doubling to those who write “doubled”
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Change(NamedTuple):
    """A change from ``before`` to ``after``, two numbers of the same kind; ``points`` says that both are per cent."""

    found: "Match"
    before: Quantity
    after: Quantity
    percent: bool

    @property
    def ratio(self) -> Quantity:
        """How many times the one the other is."""
        before, after = self.before, self.after
        low = max(before.low, 1e-9)
        return Quantity(max(after.low, 0.0) / before.high, after.value / before.value, after.high / low)

    def said(self) -> str:
        """The change as the text gives it."""
        before, after, sign = self.found["a"], self.found["b"], "%" if self.percent else ""
        if not self.percent and self.found["au"] not in ("", self.found["bu"]):
            return f"{before}{self.found['au']} to {after}{self.found['bu']}"
        return f"{before}{sign} to {after}{sign}"


def _change(found: "Match") -> Change | None:
    """The change that was found, if its numbers are of one kind and neither years nor nothing."""
    first, second = _kind(found["au"]), _kind(found["bu"])
    if first != second and first:
        return None
    # what is said once is said of both: from 3 to 5 in 100
    before = _number(found["a"], found["au"] if first else found["bu"]).wider(_rough(found["ah"]))
    after = _number(found["b"], found["bu"]).wider(_rough(found["bh"]))
    years = all(_FIRST_YEAR <= one.value <= _LAST_YEAR for one in (before, after))
    if before.value <= 0 or after.value <= 0 or (years and not second):
        return None
    return Change(found, before, after, second == "%")


def _rough(fill: str) -> str:
    """What of the words before a number says that it is not exact; “more than” is often said of exact ones."""
    return "about" if not {"about", "around", "nearly", "almost"}.isdisjoint(fill.split()) else ""


def _kind(unit: str) -> str:
    """What a number counts: "%" for per cent, "per" for a rate, "" for things."""
    return ("per" if any(digit.isdigit() for digit in unit) else "%") if unit.strip() else ""


def _number(text: str, unit: str) -> Quantity:
    number = rounded(text)
    if _kind(unit) != "per":
        return number
    whole = rounded(unit.split()[-1]).value
    if number.value == 1:
        return Quantity(1 / (whole + 0.5), 1 / whole, 1 / (whole - 0.5))
    return Quantity(number.low / whole, number.value / whole, number.high / whole)


def _from_to(line: Line) -> Iterator[Wrong]:
    if "from " not in line.text:
        return
    ends = 0
    for template in _TEMPLATES[:2]:
        for found in line.lists.pattern(template).finditer(line.text):
            change = _change(found)
            if change and found.start() >= ends:
                ends = found.end()
                yield from _times(change)
    for change in _by_percent(line):
        if change.found["pu"].endswith(("point", "points")):
            yield from _point_change(change)
        elif not _relative(change).meets(_stated(change)) and not _are_points(change):
            yield Wrong(*change.found.span(), f"{change.said()} is {_by(change)}, not {change.found['p']}%")
    yield from _backwards(line)


def _by_percent(line: Line) -> Iterator[Change]:
    """The changes that are given both by a percentage and from one number to another."""
    ends = 0
    if "from " not in line.text or not any(sign in line.text for sign in ("%", "percent", "per cent")):
        return
    for template in _TEMPLATES[2:]:
        for found in line.lists.pattern(template).finditer(line.text):
            change = _change(found)
            if (
                change
                and found.start() >= ends
                and (change.percent or not found["au"] + found["bu"] or _kind(found["bu"]))
            ):
                ends = found.end()
                yield change


def _times(change: Change) -> Iterator[Wrong]:
    found = change.found
    factor = next(ratio for stem, ratio in _RATIOS.items() if found["times"].startswith(stem))
    said = Quantity(factor * (1 - _NEAR), factor, factor * (1 + _NEAR))
    if any(word in found["th"] for word in ("than", "over", "least")):
        said = said._replace(high=float("inf")) if factor > 1 else said._replace(low=0.0)
    if not said.meets(change.ratio):
        yield Wrong(*found.span(), f"{change.said()} is {_amount(change)}, no {_WORDED[factor]}")


def _relative(change: Change) -> Quantity:
    """How much the change is in per cent of the number before it."""
    ratio = change.ratio
    if change.found["rise"]:
        return Quantity(100 * (ratio.low - 1), 100 * (ratio.value - 1), 100 * (ratio.high - 1))
    return Quantity(100 * (1 - ratio.high), 100 * (1 - ratio.value), 100 * (1 - ratio.low))


def _stated(change: Change) -> Quantity:
    stated = rounded(change.found["p"])
    room = max(stated.unit, 0.03 * stated.value)
    return stated._replace(low=stated.value - room, high=stated.value + room).wider(change.found["ph"])


def _difference(change: Change) -> float:
    return abs(change.after.value - change.before.value)


def _are_points(change: Change) -> bool:
    """Whether the stated percentage is the difference of two others."""
    room = (change.before.unit + change.after.unit) / 2
    points = _difference(change)
    return change.percent and Quantity(points - room, points, points + room).meets(_stated(change))


def _points(line: Line) -> Iterator[Wrong]:
    for change in _by_percent(line):
        worded = change.found["pu"].endswith(("point", "points"))
        if not worded and _are_points(change) and not _relative(change).meets(_stated(change)):
            reason = f"{change.said()} is {_in_points(change)}, or {_by(change)}, not {change.found['p']}%"
            yield Wrong(*change.found.span(), reason)


def _point_change(change: Change) -> Iterator[Wrong]:
    if change.percent and not _are_points(change):
        yield Wrong(*change.found.span(), f"{change.said()} is {_in_points(change)}, not {change.found['p']}")


def _backwards(line: Line) -> Iterator[Wrong]:
    """What rises to a lower number or falls to a higher one."""
    for found in line.lists.pattern(_BACKWARDS).finditer(line.text):
        change = _change(found)
        if change and change.percent and found["au"].strip():
            up = change.after.value > change.before.value
            if change.after.value != change.before.value and up != bool(found["rise"]):
                yield Wrong(
                    *found.span(),
                    f"{change.said()} is {'a rise' if up else 'a fall'}, not {'a fall' if up else 'a rise'}",
                )


def _amount(change: Change) -> str:
    """How much the change is, in words for a message."""
    ratio = change.ratio.value
    if ratio < 1:
        return f"a fall by {shown(100 * (1 - ratio))}%"
    return f"{shown(ratio, 1)} times as much" if ratio >= 1.95 else f"a rise by {shown(100 * (ratio - 1))}%"


def _in_points(change: Change) -> str:
    points = shown(_difference(change), max(change.before.decimals, change.after.decimals))
    return f"{points} percentage point{'' if points == '1' else 's'}"


def _by(change: Change) -> str:
    percent = 100 * abs(change.ratio.value - 1)
    return f"{'a rise' if change.ratio.value > 1 else 'a fall'} by {shown(percent, 1 if percent < 10 else 0)}%"


_TIMES_WORDS = (
    *("doubl*", "tripl*", "quadrupl*", "halv*"),
    *("twofold", "threefold", "fourfold", "two-fold", "three-fold", "four-fold"),
)
FROM_TO = NamedCheck((*_TIMES_WORDS, "%", "percent*", "per cent"), _from_to)
POINT = NamedCheck(("%", "percent*", "per cent"), _points)
