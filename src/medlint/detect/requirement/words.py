"""The words that a document is searched for: what it is about, and what it says."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from medlint.detect.requirement.around import Around
from medlint.model.document import PROSE, Document
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.rules.phrase import end_of, phrases_of
from medlint.rules.term import Term, Vocabulary

_AROUND = 100  # code points that a term can take
_BEFORE = 60  # code points of a term before its trigger
_ATTEMPTS = 200  # places of one trigger; a document that needs more says nothing new


class Word(NamedTuple):
    """A word that was looked for, and the group that it stands for."""

    group: str
    text: str
    span: Span


class Wanted(NamedTuple):
    """What a trigger may stand for: a word of ``group``, where all that is ``around`` it allows it.

    Without a ``term`` the trigger itself is what has to stand there.
    """

    group: str
    term: Term | None
    around: tuple[Around, ...]

    def at(self, document: Document, start: int, trigger: str) -> Word | None:
        """The word over the ``trigger`` at ``start``, inside one block of prose."""
        term, folded = self.term, document.folded
        end = 0 if term else end_of(trigger, folded, start)
        index = document.block_at(start) if end >= 0 else -1
        if index < 0 or document.blocks[index].kind not in PROSE:
            return None
        block = document.blocks[index].span
        place = _place(term, folded, start, block) if term else Span(start, end)
        if place is None or place.end > block.end:
            return None
        if not all(around.allows(document, place, block) for around in self.around):
            return None
        return Word(self.group, folded[place.start : place.end] if term else trigger.replace("-", " "), place)


ByTrigger = Mapping[str, Sequence[Wanted]]
"""For each trigger, what it may stand for."""

Places = Mapping[str, Sequence[int]]
"""For each trigger in a document, where it starts."""


def _place(term: Term, folded: str, start: int, block: Span) -> Span | None:
    """Where the ``term`` stands over its trigger at ``start``."""
    last = min(block.end, start + _AROUND)
    found = term.pattern.match(folded, start, last)
    if found:
        return Span(found.start(), found.end())
    if term.leading:
        return None
    for found in term.pattern.finditer(folded, max(block.start, start - _BEFORE), last):
        if found.start() > start:
            break
        if found.end() > start:
            return Span(found.start(), found.end())
    return None


def met(wanted: ByTrigger, document: Document, places: Places, done: Container[str] = ()) -> Iterator[Word]:
    """The words in the document that are ``wanted``, each once for its trigger; none for a group that is ``done``."""
    for trigger, starts in places.items():
        for one in wanted.get(trigger, ()):
            if one.group not in done:
                for start in starts[:_ATTEMPTS]:
                    word = one.at(document, start, trigger)
                    if word:
                        yield word
                        break


def all_met(wanted: ByTrigger, document: Document, places: Places) -> Iterator[Word]:
    """Every word in the document that is ``wanted``."""
    for trigger in wanted.keys() & places.keys():
        for one in wanted[trigger]:
            yield from filter(None, (one.at(document, start, trigger) for start in places[trigger][:_ATTEMPTS]))


def wanted(
    groups: Mapping[str, Iterable[Term]], vocabulary: Vocabulary, around: tuple[Around, ...] = ()
) -> Iterator[tuple[str, Wanted]]:
    """What the terms of each group look for, by their triggers: phrases are triggers themselves."""
    for group, terms in groups.items():
        for term in vocabulary.spelled_out(terms):
            phrases = phrases_of(term)
            one = Wanted(group, None if phrases else term, around)
            for trigger in phrases or term.literals:
                yield trigger, one


def by_trigger(pairs: Iterable[tuple[str, Wanted]]) -> ByTrigger:
    """The pairs with the same trigger together."""
    found: dict[str, list[Wanted]] = {}
    for trigger, one in pairs:
        found.setdefault(trigger, []).append(one)
    return found
