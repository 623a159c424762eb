"""What readers see of a stretch of source, and where findings are marked in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.report.html.text import Anchors, Highlight, Insertion, marked_up, shown

SEEN = {
    "Tea helps.": "Tea helps.",
    "**Tea**: it *helps*.": "Tea: it helps.",
    "A **bo**ld word": "A bold word",
    "See [the guide](https://example.org/a 'a title'), please.": "See the guide, please.",
    "See [the guide][1] now.\n\n[1]: https://example.org": "See the guide now.",
    "AT&amp;T and 5&nbsp;mg": "AT&T and 5\u00a0mg",
    "one<br>two": "one two",
    "one<b>two</b>three": "onetwothree",
    "one <b class='x y'>two</b> three": "one two three",
    "wrapped\nlines here": "wrapped lines here",
    "with `code` in it": "with in it",
    "before <!-- a comment --> after": "before after",
    "茶は **cures** 👩‍👩‍👧 it": "茶は cures 👩‍👩‍👧 it",
}


@pytest.mark.parametrize("source", SEEN)
def test_what_readers_see(source: str) -> None:
    document = parse(Source("tea.md", source, Format.MARKDOWN))
    assert shown(document, document.blocks[0].span) == SEEN[source]


MARKED = [
    ("Tea cures colds.", ["cures"], "Tea [1:cures] colds."),
    ("Tea **cures** colds.", ["cures** colds"], "Tea [1:<strong>cures</strong>][1: colds]."),
    ("Tea *cures* it.", ["Tea *cures"], "[1:Tea ][1:<em>cures</em>] it."),
    ("Tea cures colds.", ["cures", "cures colds"], "Tea [1 2:cures][2: colds]."),
    ("Tea cures colds.", ["Tea cures", "cures colds"], "[1:Tea ][1 2:cures][2: colds]."),
    ("Read [here](https://example.org).", ["here"], 'Read [1:<span class="link">here</span>].'),
    ("It helps[^1] us.\n\n[^1]: Note.", ["[^1]"], 'It helps[1:<sup class="atom">[1]</sup>] us.'),
    ("AT&amp;T cures.", ["AT&amp;T"], "[1:AT&amp;T] cures."),
    ("1 < 2 <b>cures</b>", ["cures"], "1 &lt; 2 [1:<strong>cures</strong>]"),
]


@pytest.mark.parametrize(("source", "words", "expected"), MARKED)
def test_findings_are_marked_where_they_stand(source: str, words: list[str], expected: str) -> None:
    document = parse(Source("tea.md", source, Format.MARKDOWN))
    spans = [Span(source.index(one), source.index(one) + len(one)) for one in words]
    highlights = [Highlight(span, number, "warning") for number, span in enumerate(spans, 1)]
    page = marked_up(document, document.blocks[0].span, highlights, Anchors("a"))
    short = re.sub(r'<span id="af\d+"></span>', "", page)
    short = re.sub(r'<mark class="warning" data-notes="([^"]*)"[^>]*>(.*?)</mark>', r"[\1:\2]", short)
    assert re.sub(r"an(\d)", r"\1", short) == expected


def test_each_finding_is_led_to_once_and_takes_the_gravest_looks() -> None:
    document = parse(Source("tea.md", "Tea **cures** colds.", Format.MARKDOWN))
    both = [Highlight(Span(0, 19), 1, "info"), Highlight(Span(6, 11), 2, "error")]
    page = marked_up(document, document.blocks[0].span, both, Anchors("a"))
    assert re.findall(r'id="(\w+)"', page) == ["af1", "af2"]
    assert re.findall(r'<mark class="(\w+)"', page) == ["info", "error", "info"]


def test_notes_stand_behind_their_sentence() -> None:
    source = "Tea cures. It is hot. So?"
    document = parse(Source("tea.md", source, Format.MARKDOWN))
    page = marked_up(document, document.blocks[0].span, (), Anchors("a"), [Insertion(21, "{2}"), Insertion(10, "{1}")])
    assert page == "Tea cures.{1} It is hot.{2} So?"


FRAGMENTS = [
    "Tea",
    " cures ",
    "**bold**",
    "*it*",
    "[a](https://example.org)",
    "&amp;",
    "<b>x</b>",
    "\n",
    "👩‍👩‍👧",
    "<",
    "`c`",
    "é",
]


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12), st.integers(0, 40), st.integers(1, 20))
def test_marking_changes_nothing_that_is_read(pieces: list[str], start: int, length: int) -> None:
    document = parse(Source("tea.md", "".join(pieces), Format.MARKDOWN))
    for block in document.blocks:
        plain = marked_up(document, block.span, (), Anchors("a"))
        marked = marked_up(document, block.span, [Highlight(Span(start, start + length), 1, "info")], Anchors("a"))
        words = [re.sub(r"<[^<>]*>", "", page).split() for page in (plain, marked)]
        assert "".join(words[0]) == "".join(words[1])
