"""Paragraphs in a row that are the items of a list."""

from collections.abc import Sequence

from medlint.detect.lead_in_words import LeadInWords, first_word, words_of
from medlint.detect.list_intro.alike import (
    COMMON_STARTS,
    PRONOUNS,
    SENTENCES,
    are_cases,
    begin_alike,
    have_alike_verbs,
    name_kinds,
    take_up_label,
    tells_both,
)
from medlint.detect.list_intro.constructs import WITHOUT_OBJECT
from medlint.detect.list_intro.described import (
    are_defined,
    are_untitled,
    begin_with_one,
    is_illness,
    name_members,
    tells_apart,
    tells_causes,
    tells_findings,
    tells_measures,
    tells_steps,
    tells_studies,
)
from medlint.detect.list_intro.instructions import are_instructions, are_long_instructions, is_call
from medlint.detect.list_intro.item_lines import (
    are_glued,
    is_aside,
    is_broken_off,
    is_enumerated,
    is_finished,
    is_item,
    is_labelled,
    is_labelled_clause,
    is_mixed,
    is_run_together,
    is_verb,
)
from medlint.detect.list_intro.lead_in import POINTS_BACK, LeadIn, subject_of
from medlint.detect.list_intro.lines import is_set_in_lines
from medlint.detect.list_intro.names import are_names, are_set_off, begin_with_names
from medlint.detect.list_intro.pointing_back import CONDITION
from medlint.detect.list_intro.promise import Promise
from medlint.model.document import Block, Document
from medlint.pattern import Pattern

_SENTENCE_ITEM_WORDS = 12
_WHOLE_SENTENCE_WORDS = 40
_RELATIVE = (" who", " that", " which")
_BARE_WORDS = 8
_SHORT_PROSE = 20  # words
_LINE_LENGTH = 60
_NO_TITLE = Pattern(r"(?:an?|your|any|some|no|each|at|by|it's|are|have|has) ")
# A line that says something, and asks nothing: “The shot may raise your blood sugar”.
_SAID = Pattern(
    r"(?!(?:what|how|why|who|when|where|which|if|can|may|will|should|must)\b)[^?]+ (?:may|will|should|must) \w"
)
_SEQUEL = Pattern(
    r"(?:second|secondly|third|fourth|next|then|finally|lastly|another|one (?:of|is|way|reason|option|type)"
    r"|to begin with|the (?:first|second|third|next|last|most|other|final)|in the first place|also|other)\b"
)
_TWO_SENTENCES = Pattern(r"(?![\"'“‘])[^.!?]{20,}[.!?]\s+\S")
_ONE_SENTENCE = Pattern(r"(?:i\.e\.|e\.g\.|vs\.|\d\.\d|[^.!?])+[.!?]")
_PROPER = Pattern(r"The ((?:[A-Z][\w.'’-]*\s+){2})")
# A name and what it does, without an article before it.
_NAME = Pattern(r"([A-Z]\w{3,}) (?:is|are|was|can|may|helps|works|has|\w+s|\w+ly) ")
_REQUEST = "please "
_QUOTE = Pattern(r"[\"'“‘«](?!(?:[\w'’-]+ ){0,4}[\w'’-]+[\"”'’»] [a-z])")  # not “‘Slim at Last’ is a course …”
_ODD_START = Pattern(r"[^\w\s\"'“‘«(\[$£€@#*©\u200b-\u200d\ufeff]")
_REMARKS = ("this is ", "this was ", "that is ")
_QUOTING = Pattern(r"\b(?:say|state|write|read|note|report|explain|wrote|said)[sd]? the following$")
_SAID_THAT = Pattern(
    r"\b(?:sa(?:ys?|id)|wr(?:ites?|ote)|(?:state|note|report|explain|add|claim|warn|conclude|declare|argue|comment)(?:s|e?d)?"
    r"|t(?:ells?|old)|found|points? out|pointed out)(?: (?:us|me|him|her|them))? that$"
)
_ASKING = ("ask", "asks", "asking", "asked")
# The same, when there are several: "It hurts …", "You needed …".
_CASE = Pattern(r"(?:you|it|they|your \w+) (?!should\b|can\b|may\b|must\b|might\b|could\b|would\b|also\b|is\b)\w+")
# “… if you”, and what readers have or do.
_OF_READERS = (" if you", " when you", " unless you")
_STATE = Pattern(
    r"(?:(?:currently|recently|also|now|ever) )?"
    r"(?:are|have|had|were|take|took|drink|smoke|feel|plan|live|use|need|want)\b"
)
_CONDITIONAL = (" if", " when", " whether")


class Paragraphs:
    """Paragraphs in a row after a lead-in. ``texts`` are folded, with every run of white space made one space."""

    def __init__(self, document: Document, blocks: Sequence[Block]) -> None:
        self._document = document
        self.blocks = blocks
        self.texts = [document.folded_text(block.span) for block in blocks]

    def source(self, index: int) -> str:
        """The prose of a paragraph as it is written."""
        span = self.blocks[index].span
        return self._document.prose[span.start : span.end]

    def is_alone(self) -> bool:
        """Whether there is only one paragraph."""
        return len(self.blocks) == 1

    def asks(self) -> bool:
        """Whether the first is a question that is no item: it has no number or label, and the next is none."""
        first = self.texts[0]
        if not first.endswith("?") or is_enumerated(first) or is_labelled(first):
            return False
        return self.is_alone() or not self.texts[1].endswith("?")

    def is_no_title(self, words: LeadInWords) -> bool:
        """Whether the first begins as items and sentences do, goes on, or is an instruction among others."""
        first = self.texts[0]
        if is_broken_off(first) or first.count(", ") > 1 or _SAID.match(first) or is_mixed(self.source(0)):
            return True
        return is_enumerated(first) or _NO_TITLE.match(first) is not None or are_long_instructions(self.texts, words)

    def is_unmarked_list(self) -> bool:
        """Whether two or more lines without an end follow: items whose marks were lost."""
        if any(map(is_broken_off, self.texts[:2])):
            return len(self.texts) > 1
        return len(self.texts) > 1 and all(is_item(text) for text in self.texts[:2])

    def are_two_lines(self) -> bool:
        """Whether just two lines stand before a text, a heading or the end, and both could be titles."""
        if any(is_item(text) for text in self.texts[2:3]):
            return False
        return all(self.source(at)[:1].isupper() and not is_broken_off(self.texts[at]) for at in (0, 1))

    def is_unfinished(self, lead_in: LeadIn) -> bool:
        """Whether the first is less than a few sentences and has no end, as items and titles."""
        text = self.texts[0]
        if is_finished(text) or is_aside(text):
            return False
        if lead_in.promise is Promise.LABEL:
            return True
        return not (SENTENCES if len(words_of(text)) < _SHORT_PROSE else _TWO_SENTENCES).match(text)

    def is_bare_title(self) -> bool:
        """Whether the first is a short line that could be a heading: no sentence, label or list of its own."""
        text = self.texts[0]
        if is_finished(text) or "," in text or ":" in text or len(words_of(text)) > _BARE_WORDS:
            return False
        return self.source(0)[:1].isupper()

    def are_items(self, lead_in: LeadIn, words: LeadInWords) -> bool:
        """Whether the paragraphs are the items of ``lead_in``, or something else that a colon may announce."""
        text, source = self.texts[0], self.source(0)
        if _QUOTE.match(source):
            return self._is_quotation(lead_in)
        if (lead_in.open and text.startswith(_REQUEST)) or is_call(text, lead_in.clause, words):
            return False
        return (
            source[0].islower()
            or bool(_ODD_START.match(source))
            or is_enumerated(text)
            or self._are_enumerated()
            or are_set_off([self.source(at) for at in range(min(2, len(self.blocks)))])
            or begin_with_names(self.texts, words)
            or (are_names(self.texts, words) and not lead_in.clause.endswith(_CONDITIONAL))
            or self._are_predicates(lead_in, words)
            or have_alike_verbs(self.texts)
            or are_cases(self.texts)
            or self._are_subjects(lead_in, words)
            or is_run_together(source)
            or (lead_in.open and are_glued(source))
            or is_set_in_lines(source, words)
            or self._are_instructions(lead_in, words)
            or self._is_condition(lead_in)
            or (text.count("?") > 1 and lead_in.clause.endswith(_ASKING))
            or self._are_sentences(lead_in)
            or self._begin_alike(lead_in)
            or name_kinds(self.texts, subject_of(self._document, lead_in), wanted=lead_in.open)
            or (lead_in.promise < Promise.CERTAIN and tells_findings(text, lead_in.clause))
            or are_defined(self.texts, lead_in.clause)
            or take_up_label(self.texts)
            or tells_both(text, lead_in.clause)
            or self.describe(lead_in)
        )

    def describe(self, lead_in: LeadIn) -> bool:
        """Whether they tell, without titles of their own, of what is announced."""
        announced = subject_of(self._document, lead_in)
        paragraph = self._document.folded_text(self._document.blocks[lead_in.block].span)
        return (
            begin_with_one(self.texts, announced)
            or name_members(self.texts, announced, wanted=lead_in.open)
            or tells_causes(self.texts, announced, paragraph)
            or is_illness(self.texts[0], announced, paragraph)
            or tells_steps(self.texts, announced)
            or (not lead_in.open and tells_apart(self.texts[0], lead_in.clause))
            or (not lead_in.open and tells_measures(self.texts, announced))
            or (not lead_in.open and tells_studies(self.texts, announced))
            or are_untitled(self.texts, announced)
        )

    def _is_quotation(self, lead_in: LeadIn) -> bool:
        """A quotation keeps a promise that named no items, or to ask something; two of them keep any."""
        clause = lead_in.clause
        said = clause.endswith(_ASKING) or _QUOTING.search(clause) is not None or _SAID_THAT.search(clause) is not None
        certain = lead_in.promise is Promise.CERTAIN and not said
        return not certain or (len(self.blocks) > 1 and bool(_QUOTE.match(self.source(1))))

    def _are_enumerated(self) -> bool:
        """Whether two paragraphs begin as parts of an enumeration do: “Another …”, “Finally …”."""
        told = (_SEQUEL.match(text) is not None or is_enumerated(text) for text in self.texts)
        return next(told) and any(told)

    def _are_predicates(self, lead_in: LeadIn, words: LeadInWords) -> bool:
        """Whether two paragraphs go on from an open clause with a verb: “people who:”, “Received …”, “Are …”."""
        if not lead_in.open or self.is_alone() or words_of(lead_in.clause)[-1] in words.words("naming"):
            return False
        if words.wants_noun(lead_in.clause) or WITHOUT_OBJECT.search(lead_in.clause):
            return False
        count = 2 if lead_in.clause.endswith(_RELATIVE) else 3
        return all(start.endswith("ed") or is_verb(start, words) for start in map(first_word, self.texts[:count]))

    def _are_subjects(self, lead_in: LeadIn, words: LeadInWords) -> bool:
        """Whether three paragraphs begin with a name each, after “the following”: “Xeomin is …”, “The Heart Fund …”."""
        if len(self.texts) < 3 or not words.found_in("following", lead_in.clause):
            return False
        proper = [_PROPER.match(self.source(at)) for at in range(3)]
        if len({start[1] for start in proper if start}) == 3:
            return True
        starts = [_NAME.match(self.source(at)) for at in range(3)]
        names = {start[1].lower() for start in starts if start}
        return len(names) == 3 and names.isdisjoint(COMMON_STARTS | PRONOUNS)

    def _is_condition(self, lead_in: LeadIn) -> bool:
        """Whether the first completes a clause such as “Tell your doctor if” (“You are …”) or “if you are”."""
        if lead_in.clause.endswith("you are") and first_word(self.texts[0]).endswith("ing"):
            return True
        if lead_in.clause.endswith(_OF_READERS):
            return _STATE.match(self.texts[0]) is not None
        if not lead_in.clause.endswith(_CONDITIONAL):
            return False
        told = sum(_CASE.match(text) is not None for text in self.texts[:3])
        labelled = len(self.texts) > 1 and all(map(is_labelled_clause, self.texts[:2]))
        return CONDITION.match(self.texts[0]) is not None or told > 1 or labelled

    def _are_instructions(self, lead_in: LeadIn, words: LeadInWords) -> bool:
        if lead_in.open and self._goes_on_about(lead_in):
            return False
        if sum(text.startswith(_REQUEST) for text in self.texts[:3]) > 1:
            return True
        clause = subject_of(self._document, lead_in).rstrip(": ") if lead_in.clause in POINTS_BACK else lead_in.clause
        return are_instructions(self.texts, clause, words, wanted=lead_in.open)

    def _goes_on_about(self, lead_in: LeadIn) -> bool:
        """Whether the first begins as the paragraph of the lead-in does: “Cold packs ease …”, and the same again."""
        start = self._document.blocks[lead_in.block].span.start
        own = words_of(self._document.folded[start : start + _LINE_LENGTH])[:2]
        return own == words_of(self.texts[0][:_LINE_LENGTH])[:2]

    def _say_the_same(self, lead_in: LeadIn) -> bool:
        """Whether two sentences begin as a clause with “the following” does: “We use …”, and name different things."""
        starts = [words_of(text[:_LINE_LENGTH])[:3] for text in (lead_in.clause, *self.texts[:2])]
        return (
            "following" in lead_in.clause
            and len(starts) == 3
            and len({tuple(start[:2]) for start in starts}) == 1
            and starts[1] != starts[2]
        )

    def _are_sentences(self, lead_in: LeadIn) -> bool:
        """Whether three short sentences follow; behind a clause that is complete they may be longer, or two in one."""
        if len(self.texts) < 3 or self.texts[0].startswith(_REMARKS) or self._are_no_questions(lead_in):
            return False
        longest = max(len(words_of(text)) for text in self.texts[:3])
        alone = all(_ONE_SENTENCE.fullmatch(text) for text in self.texts[:3])
        if longest <= _SENTENCE_ITEM_WORDS:
            return alone or not (lead_in.open or any(text.endswith(":") for text in self.texts[:3]))
        return alone and not lead_in.open and longest <= _WHOLE_SENTENCE_WORDS

    def _are_no_questions(self, lead_in: LeadIn) -> bool:
        """Whether questions are announced, and none is asked."""
        return "questions" in words_of(lead_in.clause) and not any("?" in text for text in self.texts)

    def _begin_alike(self, lead_in: LeadIn) -> bool:
        goes_on = self._goes_on_about(lead_in)
        if goes_on and words_of(lead_in.clause)[0] in PRONOUNS and self._say_the_same(lead_in):
            return True
        if lead_in.open and goes_on:
            return False
        labelled = self._is_labelled_too(lead_in)
        return begin_alike(self.texts, lead_in.clause, wanted=lead_in.open, labelled=labelled)

    def _is_labelled_too(self, lead_in: LeadIn) -> bool:
        """Whether the paragraph of the lead-in begins with a label, and goes on for more than that."""
        start, end = self._document.blocks[lead_in.block].span
        return is_labelled(self._document.folded[start:end].rstrip(": "))
