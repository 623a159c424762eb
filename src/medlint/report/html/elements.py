"""The elements that the blocks and containers of an article become."""

from medlint.model.document import Block, BlockKind, Container, ContainerKind, Document
from medlint.model.source import Format
from medlint.report.html.text import plain

_LOWEST = 6
_BELOW = 2  # the levels of headings above an article's own
_CONTAINERS = {
    ContainerKind.ITEM: ("<li>", "</li>"),
    ContainerKind.QUOTE: ("<blockquote>", "</blockquote>"),
    ContainerKind.TABLE: ('<div class="table" tabindex="0" role="group" aria-label="table"><table>', "</table></div>"),
    ContainerKind.ROW: ("<tr>", "</tr>"),
    ContainerKind.DEFINITIONS: ("<dl>", "</dl>"),
    ContainerKind.FIGURE: ("<figure>", "</figure>"),
    ContainerKind.ASIDE: ('<div class="aside">', "</div>"),
}
_BLOCKS = {
    BlockKind.TERM: ("<dt>", "</dt>"),
    BlockKind.CAPTION: ("<figcaption>", "</figcaption>"),
    BlockKind.CODE: ('<pre tabindex="0">', "</pre>"),
    BlockKind.EMBED: ("<p>", "</p>"),
}


def around_container(document: Document, container: Container) -> tuple[str, str]:
    """What stands before and after the contents of ``container``."""
    before, after = _tags(container)
    if _kind(document, container.parent) is ContainerKind.ROW:
        return f"<td>{before}", f"{after}</td>"
    return before, after


def around_block(document: Document, block: Block) -> tuple[str, str]:
    """What stands before and after the text of ``block``."""
    parent = _kind(document, block.container)
    if block.kind is BlockKind.HEADING:
        tag = f"h{min(block.level + _BELOW, _LOWEST)}"
        return f"<{tag}>", f"</{tag}>"
    if parent is ContainerKind.ROW:
        tag = "th" if _is_head(document, block) else "td"
        return f"<{tag}>", f"</{tag}>"
    if block.kind is BlockKind.FIELD:
        return f'<p class="field"><span class="label">{plain(block.name)}</span> ', "</p>"
    if parent is ContainerKind.DEFINITIONS and block.kind is not BlockKind.TERM:
        return "<dd>", "</dd>"
    return _BLOCKS.get(block.kind, ("<p>", "</p>"))


def _tags(container: Container) -> tuple[str, str]:
    if container.kind is ContainerKind.LIST:
        if container.name.isdecimal():
            return f'<ol start="{int(container.name)}">', "</ol>"
        return "<ul>", "</ul>"
    if container.kind is ContainerKind.FOOTNOTE:
        return f'<div class="footnote"><span class="atom">[{plain(container.name)}]</span>', "</div>"
    return _CONTAINERS[container.kind]


def _kind(document: Document, index: int) -> ContainerKind | None:
    return document.containers[index].kind if index >= 0 else None


def _is_head(document: Document, cell: Block) -> bool:
    """Whether a cell is in the first row of one of Markdown's tables, which is always one of headings."""
    row = document.containers[cell.container]
    table = document.containers[row.parent] if row.parent >= 0 else row
    return row.span.start == table.span.start and document.source.format in (Format.MARKDOWN, Format.MDX)
