"""Items that stand on lines of one paragraph: what Markdown takes for prose."""

from collections.abc import Sequence

from medlint.detect.lead_in_words import LeadInWords, first_word, words_of
from medlint.detect.list_intro.alike import is_gerund
from medlint.detect.list_intro.item_lines import is_finished
from medlint.pattern import Pattern

_LINE_END = Pattern(r"[\r\n]+")
_LINE_LENGTH = 60
_LINES = 3
_TITLE_WORDS = 6
_STOPS = (".", "!", "?", ":", ",", ";")


def is_set_in_lines(source: str, words: LeadInWords) -> bool:
    """Whether a paragraph is set in three or more short lines, as an address is, or begins as items on lines do.

    The lines of a text that goes on begin with small letters.
    """
    lines = [line.strip() for line in _LINE_END.split(source) if line.strip()]
    short = [len(line) <= _LINE_LENGTH and not line.endswith(".") for line in lines]
    if len(lines) >= _LINES and all(short):
        return True
    if len(lines) < 2 or any(line[0].islower() for line in lines[: _LINES + 1]):
        return False
    if len(lines) >= _LINES and (all(short[:_LINES]) or _begin_alike(lines[:_LINES])):
        return True
    return _is_title(lines[0], lines[1], words)


def _begin_alike(lines: Sequence[str]) -> bool:
    """Whether all are doings, or sentences that begin with one word: “They loosen …”."""
    starts = [first_word(line.lower()) for line in lines]
    return all(map(is_gerund, starts)) or (len(set(starts)) == 1 and all(map(is_finished, lines)))


def _is_title(line: str, below: str, words: LeadInWords) -> bool:
    """Whether a line is the name of an item whose text stands on the next, and no heading of a usual section."""
    if line.endswith(_STOPS) or len(words_of(line)) > _TITLE_WORDS or len(line) * 2 > len(below):
        return line.lower() == below.lower() and line.isupper()
    return not (words.starts("sections", line.lower()) or words.starts("furniture", line.lower()))
