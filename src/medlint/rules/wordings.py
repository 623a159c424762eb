"""Writes out the wordings that a term stands for, so that they can be tried."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from medlint.model.fold import fold
from medlint.rules.term import Term

_TOKEN = re.compile(r"\s+|\(|\)\??|\||\.\.\.|\{[\w-]+\}|#(?!\d)|[^\s()|{}]+")
_NUMBERS = ("7", "3.5", "1,200", "twenty")
_GAPS = ("", "zyx", "zyx zyx zyx zyx")
_ENDINGS = ("", "zyx")
_LISTED = 24


def wordings(text: str, vocabulary: Mapping[str, Sequence[Term]]) -> list[str]:
    """Wordings of the term that ``text`` writes, in folded form: every alternative stands in at least one of them.

    Not all combinations of them do, and of a word list that the term names a sample. ``text`` follows the grammar.
    """
    return list(dict.fromkeys(" ".join(wording.split()) for wording in _Writer(text, vocabulary).alternatives()))


class _Writer:
    """Reads a term from left to right and writes what it may stand for."""

    def __init__(self, text: str, vocabulary: Mapping[str, Sequence[Term]]) -> None:
        self._vocabulary = vocabulary
        self._tokens = [*_TOKEN.findall(fold(text).strip()), ""]
        self._at = 0

    def alternatives(self) -> list[str]:
        """The wordings from here up to a closing bracket or the end."""
        found = self._sequence()
        while self._tokens[self._at] == "|":
            self._at += 1
            found += self._sequence()
        return found

    def _sequence(self) -> list[str]:
        """One wording after the other, each piece taking all of its forms in turn; space is a piece, too."""
        pieces: list[Sequence[str]] = []
        while (token := self._tokens[self._at]) and token not in ("|", ")", ")?"):
            self._at += 1
            pieces.append(self._piece(token))
        count = max(map(len, pieces), default=0)
        return ["".join(piece[i % len(piece)] for piece in pieces) for i in range(count)]

    def _piece(self, token: str) -> Sequence[str]:
        if token.isspace():
            return (" ",)
        if token == "(":
            inner = self.alternatives()
            self._at += 1
            return [*inner, ""] if self._tokens[self._at - 1] == ")?" else inner
        if token == "...":
            return _GAPS
        if token == "#":
            return _NUMBERS
        if token[0] == "{":
            return list(self._listed(self._vocabulary[token[1:-1]]))
        return _words(token)

    def _listed(self, terms: Sequence[Term]) -> Iterator[str]:
        """A wording of each of some terms from all over the list."""
        for term in islice(terms, 0, None, max(1, len(terms) // _LISTED)):
            yield max(wordings(term.text, self._vocabulary), key=len)


def _words(token: str) -> list[str]:
    """The forms of one word: with either ending where it has a star, and without its hyphens."""
    stem = token.removesuffix("*")
    forms = [stem + ending for ending in (_ENDINGS if stem != token else _ENDINGS[:1])]
    return list(dict.fromkeys(chain(forms, _unhyphenated(forms))))


def _unhyphenated(forms: Iterable[str]) -> Iterator[str]:
    return (form.replace("-", " ") for form in forms if any(form.split("-")))
