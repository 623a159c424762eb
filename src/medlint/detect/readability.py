"""The detector ``readability``: articles that are harder to read than the settings allow, by a formula.

Parameters: ``least``, how many words an article must have for the formula to mean anything (150), ``longest``, how many
of the hardest sentences are named (3). The limit is the ``reading-grade`` of the configuration. The message may use
``{grade}``, ``{limit}`` and ``{lines}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.syllables import syllables
from medlint.evidence import Evidence
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_WORD = Pattern(r"[^\W\d_](?:[^\W\d_]|['-](?=[^\W_]))*")
_APART = frozenset({ContainerKind.TABLE, ContainerKind.FOOTNOTE, ContainerKind.FIGURE})
_LEAST_WORDS = 5  # what is shorter is a label
_ITEM_WORDS = 8  # an item that is shorter is a part of the sentence before the list


class Measured(NamedTuple):
    """A stretch of text in numbers."""

    sentences: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The grade by Flesch and Kincaid: the years at school that reading it takes."""
        if not self.sentences or not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


class Sentence(NamedTuple):
    """A sentence and its numbers."""

    span: Span
    measured: Measured


class Readability(NamedTuple):
    """The check of one readability rule."""

    rule: Rule
    limit: int
    least: int
    longest: int
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding at the title of a document that is too hard to read."""
        del evidence, hits
        sentences = [*measured_sentences(document)]
        whole = total(sentence.measured for sentence in sentences)
        if whole.words < self.least or whole.grade < self.limit + 0.5:
            return
        hardest = sorted(sentences, key=lambda sentence: -sentence.measured.grade)[: self.longest]
        lines = sorted({document.source.position(sentence.span.start).line for sentence in hardest})
        message = self.rule.message.format(grade=round(whole.grade), limit=self.limit, lines=_listed(lines))
        yield Finding(document.title, message, whole=True)


def measured_sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of the paragraphs; labels, tables and short items are none."""
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        within = {container.kind for container in document.ancestors(block)}
        if not within.isdisjoint(_APART):
            continue
        least = _ITEM_WORDS if ContainerKind.ITEM in within else _LEAST_WORDS
        for span in document.sentences(index):
            words = _WORD.findall(document.folded, *span)
            if len(words) >= least:
                yield Sentence(span, Measured(1, len(words), sum(map(syllables, words))))


def total(parts: Iterator[Measured]) -> Measured:
    """The numbers of all ``parts`` together."""
    sums = [0, 0, 0]
    for part in parts:
        sums = [a + b for a, b in zip(sums, part, strict=True)]
    return Measured(*sums)


def _listed(lines: Sequence[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]}"
    return f"lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a readability rule."""
    del vocabulary
    fields = rule.parameters
    check = Readability(rule, settings.reading_grade, fields.number("least", 150), fields.number("longest", 3))
    fields.finish()
    return check
