"""Labels in a row on a page that has lost its lists: “Advantages:”, “Protocol:”, and nothing between them."""

from collections.abc import Container, Iterator, Sequence

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.model.document import Block, BlockKind, Document

_LABEL_WORDS = 8
_ENDING = 6  # code points that a colon and the marks of bold behind it take
_CLOSERS = " \n\r\t*_"
_RUN = 3  # labels and lead-ins: two in a row can be a heading and its first item
_PAIR = 2
_LONG, _LONGEST = 5, 12  # words


def bare_labels(document: Document, words: LeadInWords, reported: Container[int]) -> Iterator[int]:
    """The indexes of labels that have lost what they are labels of, but for blocks that are ``reported`` anyway.

    The last of a row may have its text behind it.
    """
    for run in _runs(document):
        if len(run) >= _RUN and not any(_is_field(document, at, words) for at in run):
            for at in run[words.starts("labels", _text(document, run[0])) : -1]:
                if at not in reported and len(words_of(_text(document, at))) <= _LABEL_WORDS:
                    yield at


def emptied_labels(document: Document, words: LeadInWords) -> Iterator[int]:
    """The indexes of labels with just one other below, behind which prose goes on: “Early risks:”, “Late risks:”."""
    for run in _runs(document, longest=_LABEL_WORDS):
        if len(run) == _PAIR and all(_is_label(document, at, words) for at in run) and _is_told(document, run[-1] + 1):
            yield run[0]


def emptied_pairs(document: Document, words: LeadInWords) -> Iterator[int]:
    """The indexes of two long labels that name several things each, with nothing between them and prose below."""
    for run in _runs(document, longest=_LONGEST):
        labels = len(run) == _PAIR and all(_is_long_label(document, at, words) for at in run)
        if labels and _is_told(document, run[-1] + 1):
            yield from run


def names_several(text: str, words: LeadInWords) -> bool:
    """Whether a label names several things of a list: “Late risks:”."""
    return any(word in words.words("nouns") and word.endswith("s") for word in words_of(text))


def _is_long_label(document: Document, at: int, words: LeadInWords) -> bool:
    text = _text(document, at)
    return len(words_of(text)) >= _LONG and names_several(text, words) and _is_label(document, at, words)


def _is_label(document: Document, at: int, words: LeadInWords) -> bool:
    """Whether the paragraph is no clause that only items could complete, no question and no field in a form."""
    text = _text(document, at)
    tokens = words_of(text)
    asks = words.starts("labels", text) or words.starts("furniture", text) or _is_field(document, at, words)
    opens = tokens[-1:] == [] or tokens[-1] in words.words("open") | words.words("naming") | words.words("open-verbs")
    return not (asks or opens)


def _is_told(document: Document, at: int) -> bool:
    """Whether a paragraph of some length stands at ``at``, and no item."""
    below = document.blocks[at : at + 1]
    if not below or below[0].kind is not BlockKind.PARAGRAPH or below[0].container >= 0:
        return False
    return len(words_of(_text(document, at))) > _LABEL_WORDS


def _runs(document: Document, longest: int = 0) -> Iterator[Sequence[int]]:
    """The paragraphs in a row that end in a colon, of all lengths or of those up to ``longest`` words."""
    run: list[int] = []
    for at, block in enumerate(document.blocks):
        ends = _ends_in_colon(document, block)
        if ends and not (longest and len(words_of(_text(document, at))) > longest):
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
