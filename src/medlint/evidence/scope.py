"""Decides which signals reach a claim, and so how well it is supported."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from medlint.evidence.entries import Entries
from medlint.evidence.gather import Signals
from medlint.evidence.structure import Structure
from medlint.evidence.verdict import Signal, Strength, Support
from medlint.model.document import BlockKind, Document
from medlint.model.quotes import is_quoted
from medlint.model.settings import SupportScope
from medlint.model.span import Span
from medlint.pattern import Pattern

_CHAIN = 8  # sentences that may lean one on the other before the source is out of sight
# A sentence that leans on the one before it.
_ANAPHOR = Pattern(
    r"\W*(?:the (?:stud|trial|research|author|survey|report|team|same|result|finding|data|figure|number|remaining"
    r"|other|rest|group)"
    r"|this|these|that|those|it|they"
    r"|(?:(?:half|most|many|some|two|three|a (?:third|quarter|few)) )?of (?:these|those|them|this)"
    r"|among (?:them|these|those)|participants?|patients|compared with"
    r"|overall|by contrast|in contrast|meanwhile|another|the (?:rate|risk|average)|in (?:addition|total|all)"
    r"|additionally"
    r"|moreover|furthermore|also|and|but|more than|about|around|nearly|almost|over|only|even|still|similarly|however"
    r"|while|again"
    r"|he|she|\d)"
)
# A definite reference to a study that the text has already named.
_STUDY = Pattern(
    # the noun first: it is rarer than the word before it
    r"\b(?:stud(?:y|ies)|trials?|research(?:ers)?|authors?|survey|investigators|findings|results(?! will\b)|analysis"
    r"|analyses|participants|team|report|scientists|cohort|review|meta-analysis|respondents|volunteers|subjects|poll|data"
    r"|(?:placebo|control|treatment|intervention|comparison) (?:group|arm))\b"
    r"(?<=\b(?:the|this|these|those|their|our|both|each) (?:[\w-]+ ){0,4}[\w-]+)"
    r"|\b(?:participants|respondents|placebo|during (?:the )?follow-up|follow-up period|in the [\w-]+ (?:group|arm)"
    r"|versus"
    r"|(?:primary|secondary) (?:outcome|endpoint)|(?:people|patients|adults|women|men|children|those) who"
    r" (?:received|took|got|were (?:given|assigned|treated|randomi[sz]ed)|underwent|completed)"
    r"|(?:people|patients|adults|women|men|children|those|group|groups) (?:receiving|assigned to|randomi[sz]ed to)"
    r"|the (?:doctors|physicians|scientists|experts|officials|agency|letter) (?:said|say|wrote|found|estimate\w*"
    r"|noted|reported))\b|,\S{0,4}\s+(?:said|says|stated|explained|noted|added)\s+(?!that)\w"
)
# One that only says what became of something, as the results of a study are told one after the other.
_RESULT = Pattern(
    r"[^.;,]{0,80}\b(?:fell|rose|dropped|declined|decreased|increased|improved|grew|shrank) (?:by|from|to)\b"
)
# What closes a paragraph: “Source: Fernhill Heart Fund”.
_SOURCE = Pattern(r"\W*(?:data\s)?sources?\s?:")
# A new study, not named: what follows no longer speaks of the one named before it.
_ANOTHER = Pattern(
    r"\b(?:an?|other|another|one|some|several|many|most|recent|further|additional|more|two|numerous) (?:[\w-]+ ){0,2}"
    r"(?:stud(?:y|ies)|trials?|analys[ie]s|surveys?)\b"
    r"|\b(?:meta-analyses|studies|trials|surveys)\b(?<!\b(?:the|these|those|both|our|their) (?:[\w-]+ )?[\w-]+)"
    r" (?:show|suggest|indicat|compar|find|found|reveal|have)"
)
_OF_OTHERS = Pattern(
    r"\b(?:previous|earlier|prior|past|older) (?:[\w-]+ ){0,2}(?:studies|research|surveys) (?:have |has |had )?"
    r"(?:show|found|report|suggest|indicat|estimat)"
)
# Sources that nobody names: who is named beside them is another.
_SEVERAL = r"(?:(?:some|many|most|several|few|recent|scientific|clinical|medical|various|numerous|other|new) )*"
_UNNAMED = Pattern(
    rf"\baccording to {_SEVERAL}"
    r"(?:studies|research|experts|statistics|surveys|estimates|scientists|doctors|researchers|reports)\b"
    r"(?! (?:by|from|at|of|in|published)\b)"
    rf"|(?:^|[,;] |\b(?:and|but|that|unfortunately|sadly) ){_SEVERAL}"
    r"(?:studies|statistics|surveys|experts|estimates) (?:have )?"
    r"(?:show|suggest|reveal|indicate|say|estimate|found|find)\w*\b"
)
_STUDY_NOUN = Pattern(
    r"\b(?:stud(?:y|ies)|trials?|rcts?|research(?:ers)?|surveys?|polls?|analysis|reviews?|report(?:s|ed)?|paper|meta-analys\w+"
    r"|published"
    r"|investigators|scientists|presented|according to|initiative|journal)\b"
)
# Looking for these first is cheaper than for the patterns.
_STUDY_CUES = (
    *("stud", "trial", "research", "said", "says", "author", "results", "data", "group", "report", "found", "review"),
    *("participant", "team", "findings", "survey", "investigator", "analys", "scientist", "cohort", "respondent"),
    *("volunteer", "subjects", "poll", "placebo", "versus", "follow-up", "outcome", "endpoint", "say", "wrote"),
    *("estimate", "noted", "stated", "explained", "added", " arm", "people who", "patients who", "adults who"),
    *("men who", "children who", "those who", " receiving", " assigned to", "omized to", "omised to"),
)
_STUDY_NOUN_CUES = (
    *(
        "stud",
        "trial",
        "rct",
        "research",
        "survey",
        "poll",
        "analys",
        "review",
        "report",
        "paper",
        "published",
        "investigators",
    ),
    *("scientists", "presented", "according", "initiative", "journal"),
)


class Scope:
    """The reach of a document's signals under one setting."""

    def __init__(self, document: Document, signals: Signals, scope: SupportScope) -> None:
        self._document = document
        self._signals = signals
        self._scope = scope
        self._structure = Structure(document)
        self._entries = Entries(document)
        self._studies: dict[int, Signal | None] = {}

    def support(self, claim: Span) -> Support | None:
        """What the best signal within reach of ``claim`` says; None when there is none."""
        index = self._document.block_at(claim.start)
        if index < 0:
            return None
        attributed: Signal | None = None
        for signals in self._circles(claim, index):
            best = min(signals, key=lambda signal: signal.strength, default=None)
            if best and best.strength <= Strength.POINTER:
                return best.support
            attributed = attributed or best
        return attributed.support if attributed else None

    def _circles(self, claim: Span, index: int) -> Iterator[list[Signal]]:
        """The signals that reach the claim, from the nearest circle outwards."""
        sentences = self._document.sentences(index)
        at = max(0, bisect_left(sentences, (claim.start + 1,)) - 1)
        last = max(at, bisect_left(sentences, (claim.end,)) - 1)
        yield self._in_sentences(index, at, last)
        if self._scope is SupportScope.SENTENCE:
            return
        quoted = is_quoted(self._document.prose, self._document.blocks[index].span, sentences[at])
        unnamed = _UNNAMED.search(self._document.folded, *sentences[at]) is not None
        for beside in chain([self._after(index, at, last)], self._previous(index, at)):
            if unnamed:
                beside = [signal for signal in beside if signal.strength < Strength.ATTRIBUTION]
            yield [signal for signal in beside if quoted or signal.strength != Strength.WORD]
        yield from self._closing(index, last)
        for lender in self._structure.lenders(index):
            yield self._signals.of_block(lender)
            if others := self._document.sentences(lender):  # “The study shows that they are:”
                yield from self._study_before(lender, len(others) - 1)
        named = self._structure.row_source(index)
        if named:
            yield [Signal(named, Strength.ATTRIBUTION, self._document.text(named))]
        if self._scope is SupportScope.PARAGRAPH:
            yield self._signals.of_block(index)
        if self._document.blocks[index].kind in (BlockKind.HEADING, BlockKind.FIELD):
            yield from self._study_below(sentences[at], index)
        else:
            yield from self._study_before(index, at)
        head = self._entries.head(index)
        if head:
            yield [head]

    def _after(self, index: int, at: int, last: int) -> list[Signal]:
        """The signals of the next sentence; who is named there did not do what unnamed others have found."""
        signals = self._in_sentences(index, last + 1, last + 1)
        if signals and _OF_OTHERS.search(self._document.folded, *self._document.sentences(index)[at]):
            return [signal for signal in signals if signal.strength < Strength.ATTRIBUTION]
        return signals

    def _in_sentences(self, index: int, first: int, last: int) -> list[Signal]:
        """The signals of the sentences ``first`` to ``last``, with what stands between them and the next."""
        there = 0 <= first < len(self._document.sentences(index))
        return self._signals.within(index, first, last) if there else []

    def _previous(self, index: int, at: int) -> Iterator[list[Signal]]:
        """The sentence before, and further back as long as each sentence leans on the one before it."""
        if at == 0:
            yield from self._end_of_block_before(index)
        elif not self._signals.is_silent(index):
            sentences = self._document.sentences(index)
            for number in range(at - 1, max(-1, at - 1 - _CHAIN), -1):
                yield self._in_sentences(index, number, number)
                if not self._leans(sentences[number]) and not self._speaks_of_study(*sentences[number]):
                    return

    def _closing(self, index: int, at: int) -> Iterator[list[Signal]]:
        """The sentence that closes the paragraph, if it says where what stands before it comes from."""
        sentences = self._document.sentences(index)
        last = len(sentences) - 1
        if at < last and _SOURCE.match(self._document.folded, sentences[last].start, sentences[last].end):
            yield self._in_sentences(index, last, last)

    def _leans(self, sentence: Span) -> bool:
        folded = self._document.folded
        return any(pattern.match(folded, *sentence) for pattern in (_ANAPHOR, _RESULT))

    def _end_of_block_before(self, index: int) -> Iterator[list[Signal]]:
        """The last sentence of the paragraph before, for a paragraph that leans on it."""
        if not index or self._signals.is_silent(index - 1):
            return
        before, block = self._document.blocks[index - 1], self._document.blocks[index]
        follows = before.kind is BlockKind.PARAGRAPH is block.kind and before.container == block.container
        if follows and self._leans(self._document.sentences(index)[0]):
            last = len(self._document.sentences(index - 1)) - 1
            yield self._in_sentences(index - 1, last, last)

    def _study_before(self, index: int, at: int) -> Iterator[list[Signal]]:
        """The last study named before a sentence that speaks of “the study”, or follows one that does."""
        folded, sentences = self._document.folded, self._document.sentences(index)
        sentence = sentences[at]
        if not self._speaks_of_study(sentences[max(0, at - 1)].start, sentence.end):
            return
        here = (self._study_in(index, number, sentence.start) for number in range(at, -1, -1))
        named = next((study for study in here if study), None) or self._last_study(index - 1)
        if named:
            naming = self._document.sentence_at(named.span.end) or named.span
            if not _ANOTHER.search(folded, naming.end, sentence.start):
                yield [named]

    def _speaks_of_study(self, start: int, end: int) -> bool:
        text = self._document.folded[start:end]
        return any(cue in text for cue in _STUDY_CUES) and _STUDY.search(text) is not None

    def _study_in(self, index: int, number: int, before: int) -> Signal | None:
        """The last study that a sentence of that block names before the offset ``before``."""
        signals = self._signals.of_sentence(index, number)
        named = (signal for signal in reversed(signals) if signal.span.start < before and self._names_study(signal))
        return next(named, None)

    def _last_study(self, index: int) -> Signal | None:
        """The last study named in the blocks up to that index."""
        passed: list[int] = []
        while index >= 0 and index not in self._studies:
            passed.append(index)
            named = self._study_of(index)
            if named:
                self._studies[index] = named
                break
            index -= 1
        last = self._studies.get(index)
        self._studies.update((block, last) for block in passed)
        return last

    def _study_of(self, index: int) -> Signal | None:
        """The last study named in the block of that index."""
        if self._signals.is_silent(index):
            return None
        folded, block = self._document.folded, self._document.blocks[index]
        text = folded[block.span.start : block.span.end]
        if not any(cue in text for cue in _STUDY_NOUN_CUES) or not _STUDY_NOUN.search(text):
            return None
        found = (self._study_in(index, n, len(folded)) for n in range(len(self._document.sentences(index)) - 1, -1, -1))
        return next((study for study in found if study), None)

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
