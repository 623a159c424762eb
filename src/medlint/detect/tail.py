"""The detector ``tail``: lines at the end of an article that advertise other articles.

Parameters: ``openers``, terms that may begin a teaser, and ``certain``, those that hardly begin anything else;
``unless``, terms that no teaser holds; ``least``, how many teasers in a row are residue (2), and ``sure``, how many are
an error (3); ``longest``, the length of a teaser in code points (200). Fewer than ``sure`` are an error, too, where
they share no words with the article. The message may use ``{match}`` and ``{count}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.detect.excerpt import beginning
from medlint.detect.lead_in_words import words_of
from medlint.evidence import Evidence
from medlint.model.document import LINKS, Block, BlockKind, Document
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.alternation import one_of
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_SKIPPED = frozenset({BlockKind.EMBED, BlockKind.BREAK})
_FURNITURE = 6  # short lines that may stand below the last teaser
_BETWEEN = 2  # the same between two teasers: a title, a date
_SHORT_WORDS = 14
_LEAST_WORDS = 5
_QUESTION = r"(?P<question>[^.!?\n]{8,110}\?\s+)?"
_CUT = ("…", "...", "[…]", "[...]")
_STOPS = (".", "!", "…", "”", '"', ":")
_SENTENCE = Pattern(r"[.!?…](?=\s)")
_TOPIC_WORD = 5  # letters
_SHARED = 0.34  # of the words of a teaser that says something about the article's own topic
_QUOTED = 60


class Teaser(NamedTuple):
    """A line that announces another article; ``sure`` when it can hardly be anything else."""

    block: Block
    sure: bool


class Tail(NamedTuple):
    """The check of one tail rule."""

    rule: Rule
    opener: Pattern
    certain: Pattern
    least: int
    enough: int
    longest: int
    unless: tuple[Term, ...]
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each teaser in the run of them at the end of the document."""
        del evidence, hits
        run = self._run(document)
        if len(run) < self.least or not any(teaser.sure for teaser in run):
            return
        grave = len(run) >= self.enough or _is_off_topic(document, run)
        for teaser in run:
            quoted = beginning(document.text(teaser.block.span), _QUOTED)
            message = self.rule.message.format(match=quoted, count=len(run))
            fix = _deletion(document, teaser.block.span)
            yield Finding(teaser.block.span, message, Severity.ERROR if grave else None, fix)

    def _run(self, document: Document) -> list[Teaser]:
        """The teasers at the end, in the order of the text; none where they are the items of a lead-in."""
        run: list[Teaser] = []
        skipped = 0
        for block in reversed(document.blocks):
            if block.kind in _SKIPPED:
                continue
            teaser = self._teaser(document, block)
            if teaser:
                run.append(teaser)
                skipped = 0
                continue
            skipped += 1
            text = document.folded[max(block.span.start, block.span.end - _QUOTED) : block.span.end].rstrip()
            if run and text.endswith(":"):
                return []
            if skipped > (_BETWEEN if run else _FURNITURE) or not _is_furniture(document, block):
                break
        return run[::-1]

    def _teaser(self, document: Document, block: Block) -> Teaser | None:
        start, end = block.span
        if block.kind not in _LINES or block.container >= 0 or end - start > self.longest:
            return None
        words = document.folded[start:end].split()
        text = " ".join(words)
        cut = text.endswith(_CUT)
        if len(words) < _LEAST_WORDS or not (cut or text.endswith(_STOPS)):
            return None
        opened = self.opener.match(text)
        if not (cut or _is_one(text, opened)) or any(term.pattern.search(text) for term in self.unless):
            return None
        if any(mark.kind in LINKS for mark in document.marks_over(block.span)):
            return None
        sure = opened is not None and (cut or bool(opened["question"]) or self.certain.match(text) is not None)
        return Teaser(block, sure)


def _is_one(text: str, opened: "Match | None") -> bool:
    """Whether ``text`` opens as a teaser does and is one sentence, behind a question perhaps."""
    if opened is None:
        return False
    return _SENTENCE.search(text, opened.end("question") if opened["question"] else 0) is None


def _is_furniture(document: Document, block: Block) -> bool:
    """Whether the block is a short line that is no sentence: “View Comments”, a title, a date."""
    start, end = block.span
    text = document.folded[start:end].rstrip()
    return block.kind in _LINES and len(text.split()) <= _SHORT_WORDS and not text.endswith(_STOPS)


def _is_off_topic(document: Document, run: Sequence[Teaser]) -> bool:
    """Whether the teasers share few of their words with the article above them."""
    known = _topics(document.folded[: run[0].block.span.start])
    own = [_topics(document.folded[teaser.block.span.start : teaser.block.span.end]) for teaser in run]
    return sum(len(words & known) for words in own) < _SHARED * sum(map(len, own))


def _topics(folded: str) -> frozenset[str]:
    return frozenset(word for word in words_of(folded) if len(word) >= _TOPIC_WORD)


def _deletion(document: Document, span: Span) -> Fix | None:
    """The deletion of the lines that the teaser stands on; a page's markup has to be mended by hand."""
    if document.source.format is Format.HTML:
        return None
    return Fix((Edit(document.source.whole_lines(span), ""),), safe=False)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a tail rule."""
    del settings
    fields = rule.parameters
    certain = parse_terms(fields, "certain", vocabulary, required=True)
    openers = parse_terms(fields, "openers", vocabulary)
    check = Tail(
        rule=rule,
        opener=_opening((*certain, *openers)),
        certain=_opening(certain),
        least=fields.number("least", 2),
        enough=fields.number("sure", 3),
        longest=fields.number("longest", 200),
        unless=parse_terms(fields, "unless", vocabulary),
    )
    fields.finish()
    return check


def _opening(terms: Sequence[Term]) -> Pattern:
    """What a line begins with, a question before it perhaps."""
    return Pattern(_QUESTION + r"[\W_]{0,3}" + one_of(term.body for term in terms) + r"(?!\w)")
