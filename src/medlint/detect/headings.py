"""The detector ``headings``: long articles without a heading to find one's way by.

Parameters: ``least``, how many words of paragraphs make an article long (600). A title alone divides nothing. The
message may use ``{count}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.document import BlockKind, Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class Headings(NamedTuple):
    """The check of one headings rule."""

    rule: Rule
    least: int
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding at the title of a long document in which no heading stands between paragraphs."""
        del evidence, hits
        kinds = [block.kind for block in document.blocks]
        if BlockKind.PARAGRAPH not in kinds or BlockKind.HEADING in kinds[kinds.index(BlockKind.PARAGRAPH) :]:
            return
        spans = (block.span for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
        count = sum(len(document.prose[start:end].split()) for start, end in spans)
        if count > self.least:
            yield Finding(document.title, self.rule.message.format(count=count), whole=True)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a headings rule."""
    del vocabulary, settings
    check = Headings(rule, rule.parameters.number("least", 600))
    rule.parameters.finish()
    return check
