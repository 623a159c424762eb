"""What a detector makes of a rule."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.rules.scan import Hit


class ReadsMarks:
    """A check of marks: links, addresses, footnotes. It runs on every document that has any, whatever its triggers."""

    __slots__ = ()


class Check(Protocol):
    """A rule made ready to run.

    ``triggers`` are folded literals, as ``Scan`` reads them; the check runs on a document that holds at least one.
    """

    @property
    def rule(self) -> Rule:
        """The rule itself."""

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one must stand in a document for the rule to have anything to say."""

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The findings of the rule in ``document``, given where its triggers stand."""
