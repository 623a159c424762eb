"""The headings that begin sections of a document, as told from those that are the items of a list."""

from collections.abc import Callable
from functools import cached_property
from itertools import islice, pairwise, takewhile

from medlint.detect.lead_in_words import LeadInWords, words_of
from medlint.detect.list_intro.item_lines import is_finished, is_labelled, is_next
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern

_HEADINGS_AHEAD = 4
TITLE_WORDS = 14
_NUMBER = Pattern(r"(?:(?:step|phase|stage|part)\s)?(\d{1,2})(?:[.):]|\s[–—-])\s")
_LETTER = Pattern(r"\s*\(?(\w{1,4})\)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_BEFORE = {**dict(pairwise(reversed("abcdefgh"))), **dict(pairwise(reversed(_ROMAN)))}
_BEHIND_PREPOSITION = Pattern(r"\b(?:of|for|with|from|after|in|during|against|on|about|to)\s(.+)$")
_STUDIED = frozenset({"studies", "timeline", "lawsuits", "news", "faqs"})
_COMPARED = frozenset({"difference", "differences", "types", "kinds"})
_TOPIC_LETTERS = 3
_TOPIC_WORDS = 4
_TEXT_START = 60
_ARTICLES = frozenset({"a", "an", "the"})
_BLOCKS_AHEAD = 12
_TAKING_TURNS = (BlockKind.HEADING, BlockKind.PARAGRAPH)
_TURNS = 4
_FEW_TURNS = 3
_NAME_WORDS = 3
_QUESTIONS = 3


class Sections:
    """Tells which headings, or lines that look like some, begin sections of ``document``."""

    def __init__(self, document: Document, words: LeadInWords) -> None:
        self._document = document
        self._words = words

    def is_later(self, index: int) -> bool:
        """Whether the heading's number is not the first of a list, and the next heading does not count down."""
        number = _NUMBER.match(self._document.folded_text(self._document.blocks[index].span))
        if not number or number[1] == "1":
            return False
        later = (b.span for b in islice(self._document.blocks, index + 1, None) if b.kind is BlockKind.HEADING)
        others = (_NUMBER.match(self._document.folded_text(span)) for span in islice(later, _HEADINGS_AHEAD))
        return not any(other and int(other[1]) < int(number[1]) for other in others)

    def is_next(self, index: int, own: int) -> bool:
        """Whether the heading above block ``own`` has the number before: “Stage 1” there, and “Stage 2” here."""
        above = next(iter(self._document.headings(own)), None)
        text = self._document.folded_text(self._document.blocks[index].span)
        return above is not None and is_next(self._document.folded_text(above.span), text)

    def is_later_item(self, index: int) -> bool:
        """Whether a numbered line of plain text is the title of a later section: its list does not begin with one."""
        if self._document.source.format is not Format.TEXT:
            return False
        block = self._document.blocks[index]
        lists = [c for c in self._document.ancestors(block) if c.kind is ContainerKind.LIST]
        if len(lists) == 1 and self._is_next_letter(lists[0].span.start):
            return True
        if len(lists) != 1 or not lists[0].name.isdigit() or int(lists[0].name) < 2:
            return False
        return self.is_short(self._document.folded_text(block.span)) or self._goes_on(index, int(lists[0].name))

    def _is_next_letter(self, start: int) -> bool:
        """Whether “(ii)” or “b)” begins at ``start``, and the one before it a line further up."""
        text = self._document.source.text
        mark = _LETTER.match(text, start)
        before = _BEFORE.get(mark[1].lower()) if mark else None
        if before is None:
            return False
        return any(line.lstrip(" (").startswith(before + ")") for line in text[:start].lower().splitlines())

    def _goes_on(self, index: int, number: int) -> bool:
        """Whether the number before stands above: a list that begins with ``number`` goes on with it."""
        above = (self._document.folded_text(block.span) for block in self._document.blocks[: index - 1])
        numbers = (_NUMBER.match(text) for text in above)
        return any(found and int(found[1]) == number - 1 for found in numbers)

    def is_of_title(self, text: str, clause: str) -> bool:
        """Whether a heading names the document's subject behind a preposition, as sections do and items do not.

        “Living with gout” begins a section of “Gout”; “Types of gout” may be about items when the lead-in names gout.
        """
        tail = _BEHIND_PREPOSITION.search(text)
        if tail is None:
            return False
        topic = words_of(tail[1])
        named = not self._title.isdisjoint(topic) and len(topic) <= _TOPIC_WORDS
        return named and self._title.isdisjoint(words_of(clause))

    @cached_property
    def _title(self) -> frozenset[str]:
        """The words of the title that say what it is about."""
        return self._topic_words(self._document.title)

    def is_usual(self, text: str) -> bool:
        """Whether ``text`` begins as the heading of a usual section does: “Symptoms of …”."""
        return self._words.starts("sections", text)

    def is_labelled(self, text: str) -> bool:
        """Whether ``text`` begins with the label of a usual section: “Precautions: …”."""
        return is_labelled(text) and self.is_usual(text)

    def is_class(self, text: str, clause: str) -> bool:
        """Whether a heading names a class of things other than those of ``clause``: “Common symptoms”, “Case studies”.

        Items are no classes: after “there are several treatments” they are “Warmth”, “Cold packs”.
        """
        words = words_of(text)
        if not 1 < len(words) <= _TOPIC_WORDS or words[-1] not in self._words.words("nouns") | _STUDIED:
            return False
        general = words[0] in self._words.words("general") or words[-1] in _STUDIED
        return general and words[-1] not in words_of(clause)

    def are_alike(self, first: int, clause: str) -> bool:
        """Whether the heading ``first`` and the next begin with one word, or end in one that ``clause`` announces.

        “Knee injuries” and “Hip injuries” are items of “injuries including”, and of “know the difference”; headings of
        usual sections never are.
        """
        ahead = islice(self._document.blocks, first, first + _BLOCKS_AHEAD)
        texts = [(block.kind, self._document.folded_text(block.span)) for block in ahead]
        lines = [text for kind, text in texts if kind is BlockKind.HEADING or self.is_short(text)][:2]
        if len({line.endswith(":") for line in lines}) > 1:
            return False
        words = [words_of(line) for line in lines if not self.is_usual(line)]
        if len(words) < 2 or any(len(found) < 2 for found in words):
            return False
        (start, *_, end), (other_start, *_, other_end) = words
        begin = start == other_start and len(start) > _TOPIC_LETTERS and start not in self._title
        announced = words_of(clause)
        if end == other_end and not _COMPARED.isdisjoint(announced):
            return True
        return begin or (end == other_end and self._is_named(end) and end in announced)

    def are_questions(self, first: int) -> bool:
        """Whether three questions follow on each other without an answer: items."""
        ahead = self._document.blocks[first : first + _QUESTIONS]
        return len(ahead) == _QUESTIONS and all(self._document.folded_text(one.span).endswith("?") for one in ahead)

    def are_bare_titles(self, first: int) -> bool:
        """Whether lines of plain text that look like headings follow on each other: items, or titles of sections."""
        if self._document.source.format is not Format.TEXT:
            return False
        ahead = self._document.blocks[first : first + 2]
        if [block.kind for block in ahead] != [BlockKind.HEADING] * 2:
            return False
        texts = [self._document.folded_text(block.span) for block in ahead]
        return not any("?" in text or self.is_usual(text) for text in texts)

    def are_taken_up(self, first: int) -> bool:
        """Whether the paragraphs below the heading ``first`` and the next begin with it: “A bone scan …”."""
        ahead = islice(self._document.blocks, first, first + _BLOCKS_AHEAD)
        texts = [(block.kind, self._document.folded_text(block.span)) for block in ahead]
        titles = [at for at, (kind, text) in enumerate(texts[:-1]) if kind is BlockKind.HEADING or self.is_short(text)]
        return titles[:1] == [0] and len(titles) > 1 and all(self._is_taken_up(first + at) for at in titles[:2])

    def take_turns(self, first: int, clause: str) -> bool:
        """Whether headings and single paragraphs take turns: items, where several are announced.

        There are four of each, or three of them whose headings are names of a few words.
        """
        if not any(word in self._words.words("nouns") and word.endswith("s") for word in words_of(clause)):
            return False
        ahead = list(takewhile(self._is_turn(first), range(_TURNS * 2)))
        texts = [self._document.folded_text(self._document.blocks[first + at].span) for at in ahead]
        titles = texts[::2]
        if any(map(self.is_usual, titles)) or any(text.endswith(":") for text in texts):
            return False
        return len(ahead) == _TURNS * 2 or (len(ahead) // 2 == _FEW_TURNS and all(map(self._is_name, titles)))

    def _is_turn(self, first: int) -> Callable[[int], bool]:
        """Tells whether the block so far behind ``first`` is a heading or a paragraph, as its place wants it."""
        blocks = self._document.blocks
        return lambda at: first + at < len(blocks) and blocks[first + at].kind is _TAKING_TURNS[at % 2]

    def _is_name(self, title: str) -> bool:
        """Whether a title is a few words that name neither the subject of the document nor something to do."""
        words = words_of(title)
        doing = len(words) > 1 and words[0].endswith("ing")
        return len(words) <= _NAME_WORDS and not doing and self._title.isdisjoint(words)

    def _is_taken_up(self, index: int) -> bool:
        title, text = (self._document.folded_text(block.span) for block in self._document.blocks[index : index + 2])
        start = words_of(title)[:2]
        told = [word for word in words_of(text[:_TEXT_START]) if word not in _ARTICLES]
        return start != [] and told[: len(start)] == start and not self.is_usual(title)

    def _is_named(self, word: str) -> bool:
        """Whether ``word`` names items rather than the topic of the document."""
        return word in self._words.words("nouns") or word not in self._title

    def is_sibling(self, index: int, own: int, clause: str) -> bool:
        """Whether the heading repeats words of the one above block ``own`` that ``clause`` does not hold.

        “Second week at home” goes on after the section “First week at home”.
        """
        above = next(iter(self._document.headings(own)), None)
        if above is None or above.span == self._document.title:
            return False
        shared = self._topic_words(above.span) & self._topic_words(self._document.blocks[index].span)
        return len(shared - set(words_of(clause))) > 1

    def _topic_words(self, span: Span) -> frozenset[str]:
        return frozenset(word for word in words_of(self._document.folded_text(span)) if len(word) > _TOPIC_LETTERS)

    def is_short(self, text: str) -> bool:
        """Whether ``text`` is no longer than a heading, and no sentence."""
        return not is_finished(text) and len(words_of(text)) <= TITLE_WORDS
