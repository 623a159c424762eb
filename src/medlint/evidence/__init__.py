"""What a claim rests on: signals, and which claims they reach."""

from functools import cached_property

from medlint.evidence.verdict import REFERENCES_UNCITED, UNSUPPORTED, Support, Verdict
from medlint.model.document import Document
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.evidence.gather import Signals
    from medlint.evidence.labels import Labels
    from medlint.evidence.links import Address
    from medlint.evidence.scope import Scope

_MONTH, _DAY = len("2026-01"), len("2026-01-31")

__all__ = ["UNSUPPORTED", "Evidence", "Support", "Verdict"]


class Evidence:
    """The evidence of one document, gathered when the first claim asks for it and only around the claims."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self.document = document
        self.settings = settings
        self.found: dict[str, list[Span]] = {}  # where the rules that others count found something, by their names
        self.day = ""  # the beginning of the ISO date of the run on which what was found hangs
        self._known: dict[Span, Support] = {}

    def note_day(self, *, exactly: bool = False) -> None:
        """Remember that what a check finds hangs on the month of the run, or ``exactly`` on its day."""
        self.day = max(self.day, self.settings.today[: _DAY if exactly else _MONTH], key=len)

    def support(self, claim: Span) -> Support:
        """How well the claim at ``claim`` is supported."""
        if claim not in self._known:
            unsupported = REFERENCES_UNCITED if self._signals.references else UNSUPPORTED
            self._known[claim] = self._scope.support(claim) or unsupported
        return self._known[claim]

    @property
    def references(self) -> frozenset[int]:
        """The indexes of the blocks that list the document's sources."""
        return self._signals.references

    @cached_property
    def has_source(self) -> bool:
        """Whether the document gives any source that can be looked up, wherever it stands."""
        return self._signals.has_source

    @cached_property
    def names_source(self) -> bool:
        """Whether the document names a body, journal, study or expert as a source, wherever it stands."""
        return self._signals.names_source

    @cached_property
    def addresses(self) -> "tuple[Address, ...]":
        """The web addresses outside the site that the document links to."""
        if not self.document.marks:
            return ()
        from medlint.evidence.links import addresses

        return tuple(addresses(self.document))

    @cached_property
    def labels(self) -> "Labels":
        """What the text points to by a label, and where the labels lead."""
        from medlint.evidence.labels import Labels

        return Labels(self.document, self.references)

    def in_references(self, span: Span) -> bool:
        """Whether ``span`` stands in a list of sources or a footnote, whose text is itself no claim."""
        return self.document.block_at(span.start) in self._signals.references

    @cached_property
    def _signals(self) -> "Signals":
        from medlint.evidence.gather import Signals

        return Signals(self.document, self.settings)

    @cached_property
    def _scope(self) -> "Scope":
        from medlint.evidence.scope import Scope

        return Scope(self.document, self._signals, self.settings.support_scope)
