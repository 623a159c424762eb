"""Annotated bibliographies: entries headed by authors, journal or reference, each with what the paper found below."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from medlint.evidence.verdict import Signal, Strength
from medlint.model.document import PROSE, BlockKind, Document
from medlint.pattern import Pattern

_FEWEST = 3  # heads that make a bibliography of a document
_REACH = 10  # blocks below a head that may belong to it
_LONGEST_HEAD = 400
_END = 9  # code points that “et al.”, a year or a page take
_SIGNS = "·•|*"  # one stands between a journal and its year
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-Z]{1,3}\b)?"
_NAMES = rf"{_NAME}(?:,?\s(?:&|and)\s{_NAME}|,\s(?:&\s|and\s)?{_NAME}){{0,9}}"
_JOURNAL = r"[A-Z][\w.]*(?:[,:]?\s(?:(?:of|and|the|in|for|&)\s)?[A-Z(][\w.()-]*|,?\s(?:[a-z]+|&)){0,9}"
# “Rao, Ito, et al.” as a line of its own, or one that ends in a journal and its year: “Sleep Med · 2031”.
_SURE = Pattern(
    rf"\W*{_NAMES},?\set\sal\W*|(?:[\s\S]*[.?!]\s)?\W*(?P<journal>{_JOURNAL})\s[{_SIGNS}]\s(?:19|20)\d\d\W*"
)
# “Rao A, Ito B. Sleep in the old. Sleep Med. 2031;12(3):45-9.” as a paragraph of its own.
_FULL = Pattern(
    rf"\W*(?P<names>{_NAME}(?:,\s{_NAME}){{0,9}})\.\s[\s\S]{{10,300}}\b(?:19|20)\d\d[^.;]{{0,12}};\s?\d[\d()\s]*"
    r":\s?\w+(?:[–-]\w+)?\W*"
)
# “Rao.” or “Fernhill Sleep Society.” between others.
_LIKELY = Pattern(rf"\W*(?:{_NAMES}|(?:[A-Z][\w’'-]+\s){{1,4}}[A-Z][\w’'-]+)\.\W*")


class Entries:
    """The entries of an annotated bibliography; there are none in most documents."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def head(self, index: int) -> Signal | None:
        """The head of the entry to which the block of that index belongs, as a source that is named."""
        blocks, heads = self._document.blocks, self._heads
        for number in range(index, max(-1, index - _REACH), -1) if heads else ():
            if number in heads:
                return Signal(blocks[number].span, Strength.ATTRIBUTION, heads[number])
            # the title of the paper may be a heading
            if number < index and blocks[number].kind is BlockKind.HEADING and number - 1 not in heads:
                return None
        return None

    @cached_property
    def _heads(self) -> Mapping[int, str]:
        """The heads by the indexes of their blocks."""
        sure = {index: named for index, text in self._ending(_is_sure_end) if (named := _named_surely(text))}
        if len(sure) < _FEWEST:
            return {}
        likely = {index: _plain(text) for index, text in self._ending(_is_likely_end) if _LIKELY.fullmatch(text)}
        return {**likely, **sure}

    def _ending(self, suits: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
        """The short blocks, by their indexes, whose last code points may be those of a head."""
        prose = self._document.prose
        for index, block in enumerate(self._document.blocks):
            start, end = block.span
            if end - start < _LONGEST_HEAD and suits(prose[max(start, end - _END) : end]) and block.kind in PROSE:
                yield index, prose[start:end]


def _is_sure_end(end: str) -> bool:
    year = end.rstrip(" .*")[-6:]
    page = ":" in end and any(map(str.isdigit, end))
    return page or "et al" in end or (year[:1] in _SIGNS and year[-4:].isdigit())


def _is_likely_end(end: str) -> bool:
    return end.rstrip()[-1:] == "."


def _named_surely(text: str) -> str:
    """The journal or the authors that a sure head of an entry names; "" where ``text`` is none."""
    if found := _SURE.fullmatch(text):
        return _plain(found["journal"] or text)
    found = _FULL.fullmatch(text)
    return _plain(found["names"]) if found else ""


def _plain(name: str) -> str:
    return " ".join(name.strip(" .*-–").split())
