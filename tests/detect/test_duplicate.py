"""Passages that an article has said before: whole paragraphs, clauses, and what may be said again."""

import pytest
from findings_of import findings, found, messages, words

from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format

CODE = "STR008"
SAID = "The shoulder becomes stiff when nobody moves it for several weeks after the operation has healed."
BETWEEN = "\n\nA nurse changes the bandage.\n\nThe stitches dissolve.\n\n"
CLAUSE = "when nobody moves the joint for several weeks after the operation has healed."


def test_a_paragraph_that_stands_twice_is_flagged_where_it_stands_again() -> None:
    text = f"{SAID}{BETWEEN}{SAID}\n"
    (one,) = findings(CODE, text)
    assert one.span == (text.rindex("The shoulder"), len(text) - 1)
    assert found(CODE, text) == [("warning", SAID)]


def test_the_message_says_where_it_stands_first() -> None:
    assert messages(CODE, f"# Title\n\n{SAID}{BETWEEN}{SAID}\n", Format.MARKDOWN) == [
        "“The shoulder becomes stiff when nobody moves it for several weeks …” says word for word what line 3 says;"
        " keep one of them"
    ]


def test_two_paragraphs_in_a_row_are_one_passage() -> None:
    more = "Exercises in warm water make the first days easier."
    assert words(CODE, f"{SAID}\n\n{more}{BETWEEN}{SAID}\n\n{more}\n") == [f"{SAID} {more}"]


def test_a_paragraph_right_below_its_copy_is_flagged() -> None:
    assert found(CODE, f"{SAID}\n\n{SAID}\n") == [("warning", SAID)]


def test_emphasis_and_links_make_no_difference() -> None:
    again = SAID.replace("shoulder", "**shoulder**").replace("operation", "[operation](/operation)")
    assert [severity for severity, _ in found(CODE, f"{SAID}{BETWEEN}{again}\n", Format.MARKDOWN)] == ["warning"]


def test_a_clause_is_for_information() -> None:
    text = f"It grows stiff, {CLAUSE}{BETWEEN}Another danger is pain, {CLAUSE}\n"
    assert found(CODE, text) == [("info", CLAUSE)]


def test_a_clause_with_another_word_in_it_is_almost_the_same() -> None:
    again = CLAUSE.replace("joint", "elbow")
    text = f"It grows stiff, {CLAUSE}{BETWEEN}Another danger is pain, {again}\n"
    assert found(CODE, text) == [("info", again)]
    assert "almost word for word" in messages(CODE, text)[0]


def test_only_whole_clauses_count() -> None:
    assert not found(CODE, f"It grows stiff {CLAUSE}{BETWEEN}Another danger is pain {CLAUSE}\n")


def test_sentences_side_by_side_may_be_alike() -> None:
    assert not found(CODE, f"It grows stiff, {CLAUSE}\n\nPain is a danger, {CLAUSE}\n")


def test_few_words_may_be_said_again() -> None:
    short = "The stitches dissolve within two weeks of the operation."
    assert not found(CODE, f"{short}{BETWEEN}{short}\n")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ask your doctor before taking any of these tablets together with medicines for the heart or the kidneys.",
        "This page is for informational purposes and takes the place of nobody who can examine patients in person.",
        "Subscribe to the monthly letter of the clinic and read about everything that happens on the wards here.",
        "What happens to the stitches during the first two weeks after somebody has taken the plaster off?",
        "These are the seven exercises that patients practise during the first days after their operation:",
        "About the clinic: it opened after the war and has treated everybody in the valley without asking for money.",
    ],
)
def test_some_paragraphs_stand_wherever_they_are_needed(paragraph: str) -> None:
    assert not found(CODE, f"{paragraph}{BETWEEN}{paragraph}\n\nThe end is near.\n")


@pytest.mark.parametrize("heading", ["About the clinic", "Disclaimer", "Notes to editors"])
def test_standing_texts_repeat_what_the_article_says(heading: str) -> None:
    assert not found(CODE, f"{SAID}{BETWEEN}## {heading}\n\n{SAID}\n", Format.MARKDOWN)
    assert found(CODE, f"{SAID}{BETWEEN}## Recovery\n\n{SAID}\n", Format.MARKDOWN)


@pytest.mark.parametrize(
    "again", [f"> {SAID}", f"- {SAID}", f"| Text |\n|---|\n| {SAID} |", f"    {SAID}", f"## {SAID}"]
)
def test_quotations_items_tables_and_code_are_apart(again: str) -> None:
    assert not found(CODE, f"{SAID}{BETWEEN}{again}\n", Format.MARKDOWN)


def test_teasers_of_other_pages_may_be_alike() -> None:
    teaser = f"<a href='/one'><h3>One</h3><p>{SAID}</p></a><p>A nurse changes the bandage.</p>"
    assert not found(CODE, f"{teaser}<a href='/two'><h3>Two</h3><p>{SAID}</p></a>", Format.HTML)
    assert found(CODE, f"{teaser}<h3>Two</h3><p>{SAID}</p><p>{SAID}</p>", Format.HTML)


def test_worked_examples_differ_in_their_figures() -> None:
    one = "One patient came on the 4th of May, walked after nine days and left the clinic after twelve days in bed."
    other = one.replace("4th", "6th")
    assert not found(CODE, f"{one}{BETWEEN}{other}\n")


def test_a_summary_in_the_front_matter_may_say_it_too() -> None:
    assert not found(CODE, f"---\ndescription: {SAID}\n---\n\n{SAID}\n", Format.MARKDOWN)


def test_in_scraped_text_every_repetition_is_as_grave() -> None:
    text = f"It grows stiff, {CLAUSE}{BETWEEN}Another danger is pain, {CLAUSE}\n"
    (one,) = findings(CODE, text, settings=Settings(profile="scraped"))
    assert one.severity is None
    assert findings(CODE, text)[0].severity is Severity.INFO
