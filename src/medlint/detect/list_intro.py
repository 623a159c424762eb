"""The detector ``list-intro``: lead-ins whose list is not there, or has lost its marks.

Parameters: ``reports`` (``truncated`` or ``unmarked``), the word lists of ``LeadInWords``, ``sections`` (headings that
begin a section of their own) and ``safety`` (topics whose loss is an error). A lead-in of which the list is certain is
an error, a likely one has the rule's severity. The message may use ``{match}``, ``{follows}`` and ``{lost}``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from medlint.detect.check import Check
from medlint.detect.continuation import Continuation, Following
from medlint.detect.lead_in import LeadIn, LeadInPatterns, LeadInWords, Promise, lead_ins
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_FOLLOWS = {
    Continuation.PROSE: "prose follows",
    Continuation.HEADING: "a heading follows",
    Continuation.END: "nothing follows",
    Continuation.UNMARKED: "bare lines follow",
}
_SURE_ENOUGH = {
    Promise.WEAK: (Continuation.HEADING, Continuation.END),
    Promise.LIKELY: tuple(Continuation),
    Promise.CERTAIN: tuple(Continuation),
}
_REPORTS = {
    "truncated": (Continuation.PROSE, Continuation.HEADING, Continuation.END),
    "unmarked": (Continuation.UNMARKED,),
}


@dataclass(frozen=True)
class ListIntro:
    """The check of one list-intro rule."""

    rule: Rule
    reported: tuple[Continuation, ...]
    patterns: LeadInPatterns
    sections: re.Pattern[str]
    safety: re.Pattern[str]
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each lead-in that is followed by what the rule reports."""
        del evidence, hits
        found = {lead_in.block: lead_in for lead_in in lead_ins(document, self.patterns)}
        following = Following(document, self.sections, found)
        for lead_in in found.values():
            continuation = following.after(lead_in.block)
            if continuation in self.reported and continuation in _SURE_ENOUGH[lead_in.promise]:
                yield self._finding(document, lead_in, continuation)

    def _finding(self, document: Document, lead_in: LeadIn, continuation: Continuation) -> Finding:
        text = document.text(lead_in.span)
        topic = self.safety.search(" ".join(document.folded[lead_in.span.start : lead_in.span.end].split()))
        lost = f"; readers lose the {topic.group()}" if topic else ""
        message = self.rule.message.format(match=text, follows=_FOLLOWS[continuation], lost=lost)
        if continuation is Continuation.UNMARKED:
            return Finding(lead_in.span, message)
        certain = lead_in.promise is Promise.CERTAIN or topic
        return Finding(lead_in.span, message, Severity.ERROR if certain else None)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a list-intro rule."""
    del settings
    fields = rule.parameters
    reports = fields.text("reports")
    if reports not in _REPORTS:
        fields.fail(f"“reports” cannot be “{reports}”; use truncated or unmarked", fields.line_of("reports"))
    words = LeadInWords.of(rule, vocabulary)
    sections = _any_of(parse_terms(fields, "sections", vocabulary, required=True), "^(?:")
    safety = _any_of(parse_terms(fields, "safety", vocabulary, required=True), r"(?<!\w)(?:")
    fields.finish()
    return ListIntro(rule, _REPORTS[reports], LeadInPatterns(words), sections, safety)


def _any_of(terms: Sequence[Term], start: str) -> re.Pattern[str]:
    return re.compile(start + "|".join(term.body for term in terms) + r")(?!\w)")
