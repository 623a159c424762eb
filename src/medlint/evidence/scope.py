"""Decides which signals reach a claim, and so how well it is supported."""

from bisect import bisect_left
from collections.abc import Iterator

from medlint.evidence.gather import Signals
from medlint.evidence.pointers import LEADING
from medlint.evidence.structure import Structure
from medlint.evidence.verdict import Signal, Strength, Support, Verdict
from medlint.model.document import BlockKind, Document
from medlint.model.settings import SupportScope
from medlint.model.span import Span
from medlint.pattern import Pattern

_ORDER = (Strength.LOCATOR, Strength.POINTER, Strength.HOME_PAGE, Strength.ATTRIBUTION, Strength.DANGLING)
_CHAIN = 8  # sentences that may lean one on the other before the source is out of sight
# A sentence that leans on the one before it.
_ANAPHOR = Pattern(
    r"\W*(?:the (?:stud|trial|research|author|survey|report|team|same|result|finding|data|figure|number|remaining"
    r"|other|rest|group)"
    r"|this|these|that|those|it|they|of (?:these|those|them|this)|among (?:them|these|those)|participants?|patients"
    r"|compared with"
    r"|overall|by contrast|in contrast|meanwhile|another|the (?:rate|risk|average)|in (?:addition|total|all)"
    r"|additionally"
    r"|moreover|furthermore|also|and|but|more than|about|around|nearly|almost|over|only|even|still|similarly|however"
    r"|while|again"
    r"|he|she|\d)"
)
# A definite reference to a study that the text has already named.
_STUDY = Pattern(
    r"\b(?:the|this|these|those|their|our|both|each) (?:[\w-]+ ){0,3}?(?:stud(?:y|ies)|trials?|research(?:ers)?"
    r"|authors?|survey"
    r"|investigators|findings|results|analysis|analyses|participants|team|report|scientists|cohort|review|meta-analysis"
    r"|respondents|volunteers|subjects|poll|data|(?:placebo|control|treatment|intervention|comparison) (?:group|arm))\b"
    r"|\b(?:participants|respondents|placebo|during (?:the )?follow-up|follow-up period|in the [\w-]+ (?:group|arm)"
    r"|versus"
    r"|(?:primary|secondary) (?:outcome|endpoint)|(?:people|patients|adults|women|men|children|those) who"
    r" (?:received|took|got|were (?:given|assigned|treated|randomi[sz]ed)|underwent|completed)"
    r"|the (?:doctors|physicians|scientists|experts|officials|agency|letter) (?:said|say|wrote|found|estimate\w*"
    r"|noted|reported))\b|,\S{0,4}\s+(?:said|says|stated|explained|noted|added)\s+(?!that)\w"
)
# A new study, not named: what follows no longer speaks of the one named before it.
_ANOTHER = Pattern(
    r"\b(?:an?|other|another|one|some|several|many|most|recent|further|additional|more|two|numerous) (?:[\w-]+ ){0,2}"
    r"(?:stud(?:y|ies)|trials?|analys[ie]s|surveys?)\b"
)
_STUDY_NOUN = Pattern(
    r"\b(?:stud(?:y|ies)|trials?|research(?:ers)?|surveys?|analysis|reviews?|report(?:s|ed)?|paper|meta-analys\w+"
    r"|published"
    r"|investigators|scientists|presented|according to|initiative|journal)\b"
)


class Scope:
    """The reach of a document's signals under one setting."""

    def __init__(self, document: Document, signals: Signals, scope: SupportScope) -> None:
        self._document = document
        self._signals = signals
        self._scope = scope
        self._structure = Structure(document)
        self._studies: list[Signal | None] = []

    def support(self, claim: Span) -> Support | None:
        """What the best signal within reach of ``claim`` says; None when there is none."""
        index = self._document.block_at(claim.start)
        if index < 0:
            return None
        attributed: Support | None = None
        for signals in self._circles(claim, index):
            best = min(signals, key=lambda signal: _ORDER.index(signal.strength), default=None)
            if best and best.support.verdict is Verdict.SUPPORTED:
                return best.support
            attributed = attributed or (best.support if best else None)
        return attributed

    def _circles(self, claim: Span, index: int) -> Iterator[list[Signal]]:
        """The signals that reach the claim, from the nearest circle outwards."""
        sentences = self._document.sentences(index)
        at = max(0, bisect_left(sentences, Span(claim.start + 1, 0)) - 1)
        last = max(at, bisect_left(sentences, Span(claim.end, 0)) - 1)
        yield self._in_sentences(index, at, last)
        if self._scope is SupportScope.SENTENCE:
            return
        yield self._in_sentences(index, last + 1, last + 1)
        yield from self._previous(index, at)
        yield from ([*self._signals.of_block(lender)] for lender in self._structure.lenders(index))
        if self._scope is SupportScope.PARAGRAPH:
            yield [*self._signals.of_block(index)]
        if self._document.blocks[index].kind in (BlockKind.HEADING, BlockKind.FIELD):
            yield from self._study_below(sentences[at], index)
        else:
            yield from self._study_before(index, at)

    def _in_sentences(self, index: int, first: int, last: int) -> list[Signal]:
        """The signals of the sentences ``first`` to ``last``, with what stands between them and the next."""
        sentences = self._document.sentences(index)
        if not 0 <= first < len(sentences):
            return []
        reach = self._signals.reach_of(index)
        start = self._own_start(sentences[first], first) if first else reach.start
        after = sentences[last + 1] if last + 1 < len(sentences) else None
        end = self._own_start(after, last + 1) if after else reach.end
        return list(self._signals.within(index, Span(start, end)))

    def _own_start(self, sentence: Span, number: int) -> int:
        """Where a sentence begins, after the markers that belong to the one before it."""
        marker = LEADING.match(self._document.prose, sentence.start, sentence.end) if number else None
        return marker.end() if marker else sentence.start

    def _previous(self, index: int, at: int) -> Iterator[list[Signal]]:
        """The sentence before, and further back as long as each sentence leans on the one before it."""
        sentences = self._document.sentences(index)
        for number in range(at - 1, max(-1, at - 1 - _CHAIN), -1):
            yield self._in_sentences(index, number, number)
            if not self._leans(sentences[number]):
                return
        if at == 0 and index and self._leans(sentences[0]):
            yield from self._end_of_block_before(index)

    def _leans(self, sentence: Span) -> bool:
        return _ANAPHOR.match(self._document.folded, sentence.start, sentence.end) is not None

    def _end_of_block_before(self, index: int) -> Iterator[list[Signal]]:
        """The last sentence of the paragraph before, for a paragraph that leans on it."""
        before, block = self._document.blocks[index - 1], self._document.blocks[index]
        if before.kind is BlockKind.PARAGRAPH is block.kind and before.container == block.container:
            last = len(self._document.sentences(index - 1)) - 1
            yield self._in_sentences(index - 1, last, last)

    def _study_before(self, index: int, at: int) -> Iterator[list[Signal]]:
        """The last study named before a sentence that speaks of “the study”, or follows one that does."""
        sentences = self._document.sentences(index)
        sentence = sentences[at]
        if not _STUDY.search(self._document.folded, sentences[max(0, at - 1)].start, sentence.end):
            return
        here = [s for s in self._signals.of_block(index) if s.span.start < sentence.start and self._names_study(s)]
        named = here[-1] if here else self._last_study(index - 1)
        if named and not _ANOTHER.search(self._document.folded, named.span.end, sentence.start):
            yield [named]

    def _last_study(self, index: int) -> Signal | None:
        """The last study named in the blocks up to that index."""
        for block in range(len(self._studies), index + 1):
            named = [s for s in self._signals.of_block(block) if self._names_study(s)]
            self._studies.append(named[-1] if named else self._studies[-1] if self._studies else None)
        return self._studies[index] if index >= 0 else None

    def _study_below(self, sentence: Span, index: int) -> Iterator[list[Signal]]:
        """The study that the text under a heading such as “Participants in the trial slept better” names."""
        if not _STUDY_NOUN.search(self._document.folded, sentence.start, sentence.end):
            return
        for later in range(index + 1, len(self._document.blocks)):
            if self._document.blocks[later].kind is BlockKind.PARAGRAPH:
                yield [signal for signal in self._signals.of_block(later) if self._names_study(signal)]
                return

    def _names_study(self, signal: Signal) -> bool:
        """Whether the sentence of the signal speaks of a study."""
        sentence = self._document.sentence_at(signal.span.start) or signal.span
        return _STUDY_NOUN.search(self._document.folded, sentence.start, sentence.end) is not None
