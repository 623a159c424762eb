"""Walks over the sentences of a document that hold triggers."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from medlint.model.document import PROSE, Document
from medlint.model.span import Span
from medlint.rules.scan import Hit


def sentences_with(document: Document, hits: Sequence[Hit]) -> Iterator[tuple[int, Span, set[int]]]:
    """Each sentence with a hit: its block, its span and the triggers in it, in the order of the text."""
    block, sentence, triggers = -1, Span(0, 0), set[int]()
    for hit, trigger in hits:
        start = hit if document.folded[hit].strip() else hit + 1
        if start < sentence.end:
            triggers.add(trigger)
            continue
        if triggers:
            yield block, sentence, triggers
        block, sentence = _sentence_at(document, start)
        triggers = {trigger} if sentence.end > start else set()
    if triggers:
        yield block, sentence, triggers


def _sentence_at(document: Document, offset: int) -> tuple[int, Span]:
    """The sentence of prose at ``offset`` and its block; an empty one when there is none."""
    index = document.block_at(offset)
    if index < 0 or document.blocks[index].kind not in PROSE:
        return index, Span(offset, offset)
    sentences = document.sentences(index)
    at = bisect_left(sentences, Span(offset + 1, 0)) - 1
    return (index, sentences[at]) if at >= 0 and offset < sentences[at].end else (index, Span(offset, offset))
