"""The detector ``title``: titles that say flatly what the text below them says with less certainty.

Parameters: ``claims``, terms that a title says it with, and ``unless``, terms in the title that excuse it;
``softened``, terms that say less, of which one has to stand in a sentence of the text that has a word of what the title
speaks of, before the claim, and one of what it says of that, behind; ``borne-out``, terms that excuse the title where
they stand anywhere in the text; ``common``, words that do not tell what a title speaks of; and ``guards``.

The message may hold ``{match}``, the claim in the title, ``{softened}``, the words of the text, and ``{line}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.guards import PHRASES, Guards, Place, WordList, read_guards
from medlint.detect.guards.words import NamedWords, read_words
from medlint.detect.wordings import Wordings
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_LONGEST = 200  # code points of a title
_WORD = Pattern(r"[a-z]{4,}")
_STEM = 5  # letters by which words are told to be the same: “prevents” and “prevention”


class TitleCheck(NamedTuple):
    """The check of one such rule."""

    rule: Rule
    claims: Wordings[None]
    unless: WordList
    softened: WordList
    borne_out: WordList
    common: frozenset[str]
    guards: Guards

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every claim."""
        return self.claims.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The first claim of the title where the text says less."""
        del evidence
        title = document.title
        inside = [(start, trigger) for start, trigger in hits if title.start <= start < title.end]
        claim = next((span for _, span, _ in self.claims.matches(document, inside)), None)
        if claim is None or title.end - title.start > _LONGEST or self.unless.stands_in(document.folded, *title):
            return
        severity = self.guards.weigh(Place(document, claim, title), self.rule.severity)
        less = self._softened(document, title, claim)
        if severity is not None and less is not None:
            message = self.rule.message.replace("{line}", str(document.source.position(less.start).line))
            message = message.replace("{softened}", document.text(less)).replace("{match}", document.text(claim))
            yield Finding(claim, message, severity)

    def _softened(self, document: Document, title: Span, claim: Span) -> Span | None:
        """Where the text first says less of what the title speaks of; None where it bears the title out."""
        folded = document.folded
        if self.borne_out.stands_in(folded, title.end, len(folded)):
            return None
        subject = self._words(folded, title.start, claim.start)
        effect = self._words(folded, claim.end, title.end)
        for span in sorted(self.softened.matches(folded, title.end, len(folded))):
            sentence = document.sentence_at(span.start)
            words = self._words(folded, *sentence) if sentence else frozenset()
            if not words.isdisjoint(subject) and not words.isdisjoint(effect - subject):
                return span
        return None

    def _words(self, folded: str, start: int, end: int) -> frozenset[str]:
        """The beginnings of the longer words."""
        return frozenset(found[0][:_STEM] for found in _WORD.finditer(folded, start, end)) - self.common


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    claims = Wordings([(None, parse_terms(fields, "claims", vocabulary, required=True))])
    unless, borne_out = (read_words(name, vocabulary, fields) for name in ("unless", "borne-out"))
    softened = read_words("softened", vocabulary, fields, required=True)
    common = frozenset(word[:_STEM] for word in fields.texts("common"))
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary), PHRASES)
    fields.finish()
    return TitleCheck(rule, claims, unless, softened, borne_out, common, guards)
