"""The text of a block as a reader sees it, with its findings marked in it.

Everything comes from the mask, so nothing of an article's own markup reaches the page.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from medlint.model.document import Document, Mark, MarkKind
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.report.harmless import visible

_BLANK = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_MARKUP = re.compile(r"<!--.*?-->|<[^<>]*>|\]\([^()]*\)|\]\[[^\[\]]*\]|[*_~`\[\]]+", re.DOTALL)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_STYLES = {
    MarkKind.STRONG: ("<strong>", "</strong>"),
    MarkKind.EMPHASIS: ("<em>", "</em>"),
    MarkKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    MarkKind.LINK: ('<span class="link">', "</span>"),
}
_ATOMS = {
    MarkKind.FOOTNOTE: '<sup class="atom">[{}]</sup>',
    MarkKind.CITATION: '<sup class="atom">[{}]</sup>',
    MarkKind.URL: '<span class="link">{}</span>',
    MarkKind.IMAGE: '<span class="atom">image: {}</span>',
    MarkKind.SHORTCODE: '<span class="atom">{}</span>',
    MarkKind.COMPONENT: '<span class="atom">{}</span>',
}


class Highlight(NamedTuple):
    """A stretch of the source to mark; ``number`` counts the findings of an article from 1, ``shade`` is a severity."""

    span: Span
    number: int
    shade: str


class Insertion(NamedTuple):
    """Something to put into the text at ``place``, behind the words before it."""

    place: int
    html: str


class Anchors:
    """Names for the elements of one article, which no other article's have."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self._given: set[int] = set()

    def first(self, number: int) -> bool:
        """Whether this is the first piece of the finding with that number."""
        new = number not in self._given
        self._given.add(number)
        return new


def marked_up(
    document: Document,
    span: Span,
    highlights: Sequence[Highlight],
    anchors: Anchors,
    insertions: Iterable[Insertion] = (),
) -> str:
    """The text at ``span`` as HTML: emphasis, links and references by their looks alone, highlights as ``mark``."""
    marks = document.marks_from(*span)
    atoms = [mark for mark in marks if is_atom(mark)]
    styles = [mark for mark in marks if mark.kind in _STYLES]
    inserted = sorted(insertions, key=lambda one: one.place)
    cuts = {span.start, span.end, *(max(span.start, min(one.place, span.end)) for one in inserted)}
    for start, end in (*(one.span for one in highlights), *(m.span for m in marks), *(m.text for m in styles)):
        cuts |= {min(max(start, span.start), span.end), min(max(end, span.start), span.end)}
    edges = sorted(cuts)
    pieces = []
    for start, end in pairwise(edges):
        here = [one for one in highlights if one.span.start < end and start < one.span.end]
        shown = _atom(start, atoms) if _inside(start, atoms) else _styled(document, Span(start, end), styles)
        pieces.append(_marked(shown, here, anchors) if here else shown)
        while inserted and inserted[0].place <= end:
            pieces.append(inserted.pop(0).html)
    return "".join((*pieces, *(one.html for one in inserted)))


def shown(document: Document, span: Span) -> str:
    """The prose at ``span`` as a reader sees it: without markup, one space between words."""
    pieces, at = [], span.start
    for blank in _BLANK.finditer(document.prose, *span):
        pieces += [document.prose[at : blank.start()], _between(document.source.text[blank.start() : blank.end()])]
        at = blank.end()
    return "".join((*pieces, document.prose[at : span.end]))


def is_atom(mark: Mark) -> bool:
    """Whether a mark is shown as one thing: it has no prose of its own."""
    return mark.kind in _ATOMS and mark.text.start == mark.text.end


def reaches(document: Document) -> list[Span]:
    """The span of each block with the references and images that stand behind its last word."""
    found = []
    starts = [*(block.span.start for block in document.blocks[1:]), len(document.prose)]
    for block, following in zip(document.blocks, starts, strict=False):
        end = block.span.end
        for mark in document.marks_from(end, following):
            if not is_atom(mark) or document.source.text[end : mark.span.start].strip(" "):
                break
            end = mark.span.end
        found.append(Span(block.span.start, end))
    return found


def plain(text: str) -> str:
    """``text`` for the page: no markup, and nothing that a reader cannot see."""
    return escape(visible(text))


def _between(source: str) -> str:
    """What stands for a stretch of the source without prose: a space if there is one outside of its markup."""
    if source.isspace() or _BREAK.search(source):
        return " "
    return " " if any(character.isspace() for character in _MARKUP.sub("", source)) else ""


def _inside(place: int, marks: Iterable[Mark]) -> bool:
    return any(mark.span.start <= place < mark.span.end for mark in marks)


def _atom(place: int, atoms: Iterable[Mark]) -> str:
    """A reference, an image or a shortcode at its first place, nothing inside it."""
    found = (_ATOMS[mark.kind].format(plain(mark.target)) for mark in atoms if mark.span.start == place)
    return next(found, "")


def _styled(document: Document, span: Span, styles: Iterable[Mark]) -> str:
    around = [mark for mark in styles if mark.span.start <= span.start < mark.span.end]
    if any(not mark.text.start <= span.start < mark.text.end for mark in around):
        return ""  # the delimiters of a link or of emphasis
    text = plain(shown(document, span))
    for mark in reversed(around if text else ()):
        before, after = _STYLES[mark.kind]
        text = f"{before}{text}{after}"
    return text


def _marked(text: str, here: Sequence[Highlight], anchors: Anchors) -> str:
    """``text`` as part of the findings ``here``; it takes the looks of the gravest."""
    if not text.strip():
        return text
    numbers = [one.number for one in here]
    first = [number for number in numbers if anchors.first(number)]
    names = "".join(f'<span id="{anchors.prefix}f{number}"></span>' for number in first[1:])
    name = f' id="{anchors.prefix}f{first[0]}"' if first else ""
    notes = " ".join(f"{anchors.prefix}n{number}" for number in numbers)
    described = f' tabindex="0" aria-describedby="{notes}"' if first else ""
    shade = min((one.shade for one in here), key=("error", "warning", "info").index)
    return f'{names}<mark class="{shade}" data-notes="{notes}"{name}{described}>{text}</mark>'
