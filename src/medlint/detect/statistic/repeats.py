"""A figure that is said again rests on the source it had before."""

from collections.abc import Iterator, Sequence

from medlint.evidence import Evidence, Support, Verdict
from medlint.model.document import BlockKind, Document
from medlint.model.span import Span
from medlint.pattern import Pattern

# What a figure is known by where a heading puts it in other words: “Half Are Pain-Free” over “half of the patients”.
_CORE = Pattern(r"\d[\d.,]*(?<=\d)|\b(?:half|thirds?|quarters?|doubled?|twice)\b")
_BELOW = 1200  # code points under a heading in which the text tells what the heading sums up
_MOST = 8  # places looked at for one figure
# A percentage in words is as bare as one with its sign.
_BARE = Pattern(r"(?:[a-z]+ ){0,3}[\d.,–-]+(?: to [\d.,]+)? ?(?:%|percent|per cent)")


def repeated_support(document: Document, evidence: Evidence, parts: Sequence[Span]) -> Support | None:
    """The support that all of ``parts`` have where the same words stand elsewhere; None when one has none.

    A sentence leans on what was said before it. A title or heading leans on the text below, where that has an address.
    """
    found = [_support_elsewhere(document, evidence, part) for part in parts]
    return found[0] if all(found) else None


def _support_elsewhere(document: Document, evidence: Evidence, part: Span) -> Support | None:
    block = document.blocks[document.block_at(part.start)]
    heading = block.kind in (BlockKind.HEADING, BlockKind.FIELD)
    for place in _places(document, part, heading=heading):
        if heading or place.start < part.start:
            support = evidence.support(place)
            if support.verdict is Verdict.SUPPORTED or (support.verdict is Verdict.ATTRIBUTED and not heading):
                return support
    return None


def _places(document: Document, part: Span, *, heading: bool) -> Iterator[Span]:
    """Where the words of ``part`` stand elsewhere; a bare number is too little to know them by, except in titles."""
    words = document.folded[part.start : part.end]
    if (" " not in words or _BARE.fullmatch(words)) and not (heading and words.endswith(("%", "percent", "per cent"))):
        return
    start = document.folded.find(words)
    for _ in range(_MOST):
        if start < 0:
            return
        end = start + len(words)
        whole = not document.folded[start - 1 : start].isalnum() and not document.folded[end : end + 1].isalnum()
        if start != part.start and whole:
            yield Span(start, end)
        start = document.folded.find(words, end)


def told_below(document: Document, block: int, parts: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The sentences under the heading ``block``, with their blocks, that tell all the figures of ``parts`` again."""
    if document.blocks[block].kind is not BlockKind.HEADING:
        return
    cores = [core for part in parts for core in _CORE.findall(document.folded_text(part))]
    last = document.blocks[block].span.end + _BELOW
    for index in range(block + 1, len(document.blocks) if cores else 0):
        one = document.blocks[index]
        if one.kind is not BlockKind.PARAGRAPH or one.span.start > last:
            return
        for sentence in document.sentences(index):
            if sentence.start > last:
                return
            told = _CORE.findall(document.folded_text(sentence))
            if all(core in told for core in cores):
                yield index, sentence
