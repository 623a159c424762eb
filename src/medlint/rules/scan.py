"""The one scan that finds the triggers of all rules at once."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick


class Hit(NamedTuple):
    """A trigger found: where it starts in the prose, and which of the owner's triggers it is."""

    start: int
    trigger: int


class Scan:
    """Finds the triggers of many owners in a text.

    ``owners`` holds each owner's triggers, in folded form. A trigger that starts with a letter or digit is found only
    at the start of a word; where it ends is the owner's concern.
    """

    def __init__(self, owners: Sequence[Iterable[str]]) -> None:
        self._count = len(owners)
        wanted: dict[str, list[tuple[int, int]]] = {}
        for owner, triggers in enumerate(owners):
            for number, trigger in enumerate(triggers):
                wanted.setdefault(trigger, []).append((owner, number))
        self._owners = list(wanted.values())
        self._automaton = AhoCorasick(list(wanted))

    def hits(self, folded: str) -> list[list[Hit]]:
        """For each owner its hits in ``folded``, by where they end in the text."""
        found: list[list[Hit]] = [[] for _ in range(self._count)]
        for pattern, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if start and folded[start].isalnum() and folded[start - 1].isalnum():
                continue
            for owner, number in self._owners[pattern]:
                found[owner].append(Hit(start, number))
        return found
