"""Groups of wordings, and where they stand: what the detectors share that look for the words of a rule.

A group has ``terms``; ``severity`` where it is not the rule's own; ``head``, terms of which one must stand in the
phrase that the wording opens ("best ... clinic"), within ``within`` words (4); ``before``, terms of which one must
stand right before it and then belongs to it; ``alone: yes`` where it must not go on into a longer phrase ("a diabetic",
but not "a diabetic diet"); ``opens: yes`` where it must open its clause, as an order does; ``unless``, terms that make
the match harmless where they overlap it; ``with``, terms of which one must stand in the sentence, and ``without``,
terms of which none may, both up to ``reach`` sentences further on (0); and ``guards``, where they are not those of the
rule. A rule may have ``unless``, ``without`` and ``guards`` for all of its groups.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from medlint.detect.guards import CLAIMS, Effect, Guards, Place, WordList, read_guards
from medlint.detect.guards.words import NamedWords, read_words
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.severity import SEVERITIES, Severity
from medlint.model.span import Apart, Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Besides, Term, Vocabulary, holds

if TYPE_CHECKING:
    from medlint.pattern import Match as Found

_LONGEST_BEFORE = 60
_GAP = "..."
# A word that still belongs to the phrase which a superlative opens: no article, preposition, pronoun or verb "to be".
_PHRASE_WORD = Pattern(
    r"[⁰¹²³⁴-⁹]*(?:,?\s+(?:and|&)?\s*|[-/])"
    r"(?!(?:the|an?|of|to|for|in|on|with|that|which|who|whose|is|are|was|were|be|been|by|from|at|as|or|if|when|where"
    r"|it|its|you|your|we|our|they|their|his|her|he|she|i|my|this|these|those|than|will|would|can|could|may|might"
    r"|have|has|had|need|needs|needed|require|requires|get|gets|got|do|does|did|say|says|said|after|before|without|through"
    r"|during|under|over|per|via|not|about|into|between|because|so|but)\b(?!-))"  # but "in-office" and "all-in-one"
    r"[\w'’®™.+]+"
)
# What may stand before an order in its clause.
_LEAD = Pattern(
    r"(?:\W|\b(?:and|or|so|then|now|just|simply|please|also|always|instead|today|finally|never again|how to|time to"
    r"|it's time to|do|yes|no|first|here's how to|ways to|reasons to|learn to|learn how to|want to|ready to)\b)*"
)


# A word after which a noun before it stands alone: no part of its phrase, or a verb that it is the subject of.
_NOUN_FOLLOWS = Pattern(
    r"(?:\s+|-)(?!(?:the|an?|of|to|for|in|on|at|by|from|with|without|as|than|like|into|about|through|during|after|before"
    r"|and|or|but|nor|so|if|when|while|because|since|until|though|although|who|whose|whom|that|which|where|how|why"
    r"|is|are|was|were|be|been|am|do|does|did|has|have|had|can|cannot|could|may|might|must|should|will|would|shall|not"
    r"|he|she|it|they|we|you|i|his|her|their|our|your|my|this|these|those|there|here|himself|herself|themselves|yourself"
    r"|also|too|often|usually|always|never|still|only|alone|both|all|now|then|today|even|either|just|again|already"
    r"|needs?|gets?|got|lives?|faces?|takes?|feels?|finds?|suffers?|dies?|died|becomes?|became|knows?|makes?|goes|uses?"
    r"|says?|said|tends?|deserves?|requires?|receives?|receive|seeks?|wants?|drinks|eats?|more|less|least|most)\b)\w"
)


class Group(NamedTuple):
    """Groups that are judged alike; ``order`` is the group's place among those of its rule."""

    order: int
    terms: tuple[Term, ...]
    severity: Severity
    head: WordList
    within: int
    before: WordList
    alone: bool
    unless: WordList
    beside: WordList
    without: WordList
    reach: int
    opens: bool
    guards: Guards


class Match(NamedTuple):
    """Where a wording stands, in which sentence, and the group it is of."""

    span: Span
    sentence: Span
    group: Group


_Wording = tuple[Group, Term]


class _Announced(NamedTuple):
    """The wordings that begin with a trigger, and those that hold it further inside, by what else they need.

    Those with a gap are among the latter wherever the trigger stands: to read on to what else they need takes longer
    than to see that it is not there.
    """

    leading: list[_Wording]
    inside: dict[Besides, list[_Wording]]


class Groups:
    """The groups of one rule, made ready to be looked for."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups

    @cached_property
    def _by_trigger(self) -> dict[str, _Announced]:
        """What each trigger announces."""
        wordings: dict[str, _Announced] = {}
        for group in self._groups:
            for term in group.terms:
                for literal in sorted(term.literals):
                    leading, inside = wordings.setdefault(literal, _Announced([], {}))
                    at_once = term.leading and not (term.besides and _GAP in term.text)
                    (leading if at_once else inside.setdefault(term.besides, [])).append((group, term))
        return wordings

    @cached_property
    def _hit_by(self) -> list[_Announced]:
        return list(self._by_trigger.values())

    @cached_property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every match."""
        return tuple(self._by_trigger)

    def matches(self, document: Document, hits: Sequence[Hit]) -> Iterator[Match]:
        """Where the wordings stand whose triggers were hit, in the order of the text; no two of them overlap."""
        yield from _longest(match for match in self._all(document, hits) if _in_company(document, match))

    def _all(self, document: Document, hits: Sequence[Hit]) -> Iterator[Match]:
        tried: set[tuple[int, int]] = set()
        read: set[tuple[int, Term]] = set()
        folded, wordings = document.folded, self._hit_by
        for start, trigger in hits:
            leading, inside = wordings[trigger]
            for group, term in leading:
                if group.before.terms and _before(folded, start, 0, group) is None:
                    continue
                found = term.pattern.match(folded, start)
                if found and (sentence := document.sentence_at(start)):
                    if found.end() > sentence.end:  # what follows the sentence is not for it to say
                        found = term.pattern.match(folded, start, sentence.end)
                    yield from _judged(folded, found, sentence, group)
            around = document.sentence_at(start) if inside else None
            if around and (around.start, trigger) not in tried:
                tried.add((around.start, trigger))
                for group, term in _possible(inside, folded[around.start : around.end]):
                    if (around.start, term) not in read:
                        read.add((around.start, term))
                        for found in term.pattern.finditer(folded, *around):
                            yield from _judged(folded, found, around, group)


def _possible(inside: Mapping[Besides, Sequence[_Wording]], text: str) -> Iterator[_Wording]:
    """The wordings of which ``text``, which holds their trigger, holds what they need besides."""
    for besides, wordings in inside.items():
        if holds(text, besides):
            yield from wordings


def _judged(folded: str, found: "Found | None", sentence: Span, group: Group) -> Iterator[Match]:
    """What was found, if it has the head it needs, stands alone where it must, and is no fixed phrase."""
    span = _with_head(folded, Span(*found.span()), sentence, group) if found else None
    if span and group.before.terms:
        start = _before(folded, span.start, sentence.start, group)
        span = None if start is None else Span(start, span.end)
    if span is None or (group.alone and _NOUN_FOLLOWS.match(folded, span.end, sentence.end)):
        return
    if not _excused(folded, span, sentence, group):
        yield Match(span, sentence, group)


def _with_head(folded: str, span: Span, sentence: Span, group: Group) -> Span | None:
    """``span`` up to the last head of the phrase that it opens; None when the phrase has none."""
    if not group.head.terms:
        return span
    end = span.end
    for _ in range(group.within):
        word = _PHRASE_WORD.match(folded, end, sentence.end)
        if word is None:
            break
        end = word.end()
    ends = [head.end for head in group.head.matches(folded, span.end, end)]
    return Span(span.start, max(ends)) if ends else None


def _before(folded: str, end: int, earliest: int, group: Group) -> int | None:
    """Where the longest of the terms begins that must stand right before ``end``; None when there is none."""
    earliest = max(earliest, end - _LONGEST_BEFORE)
    end = earliest + len(folded[earliest:end].rstrip())
    return min(
        (before.start for before in group.before.matches(folded, earliest, end) if before.end == end), default=None
    )


def _excused(folded: str, span: Span, sentence: Span, group: Group) -> bool:
    return any(span.overlaps(phrase) for phrase in group.unless.matches(folded, *sentence))


def _in_company(document: Document, match: Match) -> bool:
    """Whether all that the group asks for stands around the match, and nothing that excuses it."""
    span, sentence, group = match
    if group.opens:
        start = Place(document, span, sentence).clause.start
        if not _LEAD.fullmatch(document.folded, start, span.start):
            return False
    if not (group.beside.terms or group.without.terms):
        return True
    folded, around = document.folded, Span(sentence.start, _end(document, sentence, group.reach))
    if group.beside.terms and not group.beside.stands_in(folded, *around):
        return False
    return not group.without.stands_in(folded, *around)


def _end(document: Document, sentence: Span, reach: int) -> int:
    """Where the last of the ``reach`` sentences of the block after ``sentence`` ends."""
    if not reach:
        return sentence.end
    sentences = document.sentences(document.block_at(sentence.start))
    return sentences[min(sentences.index(sentence) + reach, len(sentences) - 1)].end


def _longest(matches: Iterator[Match]) -> Iterator[Match]:
    """The matches in the order of the text; of those that overlap the gravest, the longest, then the last group's."""
    taken = Apart()
    ranked = sorted(matches, key=lambda m: (-m.group.severity, m.span.start - m.span.end, m.span.start, -m.group.order))
    yield from sorted((match for match in ranked if taken.add(match.span)), key=lambda match: match.span)


def _listed(fields: Fields, vocabulary: Vocabulary) -> tuple[Term, ...]:
    return parse_terms(fields, "terms", vocabulary, required=True)


def read_groups(
    rule: Rule,
    name: str,
    vocabulary: Vocabulary,
    effects: Mapping[str, Effect] = CLAIMS,
    read_terms: Callable[[Fields, Vocabulary], tuple[Term, ...]] = _listed,
) -> tuple[tuple[Group, Fields], ...]:
    """The groups that a rule has under ``name``, each with the fields of which its detector may take more.

    ``effects`` are those of the guards that the rule says nothing about; ``read_terms`` reads the terms of a group.
    """
    fields = rule.parameters
    guards = read_guards(fields.table("guards"), NamedWords(vocabulary), effects)
    base = _Base(rule.severity, guards, fields, vocabulary)
    return tuple(
        (_group(order, entry, read_terms(entry, vocabulary), base), entry)
        for order, entry in enumerate(fields.tables(name, required=True))
    )


class _Base(NamedTuple):
    """What holds for all groups of a rule."""

    severity: Severity
    guards: Guards
    fields: Fields
    vocabulary: Vocabulary


def _group(order: int, fields: Fields, terms: tuple[Term, ...], base: _Base) -> Group:
    def words(name: str, *places: Fields) -> WordList:
        return read_words(name, base.vocabulary, *places, fields)

    return Group(
        order=order,
        terms=terms,
        severity=fields.choice("severity", SEVERITIES, base.severity),
        head=words("head"),
        within=fields.number("within", 4),
        before=words("before"),
        alone=fields.flag("alone", False),
        unless=words("unless", base.fields),
        beside=words("with"),
        without=words("without", base.fields),
        reach=fields.number("reach", 0),
        opens=fields.flag("opens", False),
        guards=read_guards(fields.table("guards"), base.guards.words, base.guards.effects),
    )
