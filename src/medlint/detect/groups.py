"""Groups of wordings, and where they stand: what the detectors share that look for the words of a rule."""

from collections.abc import Iterable, Iterator, Sequence

from medlint.detect.group import Announcements, Group, GroupReader
from medlint.detect.guards import Place
from medlint.evidence import Support
from medlint.model.document import Document
from medlint.model.record import NamedTuple
from medlint.model.severity import Severity
from medlint.model.span import Apart, Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Besides, holds
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match as Found

_LONGEST_BEFORE = 60
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

# The number of an item, and the next one at the head of a line.
_FIRST_ITEM = Pattern(r"(?:#|no\.? ?|number )(?:1|one)\b")
_SECOND_ITEM = Pattern(r"(?<![^\r\n])[^\w\r\n#]*(?:#|no\.? ?|number )(?:2|two)\b")

# A name begins with a capital, as other words do that no sentence begins with.
_NAME = Pattern(r"\s+[A-Z]\w")
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


class Match(NamedTuple):
    """Where a wording stands, in which sentence, and the group it is of."""

    span: Span
    sentence: Span
    group: Group


class Weighed(NamedTuple):
    """A match, how grave it is where it stands, and what supports it there, if that was asked."""

    match: Match
    severity: Severity
    support: Support | None = None


_Wording = tuple[Group, Pattern]


class _Announced(NamedTuple):
    """The wordings that begin with a trigger, and those to look for around it, by what else they need."""

    leading: list[_Wording]
    inside: list[tuple[Besides, list[_Wording]]]


class Groups:
    """The groups of one rule, looked for by the triggers of their wordings.

    Before they can be looked for, either all are read, or what they were when they proved sound is recalled, and each
    is read when an article asks for it.
    """

    def __init__(self, reader: GroupReader) -> None:
        self._reader = reader
        self._known = Announcements.of(())
        self._met: dict[int, _Announced] = {}

    def read(self) -> None:
        """Read all of them; raises ``RuleFileError`` for one that is not sound."""
        self._known = self._reader.announcements()

    def recall(self, data: memoryview) -> None:
        """Take what ``pack`` gave when the same groups were read."""
        self._known = Announcements.unpack(data)

    def pack(self) -> bytes:
        """What announces them, for ``recall``."""
        return self._known.pack()

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every match."""
        return self._known.triggers

    def _announced(self, trigger: int) -> _Announced:
        """What the trigger with that number announces, when it is first met."""
        known = self._known
        leading, inside = known.of_trigger(trigger)
        further = [(known.besides(needs), self._made(wordings)) for needs, wordings in inside.items()]
        announced = self._met[trigger] = _Announced(self._made(leading), further)
        return announced

    def _made(self, wordings: Iterable[tuple[int, int]]) -> list[_Wording]:
        made = ((self._reader.group(order), self._known.pattern(number)) for order, number in wordings)
        return [(group, pattern) for group, pattern in made if group]

    def matches(self, document: Document, hits: Sequence[Hit]) -> list[Match]:
        """Where the wordings stand whose triggers were hit, in the order of the text; no two of them overlap."""
        found = [Weighed(match, match.group.severity) for match in self.all_matches(document, hits)]
        return [one.match for one in apart(found)]

    def all_matches(self, document: Document, hits: Sequence[Hit]) -> Iterator[Match]:
        """The same in any order, with those that overlap."""
        return (match for match in self._all(document, hits) if _in_company(document, match))

    def _all(self, document: Document, hits: Sequence[Hit]) -> Iterator[Match]:
        tried: set[tuple[int, int]] = set()
        read: set[tuple[int, Pattern]] = set()
        folded, met = document.folded, self._met
        for start, trigger in hits:
            leading, inside = met.get(trigger) or self._announced(trigger)
            for group, pattern in leading:
                if group.before.terms and _before(folded, start, 0, group) is None:
                    continue
                found = pattern.match(folded, start)
                if found and (sentence := document.sentence_at(start)):
                    if found.end() > sentence.end:  # what follows the sentence is not for it to say
                        found = pattern.match(folded, start, sentence.end)
                    yield from _judged(folded, found, sentence, group)
            around = document.sentence_at(start) if inside else None
            if around and (around.start, trigger) not in tried:
                tried.add((around.start, trigger))
                for group, pattern in _possible(inside, folded[around.start : around.end]):
                    if (around.start, pattern) not in read:
                        read.add((around.start, pattern))
                        for found in pattern.finditer(folded, *around):
                            yield from _judged(folded, found, around, group)


def _possible(inside: Iterable[tuple[Besides, Iterable[_Wording]]], text: str) -> Iterator[_Wording]:
    """The wordings of which ``text``, which holds their trigger, holds what they need besides."""
    for besides, wordings in inside:
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
    if _is_item_number(document, span):
        return False
    if group.opens:
        start = Place(document, span, sentence).clause.start
        if not _LEAD.fullmatch(document.folded, start, span.start):
            return False
    if group.named and not _NAME.match(document.prose, span.end):
        return False
    if not (group.beside.terms or group.without.terms):
        return True
    folded, around = document.folded, Span(sentence.start, _end(document, sentence, group.reach))
    if group.beside.terms and not group.beside.stands_in(folded, *around):
        return False
    return not group.without.stands_in(folded, *around)


def _is_item_number(document: Document, span: Span) -> bool:
    """Whether a rank at the head of its block only counts: the next number heads a line further on."""
    folded = document.folded
    if folded[span.start] not in "#n" or not _FIRST_ITEM.match(folded, span.start, span.end):
        return False
    head = folded[document.blocks[document.block_at(span.start)].span.start : span.start]
    return not head.strip(" \"'*_-–—([") and _SECOND_ITEM.search(folded, span.end) is not None


def _end(document: Document, sentence: Span, reach: int) -> int:
    """Where the last of the ``reach`` sentences of the block after ``sentence`` ends."""
    if not reach:
        return sentence.end
    sentences = document.sentences(document.block_at(sentence.start))
    return sentences[min(sentences.index(sentence) + reach, len(sentences) - 1)].end


def apart(found: list[Weighed]) -> list[Weighed]:
    """What was found in the order of the text; of matches that overlap the gravest, the longest, the last group's."""
    if len(found) < 2:  # nearly always
        return found
    taken = Apart()
    ranked = sorted(found, key=_rank)
    return sorted((one for one in ranked if taken.add(one.match.span)), key=lambda one: one.match.span)


def _rank(one: Weighed) -> tuple[int, int, int, int]:
    start, end = one.match.span
    return -one.severity, start - end, start, -one.match.group.order
