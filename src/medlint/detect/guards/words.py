"""Looks for the terms of a word list in a stretch of prose."""

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from medlint.detect.literal_search import LiteralSearch
from medlint.model.fields import Fields
from medlint.model.span import Span
from medlint.rules.load import parse_terms
from medlint.rules.term import Term, Vocabulary, holds

_OFTEN = 40
# Words of so few letters stand within so many others that a pattern finds them as quickly.
_COMMON = 2


class WordList:
    """Terms to look for together, which are read when somebody looks for them: few articles ask for all of them."""

    def __init__(self, read: Callable[[], tuple[Term, ...]]) -> None:
        self._read = read

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms. Raises ``RuleFileError`` for those of a rule file that are not as they should be."""
        return self._read()

    @cached_property
    def _finder(self) -> "_Finder":
        return _finder(self.terms)

    def matches(self, folded: str, start: int, end: int) -> Iterator[Span]:
        """Where any of the terms stands within ``folded[start:end]``, term by term, the terms in no order."""
        return iter(_matches(self._finder, folded, start, end))

    def stands_in(self, folded: str, start: int, end: int) -> bool:
        """Whether any term stands within ``folded[start:end]``."""
        return _stands_in(self._finder, folded, start, end)

    def stands_anywhere(self, folded: str) -> bool:
        """Whether any term stands in the document with that text."""
        return _stands_in(self._finder, folded, 0, len(folded))


class _Finder:
    """Looks for terms together, and only for those of which a literal stands in the text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._terms = terms

    @cached_property
    def _by_literal(self) -> dict[str, list[Term]]:
        by_literal: dict[str, list[Term]] = {}
        for term in self._terms:
            for literal in term.literals:
                by_literal.setdefault(literal.removesuffix("*"), []).append(term)
        return by_literal

    @cached_property
    def _literals(self) -> LiteralSearch:
        return LiteralSearch(list(self._by_literal), _OFTEN)

    def matches(self, folded: str, start: int, end: int) -> Iterator[Span]:
        """Where any of the terms stands within ``folded[start:end]``, term by term, the terms in no order."""
        done: set[Term] = set()
        text = " ".join(folded[start:end].split())
        for literal in self._literals.found_in(text):
            opening = literal.partition(" ")[0]
            for term in self._by_literal[literal]:
                if term.leading and len(opening) > _COMMON:
                    if holds(text, term.besides):
                        yield from _opened_by(opening, term, folded, start, end)
                elif term not in done:
                    done.add(term)
                    if holds(text, term.besides):
                        yield from (Span(*match.span()) for match in term.pattern.finditer(folded, start, end))


def _opened_by(word: str, term: Term, folded: str, start: int, end: int) -> Iterator[Span]:
    """The matches of the term that begin with ``word``: to look for a word is much quicker than for a pattern."""
    at = folded.find(word, start, end)
    while at >= 0:
        if match := term.pattern.match(folded, at, end):
            yield Span(*match.span())
        at = folded.find(word, at + len(word), end)


# A sentence is asked for one place in it after the other, and a text without full stops has hundreds of them.
@lru_cache(maxsize=256)
def _matches(finder: _Finder, folded: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(finder.matches(folded, start, end))


@lru_cache(maxsize=256)
def _stands_in(finder: _Finder, folded: str, start: int, end: int) -> bool:
    return next(finder.matches(folded, start, end), None) is not None


@lru_cache(maxsize=512)
def _finder(terms: tuple[Term, ...]) -> _Finder:
    """What finds these terms, for all lists that hold them."""
    return _Finder(terms)


def read_words(name: str, vocabulary: Vocabulary, *places: Fields, required: bool = False) -> WordList:
    """The list of the terms that rule files have under ``name`` in all of ``places``."""
    for fields in places:
        fields.has(name)  # whoever complains of unknown keys comes before whoever looks for the words

    def read() -> tuple[Term, ...]:
        terms = (parse_terms(fields, name, vocabulary, required=required) for fields in places)
        return tuple(term for some in terms for term in vocabulary.spelled_out(some))

    words = WordList(read)
    vocabulary.unread.append(lambda: words.terms)
    return words


class NamedWords(dict[str, WordList]):
    """The lists of a vocabulary by name, each made ready when it is first asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, name: str) -> WordList:
        terms = tuple(self._vocabulary.spelled_out(self._vocabulary[name]))
        found = self[name] = WordList(lambda: terms)
        return found
