"""What a document knows of its places, and folding."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.model.document import BlockKind, ContainerKind, Document, Mark, MarkKind
from medlint.model.fold import fold
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse


def read(text: str, format: Format = Format.MARKDOWN) -> Document:
    return parse(Source("a", text, format))


def test_the_words_of_the_prose_are_counted() -> None:
    assert read("Gout *hurts* at\n[night](https://a.example) `x` 2 days").word_count == 6


class TestFold:
    def test_every_code_point_keeps_its_length(self) -> None:
        everything = "".join(map(chr, range(sys.maxunicode + 1)))
        folded = fold(everything)
        assert len(folded) == len(everything)
        assert all(len(fold(char)) == 1 for char in "İßŉǰΐﬁﬄẞΣςŒĲ\u0345\u1fb3ⅧⒶ")

    @pytest.mark.parametrize(
        ("text", "folded"),
        [
            ("CURE", "cure"),
            ("ÀÉÎÕÜ Ångström", "àéîõü ångström"),
            ("İstanbul", "istanbul"),
            ("İ’s", "i's"),
            ("STRASSE ẞ ß", "strasse ß ß"),
            ("don’t ‘quote’ “it” ʼn", "don't 'quote' \"it\" 'n"),
            ("long‐term non‑stop", "long-term non-stop"),
            ("5\u00a0mg 6\u202fmg", "5 mg 6 mg"),
            ("one–two—three", "one–two—three"),
            ("line\nend\r\nand\u2028tab\t", "line\nend\r\nand\u2028tab\t"),
            ("ΟΔΟΣ", "οδος"),
            ("Tea \ud83d\udc80", "tea ??"),
        ],
    )
    def test_case_quotes_hyphens_and_spaces(self, text: str, folded: str) -> None:
        assert fold(text) == folded

    @given(st.text())
    def test_it_is_the_same_at_every_place_and_twice(self, text: str) -> None:
        assert len(fold(text)) == len(text)
        # the one letter whose lower case depends on what follows it
        plain = text.replace("Σ", "S")
        assert fold(plain) == "".join(map(fold, plain))
        assert fold(fold(plain)) == fold(plain)

    @given(st.text())
    def test_letters_stay_letters(self, text: str) -> None:
        for before, after in zip(text, fold(text), strict=True):
            assert before.isalnum() == after.isalnum() or unicodedata.category(before) == "Lm", before


class TestTitle:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("---\ntitle: Sage tea\n---\n# Another\n", "Sage tea"),
            ("---\nlayout: x\n---\n# The heading\n\nText.\n", "The heading"),
            ("Text first.\n\n## Then a heading\n", "Then a heading"),
            ("Only text. And more.\n\nText.\n", "Only text."),
            ("- an item\n", "an item"),
            ("# Two parts. One heading\n", "Two parts."),
        ],
    )
    def test_findings_about_the_whole_article_point_there(self, text: str, title: str) -> None:
        document = read(text)
        assert document.text(document.title) == title

    @pytest.mark.parametrize("text", ["", "\n\n", "```\ncode\n```\n", "***\n"])
    def test_without_prose_it_is_the_first_line(self, text: str) -> None:
        assert read(text).title == Span(0, len(text.split("\n")[0]))

    def test_other_formats(self) -> None:
        page = read("<title>Sage</title><h1>Sage tea</h1><p>Hot.", Format.HTML)
        assert page.text(page.title) == "Sage"
        text = read("Sage tea\n\nIt is hot and wet. It is green.\n", Format.TEXT)
        assert text.text(text.title) == "Sage tea"


class TestPlaces:
    TEXT = "# One\n\nFirst here. Second there!\n\n> Quoted: *well*.\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n"

    def test_blocks_and_sentences_at_offsets(self) -> None:
        document = read(self.TEXT)
        covered = 0
        for index, block in enumerate(document.blocks):
            for offset in (block.span.start, block.span.end - 1):
                assert document.block_at(offset) == index
            assert document.block_at(block.span.end) in (-1, index + 1)
            for sentence in document.sentences(index):
                assert block.span.contains(sentence)
                assert document.sentence_at(sentence.start) == sentence
                assert document.sentence_at(sentence.end - 1) == sentence
                covered += 1
        assert covered == 9
        assert document.block_at(0) == -1
        assert document.sentence_at(0) is None
        assert document.sentence_at(self.TEXT.index(" Second")) is None
        assert document.block_at(len(self.TEXT)) == -1
        assert document.block_at(10**9) == -1

    def test_a_sentence_is_asked_for_in_prose_alone(self) -> None:
        document = read("```\nOne. Two.\n```\n")
        assert document.block_at(5) == 0
        assert document.blocks[0].kind is BlockKind.CODE
        assert document.sentence_at(5) is None

    @pytest.mark.parametrize("format", list(Format))
    def test_an_empty_article_has_no_places(self, format: Format) -> None:
        document = read("", format)
        assert (document.block_at(0), document.sentence_at(0), document.passage_at(0)) == (-1, None, "")

    @pytest.mark.parametrize(
        ("place", "passage"),
        [
            ("Second", "Second there!"),
            (" Second", "First here. Second there!"),
            ("> Quoted", "> Quoted: *well*."),
            ("# One", "# One"),
            ("\n\nFirst", "# One"),
        ],
    )
    def test_the_passage_is_the_sentence_else_the_block_else_the_line(self, place: str, passage: str) -> None:
        assert read(self.TEXT).passage_at(self.TEXT.index(place)) == passage

    def test_the_passage_between_two_sentences_of_the_first_block_is_that_block(self) -> None:
        assert read("Tea is hot.\nIt is.\n").passage_at(len("Tea is hot.")) == "Tea is hot. It is."

    def test_ancestors_nearest_first(self) -> None:
        document = read("> - a\n>   - b\n")
        b = document.blocks[document.block_at(document.source.text.index("b"))]
        kinds = [container.kind for container in document.ancestors(b)]
        assert kinds == [
            ContainerKind.ITEM,
            ContainerKind.LIST,
            ContainerKind.ITEM,
            ContainerKind.LIST,
            ContainerKind.QUOTE,
        ]
        assert document.within(b, ContainerKind.QUOTE)
        assert not document.within(b, ContainerKind.TABLE)

    def test_text_is_prose_on_one_line(self) -> None:
        document = read("It **cures**\n  [gout](https://example.org) &amp; more.\n")
        assert document.text(document.blocks[0].span) == "It cures gout & more."


class TestHeadings:
    TEXT = "Before.\n\n# One\n\n### Deep\n\nBelow.\n\n## Two\n\nText.\n\n## Three\n\n# Four\n\nLast.\n"

    @pytest.mark.parametrize(
        ("word", "headings"),
        [
            ("Before", []),
            ("One", ["One"]),
            ("Below", ["Deep", "One"]),
            ("Text", ["Two", "One"]),
            ("Three", ["Three", "One"]),
            ("Last", ["Four"]),
        ],
    )
    def test_the_nearest_first(self, word: str, headings: list[str]) -> None:
        document = read(self.TEXT)
        block = document.block_at(self.TEXT.index(word))
        assert [document.text(heading.span) for heading in document.headings(block)] == headings

    def test_a_heading_may_be_the_first_block(self) -> None:
        document = read("# One\n\nText.\n")
        for block in (0, 1):
            assert [*document.headings(block)] == [document.blocks[0]]

    def test_none_between_blocks(self) -> None:
        assert [*read(self.TEXT).headings(-1)] == []
        assert [*read("Text.\n\n# Last\n").headings(-1)] == []


class TestMarks:
    @given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20))), st.integers(0, 50), st.integers(0, 12))
    def test_those_at_a_place_however_they_enclose_each_other(
        self, places: list[tuple[int, int]], start: int, length: int
    ) -> None:
        spans = sorted(Span(at, at + long) for at, long in places)
        marks = tuple(Mark(MarkKind.LINK, span, span) for span in spans)
        document = Document(
            Source("a", " " * 70, Format.TEXT), " " * 70, (), (), marks, (), {}, lambda _, span: (span,)
        )
        place = Span(start, start + length)
        assert [*document.marks_over(place)] == [mark for mark in marks if mark.span.overlaps(place)]
        assert document.marks_from(*place) == tuple(mark for mark in marks if start <= mark.span.start < place.end)
