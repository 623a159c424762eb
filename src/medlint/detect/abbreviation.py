"""The detector ``abbreviation``: abbreviations in capitals that are used and never spelled out.

Parameters: ``least``, how often one must be used (2), and ``known``, the name of a table of those that need no words.
Capitals that also stand in lower case are emphasis, and a line of nothing but capitals has no abbreviations. The
message may use ``{match}`` and ``{count}``.
"""

import re
from collections.abc import Iterator, Sequence

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.evidence.references import reference_blocks
from medlint.model.document import BlockKind, Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

# No part of an address or a code ("NRX-100"), and no name ("HOPE Clinic", "Omaha, NE", "NYSE: ABC", "M.D., FAHA").
_ABBREVIATION = Pattern(
    r"(?<![\w.:/&@#'’$-])(?<!: )(?<!, (?=[A-Z]{2}\b))(?<!\., )[A-Z][A-Z0-9]{0,4}[A-Z]"
    r"(?=s?(?![\w&@/.-]\w|\w)|s?-[a-z])(?!s?\s+[A-Z][a-z])"
)
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TERM, BlockKind.CAPTION, BlockKind.CELL})
_ROMAN = Pattern(r"[IVXLC]+")
_CAPITALS = Pattern(r"(?:\b[A-Z]{2,}\b[\W\d]*){4,}")  # words in a row
# Around a place: "(ABC)", "ABC (a b c)", "ABC stands for", "a b c, or ABC", "<abbr title=…>ABC".
_BEFORE = Pattern(
    r"(?:[\(\[][\"“'‘]?(?:the |or |also |called |known as |hereafter |abbreviated )?"
    r"|,? or (?:the )?|called (?:the )?|known as (?:the )?|<abbr[^<>]*>)$"
)
_AFTER = Pattern(
    r"s?[\"”'’]?\s*(?:\([a-z][^()]{5,}\)|\([A-Z][a-z][^()]{5,}\)|,? (?:which )?(?:stands for|is short for|means)\b"
    r"|[,:]? or [a-z]+ [a-z])"
)
_REACH = 80


class Abbreviation(NamedTuple):
    """The check of one abbreviation rule."""

    rule: Rule
    least: int
    known: frozenset[str]
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding at the first use of each abbreviation that is never spelled out."""
        del evidence, hits
        for name, places in sorted(_places(document).items(), key=lambda pair: pair[1]):
            if name in self.known or len(places) < self.least or _ROMAN.fullmatch(name):
                continue
            if _is_emphasis(document, name) or any(_is_spelled_out(document, place) for place in places):
                continue
            yield Finding(places[0], self.rule.message.format(match=name, count=len(places)))


def _places(document: Document) -> dict[str, list[Span]]:
    """Where each word in capitals stands in the text proper."""
    found: dict[str, list[Span]] = {}
    references: frozenset[int] | None = None
    for match in _ABBREVIATION.finditer(document.prose):
        index = document.block_at(match.start())
        if index < 0 or document.blocks[index].kind not in _READ:
            continue
        references = reference_blocks(document) if references is None else references
        if index not in references and not _is_shouted(document, index, match.start()):
            found.setdefault(match[0], []).append(Span(*match.span()))
    return found


def _is_shouted(document: Document, index: int, at: int) -> bool:
    """Whether the word stands among others in capitals, as in a warning or a title."""
    start, end = document.blocks[index].span
    return any(
        run.start() <= at < run.end()
        for run in _CAPITALS.finditer(document.prose, max(start, at - _REACH), min(end, at + _REACH))
    )


def _is_emphasis(document: Document, name: str) -> bool:
    """Whether the word stands in the text in lower case, too: “do NOT”."""
    return re.search(rf"(?<![\w-]){name.lower()}(?![\w-])", document.prose) is not None


def _is_spelled_out(document: Document, place: Span) -> bool:
    """Whether the words stand before or behind the abbreviation at ``place``."""
    source, prose = document.source.text, document.prose
    if _BEFORE.search(source, max(0, place.start - _REACH), place.start):
        return True
    return _AFTER.match(prose, place.end, place.end + _REACH) is not None


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of an abbreviation rule."""
    del settings
    fields = rule.parameters
    table = fields.text("known")
    if table not in vocabulary.tables:
        fields.fail(f"there is no table “{table}”", fields.line_of("known"))
    known = frozenset(name for entry in vocabulary.tables[table].entries for name in entry.all("name"))
    check = Abbreviation(rule, fields.number("least", 2), known)
    fields.finish()
    return check
