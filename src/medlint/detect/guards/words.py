"""Looks for the terms of a word list in a stretch of prose."""

from collections.abc import Iterator
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from medlint.model.span import Span
from medlint.rules.term import Term


class WordList:
    """Terms to look for together. Only those are looked for of which a literal stands in the text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms

    @cached_property
    def _by_literal(self) -> dict[str, list[Term]]:
        by_literal: dict[str, list[Term]] = {}
        for term in self.terms:
            for literal in sorted(term.literals):
                by_literal.setdefault(literal, []).append(term)
        return by_literal

    @cached_property
    def _candidates(self) -> tuple[AhoCorasick, list[list[Term]]]:
        """What finds the literals, and the terms of each."""
        return AhoCorasick(list(self._by_literal)), list(self._by_literal.values())

    def matches(self, folded: str, start: int, end: int) -> Iterator[Span]:
        """Where any of the terms stands within ``folded[start:end]``, term by term."""
        automaton, terms_of = self._candidates
        done: set[Term] = set()
        for literal, _, _ in automaton.find_matches_as_indexes(folded[start:end], overlapping=True):
            for term in terms_of[literal]:
                if term not in done:
                    done.add(term)
                    yield from (Span(*match.span()) for match in term.pattern.finditer(folded, start, end))

    def stands_in(self, folded: str, start: int, end: int) -> bool:
        """Whether any term stands within ``folded[start:end]``."""
        return next(self.matches(folded, start, end), None) is not None
