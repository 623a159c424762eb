"""Finds figures that say too little by themselves.

One is a relative risk without the absolute one, another a percentage of a group whose size nobody gives.

A rule of this detector has these parameters.

``figures``
    terms for the figures themselves (“#% more likely”).
``measures``
    yes to find ratios such as “HR 0.64” and “relative risk of 1.5” as well (no).
``about``
    terms of which one must stand in the sentence; without any, every sentence counts.
``completed-by``
    what makes the figure complete where it stands in the same paragraph, list or table: ``proportion`` (“3%”, “1 in
    200”), ``rate`` (“12 per 100,000”), ``number-needed``, ``events`` (“40 strokes”), ``people`` (“40 patients”),
    ``sample-size`` (“n = 40”, “40 patients”), ``table`` (“see Table 2”), ``number`` (any number).
``anywhere``
    yes where that may stand anywhere in the article, as the number of those who were studied may (no).
``unless``
    terms that make a figure harmless where they overlap it.
``unless-sentence``
    terms that silence the rule where they stand anywhere in the sentence.
``guards``
    what negations, questions, quotations and the like do to a finding; see ``medlint.detect.guards``.

The message may hold ``{match}``, the figure found.
"""

from collections.abc import Iterable, Iterator, Sequence

from medlint.detect.arithmetic.line import Lists
from medlint.detect.check import Check
from medlint.detect.guards import Guards, Place, WordList, read_guards
from medlint.detect.guards.words import NamedWords, read_words
from medlint.detect.incomplete_figure.completion import KINDS, READ, Completion, scope_of
from medlint.detect.sentences import sentences_with
from medlint.detect.statistic.effects import MEASURE, MEASURE_TRIGGERS
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_LEADING = Pattern(
    r"(?:(?:up to|as much as|as high as|more than|less than|at least|about|around|over|nearly|almost|roughly"
    r"|approximately|an? estimated|between|~)\s++)*+(?:\d++(?:\.\d++)?+\s?+%?+\s?+(?:to|or|and|[–—-])\s?+)?$"
)
_DIGIT = Pattern(r"\d")
_NO_RATIO = Pattern(r"p\b|effect|cohen|smd|nn[th]")
_REACH = 40  # code points before a figure that may hold its “up to” and the lower end of its range


class IncompleteFigureCheck:
    """A rule about figures that say too little, made ready to run."""

    def __init__(
        self,
        rule: Rule,
        figures: WordList,
        measures: bool,
        about: WordList,
        unless: WordList,
        unless_sentence: WordList,
        completion: Completion,
        anywhere: bool,
        guards: Guards,
    ) -> None:
        self.rule = rule
        self.figures = figures
        self.measures = measures
        self.about = about
        self.unless = unless
        self.unless_sentence = unless_sentence
        self.completion = completion
        self.anywhere = anywhere
        self.guards = guards

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every figure."""
        literals = {literal for term in self.figures.terms for literal in term.literals}
        measures = (f"{trigger}*" for trigger in MEASURE_TRIGGERS) if self.measures else ()
        return sorted({*literals, *measures})

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each figure that nothing around it completes."""
        for block, sentence, _ in sentences_with(document, hits):
            if document.blocks[block].kind not in READ:
                continue
            found = list(self._figures(document, sentence))
            if found:
                excused = tuple(self.unless.matches(document.folded, *sentence))
                found = [span for span in found if not any(map(span.overlaps, excused))]
            if found and self._speaks(document, sentence):
                judged = self._judged(document, block, sentence, found)
                yield from (one for one in judged if not evidence.in_references(one.span))

    def _judged(self, document: Document, block: int, sentence: Span, found: Sequence[Span]) -> Iterator[Finding]:
        kept = [(span, left) for span in found if (left := self._weighed(document, span, sentence))]
        if not kept:
            return
        scope = [Span(0, len(document.folded))] if self.anywhere else scope_of(document, block)
        figures = [span for part in scope for span in self._figures(document, part)]
        if self.completion.stands_in(document, scope, figures):
            return
        for span, severity in _one_ratio(document, kept):
            message = self.rule.message.format(match=document.text(span))
            yield Finding(span, message, severity if severity is not self.rule.severity else None)

    def _weighed(self, document: Document, span: Span, sentence: Span) -> Severity | None:
        return self.guards.weigh(Place(document, span, sentence), self.rule.severity)

    def _speaks(self, document: Document, sentence: Span) -> bool:
        """Whether the sentence is about what the rule is about."""
        folded = document.folded
        if self.unless_sentence.stands_in(folded, *sentence):
            return False
        return not self.about.terms or self.about.stands_in(folded, *sentence)

    def _figures(self, document: Document, within: Span) -> Iterator[Span]:
        """The figures within a stretch of prose, each with its “up to”; of those that overlap the first and longest."""
        end = -1
        for span in sorted(self._matches(document, within), key=lambda span: (span.start, -span.end)):
            if span.start >= end:
                end = span.end
                start = max(within.start, span.start - _REACH)
                leading = _LEADING.search(document.folded, start, span.start)
                yield Span(leading.start() if leading else span.start, span.end)

    def _matches(self, document: Document, within: Span) -> Iterable[Span]:
        yield from self.figures.matches(document.folded, *within)
        if self.measures and _DIGIT.search(document.prose, *within):
            for found in MEASURE.finditer(document.prose, *within):
                percent = document.prose.startswith("%", found.end())
                if not percent and _NO_RATIO.match(found.group().lower()) is None:
                    yield Span(*found.span())


def _one_ratio(document: Document, found: Sequence[tuple[Span, Severity]]) -> Sequence[tuple[Span, Severity]]:
    """The figures that are put in words and, where there are none, the first of the ratios."""
    worded = [one for one in found if not MEASURE.match(document.prose, *one[0])]
    return worded or found[:1]


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters

    def words(name: str, required: bool = False) -> WordList:
        return read_words(name, vocabulary, fields, required=required)

    kinds = fields.words("completed-by", KINDS)
    if not kinds:
        fields.fail(f"“completed-by” is missing; it names some of {', '.join(KINDS)}")
    check = IncompleteFigureCheck(
        rule,
        words("figures", required=True),
        fields.flag("measures", False),
        words("about"),
        words("unless"),
        words("unless-sentence"),
        Completion(kinds, Lists(vocabulary)),
        fields.flag("anywhere", False),
        read_guards(fields.table("guards"), NamedWords(vocabulary)),
    )
    fields.finish()
    return check
