"""What follows a lead-in: its list, a list without its marks, or neither."""

from collections.abc import Mapping
from itertools import islice, pairwise

from medlint.detect.embedded import ADDRESS, has_structure, is_marked, is_set_off
from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.announced import announces_contents, announces_small_items, is_invitation
from medlint.detect.list_intro.bare_lines import BareLines, is_title
from medlint.detect.list_intro.chain import Chain, Continuation
from medlint.detect.list_intro.item_lines import is_caption, is_enumerated, is_finished, is_next
from medlint.detect.list_intro.lead_in import LeadIn
from medlint.detect.list_intro.names import are_names, take_turns
from medlint.detect.list_intro.page_ends import is_boilerplate, is_page_end
from medlint.detect.list_intro.parallel import Paragraphs
from medlint.detect.list_intro.pointing_back import speaks_of_items
from medlint.detect.list_intro.promise import Promise
from medlint.detect.list_intro.questions import announces_questions, asks_on
from medlint.detect.list_intro.sections import TITLE_WORDS, Sections
from medlint.model.document import Block, BlockKind, Document
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern

_SECTIONS_AHEAD = 11  # blocks
_NEAR = 6  # words
_TURNS = 4  # two names with a sentence each
_LOOK_AHEAD = 4  # paragraphs
_SITE = Pattern(r"[ \t]+[\w-]+\.\w")  # an address that is no prose: "www.example.org"
_SENTENCE_WORDS = 5
# A heading that ends the clause before it ("You can apply:", "By mail"), or points with a sign ("👉 …").
_COMPLETES = Pattern(r"(?:by|in|on|at|via|through|with|using|online|from)\b|[^\w\s\"'(]")
# Three or more items in one line: "Cash, check, card".
_IN_ONE_LINE = Pattern(r"(?:(?!.*\b(?:and|or)\b)[^,.!?]+,\s){2,}[^,.!?]+")
# Below the text of an item: “Learn more about splints”.
_BUTTON = Pattern(r"(?:learn|read|see|find out|discover) more\b")
_WANT_CASES = (" if", " when", " who", " unless")
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())


class Following:
    """Reads what follows the lead-ins of one document; ``lead_ins`` are all of them by their blocks."""

    def __init__(self, document: Document, words: LeadInWords, lead_ins: Mapping[int, LeadIn]) -> None:
        self._document = document
        self._words = words
        self._lead_ins = lead_ins
        self._sections = Sections(document, words)
        self._known: dict[int, Continuation] = {}
        self._lines = BareLines(self._sections, words)
        self._chain = Chain(document, words, lead_ins, self._sections, self._known)
        for block in sorted(lead_ins, reverse=True):  # what follows one can depend on what follows the next
            self._known[block] = self._read(lead_ins[block])

    def after(self, lead_in: LeadIn) -> Continuation:
        """What follows ``lead_in``."""
        return self._known[lead_in.block]

    def _read(self, lead_in: LeadIn) -> Continuation:
        blocks = self._document.blocks
        next_ = lead_in.block + 1
        if next_ == len(blocks):
            kept = is_marked(self._document, Span(lead_in.span.end, len(self._document.prose)))
            return Continuation.LIST if kept else Continuation.END
        following = blocks[next_]
        if self._is_completed_heading(lead_in, following) or is_invitation(
            lead_in, self._document.folded_text(following.span), self._words
        ):
            return Continuation.LIST
        if self._sections.is_later_item(next_):
            return Continuation.HEADING
        if has_structure(self._document, lead_in.block):
            return Continuation.LIST
        if lead_in.promise <= Promise.WEAK and announces_contents(lead_in, self._words):
            return Continuation.END if self._is_furniture(following) else Continuation.LIST
        gap = Span(lead_in.span.end, following.span.start)
        if following.kind is BlockKind.HEADING and not is_marked(self._document, gap, ADDRESS):
            return self._after_heading(lead_in, next_)
        if is_marked(self._document, gap):
            return Continuation.LIST
        if following.kind is BlockKind.BREAK:
            return self._after_break(lead_in)
        addressed = _SITE.match(self._document.source.text, following.span.end)
        if self._document.folded_text(following.span).endswith(":") and not addressed:
            return self._after_colon(lead_in)
        return self._after_paragraphs(lead_in)

    def _after_colon(self, lead_in: LeadIn) -> Continuation:
        """What ends in a colon itself can be a label or a lead-in, or a paragraph of some length."""
        after = self._chain.after_colon(lead_in)
        if len(self._document.sentences(lead_in.block + 1)) == 1:
            return after
        run = self._run(lead_in.block + 1)
        if run.blocks and lead_in.clause.endswith(_WANT_CASES) and self._sections.is_labelled(run.texts[0]):
            return Continuation.PROSE
        return Continuation.LIST if run.blocks and run.describe(lead_in) else after

    def _is_furniture(self, block: Block) -> bool:
        """Whether a button or a count stands there that web pages have around their text: “Shares”."""
        return self._words.starts("furniture", self._document.folded_text(block.span))

    def _is_completed_heading(self, lead_in: LeadIn, following: Block) -> bool:
        """Whether a heading ends in “… is:” and the paragraph below it tells what."""
        heading = self._document.blocks[lead_in.block].kind is BlockKind.HEADING
        return heading and following.kind is BlockKind.PARAGRAPH and lead_in.clause.endswith(" is")

    def _is_full_stop(self, lead_in: LeadIn) -> bool:
        """Whether the lead-in ends as a sentence does, so that a heading may stand between it and the items."""
        return self._document.folded[lead_in.span.start : lead_in.span.end].rstrip().endswith(".")

    def _after_break(self, lead_in: LeadIn) -> Continuation:
        """A line across the page ends the promise, unless sub-headings below it are the items."""
        index = lead_in.block + 2
        below = self._document.blocks[index : index + 1]
        if below and below[0].kind is BlockKind.HEADING and self._after_heading(lead_in, index) is Continuation.LIST:
            return Continuation.LIST
        return Continuation.END

    def _after_heading(self, lead_in: LeadIn, index: int) -> Continuation:
        """Sub-headings can be the items; a heading of the same rank, or of a usual section, ends the promise."""
        heading = self._document.blocks[index]
        text = self._document.folded_text(heading.span)
        later = self._sections.is_later(index) or self._sections.is_next(index, lead_in.block)
        if later or self._words.starts("furniture", text):
            return Continuation.HEADING
        completed = _COMPLETES.match(text) is not None and not lead_in.clause.endswith(" to")
        asked = text.endswith("?") and announces_contents(lead_in, self._words)
        if is_enumerated(text) or completed or asked or asks_on(lead_in, text):
            return Continuation.LIST
        if self._sections.are_questions(index):
            return Continuation.LIST
        series = self._document.source.format is Format.TEXT and _IN_ONE_LINE.fullmatch(text) is not None
        if series and not self._sections.is_usual(text):
            return Continuation.LIST
        above = next((one.level for one in self._document.headings(lead_in.block)), 0)
        if self._document.source.format is not Format.TEXT and heading.level > above:
            return Continuation.HEADING if self._is_closed_by(lead_in, index) else self._sections_or_list(lead_in)
        return self._below(lead_in, index)

    def _below(self, lead_in: LeadIn, index: int) -> Continuation:
        """What the headings from ``index`` on are to the lead-in."""
        if self._is_full_stop(lead_in) and self._known.get(index + 1) is Continuation.LIST:
            return Continuation.LIST
        if self._sections.are_alike(index, lead_in.clause) or self._are_explained(lead_in, index):
            return Continuation.LIST
        text = self._document.folded_text(self._document.blocks[index].span)
        if self._sections.is_class(text, lead_in.clause) and not announces_contents(lead_in, self._words):
            return Continuation.HEADING
        if not self._has_sub_headings(lead_in, index):
            return Continuation.TITLES if self._sections.are_bare_titles(index) else Continuation.HEADING
        return self._sections_or_list(lead_in)

    def _are_explained(self, lead_in: LeadIn, index: int) -> bool:
        """Whether lines are names: longer ones follow, or below them a list or small letters say what they mean."""
        if lead_in.open and are_names(self._run(index + 1).texts, self._words):
            return True
        headed = not self._words.words("headed").isdisjoint(words_of(lead_in.clause)[-_NEAR:])
        if self._sections.take_turns(index, lead_in.clause) or (headed and self._sections.are_taken_up(index)):
            return True
        ahead = self._document.blocks[index : index + 4]
        if len(ahead) > 1 and self._document.prose[ahead[1].span.start].islower():
            return True
        kinds = [block.kind for block in ahead]
        if len(ahead) < 4 or kinds[0] is not kinds[2]:
            return False
        return all(has_structure(self._document, at) for at in (index, index + 2))

    def _sections_or_list(self, lead_in: LeadIn) -> Continuation:
        """Sections may follow the lost list of an open clause; a whole sentence may announce what has headings."""
        doubtful = lead_in.open and not announces_contents(lead_in, self._words)
        return Continuation.SECTIONS if doubtful else Continuation.LIST

    def _is_closed_by(self, lead_in: LeadIn, index: int) -> bool:
        """Whether a deeper heading ends an open clause: it begins a section, or has prose below it and no sibling."""
        if not lead_in.open or announces_contents(lead_in, self._words):
            return False
        blocks = self._document.blocks
        if has_structure(self._document, index):
            return False
        if self._sections.is_usual(self._document.folded_text(blocks[index].span)):
            return True
        level = blocks[index].level
        later = (block.level for block in islice(blocks, index + 1, None) if block.kind is BlockKind.HEADING)
        return next((one for one in later if one <= level), 0) != level

    def _has_sub_headings(self, lead_in: LeadIn, first: int) -> bool:
        """Whether two headings with text below them follow from ``first`` on that are no sections of their own."""
        found, contents = 0, announces_contents(lead_in, self._words)
        counted = lead_in.promise is Promise.CERTAIN and not (lead_in.open or contents)
        ahead = self._document.blocks[first : first + _SECTIONS_AHEAD]
        if self._begins_next_section(lead_in, first):
            return False
        if announces_small_items(self._document, lead_in, self._words):
            return take_turns([self._document.folded_text(block.span) for block in ahead[:_TURNS]], self._words)
        for index, (heading, below) in enumerate(pairwise(ahead), start=first):
            text = self._document.folded_text(heading.span)
            if found and _BUTTON.match(text):
                continue
            if heading.kind is BlockKind.HEADING or (self._sections.is_short(text) and not self._chain.promises(index)):
                section = "?" in text or self._sections.is_usual(text)
                if not section and self._sections.is_of_title(text, lead_in.clause):
                    if counted:  # it may be the first of them
                        continue
                    section = True
                if below.kind is BlockKind.HEADING or (section and not contents):
                    break
                found += 1
        return found >= 2

    def _begins_next_section(self, lead_in: LeadIn, index: int) -> bool:
        """Whether the heading begins a section beside that of the lead-in, or one that has lost a list of its own."""
        if announces_contents(lead_in, self._words):
            return False
        counted = not _NUMBERS.isdisjoint(words_of(lead_in.clause))
        if (lead_in.open or not counted) and self._sections.is_sibling(index, lead_in.block, lead_in.clause):
            return True
        return not counted and self._chain.has_lost_list(index + 1)

    def _after_paragraphs(self, lead_in: LeadIn) -> Continuation:
        run = self._run(lead_in.block + 1)
        if not run.blocks or is_boilerplate(run):
            return Continuation.END if run.blocks else Continuation.LIST
        if is_page_end(run, lead_in.clause, self._words):
            return Continuation.PROSE
        if run.asks() and lead_in.promise is Promise.LABEL:
            return Continuation.PROSE
        if "? " in run.texts[0] and announces_questions(lead_in):
            return Continuation.LIST
        if run.asks() and not announces_questions(lead_in):
            kept = run.is_alone() or announces_contents(lead_in, self._words)
            return Continuation.LIST if kept else Continuation.HEADING
        if self._begins_section(lead_in, run):
            return self._below(lead_in, lead_in.block + 1)
        if is_next(self._document.folded_text(self._document.blocks[lead_in.block].span), run.texts[0]):
            return Continuation.HEADING
        if self._is_full_stop(lead_in) and self._begins_list(lead_in.block + 2) and is_finished(run.texts[0]):
            return Continuation.LIST
        if speaks_of_items(run.texts[0], lead_in, self._words):
            return Continuation.ABOUT
        if self._is_emptied_section(lead_in, run):
            return Continuation.HEADING
        if run.is_unmarked_list():
            return self._lines.after(lead_in, run, contents=announces_contents(lead_in, self._words))
        if lead_in.clause.endswith(_WANT_CASES) and self._sections.is_labelled(run.texts[0]):
            return Continuation.PROSE
        if run.are_items(lead_in, self._words) or is_set_off(self._document, run.blocks[0]):
            return Continuation.LIST
        return Continuation.SECTIONS if run.is_unfinished(lead_in) else Continuation.PROSE

    def _begins_list(self, index: int) -> bool:
        """Whether a list begins with the block, or the first of several that are numbered."""
        if has_structure(self._document, index - 1):
            return True
        return [text[:2] for text in self._run(index).texts[:2]] == ["1.", "2."]

    def _is_emptied_section(self, lead_in: LeadIn, run: Paragraphs) -> bool:
        """Whether several items are announced, and just one line stands before the next heading, lead-in or the end."""
        several = lead_in.clause.endswith("the following")
        plural = several or not self._words.words("nouns").isdisjoint(words_of(lead_in.clause))
        if not plural or lead_in.promise is not Promise.CERTAIN or not run.is_bare_title():
            return False
        index = lead_in.block + 2
        below = self._document.blocks[index : index + 1]
        return not below or below[0].kind is BlockKind.HEADING or self._chain.promises(index)

    def _run(self, index: int) -> Paragraphs:
        """Up to four paragraphs in a row from ``index`` on; a figure ends them."""
        run: list[Block] = []
        for block in islice(self._document.blocks, index, index + _LOOK_AHEAD):
            if block.kind is not BlockKind.PARAGRAPH or (run and is_caption(self._document.folded_text(block.span))):
                break
            run.append(block)
        return Paragraphs(self._document, run)

    def _begins_section(self, lead_in: LeadIn, run: Paragraphs) -> bool:
        """Whether the text goes on with a line that is a heading by its words or its place."""
        text, source = run.texts[0], run.source(0)
        if not self._sections.is_short(text) or not source[0].isupper() or run.is_no_title(self._words):
            return False
        if self._sections.is_usual(text) and not announces_contents(lead_in, self._words):
            return is_title(source) or not self._are_bare(run)
        if self._document.source.format is not Format.TEXT or len(run.texts) < 2:
            return False
        if run.texts[1].endswith(":"):
            return lead_in.open and len(words_of(run.texts[1])) >= _SENTENCE_WORDS
        return is_finished(run.texts[1]) and len(words_of(run.texts[1])) > TITLE_WORDS

    def _are_bare(self, run: Paragraphs) -> bool:
        """Whether three short lines follow that do not all begin sections: items, whatever the first begins with."""
        lines = run.texts[:3]
        short = len(lines) == 3 and all(map(self._sections.is_short, lines))
        return short and not all(map(self._sections.is_usual, lines))
