"""The detector ``statistic``: figures about health that no source supports.

Parameters: the word lists of ``Words``, and ``remedy``, what to do where no evidence supports a figure. The message may
use ``{match}`` (the figures of the sentence) and ``{reason}`` (what the evidence says, with the remedy). A figure
without support has the rule's severity; where a source or a clinical trial is named without an address, and for ranks,
trends and vague counts, the finding is info. The findings of the study that the article reports on have their source
in the article.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.guards.words import NamedWords
from medlint.detect.sentences import sentences_with
from medlint.detect.statistic.news import News
from medlint.detect.statistic.reader import Figures, Reader
from medlint.detect.statistic.repeats import repeated_support, told_below
from medlint.detect.statistic.study import Study
from medlint.detect.statistic.words import Words
from medlint.evidence import Evidence, Support, Verdict
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class StatisticCheck:
    """The check of one statistic rule."""

    def __init__(self, rule: Rule, remedy: str, reader: Reader, study: Study, news: News) -> None:
        self.rule = rule
        self.remedy = remedy
        self.reader = reader
        self.study = study
        self.news = news

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every sentence with a statistic; digits stand in far too many others."""
        return self.reader.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each sentence whose figures have no source, or one that is only named."""
        for block, sentence, triggers in sentences_with(document, self.reader.without_money(document, hits)):
            figures = self.reader.read(document, block, sentence, triggers)
            if figures and not evidence.in_references(figures.span) and not self.study.tells(document, block, sentence):
                support = self._support(document, evidence, figures)
                if support.verdict is not Verdict.SUPPORTED:
                    told = (
                        support.verdict is Verdict.ATTRIBUTED
                        or not figures.firm
                        or self._is_told(document, block, sentence)
                        or self._sums_up(document, evidence, block, figures)
                    )
                    yield self._finding(document, figures, support, told=told)

    def _support(self, document: Document, evidence: Evidence, figures: Figures) -> Support:
        support = evidence.support(figures.span)
        if support.verdict is not Verdict.UNSUPPORTED:
            return support
        return repeated_support(document, evidence, figures.parts) or support

    def _sums_up(self, document: Document, evidence: Evidence, block: int, figures: Figures) -> bool:
        """Whether the figures stand in a heading and again in the text below, which says what study found them."""
        return any(
            self._is_told(document, index, sentence) or evidence.support(sentence).verdict is not Verdict.UNSUPPORTED
            for index, sentence in told_below(document, block, figures.parts)
        )

    def _is_told(self, document: Document, block: int, sentence: Span) -> bool:
        """Whether the sentence tells what a trial found that is named there, or is news of a study."""
        return self.study.is_of_a_trial(document, block, sentence) or self.news.reports(document, block, sentence)

    def _finding(self, document: Document, figures: Figures, support: Support, *, told: bool) -> Finding:
        quoted = [f"“{document.text(part)}”" for part in figures.parts]
        match = quoted[0] if len(quoted) == 1 else f"each of {', '.join(quoted[:-1])} and {quoted[-1]}"
        message = self.rule.message.format(match=match, reason=support.explained(self.remedy))
        return Finding(figures.span, message, Severity.INFO if told else None)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a statistic rule."""
    del settings
    words = Words.of(rule)
    remedy = rule.parameters.text("remedy", "")
    rule.parameters.finish()
    lists = NamedWords(vocabulary)
    news = News(lists["introduced"], lists["study-news"])
    return StatisticCheck(rule, remedy, Reader(words), Study(lists["introduced"]), news)
