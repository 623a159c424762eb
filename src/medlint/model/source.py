"""A file's text, and the way from offsets to lines and columns."""

import re
from bisect import bisect_right
from enum import Enum
from functools import cached_property

from medlint.model.record import NamedTuple
from medlint.model.span import Span

# The line ends of CommonMark, HTML and every editor. U+2028, form feed and the like are characters of a line.
_LINE_END = r"\r\n|\r|\n"


class Format(Enum):
    """What a source is written in."""

    MARKDOWN = "markdown"
    MDX = "mdx"
    HTML = "html"
    TEXT = "text"


class Position(NamedTuple):
    """A line and a column, both one-based; columns count code points."""

    line: int
    column: int


class Encoding(NamedTuple):
    """How a text stands in its file: a codec of Python, behind a byte order mark where there is one."""

    codec: str = "utf-8"
    mark: bytes = b""


UTF_8 = Encoding()


class _Text(NamedTuple):
    path: str
    text: str
    format: Format
    encoding: Encoding = UTF_8


class Source(_Text):
    """The decoded text of one file.

    ``path`` is what reports show. A byte order mark is part of the encoding, not of ``text``.
    """

    def __repr__(self) -> str:
        return f"Source(path={self.path!r}, format={self.format!r})"

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of each line's first code point."""
        return (0, *(end.end() for end in re.finditer(_LINE_END, self.text)))

    def position(self, offset: int) -> Position:
        """The line and column of ``offset``."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of the one-based line ``number`` without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def whole_lines(self, span: Span) -> Span:
        """The lines that ``span`` stands on, from the start of the first to behind the end of the last."""
        starts = self.line_starts
        first = bisect_right(starts, span.start) - 1
        beyond = bisect_right(starts, max(span.start, span.end - 1))
        return Span(starts[first], starts[beyond] if beyond < len(starts) else len(self.text))
