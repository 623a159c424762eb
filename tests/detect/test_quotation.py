"""Quotations that nobody says."""

import pytest
from findings_of import findings, messages, words

from medlint.model.source import Format

CODE = "CIT015"
QUOTE = '"It took three weeks before I could walk up the stairs without any help at all."'


def flagged(text: str) -> list[str]:
    return words(CODE, text, Format.MARKDOWN)


@pytest.mark.parametrize(
    "text",
    [
        QUOTE,
        f"The path is steep. {QUOTE} Another path goes through the wood.",
        f"The path is steep.\n\n{QUOTE}\n\nAnother path goes through the wood.",
        f"> {QUOTE}",
    ],
)
def test_a_quotation_that_stands_alone_is_flagged(text: str) -> None:
    assert flagged(text + "\n") == [QUOTE]


def test_curly_quotes_are_read_as_straight_ones() -> None:
    curly = "“" + QUOTE[1:-1] + "”"
    assert flagged(curly + "\n") == [curly]


def test_the_span_is_the_quotation_with_its_marks_and_the_message_begins_it() -> None:
    text = f"The path is steep. {QUOTE}\n"
    (finding,) = findings(CODE, text, Format.MARKDOWN)
    assert text[finding.span.start : finding.span.end] == QUOTE
    assert messages(CODE, text)[0].startswith(
        "nobody is named who says “It took three weeks before I could walk up the stairs …”;"
    )


def test_of_several_in_a_row_the_first_is_flagged() -> None:
    other = QUOTE.replace("three", "nine")
    assert flagged(f"{QUOTE}\n\n{other}\n") == [QUOTE]
    assert flagged(f"{QUOTE} {other}\n") == [QUOTE]
    assert flagged(f"{QUOTE}\n\nThe path is steep.\n\nIt goes on for long.\n\n{other}\n") == [QUOTE, other]


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTE[:-2]}," + '" she says.',
        f"Walkers say the same. {QUOTE}",
        f"{QUOTE}\n\nSo says everybody on this path.",
        f"Walkers say so.\n\nThe path is steep.\n\n{QUOTE}",
        f"{QUOTE} — Ann",
        f"{QUOTE} ---Ann",
        f"{QUOTE}\n\nAnn B.",
        f"{QUOTE}\n\nJo Miller, walker since 1990",
        f"Jo Miller\n\n{QUOTE}",
        f"From the guest book:\n\n{QUOTE}",
        f"The path was made by Jo Miller of the village. {QUOTE}",
        f"The path was made by Dr. Miller. {QUOTE}",
        f"## Quotes\n\n{QUOTE}",
        f"We met Yves Jongen on the path. It was dark and it was cold.\n\nIt rained.\n\nJongen is old. {QUOTE}",
        f"- {QUOTE}",
        f"{QUOTE} ([survey](https://survey.example.org/2023))",
        '"Is it true that it took three weeks before he could walk up the stairs again?"',
        '"It took three weeks."',
        '"Three Weeks Until You Can Walk Up the Stairs Without Any Help at All"',
        "The sign has " + QUOTE,
        'The "three weeks" it took him were hard, and "the stairs" were steep.',
        '"It took three weeks before I could walk up the stairs without any help.',
    ],
)
def test_what_has_a_speaker_or_is_no_speech_is_left_alone(text: str) -> None:
    assert flagged(text + "\n") == []


def test_a_quotation_that_goes_on_over_paragraphs_has_its_speaker_at_the_start() -> None:
    opened = "“The path is steep and it goes on for an hour, or for two, before the top comes into sight."
    closed = "“It took three weeks before I could walk up the stairs without any help at all.”"
    assert flagged(f"{opened}\n\n{closed}\n") == []
    assert flagged(f"{opened}”\n\nNothing else.\n\nThe wood is dark.\n\n{closed}\n") == [f"{opened}”", closed]
