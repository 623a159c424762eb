"""What a finding is known by when its article changes: its rule and its words, never a line or a path."""

from collections import Counter
from collections.abc import Iterable

from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.source import Source


class Identity(NamedTuple):
    """A finding wherever it moves to.

    ``words`` are those that it points at, ``passage`` the sentence around them, both with single spaces;
    ``occurrence`` counts, from 1, the findings of one article that agree in all of that.
    """

    code: str
    words: str
    passage: str
    occurrence: int


def identities(diagnostics: Iterable[Diagnostic], source: Source) -> list[Identity]:
    """The identity of each finding of ``source``, in their order."""
    seen = Counter[tuple[str, str, str]]()
    found = []
    for one in diagnostics:
        words = " ".join(source.text[one.span.start : one.span.end].split())
        alike = (one.code, words, one.passage)
        seen[alike] += 1
        found.append(Identity(*alike, seen[alike]))
    return found
