"""What a drug is approved for, as its table says, and where that stands among the conditions."""

from collections.abc import Iterable, Mapping

from medlint.model.fold import fold
from medlint.rules.tables import Entry, Table

COUNTRIES = {"us": "the United States", "uk": "the United Kingdom", "eu": "the European Union", "au": "Australia"}


class Conditions:
    """The conditions of a table: how articles call them, and which lie within which."""

    def __init__(self, conditions: Table) -> None:
        self._within = {entry.name: frozenset(entry.all("within")) for entry in conditions.entries}
        self._called = {fold(term): entry.name for entry in conditions.entries for term in entry.all("terms")}

    def named(self, words: str) -> str:
        """The condition that ``words``, which are folded, are a name of."""
        return self._called[" ".join(words.split())]

    def wider(self, name: str) -> frozenset[str]:
        """The condition itself and all that it lies within."""
        found = {name}
        above = set(self._within.get(name, ()))
        while above - found:
            found |= above
            above = {wider for one in above for wider in self._within.get(one, ())}
        return frozenset(found)

    def covers(self, approved: Iterable[str], condition: str) -> bool:
        """Whether one of the ``approved`` conditions is the condition, a wider or a narrower one."""
        wider = self.wider(condition)
        return any(one in wider or condition in self.wider(one) for one in approved)


def unapproved_in(drug: Entry, condition: str, jurisdictions: Iterable[str], conditions: Conditions) -> tuple[str, ...]:
    """The jurisdictions in which the table knows what ``drug`` is approved for, and ``condition`` is none of it."""
    known: Mapping[str, tuple[str, ...]] = {place: drug.all(f"approved-{place}") for place in jurisdictions}
    return tuple(place for place, approved in known.items() if approved and not conditions.covers(approved, condition))
