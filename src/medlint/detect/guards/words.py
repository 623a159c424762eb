"""Looks for the terms of a word list in a stretch of prose."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import pairwise, product
from math import prod

from medlint.model.document import fold
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.term import Term

# A combining accent is a part of the word before it.
_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['-][\w\u0300-\u036f]+)*")
_PLAIN = re.compile(r"[\w' |-]+")
_PIECE = re.compile(r"\(([^()]+)\)(\?)?(?:\s+|$)|([^\s()|]+)(?:\s+|$)")
_MOST_PHRASES = 400

_Token = tuple[str, int, int]


class Words:
    """The words of ``folded[start:end]``, split once for all the terms that are looked for in it."""

    def __init__(self, folded: str, start: int, end: int) -> None:
        self.folded, self.start, self.end = folded, start, end

    @cached_property
    def tokens(self) -> tuple[_Token, ...]:
        """Each word with its start and its end; hyphens and apostrophes inside a word belong to it."""
        found = _WORD.finditer(self.folded, self.start, self.end)
        return tuple((word.group(), word.start(), word.end()) for word in found)

    @cached_property
    def index(self) -> Mapping[str, list[int]]:
        """Where in ``tokens`` each word stands, as it is and without what an apostrophe adds to it."""
        index: dict[str, list[int]] = {}
        for i, (word, _, _) in enumerate(self.tokens):
            for reading in _readings(word):
                index.setdefault(reading, []).append(i)
        return index


@lru_cache(maxsize=256)
def words_of(folded: str, start: int, end: int) -> Words:
    """The words of ``folded[start:end]``; several rules read the same sentence one after the other."""
    return Words(folded, start, end)


class _Phrases:
    """A term that is a handful of plain phrases: comparing words is cheaper than compiling a pattern."""

    def __init__(self, phrases: frozenset[tuple[str, ...]]) -> None:
        self._by_start: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for phrase in sorted(phrases, key=lambda words: (-len(words), words)):
            second = phrase[1] if len(phrase) > 1 else ""
            self._by_start.setdefault(phrase[0], {}).setdefault(second, []).append(phrase)

    def find(self, words: Words) -> list[Span]:
        """The places of the phrases in the order of the text, the longest at each word."""
        found = []
        for first in self._by_start.keys() & words.index.keys():
            for i in words.index[first]:
                end = self._end(words, i, self._by_start[first])
                if end:
                    found.append(Span(words.tokens[i][1], end))
        return sorted(found)

    def _end(self, words: Words, at: int, by_second: Mapping[str, list[tuple[str, ...]]]) -> int:
        """Where the longest phrase that begins at the token ``at`` ends, else 0."""
        after = _readings(words.tokens[at + 1][0]) if at + 1 < len(words.tokens) else ()
        phrases = (phrase for second in (*after, "") for phrase in by_second.get(second, ()))
        return next(filter(None, (_end(words, at, phrase) for phrase in phrases)), 0)


class _Pattern:
    """A term that needs its pattern."""

    def __init__(self, pattern: Pattern) -> None:
        self._pattern = pattern

    def find(self, words: Words) -> list[Span]:
        """The places of the pattern's matches in the order of the text."""
        return [Span(*match.span()) for match in self._pattern.finditer(words.folded, words.start, words.end)]


def _readings(word: str) -> tuple[str, ...]:
    """A word as it stands and without what an apostrophe adds to it."""
    return (word, word[: word.index("'")]) if "'" in word else (word,)


def _end(words: Words, at: int, phrase: tuple[str, ...]) -> int:
    """Where ``phrase`` ends if the tokens from ``at`` are its words with nothing but space between them, else 0."""
    tokens = words.tokens[at : at + len(phrase)]
    if len(tokens) < len(phrase) or any(token[0] != word for token, word in zip(tokens, phrase[:-1], strict=False)):
        return 0
    if any(not words.folded[one[2] : two[1]].isspace() for one, two in pairwise(tokens)):
        return 0
    last, start, _ = tokens[-1]
    return start + len(phrase[-1]) if phrase[-1] in _readings(last) else 0


@cache
def _finder(term: Term) -> _Phrases | _Pattern:
    phrases = _phrases(fold(term.text).strip())
    return _Phrases(phrases) if phrases else _Pattern(term.pattern)


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    """All wordings of a term that is made of words and of groups of words; none when it is made of anything else."""
    slots: list[tuple[str, ...]] = []
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None or not _PLAIN.fullmatch(piece[1] or piece[3]):
            return frozenset()
        slots.append((*(piece[1] or piece[3]).split("|"), *([""] if piece[2] else [])))
        at = piece.end()
    if prod(map(len, slots)) > _MOST_PHRASES:
        return frozenset()
    wordings = (" ".join(filter(None, words)) for words in product(*slots))
    # A hyphen also matches a space.
    return frozenset(tuple(one.split()) for wording in wordings for one in (wording, wording.replace("-", " ")))


def find_term(term: Term, words: Words) -> list[Span]:
    """Where ``term`` stands in ``words``, in the order of the text."""
    return _finder(term).find(words)


class WordList:
    """Terms to look for together. Only those are looked for of which a literal stands in the text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms

    @cached_property
    def _literals(self) -> tuple[tuple[str, Term], ...]:
        return tuple((literal, term) for term in self.terms for literal in sorted(term.literals))

    def matches(self, folded: str, start: int, end: int) -> Iterator[Span]:
        """Where any of the terms stands within ``folded[start:end]``, term by term."""
        window = folded[start:end]
        words = words_of(folded, start, end)
        done: set[Term] = set()
        for literal, term in self._literals:
            if literal in window and term not in done:
                done.add(term)
                yield from find_term(term, words)

    def stands_in(self, folded: str, start: int, end: int) -> bool:
        """Whether any term stands within ``folded[start:end]``."""
        return next(self.matches(folded, start, end), None) is not None
