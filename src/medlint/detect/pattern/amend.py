"""What the fix of a pattern rule does to the source."""

import re

from medlint.model.document import Document, MarkKind
from medlint.model.finding import Edit, Fix
from medlint.model.record import NamedTuple
from medlint.model.source import Format
from medlint.model.span import Span

_UNDERLINE = re.compile(r"[ \t]*(?:=+|-+)[ \t]*(?:\r\n|\r|\n|$)")
_BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
_LINED = frozenset({Format.MARKDOWN, Format.TEXT})


class Amendment(NamedTuple):
    """A fix as a rule states it: the text to put in the place of what is flagged, or None to delete its line."""

    template: str | None
    safe: bool

    def fix(self, document: Document, span: Span, read: str, text: str) -> Fix | None:
        """The fix of the finding at ``span`` which was ``read`` there, for which ``text`` is what the template says.

        None where markup stands within, so that it cannot be.
        """
        edit = _deletion(document, span) if self.template is None else _replacement(document, span, read, text)
        return Fix((edit,), self.safe) if edit else None


def _replacement(document: Document, span: Span, read: str, text: str) -> Edit | None:
    """None also where a telephone link would go on dialling what the text no longer says."""
    if document.source.text[span.start : span.end] != read or read == text:
        return None
    dials = (m.kind is MarkKind.LINK and m.target.startswith("tel:") for m in document.marks_over(span))
    return None if any(dials) else Edit(span, text)


def _deletion(document: Document, span: Span) -> Edit | None:
    """The whole line with its markup, an underline below it and a blank line that it leaves over.

    Only where lines are what the format is made of, and where the finding is all that the line says.
    """
    text = document.source.text
    if document.source.format not in _LINED:
        return None
    start, end = document.source.whole_lines(span)
    if "<" in text[start:end] or (document.prose[start : span.start] + document.prose[span.end : end]).strip():
        return None
    if document.source.format is Format.MARKDOWN and (underline := _UNDERLINE.match(text, end)) and underline[0]:
        end = underline.end()
    blank = _BLANK.match(text, end)
    line = document.source.position(start).line
    if blank and (line == 1 or not document.source.line(line - 1).strip()):
        end = blank.end()
    return Edit(Span(start, end), "")
