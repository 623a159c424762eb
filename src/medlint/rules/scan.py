"""The one scan that finds the triggers of all rules at once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from medlint.pattern import Pattern

# White space other than the space itself; the first nine are all of it in ASCII.
_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f"
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_WIDE = Pattern("   *")


class Hit(NamedTuple):
    """A trigger found: where it starts in the prose, and which of the owner's triggers it is."""

    start: int
    trigger: int


class Scan:
    """Finds the triggers of many owners in a text.

    ``owners`` holds each owner's triggers, in folded form. A trigger stands for whole words: it is found only where a
    word starts and ends, unless it starts or ends with what is no letter or digit; one that ends in ``*`` may end
    within a word. A space in a trigger stands for any space, as wide as line breaks and masked markup make it.
    """

    def __init__(self, owners: Sequence[Iterable[str]]) -> None:
        self._count = len(owners)
        wanted: dict[str, list[tuple[int, int]]] = {}
        for owner, triggers in enumerate(owners):
            for number, trigger in enumerate(triggers):
                wanted.setdefault(trigger, []).append((owner, number))
        # for each pattern whether a word must start and end with it, and whose it is
        self._patterns = [(trigger[0].isalnum(), trigger[-1].isalnum(), owned) for trigger, owned in wanted.items()]
        self._automaton = AhoCorasick([trigger.removesuffix("*") for trigger in wanted])

    def hits(self, folded: str) -> list[list[Hit]]:
        """For each owner its hits in ``folded``, by where they end in the text."""
        found: list[list[Hit]] = [[] for _ in range(self._count)]
        patterns = self._patterns
        text, places = narrow(folded)
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        text += " "  # so that there is something before and after each match
        for pattern, start, end in matches:
            starts, ends, owned = patterns[pattern]
            if (starts and text[start - 1].isalnum()) or (ends and text[end].isalnum()):
                continue
            at = places.original(start)
            for owner, number in owned:
                found[owner].append(Hit(at, number))
        return found


class Places(NamedTuple):
    """The way back from a text in which every wide space is narrow to the text as it was."""

    spaces: list[int]  # where those that were wide stand in the narrow text
    missing: list[int]  # how many code points are gone before the first of them, and behind each

    def original(self, offset: int) -> int:
        """Where the code point at ``offset`` stands; of a space the last one before the next word."""
        return offset + self.missing[bisect_right(self.spaces, offset)]


def narrow(text: str) -> tuple[str, Places]:
    """``text`` with one space in the place of all white space, however wide, and the way back from it."""
    # one replacement after the other is many times faster than a pattern
    for space in _SPACES[:9] if text.isascii() else _SPACES:
        text = text.replace(space, " ")
    parts: list[str] = []
    spaces: list[int] = []
    missing = [0]
    at = gone = 0
    for found in _WIDE.finditer(text):
        start, end = found.span()
        parts.append(text[at:start])
        at = end - 1
        gone += at - start
        spaces.append(at - gone)
        missing.append(gone)
    parts.append(text[at:])
    return "".join(parts), Places(spaces, missing)
