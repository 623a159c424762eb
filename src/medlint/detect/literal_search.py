"""Looks for many literals in one stretch of text after the other."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress

from ahocorasick_rs import AhoCorasick

_FEW = 24


class LiteralSearch:
    """Says which of ``literals`` stand in a text, be it within a word.

    An automaton pays only for many of them, and only for whoever asks ``often``: it takes long to make ready.
    """

    def __init__(self, literals: Sequence[str], often: int) -> None:
        self._literals = literals
        self._often = often
        self._asked = 0

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._literals)

    def found_in(self, text: str) -> Iterator[str]:
        """The literals that stand in ``text``."""
        found: Iterable[str]
        if self._is_seldom():
            found = compress(self._literals, map(text.__contains__, self._literals))
        else:
            found = self._automaton.find_matches_as_strings(text, overlapping=True)
        return iter(found)

    def stands_in(self, text: str) -> bool:
        """Whether any of the literals stands in ``text``."""
        if self._is_seldom():
            return any(map(text.__contains__, self._literals))
        return bool(self._automaton.find_matches_as_indexes(text))

    def _is_seldom(self) -> bool:
        self._asked += 1
        return len(self._literals) <= _FEW or self._asked < self._often
