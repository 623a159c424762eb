"""The detector ``daily-maximum``: daily doses that are higher than any label allows.

A dose is one that says how often a day it is taken; what it comes to in a day is held against the column
``maximum-daily`` of the table ``drugs``. Parameters: ``unless``, terms that silence the rule where they stand in the
sentence, the one before it or a heading above, ``without``, terms that do so in the title, and ``guards``.

The message may hold ``{match}``, ``{daily}``, ``{drug}`` and ``{maximum}``.
"""

from collections.abc import Iterator, Sequence
from math import inf

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
from medlint.rules.tables import Entry
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
        for dose in doses(document, self.names, hits):
            maximum = _maximum(dose.drug)
            if dose.times * dose.milligrams > maximum:
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

    def _message(self, document: Document, dose: Dose, maximum: float) -> str:
        return self.rule.message.format(
            match=document.text(dose.span),
            daily=f"{shown(dose.times * dose.milligrams, 2)} mg",
            drug=dose.drug.name,
            maximum=f"{shown(maximum, 2)} mg",
        )


def _maximum(drug: Entry) -> float:
    """The highest daily dose in milligrams; there is none for a drug without the column."""
    stated = drug.one(_COLUMN)
    return float(stated.partition(" ")[0]) if stated else inf


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    unless, without = (read_words(name, vocabulary, fields) for name in ("unless", "without"))
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary), PHRASES)
    fields.finish()
    return DailyMaximum(rule, DrugNames(vocabulary.tables["drugs"]), unless, without, guards)
