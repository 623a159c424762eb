"""A detector for tests, whose rules say what to write in place of a word.

``swaps`` holds “word => other word”; one that begins with “unsafe:” may change what the text says.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class Swaps(NamedTuple):
    """The check of one such rule."""

    rule: Rule
    swaps: dict[str, Fix]

    @property
    def triggers(self) -> Sequence[str]:
        return tuple(self.swaps)

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        for start, trigger in hits:
            word = self.triggers[trigger]
            span = Span(start, start + len(word))
            (edit,) = self.swaps[word].edits
            text = edit.text.replace("\\n", "\n")
            fix = Fix((Edit(span, text),), self.swaps[word].safe) if text != "nothing" else None
            yield Finding(span, self.rule.message, fix=fix)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    swaps = {}
    for line in rule.parameters.texts("swaps"):
        word, _, other = line.removeprefix("unsafe:").partition("=>")
        swaps[word.strip()] = Fix((Edit(Span(0, 0), other.strip()),), not line.startswith("unsafe:"))
    rule.parameters.finish()
    return Swaps(rule, swaps)
