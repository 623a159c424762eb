"""Turns a source into a document, each format in its own module."""

from medlint.model.document import Document
from medlint.model.source import Format, Source


def parse(source: Source) -> Document:
    """The document of ``source``. Never raises: whatever stands in the text is one of the format's readings."""
    if source.format is Format.TEXT:
        from medlint.parse.text import parse_text

        return parse_text(source)
    if source.format is Format.HTML:
        from medlint.parse.html import parse_html

        return parse_html(source)
    from medlint.parse.markdown import parse_markdown

    return parse_markdown(source)
