"""What a detector makes of a rule."""

from collections.abc import Iterator, Sequence

from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.rules.scan import Hit
from medlint.typed import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from medlint.detect.groups import Groups


class Check(Protocol):
    """A rule made ready to run.

    ``triggers`` are folded literals; the check runs on a document that holds at least one of them.
    """

    @property
    def rule(self) -> Rule:
        """The rule itself."""

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one must stand in a document for the rule to have anything to say."""

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The findings of the rule in ``document``, given where its triggers stand."""


class ReadsMarks:
    """A check of marks: links, addresses, footnotes. It runs on every document that has any, whatever its triggers."""

    __slots__ = ()


class Tally:
    """A check that counts what other rules find: it runs after them, on every document.

    ``counts`` are the names of these rules, which run for it even where nobody asks for them; their findings stand in
    ``Evidence.found``.
    """

    counts: tuple[str, ...] = ()


class ReadsFrontMatter:
    """A check of what stands in the front matter or nowhere: it runs on every document."""

    __slots__ = ()


class HoldsGroups:
    """A check that looks for ``groups`` of wordings; what announces them is kept between runs."""

    __slots__ = ()

    groups: "Groups"
