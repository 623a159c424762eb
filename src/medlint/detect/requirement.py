"""The detector ``requirement``: what a document about something has to say somewhere.

Parameters: ``topics`` names groups of terms; a document is concerned when it holds terms of ``topics-needed`` groups
and ``minimum`` different ones in all, and more than twice as many as of ``other``, the words of other subjects. ``statements`` names what may be said, with the terms that say it and ``missing``, the words for
its absence. ``complete`` lists the combinations ("a + b") that satisfy the requirement; texts and layouts of the
settings do too. ``message`` is for a document that says nothing, ``partial`` (an info) for one that says too little.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.document import Document, MarkKind, fold
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_LAYOUT_KEYS = ("layout", "template", "type")
_OTHER = "other"
_EMBEDDED = (MarkKind.SHORTCODE, MarkKind.COMPONENT)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a document may say; ``missing`` words its absence."""

    name: str
    terms: tuple[Term, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A trigger's term and the topic or statement that it stands for."""

    group: str
    term: Term


@dataclass(frozen=True)
class Requirement:
    """The check of one requirement rule."""

    rule: Rule
    triggers: tuple[str, ...]
    wanted: tuple[tuple[_Wanted, ...], ...]
    topics: frozenset[str]
    topics_needed: int
    minimum: int
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
        met = self._met(document, hits)
        if not self._is_concerned(met):
            return
        said = met.keys() & self.statements.keys()
        if any(way <= said for way in self.complete):
            return
        if not said:
            yield Finding(document.title, self.rule.message)
            return
        missing = min((way - said for way in self.complete), key=len)
        words = " and ".join(self.statements[name].missing for name in sorted(missing))
        yield Finding(document.title, self.partial.format(missing=words), Severity.INFO)

    def _is_concerned(self, met: Mapping[str, set[str]]) -> bool:
        topics = self.topics & met.keys()
        count = sum(len(met[topic]) for topic in topics)
        return len(topics) >= self.topics_needed and count >= self.minimum and count > 2 * len(met.get(_OTHER, ()))

    def _met(self, document: Document, hits: Sequence[Hit]) -> dict[str, set[str]]:
        """The different wordings met of each topic and statement."""
        met: dict[str, set[str]] = {}
        for hit in hits:
            for wanted in self.wanted[hit.trigger]:
                found = self._at(document, wanted.term, hit.start)
                if found:
                    met.setdefault(wanted.group, set()).add(found)
        return met

    def _at(self, document: Document, term: Term, start: int) -> str:
        """The words of ``term`` around the trigger at ``start``, or ""."""
        sentence = document.sentence_at(start)
        found = term.pattern.search(document.folded, *sentence) if sentence else None
        return found.group() if found else ""

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
    wanted: dict[str, list[_Wanted]] = {}
    other = parse_terms(fields, _OTHER, vocabulary)
    for name, terms in (*groups.items(), (_OTHER, other), *((s.name, s.terms) for s in statements.values())):
        for term in terms:
            for literal in sorted(term.literals):
                wanted.setdefault(literal, []).append(_Wanted(name, term))
    check = Requirement(
        rule=rule,
        triggers=tuple(wanted),
        wanted=tuple(tuple(terms) for terms in wanted.values()),
        topics=frozenset(groups),
        topics_needed=fields.number("topics-needed", len(groups)),
        minimum=fields.number("minimum", 1),
        statements=statements,
        complete=_complete(rule, statements),
        partial=fields.text("partial"),
        accepted=tuple(" ".join(fold(text).split()) for text in settings.disclaimers),
        layouts=settings.disclaimer_layouts,
    )
    fields.finish()
    return check


def _statements(rule: Rule, vocabulary: Vocabulary) -> dict[str, Statement]:
    found = {}
    for entry in rule.parameters.tables("statements", required=True):
        terms = parse_terms(entry, "terms", vocabulary, required=True)
        statement = Statement(entry.text("name"), terms, entry.text("missing"))
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
