"""Titles that are surer than what stands below them."""

import pytest
from findings_of import findings, messages, words

from medlint.model.source import Format

CODE = "CLM035"
TITLE = "Green coffee prevents strokes"
LESS = "Coffee was linked to a lower risk of strokes."


def flagged(title: str, text: str) -> list[str]:
    return words(CODE, f"# {title}\n\n{text}\n", Format.MARKDOWN)


@pytest.mark.parametrize(
    "less",
    [
        LESS,
        "Coffee may prevent strokes.",
        "Coffee could also help prevent strokes.",
        "There is an association between coffee and strokes.",
        "The survey cannot prove that coffee keeps strokes away.",
        "Rats that drank coffee had fewer strokes.",
        f"People sleep. They may wake up. {LESS}",
    ],
)
def test_a_flat_title_above_a_text_that_says_less_is_flagged(less: str) -> None:
    assert flagged(TITLE, less) == ["prevents"]


@pytest.mark.parametrize(
    "title",
    [
        "Coffee proven to prevent strokes",
        "Coffee cuts the number of strokes",
        "Study: coffee lowers the risk of strokes",
    ],
)
def test_other_flat_titles(title: str) -> None:
    assert len(flagged(title, LESS)) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Coffee may prevent strokes",
        "Coffee is linked to fewer strokes",
        "Does coffee prevent strokes?",
        "How coffee prevents strokes",
        "Coffee prevents strokes in mice",
        "Coffee never prevents strokes",
        "“Coffee prevents strokes”",
        "Coffee and strokes",
        "Prevents strokes",
    ],
)
def test_titles_that_are_as_careful_or_say_nothing_flat(title: str) -> None:
    assert flagged(title, LESS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Coffee prevents strokes.",
        "Coffee may prevent headaches.",
        "Naps may prevent strokes.",
        f"{LESS} Others were given a placebo.",
        f"{LESS} It was a randomized trial.",
        f"They were randomly assigned to coffee. {LESS}",
    ],
)
def test_texts_that_bear_the_title_out_or_speak_of_something_else(text: str) -> None:
    assert flagged(TITLE, text) == []


def test_only_the_title_is_read_not_the_headings() -> None:
    assert words(CODE, f"# Coffee\n\n## Coffee prevents strokes\n\n{LESS}\n", Format.MARKDOWN) == []


def test_the_title_of_the_front_matter_counts() -> None:
    assert words(CODE, f"---\ntitle: {TITLE}\n---\n\n{LESS}\n", Format.MARKDOWN) == ["prevents"]


def test_common_words_do_not_tell_what_a_title_speaks_of() -> None:
    assert flagged("Study: patients' coffee prevents disease", "The study of patients may prevent disease.") == []


def test_a_long_first_sentence_is_no_title() -> None:
    long = (
        "Green coffee, which grows on the hills of the south and is roasted by nobody, prevents strokes" + " now" * 40
    )
    assert words(CODE, f"{long}.\n\n{LESS}\n") == []


def test_the_message_names_both_and_the_line() -> None:
    text = f"# {TITLE}\n\n{LESS}\n"
    assert messages(CODE, text, Format.MARKDOWN) == [
        "the title says “prevents”, the text “linked to a lower” (line 3); let the title be no surer than the text"
    ]
    (finding,) = findings(CODE, text, Format.MARKDOWN)
    assert text[finding.span.start : finding.span.end] == "prevents"
