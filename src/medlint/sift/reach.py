"""Which part of a document a suppression comment reaches."""

from bisect import bisect_left

from medlint.model.document import Block, Document
from medlint.model.span import Span
from medlint.pattern import Pattern

_LINE_END = Pattern(r"\r\n|\r|\n|\Z")
_INK = Pattern(r"\S")


def next_line(document: Document, comment: Span) -> Span:
    """What ``medlint-disable-next-line`` reaches: the next line with content, below the line the comment ends on.

    Blank lines, lines of markup and other comments do not count as content; a code block or an image does. Of a
    block that begins on that line the further lines are reached too, so that wrapping a paragraph changes nothing.
    """
    start = _line_end(document, comment.end)
    following = bisect_left(document.blocks, start, key=_start)
    end = _line_end(document, _content(document, start, following))
    begun = document.blocks[following : bisect_left(document.blocks, end, following, key=_start)]
    return Span(start, max(end, *(block.span.end for block in begun), start))


def _start(block: Block) -> int:
    return block.span.start


def _content(document: Document, start: int, following: int) -> int:
    """Where the first prose or block at or after ``start`` begins, ``following`` being the first such block."""
    around = document.block_at(start)
    rest = _INK.search(document.prose, start, document.blocks[around].span.end) if around >= 0 else None
    if rest:
        return rest.start()
    return document.blocks[following].span.start if following < len(document.blocks) else len(document.prose)


def _line_end(document: Document, offset: int) -> int:
    """The end of the line that holds ``offset``, its line end included."""
    found = _LINE_END.search(document.source.text, offset)
    return found.end() if found else len(document.source.text)
