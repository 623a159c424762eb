"""The layouts that an article is set in: those that its front matter names, and what its text embeds."""

from medlint.model.document import Document, MarkKind

_KEYS = ("layout", "template", "type")
_EMBEDDED = (MarkKind.SHORTCODE, MarkKind.COMPONENT)


def named_layouts(document: Document) -> set[str]:
    """The layouts of the front matter as they are written there; "" for a key that is not there."""
    return {document.data.get(key, "") for key in _KEYS}


def used_layouts(document: Document) -> set[str]:
    """These, and the shortcodes, components and includes that the text asks for."""
    marks = (mark for mark in document.marks if mark.kind in _EMBEDDED)
    return named_layouts(document) | {word for mark in marks for word in mark.target.split()[:2]}
