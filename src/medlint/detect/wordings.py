"""Terms of several groups, found where their triggers stand."""

from collections.abc import Iterable, Iterator, Sequence

from medlint.model.document import Document
from medlint.model.span import Apart, Span
from medlint.rules.scan import Hit
from medlint.rules.term import Term, holds
from medlint.typed import Generic, TypeVar

G = TypeVar("G")


class Wordings(Generic[G]):
    """Groups of terms to look for together; ``triggers`` are what the scan has to find for them."""

    def __init__(self, groups: Iterable[tuple[G, Iterable[Term]]]) -> None:
        by_trigger: dict[str, list[tuple[G, Term]]] = {}
        for group, terms in groups:
            for term in terms:
                for literal in term.literals:
                    by_trigger.setdefault(literal, []).append((group, term))
        self.triggers = tuple(by_trigger)
        self._by_number = list(by_trigger.values())

    def matches(self, document: Document, hits: Sequence[Hit]) -> Iterator[tuple[G, Span, Span]]:
        """The group, the place and the sentence of each match, each place once; those of one group do not overlap."""
        taken: dict[int, Apart] = {}
        folded, read = document.folded, set[tuple[int, Term]]()
        for start, number in hits:
            sentence: Span | None = None
            for group, term in self._by_number[number]:
                if term.leading and not term.pattern.match(folded, start) and not folded[start].isspace():
                    continue  # before the text around it is split into sentences
                sentence = sentence or document.sentence_at(start) or document.sentence_at(start + 1)
                if sentence is None:
                    break
                if (sentence.start, term) in read:
                    continue
                read.add((sentence.start, term))
                if not holds(folded[sentence.start : sentence.end], term.besides):
                    continue
                for found in term.pattern.finditer(folded, *sentence):
                    span = Span(*found.span())
                    if taken.setdefault(id(group), Apart()).add(span):
                        yield group, span, sentence
