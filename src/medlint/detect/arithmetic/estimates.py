"""Estimates with their intervals and what is said of them: “OR 2.4 (95% CI 2.6 to 4.8)”, “a higher risk (HR 0.8)”."""

from collections.abc import Iterator

from medlint.detect.arithmetic.line import Line, NamedCheck, Wrong
from medlint.model.months import MONTHS_LOWER
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_DIGITS = r"(?:\d{1,3}(?:,\d{3})++|\d++)?(?:[.·]\d++)?(?<=\d)"
_SIGNED = rf"[-−–+]?(?:{_DIGITS})"
_LEVEL = r"(?:9\d(?:\.\d)? ?(?:%|percent|per cent) ?)"
_CI = rf"(?:{_LEVEL}(?:\(?(?:ci|cri|confidence intervals?|credible intervals?|confidence limits?)\b\)?)|\bci ?95 ?%?)"
_LABEL = (
    r"\b(?:a?or|a?hr|a?rr|irr|a?pr|s?md|wmd|smd|ratio|ratios|difference|change|reduction|increase|decrease|rate|risk"
    r"|prevalence"
    r"|incidence|efficacy|effectiveness|sensitivity|specificity|mean|median|proportion|estimate|d|g|β|coefficient)"
)
_INTERVAL = Pattern(
    rf"(?:(?P<label>{_LABEL})(?:\)?,? ?(?:of|was|were|is|=|:|≈|about|by))*\)?,? ?|(?<![\w.,<>=≤≥/-]) ?|[( ])"
    rf"(?P<e>(?<![\w.,/$£€])[-−–]?{_DIGITS})(?P<eu> ?(?:%|percent|per cent|percentage points?|points?)(?! ?(?:ci|cri"
    rf"|confid|cred)))?"
    rf" ?[,;(\[] ?\(? ?{_CI},? ?(?:[:=]|of|was|from|is|ranged from|between)? ?[(\[]?"
    rf"(?P<low>{_SIGNED})(?P<lu> ?(?:%|percent|per cent))?(?P<to> ?(?:to|and|through|,|;|[-–—−‐]) ?)"
    rf"(?P<high>{_SIGNED})(?P<hu> ?(?:%|percent|per cent))?"
    r"(?![\w.]\d|\d)"
)
# Numbers before an interval that are none of its estimates: P values, years, sizes, ages, weeks.
_OTHER = Pattern(
    r"(?:\bp ?(?:-?value)?|\bn|\bs\.?[de]\.?,?|\bsem|\biqr|\bi2|i²|\bχ2|\bz|\bt|\br|[<>≤≥]) ?(?:of|was|is"
    r"|for \w+)? ?[=<>≤≥]? ?$"
    r"|\b(?:in|since|by|until|during|aged?|ages|week|month|year|day|phase|stage|table|figure|grade|type|age of|per"
    r"|every|over|under|to|vs\.?|versus|and|than|with|against"
    rf"|{MONTHS_LOWER}) $"
)
_LARGEST_RATIO = 3.0
_ROUNDING = 1.001  # units of the last place by which an estimate may lie outside of its interval; floats lose a little

_MEASURE = (
    r"\b(?:adjusted |pooled |crude |unadjusted |summary |relative |overall )*"
    r"(?:[am]?(?:OR|HR|RR|IRR)|(?:[Oo]dds|[Hh]azards?|[Rr]isk|[Rr]ate|[Rr]ates) [Rr]atio|[Rr]elative [Rr]isk)"
    r"(?: \[[A-Za-z]+\]| \([A-Za-z]+\))?"
    r",? ?(?:of|was|=|:)? ?"
)
_DIRECTION = Pattern(
    r"\b(?P<way>⟨more⟩|⟨less⟩) "
    rf"(?P<of>(?:(?:overall|relative|absolute|all-cause|future|subsequent|long-term|short-term|annual|lifetime"
    rf"|\d+-year) )*"
    r"(?:risks?|odds|hazards?|likelihood|mortality|incidence))\b"
    rf"(?P<what>[^.;:()\d]{{0,90}}?)[,;]? ?[(\[]?{_MEASURE}(?P<e>\d++(?:[.·]\d++)?)(?![\d.·]|%)(?P<ci>[^"
    rf"()]{{0,60}})".replace(
        "⟨more⟩", "(?:increased|increases|increase in(?: the)?|higher|greater|elevated|raised|heightened|excess)"
    ).replace(
        "⟨less⟩",
        "(?:decreased|decreases|decrease in(?: the)?|reduced|reduces|reduction in(?: the)?|lower|lowered|diminished)",
    )
)
_NAMES = ("OR", "HR", "RR", " ratio", " Ratio", "elative risk", "elative Risk")
_MORE = Pattern(r"increase|higher|greater|elevated|raised|heightened|excess")
_DENIED = Pattern(
    r"\b(?:no|not|nor|neither|without|never|cannot|n't|non|versus|vs|whether|if|lack|absence|little|fail\w*|rather"
    r"|instead)\b|n't\b"
)
_BARE = 0.05  # an estimate this near to 1 may say anything
_RANGE = Pattern(r"(\d++(?:[.·]\d++)?) ?(?:to|and|,|-|–|—) ?(\d++(?:[.·]\d++)?)(?![\d%])")


def _value(text: str) -> float:
    plain = text.replace(",", "").replace("·", ".").replace("−", "-").replace("–", "-").lstrip("+")
    return float(plain)


def _unit(text: str) -> float:
    return float(10 ** -len(text.replace("·", ".").partition(".")[2]))


def _interval(line: Line) -> Iterator[Wrong]:
    for found in _INTERVAL.finditer(line.text):
        start = found.start("e")
        if _is_other(line.text, start) or not _same_kind(found):
            continue
        estimate, low, high = (_value(found[name]) for name in ("e", "low", "high"))
        room = _ROUNDING * max(_unit(found["e"]), _unit(found["low"]), _unit(found["high"]))
        if low < high and not _within(estimate, low, high, room):
            label = found.start("label") if found["label"] else start
            reason = f"{found['e']} lies outside of its own interval, {found['low']} to {found['high']}"
            yield Wrong(label, found.end(), reason)


def _is_other(text: str, start: int) -> bool:
    """Whether the number at ``start`` is a P value, a size or a year."""
    return _OTHER.search(text, max(0, start - 30), start) is not None


def _same_kind(found: "Match") -> bool:
    """Whether the estimate and its interval are both per cent, or neither is."""
    if not found["label"] and not found["eu"]:
        return False
    percents = bool(found["lu"] or found["hu"])
    if percents and not found["eu"]:
        return False
    return not (found["eu"] and not percents and abs(_value(found["high"])) <= _LARGEST_RATIO)


def _within(estimate: float, low: float, high: float, room: float) -> bool:
    """Whether the estimate lies in the interval, or does with the sign that “a reduction of” leaves out."""
    sides = ((low, high), (-high, -low), tuple(sorted((abs(low), abs(high)))))
    return any(first - room <= estimate <= last + room for first, last in sides[: 3 if low < 0 else 2])


def _direction(line: Line) -> Iterator[Wrong]:
    if not any(name in line.prose for name in _NAMES):
        return
    found = list(_DIRECTION.finditer(line.prose))
    if len(found) != 1:
        return
    (one,) = found
    estimate = _value(one["e"])
    more = _MORE.match(one["way"].lower()) is not None
    wrong = estimate < 1 - _BARE if more else 1 + _BARE < estimate < 10
    if not wrong or _DENIED.search(line.text, 0, one.start()) or _contrast(one):
        return
    interval = _RANGE.search(one["ci"].partition("CI")[2])
    if interval and not _one_side(_value(interval[1]), _value(interval[2])):
        return
    end = one.end("e")
    says = "a lower" if estimate < 1 else "a higher"
    yield Wrong(one.start(), end, f"a ratio of {one['e']} is {says} risk, not {'a higher' if more else 'a lower'} one")


def _contrast(found: "Match") -> bool:
    """Whether another direction stands between the risk and its estimate, or more than one comparison is made."""
    what = found["what"].lower()
    return _DENIED.search(what) is not None or any(
        word in what
        for word in ("lower", "higher", "reduc", "increas", "decreas", "respectively", "protect", "among those with")
    )


def _one_side(low: float, high: float) -> bool:
    return high < 1 or low > 1


INTERVAL = NamedCheck(("ci", "cri", "confidence interval*", "credible interval*", "confidence limit*"), _interval)
DIRECTION = NamedCheck(
    ("risk", "risks", "odds", "hazard", "hazards", "likelihood", "mortality", "incidence"), _direction
)
