"""Which part of a document a suppression comment reaches."""

import re

from medlint.model.document import Document
from medlint.model.span import Span

_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_INK = re.compile(r"\S")


def next_line(document: Document, comment: Span) -> Span:
    """What ``medlint-disable-next-line`` reaches: the next line with content, below the line the comment ends on.

    Blank lines, lines of markup and other comments do not count as content; a code block or an image does. Of a
    block that begins on that line the further lines are reached too, so that wrapping a paragraph changes nothing.
    """
    start = _line_end(document, comment.end)
    end = _line_end(document, _content(document, start))
    begun = [block.span.end for block in document.blocks if start <= block.span.start < end]
    return Span(start, max(end, *begun, start))


def _content(document: Document, start: int) -> int:
    """Where the first prose or the first block at or after ``start`` begins; the end of the text if nothing does."""
    ink = _INK.search(document.prose, start)
    blocks = (block.span.start for block in document.blocks if block.span.start >= start)
    return min(ink.start() if ink else len(document.prose), next(blocks, len(document.prose)))


def _line_end(document: Document, offset: int) -> int:
    """The end of the line that holds ``offset``, its line end included."""
    found = _LINE_END.search(document.source.text, offset)
    return found.end() if found else len(document.source.text)
