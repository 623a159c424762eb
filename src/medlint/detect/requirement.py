"""The detector ``requirement``: what a document about something has to say somewhere.

Parameters: ``topics`` names groups of terms. A document is concerned when words of ``topics-needed`` groups stand in it
and ``minimum`` different ones in all (fewer when it is short), more than two and a half times as many as of ``other``,
the words of other subjects, and when its title holds none of ``other-titles``. ``statements`` names what may be said:
``terms`` that say it, or ``nouns`` that say it behind one of ``before-nouns``; and ``missing``, the words for its
absence.
``complete`` lists the combinations ("a + b") that satisfy the requirement; texts and layouts of the settings do too.
``message`` is for a document that says nothing, ``partial`` (an info) for one that says too little.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.document import PROSE, Document, MarkKind, fold
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_LAYOUT_KEYS = ("layout", "template", "type")
_OTHER = "other"
_OUTWEIGHS = 2.5  # words of the topics for each word of another subject
_EMBEDDED = (MarkKind.SHORTCODE, MarkKind.COMPONENT)
_AROUND = 100  # code points that a term can take, or that the words before a noun can
_BEFORE = 60  # code points of a term before its trigger
_ATTEMPTS = 200  # places of one trigger; a document that needs more says nothing new
_WORDS_EACH = 30  # words of a short document for each different word of its topics


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a document may say: one of ``terms``, or one of ``nouns`` behind one of ``before``."""

    name: str
    missing: str
    terms: tuple[Term, ...]
    nouns: tuple[Term, ...]
    before: "Before"


@dataclass(frozen=True)
class Before:
    """Terms that a place has to follow."""

    terms: tuple[Term, ...]

    def stands(self, document: Document, place: Span, block: Span) -> bool:
        """Whether one of the terms ends where ``place`` starts."""
        text = document.folded[max(block.start, place.start - _AROUND) : place.start]
        return self._pattern.search(text.replace(",", " ")) is not None

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(r"(?<![\w-])(?:" + "|".join(term.body for term in self.terms) + r")\s*$")


@dataclass(frozen=True, slots=True, eq=False)
class _Wanted:
    """A trigger's term and the topic or statement that it stands for, where ``before`` does not speak against it."""

    group: str
    term: Term
    before: Before | None = None

    def at(self, document: Document, start: int) -> str:
        """The words of the term over the trigger at ``start``, inside one block of prose; else ""."""
        index = document.block_at(start)
        if index < 0 or document.blocks[index].kind not in PROSE:
            return ""
        block = document.blocks[index].span
        place = self._place(document.folded, start, block)
        stands = place is not None and (self.before is None or self.before.stands(document, place, block))
        return document.folded[place.start : place.end] if place and stands else ""

    def _place(self, folded: str, start: int, block: Span) -> Span | None:
        """Where the term stands over ``start``."""
        last = min(block.end, start + _AROUND)
        found = self.term.pattern.match(folded, start, last)
        if found:
            return Span(found.start(), found.end())
        if self.term.leading:
            return None
        for found in self.term.pattern.finditer(folded, max(block.start, start - _BEFORE), last):
            if found.start() > start:
                break
            if found.end() > start:
                return Span(found.start(), found.end())
        return None


# For each trigger, what it may be the beginning of.
_ByTrigger = tuple[tuple[_Wanted, ...], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document must be about to be concerned."""

    topics: frozenset[str]
    topics_needed: int
    minimum: int
    other_titles: tuple[Term, ...]

    def is_met(self, document: Document, met: Mapping[str, set[str]]) -> bool:
        """Whether ``document`` is about it, given the different words ``met`` of each topic."""
        topics = self.topics & met.keys()
        count = sum(len(met[topic]) for topic in topics)
        if len(topics) < self.topics_needed or count <= _OUTWEIGHS * len(met.get(_OTHER, ())):
            return False
        if count < self.minimum and count < max(self.topics_needed, len(document.prose.split()) // _WORDS_EACH):
            return False
        title = document.folded[document.title.start : document.title.end]
        return not any(term.pattern.search(title) for term in self.other_titles)


@dataclass(frozen=True)
class Requirement:
    """The check of one requirement rule."""

    rule: Rule
    triggers: tuple[str, ...]
    topical: _ByTrigger
    stating: _ByTrigger
    subject: Subject
    statements: Mapping[str, Statement]
    complete: tuple[frozenset[str], ...]
    partial: str
    accepted: tuple[str, ...]
    layouts: tuple[str, ...]

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding at the document's title when it is concerned and does not say what it must."""
        del evidence
        if self._by_layout(document) or self._by_text(document):
            return
        if not self.subject.is_met(document, self._met(document, hits, self.topical)):
            return
        said = self._met(document, hits, self.stating).keys()
        if any(way <= said for way in self.complete):
            return
        if not said:
            yield Finding(document.title, self.rule.message)
            return
        missing = min((way - said for way in self.complete), key=len)
        words = " and ".join(self.statements[name].missing for name in sorted(missing))
        yield Finding(document.title, self.partial.format(missing=words), Severity.INFO)

    def _met(self, document: Document, hits: Sequence[Hit], wanted: _ByTrigger) -> dict[str, set[str]]:
        """The different words of each topic or statement that stand in the document."""
        met: dict[str, set[str]] = {}
        tried: Counter[int] = Counter()
        done: set[tuple[int, _Wanted]] = set()
        for start, trigger in hits:
            if not wanted[trigger] or tried[trigger] == _ATTEMPTS:
                continue
            tried[trigger] += 1
            for one in wanted[trigger]:
                if one.group in met and one.group in self.statements:
                    continue
                if (trigger, one) not in done and (found := one.at(document, start)):
                    met.setdefault(one.group, set()).add(found)
                    done.add((trigger, one))
        return met

    def _by_layout(self, document: Document) -> bool:
        if not self.layouts:
            return False
        names = {document.data.get(key, "") for key in _LAYOUT_KEYS}
        names |= {word for mark in document.marks if mark.kind in _EMBEDDED for word in mark.target.split()[:2]}
        return "*" in self.layouts or not names.isdisjoint(self.layouts)

    def _by_text(self, document: Document) -> bool:
        if not self.accepted:
            return False
        text = " ".join(document.folded.split())
        return any(accepted in text for accepted in self.accepted)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a requirement rule."""
    fields = rule.parameters
    topics = fields.table("topics")
    groups = {name: parse_terms(topics, name, vocabulary, required=True) for name in topics.entries}
    statements = _statements(rule, vocabulary)
    others = {_OTHER: parse_terms(fields, _OTHER, vocabulary)}
    spelled_out = vocabulary.spelled_out
    topical = [_Wanted(name, term) for name, terms in (groups | others).items() for term in spelled_out(terms)]
    stating = [one for statement in statements.values() for one in _stating(statement, vocabulary)]
    triggers = sorted({literal for one in (*topical, *stating) for literal in one.term.literals})
    subject = Subject(
        topics=frozenset(groups),
        topics_needed=fields.number("topics-needed", len(groups)),
        minimum=fields.number("minimum", 1),
        other_titles=parse_terms(fields, "other-titles", vocabulary),
    )
    check = Requirement(
        rule=rule,
        triggers=tuple(triggers),
        topical=_by_trigger(topical, triggers),
        stating=_by_trigger(stating, triggers),
        subject=subject,
        statements=statements,
        complete=_complete(rule, statements),
        partial=fields.text("partial"),
        accepted=tuple(" ".join(fold(text).split()) for text in settings.disclaimers),
        layouts=settings.disclaimer_layouts,
    )
    fields.finish()
    return check


def _stating(statement: Statement, vocabulary: Vocabulary) -> Iterator[_Wanted]:
    """What says the statement."""
    for term in vocabulary.spelled_out(statement.terms):
        yield _Wanted(statement.name, term)
    for noun in vocabulary.spelled_out(statement.nouns):
        yield _Wanted(statement.name, noun, statement.before)


def _by_trigger(wanted: Sequence[_Wanted], triggers: Sequence[str]) -> _ByTrigger:
    by_trigger: dict[str, list[_Wanted]] = {trigger: [] for trigger in triggers}
    for one in wanted:
        for literal in one.term.literals:
            by_trigger[literal].append(one)
    return tuple(tuple(found) for found in by_trigger.values())


def _statements(rule: Rule, vocabulary: Vocabulary) -> dict[str, Statement]:
    found = {}
    for entry in rule.parameters.tables("statements", required=True):
        terms = parse_terms(entry, "terms", vocabulary, required=True)
        nouns = parse_terms(entry, "nouns", vocabulary)
        before = Before(parse_terms(entry, "before-nouns", vocabulary, required=bool(nouns)))
        statement = Statement(entry.text("name"), entry.text("missing"), terms, nouns, before)
        entry.finish()
        found[statement.name] = statement
    return found


def _complete(rule: Rule, statements: Mapping[str, Statement]) -> tuple[frozenset[str], ...]:
    ways = []
    for text, line in rule.parameters.lines("complete", required=True):
        names = frozenset(name.strip() for name in text.split("+"))
        for name in names - statements.keys():
            rule.parameters.fail(f"“complete” names the statement “{name}”, which does not exist", line)
        ways.append(names)
    return tuple(ways)
