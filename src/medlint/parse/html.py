"""HTML pages and fragments, as they really are."""

import re

from medlint.model.document import BlockKind, Document, MarkKind
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.parse.builder import Builder
from medlint.parse.elements import BLOCKS, CONTAINERS, EMBEDS, EXCLUDED, KNOWN, MARKS, RAW, STRUCK, VOID
from medlint.parse.frontmatter import read_front_matter
from medlint.parse.regions import Region, Regions
from medlint.parse.templates import find_templates
from medlint.parse.tree import Tree
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

# A comment, a tag (quotes count only after "="), or a declaration. Possessive, so that no failure is retried.
_TOKEN = Pattern(
    r"""
      <!--(?:>|->|(?P<comment>.*?)(?:--!?>|\Z))
    | <(?P<slash>/?)(?P<tag>[A-Za-z][^\s/>]*+)
      (?P<attributes>(?:[^>=]++|=[ \t\r\n\f]*+(?:"[^"]*+"|'[^']*+')?+)*+)>
    | <[!?/][^>]*+>
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = Pattern(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
_ENTITY = Pattern(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)")
_LINE = Pattern(r"\S(?:[^\r\n]*\S)?")
_TELLING = Pattern(r"hidden|display|visibility|nav|menu|breadcrumb|sr-only|screen-reader|skip", re.IGNORECASE)
_INVISIBLE = Pattern(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_END_OF_RAW = {tag: Pattern(f"</{tag}(?=[\\s/>])", re.IGNORECASE) for tag in RAW}
# Classes of what is there for screen readers alone
_UNSEEN = frozenset(("sr-only", "visually-hidden", "screen-reader-text", "skip-link", "skip-to-content"))
# Attributes of an anchor that a script acts on
_CONTROLS = frozenset(
    "role onclick aria-controls aria-expanded aria-haspopup data-toggle data-bs-toggle data-target".split()
)
# Where attributes are read even if they do not tell that the element is hidden
_ATTRIBUTES_MATTER = (EMBEDS | {*MARKS, *CONTAINERS, "meta"}) - {"ul", "li"}
_NAVIGATION = Pattern(r"nav|navbar|navigation|breadcrumbs?|menu|topnav|sidenav|(?:main|site|top|side)-?(?:nav|menu)")
_NAVIGATION_LIST = Pattern(r"(?:[\w-]*[-_])?(?:nav|navbar|navigation|breadcrumbs?|menu)(?:[-_][\w-]*)?|sidenav\S*")


def parse_html(source: Source) -> Document:
    """The document of an HTML page or fragment."""
    builder = Builder(source)
    text = read_front_matter(builder)
    regions = Regions(find_templates(text))
    HtmlReader(builder, regions).feed(regions.hide(text), 0)
    return builder.build()


class HtmlReader:
    """Reads HTML piece by piece; elements stay open from one piece to the next."""

    def __init__(self, builder: Builder, regions: Regions, jsx: bool = False) -> None:
        self.tree = Tree(builder, regions, self._read_region)
        self._builder = builder
        self._jsx = jsx

    def _read_region(self, region: Region) -> None:
        found = _TOKEN.fullmatch(region.text)
        if found is not None and found["tag"]:
            self._tag(found, region.text, region.start)

    def feed(self, text: str, base: int) -> None:
        """Read ``text``, which stands at ``base`` in the source and has the length it has there.

        A comment may reach beyond it: Markdown ends a block of raw HTML at a blank line, browsers do not.
        """
        at = max(0, self.tree.silent_until - base)
        # only a comment can end with the text: nothing else is looked for where no bracket closes any more
        limit = max(text.rfind(">"), text.rfind("<!--") + 3) + 1
        search = _TOKEN.compiled.search
        while found := search(text, at, limit):
            start, end = found.span()
            if at < start:
                self._text(text, at, start, base)
            at = end
            if found["tag"]:
                at = self._tag(found, text, base)
            elif text.startswith("<!--", start):
                at = self._comment(found, base)
            elif self.tree.regions:
                self._instruction(base + start, base + end)
        self._text(text, at, len(text), base)

    def _instruction(self, start: int, end: int) -> None:
        for region in self.tree.regions.within(start, end):
            self.tree.region(region)

    def _comment(self, found: "Match", base: int) -> int:
        """Report a comment; the answer is where to read on."""
        start, end = found.span("comment") if found["comment"] is not None else (found.end(), found.end())
        after = found.end()
        source = self._builder.source.text
        if end == after and found["comment"] is not None:
            end = source.find("-->", base + start) - base
            after = end + 3
            if end < 0:
                end = after = len(source) - base
            self.tree.silent_until = base + after
        self._builder.comment(Span(base + found.start(), base + after), source[base + start : base + end])
        return after

    def _text(self, text: str, start: int, end: int, base: int) -> None:
        """Text, line by line: what stands between the lines can be a Markdown quotation's."""
        inner = text[start:end].strip()
        if "\n" in inner or "\r" in inner:
            for line in _LINE.finditer(text, start, end):
                self._line(text, *line.span(), base)
        elif inner:
            start = text.index(inner, start)
            self._line(text, start, start + len(inner), base)

    def _line(self, text: str, start: int, end: int, base: int) -> None:
        if text.find("&", start, end) < 0:
            self.tree.text(base + start, base + end)
            return
        for entity in _ENTITY.finditer(text, start, end):
            shown = _unescaped(entity.group())
            if shown != entity.group():
                if start < entity.start():
                    self.tree.text(base + start, base + entity.start())
                self.tree.text(base + entity.start(), base + entity.end(), shown)
                start = entity.end()
        if start < end:
            self.tree.text(base + start, base + end)

    def _tag(self, found: "Match", text: str, base: int) -> int:
        """Act on a tag; the answer is where to read on."""
        slash, name, attributes = found.group("slash", "tag", "attributes")
        tag = name if self._jsx and name[0].isupper() else name.lower()
        start, end = found.span()
        span = Span(base + start, base + end)
        if slash:
            if tag == "br":
                self.tree.line_break()
            self.tree.end_tag(tag, span.start, span.end)
            return end
        telling = bool(attributes) and _TELLING.search(attributes) is not None
        values = self._attributes(found, base) if telling or (attributes and tag in _ATTRIBUTES_MATTER) else {}
        if tag in VOID:
            self._void(tag, span, values)
            return end
        self._start(tag, span, values, telling and self._hidden(tag, values))
        if attributes.endswith("/") and tag not in BLOCKS and (tag not in EXCLUDED or tag in STRUCK):
            self.tree.end_tag(tag, span.end, span.end)
        return self._raw(tag, end, text, base) if tag in RAW else end

    def _attributes(self, found: "Match", base: int) -> dict[str, Span]:
        """The first value of each attribute, as a place in the source."""
        values: dict[str, Span] = {}
        for pair in _ATTRIBUTE.finditer(found.string, *found.span("attributes")):
            group = pair.lastindex or 0
            start, end = pair.span(group) if group > 1 else (pair.end(), pair.end())
            values.setdefault(pair[1].lower(), Span(base + start, base + end))
        return values

    def _value(self, values: dict[str, Span], name: str) -> str:
        span = values.get(name)
        return _unescaped(self._builder.source.text[span.start : span.end]).strip() if span else ""

    def _start(self, tag: str, span: Span, values: dict[str, Span], hidden: bool) -> None:
        tree = self.tree
        if tag in EMBEDS:
            tree.embed(span, tag)
            self._component(tag, span, values)
        elif tag in STRUCK and not hidden:
            tree.embed(span, tag)
        if tag == "a":
            tree.end_tag("a", span.start, span.start)
        if tag in MARKS and (tag != "a" or self._leads(values)):
            tree.push_mark(tag, span.start, MARKS[tag], self._value(values, "href"), hidden)
        elif tag not in KNOWN and ":" not in tag:
            text = self._builder.source.text[span.start + 1 : span.end - 1].rstrip("/")
            if not hidden:
                tree.embed(span, tag)
            tree.push_mark(tag, span.start, MarkKind.COMPONENT, " ".join(text.split()), hidden)
        else:
            name = self._value(values, "start") or "1" if tag == "ol" else ""
            if tag not in ("ul", "ol", "li") and "class" in values:
                name = self._value(values, "class")
            tree.push(tag, span.start, name, hidden)

    def _leads(self, values: dict[str, Span]) -> bool:
        """Whether an anchor is a link, and no control that a script acts on."""
        if not values.keys().isdisjoint(_CONTROLS) and self._value(values, "href").startswith(("#", "javascript:")):
            return False
        return "href" in values

    def _component(self, tag: str, span: Span, values: dict[str, Span]) -> None:
        if tag == "img":
            self._builder.mark(MarkKind.IMAGE, span, target=self._value(values, "src"))
        elif not self.tree.muted:
            self._builder.mark(MarkKind.COMPONENT, span, target=f"{tag} {self._value(values, 'src')}".strip())

    def _hidden(self, tag: str, values: dict[str, Span]) -> bool:
        return (
            ("hidden" in values and self._value(values, "hidden").lower() != "until-found")
            or self._value(values, "aria-hidden").lower() == "true"
            or self._value(values, "role").lower() == "navigation"
            or _INVISIBLE.search(self._value(values, "style")) is not None
            or self._navigates(tag, values)
            or not _UNSEEN.isdisjoint(self._value(values, "class").lower().split())
        )

    def _navigates(self, tag: str, values: dict[str, Span]) -> bool:
        if tag not in ("ul", "ol", "div", "menu"):
            return False
        pattern = _NAVIGATION if tag == "div" else _NAVIGATION_LIST
        names = f"{self._value(values, 'class')} {self._value(values, 'id')}".lower().split()
        return any(pattern.fullmatch(name) for name in names)

    def _void(self, tag: str, span: Span, values: dict[str, Span]) -> None:
        if tag == "br":
            self.tree.line_break()
        elif self.tree.muted:
            return
        elif tag == "hr":
            self.tree.push("hr", span.start)
            self._builder.leaf(BlockKind.BREAK, span)
            self.tree.end_tag("hr", span.end, span.end)
        elif tag in EMBEDS:
            self.tree.embed(span, "image" if tag == "img" else tag)
            self._component(tag, span, values)
        elif tag == "meta" and self._value(values, "name").lower() == "description" and "content" in values:
            self._field("description", values["content"])

    def _field(self, name: str, span: Span) -> None:
        self._builder.block(BlockKind.FIELD, name=name)
        self._text(self._builder.source.text, span.start, span.end, 0)
        self._builder.end_block()

    def _raw(self, tag: str, start: int, text: str, base: int) -> int:
        """Read an element whose content is only text; the answer is where its end tag begins."""
        end = _END_OF_RAW[tag].search(text, start)
        stop = end.start() if end else len(text)
        if tag == "title" and not self.tree.muted:
            self._builder.block(BlockKind.FIELD, name="title")
            self._text(text, start, stop, base)
        return stop


def _unescaped(text: str) -> str:
    """``text`` with its entities as the characters that they stand for."""
    if "&" not in text:
        return text
    from html import unescape  # whose table is seldom needed

    return unescape(text)
