"""The detector ``daily-maximum``: daily doses that are higher than any label allows.

A dose is one that says how often a day it is taken; what it comes to in a day is held against the column
``maximum-daily`` of the table ``drugs``. Parameters: ``unless``, terms that silence the rule where they stand in the
sentence, the one before it or a heading above, ``without``, terms that do so in the title, and ``guards``.

The message may hold ``{match}``, ``{daily}``, ``{drug}`` and ``{maximum}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.arithmetic.quantity import shown
from medlint.detect.check import Check
from medlint.detect.drug.doses import Dose, doses
from medlint.detect.drug.names import DrugNames
from medlint.detect.guards import PHRASES, Guards, Place, WordList, read_guards
from medlint.detect.guards.words import NamedWords, read_words
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_COLUMN = "maximum-daily"
_BEFORE = 160  # code points before the sentence, in which its subject may stand


class DailyMaximum(NamedTuple):
    """The check of one such rule."""

    rule: Rule
    names: DrugNames
    unless: WordList
    without: WordList
    guards: Guards

    @property
    def triggers(self) -> Sequence[str]:
        """The names of the drugs."""
        return self.names.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The daily doses above the maximum that nothing around them excuses."""
        del evidence
        if self.without.stands_in(document.folded, *document.title):
            return
        for dose in doses(document, tuple(self.names.mentions(document, hits))):
            maximum = dose.drug.one(_COLUMN)
            if maximum and dose.times * dose.milligrams > float(maximum.partition(" ")[0]):
                place = Place(document, dose.span, dose.sentence)
                severity = None if self._excused(place) else self.guards.weigh(place, self.rule.severity)
                if severity is not None:
                    yield Finding(dose.span, self._message(document, dose, maximum), severity)

    def _excused(self, place: Place) -> bool:
        folded, (start, end) = place.document.folded, place.sentence
        before = max(place.block.span.start, start - _BEFORE)
        return self.unless.stands_in(folded, before, end) or any(
            self.unless.stands_in(folded, *heading.span) for heading in place.headings()
        )

    def _message(self, document: Document, dose: Dose, maximum: str) -> str:
        words = {
            "{match}": document.text(dose.span),
            "{daily}": f"{shown(dose.times * dose.milligrams, 2)} mg",
            "{drug}": dose.drug.name,
            "{maximum}": f"{shown(float(maximum.partition(' ')[0]), 2)} mg",
        }
        message = self.rule.message
        for name, value in words.items():
            message = message.replace(name, value)
        return message


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    unless, without = (read_words(name, vocabulary, fields) for name in ("unless", "without"))
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary), PHRASES)
    fields.finish()
    return DailyMaximum(rule, DrugNames(vocabulary.tables["drugs"]), unless, without, guards)
