"""What follows a lead-in: its list, a list without its marks, or neither."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from medlint.detect.lead_in import LeadIn
from medlint.model.document import Block, BlockKind, ContainerKind, Document, MarkKind
from medlint.model.source import Format
from medlint.model.span import Span

_ITEM_WORDS = 14
_LINE_LENGTH = 60
_LOOK_AHEAD = 4
_LINE_END = re.compile(r"[\r\n]+")
_WORD = re.compile(r"[\w'’%-]+")
_SENTENCE_END = re.compile(r"[.!?…][\s)\]\"'”’*_]*$")
_OPEN_END = re.compile(r"(?:[;,]|\b(?:and|or))\s*$")
_LABEL = re.compile(r"[^.!?:]{2,70}?(?::\s|\s[–—-]\s)")
_LABEL_SENTENCE = re.compile(r"(?:[\w'’/&()-]+\s+){0,4}[\w'’/&()-]+[.!?]\s+\S")
_ENUMERATOR = re.compile(
    r"(?:first|second|third|fourth|next|then|finally|lastly|firstly|secondly|another|one (?:of|is|way|reason|option)"
    r"|the (?:first|second|next|last|most|other)|step|phase|stage|day|week|tip|reason|myth|\d+)\b"
)
# Every word of more than three letters begins with a capital.
_TITLE = re.compile(r"(?:(?:[A-Z][\w'’/&()-]*|[a-z]{1,3})\W*)+")
_QUOTE = re.compile(r"[\"'“‘«]")
_ODD_START = re.compile(r"[^\w\s\"'“‘«(\[$£€@#*©]")
_FURNITURE = re.compile(r"(?:©|copyright\b|\(c\)|all rights reserved|source\b|reprinted\b|share this|posted\b|tags?:)")


class Continuation(Enum):
    """What follows a lead-in."""

    LIST = "list"  # anything that keeps the promise
    UNMARKED = "unmarked"  # items without their marks
    PROSE = "prose"
    HEADING = "heading"
    END = "end"


class Following:
    """Reads what follows the blocks of one document.

    ``sections`` matches headings that begin a section of their own, whatever stands before them; ``lead_ins`` are
    the document's lead-ins by their blocks.
    """

    def __init__(self, document: Document, sections: re.Pattern[str], lead_ins: Mapping[int, LeadIn]) -> None:
        self._document = document
        self._sections = sections
        self._lead_ins = lead_ins

    def after(self, index: int, chain: int = 0) -> Continuation:
        """What follows the block with that index; ``chain`` counts the lead-ins that led here."""
        blocks = self._document.blocks
        block = blocks[index]
        if index + 1 == len(blocks):
            after = self._mark_between(self._lead_ins[index].span.end, len(self._document.prose))
            return Continuation.LIST if after else Continuation.END
        following = blocks[index + 1]
        if self._is_structure(block, following):
            return Continuation.LIST
        if following.kind is BlockKind.HEADING:
            return self._after_heading(index)
        if self._mark_between(self._lead_ins[index].span.end, following.span.start):
            return Continuation.LIST
        if self._text(following.span).endswith(":"):
            return self._after_chain(index + 1, chain)
        run = self._run(index + 1)
        if self._begins_section(run):
            return Continuation.LIST if self._has_sub_headings(index) else Continuation.HEADING
        if self._is_unmarked(run):
            return Continuation.UNMARKED
        return Continuation.LIST if self._keeps_promise(run) else Continuation.PROSE

    def _is_structure(self, block: Block, following: Block) -> bool:
        """Whether a list, a table, code, an embed, a quotation or the rest of an enclosing list follows."""
        if following.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            return following.kind is not BlockKind.FIELD and following.kind is not BlockKind.BREAK
        own = {id(container) for container in self._document.ancestors(block)}
        for container in self._document.ancestors(following):
            if container.kind is ContainerKind.FOOTNOTE:
                return False
            if container.kind is not ContainerKind.ASIDE and (
                id(container) not in own or container.kind is ContainerKind.LIST
            ):
                return True
        return False

    def _after_heading(self, index: int) -> Continuation:
        """Sub-headings can be the items; a heading of the same rank, or of a usual section, ends the promise."""
        block, heading = self._document.blocks[index], self._document.blocks[index + 1]
        text = self._text(heading.span)
        if _ENUMERATOR.match(text):
            return Continuation.LIST
        if self._document.source.format is Format.TEXT:
            return Continuation.LIST if self._has_sub_headings(index) else Continuation.HEADING
        return Continuation.LIST if heading.level > self._level_above(block) else Continuation.HEADING

    def _has_sub_headings(self, index: int) -> bool:
        """Whether two headings with text below them follow that are no sections of their own (text has no ranks)."""
        found = 0
        blocks = self._document.blocks
        for heading, below in zip(blocks[index + 1 :], blocks[index + 2 : index + 12], strict=False):
            text = self._text(heading.span)
            if heading.kind is BlockKind.HEADING or self._is_short(text):
                if below.kind is BlockKind.HEADING or text.endswith("?") or self._sections.search(text):
                    break
                found += 1
        return found >= 2

    def _after_chain(self, index: int, chain: int) -> Continuation:
        """A lead-in after a lead-in keeps the promise of both when it is one sentence and its own list follows.

        What ends in a colon without being a lead-in is the label of an item.
        """
        if index not in self._lead_ins:
            return Continuation.LIST
        if len(self._document.sentences(index)) > 1:
            return Continuation.PROSE
        after = self.after(index, chain + 1) if chain < _LOOK_AHEAD else Continuation.LIST
        return Continuation.PROSE if after in (Continuation.HEADING, Continuation.END) else after

    def _level_above(self, block: Block) -> int:
        if block.kind is BlockKind.HEADING:
            return block.level
        above = [b for b in self._document.blocks if b.kind is BlockKind.HEADING and b.span.end <= block.span.start]
        return above[-1].level if above else 0

    def _mark_between(self, start: int, end: int) -> bool:
        """Whether a link, an address, an image or a template tag stands between two blocks."""
        return any(start <= mark.span.start < end for mark in self._document.marks if mark.text.start == mark.text.end)

    def _run(self, index: int) -> Sequence[Block]:
        """Up to four paragraphs in a row from ``index`` on."""
        run = []
        for block in self._document.blocks[index : index + _LOOK_AHEAD]:
            if block.kind is not BlockKind.PARAGRAPH:
                break
            run.append(block)
        return run

    def _begins_section(self, run: Sequence[Block]) -> bool:
        """Whether plain text goes on with a line that is a heading by its place: short, and long prose below it."""
        if self._document.source.format is not Format.TEXT or not run:
            return False
        text, source = self._text(run[0].span), self._document.prose[run[0].span.start : run[0].span.end]
        if not self._is_short(text) or not source[0].isupper() or _ENUMERATOR.match(text):
            return False
        if self._sections.match(text) and _TITLE.fullmatch(source):
            return True
        below = self._text(run[1].span) if len(run) > 1 else ""
        return bool(_SENTENCE_END.search(below)) and len(_WORD.findall(below)) > _ITEM_WORDS

    def _is_unmarked(self, run: Sequence[Block]) -> bool:
        """Whether two or more short lines without an end follow: items whose marks were lost."""
        return len(run) >= 2 and all(self._is_item(block) for block in run[:2])

    def _is_item(self, block: Block) -> bool:
        text = self._text(block.span)
        if _OPEN_END.search(text) or text.endswith("?"):
            return True
        return not _SENTENCE_END.search(text) and not text.endswith(":") and len(_WORD.findall(text)) <= _ITEM_WORDS

    def _keeps_promise(self, run: Sequence[Block]) -> bool:
        """Whether the paragraphs that follow are the items, or something else that a colon may announce."""
        if not run:
            return True
        text = self._text(run[0].span)
        source = self._document.prose[run[0].span.start : run[0].span.end]
        if _FURNITURE.match(text):
            return False
        return (
            source[0].islower()
            or bool(_QUOTE.match(source))
            or bool(_ODD_START.match(source))
            or bool(_ENUMERATOR.match(text))
            or self._is_short(text)
            or self._is_linked(run[0].span)
            or self._is_in_lines(source)
            or self._starts_strong(run[0].span)
            or self._is_run_in(run)
        )

    def _is_short(self, text: str) -> bool:
        """One short line without an end: an address, a number, a link's text."""
        return not _SENTENCE_END.search(text) and len(_WORD.findall(text)) <= _ITEM_WORDS

    def _is_in_lines(self, source: str) -> bool:
        """Whether the paragraph is set in three or more short lines, as an address is."""
        lines = [line.strip() for line in _LINE_END.split(source) if line.strip()]
        return len(lines) >= 3 and all(len(line) <= _LINE_LENGTH and not line.endswith(".") for line in lines)

    def _is_linked(self, span: Span) -> bool:
        """Whether the paragraph is little more than links."""
        marks = self._document.marks
        linked = sum(m.text.end - m.text.start for m in marks if m.kind is MarkKind.LINK and span.contains(m.text))
        return linked * 2 > len(self._text(span))

    def _starts_strong(self, span: Span) -> bool:
        marks = self._document.marks
        return any(m.kind is MarkKind.STRONG and m.text.start <= span.start < m.text.end for m in marks)

    def _is_run_in(self, run: Sequence[Block]) -> bool:
        """Whether two paragraphs begin alike: a label each, or the same first word, or a word in -ing."""
        if len(run) < 2:
            return bool(_LABEL.match(self._text(run[0].span))) and len(run) == 1
        texts = [self._text(block.span) for block in run[:3]]
        starts = [text.split()[0] for text in texts]
        return (
            all(_LABEL.match(text) for text in texts[:2])
            or all(_LABEL_SENTENCE.match(text) for text in texts[:2])
            or len(set(starts)) == 1
            or all(start.endswith("ing") for start in starts)
        )

    def _text(self, span: Span) -> str:
        return " ".join(self._document.folded[span.start : span.end].split())
