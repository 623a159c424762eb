"""The elements that are open at a place: the part that HTML and Markdown have in common."""

from collections.abc import Callable, Iterator, Sequence

from medlint.model.document import BlockKind, ContainerKind, MarkKind
from medlint.model.span import Span
from medlint.parse.builder import Builder
from medlint.parse.elements import (
    BLOCKS,
    CONTAINERS,
    ENDS_PARAGRAPH,
    EXCLUDED,
    HEADINGS,
    IMPLIED_ENDS,
    KINDS,
    SCOPES,
)
from medlint.parse.regions import Region, RegionKind, Regions
from medlint.pattern import Pattern

# No real page is nested deeper, and looking further would make the reading of hostile ones quadratic.
_REACH = 200
_PARAGRAPHS = frozenset({"p", *HEADINGS})
_PARAGRAPH_SCOPES = SCOPES | {"button"}
_LIST_SCOPES = SCOPES | {"ul", "ol", "menu", "dir"}
_UNSCOPED = frozenset({"table", "tr", "tbody", "thead", "tfoot", "html", "body"})
# 12 · 3,4 · [5–7] · a · †; not "st", "TM" or "2+"
_MARKER = Pattern(r"\s*[\[(]?\s*(?:\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*|[a-z]|[*†‡§¶]+)\s*,?\s*[\])]?\s*")
# m², cm³, kg/m², 10⁶: an exponent, not a marker
_BASE = Pattern(r"(?:(?<![^\W\d_])(?:m|cm|mm|km|dm|in|ft|µm|μm|10)|[=^×])\s*\Z")


class Element:
    """An open element. ``start`` is where its start tag begins."""

    container = -1
    mark: MarkKind | None = None
    target = ""
    point = 0
    open = True

    def __init__(self, tag: str, start: int, kind: BlockKind, level: int, muted: bool) -> None:
        self.tag = tag
        self.start = start
        self.kind = kind
        self.level = level
        self.muted = muted


class Tree:
    """The stack of open elements. Tells the builder about blocks, containers, marks and prose.

    Markdown's own blocks are elements here too, so that raw HTML and Markdown nest as they do in a browser.
    """

    def __init__(self, builder: Builder, regions: Regions, read_tag: Callable[[Region], None]) -> None:
        self.builder = builder
        self.regions = regions
        self._hiding = bool(regions)
        self._read_tag = read_tag
        self.silent_until = 0  # the end of a comment that is still open
        self._broken = False
        self._paragraphs = 0  # how many paragraphs and headings are open
        self._stack = [Element("", 0, BlockKind.PARAGRAPH, 0, False)]

    @property
    def muted(self) -> bool:
        """Whether text here is not the article's prose."""
        return self._stack[-1].muted

    def in_raw(self, others: Sequence[Element]) -> bool:
        """Whether the innermost open element is none of ``others``, the last of which is the innermost of them."""
        innermost = self._stack[-1]
        return innermost is not self._stack[0] and (not others or innermost is not others[-1])

    def push(self, tag: str, start: int, name: str = "", muted: bool = False) -> Element:
        """Open a block or inline element of that name; what HTML says is closed by it is closed."""
        if tag in BLOCKS:
            self._make_room(tag, start)
            self.builder.end_block()
            if tag in _PARAGRAPHS:
                self._paragraphs += 1
        above = self._stack[-1]
        kind = KINDS.get(tag, above.kind)
        level = HEADINGS.get(tag, above.level) if kind is BlockKind.HEADING else 0
        element = Element(tag, start, kind, level, muted or above.muted or tag in EXCLUDED)
        if tag in CONTAINERS and not element.muted:
            element.container = self.builder.open(CONTAINERS[tag], start, name)
        self._stack.append(element)
        return element

    def push_footnote(self, label: str, start: int) -> Element:
        """Open a footnote's definition."""
        element = self.push("section", start)
        if not element.muted:
            element.container = self.builder.open(ContainerKind.FOOTNOTE, start, label)
        return element

    def push_mark(self, tag: str, start: int, kind: MarkKind, target: str = "", muted: bool = False) -> Element:
        """Open an inline element that is reported as a mark when it ends."""
        element = self.push(tag, start, muted=muted)
        if not element.muted:
            element.mark, element.target, element.point = kind, target, self.builder.kept
        return element

    def _nearest(self) -> Iterator[Element]:
        return reversed(self._stack[-_REACH:])

    def _make_room(self, tag: str, start: int) -> None:
        if self._paragraphs and tag in ENDS_PARAGRAPH:
            self._end_nearest(_PARAGRAPHS, _PARAGRAPH_SCOPES, start)
        if tag in IMPLIED_ENDS:
            ended, scope = IMPLIED_ENDS[tag]
            self._end_nearest(ended, scope, start)

    def _end_nearest(self, tags: set[str] | frozenset[str], scope: set[str] | frozenset[str], end: int) -> None:
        """Close the nearest open element of ``tags`` that no element of ``scope`` encloses."""
        for element in self._nearest():
            if element.tag in tags:
                self.pop(element, end, end)
                return
            if element.tag in scope:
                return

    def pop(self, element: Element, start: int, end: int) -> None:
        """Close ``element`` and all inside it; its end tag runs from ``start`` to ``end``. Closed ones stay so."""
        if not element.open:
            return
        while True:
            last = self._stack.pop()
            self._leave(last, end if last is element else start)
            if last is element:
                return

    def _leave(self, element: Element, end: int) -> None:
        element.open = False
        if element.container >= 0:
            self.builder.close_through(element.container, end)
        if element.tag in BLOCKS:
            self.builder.end_block()
            self._broken = False
            if element.tag in _PARAGRAPHS:
                self._paragraphs -= 1
            elif element.tag == "pre" and not self.muted:
                self.builder.leaf(BlockKind.CODE, Span(element.start, end))
        elif element.mark is not None:
            self._finish_mark(element, end)

    def _finish_mark(self, element: Element, end: int) -> None:
        builder, kind, target = self.builder, element.mark, element.target
        text = builder.kept_since(element.point)
        if kind is None or (text is None and kind not in (MarkKind.LINK, MarkKind.COMPONENT)):
            return
        if kind is MarkKind.SUPERSCRIPT and text is not None:
            target = builder.source.text[text.start : text.end].strip()
            if not self._is_marker(element.start, text, end):
                return
            builder.retract(element.point)
            text = None
        builder.mark(kind, Span(element.start, end), text, target)

    def _is_marker(self, start: int, text: Span, end: int) -> bool:
        source = self.builder.source.text
        return (
            _MARKER.fullmatch(source[text.start : text.end]) is not None
            and not _BASE.search(source[max(0, start - 12) : start])
            and not (source[end : end + 1].isalpha() and not source[max(0, start - 1) : start].strip())
        )

    def end_tag(self, tag: str, start: int, end: int) -> None:
        """An end tag as malformed pages have it: it closes what it names where that is open, else nothing."""
        if tag in BLOCKS:
            scope = _LIST_SCOPES if tag == "li" else SCOPES
            tags = _PARAGRAPHS - {"p"} if tag in HEADINGS else {tag}
            self.builder.end_block()
            self._end_block_element(tags, scope - tags, start, end)
            return
        for element in self._nearest():
            if element.tag == tag:
                self._end_inline(element, start, end)
                return
            if element.tag in SCOPES:
                return

    def _end_block_element(self, tags: set[str] | frozenset[str], scope: frozenset[str], start: int, end: int) -> None:
        for element in self._nearest():
            if element.tag in tags:
                self.pop(element, start, end)
                return
            if element.tag in scope and not tags & _UNSCOPED:
                return

    def _end_inline(self, element: Element, start: int, end: int) -> None:
        at = self._stack.index(element)
        if element.tag in EXCLUDED or all(inner.tag not in BLOCKS for inner in self._stack[at + 1 :]):
            self.pop(element, start, end)
        else:
            del self._stack[at]
            self._leave(element, end)

    def text(self, start: int, end: int, shown: str | None = None) -> None:
        """Text from ``start`` to ``end``; ``shown`` is what it reads as where that differs (an entity)."""
        if self._hiding:
            for region in self.regions.within(start, end):
                if start < region.start:
                    self._keep(start, region.start, None)
                if start <= region.start:
                    self.region(region)
                start = max(start, region.end)
                shown = None
        if start < end:
            self._keep(start, end, shown)

    def _keep(self, start: int, end: int, shown: str | None) -> None:
        top = self._stack[-1]
        if top.muted or start < self.silent_until:
            return
        builder = self.builder
        if self._broken or not builder.in_block:
            text = builder.source.text[start:end] if shown is None else shown
            if not text.isspace():
                self._broken = False
                if not builder.in_block:
                    builder.block(top.kind, top.level)
        if shown is None:
            builder.keep(start, end)
        else:
            builder.put(start, end, shown)

    def region(self, region: Region) -> None:
        """Report a template tag or comment."""
        span = Span(region.start, region.end)
        if region.kind is RegionKind.COMMENT:
            self.builder.comment(span, region.text)
        elif region.kind is RegionKind.TAG:
            self._read_tag(region)
        elif region.kind is RegionKind.TEMPLATE and not self.muted:
            self.builder.mark(MarkKind.SHORTCODE, span, target=region.text)
            if not region.name.startswith(("/", "end")):
                self.embed(span, region.name)

    def embed(self, span: Span, name: str, kind: BlockKind = BlockKind.EMBED) -> None:
        """Something that is a block of its own where no prose stands beside it."""
        if self.muted:
            return
        top = self._stack[-1]
        if not self.builder.in_block:
            self.builder.block(top.kind, top.level)
        self.builder.stand_in(kind, span, name)

    def line_break(self) -> None:
        """A ``<br>``: the second in a row ends the block."""
        if self._broken:
            self.builder.end_block()
        self._broken = True
