"""Where a document names drugs of the table."""

from collections.abc import Iterator, Sequence

from medlint.model.document import Document
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.rules.phrase import scanned_end
from medlint.rules.scan import Hit
from medlint.rules.tables import Entry, Table


class Named(NamedTuple):
    """A name of a drug: its own, another one for it (an alias), or a brand."""

    drug: Entry
    name: str
    is_brand: bool


class Mention(NamedTuple):
    """A drug named in a document."""

    span: Span
    named: Named

    @property
    def drug(self) -> Entry:
        """The drug that is meant."""
        return self.named.drug


class DrugNames:
    """The names of the drugs in a table, made ready to be looked for."""

    def __init__(self, drugs: Table) -> None:
        self._named: dict[str, Named] = {}
        for drug in drugs.entries:
            for brand in drug.all("brands"):
                self._named.setdefault(fold(brand), Named(drug, brand, is_brand=True))
        for drug in drugs.entries:
            for name in (drug.name, *drug.all("aliases")):
                self._named[fold(name)] = Named(drug, name, is_brand=False)
        self.triggers: Sequence[str] = tuple(self._named)

    def __contains__(self, folded: str) -> bool:
        return folded in self._named

    def mentions(self, document: Document, hits: Sequence[Hit]) -> Iterator[Mention]:
        """The names that stand in ``document`` in the order of the text, the longest where several begin."""
        longest: dict[int, str] = {}
        for start, trigger in hits:
            name = self.triggers[trigger]
            if len(name) > len(longest.get(start, "")):
                longest[start] = name
        last = 0
        for start, name in sorted(longest.items()):
            end = scanned_end(name, document.folded, start)
            named = self._named[name]
            # a brand that is not written as a name is the word it was taken from
            if start >= last and (not named.is_brand or document.prose[start : start + 1].isupper()):
                last = end
                yield Mention(Span(start, end), named)
