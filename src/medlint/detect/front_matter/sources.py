"""Where an article says who wrote it and when: front matter, the head of a page, lines of its text."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

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
_STOP = Pattern(r"\s*(?:[|;•·\r\n]|\s-\s|\.\s|\.$|\(|\bon\b|\bin\b(?=\s+(?:\w+\s+)?\d))")
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
    """Where one thing may be said: keys, the names of meta elements and of schema.org, announcing words.

    Of ``triggers`` one stands in whatever is ``announced`` or said in other words ``instead``.
    """

    keys: tuple[str, ...]
    meta: tuple[str, ...]
    announced: Pattern | None
    opening: Pattern | None
    instead: Pattern | None
    lines: Pattern | None
    triggers: frozenset[str] = frozenset()
    dated: bool = False

    def find(self, document: Document, starts: Sequence[int] | None = None) -> Given | None:
        """What the document says, "" where only a key is there; ``starts`` are the places of triggers, if known."""
        given = self._by_key(document)
        if given is None or not given.value:
            given = self._in_head(document) or self._in_text(document, starts) or given
        return given

    def _by_key(self, document: Document) -> Given | None:
        plain = plain_keys(document)
        there = [plain[key] for key in self.keys if key in plain]
        full = next(((key, value) for key, value in there if value.strip()), None)
        if full:
            return Given(full[1].strip(), _place(document, *full), full[0])
        if there:
            return Given("", document.title, there[0][0])
        bare = {key: below for key, below in _bare(document).items() if key in self.keys}
        listed = next((key for key, below in bare.items() if below), None)
        if listed:
            return Given(listed, document.title, listed, told=True)
        return Given("", document.title, "empty") if bare else None

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

    def _in_text(self, document: Document, starts: Sequence[int] | None) -> Given | None:
        lined = self.lines or self.opening
        for block in edges(document):
            announced = starts is None or _any_within(block, starts)
            if announced or (lined and block.end - block.start <= _LINE):
                given = self._in_block(document, block, announced)
                if given:
                    return given
        return None

    def _in_block(self, document: Document, block: Span, announced: bool) -> Given | None:
        folded, short = document.folded, block.end - block.start <= _LINE
        if announced and self.instead and (found := self.instead.search(folded, *block)):
            return Given(document.text(Span(*found.span())), Span(*found.span()), told=True)
        if short and self.lines and self.lines.match(folded, *block):
            return Given(document.text(block), block)
        before = self.announced if announced else None
        ends = [found.end() for found in before.finditer(folded, *block)] if before else []
        if not ends and short and self.opening and (found := self.opening.match(folded, *block)):
            ends = [found.end()]
        if not ends:
            return None
        values = (_behind(document, end, block.end) for end in ends)
        return next((given for given in values if given and (not self.dated or _DIGIT.search(given.value))), None)


def _any_within(block: Span, starts: Sequence[int]) -> bool:
    """Whether one of ``starts``, which are in order, lies in the block."""
    if not starts:  # nearly always
        return False
    at = bisect_left(starts, block.start)
    return at < len(starts) and starts[at] < block.end


@lru_cache(maxsize=2)
def edges(document: Document) -> tuple[Span, ...]:
    """The blocks of prose at the start and at the end."""
    blocks = [block.span for block in document.blocks if block.kind in PROSE]
    return (*blocks[:_EDGE], *blocks[max(_EDGE, len(blocks) - _EDGE) :])


@lru_cache(maxsize=2)
def plain_keys(document: Document) -> Mapping[str, tuple[str, str]]:
    """The front matter's keys, as they are compared, each with itself as it is written and its value."""
    return {plain_key(key): (key, value) for key, value in document.data.items()}


@lru_cache(maxsize=2)
def _bare(document: Document) -> Mapping[str, bool]:
    """The keys that stand in YAML front matter with nothing behind them, and whether entries stand below.

    Entries are such as point elsewhere: ``- author-id: 7``. Others are data.
    """
    text = document.source.text
    if not text.startswith("---"):
        return {}
    closed = _CLOSED.search(text, 3)
    lines = [line.rstrip() for line in text[: closed.start() if closed else _FRONT].splitlines()]
    bare = ((line, below) for line, below in pairwise((*lines, "")) if line.endswith(":") and line.count(":") == 1)
    return {plain_key(line[:-1]): below[:1] in (" ", "-") for line, below in bare}


def is_page(document: Document) -> bool:
    """Whether the source is a whole page by itself: plain text, or HTML with a head."""
    source = document.source
    return source.format is Format.TEXT or (source.format is Format.HTML and _PAGE.search(source.text) is not None)


def plain_key(key: str) -> str:
    """A key as it is compared: ``lastReviewed``, ``last_reviewed`` and ``last-reviewed`` are one."""
    return key.lower().replace("-", "").replace("_", "")


def read_sources(fields: Fields, vocabulary: Vocabulary, dated: bool) -> Sources:
    """The sources that a rule file names; ``dated`` ones hold a number."""
    terms = {name: parse_terms(fields, name, vocabulary) for name in ("announced", "opening", "instead", "lines")}
    announced, opening, instead, lines = (any_of(listed) if listed else None for listed in terms.values())
    triggers = frozenset(trigger for term in terms["announced"] + terms["instead"] for trigger in term.literals)
    keys = tuple(key for name in map(plain_key, fields.texts("keys")) for key in (name, f"{name}.name"))
    return Sources(keys, fields.texts("meta"), announced, opening, instead, lines, triggers, dated)


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


@cache
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
