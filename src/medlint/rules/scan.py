"""The one scan that finds the triggers of all rules at once."""

import marshal
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from medlint.model.record import NamedTuple
from medlint.pattern import Pattern

# White space other than the space itself; the first nine are all of it in ASCII.
_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f"
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
# Reference numbers that follow a word without a space and are no part of it, whatever ``str.isalnum`` says of them.
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_WIDE = Pattern("   *")
# What ``str.isalnum`` says of every character: the words that triggers start and end with.
_WORD = re.compile(r"[^\W_]+")
_STEM = 3


Hit = tuple[int, int]
"""A trigger found: where it starts in the prose, and which of the owner's triggers it is.

A plain tuple: there are more of them than of anything else.
"""

_Owned = tuple[str, list[tuple[int, int]]]
"""A trigger, and its owners, each with its number among those of that owner."""


class Index(NamedTuple):
    """The triggers of many owners, by how they begin: plain data, which can be kept between runs.

    Triggers are in folded form and stand for whole words: one is found only where a word starts and ends, unless it
    starts or ends with what is no letter or digit; one that starts or ends in ``*`` may start or end within a word. A
    space in a trigger stands for any space, as wide as line breaks and masked markup make it.
    """

    owners: int  # how many
    words: dict[str, bytes]  # the triggers that begin with a whole word, by that word
    stems: dict[str, bytes]  # those that are the beginning of a word, by their first letters
    others: bytes

    @classmethod
    def of(cls, owners: Sequence[Iterable[str]]) -> "Index":
        """The index of the triggers of each owner."""
        owned: dict[str, list[tuple[int, int]]] = {}
        for owner, triggers in enumerate(owners):
            for number, trigger in enumerate(triggers):
                owned.setdefault(_lowered(trigger), []).append((owner, number))
        words: dict[str, list[_Owned]] = {}
        stems: dict[str, list[_Owned]] = {}
        others: list[_Owned] = []
        for trigger, places in owned.items():
            word = _WORD.match(trigger)
            if word is None or (trigger[word.end() :] == "*" and word.end() < _STEM):
                others.append((trigger, places))
            elif trigger[word.end() :] == "*":
                stems.setdefault(trigger[:_STEM], []).append((trigger, places))
            else:
                words.setdefault(word[0], []).append((trigger, places))
        return cls(len(owners), _packed(words), _packed(stems), marshal.dumps(others))

    def possible(self, text: str) -> list[_Owned]:
        """The triggers whose beginning stands in ``text``."""
        words = set(_WORD.findall(text))
        found = [self.words[word] for word in words & self.words.keys()]
        found += [self.stems[stem] for stem in {word[:_STEM] for word in words} & self.stems.keys()]
        return _unpacked((self.others, *found))

    def all(self) -> list[_Owned]:
        """All of the triggers."""
        return _unpacked((self.others, *self.words.values(), *self.stems.values()))


def _packed(triggers: dict[str, list[_Owned]]) -> dict[str, bytes]:
    """Packed by their beginnings: one article asks for few of them."""
    return {beginning: marshal.dumps(owned) for beginning, owned in triggers.items()}


def _unpacked(packed: Iterable[bytes]) -> list[_Owned]:
    return [owned for one in packed for owned in marshal.loads(one)]


class _Automaton:
    """Finds some of the triggers of an index."""

    def __init__(self, triggers: Sequence[_Owned]) -> None:
        # for each pattern whether a word must start and end with it, and whose it is
        self.patterns = [(trigger[0].isalnum(), trigger[-1].isalnum(), places) for trigger, places in triggers]
        self.find = AhoCorasick([trigger.strip("*") for trigger, _ in triggers]).find_matches_as_indexes


class Scan:
    """Finds in texts the triggers of those owners of an index that are ``wanted``, of all where it is None."""

    def __init__(self, index: Index, wanted: Sequence[bool] | None = None) -> None:
        self._index = index
        self._wanted = wanted
        self._whole: _Automaton | None = None
        self._scanned = False

    def _automaton(self, text: str) -> _Automaton:
        """What finds the triggers in ``text``: to look for all takes long to make ready, and does not pay for one."""
        if not self._scanned:
            self._scanned = True
            return _Automaton(self._of_wanted(self._index.possible(text)))
        if self._whole is None:
            self._whole = _Automaton(self._of_wanted(self._index.all()))
        return self._whole

    def _of_wanted(self, triggers: list[_Owned]) -> list[_Owned]:
        wanted = self._wanted
        if wanted is None or all(wanted):
            return triggers
        owned = ((trigger, [place for place in places if wanted[place[0]]]) for trigger, places in triggers)
        return [(trigger, places) for trigger, places in owned if places]

    def hits(self, folded: str) -> list[list[Hit]]:
        """For each owner its hits in ``folded``, by where they end in the text."""
        found: list[list[Hit]] = [[] for _ in range(self._index.owners)]
        text, spaces, missing = narrow(_lowered(folded))
        automaton = self._automaton(text)
        patterns = automaton.patterns
        matches = automaton.find(text, overlapping=True)
        text += " "  # so that there is something before and after each match
        for pattern, start, end in matches:
            starts, ends, owned = patterns[pattern]
            if (starts and text[start - 1].isalnum()) or (ends and text[end].isalnum()):
                continue
            at = start + missing[bisect_right(spaces, start)]
            for owner, number in owned:
                found[owner].append((at, number))
        return found


def _lowered(text: str) -> str:
    """``text`` with a sign that is no part of any word in the place of raised numbers."""
    if not text.isascii():
        for raised in _RAISED:
            text = text.replace(raised, "^")
    return text


def narrow(text: str) -> tuple[str, list[int], list[int]]:
    """``text`` with one space in the place of all white space, however wide, and the way back from it.

    That is where those that were wide stand in the narrow text, and how many code points are gone before the first of
    them, and behind each: a place in the text was as much further on, a space the last one before the next word.
    """
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
    return "".join(parts), spaces, missing
