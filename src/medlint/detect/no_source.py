"""The detector ``no-source``: an article that makes claims and gives no source for any of them.

Parameters: ``counts`` names the rules whose findings are claims; ``statements`` lists terms of milder ones, two of
which count as one. ``minimum-claims`` sentences with a claim, and ``minimum-words`` words, make an article that has to
give its sources. One that names a source without its address is told so by the message ``attributed``, an info. The
messages may use ``{claims}``, the number of sentences with a claim or a statement.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Tally
from medlint.detect.wordings import Wordings
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_EACH = 2  # statements that count as one claim


class NoSource(Tally):
    """The check of a rule about articles without any source."""

    def __init__(self, rule: Rule, statements: tuple[Term, ...]) -> None:
        fields = rule.parameters
        self.rule = rule
        self.counts = fields.texts("counts", None)
        self.statements = Wordings([(rule.name, statements)])
        self.triggers = self.statements.triggers
        self.claims, self.words = fields.number("minimum-claims", 1), fields.number("minimum-words", 0)
        self.attributed = fields.text("attributed")

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding at the title of an article with enough claims and no source at all."""
        places = [span.start for name in self.counts for span in evidence.found.get(name, ())]
        needed = _EACH * self.claims
        if _EACH * len(places) + len(hits) < needed or not document.has_words(self.words) or evidence.has_source:
            return
        claims = {document.sentence_at(start) for start in places}
        sentences = set(claims)
        if _EACH * len(claims) < needed:
            sentences |= {sentence for _, _, sentence in self.statements.matches(document, hits)}
        if len(sentences) + (_EACH - 1) * len(claims) >= needed:
            named = evidence.names_source
            message = (self.attributed if named else self.rule.message).replace("{claims}", str(len(sentences)))
            yield Finding(document.title, message, Severity.INFO if named else None, whole=True)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> NoSource:
    """The check of a rule about articles without any source."""
    del settings
    check = NoSource(rule, parse_terms(rule.parameters, "statements", vocabulary))
    rule.parameters.finish()
    return check
