"""Markdown as content repositories write it: CommonMark, GFM, footnotes, definition lists, raw HTML, templates."""

from bisect import bisect_right

import pyromark

from medlint.model.document import BlockKind, Document, MarkKind
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse.builder import Builder
from medlint.parse.frontmatter import read_front_matter
from medlint.parse.html import HtmlReader
from medlint.parse.markers import find_markers
from medlint.parse.mdx import find_mdx
from medlint.parse.offsets import wide_places
from medlint.parse.regions import Regions
from medlint.parse.templates import find_extensions, find_templates
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from medlint.parse.tree import Element

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_MATH
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_LONE_CR = Pattern(r"\r(?!\n)")
_SURROGATE = Pattern(r"[\ud800-\udfff]")
_ADDRESSES = ("Autolink", "Email")
_UNREAD = ("Image", "CodeBlock")
_TAG = Pattern(r"\s*</?[a-zA-Z][\w-]*(?=[\s/>])")
_WITHOUT_MEANING = ("Subscript", "Superscript")
_STRUCK = "~~"

# What follows a tag's or event's name in pyromark's events: a text, a mapping or nothing.
Details: TypeAlias = object

_PLAIN_TAGS = {
    "Paragraph": "p",
    "Item": "li",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "TableCell": "td",
    "BlockQuote": "blockquote",
    "DefinitionList": "dl",
    "DefinitionListTitle": "dt",
    "DefinitionListDefinition": "dd",
}
_MARKS = {"Strong": MarkKind.STRONG, "Emphasis": MarkKind.EMPHASIS}


def parse_markdown(source: Source) -> Document:
    """The document of a Markdown or MDX file."""
    builder = Builder(source)
    text = read_front_matter(builder)
    jsx = source.format is Format.MDX
    regions = Regions([*find_templates(text), *find_extensions(text), *(find_mdx(text) if jsx else ())])
    _Reader(builder, regions, jsx).read(regions.hide_in_markdown(text))
    return builder.build(find_markers)


class _Reader:
    """Hands pyromark's events to the tree of elements."""

    def __init__(self, builder: Builder, regions: Regions, jsx: bool) -> None:
        self._builder = builder
        self._html = HtmlReader(builder, regions, jsx)
        self._tree = self._html.tree
        self._open: list[Element] = []
        self._inline: list[tuple[MarkKind, Span, str, int]] = []
        self._raw: list[tuple[int, int]] = []
        self._unread: list[str] = []  # the images, code blocks and addresses around us, whose text is not prose
        self._text = ""
        self._handlers: dict[str, Callable[[str, int, int], None]] = {
            "Code": self._on_code,
            "InlineHtml": self._on_inline_html,
            "Html": self._on_html,
            "FootnoteReference": self._on_footnote,
            "InlineMath": self._on_math,
            "DisplayMath": self._on_math,
        }

    def read(self, text: str) -> None:
        """Read ``text``: the source with front matter and templates hidden, of the same length."""
        if "\r" in text:
            text = _LONE_CR.sub("\n", text)
        if not text.isascii():
            text = _SURROGATE.sub("\ufffd", text)
        self._text = text
        wide, surplus = wide_places(text)
        show, unread, handlers = self._tree.text, self._unread, self._handlers
        for event, place in pyromark.events_with_range(text, options=_OPTIONS):
            start, end = place["start"], place["end"]
            if wide:
                start -= surplus[bisect_right(wide, start)]
                end -= surplus[bisect_right(wide, end)]
            if isinstance(event, str):
                if event == "Rule" and not self._tree.muted:
                    self._builder.leaf(BlockKind.BREAK, _trimmed(text, start, end))
                continue
            ((name, details),) = event.items()
            if name == "Start":
                self._start(details, start, end)
            elif name == "End":
                self._end(details, start, end)
            elif unread or not isinstance(details, str):
                pass
            elif name == "Text":
                show(start, end, None if len(details) == end - start else details)
            elif name in handlers:
                handlers[name](details, start, end)

    def _start(self, details: Details, start: int, end: int) -> None:
        name, values = _named(details)
        if name in _UNREAD:
            self._start_unread(name, values, start, end)
        elif self._unread:
            pass
        elif name in _PLAIN_TAGS:
            self._open.append(self._tree.push(_PLAIN_TAGS[name], start))
        elif name in _MARKS:
            self._inline.append((_MARKS[name], Span(start, end), "", self._builder.kept))
        elif name == "Link":
            self._start_link(values, start, end)
        elif name == "Heading":
            self._open.append(self._tree.push(f"h{_value(values, 'level')[1:]}", start))
        elif name == "List":
            ordered = values is not None
            self._open.append(self._tree.push("ol" if ordered else "ul", start, str(values) if ordered else ""))
        elif name == "FootnoteDefinition":
            self._open.append(self._tree.push_footnote(str(values), start))
        elif name == "Strikethrough":
            self._start_struck(start, end)
        elif name == "HtmlBlock":
            self._raw = []

    def _start_struck(self, start: int, end: int) -> None:
        """Leave out what two tildes strike out; one may as well stand for “about” or “to”: ~5 mg, 5~10 mg."""
        if self._text.startswith(_STRUCK, start):
            self._tree.embed(Span(start, end), "del")
            self._open.append(self._tree.push("del", start))

    def _start_unread(self, name: str, values: Details, start: int, end: int) -> None:
        self._unread.append(name)
        if len(self._unread) > 1 or self._tree.muted:
            return
        if values == "Indented" and self._tree.in_raw(self._open) and _TAG.match(self._text, start, end):
            # Markdown takes it for code; whoever left a blank line between the indented parts of an element did not
            self._html.feed(self._text[start:end], start)
            return
        span = _trimmed(self._text, start, end)
        if name == "Image":
            self._builder.mark(MarkKind.IMAGE, span, target=_value(values, "dest_url"))
            self._tree.embed(span, "image")
        else:
            language = _value(values, "Fenced").split(None, 1)
            self._builder.leaf(BlockKind.CODE, span, language[0] if language else "")

    def _start_link(self, values: Details, start: int, end: int) -> None:
        target = _value(values, "dest_url")
        if _value(values, "link_type") in _ADDRESSES:
            self._unread.append("Link")
            if not self._tree.muted:
                self._builder.mark(MarkKind.URL, Span(start, end), target=target)
                self._tree.embed(Span(start, end), "url")
            return
        # pyromark leaves the empty brackets of "[text][]" out of the range
        end += 2 * (_value(values, "link_type") == "Collapsed" and self._text.startswith("[]", end))
        self._inline.append((MarkKind.LINK, Span(start, end), target, self._builder.kept))

    def _end(self, details: Details, start: int, end: int) -> None:
        name, _ = _named(details)
        if self._unread:
            if name == self._unread[-1]:
                self._unread.pop()
        elif name in _MARKS or name == "Link":
            kind, span, target, point = self._inline.pop()
            if not self._tree.muted:
                self._builder.mark(kind, span, self._builder.kept_since(point), target)
        elif name == "HtmlBlock":
            self._end_html(start)
        elif name not in _WITHOUT_MEANING and (name != "Strikethrough" or self._text.startswith(_STRUCK, start)):
            element = self._open.pop()
            if element.container >= 0:
                end = start + len(self._text[start:end].rstrip())
            self._tree.pop(element, end, end)

    def _on_code(self, _: str, start: int, end: int) -> None:
        self._tree.embed(Span(start, end), "", BlockKind.CODE)

    def _on_math(self, _: str, start: int, end: int) -> None:
        self._tree.embed(Span(start, end), "math")

    def _on_footnote(self, label: str, start: int, end: int) -> None:
        if not self._tree.muted:
            self._builder.mark(MarkKind.FOOTNOTE, Span(start, end), target=label)

    def _on_inline_html(self, _: str, start: int, end: int) -> None:
        self._html.feed(self._text[start:end], start)

    def _on_html(self, _: str, start: int, end: int) -> None:
        self._raw.append((start, end))

    def _end_html(self, start: int) -> None:
        """Read a block of raw HTML without what Markdown has at the start of its lines (quotation marks)."""
        parts, at = [], start
        for line_start, line_end in self._raw:
            if at < line_start:
                parts.append(" " * (line_start - at))
            parts.append(self._text[line_start:line_end])
            at = line_end
        self._html.feed("".join(parts), start)


def _named(details: Details) -> tuple[str, Details]:
    """The name of a tag and what pyromark tells about it."""
    if isinstance(details, dict):
        ((name, values),) = details.items()
        return name, values
    return str(details), None


def _value(values: Details, name: str) -> str:
    return str(values.get(name, "")) if isinstance(values, dict) else ""


def _trimmed(text: str, start: int, end: int) -> Span:
    """The range without the white space at its ends."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Span(start, start + len(inner.strip()))
