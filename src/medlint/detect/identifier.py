"""The detector ``identifier``: identifiers of sources that cannot be valid, in the text and in the links.

Parameters: ``highest`` says for ``pmid`` and ``pmcid`` which number is certainly not given out yet. The message may
use ``{match}`` and ``{problem}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.identifier_kinds import DOI_HOSTS, HOSTS, KINDS, TRIGGERS, Highest, judge_link, without_stops
from medlint.evidence import Evidence
from medlint.evidence.links import Address
from medlint.model.document import Document
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Apart, Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class _Place(NamedTuple):
    """Where an identifier that cannot be valid stands, and what is wrong with it."""

    span: Span
    problem: str
    fix: Fix | None = None


class IdentifierCheck(ReadsMarks):
    """The check of a rule about identifiers."""

    def __init__(self, rule: Rule, highest: Highest) -> None:
        self.rule = rule
        self.triggers = TRIGGERS
        self.highest = highest

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The identifiers that cannot be valid."""
        written = list(self._written(document, hits)) if hits else []
        linked = [place for place in self._linked(document, evidence) if place]
        said = Apart()
        for place in (*linked, *written):
            if said.add(place.span):
                yield self._finding(document, place)

    def _written(self, document: Document, hits: Sequence[Hit]) -> Iterator[_Place]:
        """The identifiers in the prose."""
        folded, end = document.folded, 0
        for start, trigger in sorted(hits):
            if start < end:
                continue
            # a tag between the label and its identifier can be as long as it likes
            block = document.blocks[document.block_at(start)]
            for kind in KINDS[TRIGGERS[trigger]]:
                found = kind.pattern.match(folded, start, block.span.end)
                text = without_stops(found["id"]) if found else ""
                problem = kind.judge(text, self.highest) if text else ""
                if found and problem:
                    end = found.start("id") + len(text)
                    yield _Place(Span(found.start("id"), end), problem)
                    break

    def _linked(self, document: Document, evidence: Evidence) -> Iterator[_Place | None]:
        """The identifiers in the addresses of links."""
        for address in evidence.addresses:
            if address.host in HOSTS:
                yield self._of_address(document, address)

    def _of_address(self, document: Document, address: Address) -> _Place | None:
        verdict = judge_link(address.host, address.path, self.highest)
        if not verdict.problem:
            return None
        span = _target(document, address)
        wrong = document.source.text.find(verdict.wrong, span.start, span.end) if verdict.wrong else -1
        if wrong < 0 or (address.host in DOI_HOSTS and address.query):
            return _Place(span, verdict.problem)
        if verdict.at_end:
            wrong = document.source.text.rfind(verdict.wrong, span.start, span.end)
        edit = Edit(Span(wrong, wrong + len(verdict.wrong)), "")
        return _Place(span, verdict.problem, Fix((edit,), safe=True))

    def _finding(self, document: Document, place: _Place) -> Finding:
        match = document.source.text[place.span.start : place.span.end]
        message = self.rule.message.replace("{problem}", place.problem).replace("{match}", " ".join(match.split()))
        return Finding(place.span, message, fix=place.fix)


def _target(document: Document, address: Address) -> Span:
    """Where the address of a link is written; its words where it stands elsewhere."""
    mark, target = address.mark, address.mark.target
    start = document.source.text.find(target, mark.span.start, mark.span.end)
    if start >= 0:
        return Span(start, start + len(target))
    return mark.text if mark.text.start < mark.text.end else mark.span


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> IdentifierCheck:
    """The check of a rule about identifiers."""
    del vocabulary, settings
    fields = rule.parameters.table("highest")
    highest = Highest(fields.number("pmid", 0), fields.number("pmcid", 0))
    fields.finish()
    rule.parameters.finish()
    return IdentifierCheck(rule, highest)
