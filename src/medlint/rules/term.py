"""The grammar of terms: how a rule file writes the words it looks for.

A term is a phrase in lower case. Its words stand in order, each whole, with any spacing, line break or emphasis
between them. ``(a|b c)`` is one of several wordings, ``(a)?`` may be missing, ``heal*`` is a word with any ending,
``...`` is up to four words, ``#`` is a number, ``{name}`` is any term of that vocabulary list. A hyphen also matches
a space.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

Vocabulary = Mapping[str, tuple["Term", ...]]

_TOKEN = re.compile(r"\s+|\(|\)\??|\||\.\.\.|\{[\w-]+\}|[^\s()|{}]+")
_NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundreds?|thousands?)"
_GAP = r"(?:[\w'’%-]+\s+){0,4}?"
_LEAD, _TRAIL = r"(?<!\w)(?<!\w-)", r"(?!\w)(?!-\w)"
# Words so frequent that a scan for them would hit in every sentence.
_FREQUENT = frozenset(
    """
    a all an and any are as at be been by can do for from has have if in into is it its may more most no not of on one
    or our so than that the their them there these they this to was we were what when which who will with without you
    your
    """.split()
)


class TermError(ValueError):
    """A term that does not follow the grammar."""


@dataclass(frozen=True)
class Term:
    """One term: its pattern over folded prose, and the literals of which each match contains at least one."""

    text: str
    body: str
    literals: frozenset[str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern, made on first use."""
        return re.compile(_LEAD + self.body + _TRAIL)


@dataclass(frozen=True)
class _Part:
    """A piece of a term: its pattern, its literals (None when it demands none), and the space it needs before it."""

    body: str
    literals: frozenset[str] | None
    optional: bool = False
    spaced: bool = False
    gap: bool = False


def parse_term(text: str, vocabulary: Vocabulary | None = None) -> Term:
    """The term that ``text`` writes; raises ``TermError`` with what is wrong."""
    tokens = _TOKEN.findall(text.strip().lower())
    if "".join(tokens) != text.strip().lower():
        raise TermError(f"“{text}” has a bracket that does not belong to the grammar of terms")
    part, rest = _alternatives(tokens, 0, vocabulary or {}, text)
    if rest != len(tokens):
        raise TermError(f"“{text}” closes a bracket that it did not open")
    if not part.literals:
        raise TermError(f"“{text}” needs at least one word that must always be there")
    return Term(text, part.body, part.literals)


def _alternatives(tokens: list[str], at: int, vocabulary: Vocabulary, text: str) -> tuple[_Part, int]:
    """The alternatives from ``at`` up to a closing bracket or the end, and where they end."""
    choices = []
    while True:
        parts, at = _sequence(tokens, at, vocabulary, text)
        choices.append(_joined(parts))
        if at == len(tokens) or tokens[at].startswith(")"):
            break
        at += 1
    if len(choices) == 1:
        return choices[0], at
    literals = (
        None if any(c.literals is None for c in choices) else frozenset().union(*(c.literals or () for c in choices))
    )
    return _Part("(?:" + "|".join(c.body for c in choices) + ")", literals), at


def _sequence(tokens: list[str], at: int, vocabulary: Vocabulary, text: str) -> tuple[list[_Part], int]:
    parts: list[_Part] = []
    spaced = False
    while at < len(tokens) and tokens[at] != "|" and not tokens[at].startswith(")"):
        token = tokens[at]
        if token.isspace():
            spaced, at = True, at + 1
            continue
        if token == "(":
            inner, at = _alternatives(tokens, at + 1, vocabulary, text)
            if at == len(tokens):
                raise TermError(f"“{text}” opens a bracket that it does not close")
            part = _Part(f"(?:{inner.body})", inner.literals, tokens[at] == ")?", spaced)
        else:
            part = _atom(token, spaced, vocabulary, text)
        parts.append(part)
        spaced, at = False, at + 1
    return parts, at


def _atom(token: str, spaced: bool, vocabulary: Vocabulary, text: str) -> _Part:
    if token == "...":
        return _Part(_GAP, None, spaced=spaced, gap=True)
    if token == "#":
        return _Part(_NUMBER, None, spaced=spaced)
    if token.startswith("{"):
        terms = vocabulary.get(token[1:-1])
        if terms is None:
            raise TermError(f"“{text}” names the word list “{token[1:-1]}”, which does not exist")
        body = "(?:" + "|".join(term.body for term in terms) + ")"
        return _Part(body, frozenset().union(*(term.literals for term in terms)), spaced=spaced)
    return _word(token, spaced)


def _word(token: str, spaced: bool) -> _Part:
    stem = token.removesuffix("*")
    body = r"[\s-]+".join(re.escape(piece) for piece in stem.split("-")) if len(stem) > 1 else re.escape(stem)
    literal = max(stem.split("-"), key=len) or stem
    return _Part(body + (r"\w*" if stem != token else ""), frozenset({literal}), spaced=spaced)


def _joined(parts: list[_Part]) -> _Part:
    """The parts as one: their patterns with the space between them, and the best of their literals."""
    literals = _best(_chunks(parts))
    parts = list(parts)
    body = ""
    for i, part in enumerate(parts):
        due = r"\s+" if part.spaced and i > 0 else ""
        if part.gap:
            body += due + part.body
        elif part.optional and i + 1 < len(parts) and parts[i + 1].spaced:
            body += due + rf"(?:{part.body}\s+)?"
            parts[i + 1] = _unspaced(parts[i + 1])
        elif part.optional:
            body += f"(?:{due}{part.body})?"
        else:
            body += due + part.body
        if part.gap and i + 1 < len(parts):
            parts[i + 1] = _unspaced(parts[i + 1])
    return _Part(body, literals)


def _unspaced(part: _Part) -> _Part:
    return replace(part, spaced=False)


def _chunks(parts: list[_Part]) -> Iterator[frozenset[str] | None]:
    """The literals of each part; parts written without a space between them count as one word."""
    i = 0
    while i < len(parts):
        end = i + 1
        while end < len(parts) and not parts[end].spaced and not parts[end].gap and not parts[end - 1].gap:
            end += 1
        yield _glued(parts[i:end])
        i = end


def _glued(parts: list[_Part]) -> frozenset[str] | None:
    if len(parts) == 1:
        return None if parts[0].optional else parts[0].literals
    choices = [sorted(p.literals or ()) + ([""] if p.optional else []) for p in parts]
    if any(p.literals is None for p in parts) or len(list(product(*choices))) > 64:
        return _best(p.literals for p in parts[:1] if not p.optional)
    return frozenset("".join(words) for words in product(*choices))


def _best(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """The set whose weakest literal is the strongest: the one that hits least."""
    found = [literals for literals in sets if literals]
    return max(found, key=_strength, default=None)


def _strength(literals: frozenset[str]) -> tuple[int, int]:
    return min(0 if word in _FREQUENT else len(word) for word in literals), -len(literals)
