"""The passages of a plain text, each with what it is: a heading, an item, a row of a table or a paragraph."""

from collections.abc import Iterator, Sequence
from enum import Enum

from medlint.parse.text_lines import Line, continues, runs_on, split_lines, wrap_widths
from medlint.pattern import Pattern

_BREAK = Pattern(r"[-=_*~#•·–— ]{3,}")
_HASHES = Pattern(r"(#{1,6})[ \t]+(?=\S)")
_SIGNS = "-=_*~#•·–—"  # what a break or a marked heading starts with


class PassageKind(Enum):
    """What a passage is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    MORE = "more"  # a further paragraph of the item before
    ROW = "row"
    BREAK = "break"


class Passage:
    """Lines that make one block; ``start`` and ``end`` are offsets, ``text`` is its first line."""

    __slots__ = ("bullet", "end", "indent", "kind", "level", "lines", "start", "text")

    def __init__(self, kind: PassageKind, start: int, end: int, first: Line, lines: int = 1, level: int = 0) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = first.text
        self.indent = first.indent
        self.bullet = first.bullet
        self.lines = lines
        self.level = level


def split_passages(text: str) -> list[Passage]:
    """The passages of ``text`` in order; headings without a mark of their own are not told from paragraphs yet."""
    lines = split_lines(text)
    widths = wrap_widths(lines)
    passages: list[Passage] = []
    at = 0
    while at < len(lines):
        rows = _table_rows(lines, at)
        if rows:
            passages += [Passage(PassageKind.ROW, line.start, line.end, line) for line in lines[at : at + rows]]
            at += rows
            continue
        last = _last_line(lines, at, widths[at])
        passages.append(_passage(lines[at : last + 1], passages))
        at = last + 1
    return passages


def _table_rows(lines: Sequence[Line], at: int) -> int:
    """How many lines from ``at`` on are rows of one table, their cells set apart by tabs."""
    tabs = lines[at].text.count("\t")
    if not tabs or lines[at].bullet:
        return 0
    end = at + 1
    while (
        end < len(lines)
        and not lines[end].after_blank
        and not lines[end].bullet
        and lines[end].text.count("\t") == tabs
    ):
        end += 1
    return end - at if end - at > 1 else 0


def _last_line(lines: Sequence[Line], first: int, width: int) -> int:
    last = first
    if _stands_alone(lines[first]):
        return first
    while last + 1 < len(lines) and _joins(lines[first], lines[last], lines[last + 1], width):
        last += 1
    return last


def _stands_alone(line: Line) -> bool:
    """Whether the line is a break or a marked heading."""
    return line.text[0] in _SIGNS and bool(_BREAK.fullmatch(line.text) or _HASHES.match(line.text))


def _joins(first: Line, last: Line, following: Line, width: int) -> bool:
    if _stands_alone(following):
        return False
    if continues(last, following, width):
        return True
    if not first.bullet or following.bullet or following.after_blank:
        return False
    return following.indent > first.indent or runs_on(last, following)


def _passage(lines: Sequence[Line], before: Sequence[Passage]) -> Passage:
    first = lines[0]
    kind, start, level = PassageKind.PARAGRAPH, first.start, 0
    if _stands_alone(first):
        kind = PassageKind.BREAK
        if hashes := _HASHES.match(first.text):
            kind, start, level = PassageKind.HEADING, first.start + hashes.end(), len(hashes.group(1))
    elif first.bullet:
        kind = PassageKind.ITEM
    elif before and before[-1].kind in (PassageKind.ITEM, PassageKind.MORE) and first.indent > before[-1].indent:
        kind = PassageKind.MORE
    passage = Passage(kind, start, lines[-1].end, first, len(lines), level)
    if kind is PassageKind.MORE:
        passage.indent = before[-1].indent
    return passage


def cells(passage: Passage) -> Iterator[tuple[int, int]]:
    """The offsets of a row's cells."""
    at = passage.start
    for cell in passage.text.split("\t"):
        yield at, at + len(cell)
        at += len(cell) + 1
