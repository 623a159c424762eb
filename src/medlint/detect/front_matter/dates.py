"""Reads the dates that articles give, however they write them."""

from medlint.model.months import MONTHS_LOWER
from medlint.model.record import NamedTuple
from medlint.pattern import Pattern

_MONTHS = tuple([name[:3] for name in MONTHS_LOWER.split("|")])
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)(?!\d)"
_DATES = (
    Pattern(rf"(?<![\d/.]){_YEAR}[-/](?P<month>\d\d?)(?:[-/](?P<day>\d\d?)(?!\d))?"),
    Pattern(rf"\b{_NAME}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}"),
    Pattern(rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAME},?\s+{_YEAR}"),
    Pattern(rf"\b{_NAME},?\s+{_YEAR}"),
    Pattern(rf"(?<![\d/.])(?P<first>\d\d?)[/.](?P<second>\d\d?)[/.]{_YEAR}"),
)
_LAST_MONTH, _LAST_DAY = 12, 31


class Day(NamedTuple):
    """A date; ``day`` is 0 where only the month is given."""

    year: int
    month: int
    day: int

    @property
    def months(self) -> int:
        """The months since the year 0."""
        return self.year * 12 + self.month - 1

    def is_after(self, other: "Day") -> bool:
        """Whether it surely lies after ``other``: a month without a day lies after no day of itself."""
        if self.months != other.months:
            return self.months > other.months
        return bool(self.day and other.day) and self.day > other.day


class Found(NamedTuple):
    """A date in a text: None for what looks like one and is impossible; code points of the text."""

    day: Day | None
    start: int
    end: int


def find_date(text: str, month_first: bool = True) -> Found | None:
    """The first date in folded ``text``; where 3/4 may mean two days, ``month_first`` says which."""
    matches = (pattern.search(text) for pattern in _DATES)
    found = min((match for match in matches if match), key=lambda match: match.start(), default=None)
    if found is None:
        return None
    parts = found.groupdict()
    year = int(parts["year"])
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        month, day = (
            (first, second) if (month_first and first <= _LAST_MONTH) or second > _LAST_MONTH else (second, first)
        )
    else:
        name = parts.get("name")
        month = _MONTHS.index(name[:3]) + 1 if name else int(parts["month"])
        day = int(parts.get("day") or 0)
    possible = 1 <= month <= _LAST_MONTH and day <= _LAST_DAY
    return Found(Day(year, month, day) if possible else None, found.start(), found.end())


def read_today(iso: str) -> Day | None:
    """The day of the run, None where nobody said which it is."""
    return Day(*map(int, iso.split("-"))) if iso else None
