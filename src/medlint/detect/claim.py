"""Reads the rules whose findings are wordings that promise more than the text bears out.

A rule of this detector has these parameters.

``claims``
    groups of wordings; see ``medlint.detect.group``.
``unless``
    terms that make a match harmless where they overlap it, in all groups.
``guards``
    what negation, questions, hedges, quotations, sources and the like do to a finding where the default does not
    suit the rule, or, within a group, does not suit the group; see ``medlint.detect.guards``.
``remedy``
    what to do where no evidence carries a claim; it follows ``{reason}``.

The message may hold ``{match}``, the words found, and ``{reason}``, why the evidence does not carry them.
"""

from collections.abc import Iterable, Iterator, Sequence

from medlint.detect.check import HoldsGroups
from medlint.detect.group import GroupReader
from medlint.detect.groups import Groups, Match, Weighed, apart
from medlint.detect.guards import Place
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class ClaimCheck(HoldsGroups):
    """A claim rule made ready to run."""

    def __init__(self, rule: Rule, groups: Groups) -> None:
        self.rule = rule
        self.groups = groups
        self.remedy = rule.parameters.text("remedy", "")

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every match."""
        return self.groups.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The claims in ``document`` that neither their wording nor their evidence excuses."""
        # what excuses the wording of one group does not excuse that of another around the same words
        matches = list(self.groups.all_matches(document, hits))
        for match, severity, support in apart(list(_left(matches, document, evidence))):
            message = self.rule.message.replace("{reason}", support.explained(self.remedy) if support else "")
            yield Finding(match.span, message.replace("{match}", document.text(match.span)), severity)


def _left(matches: Sequence[Match], document: Document, evidence: Evidence) -> Iterator[Weighed]:
    """Those of ``matches`` of which guards and evidence leave something."""
    outermost = _outermost(match.span for match in matches)
    for match in matches:
        guards = match.group.guards
        # a denial stands before the whole of what is claimed, of which a match may be the end alone
        place = Place(document, outermost[match.span], match.sentence)
        severity = guards.weigh(place, match.group.severity)
        if severity is None:
            continue
        severity, support = guards.weigh_support(match.span, severity, evidence)
        if severity is not None:
            yield Weighed(match, severity, support)


def _outermost(spans: Iterable[Span]) -> dict[Span, Span]:
    """For each span the one that holds it and lies in no other: itself where there is none."""
    found: dict[Span, Span] = {}
    last = Span(0, 0)
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if span.end > last.end:
            last = span
        found[span] = last
    return found


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> ClaimCheck:
    """The check of a claim rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    check = ClaimCheck(rule, Groups(GroupReader(rule, "claims", vocabulary)))
    rule.parameters.finish()
    return check
