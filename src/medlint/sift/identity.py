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


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """``found`` in the order of the text, in which those that agree in all else are counted."""
    return sorted(found, key=lambda one: (one.span, one.code))


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


def digest(*parts: str) -> str:
    """A short hash of ``parts`` that is the same on every machine, in 32 hexadecimal digits."""
    from hashlib import sha256

    return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
