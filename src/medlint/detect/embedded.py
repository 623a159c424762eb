"""What stands between paragraphs, around one or in its place: links, images, template tags, lists, quotations."""

from medlint.model.document import Block, BlockKind, ContainerKind, Document, MarkKind
from medlint.model.span import Span

ADDRESS = frozenset({MarkKind.URL})
_EMBEDDED = frozenset({MarkKind.URL, MarkKind.IMAGE, MarkKind.SHORTCODE, MarkKind.COMPONENT})
_MARKS = 50  # more marks than this around one paragraph tell nothing new


def is_marked(document: Document, gap: Span, kinds: frozenset[MarkKind] = _EMBEDDED) -> bool:
    """Whether a link, an address, an image or a template tag stands between two blocks."""
    return any(mark.kind in kinds for mark in document.marks_from(*gap)[:_MARKS])


def is_set_off(document: Document, block: Block) -> bool:
    """Whether the paragraph begins in bold, as a label does, or is little more than links."""
    first = Span(block.span.start, block.span.start + 1)
    if any(mark.kind is MarkKind.STRONG for mark in document.marks_over(first)):
        return True
    marks = document.marks_from(*block.span)[:_MARKS]
    linked = sum(mark.text.end - mark.text.start for mark in marks if mark.kind is MarkKind.LINK)
    return linked * 2 > len(document.folded_text(block.span))


def is_apart(document: Document, block: Block) -> bool:
    """Whether the block is no part of the running text: it stands in a list, a quotation, a table or a footnote."""
    return block.container >= 0 and any(one.kind is not ContainerKind.ASIDE for one in document.ancestors(block))


def has_structure(document: Document, index: int) -> bool:
    """Whether a list, a table, code, an embed, a quotation or the rest of an enclosing list follows the block."""
    if index + 1 >= len(document.blocks):
        return False
    block, following = document.blocks[index : index + 2]
    if following.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return following.kind is not BlockKind.FIELD and following.kind is not BlockKind.BREAK
    own = {id(container) for container in document.ancestors(block)}
    for container in document.ancestors(following):
        if container.kind is ContainerKind.FOOTNOTE:
            return False
        if container.kind is not ContainerKind.ASIDE and (
            id(container) not in own or container.kind is ContainerKind.LIST
        ):
            return True
    return False
