"""The detector ``source-date``: sources that are old, and sources from years that cannot be.

Parameters: ``reports`` is ``stale`` or ``implausible``; ``lists`` are words of which one stands where a document lists
its sources.

For ``stale``: at least ``minimum`` sources with a year are wanted, and the newest older than ``years`` years. Nothing
is said where the front matter has one of the ``evergreen`` keys, the title one of the ``other-titles`` or the
text at its beginning one of the ``wires``: a news release is of its day. ``pending``
lists terms for what is still to come; ``arrived`` are the things that have come since: their ``terms``, perhaps others
that have to stand ``with`` them in the sentence, a ``name``, and since when (``since``, a year). A sentence with both
is out of date; ``outdated`` is what is said of it.

For ``implausible``: no source is older than ``earliest``. The message may use ``{match}``, ``{year}`` and ``{age}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.detect.wordings import Wordings
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.months import MONTHS
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_YEAR = Pattern(r"(?<![\d/.–:-])((?:1[6-9]|20)\d\d)(?=[a-z]?(?![\w–-]|\.\d|-\d))")
# The day on which somebody looked at a page says nothing of its age.
_LOOKED_AT = Pattern(r"\b(?:accessed|retrieved|viewed|visited|checked|cited|abgerufen)\b[^.;()\[\]]{0,30}(?:19|20)\d\d")
# Where an entry has its year, behind a volume the number of an issue: (2031), 2031;12:, “. 2031.”, accessed 3 May 2031.
_DATED = Pattern(
    r"(?<!\d)\((\d{4})[a-z]?(?:,\s[a-z]+(?:\s\d{1,2})?)?\)|(?<=[.,]\s)(\d{4})(?=\s?(?:[a-z]{3,9}\s?)?(?:\d{1,2}\s?)?;)"
    r"|(?<=\.\s)(\d{4})(?=\.(?:\s|\Z))|\b(?:accessed|retrieved)\s[^.;]{0,20}?(\d{4})\b|\bet al\.?,?\s\(?(\d{4})"
)
_CITED = Pattern(
    r"\bet al\.?,?\s\(?(\d{4})(?=[a-z]?\b)"
    rf"|\((?!{MONTHS}|Sept|Spring|Summer|Autumn|Winter)"
    r"[A-Z][a-z]+(?:\s(?:and|&)\s[A-Z][a-z]+)?,\s(\d{4})[a-z]?\)"
)
_PUBLISHED_AHEAD = 9  # from this month on journals print issues of the next year
_OPENING = 1500  # code points in which a release says who brings it
_LAST = 2100


class _Day(NamedTuple):
    """The year and month of the run."""

    year: int
    month: int


class _Arrived(NamedTuple):
    """Something that came in the year ``since``."""

    name: str
    since: int
    company: WordList

    def is_meant(self, folded: str, sentence: Span) -> bool:
        """Whether the sentence has what has to stand beside its name."""
        return not self.company.terms or self.company.stands_in(folded, *sentence)


class StaleCheck:
    """The check of a rule about sources that are old, and about news that are."""

    def __init__(
        self,
        rule: Rule,
        today: _Day,
        lists: Sequence[str],
        arrived: Wordings[_Arrived],
        pending: WordList,
        other_titles: WordList,
        wires: WordList,
    ) -> None:
        self.rule = rule
        self.today = today
        self.arrived = arrived
        self.pending = pending
        self.other_titles = other_titles
        self.wires = wires
        self.triggers = (*arrived.triggers, *lists)
        fields = rule.parameters
        self.years, self.minimum = fields.number("years", 10), fields.number("minimum", 1)
        self.evergreen, self.outdated = fields.texts("evergreen"), fields.text("outdated")

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The news that are old, and the newest source where it is."""
        evidence.note_day()
        news = [(start, trigger) for start, trigger in hits if trigger < len(self.arrived.triggers)]
        for arrived, _, sentence in self.arrived.matches(document, news):
            if (
                arrived.since < self.today.year
                and arrived.is_meant(document.folded, sentence)
                and self.pending.stands_in(document.folded, *sentence)
            ):
                message = self.outdated.replace("{match}", arrived.name).replace("{year}", str(arrived.since))
                yield Finding(sentence, message)
        if len(news) < len(hits):
            yield from self._sources(document, evidence)

    def _excused(self, document: Document) -> bool:
        evergreen = any(document.data.get(key, "").lower() not in ("", "false", "no") for key in self.evergreen)
        folded = document.folded
        return (
            evergreen
            or self.other_titles.stands_in(folded, *document.title)
            or self.wires.stands_in(folded, 0, _OPENING)
        )

    def _sources(self, document: Document, evidence: Evidence) -> Iterator[Finding]:
        dated: list[tuple[int, Span]] = []
        for index in sorted(evidence.references):
            block = document.blocks[index].span
            years = [year for year in _years(document.folded[block.start : block.end]) if year <= self.today.year]
            if years:
                dated.append((max(years), block))
        newest, block = max(dated, key=lambda one: one[0], default=(0, Span(0, 0)))
        age = self.today.year - newest
        if len(dated) >= self.minimum and age > self.years and not self._excused(document):
            message = self.rule.message.replace("{year}", str(newest)).replace("{age}", str(age))
            yield Finding(block, message.replace("{match}", document.text(block)))


def _years(entry: str) -> Iterator[int]:
    """The years in an entry, without the day on which somebody looked at it."""
    yield from map(int, _YEAR.findall(_LOOKED_AT.sub(" ", entry)))


class ImplausibleCheck:
    """The check of a rule about sources from years that cannot be."""

    def __init__(self, rule: Rule, today: _Day, lists: Sequence[str]) -> None:
        self.rule = rule
        self.latest = today.year + (today.month >= _PUBLISHED_AHEAD)
        self.earliest = rule.parameters.number("earliest", 0)
        # the same whichever day it is: most years that cannot be are found in the lists
        self.ahead = tuple(f"{year}*" for year in range(int(_checked(rule)[:4]) + 1, _LAST))
        self.triggers = (*self.ahead, *lists)

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The years of sources that cannot be, in the lists of sources and where the text cites them."""
        evidence.note_day()
        folded = document.folded
        found: set[Span] = set()
        for index in evidence.references:
            found |= self._impossible(_DATED, folded, document.blocks[index].span)
        for start, trigger in hits:
            if trigger < len(self.ahead):
                found |= self._impossible(_CITED, document.prose, Span(max(0, start - 60), start + 6))
        for span in sorted(found):
            year = folded[span.start : span.end]
            yield Finding(span, self.rule.message.replace("{match}", year).replace("{year}", year))

    def _impossible(self, pattern: Pattern, text: str, within: Span) -> set[Span]:
        groups = (found.span(found.lastindex or 0) for found in pattern.finditer(text, *within))
        spans = (Span(*group) for group in groups)
        return {span for span in spans if not self.earliest <= int(text[span.start : span.end]) <= self.latest}


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a rule about the years of sources.

    Where the settings do not say which day it is, it is the one on which the rule was last looked at.
    """
    fields = rule.parameters
    day = settings.today or _checked(rule)
    today = _Day(int(day[:4]), int(day[5:7]))
    lists = fields.texts("lists", None)
    if fields.word("reports", ("stale", "implausible"), "stale") == "implausible":
        implausible = ImplausibleCheck(rule, today, lists)
        fields.finish()
        return implausible
    arrived = Wordings([_arrived(entry, vocabulary) for entry in fields.tables("arrived")])
    pending = read_words("pending", vocabulary, fields)
    other_titles = read_words("other-titles", vocabulary, fields)
    wires = read_words("wires", vocabulary, fields)
    stale = StaleCheck(rule, today, lists, arrived, pending, other_titles, wires)
    fields.finish()
    return stale


def _checked(rule: Rule) -> str:
    """The day on which somebody last looked at what the rule rests on."""
    return max(standard.checked for standard in rule.standards)


def _arrived(fields: Fields, vocabulary: Vocabulary) -> tuple[_Arrived, tuple[Term, ...]]:
    """Something that came, and the terms for it."""
    company = read_words("with", vocabulary, fields)
    terms = parse_terms(fields, "terms", vocabulary, required=True)
    arrived = _Arrived(fields.text("name"), fields.number("since", 0), company)
    fields.finish()
    return arrived, terms
