"""Shows a document so that a test can say exactly what it expects."""

from medlint.model.document import PROSE, Document, MarkKind
from medlint.model.source import Format, Source
from medlint.parse import parse

LETTERS = {"list": "L", "item": "I", "quote": "Q", "table": "T", "row": "R", "definitions": "D", "figure": "F",
           "footnote": "N", "aside": "A"}  # fmt: skip


def markdown(text: str) -> Document:
    return parse(Source("page.md", text, Format.MARKDOWN))


def mdx(text: str) -> Document:
    return parse(Source("page.mdx", text, Format.MDX))


def html(text: str) -> Document:
    return parse(Source("page.html", text, Format.HTML))


def outline(document: Document) -> list[str]:
    """A line for each block: line:column, the containers' letters, kind, level or name, then its prose or source."""
    lines = []
    for block in document.blocks:
        position = document.source.position(block.span.start)
        path = "".join(LETTERS[container.kind.value] for container in document.ancestors(block))[::-1]
        kind = block.kind.value + (str(block.level) if block.level else f" {block.name}" if block.name else "")
        source = document.source.text[block.span.start : block.span.end]
        text = document.text(block.span) if block.kind in PROSE else source
        lines.append(f"{position.line}:{position.column} {path + ' ' if path else ''}{kind}: {text}")
    return lines


def marks(document: Document, kind: MarkKind) -> list[tuple[str, str, str]]:
    """For each mark of that kind: its source, the prose inside it, its target."""
    text = document.source.text
    return [
        (text[mark.span.start : mark.span.end], document.text(mark.text), mark.target)
        for mark in document.marks
        if mark.kind is kind
    ]


def comments(document: Document) -> list[str]:
    return [comment.text.strip() for comment in document.comments]
