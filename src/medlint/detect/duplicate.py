"""The detector ``duplicate``: passages that an article has said before.

Parameters: ``least``, how many words a passage has (12); ``alike``, how many of a hundred words are the same (80);
``unless``, terms of passages that may be repeated, with those of ``unless-part`` for what is less than a paragraph, and
``unless-under``, the beginnings of standing texts and of titles above them. A passage is made up of whole clauses.
Whole paragraphs that are the same word for word have the rule's severity; whatever is less is for information, unless
the rule is graver for the audience. The message may use ``{match}``, ``{line}`` and ``{how}``.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.embedded import is_apart
from medlint.detect.excerpt import beginning
from medlint.detect.passages import Passage, Words, repeated
from medlint.evidence import Evidence
from medlint.model.document import BlockKind, Document, MarkKind
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_CLAUSE_ENDS = (",", ";", ":", ".", "!", "?", "…", "–", "—")
_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSERS = "\"')]*_"
_DIGIT = Pattern(r"\d")  # the figures of worked examples
_TITLE, _TITLE_AHEAD = 80, 6  # code points, and blocks above a paragraph
_SHORT = 50  # code points
_QUOTED = 70


class Duplicate(NamedTuple):
    """The check of one duplicate rule."""

    rule: Rule
    least: int
    alike: int
    unless: tuple[Term, ...]
    unless_part: tuple[Term, ...]
    unless_under: tuple[Term, ...]
    milder: Severity | None
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each passage that stands in the document for the second time."""
        del evidence, hits
        text = _Paragraphs(document)
        for passage in repeated(text.words, self.least):
            whole = text.clauses(passage)
            if whole and len(whole.pairs) >= self.least and len(whole.pairs) * 100 >= whole.length * self.alike:
                yield from self._finding(document, text, whole)

    def _finding(self, document: Document, text: "_Paragraphs", passage: Passage) -> Iterator[Finding]:
        paragraphs = passage.is_exact and text.is_whole(passage, 0) and text.is_whole(passage, 1)
        if not paragraphs and not text.is_apart(passage):
            return
        first, second = text.place(passage, 0), text.place(passage, 1)
        words = document.folded[second.start : second.end]
        if words.rstrip(_CLOSERS).endswith("?") or (not paragraphs and _DIGIT.search(words)):
            return
        if self._is_boilerplate(document, text.block(passage.pairs[0].second)):
            return
        if any(term.pattern.search(words) for term in (self.unless if paragraphs else self.unless_part)):
            return
        message = self.rule.message.format(
            match=beginning(document.text(second), _QUOTED),
            line=document.source.position(first.start).line,
            how="word for word" if passage.is_exact else "almost word for word",
        )
        yield Finding(second, message, None if paragraphs else self.milder)

    def _is_boilerplate(self, document: Document, block: int) -> bool:
        """Whether the paragraph begins as a standing text does, or the title above it, be it no heading, says so."""
        titles = [block]
        for index in range(block - 1, max(block - _TITLE_AHEAD, 0) - 1, -1):
            span = document.blocks[index].span
            if document.blocks[index].kind is BlockKind.HEADING or span.end - span.start < _TITLE:
                titles.append(index)
                break
        starts = (document.blocks[index].span.start for index in titles)
        return any(term.pattern.match(document.folded, start) for start in starts for term in self.unless_under)


def _long_links(document: Document) -> list[Span]:
    """The texts of links that may enclose a paragraph: a teaser of what it speaks of."""
    links = (mark.text for mark in document.marks if mark.kind is MarkKind.LINK)
    return [text for text in links if text.end - text.start >= _SHORT]


class _Paragraphs:
    """The words of the paragraphs that may repeat nothing, and where they stand.

    Short ones are left out, as are lead-ins, teasers and those that are set apart: items and quotations say alike what
    is alike.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks: list[int] = []
        texts: list[str] = []
        folded, links = document.folded, _long_links(document)
        for index, block in enumerate(document.blocks):
            if block.kind is not BlockKind.PARAGRAPH:
                continue
            start, end = block.span
            if end - start < _SHORT or folded[end - 1] == ":" or is_apart(document, block):
                continue
            if not any(link.contains(block.span) for link in links):
                self._blocks.append(index)
                texts.append(folded[start:end])
        self.words = Words(texts)

    def place(self, passage: Passage, side: int) -> Span:
        """The place of one side of the passage."""
        return Span(self._span(passage.pairs[0][side]).start, self._span(passage.pairs[-1][side]).end)

    def block(self, word: int) -> int:
        """The index of the block that the word stands in."""
        return self._blocks[self._paragraph(word)]

    def clauses(self, passage: Passage) -> Passage | None:
        """The passage without what is no whole clause at both places; None when nothing is left."""
        pairs = passage.pairs
        starts = (at for at, pair in enumerate(pairs) if all(map(self._begins, pair)))
        ends = (at for at in range(len(pairs) - 1, -1, -1) if all(map(self._ends, pairs[at])))
        start, end = next(starts, len(pairs)), next(ends, -1)
        return Passage(pairs[start : end + 1]) if start <= end else None

    def is_whole(self, passage: Passage, side: int) -> bool:
        """Whether that side of the passage begins and ends as paragraphs of sentences do."""
        first, last = passage.pairs[0][side], passage.pairs[-1][side]
        return self._opens(first) and self._closes(last) and self._bare(last).endswith(_SENTENCE_ENDS)

    def is_apart(self, passage: Passage) -> bool:
        """Whether another paragraph stands between the places: what follows at once is often said alike on purpose."""
        return self.block(passage.pairs[0].second) > self.block(passage.pairs[-1].first) + 1

    def _opens(self, word: int) -> bool:
        return self.words.firsts[self._paragraph(word)] == word

    def _closes(self, word: int) -> bool:
        return word + 1 == len(self.words.all) or self._opens(word + 1)

    def _begins(self, word: int) -> bool:
        return self._opens(word) or self._bare(word - 1).endswith(_CLAUSE_ENDS)

    def _ends(self, word: int) -> bool:
        return self._closes(word) or self._bare(word).endswith(_CLAUSE_ENDS)

    def _bare(self, word: int) -> str:
        return self.words.all[word].rstrip(_CLOSERS)

    def _span(self, word: int) -> Span:
        at = self._paragraph(word)
        end = self._document.blocks[self._blocks[at]].span.end
        start = end - len(self.words.texts[at].split(None, word - self.words.firsts[at])[-1])
        return Span(start, start + len(self.words.all[word]))

    def _paragraph(self, word: int) -> int:
        return bisect_right(self.words.firsts, word) - 1


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a duplicate rule."""
    fields = rule.parameters
    unless = parse_terms(fields, "unless", vocabulary)
    graver = rule.reach.severity(settings.audience)
    check = Duplicate(
        rule=rule,
        least=fields.number("least", 12),
        alike=fields.number("alike", 80),
        unless=unless,
        unless_part=unless + parse_terms(fields, "unless-part", vocabulary),
        unless_under=parse_terms(fields, "unless-under", vocabulary),
        milder=None if graver else Severity.INFO,
    )
    fields.finish()
    return check
