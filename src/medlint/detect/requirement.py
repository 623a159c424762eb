"""The detector ``requirement``: what a document about something has to say somewhere.

Parameters: ``topics`` names groups of terms. A document is concerned when words of ``topics-needed`` groups stand in it
and ``minimum`` different ones in all (fewer when it is short), more than two and a half times as many as of ``other``,
the words of other subjects, and when its title holds none of ``other-titles``. ``statements`` names what may be said:
``terms`` that say it, or ``nouns`` that say it behind one of ``before-nouns``; and ``missing``, the words for its
absence.
``complete`` lists the combinations ("a + b") that satisfy the requirement; texts and layouts of the settings do too.
``message`` is for a document that says nothing, ``partial`` (an info) for one that says too little.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

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
from medlint.rules.phrase import end_of, phrases_of
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


class Before:
    """Terms that a place has to follow."""

    __slots__ = ("_pattern",)

    def __init__(self, terms: Sequence[Term]) -> None:
        self._pattern = Pattern(r"(?<![\w-])(?:" + "|".join(term.body for term in terms) + r")\s*$")

    def stands(self, document: Document, place: Span, block: Span) -> bool:
        """Whether one of the terms ends where ``place`` starts."""
        text = document.folded[max(block.start, place.start - _AROUND) : place.start]
        return self._pattern.search(text.replace(",", " ")) is not None


class Statement(NamedTuple):
    """Something a document may say: one of ``terms``, or one of ``nouns`` behind one of ``before``."""

    name: str
    missing: str
    terms: tuple[Term, ...]
    nouns: tuple[Term, ...]
    before: Before


class _Wanted(NamedTuple):
    """What a trigger may stand for: a topic or a statement, where ``before`` does not speak against it.

    Without a ``term`` the trigger itself is what has to stand there.
    """

    group: str
    term: Term | None
    before: Before | None

    def at(self, document: Document, start: int, trigger: str) -> str:
        """The words of the term over the ``trigger`` at ``start``, inside one block of prose; else ""."""
        term, folded = self.term, document.folded
        end = 0 if term else end_of(trigger, folded, start)
        index = document.block_at(start) if end >= 0 else -1
        if index < 0 or document.blocks[index].kind not in PROSE:
            return ""
        block = document.blocks[index].span
        place = _place(term, folded, start, block) if term else Span(start, end)
        if place is None or place.end > block.end:
            return ""
        if self.before is not None and not self.before.stands(document, place, block):
            return ""
        return folded[place.start : place.end] if term else trigger.replace("-", " ")


def _place(term: Term, folded: str, start: int, block: Span) -> Span | None:
    """Where the ``term`` stands over its trigger at ``start``."""
    last = min(block.end, start + _AROUND)
    found = term.pattern.match(folded, start, last)
    if found:
        return Span(found.start(), found.end())
    if term.leading:
        return None
    for found in term.pattern.finditer(folded, max(block.start, start - _BEFORE), last):
        if found.start() > start:
            break
        if found.end() > start:
            return Span(found.start(), found.end())
    return None


# A word that was looked for, and the group that it stands for.
_Word = tuple[str, str]
# For each trigger, what it may stand for.
_ByTrigger = Mapping[str, Sequence[_Wanted]]
# For each trigger in a document, where it starts.
_Places = Mapping[str, Sequence[int]]


def _met(wanted: _ByTrigger, document: Document, places: _Places, done: Container[str] = ()) -> Iterator[_Word]:
    """The words in the document that are ``wanted``, each once for its trigger; none for a group that is ``done``."""
    for trigger in wanted.keys() & places.keys():
        for one in wanted[trigger]:
            if one.group not in done:
                found = (one.at(document, start, trigger) for start in places[trigger][:_ATTEMPTS])
                word = next(filter(None, found), "")
                if word:
                    yield one.group, word


class Subject(NamedTuple):
    """What a document must be about to be concerned."""

    topics: _ByTrigger
    other: _ByTrigger
    topics_needed: int
    minimum: int
    other_titles: tuple[Term, ...]

    def is_met(self, document: Document, places: _Places) -> bool:
        """Whether ``document`` is about it."""
        words = set(_met(self.topics, document, places))
        count = len(words)
        if len({topic for topic, _ in words}) < self.topics_needed:
            return False
        if count < self.minimum and count < max(self.topics_needed, len(document.prose.split()) // _WORDS_EACH):
            return False
        others = set[_Word]()
        for word in _met(self.other, document, places):
            others.add(word)
            if count <= _OUTWEIGHS * len(others):
                return False
        title = document.folded[document.title.start : document.title.end]
        return not any(term.pattern.search(title) for term in self.other_titles)


class Requirement(NamedTuple):
    """The check of one requirement rule."""

    rule: Rule
    triggers: tuple[str, ...]
    subject: Subject
    stating: _ByTrigger
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
        places: dict[str, list[int]] = {}
        for start, trigger in hits:
            places.setdefault(self.triggers[trigger], []).append(start)
        if not self.subject.is_met(document, places):
            return
        said = set[str]()
        for statement, _ in _met(self.stating, document, places, done=said):
            said.add(statement)
            if any(way <= said for way in self.complete):
                return
        yield self._finding(document, said)

    def _finding(self, document: Document, said: Set[str]) -> Finding:
        if not said:
            return Finding(document.title, self.rule.message)
        missing = min((way - said for way in self.complete), key=len)
        words = " and ".join(self.statements[name].missing for name in sorted(missing))
        return Finding(document.title, self.partial.format(missing=words), Severity.INFO)

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
    subject = Subject(
        topics=_by_trigger(_wanted(groups, vocabulary)),
        other=_by_trigger(_wanted({_OTHER: parse_terms(fields, _OTHER, vocabulary)}, vocabulary)),
        topics_needed=fields.number("topics-needed", len(groups)),
        minimum=fields.number("minimum", 1),
        other_titles=parse_terms(fields, "other-titles", vocabulary),
    )
    statements = _statements(rule, vocabulary)
    stating = _by_trigger(one for statement in statements.values() for one in _stating(statement, vocabulary))
    check = Requirement(
        rule=rule,
        triggers=tuple(sorted(subject.topics.keys() | subject.other.keys() | stating.keys())),
        subject=subject,
        stating=stating,
        statements=statements,
        complete=_complete(rule, statements),
        partial=fields.text("partial"),
        accepted=tuple(" ".join(fold(text).split()) for text in settings.disclaimers),
        layouts=settings.disclaimer_layouts,
    )
    fields.finish()
    return check


def _stating(statement: Statement, vocabulary: Vocabulary) -> Iterator[tuple[str, _Wanted]]:
    """What says the statement, by its triggers."""
    yield from _wanted({statement.name: statement.terms}, vocabulary)
    yield from _wanted({statement.name: statement.nouns}, vocabulary, statement.before)


def _wanted(
    groups: Mapping[str, Iterable[Term]], vocabulary: Vocabulary, before: Before | None = None
) -> Iterator[tuple[str, _Wanted]]:
    """What the terms of each group look for, by their triggers: phrases are triggers themselves."""
    for group, terms in groups.items():
        for term in vocabulary.spelled_out(terms):
            phrases = phrases_of(term)
            one = _Wanted(group, None if phrases else term, before)
            for trigger in phrases or term.literals:
                yield trigger, one


def _by_trigger(wanted: Iterable[tuple[str, _Wanted]]) -> _ByTrigger:
    found: dict[str, list[_Wanted]] = {}
    for trigger, one in wanted:
        found.setdefault(trigger, []).append(one)
    return found


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
