"""What a parser makes of a source: its prose, its blocks and the marks between them."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cached_property
from itertools import accumulate

from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.source import Source
from medlint.model.span import Span

SplitSentences = Callable[[str, Span], tuple[Span, ...]]


class _Kind(Enum):
    """Kinds are looked up for every block and mark, so they hash as plain objects do, not by their names."""

    __hash__ = object.__hash__


class ContainerKind(_Kind):
    """What can hold blocks."""

    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    ROW = "row"
    DEFINITIONS = "definitions"
    FIGURE = "figure"
    FOOTNOTE = "footnote"
    ASIDE = "aside"


class BlockKind(_Kind):
    """What a block is. Only the kinds of ``PROSE`` hold text that rules read."""

    FIELD = "field"  # a front matter value or a page's title or description
    HEADING = "heading"
    PARAGRAPH = "paragraph"  # also the text of a list item; see the block's container
    CELL = "cell"
    TERM = "term"
    CAPTION = "caption"
    CODE = "code"
    EMBED = "embed"  # an image, video, shortcode, include or component that stands alone
    BREAK = "break"  # a thematic break


PROSE = frozenset(
    {BlockKind.FIELD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.TERM, BlockKind.CAPTION}
)


class Container(NamedTuple):
    """A list, an item, a quotation, … that holds blocks and other containers.

    ``parent`` is the index of the enclosing container in ``Document.containers``, -1 at the top level.
    ``name`` is a footnote's label, a list's first number ("" when unordered) or an element's class; else "".
    """

    kind: ContainerKind
    span: Span
    parent: int = -1
    name: str = ""


class Block(NamedTuple):
    """A leaf of the document: a stretch of text that no other block shares.

    ``span`` runs from the first to the last code point of its content, markup inside included.
    ``level`` is a heading's level (1 to 6), else 0. ``name`` is a field's key, a code block's language or an
    embed's name (shortcode, component or element), else "".
    """

    kind: BlockKind
    span: Span
    container: int = -1
    level: int = 0
    name: str = ""


class MarkKind(_Kind):
    """What stands in a text without being its prose."""

    LINK = "link"
    URL = "url"  # a bare address or e-mail address, with no text of its own
    IMAGE = "image"
    FOOTNOTE = "footnote"  # a reference to one; definitions are containers
    CITATION = "citation"  # a bibliography key, as in Pandoc's [@key]
    SUPERSCRIPT = "superscript"
    SHORTCODE = "shortcode"  # Hugo, Liquid and other template tags
    COMPONENT = "component"  # a JSX or HTML element that stands for something: <Cite>, <video>
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUOTE = "quote"  # <q>, <blockquote cite>


LINKS = frozenset({MarkKind.LINK, MarkKind.URL})


class Mark(NamedTuple):
    """Inline markup with a meaning.

    ``span`` covers all of it in the source, ``text`` the prose inside it (empty when it has none). ``target`` is
    the address of a link, URL or image, the label of a footnote, the keys of a citation separated by spaces, or
    the name and arguments of a shortcode or component.
    """

    kind: MarkKind
    span: Span
    text: Span
    target: str = ""


class Comment(NamedTuple):
    """A comment of the source's own format; ``text`` is what stands between its delimiters."""

    span: Span
    text: str


class Document:
    """One article, read.

    ``prose`` has exactly the length of ``source.text``: each code point is the source's own, or a space where the
    source has markup, an address, code or a comment. A match in it is therefore a place in the source.
    ``blocks``, ``marks`` and ``comments`` are in the order of the text; blocks are disjoint. ``data`` is the front
    matter that is not prose, key by key ("layout": "page"; nested keys joined by dots).
    """

    def __init__(
        self,
        source: Source,
        prose: str,
        blocks: tuple[Block, ...],
        containers: tuple[Container, ...],
        marks: tuple[Mark, ...],
        comments: tuple[Comment, ...],
        data: dict[str, str],
        split_sentences: SplitSentences,
    ) -> None:
        self.source = source
        self.prose = prose
        self.blocks = blocks
        self.containers = containers
        self.marks = marks
        self.comments = comments
        self.data = data
        self.split_sentences = split_sentences
        self._sentences: dict[int, tuple[Span, ...]] = {}
        spans = [block.span for block in blocks]
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    @cached_property
    def folded(self) -> str:
        """The prose in lower case with plain quotes, hyphens and spaces, at the same length: what patterns read."""
        return fold(self.prose)

    @cached_property
    def word_count(self) -> int:
        """How many words the prose has."""
        return len(self.prose.split())

    def has_words(self, least: int) -> bool:
        """Whether the prose has as many words: they need not all be counted for it."""
        return len(self.prose.split(None, least)) >= least

    def block_at(self, offset: int) -> int:
        """The index of the block that holds ``offset``, or -1 between blocks."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else -1

    def first_block(self, offset: int) -> int:
        """The index of the first block that starts at ``offset`` or later; how many there are where none does."""
        return bisect_left(self._starts, offset)

    def sentences(self, block: int) -> tuple[Span, ...]:
        """The sentences of the block with that index, ordered and disjoint, without the space around them."""
        found = self._sentences.get(block)
        if found is None:
            found = self._sentences[block] = self.split_sentences(self.prose, self.blocks[block].span)
        return found

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds ``offset``, or None between sentences."""
        block = bisect_right(self._starts, offset) - 1
        if block < 0 or offset >= self._ends[block] or self.blocks[block].kind not in PROSE:
            return None
        sentences = self._sentences.get(block) or self.sentences(block)
        index = bisect_right(sentences, (offset, _BEYOND)) - 1
        return sentences[index] if index >= 0 and offset < sentences[index].end else None

    def passage_at(self, offset: int) -> str:
        """The prose of the sentence, block or line that holds ``offset``, in that order, with single spaces."""
        block = self.block_at(offset)
        around = self.sentence_at(offset) or (self.blocks[block].span if block >= 0 else None)
        return self.text(around) if around else " ".join(self.source.line(self.source.position(offset).line).split())

    def headings(self, block: int) -> Iterator[Block]:
        """The block with that index when it is a heading, and the headings it stands under, the nearest first."""
        if block >= 0 and self.blocks[block].kind is BlockKind.HEADING:
            yield self.blocks[block]
        above = self._above[block] if block >= 0 else -1
        while above >= 0:
            yield self.blocks[above]
            above = self._above[above]

    @cached_property
    def _above(self) -> list[int]:
        """For each block the index of the heading that it stands under, or -1."""
        above, open_headings = [], list[int]()
        for index, block in enumerate(self.blocks):
            if block.kind is BlockKind.HEADING:
                while open_headings and self.blocks[open_headings[-1]].level >= block.level:
                    open_headings.pop()
            above.append(open_headings[-1] if open_headings else -1)
            if block.kind is BlockKind.HEADING:
                open_headings.append(index)
        return above

    def marks_from(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that begin within the code points from ``start`` up to ``end``, in the order of the text."""
        first = bisect_left(self._mark_starts, start)
        return self.marks[first : bisect_left(self._mark_starts, end, first)]

    def marks_over(self, span: Span) -> Iterator[Mark]:
        """The marks that share at least one code point with ``span``, in the order of the text."""
        first, last = bisect_right(self._mark_ends, span.start), bisect_left(self._mark_starts, span.end)
        return (mark for mark in self.marks[first:last] if mark.span.end > span.start)

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.span.start for mark in self.marks]

    @cached_property
    def _mark_ends(self) -> list[int]:
        """How far the marks reach, each with those before it: marks may enclose each other."""
        return [*accumulate((mark.span.end for mark in self.marks), max)]

    def ancestors(self, block: Block) -> Iterator[Container]:
        """The containers around ``block``, the nearest first."""
        index = block.container
        while index >= 0:
            container = self.containers[index]
            yield container
            index = container.parent

    def around(self, block: Block, kind: ContainerKind) -> Container | None:
        """The nearest container of that kind around ``block``, at any depth."""
        return next((container for container in self.ancestors(block) if container.kind is kind), None)

    def within(self, block: Block, kind: ContainerKind) -> bool:
        """Whether ``block`` lies in a container of that kind, at any depth."""
        return self.around(block, kind) is not None

    def text(self, span: Span) -> str:
        """The prose of ``span`` with every run of white space folded into one space."""
        return " ".join(self.prose[span.start : span.end].split())

    def folded_text(self, span: Span) -> str:
        """The same of the folded prose."""
        return " ".join(self.folded[span.start : span.end].split())

    @cached_property
    def title(self) -> Span:
        """Where findings about the whole article point: its title, else its first block, else its first line."""
        named = [b for b in self.blocks if b.kind is BlockKind.FIELD and b.name == "title"]
        headings = [b for b in self.blocks if b.kind is BlockKind.HEADING]
        prose = [b for b in self.blocks if b.kind in PROSE]
        for block in (*named[:1], *headings[:1], *prose[:1]):
            index = self.blocks.index(block)
            return self.sentences(index)[0] if self.sentences(index) else block.span
        return Span(0, len(self.source.line(1)))


_BEYOND = sys.maxsize
