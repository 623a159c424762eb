"""The detector ``supervised``: what is said of a drug that may only be used in a certain setting.

Parameters: ``wordings``, groups of terms (see ``medlint.detect.group``) that speak of using a drug without anybody
watching, and ``guards``. A wording is about the drug that its sentence names, or else the one that was named last
before it; it is flagged where the table ``drugs`` has the text ``supervised`` for that drug, once in an article.

The message may hold ``{match}``, ``{drug}`` and ``{rule}``, the text of the table.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from medlint.detect.check import Check, HoldsGroups
from medlint.detect.drug.names import DrugNames, Mention
from medlint.detect.group import GroupReader
from medlint.detect.groups import Groups, Match
from medlint.detect.guards import Place
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.tables import Entry
from medlint.rules.term import Vocabulary

_COLUMN = "supervised"


class Supervised(HoldsGroups):
    """The check of one such rule."""

    def __init__(self, rule: Rule, wordings: Groups, vocabulary: Vocabulary) -> None:
        self.rule = rule
        self.groups = wordings
        self._vocabulary = vocabulary

    @cached_property
    def _names(self) -> DrugNames:
        """The table is read only for an article that has one of the wordings."""
        return DrugNames(self._vocabulary.tables["drugs"])

    @property
    def triggers(self) -> Sequence[str]:
        """Those of the wordings, and then the names of the drugs."""
        return (*self.groups.triggers, *self._names.triggers)

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The wordings about drugs that must be supervised."""
        del evidence
        names_from = len(self.groups.triggers)
        of_wordings = [(start, trigger) for start, trigger in hits if trigger < names_from]
        of_names = [(start, trigger - names_from) for start, trigger in hits if trigger >= names_from]
        if not of_wordings or not of_names:
            return
        mentions = tuple(self._names.mentions(document, of_names))
        told = set[tuple[str, str]]()
        for match in self.groups.matches(document, of_wordings):
            drug = _meant(match, mentions)
            if drug is None or not drug.one(_COLUMN):
                continue
            severity = match.group.guards.weigh(Place(document, match.span, match.sentence), match.group.severity)
            said = drug.name, document.folded_text(match.span)
            if severity is not None and said not in told:
                told.add(said)
                message = self.rule.message.replace("{drug}", drug.name).replace("{rule}", drug.one(_COLUMN))
                yield Finding(match.span, message.replace("{match}", document.text(match.span)), severity)


def _meant(match: Match, mentions: Sequence[Mention]) -> Entry | None:
    """The drug that the wording is about."""
    before = [mention.drug for mention in mentions if mention.span.start < match.span.start]
    within = [mention.drug for mention in mentions if match.sentence.start <= mention.span.start < match.sentence.end]
    if within:
        return next((drug for drug in within if drug.one(_COLUMN)), within[-1])
    return before[-1] if before else None


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    check = Supervised(rule, Groups(GroupReader(rule, "wordings", vocabulary)), vocabulary)
    rule.parameters.finish()
    return check
