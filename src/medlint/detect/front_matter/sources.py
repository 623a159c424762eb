"""Where an article says who wrote it and when: front matter, the head of a page, lines of its text."""

import re
from collections.abc import Iterator, Sequence

from medlint.detect.requirement.around import any_of
from medlint.model.document import PROSE, Document
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.term import Vocabulary

_EDGE = 14  # blocks at either end of an article in which it speaks of itself
_LINE = 120  # code points of a line that is nothing but a byline
_VALUE = 90  # code points of a name or date behind what announces it
_DIGIT = Pattern(r"\d")
_STOP = Pattern(r"\s*(?:[|;•·\n]|\s-\s|\.\s|\.$|\(|\bon\b|\bin\b(?=\s+(?:\w+\s+)?\d))")
_CLOSED = Pattern(r"[\r\n]---")
_FRONT = 5000  # code points that front matter is looked for in
_PAGE = Pattern(r"<(?:html|head|!doctype)\b", re.IGNORECASE)


class Given(NamedTuple):
    """What an article says, and where; ``key`` is the front matter's, "" in text.

    It is ``told`` in other words when there is no name or date to judge.
    """

    value: str
    span: Span
    key: str = ""
    told: bool = False


class Sources(NamedTuple):
    """Where one thing may be said: keys, the names of meta elements and of schema.org, announcing words."""

    keys: tuple[str, ...]
    meta: tuple[str, ...]
    announced: Pattern | None
    opening: Pattern | None
    instead: Pattern | None
    lines: Pattern | None
    dated: bool = False

    def find(self, document: Document) -> Given | None:
        """What the document says, "" where only a key is there."""
        given = self._by_key(document)
        if given is None or not given.value:
            given = self._in_head(document) or self._in_text(document) or given
        return given

    def _by_key(self, document: Document) -> Given | None:
        plain = {plain_key(key): (key, value) for key, value in document.data.items()}
        there = [plain[key] for name in self.keys for key in (name, f"{name}.name") if key in plain]
        full = next(((key, value) for key, value in there if value.strip()), None)
        if full:
            return Given(full[1].strip(), _place(document, *full), full[0])
        if there:
            return Given("", document.title, there[0][0])
        return Given("", document.title, "empty") if self._is_left_empty(document.source.text) else None

    def _is_left_empty(self, text: str) -> bool:
        """Whether a key stands in YAML front matter with nothing behind it, which is no data."""
        if not self.keys or not text.startswith("---"):
            return False
        closed = _CLOSED.search(text, 3)
        lines = (line.partition(":") for line in text[: closed.start() if closed else _FRONT].splitlines())
        return any(colon and not rest.strip() and plain_key(key) in self.keys for key, colon, rest in lines)

    def _in_head(self, document: Document) -> Given | None:
        if document.source.format is not Format.HTML:
            return None
        text = document.source.text
        for name in self.meta:
            for pattern in _in_page(name):
                found = pattern.search(text)
                if found and found["value"].strip():
                    return Given(found["value"].strip(), Span(*found.span("value")), name)
        return None

    def _in_text(self, document: Document) -> Given | None:
        given = (self._in_block(document, block) for block in edges(document))
        return next(filter(None, given), None)

    def _in_block(self, document: Document, block: Span) -> Given | None:
        folded, short = document.folded, block.end - block.start <= _LINE
        if self.instead and (found := self.instead.search(folded, *block)):
            return Given(document.text(Span(*found.span())), Span(*found.span()), told=True)
        if short and self.lines and self.lines.match(folded, *block):
            return Given(document.text(block), block)
        ends = [found.end() for found in self.announced.finditer(folded, *block)] if self.announced else []
        if not ends and short and self.opening and (found := self.opening.match(folded, *block)):
            ends = [found.end()]
        values = (_behind(document, end, block.end) for end in ends)
        return next((given for given in values if given and (not self.dated or _DIGIT.search(given.value))), None)


def edges(document: Document) -> Iterator[Span]:
    """The blocks of prose at the start and at the end."""
    blocks = [block.span for block in document.blocks if block.kind in PROSE]
    yield from blocks[:_EDGE]
    yield from blocks[max(_EDGE, len(blocks) - _EDGE) :]


def is_page(document: Document) -> bool:
    """Whether the source is a whole page by itself: plain text, or HTML with a head."""
    source = document.source
    return source.format is Format.TEXT or (source.format is Format.HTML and _PAGE.search(source.text) is not None)


def plain_key(key: str) -> str:
    """A key as it is compared: ``lastReviewed``, ``last_reviewed`` and ``last-reviewed`` are one."""
    return key.lower().replace("-", "").replace("_", "")


def read_sources(fields: Fields, vocabulary: Vocabulary, dated: bool) -> Sources:
    """The sources that a rule file names; ``dated`` ones hold a number."""
    announced, opening, instead, lines = (
        any_of(terms) if (terms := parse_terms(fields, name, vocabulary)) else None
        for name in ("announced", "opening", "instead", "lines")
    )
    keys = tuple(map(plain_key, fields.texts("keys")))
    return Sources(keys, fields.texts("meta"), announced, opening, instead, lines, dated)


def _behind(document: Document, start: int, end: int) -> Given | None:
    """The name or date that stands behind what announces it, if it looks like one."""
    text = document.prose[start : min(end, start + _VALUE)]
    inner = text.lstrip(" \t:,—–-")
    start += len(text) - len(inner)
    stop = _STOP.search(inner)
    value = (inner[: stop.start()] if stop else inner).rstrip(" ,.")
    if not value or not (
        value[0].isupper() or value[0].isdigit() or value.lower().startswith(("the ", "our ", "admin"))
    ):
        return None
    return Given(" ".join(value.split()), Span(start, start + len(value)))


def _place(document: Document, key: str, value: str) -> Span:
    """Where the front matter gives ``key`` its value; the title where it is written in another way."""
    text = document.source.text
    name = re.escape(key.rpartition(".")[2])
    line = rf"(?i)(?<![^\r\n])[ \t-]*[\"']?{name}[\"']?[ \t]*[:=][ \t]*(?P<value>\S[^\r\n]*?)[ \t]*(?![^\r\n])"
    found = re.search(line, text[:_FRONT])
    if found is None:
        return document.title
    start = text.find(value, *found.span("value"))
    return Span(start, start + len(value)) if start >= 0 else Span(*found.span("value"))


def _in_page(name: str) -> Sequence[Pattern]:
    """How the head of a page or its schema.org data say ``name``."""
    plain = re.escape(name)
    return (
        Pattern(
            rf"<meta\s[^>]{{0,300}}?(?:name|property|itemprop)=[\"']?{plain}[\"']?\s[^>]{{0,300}}?"
            r"content=[\"'](?P<value>[^\"']{0,200})",
            re.IGNORECASE,
        ),
        Pattern(
            rf"\"{plain}\"\s*:\s*(?:\[\s*)?(?:\{{[^{{}}]{{0,400}}?\"name\"\s*:\s*)?\"(?P<value>[^\"]{{0,200}})\"",
            re.IGNORECASE,
        ),
        Pattern(
            rf"(?:itemprop|rel)=[\"']?{plain}[\"']?[^>]{{0,300}}>\s*(?:<[^>]{{0,300}}>\s*){{0,3}}(?P<value>[^<>]+)",
            re.IGNORECASE,
        ),
    )
