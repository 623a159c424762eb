"""Lead-ins and labels in a row: whether what the last of them has keeps the promise of the first."""

from collections.abc import Mapping
from enum import Enum

from medlint.detect.embedded import has_structure
from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.item_lines import is_aside, is_finished, is_labelled
from medlint.detect.list_intro.lead_in import POINTS_BACK, LeadIn
from medlint.detect.list_intro.names import is_fragment
from medlint.detect.list_intro.promise import Promise
from medlint.detect.list_intro.sections import TITLE_WORDS, Sections
from medlint.model.document import Block, BlockKind, Document
from medlint.pattern import Pattern

_LABELS_AHEAD = 7  # blocks
_LABEL_WORDS = 7
_REMARK_WORDS = 2
_LONGEST_LABEL = 10  # words
_SENTENCE_WORDS = 5
_WANT_CLAUSE = (" if", " when", " that", " because", " unless", " whether", " is", " are", " was", " were")
_LINKING = frozenset("that which who whose where if when while whether because".split())
# The promises that a label behind them breaks, by whether it stands in a chain of them.
_WITH_ITEMS = ((Promise.CERTAIN,), (Promise.CERTAIN, Promise.LIKELY, Promise.LABEL))
_FINITE = frozenset(
    "is are was were has have had can may might could should must will would include includes do does did"
    " offers provides combines helps uses".split()
)


# Another list: “We also treat:”, “In addition, the plan covers:”.
_MORE = Pattern(r"(?:in addition|other|further|additional|another)\b|(?:\w+ ){0,4}also\b")


class Continuation(Enum):
    """What follows a lead-in."""

    LIST = "list"  # anything that keeps the promise
    UNMARKED = "unmarked"  # items without their marks
    SECTIONS = "sections"  # headings or lines: the items, or the next sections
    TITLES = "titles"  # two bare lines: items, or titles
    PROSE = "prose"
    ABOUT = "about"  # prose that speaks of items which are not there: "these steps"
    HEADING = "heading"
    END = "end"


_KEPT = (Continuation.LIST, Continuation.UNMARKED)


class Chain:
    """The lead-ins of one document by their blocks, and ``known``, what follows those that stand further down."""

    def __init__(
        self,
        document: Document,
        words: LeadInWords,
        lead_ins: Mapping[int, LeadIn],
        sections: Sections,
        known: Mapping[int, Continuation],
    ) -> None:
        self._document = document
        self._words = words
        self._lead_ins = lead_ins
        self._sections = sections
        self._known = known

    def after_colon(self, lead_in: LeadIn) -> Continuation:
        """A lead-in after a lead-in keeps the promise of both when it is one sentence and its own list follows.

        What ends in a colon without being a lead-in is the label of an item, or of the next section.
        """
        index = lead_in.block + 1
        own = self._lead_ins[index].clause if self.promises(index) else ""
        if own and own == lead_in.clause:  # the paragraph stands there twice
            return self._known[index]
        if len(self._document.sentences(index)) > 1:
            text = self._document.folded_text(self._document.blocks[index].span)
            item = is_labelled(text) or is_fragment(text, self._words)
            return Continuation.LIST if item else Continuation.PROSE
        return self._after_lead_in(lead_in, index, own) if own else self._after_label(lead_in, index)

    def _after_label(self, lead_in: LeadIn, index: int) -> Continuation:
        """What a label behind a lead-in is of: an item, the next section, or it is no label at all."""
        structured = has_structure(self._document, index)
        if self._is_sentence(index):
            return Continuation.LIST if structured else Continuation.PROSE
        wants = lead_in.promise in _WITH_ITEMS[self._is_chain(index)] or _ends_in_plural(lead_in)
        if wants and not self._are_labels(index):
            return Continuation.HEADING
        return Continuation.LIST if structured else Continuation.SECTIONS

    def _after_lead_in(self, lead_in: LeadIn, index: int, own: str) -> Continuation:
        """What follows both when the sentence behind a lead-in is one with a clause of its ``own``."""
        after = self._known[index]
        if own in POINTS_BACK:  # says the same once more
            return after
        if _is_told_by_us(own) or _MORE.match(own):
            return Continuation.PROSE
        if lead_in.open and self._is_whole(own, lead_in.clause) and not lead_in.clause.endswith(_WANT_CLAUSE):
            return Continuation.PROSE
        if "steps" in words_of(lead_in.clause) and self._is_order(own):
            return Continuation.LIST
        if after in _KEPT and not lead_in.open and len(words_of(own)) > _LABEL_WORDS and self._is_whole(own, ""):
            return Continuation.SECTIONS  # it is hardly a part of the one before
        return Continuation.PROSE if after in (Continuation.HEADING, Continuation.END) else after

    def promises(self, index: int) -> bool:
        """Whether the block is a lead-in and more than a label."""
        return index in self._lead_ins and self._lead_ins[index].promise is not Promise.LABEL

    def has_lost_list(self, index: int) -> bool:
        """Whether the paragraph announces what does not follow: a lead-in, or a label before prose or another."""
        if self.promises(index):
            return self._known[index] not in (Continuation.LIST, Continuation.UNMARKED)
        texts = [self._document.folded_text(block.span) for block in self._document.blocks[index : index + 2]]
        if len(texts) < 2 or not texts[0].endswith(":"):
            return False
        return texts[1].endswith(":") or (is_finished(texts[1]) and len(words_of(texts[1])) > TITLE_WORDS)

    def _is_sentence(self, index: int) -> bool:
        """Whether what ends in a colon says something whole, as no label does: “The knee deserves attention as …:”."""
        text = self._document.folded_text(self._document.blocks[index].span)
        tokens = words_of(text)
        if len(tokens) <= _LABEL_WORDS or tokens[0] in _LINKING or self._words.starts("labels", text):
            return False
        return len(tokens) > _LONGEST_LABEL or not (self._words.words("verbs") | _FINITE).isdisjoint(tokens[1:])

    def _is_whole(self, own: str, clause: str) -> bool:
        """Whether a lead-in's ``own`` clause has a subject and a verb, so that it completes no open ``clause``.

        An order completes none that ends in a preposition: “You are at risk of:”, “Take these steps:”.
        """
        tokens = words_of(own)
        if tokens[0] == "this" and len(tokens) >= _SENTENCE_WORDS:
            return True
        if self._is_order(own):
            return self._words.wants_noun(clause)
        verb = next((at for at, token in enumerate(tokens) if token in _FINITE), 0)
        return verb > 0 and _LINKING.isdisjoint(tokens[:verb])

    def _is_order(self, clause: str) -> bool:
        return words_of(clause)[0] in self._words.words("imperatives")

    def _is_chain(self, index: int) -> bool:
        """Whether a bare label and another stand from ``index`` on: all have lost what they are labels of."""
        ahead = self._document.blocks[index : index + 2]
        return len(ahead) == 2 and all(
            block.kind is BlockKind.PARAGRAPH and self._document.folded_text(block.span).endswith(":")
            for block in ahead
        )

    def _is_remark(self, label: Block) -> bool:
        """Whether a label says “Important:”, and not what is."""
        text = self._document.folded_text(label.span)
        return is_aside(text) and len(words_of(text)) < _REMARK_WORDS and not self._sections.is_usual(text)

    def _are_labels(self, index: int) -> bool:
        """Whether the block is a label with a list of its own, or the first of two that begin no section.

        A label right behind a label has lost its own text.
        """
        ahead = self._document.blocks[index : index + _LABELS_AHEAD]
        if has_structure(self._document, index):
            return not self._sections.is_later_item(index + 1)
        if self._is_remark(ahead[0]):  # the items can stand behind it
            return True
        if self._is_chain(index) and has_structure(self._document, index + 1):
            return True
        texts = [self._document.folded_text(one.span) for at, one in enumerate(ahead, index) if not self.promises(at)]
        labels = [text for text in texts if text.endswith(":")]
        sections = self._words.starts("sections", labels[0]) or self._words.starts("furniture", labels[0])
        told = len(labels) > 1 and ahead[1].kind is not BlockKind.HEADING
        return told and not sections and not self._document.folded_text(ahead[1].span).endswith(":")


def _is_told_by_us(clause: str) -> bool:
    """Whether a lead-in says at some length what “we” do, so that it is no part of the one before."""
    tokens = words_of(clause)
    return len(tokens) >= _SENTENCE_WORDS and tokens[0] == "we"


def _ends_in_plural(lead_in: LeadIn) -> bool:
    """Whether the last word of a likely promise names several things: “made of the best ingredients:”."""
    return lead_in.promise is Promise.LIKELY and lead_in.clause.endswith("s") and not lead_in.clause.endswith("ss")
