"""The detector ``front-matter``: what an article says of itself, such as its author, its reviewer and its dates.

``asks`` is the name by which a configuration requires it. ``keys``, ``meta``, ``announced``, ``opening``,
``instead`` and ``lines`` say where it may stand: keys of the front matter, names of meta elements and of schema.org,
words before it at the start or the end of the text, words before it that open a line, words that do in its place, words
that open a line which is it. ``signs`` are other keys which show that a site keeps such data.

It is missed where the settings or the profile ask for it, beside one of ``signs``, and (an info) in a complete page of
``shortest`` words: plain text, or HTML with a head. Front matter of pages that are no articles (``no-article``: keys;
``no-article-layouts``) is left alone, as is a page that the title, or a part of it, calls so (``no-article-titles``).
News, pages about somebody and those on which a house speaks of itself owe it only where they are asked for it: they
begin with one of the words of ``wires``, have several of ``told`` or many of ``house``.

``people: yes`` looks at names: ``anonymous`` terms that name nobody, but for ``organisations``; ``differs-from`` are
sources (``keys`` …) of a name that has to be another. Otherwise dates are read: ``before`` and ``next`` are sources of
the day before which it must not lie, and of the next one. ``messages`` are those for each fault.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from medlint.detect.check import ReadsFrontMatter
from medlint.detect.front_matter.dates import Day, find_date, read_today
from medlint.detect.front_matter.sources import Given, Sources, edges, is_page, plain_key, plain_keys, read_sources
from medlint.detect.guards.words import WordList, read_words
from medlint.detect.layouts import named_layouts
from medlint.detect.requirement.around import any_of
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_DATELINES = 4  # blocks that may begin with a place and a date
_DATELINE = 60  # code points that these take
_TITLE_PARTS = Pattern(r"\s*(?:[|–—·•»:]+|\s-\s)\s*")
_OPENING = 1500  # code points in which news say who brings them
_TOLD = 2  # times that somebody says something in news
_OWN = 2  # times that a house speaks of itself, and at least once in so many words
_OWN_WORDS = 250
_ASKING = "patient-info"
_CREDENTIALS = Pattern(
    r"\b(?:MD|M\.D\.|DO|D\.O\.|PhD|Ph\.D\.|RN|NP|PA(?:-C)?|PharmD|DDS|DMD|MBBS|MBChB|RD|RDN|MPH|MSc|BSc|MS|MA|LCSW|PsyD|"
    r"FRCP|FRCGP|FACP|DPT|DC|OD|DNP|APRN|CNM|MRCP)\b|\b(?:Dr|Prof)\b"
)


class When(NamedTuple):
    """When an article has to say something of itself."""

    required: bool
    signs: frozenset[str]
    shortest: int
    keys_of_others: frozenset[str]
    layouts_of_others: frozenset[str]
    titles_of_others: WordList
    wires: WordList
    told: WordList
    house: WordList

    def is_owed(self, document: Document, given: Given | None) -> bool:
        """Whether the document has to say it; ``given`` is an empty entry for it."""
        asked = self.required or given is not None
        if not asked:
            asked = not self.signs.isdisjoint(plain_keys(document)) if document.data else self._is_page(document)
        return asked and not self._is_no_article(document)

    def lightened(self, in_data: bool) -> Severity | None:
        """An info for what only a complete page by itself owes; else the rule's own severity."""
        return None if self.required or in_data else Severity.INFO

    def _is_page(self, document: Document) -> bool:
        """Whether the document is a complete page, and neither news nor a page of somebody's own."""
        folded = document.folded
        if not is_page(document) or self.wires.stands_in(folded, 0, _OPENING):
            return False
        if sum(1 for _ in islice(self.told.matches(folded, 0, len(folded)), _TOLD)) >= _TOLD:
            return False
        spoken = len({found.start for found in self.house.matches(folded, 0, len(folded))})
        return spoken < _OWN or document.has_words(spoken * _OWN_WORDS)

    def _is_no_article(self, document: Document) -> bool:
        data = document.data
        if data and not self.keys_of_others.isdisjoint(plain_keys(document)):
            return True
        if any(name.partition(".")[0].lower() in self.layouts_of_others for name in named_layouts(document)):
            return True
        return not document.has_words(self.shortest) or self._is_titled_otherwise(document)

    def _is_titled_otherwise(self, document: Document) -> bool:
        """Whether a part of the title, between bars or dashes, is that of a page which is no article."""
        title = document.folded[document.title.start : document.title.end]
        parts = ((part, Span(0, len(part))) for part in _TITLE_PARTS.split(title))
        return any(whole in self.titles_of_others.matches(part, *whole) for part, whole in parts)


class _Parts(NamedTuple):
    rule: Rule
    triggers: tuple[str, ...]
    when: When
    sources: Sources
    messages: Mapping[str, str]


class Statement(_Parts, ReadsFrontMatter):
    """The check of something that an article says of itself."""

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The finding that it is missing, or those about what is given."""
        has_matter = bool(document.data) or document.source.text.startswith("---")
        if not has_matter and not self.when.required and not is_page(document):
            return
        given = self.sources.find(document, sorted(start for start, _ in hits))
        if given is not None and given.value:
            for fault, severity, other in () if given.told else self.faults(document, evidence, given):
                message = self.messages[fault].format(match=given.value, other=other)
                yield Finding(given.span, message, severity or self.when.lightened(bool(given.key)))
        elif self.when.is_owed(document, given) and not self.is_excused(document):
            yield Finding(document.title, self.rule.message, self.when.lightened(has_matter), whole=True)

    def is_given(self, document: Document) -> bool:
        """Whether the document says it, right or wrong."""
        given = self.sources.find(document)
        return given is not None and bool(given.value)

    def is_excused(self, document: Document) -> bool:
        """Whether something else stands in for what is missing."""
        del document
        return False

    def faults(
        self, document: Document, evidence: Evidence, given: Given
    ) -> Iterator[tuple[str, Severity | None, str]]:
        """What is wrong with what is given: the message's name, its severity and what it is held against."""
        raise NotImplementedError


class Person(Statement):
    """The check of a name."""

    anonymous: Pattern | None
    organisations: Pattern | None
    other: Sources
    credentials: bool

    def faults(
        self, document: Document, evidence: Evidence, given: Given
    ) -> Iterator[tuple[str, Severity | None, str]]:
        """A name of nobody, one without credentials, and one that ought to be another."""
        del evidence
        name = fold(given.value)
        organised = self.organisations is not None and self.organisations.search(name) is not None
        if not organised and self.anonymous is not None and self.anonymous.search(name):
            yield "anonymous", None, ""
        elif self.credentials and not organised and not _CREDENTIALS.search(given.value):
            yield "credentials", None, ""
        other = self.other.find(document) if "same" in self.messages else None
        if other is not None and other.value and fold(other.value) == name:
            yield "same", None, other.value


class Dated(Statement):
    """The check of a date."""

    before: Sources
    next: Sources
    today: Day | None
    months: int
    month_first: bool

    def is_excused(self, document: Document) -> bool:
        """Whether another date is given where nothing asks for this one in particular."""
        if self.when.required or document.data:
            return False
        return self._read(self.before.find(document)) is not None or self._has_dateline(document)

    def _has_dateline(self, document: Document) -> bool:
        """Whether one of the first blocks begins with a date, or with a place and a date."""
        starts = (span.start for span in islice(edges(document), _DATELINES))
        return any(find_date(document.folded[start : start + _DATELINE], self.month_first) for start in starts)

    def _read(self, given: Given | None) -> Day | None:
        found = find_date(fold(given.value), self.month_first) if given is not None else None
        return found.day if found else None

    def faults(
        self, document: Document, evidence: Evidence, given: Given
    ) -> Iterator[tuple[str, Severity | None, str]]:
        """A date that cannot be, and one that lies too far back."""
        found = find_date(fold(given.value), self.month_first)
        if found is None:
            return
        day = found.day
        if day is None:
            yield "impossible", Severity.ERROR, ""
            return
        published = self.before.find(document)
        earlier = self._read(published)
        due = self._read(self.next.find(document))
        if self.today is not None:
            evidence.note_day(exactly=self.today.months in (day.months, due and due.months))
        if self.today is not None and day.is_after(self.today):
            yield "future", Severity.ERROR, ""
        elif published is not None and earlier is not None and earlier.is_after(day):
            yield "order", Severity.ERROR, published.value
        if self.today is None or not self.months:
            return
        if due is not None and self.today.is_after(due):
            yield "overdue", None, f"due {due.year}-{due.month:02}"
        elif due is None and self.today.months - day.months > self.months:
            yield "overdue", None, f"more than {self.months} months ago"


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Statement:
    """The check of a rule about what an article says of itself."""
    fields = rule.parameters
    asks = fields.text("asks")
    required = asks in settings.governance or (settings.profile == _ASKING and not settings.governance)
    when = When(
        required=required,
        signs=frozenset(map(plain_key, fields.texts("signs"))),
        shortest=fields.number("shortest", 0),
        keys_of_others=frozenset(map(plain_key, fields.texts("no-article"))),
        layouts_of_others=frozenset(fields.texts("no-article-layouts")),
        titles_of_others=read_words("no-article-titles", vocabulary, fields),
        wires=read_words("wires", vocabulary, fields),
        told=read_words("told", vocabulary, fields),
        house=read_words("house", vocabulary, fields),
    )
    messages = fields.table("messages")
    texts = {name: messages.text(name) for name in messages.entries}
    kind = Person if fields.flag("people", False) else Dated
    sources = read_sources(fields, vocabulary, kind is Dated)
    check = kind(rule, tuple(sorted(sources.triggers)), when, sources, texts)
    if isinstance(check, Person):
        _read_person(check, fields, vocabulary, settings)
    else:
        _read_dated(check, fields, vocabulary, settings)
    fields.finish()
    return check


def _read_person(check: Person, fields: Fields, vocabulary: Vocabulary, settings: Settings) -> None:
    anonymous = parse_terms(fields, "anonymous", vocabulary)
    check.anonymous = any_of(anonymous) if anonymous else None
    known = (*parse_terms(fields, "organisations", vocabulary), *map(vocabulary.term, settings.organisations))
    check.organisations = any_of(known) if known else None
    check.other = _sources_in(fields, "differs-from", vocabulary, dated=False)
    check.credentials = f"{fields.text('asks')}-credentials" in settings.governance


def _read_dated(check: Dated, fields: Fields, vocabulary: Vocabulary, settings: Settings) -> None:
    check.before = _sources_in(fields, "before", vocabulary, dated=True)
    check.next = _sources_in(fields, "next", vocabulary, dated=True)
    check.today = read_today(settings.today)
    check.months = 0 if settings.profile in fields.texts("archives") else settings.review_months
    check.month_first = "us" in settings.jurisdictions


def _sources_in(fields: Fields, name: str, vocabulary: Vocabulary, *, dated: bool) -> Sources:
    entry = fields.table(name)
    sources = read_sources(entry, vocabulary, dated)
    entry.finish()
    return sources
