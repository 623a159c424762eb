"""Reads the rules whose findings are wordings that promise more than the text bears out.

A rule of this detector has these parameters.

``claims``
    groups of wordings, each with ``terms``; ``severity`` where it is not the rule's own; ``head``, terms of which one
    must stand in the phrase that the wording opens ("best ... clinic"), within ``within`` words (4); and ``unless``,
    terms that make the match harmless where they overlap it.
``unless``
    the same for all groups.
``guards``
    what negation, questions, hedges, quotations, sources and the like do to a finding where the default does not
    suit the rule, or, within a group, does not suit the group; see ``medlint.detect.guards``.

The message may hold ``{match}``, the words found, and ``{reason}``, why the evidence does not carry them.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from medlint.detect.guards import Guards, Place, WordList, read_guards
from medlint.detect.guards.words import NamedWords, word_list
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

if TYPE_CHECKING:
    from medlint.pattern import Match

_SEVERITIES = {severity.label: severity for severity in Severity}
# A word that still belongs to the phrase which a superlative opens: no article, preposition, pronoun or verb "to be".
_PHRASE_WORD = Pattern(
    r"(?:,?\s+(?:and|&)?\s*|[-/])"
    r"(?!(?:the|an?|of|to|for|in|on|with|that|which|who|whose|is|are|was|were|be|been|by|from|at|as|or|if|when|where"
    r"|it|its|you|your|we|our|they|their|his|her|he|she|i|my|this|these|those|than|will|would|can|could|may|might"
    r"|have|has|had|need|needs|needed|require|requires|get|gets|got|do|does|did|say|says|said|after|before|without|through"
    r"|during|under|over|per|via|not|about|into|between|because|so|but)\b)"
    r"[\w'’®™.+]+"
)


class _Claim(NamedTuple):
    """A group of wordings that are judged alike; ``order`` is its place among the groups of its rule."""

    order: int
    terms: tuple[Term, ...]
    severity: Severity
    head: WordList
    within: int
    unless: WordList
    guards: Guards


class _Match(NamedTuple):
    """Where a wording stands, in which sentence, and the group it is of."""

    span: Span
    sentence: Span
    claim: _Claim


_Wording = tuple[_Claim, Term]


class ClaimCheck:
    """A claim rule made ready to run."""

    def __init__(self, rule: Rule, claims: tuple[_Claim, ...]) -> None:
        self.rule = rule
        self.claims = claims

    @cached_property
    def _by_trigger(self) -> dict[str, tuple[list[_Wording], list[_Wording]]]:
        """For each trigger the wordings that begin with it, and those that hold it further inside."""
        wordings: dict[str, tuple[list[_Wording], list[_Wording]]] = {}
        for claim in self.claims:
            for term in claim.terms:
                for literal in sorted(term.literals):
                    leading, inside = wordings.setdefault(literal, ([], []))
                    (leading if term.leading else inside).append((claim, term))
        return wordings

    @cached_property
    def _wordings(self) -> list[tuple[list[_Wording], list[_Wording]]]:
        return list(self._by_trigger.values())

    @cached_property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every match."""
        return tuple(self._by_trigger)

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The claims in ``document`` that neither their wording nor their evidence excuses."""
        for match in _longest(self._matches(document, hits)):
            place = Place(document, match.span, match.sentence)
            guards = match.claim.guards
            severity = guards.weigh(place, match.claim.severity)
            if severity is None:
                continue
            severity, support = guards.weigh_support(place, severity, evidence)
            if severity is not None:
                message = self.rule.message.replace("{reason}", support.reason)
                yield Finding(match.span, message.replace("{match}", document.text(match.span)), severity)

    def _matches(self, document: Document, hits: Sequence[Hit]) -> Iterator[_Match]:
        """The matches of all wordings whose triggers were hit."""
        read: set[tuple[int, Term]] = set()
        folded, wordings = document.folded, self._wordings
        for start, trigger in hits:
            leading, inside = wordings[trigger]
            for claim, term in leading:
                found = term.pattern.match(folded, start)
                if found and (sentence := document.sentence_at(start)):
                    if found.end() > sentence.end:  # what follows the sentence is not for it to say
                        found = term.pattern.match(folded, start, sentence.end)
                    yield from _judged(folded, found, sentence, claim)
            around = document.sentence_at(start) if inside else None
            if around:
                text = folded[around.start : around.end]
                for claim, term in inside:
                    if (around.start, term) not in read and _may_stand(term, text):
                        read.add((around.start, term))
                        for found in term.pattern.finditer(folded, *around):
                            yield from _judged(folded, found, around, claim)


def _may_stand(term: Term, text: str) -> bool:
    """Whether ``text``, which holds a literal of the term, holds what it needs besides."""
    return not term.besides or any(word in text for word in term.besides)


def _judged(folded: str, found: "Match | None", sentence: Span, claim: _Claim) -> Iterator[_Match]:
    """What was found, if it has the head it needs and is no fixed phrase."""
    span = _with_head(folded, Span(*found.span()), sentence, claim) if found else None
    if span is not None and not _excused(folded, span, sentence, claim):
        yield _Match(span, sentence, claim)


def _with_head(folded: str, span: Span, sentence: Span, claim: _Claim) -> Span | None:
    """``span`` up to the last head of the phrase that it opens; None when the phrase has none."""
    if not claim.head.terms:
        return span
    end = span.end
    for _ in range(claim.within):
        word = _PHRASE_WORD.match(folded, end, sentence.end)
        if word is None:
            break
        end = word.end()
    ends = [head.end for head in claim.head.matches(folded, span.end, end)]
    return Span(span.start, max(ends)) if ends else None


def _excused(folded: str, span: Span, sentence: Span, claim: _Claim) -> bool:
    return any(span.overlaps(phrase) for phrase in claim.unless.matches(folded, *sentence))


def _longest(matches: Iterator[_Match]) -> Iterator[_Match]:
    """The matches in the order of the text; of those that overlap the gravest, the longest, then the last group's."""
    taken: list[_Match] = []
    ranked = sorted(matches, key=lambda m: (-m.claim.severity, m.span.start - m.span.end, m.span.start, -m.claim.order))
    for match in ranked:
        if not any(match.span.overlaps(other.span) for other in taken):
            taken.append(match)
    yield from sorted(taken, key=lambda match: match.span)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> ClaimCheck:
    """The check of a claim rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary))
    unless = parse_terms(fields, "unless", vocabulary)
    claims = tuple(
        _claim(order, entry, rule.severity, vocabulary, unless, guards)
        for order, entry in enumerate(fields.tables("claims", required=True))
    )
    fields.finish()
    return ClaimCheck(rule, claims)


def _claim(
    order: int, fields: Fields, severity: Severity, vocabulary: Vocabulary, unless: tuple[Term, ...], guards: Guards
) -> _Claim:
    claim = _Claim(
        order=order,
        terms=parse_terms(fields, "terms", vocabulary, required=True),
        severity=fields.choice("severity", _SEVERITIES, severity),
        head=word_list(tuple(vocabulary.spelled_out(parse_terms(fields, "head", vocabulary)))),
        within=fields.number("within", 4),
        unless=word_list(tuple(vocabulary.spelled_out(unless + parse_terms(fields, "unless", vocabulary)))),
        guards=read_guards(fields.table("guards"), guards.words, guards.effects),
    )
    fields.finish()
    return claim
