"""The grammar of terms: how a rule file writes the words it looks for.

A term is a phrase; case and the shape of quotes do not matter. Its words stand in order, each whole, with any spacing,
line break or emphasis between them. ``(a|b c)`` is one of several wordings, ``(a)?`` may be missing, ``heal*`` is a
word with any ending, ``...`` is up to four words, ``#`` is a number (``#1`` is itself), ``{name}`` is any term of that
word list. A hyphen also matches a space.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from medlint.model.fields import nearest
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.rules.alternation import one_of
from medlint.rules.literals import Announced, Start, besides, cheapest, inner, needed, opening, rarest, unended
from medlint.rules.term import Known, Term, TermError
from medlint.typed import NoReturn

_TOKEN = re.compile(r"\s+|\(|\)\??|\||\.\.\.|\{[\w-]+\}|#(?!\d)|#?[^\s()|{}#*]+\*?")
# Without giving anything back: “#” is never a part of a number, and a full stop after it is none of it.
_NUMBER = r"(?>\d+(?:[.,]\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundreds?|thousands?)"
_GAP_WORD = r"[\w'’%-]+"
_ENDS = ("", "|", ")")
_DEEPEST = 10
_LONGEST = 200_000


def read_term(text: str, vocabulary: Mapping[str, tuple[Term, ...]]) -> Known:
    """What is to be known of the term that ``text`` writes; raises ``TermError`` with what is wrong."""
    part = _Parser(text, vocabulary).term()
    literals, leading = part.announced or Announced(frozenset(), False)
    more = tuple(tuple(sorted(words)) for words in besides(literals, part.parts))
    return part.body, leading, tuple(sorted(needed(literals))), more


class _Part(NamedTuple):
    """A piece of a term: its pattern, and what is certain of each match.

    One of ``words`` stands in it, be it within a word, and one of the words of each of its ``parts``.
    """

    body: str
    announced: Announced | None = None
    start: Start = Start(None, exact=False)
    words: frozenset[str] | None = None
    parts: tuple[frozenset[str], ...] = ()


class _Run(NamedTuple):
    """Pieces without a space between them, as one; ``gap`` and ``optional`` ones take their space with them."""

    part: _Part
    optional: bool = False
    gap: bool = False


class _Parser:
    """Reads one term from left to right."""

    def __init__(self, text: str, vocabulary: Mapping[str, tuple[Term, ...]]) -> None:
        self._text = text
        self._vocabulary = vocabulary
        folded = fold(text).strip()
        self._tokens: list[str] = [*_TOKEN.findall(folded), ""]
        self._at = 0
        if "".join(self._tokens) != folded:
            self._fail("has a brace or star that stands for nothing")

    def term(self) -> _Part:
        """All of the term."""
        part = self._alternatives(_DEEPEST)
        if self._next():
            self._fail("closes a bracket that it did not open")
        if not part.announced:
            self._fail("needs at least one word that must always be there")
        if len(part.body) > _LONGEST:
            self._fail("has too many wordings")
        return part

    def _alternatives(self, depth: int) -> _Part:
        """The wordings from here up to a closing bracket or the end."""
        if not depth:
            self._fail("has brackets within brackets within brackets")
        choices = [self._sequence(depth)]
        while self._next() == "|":
            self._at += 1
            choices.append(self._sequence(depth))
        if len(choices) == 1:
            return choices[0]
        # the longest first: of “risk” and “risk of harm” the whole phrase is what stands there
        body = one_of(sorted((choice.body for choice in choices), key=len, reverse=True))
        start = Start(
            _union(choice.start.literals for choice in choices), all(choice.start.exact for choice in choices)
        )
        ways = [_any_of(choice.announced for choice in choices)]
        if start.literals:
            ways.append(Announced(start.literals, leading=True))
        return _Part(body, cheapest(ways), start, _union(choice.words for choice in choices))

    def _sequence(self, depth: int) -> _Part:
        """One wording: its runs, with space between them; a token before ``_ENDS`` (the last one is empty) is more."""
        runs = []
        while (token := self._next())[:1] not in _ENDS:
            if token.isspace():
                self._at += 1
            else:
                runs.append(self._run(depth))
        if all(run.optional or run.gap for run in runs):
            self._fail("has a wording that may be nothing at all")
        return runs[0].part if len(runs) == 1 else _spaced(runs)

    def _run(self, depth: int) -> _Run:
        pieces = []
        while (token := self._next())[:1] not in _ENDS and not token.isspace():
            pieces.append(self._piece(depth))
        if len(pieces) == 1:
            return pieces[0]
        if any(piece.gap for piece in pieces):
            self._fail("needs a space before and after “...”")
        if all(piece.optional for piece in pieces):
            self._fail("has a word that may be nothing at all")
        return _Run(_glued(pieces))

    def _piece(self, depth: int) -> _Run:
        token = self._next()
        self._at += 1
        if token == "(":
            inner = self._alternatives(depth - 1)
            if not self._next():
                self._fail("opens a bracket that it does not close")
            self._at += 1
            return _Run(inner, optional=self._tokens[self._at - 1] == ")?")
        if token == "...":
            return _Run(_Part(_GAP_WORD), gap=True)
        return _Run(_Part(_NUMBER) if token == "#" else self._list(token) if token[0] == "{" else self._word(token))

    def _list(self, token: str) -> _Part:
        name = token[1:-1]
        if name not in self._vocabulary:
            self._fail(f"names the word list “{name}”, which does not exist{nearest(name, list(self._vocabulary))}")
        return _any_term(self._vocabulary[name])

    def _word(self, token: str) -> _Part:
        if "..." in token:
            self._fail("needs a space before and after “...”")
        stem = token.removesuffix("*")
        ending = r"\w*" if stem != token else ""
        pieces = stem.split("-")
        if len(pieces) == 1 or not any(pieces):
            body = (stem if stem.isalnum() else re.escape(stem)) + ending
            literals = frozenset({token})
            start = Start(literals, exact=not ending)
            return _Part(body, Announced(literals, leading=True), start, frozenset({stem}))
        *before, last = pieces
        body = r"[\s-]+".join(map(re.escape, pieces)) + ending
        words = [*before, last + "*" if last and ending else last]
        ways = [Announced(frozenset({word}), leading=not i) for i, word in enumerate(words) if word]
        start = Start(frozenset({words[0]}) if words[0] else None, exact=False)
        return _Part(body, cheapest(ways), start, frozenset({max(pieces, key=len)}))

    def _next(self) -> str:
        return self._tokens[self._at]

    def _fail(self, problem: str) -> NoReturn:
        shown = self._text if len(self._text) <= 80 else self._text[:79] + "…"
        raise TermError(f"“{shown}” {problem}")


@cache
def _any_term(terms: tuple[Term, ...]) -> _Part:
    """One of the terms of a list, which many terms name."""
    announced = _any_of(Announced(frozenset(term.literals), term.leading) for term in terms)
    start = Start(announced.literals if announced and announced.leading else None, exact=False)
    words = inner(literal for term in terms for literal in term.literals)
    return _Part(one_of(term.body for term in terms), announced, start, words)


def _spaced(runs: list[_Run]) -> _Part:
    """Runs with space between them. Before the first one that must be there the space follows, else it goes ahead."""
    first = next(i for i, run in enumerate(runs) if not (run.optional or run.gap))
    body = ""
    for i, run in enumerate(runs):
        piece = rf"{run.part.body}\s+" if i < first else rf"\s+{run.part.body}" if i > first else run.part.body
        times = "{0,4}?" if run.gap else "?" if run.optional else ""
        body += f"(?:{piece}){times}" if times else piece
    starts = [Start(None, exact=False) if run.gap else run.part.start._replace(optional=run.optional) for run in runs]
    ways, start = opening(starts, " ")
    for i, run in enumerate(runs):
        if not (run.optional or run.gap):
            inside = [run.part.announced, *opening(starts[i:], " ")[0]] if i else [run.part.announced]
            ways += [way._replace(leading=way.leading and i == 0) for way in inside if way]
    parts = tuple(run.part.words for run in runs if run.part.words and not run.optional)
    return _Part(body, cheapest(ways), start, rarest(parts), parts)


def _glued(pieces: list[_Run]) -> _Part:
    """Pieces that make one word: what it begins with is known as far as each piece is wholly known."""
    body = "".join(f"(?:{p.part.body})?" if p.optional else p.part.body for p in pieces)
    ways, start = opening([piece.part.start._replace(optional=piece.optional) for piece in pieces], "")
    if start.literals and start.exact:
        ways = [Announced(start.literals, leading=True)]
    first = pieces[0].part.announced
    if first and not pieces[0].optional and not start.exact:
        ways.append(first)
    if not start.exact:
        ways = [Announced(unended(way.literals), way.leading) for way in ways]
        start = start._replace(literals=unended(start.literals) if start.literals else None)
    words = rarest(piece.part.words for piece in pieces if not piece.optional)
    return _Part(body, cheapest(ways), start, words)


def _union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """What is certain of a choice: all of the sets together, or nothing when one of them is missing."""
    found = list(sets)
    return None if None in found else frozenset().union(*(one for one in found if one))


def _any_of(choices: Iterable[Announced | None]) -> Announced | None:
    """What announces a choice, if each of the choices is announced."""
    found = list(choices)
    literals = _union(choice and choice.literals for choice in found)
    return Announced(literals, all(choice and choice.leading for choice in found)) if literals else None
