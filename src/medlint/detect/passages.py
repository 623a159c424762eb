"""Passages that stand in a text twice, word for word or nearly so.

Runs of four words that stood earlier are where the search starts; from there the two places are compared word by word
in both directions. So the work grows with the length of the text and with what is repeated in it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, count

from medlint.model.record import NamedTuple

_LONG = 5  # letters: hardly a passage has no longer word, and most words are no longer
_SHINGLE = 5  # words in a row that must be the same
_STRIPPED = ".,;:!?…\"'()[]*_-–—"
# Words on either side that an edit may have put in, taken out or replaced.
_EDITS = ((1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1), (0, 2), (2, 0))
_SYNC = 3  # equal words behind an edit


class Pair(NamedTuple):
    """The same word at two places: indexes into the words of the text."""

    first: int
    second: int


class Passage(NamedTuple):
    """A stretch of words that stands in the text twice; ``pairs`` are its equal words, in order."""

    pairs: tuple[Pair, ...]

    @property
    def length(self) -> int:
        """How many words the longer of the two places has."""
        start, end = self.pairs[0], self.pairs[-1]
        return max(end.first - start.first, end.second - start.second) + 1

    @property
    def is_exact(self) -> bool:
        """Whether the places differ in nothing but punctuation."""
        return len(self.pairs) == self.length


def repeated(words: Sequence[str], least: int) -> Iterator[Passage]:
    """The passages of ``least`` or more equal words in ``words``; the second places are ordered and disjoint."""
    long = [*map(_LONG.__lt__, map(len, words))]
    starts = [*compress(zip(words, words[1:], words[2:], words[3:], strict=False), long)]
    again = {start for start, times in Counter(starts).items() if times > 1}
    if not again:
        return
    seen: dict[tuple[str, ...], int] = {}
    comparing = _Comparing(words)
    end = 0
    # these run over all words of a folder, and so without a step of ours for each
    places = zip(compress(count(), long), starts, strict=False)
    for at, start in compress(places, map(again.__contains__, starts)):
        earlier = seen.setdefault(start, at)
        if earlier < at and at >= end:
            seen[start] = at
            passage = comparing.around(earlier, at, end)
            if len(passage.pairs) >= least:
                yield passage
            end = passage.pairs[-1].second + 1


class _Comparing:
    """Compares two places of one text, whatever punctuation is around its words."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    def _same(self, first: int, second: int) -> bool:
        one, other = self._words[first], self._words[second]
        return one == other or one.strip(_STRIPPED) == other.strip(_STRIPPED)

    def around(self, first: int, second: int, least: int) -> Passage:
        """What is the same around the two words, before ``second`` and from ``least`` on; the two never overlap."""
        after = [*self._walk(Pair(first, second), 1, range(second), range(second, len(self._words)))]
        if not self._has_shingle(first, second, len(after)):
            return Passage(tuple(after))
        earliest = max(least, after[-1].first + 1)
        before = [*self._walk(Pair(first, second), -1, range(second), range(earliest, len(self._words)))]
        return Passage((*before[:0:-1], *after))

    def _has_shingle(self, first: int, second: int, after: int) -> bool:
        return after >= _SHINGLE or (first > 0 and self._same(first - 1, second - 1))

    def _walk(self, start: Pair, step: int, firsts: range, seconds: range) -> Iterator[Pair]:
        """The equal words from ``start`` on, one step after the other, over edits in between."""
        first, second = start
        while first in firsts and second in seconds:
            if self._same(first, second):
                yield Pair(first, second)
                first, second = first + step, second + step
                continue
            for edit_first, edit_second in _EDITS:
                after = first + edit_first * step, second + edit_second * step
                if self._goes_on(*after, step, firsts, seconds):
                    first, second = after
                    break
            else:
                return

    def _goes_on(self, first: int, second: int, step: int, firsts: range, seconds: range) -> bool:
        end = (_SYNC - 1) * step
        if first + end not in firsts or second + end not in seconds or not self._same(first, second):
            return False
        return all(self._same(first + k, second + k) for k in range(step, end + step, step))
