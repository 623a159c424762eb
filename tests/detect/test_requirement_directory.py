"""Which telephone lines of a table a text names."""

from functools import cache

import pytest

from medlint.detect.requirement.directory import Directory
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue
from medlint.rules.tables import Entry

LINES = (
    {"name": ("988 Suicide & Crisis Lifeline",), "numbers": ("988", "9-8-8"), "url": ("https://988lifeline.org/",)},
    {"name": ("Lifeline Hill",), "numbers": ("13 11 14", "0800 HILL"), "url": ("https://www.hill.example/help",)},
    {"name": ("Hill",), "numbers": ("(800) 273-8255",)},
)


@cache
def directory() -> Directory:
    vocabulary = load_catalogue().vocabulary
    calling = (vocabulary.term("(call|text|lifeline)"),)
    return Directory([Entry(texts, 1) for texts in LINES], calling, ("find.example",))


def named(text: str, format: Format = Format.MARKDOWN) -> bool:
    return directory().is_in(parse(Source("x", text, format)))


NAMED = """
    Call 988 at any hour.
    CALL OR TEXT 988.
    Text “HELLO” to 9-8-8.
    988 is the number of the lifeline.
    Ring 13 11 14.
    Ring 131114.
    Ring 13-11-14, day and night.
    The number is 13 11 14.
    Dial 0800 Hill.
    (800) 273-8255
    800-273-8255
    800.273.8255
    1-800-273-8255
    The 988 Suicide & Crisis Lifeline is there.
    The 988 suicide & crisis
    lifeline is there.
    Lifeline Hill is there.
    [Somebody listens](https://988lifeline.org/chat)
    [Somebody listens](https://www.hill.example/)
    [Somebody listens](https://find.example)
    [Somebody listens](tel:988)
    [Somebody listens](tel:988,1)
    [Somebody listens](tel:+800-273-8255)
    [Somebody listens](sms:988)
"""

NOT_NAMED = """
    In 988 of the patients nothing changed.
    Call 1988.
    Call 988,000 people.
    It cost $988. Call him.
    Call 988%.
    Call about page 3.988.
    The lifeline of the town is its river.
    Hill is a town.
    Ring 13 11 145.
    Ring 713 11 14.
    [Nobody listens](https://988lifeline.example.org/)
    [Nobody listens](https://example.org/988lifeline.org)
    [Nobody listens](tel:112)
    [Nobody listens](#988)
    Call us.
"""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.replace("crisis\n    life", "crisis life").strip().splitlines()]


@pytest.mark.parametrize("text", lines(NAMED))
def test_a_line_is_found_by_number_name_or_address(text: str) -> None:
    assert named(text.replace("crisis lifeline", "crisis\nlifeline"))


@pytest.mark.parametrize("text", lines(NOT_NAMED))
def test_what_is_no_line_is_not_taken_for_one(text: str) -> None:
    assert not named(text)


def test_code_and_comments_name_no_line() -> None:
    assert not named("`call 988`\n\n<!-- call 988 -->\n")


def test_a_short_number_needs_its_word_near_it() -> None:
    assert not named("Call the nurse first. " + "Then rest for a while. " * 6 + "The bus is 988.")


def test_an_empty_directory_names_nothing() -> None:
    empty = Directory((), (load_catalogue().vocabulary.term("call"),), ())
    assert not empty.is_in(parse(Source("x", "Call 988. [x](https://988lifeline.org)", Format.MARKDOWN)))


@pytest.mark.parametrize("text", ["988 " * 20_000, "call " * 20_000, "13 11 1" * 10_000, "(" * 50_000])
def test_odd_texts_break_nothing(text: str) -> None:
    assert named(text, Format.TEXT) in (True, False)
