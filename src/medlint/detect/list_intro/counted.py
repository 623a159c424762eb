"""Things that are counted: “three primary dysfunctions”."""

from collections.abc import Sequence
from itertools import takewhile

from medlint.pattern import Pattern

COUNTING = frozenset("some several few many various two three four five six seven eight nine ten".split())
UNCOUNTED = frozenset(  # measures and people, of whom something is told
    "years months weeks days hours minutes times people patients women men children adults friends dollars per percent"
    " decades cases others news".split()
)
BEHIND_NOUNS = frozenset("of for in and or with from".split())
DETERMINERS = frozenset("the a an this that these those your our its".split())
PLURAL = Pattern(r"\w{3,}(?<![isu])s")  # not “various”, “illness”, “analysis”
_END = 8  # words


def counts_any(tokens: Sequence[str]) -> bool:
    """Whether things of any kind are counted at the end of a clause: “three primary dysfunctions”, but “two weeks”."""
    end = [token.rpartition("-")[2] for token in tokens[-_END:]]
    at = next((at for at, token in enumerate(end) if token in COUNTING), len(end))
    counted = takewhile(lambda token: token not in BEHIND_NOUNS | DETERMINERS | UNCOUNTED, end[at + 1 : at + 4])
    return any(map(PLURAL.fullmatch, counted))
