"""The detector ``requirement``: what a document about something has to say somewhere.

Parameters: ``topics`` names groups of terms. A document is concerned

- when words of ``topics-needed`` groups, or of one of the combinations ("a + b") of ``concerns``, stand in it outside
  the phrases of ``outside``, links and lists of references; in all ``minimum`` different ones (fewer when it is short),
  of a group those of ``at-least``, one in every ``thinnest`` words, more than two and a half times as many as of
  ``other``, the words of other subjects;
- when its title or a heading (an info, and only where the first of ``points`` stands) has one of ``titled``, its title
  none of ``other-titles``, and it has ``shortest`` words;
- or when its front matter has one of ``keys``.

``lighter`` gives a severity to topics that stand alone, ``passing`` those to one mention, to two, … outside headings;
it is a step less, and the last of them for more mentions, where there are ``scattered`` words for each.

``statements`` names what may be said: ``terms`` that say it, ``nouns`` that say it behind one of ``before-nouns``,
``cues`` near one of ``beside-cues`` or in a sentence that has some words and lacks others, the lines of a ``table``;
``told`` and ``orders``, the words by which terms and nouns tell readers something and no story, ``nouns-outside``;
and ``missing``, the words for its absence. ``complete`` lists the combinations that satisfy the requirement; texts and
layouts of the settings (``accepted``) do too.

``message`` is for a document that says nothing, ``partial`` (an info) for one that says too little. ``point`` says
where: at the ``title``, the ``first`` word of a topic (of ``point-topics``) or ``each`` of up to ``most``, with the
message ``again`` (an info) for all but the first. ``points`` are headings or text to point at instead; the further ones
are infos with a ``message`` of their own.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from medlint.detect.check import ReadsFrontMatter
from medlint.detect.layouts import used_layouts
from medlint.detect.requirement.points import Points, read_points
from medlint.detect.requirement.statement import Statements, read_statements
from medlint.detect.requirement.subject import Subject, Way, read_subject, read_ways
from medlint.detect.requirement.words import Word, all_met, met
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class Accepted(NamedTuple):
    """What the settings accept as a full statement: texts, and layouts that bring one."""

    texts: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()

    def stands_in(self, document: Document) -> bool:
        """Whether ``document`` has one of them."""
        return self._by_layout(document) or self._by_text(document)

    def _by_layout(self, document: Document) -> bool:
        if not self.layouts:
            return False
        return "*" in self.layouts or not used_layouts(document).isdisjoint(self.layouts)

    def _by_text(self, document: Document) -> bool:
        if not self.texts:
            return False
        text = " ".join(document.folded.split())
        return any(accepted in text for accepted in self.texts)


class Requirement(NamedTuple):
    """The check of one requirement rule."""

    rule: Rule
    triggers: tuple[str, ...]
    subject: Subject
    statements: Statements
    complete: tuple[Way, ...]
    partial: str
    accepted: Accepted
    points: Points

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Findings where the rule points when the document is concerned and does not say what it must."""
        if self.accepted.stands_in(document):
            return
        triggers = self.triggers
        if not self.subject.may_concern(document, {triggers[number] for _, number in hits}):
            return
        places = defaultdict[str, list[int]](list)
        for start, number in hits:
            places[triggers[number]].append(start)
        words = self.subject.met_by(document, evidence, places)
        if words is None:
            return
        said = set[str]()
        for word in met(self.statements.words, document, places, done=said):
            said.add(word.group)
            if any(way <= said for way in self.complete):
                return
        said.update(self.statements.by_lines(document))
        if any(way <= said for way in self.complete):
            return
        if words and self.points.at == "each":
            words = sorted(all_met(self.subject.topics, document, places), key=lambda word: word.span)
        yield from self._findings(document, words, said)

    def _findings(self, document: Document, words: Sequence[Word], said: Set[str]) -> Iterator[Finding]:
        if not self.subject.is_named_by_title(document) and not self.points.stand_in(document):
            return
        message, severity = self.rule.message, self.subject.severity(words, document)
        if said and self.partial:
            missing = min((way - said for way in self.complete), key=len)
            names = " and ".join(self.statements.missing[name] for name in sorted(missing))
            message, severity = self.partial.format(missing=names), Severity.INFO
        for span, other in self.points.places(document, words):
            at_title = span == document.title
            yield Finding(span, other or message, Severity.INFO if other else severity, whole=at_title)


class Keyed(Requirement, ReadsFrontMatter):
    """A requirement that front matter alone can bring about."""

    __slots__ = ()


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Requirement:
    """The check of a requirement rule."""
    fields = rule.parameters
    subject = read_subject(fields, vocabulary)
    statements = read_statements(fields, vocabulary, settings)
    fields.lines("complete", required=True)
    check = (Keyed if subject.keys else Requirement)(
        rule=rule,
        triggers=tuple(sorted(subject.topics.keys() | subject.other.keys() | statements.words.keys())),
        subject=subject,
        statements=statements,
        complete=read_ways(fields, "complete", statements.missing, "statement"),
        partial=fields.text("partial", ""),
        accepted=_accepted(rule, settings),
        points=read_points(fields, vocabulary),
    )
    fields.finish()
    return check


def _accepted(rule: Rule, settings: Settings) -> Accepted:
    """What the settings accept in place of what the rule looks for; its parameter ``accepted`` says which of them."""
    known = {
        "disclaimers": (settings.disclaimers, settings.disclaimer_layouts),
        "crisis-resources": (settings.crisis_resources, settings.crisis_layouts),
        "risk-information": ((), settings.risk_layouts),
        "none": ((), ()),
    }
    texts, layouts = known[rule.parameters.word("accepted", tuple(known), "none")]
    return Accepted(tuple(" ".join(fold(text).split()) for text in texts), layouts)
