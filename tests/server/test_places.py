"""Positions in the units of editors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.server.places import Places

TEXT = "a\U0001f9b5b\r\né\u2028x\rlast"
UNITS = [
    ("utf-8", [(0, 0), (0, 1), (0, 5), (0, 6), (0, 7), (1, 0), (1, 2), (1, 5), (1, 6), (2, 0), (2, 1)]),
    ("utf-16", [(0, 0), (0, 1), (0, 3), (0, 4), (0, 5), (1, 0), (1, 1), (1, 2), (1, 3), (2, 0), (2, 1)]),
    ("utf-32", [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0), (1, 1), (1, 2), (1, 3), (2, 0), (2, 1)]),
]


def source(text: str) -> Source:
    return Source("tea.md", text, Format.MARKDOWN)


@pytest.mark.parametrize(("unit", "expected"), UNITS)
def test_positions(unit: str, expected: list[tuple[int, int]]) -> None:
    places = Places(source(TEXT), unit)
    found = [places.position(offset) for offset in range(11)]
    assert [(one.line, one.character) for one in found] == expected
    assert places.range(Span(0, 3)).end == Position(*expected[3])


@given(
    st.text(st.sampled_from("ab\U0001f9b5é\n\r\u2028 "), max_size=30), st.sampled_from(["utf-8", "utf-16", "utf-32"])
)
def test_there_and_back(text: str, unit: str) -> None:
    places = Places(source(text), unit)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n" and text[offset : offset + 1] not in ("\r", "\n"):
            assert places.offset(places.position(offset)) == offset


@pytest.mark.parametrize(("position", "offset"), [((0, 99), 3), ((1, 99), 8), ((9, 0), 13), ((2, 99), 13), ((0, 2), 2)])
def test_a_place_that_is_not_there_is_the_nearest(position: tuple[int, int], offset: int) -> None:
    assert Places(source(TEXT), "utf-16").offset(Position(*position)) == offset
