"""What has to stand, or must not stand, around a word for it to count."""

import re
from collections.abc import Sequence

from medlint.detect.guards import WordList
from medlint.model.document import Document
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.alternation import one_of
from medlint.rules.term import WORD_ENDS, WORD_STARTS, Term
from medlint.typed import Protocol

_AROUND = 100  # code points that a term can take
_OPENS = r"(?:^\W*|[,;:.!?()–—]\W*|\s-\s)(?:(?:but|so|then|also|just|first) )?"  # a clause
_TOLD_OF = r"(?:is|are|was|were|has|had|will|would|can|could|may|might|did|does)\b"  # a clause that gives no order
_GOES_ON = r"(?:^|[,;:.!?()–—])(?:(?!\b" + _TOLD_OF + r")[^,;:.!?()–—])*?\b(?:and|or) "  # a clause that gives one
_ANEW = re.compile(
    r"(?<!of),\s+(?:a|an|the)\s"
)  # a new part of the sentence begins: "during your visit, a therapist will"


class Around(Protocol):
    """Judges the place of a word by what stands around it."""

    def allows(self, document: Document, place: Span, block: Span) -> bool:
        """Whether the word at ``place`` counts; ``block`` is the block that it stands in."""


class Before:
    """Terms of which one has to end where the word starts."""

    __slots__ = ("_pattern",)

    def __init__(self, terms: Sequence[Term]) -> None:
        self._pattern = Pattern(r"(?<![\w-])" + one_of(term.body for term in terms) + r"\s*$")

    def allows(self, document: Document, place: Span, block: Span) -> bool:
        """Whether one of the terms ends where ``place`` starts."""
        text = document.folded[max(block.start, place.start - _AROUND) : place.start]
        found = self._pattern.search(text.replace(",", " "))
        return found is not None and not _ANEW.search(text, found.start())


class Outside:
    """Fixed phrases in which the word means something else."""

    __slots__ = ("_phrases",)

    def __init__(self, terms: Sequence[Term]) -> None:
        self._phrases = WordList(lambda: tuple(terms))

    def allows(self, document: Document, place: Span, block: Span) -> bool:
        """Whether ``place`` lies in none of the phrases."""
        start, end = max(block.start, place.start - _AROUND), min(block.end, place.end + _AROUND)
        return not any(place.overlaps(phrase) for phrase in self._phrases.matches(document.folded, start, end))


class Beside:
    """Terms of which one has to stand up to ``within`` code points after the word, or before it in its block."""

    __slots__ = ("_pattern", "_within")

    def __init__(self, terms: Sequence[Term], within: int) -> None:
        self._pattern = any_of(terms)
        self._within = within

    def allows(self, document: Document, place: Span, block: Span) -> bool:
        """Whether one of the terms stands there; a list after the block counts."""
        start = max(block.start, place.start - self._within)
        return self._pattern.search(document.folded, start, place.end + self._within) is not None


class InSentence:
    """What the sentence of the word has to hold, one term of each of ``needed``, and what it must not hold."""

    __slots__ = ("_barred", "_needed")

    def __init__(self, needed: Sequence[Sequence[Term]], barred: Sequence[Term]) -> None:
        self._needed = tuple(any_of(terms) for terms in needed)
        self._barred = any_of(barred) if barred else None

    def allows(self, document: Document, place: Span, block: Span) -> bool:
        """Whether the sentence around ``place`` is such a one."""
        sentence = document.sentence_at(place.start) or block
        if not all(pattern.search(document.folded, *sentence) for pattern in self._needed):
            return False
        return self._barred is None or self._barred.search(document.folded, *sentence) is None


class Told:
    """Readers are told something: the sentence has one of ``terms``, or one of ``orders`` opens a clause of it."""

    __slots__ = ("_orders", "_terms")

    def __init__(self, terms: Sequence[Term], orders: Sequence[Term]) -> None:
        self._terms = any_of(terms)
        self._orders = Pattern(f"(?:{_OPENS}|{_GOES_ON})" + one_of(term.body for term in orders) + WORD_ENDS)

    def allows(self, document: Document, place: Span, block: Span) -> bool:
        """Whether the sentence around ``place`` tells readers to do something, and not what somebody did."""
        start, end = document.sentence_at(place.start) or block
        if self._terms.search(document.folded, start, end):
            return True
        return self._orders.search(document.folded[start:end].lstrip()) is not None


def any_of(terms: Sequence[Term]) -> Pattern:
    """The pattern of any one of the terms over folded prose."""
    return Pattern(WORD_STARTS + one_of(term.body for term in terms) + WORD_ENDS)
