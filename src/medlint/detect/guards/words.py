"""Looks for the terms of a word list in a stretch of prose."""

import re
from collections.abc import Iterator
from functools import cached_property

from medlint.rules.term import Term


class WordList:
    """Terms to look for together.

    A term's pattern is compiled only where one of its literals stands, so a long list costs little.
    """

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms

    @cached_property
    def _literals(self) -> tuple[tuple[str, Term], ...]:
        return tuple((literal, term) for term in self.terms for literal in sorted(term.literals))

    def matches(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches of every term within ``folded[start:end]``, term by term."""
        window = folded[start:end]
        done: set[Term] = set()
        for literal, term in self._literals:
            if literal in window and term not in done:
                done.add(term)
                yield from term.pattern.finditer(folded, start, end)

    def stands_in(self, folded: str, start: int, end: int) -> bool:
        """Whether any term stands within ``folded[start:end]``."""
        return next(self.matches(folded, start, end), None) is not None
