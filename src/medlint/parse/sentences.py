"""Splits a block's prose into sentences."""

from sentencex import get_sentence_boundaries

from medlint.model.span import Span


def split_sentences(prose: str, span: Span) -> tuple[Span, ...]:
    """The sentences of ``prose[span]``, ordered and disjoint, without the white space around them."""
    text = prose[span.start : span.end]
    found = []
    for boundary in get_sentence_boundaries("en", text):
        piece = text[boundary["start_index"] : boundary["end_index"]]
        start = span.start + boundary["start_index"] + len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        if end > start:
            found.append(Span(start, end))
    return tuple(found)
