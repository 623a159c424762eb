"""Terms that only list phrases: the scan finds these whole, so that no pattern has to."""

from medlint.model.fold import fold
from medlint.pattern import Pattern
from medlint.rules.term import WORD_ENDS, WORD_STARTS, Term

_OPERATORS = frozenset("(){}?*#.")
_STARTS, _ENDS = Pattern(WORD_STARTS), Pattern(WORD_ENDS)
_APART = " \n\r\t.,;:!?()\"'/"  # beside a word none of these can be a part of it


def phrases_of(term: Term) -> tuple[str, ...]:
    """The phrases of a term that is one phrase or “(one|or another)”, in every spelling; else none."""
    text = fold(term.text).strip()
    if text[0] == "(" and text[-1] == ")":
        text = text[1:-1]
    if not _OPERATORS.isdisjoint(text):
        return ()
    phrases = (" ".join(phrase.split()) for phrase in text.split("|"))
    return tuple(spelling for phrase in phrases for spelling in dict.fromkeys((phrase, phrase.replace("-", " "))))


def scanned_end(phrase: str, folded: str, start: int) -> int:
    """Where the ``phrase`` that the scan found at ``start`` ends, be it within a word, however wide its spaces are."""
    if " " not in phrase:
        return start + len(phrase)
    for word in phrase.split():
        start = folded.index(word, start) + len(word)
    return start


def end_of(phrase: str, folded: str, start: int) -> int:
    """Where the ``phrase`` that the scan found at ``start`` ends, however wide its spaces are; -1 within a word."""
    end = scanned_end(phrase, folded, start)
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before in _APART and after in _APART:
        return end
    return end if _STARTS.match(folded, start) and _ENDS.match(folded, end) else -1
