"""Double quotation marks: what stands in them. Single ones are apostrophes as well, and read with more care."""

from bisect import bisect_left
from functools import lru_cache

from medlint.model.span import Span
from medlint.pattern import Pattern

_MARKS = Pattern(r"[\"“”„«»]")
# A straight mark that opens nothing: it stands as those do that close, or before the value of a name in code.
_OPENS_NOTHING = Pattern(r"(?:(?<=[\w.,;:!?)%])|(?<==)|(?<==\s))\"(?:(?<==\")|(?<==\s\")|(?!\w))")
_AT_START, _AT_END = '“"', '”"'


def in_double_quotes(prose: str, block: Span, at: int) -> bool:
    """Whether a quotation that begins in ``block`` goes on at ``at``."""
    return bisect_left(_turns(prose, block), at) % 2 == 1


def is_quoted(prose: str, block: Span, sentence: Span) -> bool:
    """Whether a sentence of ``block`` stands in quotation marks, or begins or ends in them."""
    text = prose[sentence.start : sentence.end].strip(" .,")
    return text[:1] in _AT_START or text[-1:] in _AT_END or in_double_quotes(prose, block, sentence.start)


@lru_cache(maxsize=8)
def _turns(prose: str, block: Span) -> tuple[int, ...]:
    """The marks that begin a quotation in ``block`` and those that end it, by turns: it is asked for many places."""
    turns: list[int] = []
    opener = ""
    for mark in _MARKS.finditer(prose, *block):
        written, before = mark[0], opener
        if written == '"':
            opener = "" if before or _OPENS_NOTHING.match(prose, mark.start()) else written
        else:
            opener = "" if written in "”»" or (written == "“" and before == "„") else written  # „closed so“
        if bool(opener) != bool(before):
            turns.append(mark.start())
    return tuple(turns)
