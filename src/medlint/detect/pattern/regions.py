"""Where a pattern is looked for: blocks, whole lines of them, the ends of an article."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from medlint.model.document import PROSE, Block, BlockKind, Document
from medlint.model.record import NamedTuple
from medlint.model.source import Format
from medlint.model.span import Span

_SHARE = 6
_FEWEST = 8


class Where(NamedTuple):
    """The blocks a pattern is for: their kinds, and whether only those at the ends of the article.

    ``whole`` is "line" or "block" when a match must be all of one, else "". ``formats`` are those of the articles it is
    for, none when it is for all.
    """

    kinds: frozenset[BlockKind]
    whole: str
    ends: bool
    formats: tuple[Format, ...]


def regions(document: Document, starts: Iterable[int], where: Where) -> Iterator[Span]:
    """The stretches of text around ``starts`` in which to look, each once."""
    seen: set[Span] = set()
    for start in starts:
        index = document.block_at(start)
        if index < 0 or document.blocks[index].kind not in where.kinds:
            continue
        block = document.blocks[index]
        region = block.span
        if where.whole:
            # the lines of an HTML source are nobody's lines
            line = where.whole == "line" and document.source.format is not Format.HTML
            region = _stripped(document.prose, line_at(document, block, start) if line else block.span)
        if region not in seen and not (where.ends and index not in _at_ends(document)):
            seen.add(region)
            yield region


def line_at(document: Document, block: Block, offset: int) -> Span:
    """The part of ``block`` that stands on the line of ``offset``."""
    text, (start, end) = document.prose, block.span
    start = max(start, text.rfind("\n", start, offset) + 1, text.rfind("\r", start, offset) + 1)
    ends = [found for found in (text.find("\n", offset, end), text.find("\r", offset, end)) if found >= 0]
    return Span(start, min(ends, default=end))


def shows_code(document: Document, span: Span) -> bool:
    """Whether readers see code on the lines of ``span``: it is no prose, so the words beside it are not the line."""
    if document.source.format not in (Format.MARKDOWN, Format.MDX):
        return False
    text = document.source.text
    return "`" in text and text.find("`", *document.source.whole_lines(span)) >= 0  # most articles show none at all


def _stripped(text: str, span: Span) -> Span:
    """``span`` without the space around its text."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))


@lru_cache(maxsize=2)
def _at_ends(document: Document) -> frozenset[int]:
    """The indexes of the blocks that are among the first or the last sixth of those with text."""
    texts = [i for i, block in enumerate(document.blocks) if block.kind in PROSE]
    share = max(_FEWEST, len(texts) // _SHARE)
    return frozenset((*texts[:share], *texts[-share:]))
