"""Paragraphs that break off in the middle of a sentence, and those that something else completes."""

import pytest
from findings_of import findings, found, messages, words
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.source import Format

CODE = "STR007"
START = "Most people can go back to their work after two days"
NEXT = "\n\nThe stitches come out after ten days, and a nurse does that.\n"


@pytest.mark.parametrize("end", ["and", "or the", "because", "of", "while your", "(those who lift", "as well as"])
@pytest.mark.parametrize("format", [Format.TEXT, Format.MARKDOWN])
def test_a_paragraph_that_cannot_end_so_is_flagged(end: str, format: Format) -> None:
    assert found(CODE, f"{START} {end}{NEXT}", format) == [("warning", f"{START} {end}")]


@pytest.mark.parametrize("end", ["and the…", "for ...", "are...", "which their [...]", "with…", "and…*"])
def test_dots_do_not_finish_it(end: str) -> None:
    assert len(found(CODE, f"{START} {end}{NEXT}", Format.MARKDOWN)) == 1


@pytest.mark.parametrize(
    "end",
    [
        ".",
        "?",
        "!",
        " or not.",
        ", and so on…",
        " that they wait for",
        " they go to",
        ":",
        " at once",
        " (or not)",
    ],
)
def test_other_ends_are_left_alone(end: str) -> None:
    assert not found(CODE, f"{START}{end}{NEXT}", Format.MARKDOWN)


def test_only_the_last_sentence_is_flagged() -> None:
    assert words(CODE, f"Rest for a day. {START} and{NEXT}") == [f"{START} and"]


def test_the_message_quotes_the_end() -> None:
    (message,) = messages(CODE, f"{START}, and those who lift heavy loads can go back after the{NEXT}")
    assert message.startswith("“… ")
    assert "heavy loads can go back after the” ends in “the”: the rest of the sentence is missing" in message
    assert "ends inside a bracket" in messages(CODE, f"{START} (not those who lift{NEXT}")[0]


def test_a_short_line_is_no_sentence() -> None:
    assert not found(CODE, f"Rest, sleep and the{NEXT}")


@pytest.mark.parametrize(
    "below",
    [
        "- a nurse\n- a cook",
        "![a nurse](nurse.png)",
        "{% include jobs.html %}",
        "> a nurse",
        "```\na nurse\n```",
        "| a |\n|---|\n| nurse |",
        "their home, which is free.",
        "Hill Clinic",
        "https://example.org/jobs",
    ],
)
def test_what_follows_may_complete_it(below: str) -> None:
    assert not found(CODE, f"{START} and\n\n{below}{NEXT}", Format.MARKDOWN)


def test_a_value_of_a_template_completes_it() -> None:
    assert not found(CODE, f"{START} or call the {{{{ site.phone }}}}{NEXT}", Format.MARKDOWN)
    assert not found(CODE, f"<p>{START} or call the <my-phone></my-phone></p><p>{NEXT}</p>", Format.HTML)


def test_a_name_on_a_line_of_its_own_completes_it() -> None:
    assert not found(CODE, f"{START} and the\nHill Clinic Team\npays for the taxi.\n")


@pytest.mark.parametrize("mark", ["- {}", "> {}", "| {} |\n|---|\n| a |", "## {}", "[^1]: {}"])
def test_items_quotations_cells_and_headings_are_left_alone(mark: str) -> None:
    assert not found(CODE, mark.format(f"{START} and") + NEXT, Format.MARKDOWN)


def test_a_teaser_breaks_off_above_its_link_on_a_page_that_lists_articles() -> None:
    more = '<p><a href="/knee">Read more about knees and what can be done for them</a></p>'
    assert not found(CODE, f"<p>{START} and the…</p>{more}", Format.HTML)
    assert found(CODE, f"<p>{START} and the…</p>{more.replace('Read', 'No')}", Format.HTML)
    assert found(CODE, f"{START} and the…\n\nRead more about knees and what can be done for them", Format.MARKDOWN)


def test_the_long_forms_of_abbreviations_are_no_sentences() -> None:
    assert not found(CODE, f"{START}.\n\n*[TTA]: {START} and Test Team A\n", Format.MARKDOWN)


def test_lines_in_a_row_that_end_in_dots_are_cut_on_purpose() -> None:
    assert not found(CODE, f"{START} and the…\n{START} or the…\n{START} with their…\n")


def test_teasers_below_titles_and_in_links_are_cut_on_purpose() -> None:
    assert not found(CODE, f"{START} and the…\n\nHow to sleep\n\n{START} or the…\n", Format.MARKDOWN)
    assert not found(CODE, f"<p><a href='/knees'>Knees <span>{START} and the…</span></a></p>", Format.HTML)
    assert found(CODE, f"{START} and the…\n\nHow to sleep\n\n{START}.\n", Format.MARKDOWN)


def test_words_in_quotation_marks_are_cut_on_purpose() -> None:
    assert not found(CODE, f"“{START} and nobody knows how good this is…”{NEXT}")
    assert found(CODE, f"{START} and nobody knows how good this is…{NEXT}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{START} and".upper(), NEXT.strip().upper()),  # nothing tells where a sentence begins
        (f"Rest well.\n{START.lower()} and", "Doctors. Others can wait for a week, and some for a month.\n"),
        (f"{START.lower()} or", "Months of rest may follow, and then some exercises that a nurse shows you.\n"),
        (f"{START}, says the", "Hill Clinic for Knees (HCK) in a report of last year.\n"),
        (f"{START} and", "Ann Hill\n, a nurse who works there, says that some need more.\n"),
    ],
)
def test_a_capital_may_go_on_with_a_sentence(before: str, after: str) -> None:
    assert not found(CODE, f"{before}\n{after}")


def test_a_bracket_may_be_loose_in_a_list_and_in_a_title_that_was_cut() -> None:
    lines = "They do this:\ncold gel (for those who can bear it)\nwarm wax (for the wrist and the thumb"
    assert not found(CODE, lines + NEXT, Format.MARKDOWN)
    assert not found(CODE, f"{START} (drawn with... and other pictures of the knee{NEXT}")
    assert found(CODE, f"{START} (drawn with a pen and other pictures of the knee{NEXT}")


def test_dots_that_keep_readers_waiting_are_no_cut() -> None:
    assert not found(CODE, f"{START}. And the best part is…{NEXT}")


def test_a_page_of_beginnings_is_cut_on_purpose() -> None:
    beginning = f"How long does it take? {START}, and most of them can cycle after a month if they wear a brace"
    page = [f"{beginning} on the knee that was operated on in week {week}" for week in range(4)]
    assert not found(CODE, "\n\n".join((*page, f"{START} and")))
    assert found(CODE, "\n\n".join((*page[:3], f"{START} and")))


def test_the_end_of_the_article_may_be_missing() -> None:
    assert found(CODE, f"{START} and the") == [("warning", f"{START} and the")]


ENDS = ("and", "the…", ".", "...", "(", "of", "”", "")


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(ENDS), min_size=1, max_size=6), st.sampled_from(list(Format)))
def test_what_is_flagged_is_the_end_of_a_paragraph(ends: list[str], format: Format) -> None:
    text = "\n\n".join(f"{START} {end}" for end in ends)
    for one in findings(CODE, text, format):
        assert text[one.span.start : one.span.end].startswith("Most people")
        assert text[one.span.start : one.span.end].rstrip("…. ”").endswith(("and", "the", "of", "(", "days"))
