"""Labels in a row on a page that has lost its lists: “Advantages:”, “Protocol:”, and nothing between them."""

from collections.abc import Container, Iterator, Sequence

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.model.document import Block, BlockKind, Document

_LABEL_WORDS = 8
_ENDING = 6  # code points that a colon and the marks of bold behind it take
_CLOSERS = " \n\r\t*_"
_RUN = 3  # labels and lead-ins: two in a row can be a heading and its first item


def bare_labels(document: Document, words: LeadInWords, reported: Container[int]) -> Iterator[int]:
    """The indexes of labels that have lost what they are labels of, but for blocks that are ``reported`` anyway.

    The last of a row may have its text behind it.
    """
    for run in _runs(document):
        if len(run) >= _RUN and not any(_is_field(document, at, words) for at in run):
            for at in run[words.starts("labels", _text(document, run[0])) : -1]:
                if at not in reported and len(words_of(_text(document, at))) <= _LABEL_WORDS:
                    yield at


def _runs(document: Document) -> Iterator[Sequence[int]]:
    """The paragraphs in a row that end in a colon."""
    run: list[int] = []
    for at, block in enumerate(document.blocks):
        if _ends_in_colon(document, block):
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _ends_in_colon(document: Document, block: Block) -> bool:
    start, end = block.span
    paragraph = block.kind is BlockKind.PARAGRAPH and block.container < 0
    return paragraph and document.source.text[max(start, end - _ENDING) : end].rstrip(_CLOSERS).endswith(":")


def _text(document: Document, at: int) -> str:
    return document.folded_text(document.blocks[at].span)


def _is_field(document: Document, at: int, words: LeadInWords) -> bool:
    """Whether the label is that of a field in a form, or of an address."""
    return not words.words("fields").isdisjoint(words_of(_text(document, at)))
