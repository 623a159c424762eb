"""Single quotation marks, which are apostrophes as well: ‘It is safe,’ he said of the patients’ tea."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache

from medlint.model.document import BlockKind, Document
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern

# Few apostrophes are no letter's neighbour on one side: only these are looked at.
_MARK = Pattern(r"(?<!\w)['‘]|['‘’](?!\w)|(?<=[.,;!?])['’]|[\"“”„«»]")
_OPENER = Pattern(r"(?<![\w.,;!?])['‘]")
_SINGLES = "'‘’"
_DOUBLE_CLOSERS = "”»"
# Besides letters and figures: what no quotation opens behind, and what its first words may begin with.
_ENDS, _BEGINNINGS = ".,;!?)]}%”»", "'‘’\"“«([{$£€#@…"
# Letters are left out: ’tis, ’em, the ’90s, the summer of ’69, “it ’s” where words were taken apart.
_COUNTED = r"(?:per|percent|out|of|in|to|or|years?|months?|weeks?|days?|hours?|minutes?|patients|people)"
_ELISION = Pattern(
    r"['‘](?:(?i:(?:tis|twas|twere|twill|til|till|cause|cos|coz|em|n|bout|round|nuff|neath|gainst|pon)\b)"
    r"|(?:s|t|re|ve|ll|d|m)\s|\d\d(?:s\b|\b(?![.,:]\d|\s?%|-|\s" + _COUNTED + r"\b)))"
)
# Words whose last letters are left out: rock ’n’ roll, a cup o’ tea.
_CUT = Pattern(r"(?<!\w)(?:n|o|ol|th|an|wi)$")
# Where a mark may be an apostrophe all the same: the patients’ rights, goin’ home, 6’ tall.
_DOUBTFUL = Pattern(r"(?:[sS]|\Bin|\d)$")
_LONGEST_TAIL = 3  # code points that these two read
_NEXT_WORD = Pattern(r"\s+(\w+)")
_SENTENCE_END = Pattern(r"[.!?]\s")
# Words that nothing belongs to: what stands before them is no possessive.
_FUNCTION_WORDS = frozenset(
    """
    a also an and are as at be because been but by can could did do does for from had has have he how i if in into is it
    may might must nor of on or she should so than that the then there they this to was we were what when where which
    while who will with would you
    """.split()
)


class _Role(Enum):
    """What a mark can be to the quotations in single ones."""

    OPENS = "opens"
    CLOSES = "closes"
    MAY_CLOSE = "may close"
    NONE = "none"


class _Open:
    """A mark that has opened a quotation, and the marks since then that close it if no better one does."""

    __slots__ = ("at", "doubtful", "is_double")

    def __init__(self, at: int, is_double: bool) -> None:
        self.at = at
        self.is_double = is_double
        self.doubtful: list[int] = []


class _Quotations(NamedTuple):
    """The quotations in single marks of a block, and where one begins that does not end in it; -1 where none does."""

    pairs: tuple[Span, ...]
    unclosed: int


def in_single_quotes(document: Document, offset: int) -> bool:
    """Whether ``offset`` stands in single quotation marks, or in a quotation that goes on in the next paragraph.

    Such a quotation is closed at its end alone, and every paragraph of it opens anew.
    """
    index = document.block_at(offset)
    if index < 0:
        return False
    span = document.blocks[index].span
    if not 0 <= _first_opener(document.prose, span) < offset:
        return False
    found = _quotations(document.prose, document.source.text, span)
    if any(pair.start < offset < pair.end for pair in found.pairs):
        return True
    return 0 <= found.unclosed < offset and _goes_on(document, index)


@lru_cache(maxsize=8)
def _first_opener(prose: str, span: Span) -> int:
    """Where the first mark of a block stands that may open a quotation; -1 where none does."""
    found = _OPENER.search(prose, *span)
    return found.start() if found else -1


def _goes_on(document: Document, index: int) -> bool:
    """Whether the next block is a paragraph beside this one that opens as a quotation does."""
    if index + 1 == len(document.blocks):
        return False
    block, following = document.blocks[index : index + 2]
    if following.kind is not BlockKind.PARAGRAPH or following.container != block.container:
        return False
    marks = _Marks(document.prose, document.source.text, following.span)
    first = next(iter(marks), -1)
    return not document.prose[following.span.start : first + 1].strip("'‘ \t\r\n") and (
        first >= 0 and marks.role(first) is _Role.OPENS
    )


@lru_cache(maxsize=8)
def _quotations(prose: str, source: str, span: Span) -> _Quotations:
    """The quotations of a block, which is asked for one place after the other."""
    marks = _Marks(prose, source, span)
    roles = {at: marks.role(at) for at in marks}
    pairing = _Pairing(prose, roles)
    if apart := {one.at for one in pairing.unclosed if one.is_double}:
        # a double mark that nothing closes is an inch, or a mistake: it encloses nothing
        pairing = _Pairing(prose, {at: role for at, role in roles.items() if at not in apart})
    return _Quotations(tuple(pairing.pairs), pairing.unclosed[0].at if pairing.unclosed else -1)


class _Marks:
    """The marks of a block, each with what it can be. What markup hides is seen through."""

    def __init__(self, prose: str, source: str, span: Span) -> None:
        self._prose = prose
        self._source = source
        self._span = span

    def __iter__(self) -> Iterator[int]:
        return (found.start() for found in _MARK.finditer(self._prose, *self._span))

    def role(self, at: int) -> _Role:
        """What the mark at that place can be; a double one is no single one."""
        mark = self._prose[at]
        if mark not in _SINGLES:
            return _Role.NONE
        tail, after = self._before(at), self._after(at + 1)
        before = tail[-1]
        if before.isalnum() and after.isalnum():
            return _Role.NONE
        if mark != "’" and not before.isalnum() and before not in _ENDS and (after.isalnum() or after in _BEGINNINGS):
            return _Role.NONE if _ELISION.match(self._prose, at) else _Role.OPENS
        if (before.isspace() and after.isalnum()) or _CUT.search(tail):
            return _Role.NONE
        doubtful = (
            mark == "‘"
            or before.isspace()
            or (_DOUBTFUL.search(tail) and _NEXT_WORD.match(self._prose, at + 1) is not None)
        )
        return _Role.MAY_CLOSE if doubtful else _Role.CLOSES

    def _before(self, at: int) -> str:
        """The last characters before that place; a space where the block begins."""
        start, end = self._span.start, at
        while at > start and self._is_hidden(at - 1):
            at -= 1
        if at < end and self._source[end - 1] in ")]":  # the title of a link has spaces
            at = start + len(self._prose[start:at].rstrip())
        return self._prose[max(start, at - _LONGEST_TAIL) : at] or " "

    def _after(self, at: int) -> str:
        """The character at that place or behind the markup there; a space where the block ends."""
        while at < self._span.end and self._is_hidden(at):
            at += 1
        return self._prose[at] if at < self._span.end else " "

    def _is_hidden(self, at: int) -> bool:
        return self._prose[at] == " " and not self._source[at].isspace()


class _Pairing:
    """Pairs the marks of a block in their order: a single one only within the double ones that it was opened in."""

    def __init__(self, prose: str, roles: Mapping[int, _Role]) -> None:
        self._prose = prose
        self._open: list[_Open] = []
        self._doubles: list[int] = []  # which of them are double
        self.pairs: list[Span] = []
        for at, role in roles.items():
            if prose[at] in _SINGLES:
                self._read_single(at, role)
            else:
                self._read_double(at)
        self.unclosed = [one for one in self._open if one.is_double or not self._settles(one)]

    def _read_single(self, at: int, role: _Role) -> None:
        last = self._open[-1] if self._open else None
        if role is _Role.OPENS:
            if last and self._settles(last):
                self._open.pop()
            self._open.append(_Open(at, is_double=False))
        elif last and not last.is_double:
            if role is _Role.CLOSES:
                self._open.pop()
                self.pairs.append(Span(last.at, at))
            elif role is _Role.MAY_CLOSE:
                last.doubtful.append(at)

    def _read_double(self, at: int) -> None:
        mark = self._prose[at]
        opener = self._prose[self._open[self._doubles[-1]].at] if self._doubles else ""
        if mark in _DOUBLE_CLOSERS or mark == opener == '"':
            if opener:
                index = self._doubles.pop()
                for inner in self._open[index + 1 :]:
                    self._settles(inner)
                del self._open[index:]
        else:
            self._doubles.append(len(self._open))
            self._open.append(_Open(at, is_double=True))

    def _settles(self, one: _Open) -> bool:
        """Whether a doubtful mark closes the quotation, which then holds no more than a sentence."""
        if not one.doubtful:
            return False
        stop = _SENTENCE_END.search(self._prose, one.at, one.doubtful[-1])
        marks = [at for at in one.doubtful if stop is None or at < stop.start()]
        if marks:
            at = next(filter(self._stands_before_function_word, marks), marks[0])
            self.pairs.append(Span(one.at, at))
        return bool(marks)

    def _stands_before_function_word(self, at: int) -> bool:
        found = _NEXT_WORD.match(self._prose, at + 1)
        return found is not None and found[1].lower() in _FUNCTION_WORDS
