"""What a text points to by a label (a footnote, a reference number, a citation key), and where the labels lead."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from medlint.evidence.markers import NUMBERED
from medlint.model.document import PROSE, BlockKind, ContainerKind, Document, Mark, MarkKind
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern

_ENTRY_NUMBER = Pattern(r"\s*(?:\[(\d{1,3})\]|(\d{1,3})[.):]?(?=\s)|([¹²³⁰⁴-⁹]{1,3}))")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBERS = Pattern(r"\d+|[–—-]")
_LABELLED = Pattern(r"(?<![\\!\w])\[([^\[\]\n]{1,80})\]\[([^\[\]\n]{1,60})\]")
_ADDRESS = Pattern(r"[:.]?\s{0,3}<?https?://")
_SOURCES = Pattern(r"\b(?:SOURCES|Sources|REFERENCES|References)\s?:\s*\[\d")
_DIGITS = "0123456789"
_WIDEST = 30  # numbers that “[2–31]” can stand for


class Pointer(NamedTuple):
    """A label in the text and the place where it stands."""

    label: str
    span: Span


class Entry(NamedTuple):
    """A numbered entry of a list of sources: the place of its text."""

    number: int
    span: Span


class Labels:
    """The labels of one document; ``references`` are the indexes of the blocks that list its sources."""

    def __init__(self, document: Document, references: frozenset[int]) -> None:
        self._document = document
        self._references = references

    @cached_property
    def footnotes(self) -> Mapping[str, Span]:
        """The footnotes that the document defines, each with the place of its definition."""
        kind = ContainerKind.FOOTNOTE
        return {container.name: container.span for container in self._document.containers if container.kind is kind}

    @cached_property
    def footnote_pointers(self) -> Sequence[Pointer]:
        """The places that point to a footnote."""
        kind = MarkKind.FOOTNOTE
        return [Pointer(mark.target, mark.span) for mark in self._document.marks if mark.kind is kind and mark.target]

    @cached_property
    def keys(self) -> Sequence[Pointer]:
        """The places that name the key of a source."""
        marks = (mark for mark in self._document.marks if mark.kind is MarkKind.CITATION)
        return [Pointer(key, mark.span) for mark in marks for key in mark.target.split()]

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """The entries of the document's list of sources that have a number."""
        numbered = (Entry(self._number(index), self._document.blocks[index].span) for index in self._listed)
        return [entry for entry in numbered if entry.number]

    @cached_property
    def highest(self) -> int:
        """The highest number of an entry; of a list without numbers, how many entries it has at most."""
        return max((entry.number for entry in self.entries), default=len(self._listed))

    @cached_property
    def _listed(self) -> list[int]:
        """The blocks that list sources, without footnotes."""
        blocks = self._document.blocks
        notes = list(self.footnotes.values())
        listed = (index for index in sorted(self._references) if blocks[index].kind is not BlockKind.HEADING)
        return [index for index in listed if not any(note.contains(blocks[index].span) for note in notes)]

    def _number(self, index: int) -> int:
        """The number of the entry in the block of that index; 0 where it has none."""
        document = self._document
        block = document.blocks[index]
        if block.container >= 0:
            item = document.containers[block.container]
            if item.kind is ContainerKind.ITEM and item.parent >= 0:
                return self._place_in_list(item.parent, block.container)
        found = _ENTRY_NUMBER.match(document.prose, block.span.start, block.span.end)
        return int((found[1] or found[2] or found[3]).translate(_RAISED)) if found else 0

    def _place_in_list(self, parent: int, item: int) -> int:
        containers = self._document.containers
        first = containers[parent].name
        if not first.isdigit():
            return 0
        before = sum(other.parent == parent for other in containers[parent + 1 : item])
        return int(first) + before

    @cached_property
    def numbers(self) -> Sequence[Pointer]:
        """The reference numbers in the text, outside the list of sources; “[2–4]” stands for three of them."""
        return sorted((*self._in_marks(), *self._in_prose()), key=lambda pointer: pointer.span)

    def _in_marks(self) -> Iterator[Pointer]:
        for mark in self._document.marks:
            if mark.kind is MarkKind.SUPERSCRIPT and not self._is_listed(mark.span.start):
                yield from _pointers(mark.target or self._text(mark), mark.span)

    def _text(self, mark: Mark) -> str:
        return self._document.prose[mark.text.start : mark.text.end]

    def _in_prose(self) -> Iterator[Pointer]:
        prose = self._document.prose
        for found in NUMBERED.finditer(prose):
            if not self._is_listed(found.start()):
                yield from _pointers(found.group(), Span(*found.span()))

    @cached_property
    def in_line(self) -> frozenset[str]:
        """The numbers before an address, and those of a paragraph that begins with one or has “Sources:” before it."""
        prose, source = self._document.prose, self._document.source.text
        found = [(one, self._document.block_at(one.start())) for one in NUMBERED.finditer(prose)]
        lists = {self._document.block_at(one.start()) for one in _SOURCES.finditer(prose)}
        lists |= {at for one, at in found if at >= 0 and self._document.blocks[at].span.start == one.start()}
        return frozenset(
            one.group().strip("[]") for one, index in found if index in lists or _ADDRESS.match(source, one.end())
        )

    def _is_listed(self, offset: int) -> bool:
        index = self._document.block_at(offset)
        return index in self._references or (index >= 0 and self._document.blocks[index].kind not in PROSE)

    @cached_property
    def undefined_links(self) -> Sequence[Pointer]:
        """The links “[words][label]” whose label has no address: they are left as they are written."""
        prose = self._document.prose
        found = _LABELLED.finditer(prose) if "][" in prose else ()
        return [Pointer(one[2], Span(*one.span())) for one in found if one[2].strip(_DIGITS + " ,-–^")]


def _pointers(text: str, span: Span) -> Iterator[Pointer]:
    """The numbers that a marker stands for; none where it is no marker."""
    parts = _NUMBERS.findall(text.translate(_RAISED))
    numbers: list[int] = []
    for at, part in enumerate(parts):
        if part.isdigit():
            number = int(part)
            first = numbers[-1] + 1 if at > 1 and not parts[at - 1].isdigit() and numbers else number
            numbers += range(first, number + 1) if first <= number < first + _WIDEST else [number]
    if 0 not in numbers:
        yield from (Pointer(str(number), span) for number in numbers)
