"""The detector ``emphasis``: the same words set in bold over and over.

Parameters: ``most``, how often the same words may be bold (5), and ``words``, how many words a phrase has at most (4).
Labels, which end in a colon or begin their block, are not counted. The message may use ``{match}`` and ``{count}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.document import Document, Mark, MarkKind
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.model.span import Span

_AROUND = " \n\r\t*_.,;\"'()"
_SHORTEST = 4  # letters: “or”, “and” and “not” are bold for another reason


class Emphasis(NamedTuple):
    """The check of one emphasis rule."""

    rule: Rule
    most: int
    words: int
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding where words that are bold too often are so for the first time."""
        del evidence, hits
        if len(document.marks) <= self.most:
            return
        places: dict[str, list[Span]] = {}
        for mark in document.marks:
            if mark.kind is MarkKind.STRONG and not _is_label(document, mark):
                text = document.folded_text(mark.text).strip(_AROUND)
                if len(text) >= _SHORTEST and len(text.split()) <= self.words:
                    places.setdefault(text, []).append(mark.text)
        for spans in places.values():
            if len(spans) > self.most:
                message = self.rule.message.format(match=document.text(spans[0]), count=len(spans))
                yield Finding(spans[0], message)


def _is_label(document: Document, mark: Mark) -> bool:
    folded, text, index = document.folded, mark.text, document.block_at(mark.text.start)
    if index < 0 or folded[text.start : text.end].rstrip().endswith(":") or folded.startswith(":", mark.span.end):
        return True
    return not folded[document.blocks[index].span.start : text.start].strip(_AROUND)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of an emphasis rule."""
    del vocabulary, settings
    check = Emphasis(rule, rule.parameters.number("most", 5), rule.parameters.number("words", 4))
    rule.parameters.finish()
    return check
