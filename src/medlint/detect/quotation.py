"""The detector ``quotation``: sentences in quotation marks, and nobody near them who says them.

Only quotations that stand for themselves are looked at: whole sentences of at least ``least`` words (10), in running
text, that no other words lead up to or go on from. Of several in a row only the first is.

Parameters: ``speakers``, terms that tell whose words they are, in the two paragraphs before or the one behind;
``unless``, terms that silence the rule in a heading above. A name, a line that is a label or a signature, and a source
tell whose words they are as well. The message may hold ``{match}``, the beginning of the quotation.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from medlint.detect.check import Check
from medlint.detect.excerpt import beginning
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.evidence import Evidence, Verdict
from medlint.model.document import PROSE, BlockKind, ContainerKind, Document
from medlint.model.finding import Finding
from medlint.model.quotes import in_double_quotes
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_QUOTED = Pattern(r"[“„]([^“”„\"]+)[”“]|\"([^“”„\"]+)\"")
_SENTENCES = Pattern(r"(?s)\s*[A-Z].*[.!…]\s*")
_ENDS = Pattern(r"[.!?…][\s\"”*_)]*$")
_GOES_ON = Pattern(r"[^\w\"“(]*[a-z]")  # “…,” she said
# Titles of people, a dash before a signature, names in running text, and initials.
_NAME = Pattern(
    r"\b(?:Drs?|Mr|Mrs|Ms|Mx|Prof|Professor|Sir|Dame|President|CEO|Director|MD|PhD|RN)\b"
    r"|(?:[—–~]|(?<!\w)-+|--+)\s*[A-Z]|(?<=[a-z,;] )[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+|\b[A-Z]\.\s?[A-Z]\."
)
_CAPITAL = Pattern(r"\b[A-Z][a-z]{2,}\b")
_SURNAME = Pattern(
    r"\b[A-Z][a-z]{2,}\s+(?=([A-Z][a-z]{2,})\b)|\b(?:says|said)\s+([A-Z][a-z]{2,})|\b([A-Z][a-z]{2,})\s+(?:says|said)\b"
)
_BEFORE, _BEHIND = 300, 160  # code points
_SIGNATURE, _NAMED = 12, 4  # words that the line of a speaker has at most; and one that ends as “Ann B.” does
_ASIDE = (ContainerKind.ITEM, ContainerKind.TABLE, ContainerKind.FOOTNOTE, ContainerKind.FIGURE)


class Quotations(NamedTuple):
    """The check of one such rule."""

    rule: Rule
    least: int
    speakers: WordList
    unless: WordList
    triggers: Sequence[str] = ('"',)

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The quotations that nobody says, the first of each row."""
        last = -2  # the last paragraph of a row
        for index in sorted({document.block_at(start) for start, _ in hits} - {-1}):
            alone = list(_alone(document, index))
            for span in alone[: index > last + 1]:
                if not self._has_speaker(document, index, span) and not _has_source(evidence, span):
                    match = beginning(document.text(span).strip('"“”„'), 60)
                    yield Finding(span, self.rule.message.replace("{match}", match))
            last = index if alone else last

    def _has_speaker(self, document: Document, index: int, span: Span) -> bool:
        """Whether something near the quotation tells whose words it is, or it is too short to ask."""
        if len(document.prose[slice(*span)].split()) < self.least:
            return True
        first, last = max(0, index - 2), min(len(document.blocks) - 1, index + 1)
        around = [at for at in (index - 1, index + 1) if first <= at <= last]
        if any(_is_open(document, at) for at in range(first, index)) or any(_is_label(document, at) for at in around):
            return True
        before = Span(max(document.blocks[first].span.start, span.start - _BEFORE), span.start)
        behind = Span(span.end, min(document.blocks[last].span.end, span.end + _BEHIND))
        if any(_NAME.search(document.prose, *part) or _names_somebody(document, part) for part in (before, behind)):
            return True
        if any(self.speakers.stands_in(document.folded, *part) for part in (before, behind)):
            return True
        return any(self.unless.stands_in(document.folded, *heading.span) for heading in document.headings(index))


def _alone(document: Document, index: int) -> Iterator[Span]:
    """The quotations of a paragraph that are whole sentences, with nothing that leads up to them or goes on."""
    block = document.blocks[index]
    if block.kind is not BlockKind.PARAGRAPH or any(document.within(block, kind) for kind in _ASIDE):
        return
    start, end = block.span
    text = document.prose[start:end]
    if text.count('"') % 2:
        return
    for found in _QUOTED.finditer(text):
        before = text[: found.start()]
        opens = not before.strip() or _ENDS.search(before[-_BEFORE:])
        if opens and _SENTENCES.fullmatch(found[1] or found[2]) and not _GOES_ON.match(text, found.end()):
            yield Span(start + found.start(), start + found.end())


def _names_somebody(document: Document, part: Span) -> bool:
    """Whether a capital there is that of a surname."""
    return not _surnames(document.prose).isdisjoint(_CAPITAL.findall(document.prose, *part))


@lru_cache(maxsize=1)
def _surnames(prose: str) -> frozenset[str]:
    """The words that stand behind a first name, or beside “says”."""
    return frozenset(found[1] or found[2] or found[3] for found in _SURNAME.finditer(prose))


def _has_source(evidence: Evidence, span: Span) -> bool:
    return evidence.support(span).verdict is not Verdict.UNSUPPORTED


def _is_open(document: Document, index: int) -> bool:
    """Whether a quotation of the block goes on behind it."""
    span = document.blocks[index].span
    return in_double_quotes(document.prose, span, span.end)


def _is_label(document: Document, index: int) -> bool:
    """Whether the block is a line that says who speaks, or of what kind the quotation is."""
    block = document.blocks[index]
    text = document.text(block.span)
    words = text.split()
    if block.kind not in PROSE or text.endswith(":") or not words:
        return text.endswith(":")
    named = len(words) <= _NAMED and all(word[0].isupper() for word in words)
    return block.kind is not BlockKind.HEADING and (named or (len(words) <= _SIGNATURE and not _ENDS.search(text)))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    least = fields.number("least", 10)
    speakers = read_words("speakers", vocabulary, fields, required=True)
    unless = read_words("unless", vocabulary, fields)
    fields.finish()
    return Quotations(rule, least, speakers, unless)
