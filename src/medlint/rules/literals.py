"""What announces a term: the words of which some stand in each match and that a scan meets seldom.

A literal is one or several words with single spaces between them. It stands for whole words; one that ends in ``*``
may end within a word.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from medlint.model.record import NamedTuple

# How often words stand in a million words of health articles: the most frequent ones, those of the trade, others.
_EVERYWHERE, _OFTEN, _SELDOM = 8000, 400, 15
# How much oftener than by chance two words stand side by side, for a million words.
_TOGETHER = 30e-6
# What a literal costs by being looked for, besides its length; a try all over a sentence, as against one at a place.
_EACH, _INSIDE = 40, 3
_MOST = 48
_FREQUENT = frozenset(
    """
    a about after all also an and any are as at be been but by can could do does for from get has have he help her his
    how i if in into is it its it's may me more most my need no not of on one only or other our out over she should so
    some such than that the their them then there these they this through time to up us use used was we were what when
    which who will with without would you you'll your you're
    care health medical patients treatment
    """.split()
)
_COMMON = frozenset(
    """
    ability access active advanced age available based because before being benefit benefits best better between blood
    body brain cancer cause causes center change children chronic clinic clinical clinically common company
    condition conditions contact cost could cure daily day days developed diagnosis disease diseases doctor doctors
    does drug drugs during each early effect effective effects ensure even ever every evidence expert experts family
    feel find first free full get give global good group healthcare healthy heart help helped helping helps high
    hospital hospitals human important improve improved include including information innovative just keep know known
    last lead leading level levels life like likely live long lose loss low made make makes many market
    medication medications medicine medicines mental months much national natural need needs never new next non now
    number often oil options pain part patient people percent period person physical physician plan practice prevent
    pressure procedure product products professional program proven provide provider providers provides quality range
    reach real receive recovery reduce reduced research results review right risk risks safe safety science scientific
    see service services side simple skin sleep solution solutions some special specialist standard start state stop
    stress strong studies study such support surgery symptoms system take technology test tests therapies therapy
    three today top treat treated treating treatments trial trials trusted try two under using vaccine very
    want way week weeks weight well while within women work works world world's year years
    """.split()
)


class Announced(NamedTuple):
    """Literals of which each match contains one; ``leading`` says that the match begins with it."""

    literals: frozenset[str]
    leading: bool


class Start(NamedTuple):
    """What a piece of a term begins with: one of ``literals``, and if ``exact`` it is no more than that.

    ``optional`` says that the piece may be missing.
    """

    literals: frozenset[str] | None
    exact: bool
    optional: bool = False


def cheapest(found: Iterable[Announced | None]) -> Announced | None:
    """What announces a term at the least cost."""
    return min(filter(None, found), key=_cost, default=None)


def opening(pieces: Sequence[Start], joint: str) -> tuple[list[Announced], Start]:
    """The ways in which the first ``pieces``, with ``joint`` between them, open a match; and all of them as one."""
    ways: list[Announced] = []
    phrases = frozenset({""})
    for piece in pieces:
        options = (piece.literals or frozenset()) | ({""} if piece.optional else frozenset())
        unsure = piece.literals is None or (piece.optional and not piece.exact)
        if unsure or len(phrases) * len(options) > _MOST:
            break
        phrases = frozenset(one + joint + more if one and more else one or more for one in phrases for more in options)
        if not piece.optional and "" not in phrases:
            ways.append(Announced(phrases, True))
        if not piece.exact:
            break
    else:
        return ways, Start(phrases, bool(ways))
    best = cheapest(ways)
    return ways, Start(best.literals if best else None, False)


def inner(literals: Iterable[str]) -> frozenset[str]:
    """Single words of which one stands, be it within a word, where one of ``literals`` does."""
    return frozenset(max(literal.split(), key=len).rstrip("*") for literal in literals)


def rarest(ways: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Of the sets of words the one that is met least often."""
    return min(filter(None, ways), key=_hits, default=None)


def besides(literals: frozenset[str], parts: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The words of each part of a term whose words ``literals`` are not taken from, those met least often first."""
    known = {word.rstrip("*") for literal in literals for word in literal.split()}
    return sorted((words for words in {*parts} if not words <= known), key=lambda words: (_hits(words), sorted(words)))


def unended(literals: Iterable[str]) -> frozenset[str]:
    """``literals`` where the word may go on."""
    return frozenset(literal.rstrip("*") + "*" for literal in literals)


def needed(literals: frozenset[str]) -> frozenset[str]:
    """``literals`` without those that stand only where another one stands."""
    kept: list[str] = []
    for literal in sorted(literals):
        if not any(_stands_at(other, literal) for other in kept):
            kept.append(literal)
    return frozenset(kept)


def frequency(literal: str) -> float:
    """How often ``literal`` stands in a million words, roughly."""
    often = 1 / _TOGETHER
    for word in literal.split():
        often *= _of_word(word) * _TOGETHER
    return often


def _stands_at(other: str, literal: str) -> bool:
    """Whether ``other``, the first of the two in order, opens ``literal``."""
    if other.endswith("*"):
        return literal.startswith(other[:-1])
    return literal.startswith(other) and not literal[len(other)].isalnum() and literal[len(other)] != "*"


def _cost(found: Announced) -> float:
    hits = _hits(found.literals) * (1 if found.leading else _INSIDE)
    return hits + sum(_EACH + len(literal) for literal in found.literals)


def _hits(literals: Iterable[str]) -> float:
    """How many hits the literals have in a million words, roughly."""
    return sum(map(frequency, literals))


@cache
def _of_word(word: str) -> int:
    if word.endswith("*"):
        return max(map(_of_word, (known for known in _COMMON if known.startswith(word[:-1]))), default=3 * _SELDOM)
    bare = word.strip(",.;:")
    return _EVERYWHERE if bare in _FREQUENT or len(bare) == 1 else _OFTEN if bare in _COMMON else _SELDOM
