"""The detector ``retracted``: papers that were retracted, found by the DOIs and PubMed numbers of a document.

Parameters: ``table`` names a table of retracted papers (``doi``, ``pmid``, ``date``, ``reason``); the settings may name
a much larger one. ``discussing`` lists terms that speak of the retraction: a paragraph with one of them is let pass.
The message may use ``{match}``, ``{nature}`` (“was retracted”), ``{date}`` and ``{reason}``.
"""

from collections.abc import Iterator, Mapping, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.detect.identifier_kinds import without_stops
from medlint.evidence import Evidence
from medlint.evidence.links import Address, anchor
from medlint.evidence.retractions import Retraction, Retractions, doi_key, pmid_key
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_TRIGGERS = ("10.*", "pmid")
_WRITTEN = (Pattern(r"10\.\d{4,9}/\S+"), Pattern(r"pmid\s*[:=#]?\s*(\d{1,8})"))
_IN_ADDRESS = Pattern(r"10\.\d{4,9}/[^?#]+")
_PUBMED = Pattern(r"/(?:pubmed/)?(\d{1,8})/?")
_PUBMED_HOSTS = frozenset(("pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov", "pubmed.gov"))
_ESCAPES = {"%28": "(", "%29": ")", "%2f": "/", "%2F": "/", "%3c": "<", "%3e": ">", "%3C": "<", "%3E": ">"}
# What publishers append to a DOI in the addresses of their pages.
_APPENDED = ("/full", "/abstract", "/fulltext", "/pdf", "/epdf", "/meta", "/html", ".pdf")
_NATURES = {"retraction": "was retracted", "expression of concern": "has an expression of concern"}
_LONGEST = 90  # code points of a DOI
_LONGEST_REASON = 120


class _Cited(NamedTuple):
    """A paper in the document: the keys it may be known by, where it stands, and a place in its paragraph."""

    keys: tuple[str, ...]
    span: Span
    at: int


class RetractedCheck(ReadsMarks):
    """The check of a rule about retracted papers."""

    triggers = _TRIGGERS

    def __init__(
        self, rule: Rule, known: Mapping[str, Retraction], more: Retractions | None, discussing: WordList
    ) -> None:
        self.rule = rule
        self.known = known
        self.more = more
        self.discussing = discussing

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The places where the document cites a retracted paper and does not say that it is one."""
        end = 0
        for cited in sorted((*_written(document, hits), *_linked(document, evidence)), key=lambda one: one.span):
            if cited.span.start >= end and (retraction := self._of(cited)):
                end = cited.span.end
                if not self._discussed(document, cited.at):
                    yield self._finding(document, cited, retraction)

    def _of(self, cited: _Cited) -> Retraction | None:
        for key in cited.keys:
            found = self.known.get(key) or (self.more.find(key) if self.more else None)
            if found:
                return found
        return None

    def _discussed(self, document: Document, at: int) -> bool:
        index = document.block_at(at)
        return index >= 0 and self.discussing.stands_in(document.folded, *document.blocks[index].span)

    def _finding(self, document: Document, cited: _Cited, retraction: Retraction) -> Finding:
        reason = retraction.reason or "no reason given"
        short = reason if len(reason) <= _LONGEST_REASON else reason[: _LONGEST_REASON - 1].rstrip(" ,") + "…"
        values = {
            "{match}": " ".join(document.source.text[cited.span.start : cited.span.end].split()),
            "{nature}": _NATURES[retraction.nature],
            "{date}": retraction.date or "a day unknown",
            "{reason}": short,
        }
        message = self.rule.message
        for name, value in values.items():
            message = message.replace(name, value)
        return Finding(cited.span, message, None if retraction.nature == "retraction" else Severity.WARNING)


def _written(document: Document, hits: Sequence[Hit]) -> Iterator[_Cited]:
    """The papers whose DOI or PubMed number stands in the prose."""
    folded = document.folded
    for start, trigger in hits:
        found = _WRITTEN[trigger].match(folded, start, start + _LONGEST)
        if found and trigger == 0:
            doi = without_stops(found.group())
            yield _Cited((doi_key(doi),), Span(start, start + len(doi)), start)
        elif found:
            yield _Cited((pmid_key(found[1]),), Span(*found.span(1)), start)


def _linked(document: Document, evidence: Evidence) -> Iterator[_Cited]:
    """The papers whose DOI or PubMed number stands in a link."""
    for address in evidence.addresses:
        keys = tuple(_keys(address))
        if keys:
            mark = address.mark
            span = mark.text if document.text(mark.text) else mark.span
            yield _Cited(keys, span, anchor(document, mark))


def _keys(address: Address) -> Iterator[str]:
    """What the paper at an address can be looked up by."""
    path = address.path
    if "10." in path:
        for escaped, plain in _ESCAPES.items():
            path = path.replace(escaped, plain)
        found = _IN_ADDRESS.search(path)
        if found:
            doi = without_stops(found.group().rstrip("/"))
            yield doi_key(doi)
            yield from (doi_key(doi.removesuffix(end)) for end in _APPENDED if doi.endswith(end))
    elif address.host in _PUBMED_HOSTS:
        number = _PUBMED.match(path)
        if number:
            yield pmid_key(number[1])


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> RetractedCheck:
    """The check of a rule about retracted papers; raises ``ConfigError`` for a table that cannot be read."""
    fields = rule.parameters
    known: dict[str, Retraction] = {}
    for entry in vocabulary.tables[fields.word("table", tuple(vocabulary.tables), "")].entries:
        retraction = Retraction(entry.one("date"), "retraction", entry.one("reason"))
        known[doi_key(entry.one("doi"))] = retraction
        known |= {pmid_key(pmid): retraction for pmid in entry.all("pmid")}
    more = Retractions(settings.retractions) if settings.retractions else None
    discussing = read_words("discussing", vocabulary, fields, required=True)
    fields.finish()
    return RetractedCheck(rule, known, more, discussing)
