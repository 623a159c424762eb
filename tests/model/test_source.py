"""Offsets, lines and columns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.model.source import Format, Position, Source
from medlint.model.span import Span


def source(text: str) -> Source:
    return Source("a.md", text, Format.MARKDOWN)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 1, (1, 2)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\r\rb", 3, (3, 1)),
        ("a\n\rb", 3, (3, 1)),
        ("a\r\n\nb\rc", 6, (4, 1)),
        ("a\n", 2, (2, 1)),
        ("a\r\n", 3, (2, 1)),
        ("😀𝒳é\u0301b", 4, (1, 5)),
        ("👩‍⚕️ b", 5, (1, 6)),
        ("a\u2028b\u2029c\x85d\x0be\x0cf\x1cg", 12, (1, 13)),
    ],
)
def test_positions(text: str, offset: int, position: tuple[int, int]) -> None:
    assert source(text).position(offset) == Position(*position)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("\n\r\n\r", ["", "", "", ""]),
        ("a\u2028b\x0cc\nd", ["a\u2028b\x0cc", "d"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    found = source(text)
    assert [found.line(number + 1) for number in range(len(found.line_starts))] == lines
    with pytest.raises(IndexError):
        found.line(len(lines) + 1)


TEXTS = st.text("ab\n\r\u2028\x0c😀", max_size=30)


@given(TEXTS)
def test_positions_and_offsets_are_the_same_thing(text: str) -> None:
    found = source(text)
    positions = [found.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(set(positions))
    for offset, (line, column) in enumerate(positions):
        assert found.line_starts[line - 1] + column - 1 == offset


@given(TEXTS)
def test_lines_and_their_ends_are_the_whole_text(text: str) -> None:
    found = source(text)
    lines = [found.line(number + 1) for number in range(len(found.line_starts))]
    assert lines == re.split(r"\r\n|\r|\n", text)


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        (0, 0, "a b\r\n"),
        (2, 3, "a b\r\n"),
        (3, 5, "a b\r\n"),
        (4, 4, "a b\r\n"),
        (5, 5, "c\r"),
        (5, 6, "c\r"),
        (1, 6, "a b\r\nc\r"),
        (7, 7, "\u2028d\n"),
        (6, 9, "c\r\u2028d\n"),
        (10, 10, "e"),
        (11, 11, "e"),
        (0, 11, "a b\r\nc\r\u2028d\ne"),
    ],
)
def test_whole_lines(start: int, end: int, lines: str) -> None:
    found = source("a b\r\nc\r\u2028d\ne")
    assert found.text[slice(*found.whole_lines(Span(start, end)))] == lines


@given(TEXTS.filter(lambda text: "\r" not in text))
def test_line_ends_do_not_move_columns(text: str) -> None:
    unix, windows = source(text), source(text.replace("\n", "\r\n"))
    for offset in range(len(text)):
        assert unix.position(offset) == windows.position(offset + text.count("\n", 0, offset))
