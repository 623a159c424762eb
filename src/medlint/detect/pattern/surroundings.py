"""What must stand around a match, and what excuses it there."""

from medlint.detect.guards import Place, WordList
from medlint.detect.guards.words import read_words
from medlint.model.document import PROSE, Document, MarkKind
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.rules.term import Vocabulary

_NOTHING = " \n\r\t(["
_LISTS = ("near", "after", "before", "unless", "not-near", "not-beside", "without")


class Surroundings(NamedTuple):
    """The terms around a match: ``near``, ``after`` and ``before`` must stand there, the others excuse it.

    ``unlinked`` says that a link in the match excuses it, too.
    """

    near: WordList
    after: WordList
    before: WordList
    unless: WordList
    not_near: WordList
    not_beside: WordList
    without: WordList
    unlinked: bool

    def excuses(self, place: Place) -> bool:
        """Whether something is missing around the match at ``place`` or makes it harmless."""
        folded, sentence, span = place.document.folded, place.sentence, place.span
        return (
            bool(self.near.terms and not self.near.stands_in(folded, *sentence))
            or bool(self.after.terms and not self._follows(place))
            or bool(self.before.terms and not self._precedes(place))
            or any(span.overlaps(phrase) for phrase in self.unless.matches(folded, *sentence))
            or self.not_near.stands_in(folded, *sentence)
            or (self.unlinked and any(mark.kind is MarkKind.LINK for mark in place.document.marks_over(span)))
            or self._is_beside(place.document, span.start)
            or self.without.stands_in(folded, 0, len(folded))
        )

    def _follows(self, place: Place) -> bool:
        folded, at = place.document.folded, place.span.start
        words = self.after.matches(folded, place.sentence.start, at)
        return any(not folded[word.end : at].strip(_NOTHING) for word in words)

    def _precedes(self, place: Place) -> bool:
        folded, at = place.document.folded, place.span.end
        words = self.before.matches(folded, at, place.sentence.end)
        return any(not folded[at : word.start].strip(_NOTHING) for word in words)

    def _is_beside(self, document: Document, offset: int) -> bool:
        """Whether a term of ``not_beside`` stands in the block at ``offset`` or in one next to it."""
        if not self.not_beside.terms:
            return False
        index = document.block_at(offset)
        texts = [i for i, block in enumerate(document.blocks) if block.kind in PROSE]
        at = texts.index(index)
        blocks = [document.blocks[i] for i in texts[max(0, at - 1) : at + 2]]
        return any(self.not_beside.stands_in(document.folded, *block.span) for block in blocks)


def read_surroundings(fields: Fields, vocabulary: Vocabulary) -> Surroundings:
    """The terms as a pattern's entry lists them."""
    near, after, before, unless, not_near, not_beside, without = (
        read_words(name, vocabulary, fields) for name in _LISTS
    )
    unlinked = fields.flag("unlinked", False)
    return Surroundings(near, after, before, unless, not_near, not_beside, without, unlinked)
