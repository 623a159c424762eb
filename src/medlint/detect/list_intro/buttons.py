"""What web pages have between their paragraphs: “Read More”, “Back to top”, “Advertisement”, the rests of notes."""

from collections.abc import Collection, Iterator, Sequence

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.item_lines import is_finished
from medlint.model.document import Block, BlockKind, Document
from medlint.pattern import Pattern

_LONGEST = 45  # code points
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_RESTS = Pattern(r"(?:\[\d{1,3}\]|[.,;)])\W*")  # a note and the full stop behind it, on lines of their own
_ITEM_WORDS = 12
_ITEMS = 3
_FAR = 12  # blocks


def without_buttons(document: Document, words: LeadInWords, lead_ins: Collection[int]) -> Document:
    """The document without the buttons behind the blocks ``lead_ins``; the same one where there are none.

    One that shows the rest of a text stays right behind a lead-in: what it hides is the list.
    """
    found = {
        at
        for at in _buttons(document, words, lead_ins)
        if not (at - 1 in lead_ins and _hides_list(document, words, at))
    }
    if not found:
        return document
    blocks = tuple(block for at, block in enumerate(document.blocks) if at not in found)
    parts = (document.containers, document.marks, document.comments, document.data, document.split_sentences)
    return Document(document.source, document.prose, blocks, *parts)


def _buttons(document: Document, words: LeadInWords, lead_ins: Collection[int]) -> Iterator[int]:
    """The indexes of the blocks near lead-ins that are no more than a button, or the rest of a note."""
    for at in _without_list(document, lead_ins):
        kind, (start, end), container, *_ = document.blocks[at]
        if kind in _KINDS and container < 0 and end - start <= _LONGEST:
            text = document.folded_text(document.blocks[at].span)
            rest = not text[:1].isalnum() and _RESTS.fullmatch(text)
            if rest or words.are_all("buttons", text):
                yield at


def _without_list(document: Document, lead_ins: Collection[int]) -> set[int]:
    """The indexes of the blocks that can matter to lead-ins behind which no list begins."""
    blocks = document.blocks
    return {
        at
        for lead_in in lead_ins
        if lead_in + 1 < len(blocks) and blocks[lead_in + 1].container < 0
        for at in range(lead_in + 1, min(lead_in + _FAR, len(blocks)))
    }


def _hides_list(document: Document, words: LeadInWords, at: int) -> bool:
    """Whether the button shows more, and what stands behind it are not the items: three bare lines."""
    shows = words.are_all("more-buttons", document.folded_text(document.blocks[at].span))
    return shows and not _are_lines(document, document.blocks[at + 1 : at + 1 + _ITEMS])


def _are_lines(document: Document, blocks: Sequence[Block]) -> bool:
    texts = [document.folded_text(block.span) for block in blocks]
    return len(texts) == _ITEMS and not any(
        is_finished(text) or text.endswith(":") or len(words_of(text)) > _ITEM_WORDS for text in texts
    )
