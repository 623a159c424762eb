"""The one scan that finds the triggers of all rules at once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

_WIDE = re.compile(r"[^\S ]\s*| \s+")


class Hit(NamedTuple):
    """A trigger found: where it starts in the prose, and which of the owner's triggers it is."""

    start: int
    trigger: int


class Scan:
    """Finds the triggers of many owners in a text.

    ``owners`` holds each owner's triggers, in folded form. A trigger that starts with a letter or digit is found only
    at the start of a word; where it ends is the owner's concern. A space in a trigger stands for any space, as wide as
    line breaks and masked markup make it.
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
        text = _WIDE.sub(" ", folded)
        places = _Places(folded)
        for pattern, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and text[start].isalnum() and text[start - 1].isalnum():
                continue
            at = places.original(start)
            for owner, number in self._owners[pattern]:
                found[owner].append(Hit(at, number))
        return found


class _Places:
    """The way back from a text in which every wide space is narrow to the text as it was."""

    def __init__(self, text: str) -> None:
        ends = [space.span() for space in _WIDE.finditer(text)]
        # how many code points are missing behind each space, and where it stands in the narrow text
        self._missing = [0, *accumulate(end - start - 1 for start, end in ends)]
        self._narrow = [end - 1 - missing for (_, end), missing in zip(ends, self._missing[1:], strict=True)]

    def original(self, offset: int) -> int:
        """Where the code point at ``offset`` stands; of a space the last one before the next word."""
        return offset + self._missing[bisect_right(self._narrow, offset)]
