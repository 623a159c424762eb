"""Looks for the terms of a word list in a stretch of prose."""

from collections.abc import Iterator
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from medlint.model.span import Span
from medlint.rules.term import Term, Vocabulary

# An automaton pays only for many literals, and only when it is asked often: it takes long to make ready.
_FEW = 24
_OFTEN = 40


class WordList:
    """Terms to look for together. Only those are looked for of which a literal stands in the text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self._asked = 0

    @cached_property
    def _by_literal(self) -> dict[str, list[Term]]:
        by_literal: dict[str, list[Term]] = {}
        for term in self.terms:
            for literal in sorted(term.literals):
                by_literal.setdefault(literal.removesuffix("*"), []).append(term)
        return by_literal

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._by_literal))

    def _literals(self, text: str) -> Iterator[str]:
        """The literals that stand in ``text``."""
        self._asked += 1
        if len(self._by_literal) <= _FEW or self._asked < _OFTEN:
            return (literal for literal in self._by_literal if literal in text)
        return iter(self._automaton.find_matches_as_strings(text, overlapping=True))

    def matches(self, folded: str, start: int, end: int) -> Iterator[Span]:
        """Where any of the terms stands within ``folded[start:end]``, term by term, the terms in no order."""
        done: set[Term] = set()
        text = " ".join(folded[start:end].split())
        for literal in self._literals(text):
            for term in self._by_literal[literal]:
                if term not in done:
                    done.add(term)
                    if term.besides and not any(map(text.__contains__, term.besides)):
                        continue
                    yield from (Span(*match.span()) for match in term.pattern.finditer(folded, start, end))

    def stands_in(self, folded: str, start: int, end: int) -> bool:
        """Whether any term stands within ``folded[start:end]``."""
        return next(self.matches(folded, start, end), None) is not None


@lru_cache(maxsize=512)
def word_list(terms: tuple[Term, ...]) -> WordList:
    """The one list of these terms, which all rules that look for them share."""
    return WordList(terms)


class NamedWords(dict[str, WordList]):
    """The lists of a vocabulary by name, each made ready when it is first asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, name: str) -> WordList:
        found = self[name] = word_list(tuple(self._vocabulary.spelled_out(self._vocabulary[name])))
        return found
