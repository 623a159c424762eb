"""Places of a text as the language server protocol counts them: zero-based lines, columns in the client's unit."""

from collections.abc import Callable, Mapping

from lsprotocol.types import Position, PositionEncodingKind, Range

from medlint.model.source import Source
from medlint.model.span import Span

_WIDTHS: Mapping[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8.value: lambda text: len(text.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16.value: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    PositionEncodingKind.Utf32.value: len,
}


class Places:
    """The way between code points of ``source`` and positions in ``unit``, which is utf-8, utf-16 or utf-32."""

    def __init__(self, source: Source, unit: str) -> None:
        self._source = source
        self._width = _WIDTHS[unit]

    def position(self, offset: int) -> Position:
        """Where ``offset`` is for the client."""
        line, column = self._source.position(offset)
        start = offset - (column - 1)
        return Position(line - 1, self._width(self._source.text[start:offset]))

    def range(self, span: Span) -> Range:
        """Where ``span`` is for the client."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """The code point at ``position``; one behind the end of a line or of the text is that end."""
        starts = self._source.line_starts
        if position.line >= len(starts):
            return len(self._source.text)
        start, line = starts[position.line], self._source.line(position.line + 1)
        low, high = 0, len(line)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._width(line[:middle]) < position.character else (low, middle)
        return start + low
