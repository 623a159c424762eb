"""The detector ``unit-mix``: a drug whose doses stand in milligrams here and in micrograms there.

Doses are compared that are alike, so that one could be taken for the other: the larger has at most ``ratio`` times (10)
as much of the drug as the smaller. A conversion, the same amount in both units within one sentence, is no mix. Table:
``drugs``. ``guards`` say what guards do to the findings.

The message may hold ``{match}``, ``{drug}``, ``{other}``, the dose in the other unit, and ``{line}``, its line.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import isclose

from medlint.detect.check import Check
from medlint.detect.drug.doses import Dose, doses
from medlint.detect.drug.names import DrugNames
from medlint.detect.guards import PHRASES, Guards, Place, read_guards
from medlint.detect.guards.words import NamedWords
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class UnitMix(NamedTuple):
    """The check of one such rule."""

    rule: Rule
    names: DrugNames
    ratio: int
    guards: Guards

    @property
    def triggers(self) -> Sequence[str]:
        """The names of the drugs."""
        return self.names.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """For each drug the first dose in another unit than one like it before."""
        del evidence
        told: set[str] = set()
        before: dict[tuple[str, bool, float], Dose] = {}  # the first dose of each amount
        for dose in _unconverted(doses(document, self.names, hits)):
            if dose.drug.name in told:
                continue
            other = next((one for one in before.values() if self._mixes(one, dose)), None)
            before.setdefault((dose.drug.name, _in_micrograms(dose), dose.milligrams), dose)
            if other is not None:
                severity = self.guards.weigh(Place(document, dose.span, dose.sentence), self.rule.severity)
                if severity is not None:
                    told.add(dose.drug.name)
                    yield Finding(dose.span, self._message(document, dose, other), severity)

    def _mixes(self, one: Dose, other: Dose) -> bool:
        unlike = one.drug is other.drug and _in_micrograms(one) != _in_micrograms(other)
        least, most = sorted((one.milligrams, other.milligrams))
        return unlike and 0 < most <= self.ratio * least

    def _message(self, document: Document, dose: Dose, other: Dose) -> str:
        return self.rule.message.format(
            match=document.text(dose.span),
            drug=dose.drug.name,
            other=document.text(other.span),
            line=document.source.position(other.span.start).line,
        )


def _unconverted(found: Iterable[Dose]) -> Iterator[Dose]:
    """The doses in milligrams or micrograms that their sentence does not give in the other unit as well."""
    for _, group in groupby(found, key=lambda dose: dose.sentence):
        beside = list(group)
        for dose in beside:
            unlike = (one for one in beside if _in_micrograms(one) != _in_micrograms(dose))
            if not dose.unit.startswith("g") and not any(isclose(one.milligrams, dose.milligrams) for one in unlike):
                yield dose


def _in_micrograms(dose: Dose) -> bool:
    return not dose.unit.startswith(("mg", "milli"))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    ratio = fields.number("ratio", 10)
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary), PHRASES)
    fields.finish()
    return UnitMix(rule, DrugNames(vocabulary.tables["drugs"]), ratio, guards)
