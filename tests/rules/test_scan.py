"""The one scan: every trigger that stands as whole words is found, for every owner, where it stands."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.rules.scan import Index, Scan, narrow


def scan(owners: Sequence[Iterable[str]]) -> Scan:
    return Scan(Index.of(owners))


def test_each_owner_gets_its_own_hits() -> None:
    hits = scan([["gout", "cure"], [], ["cure*", "cured"]]).hits("a cure for gout, cured")
    assert hits == [[(2, 1), (11, 0)], [], [(2, 0), (17, 0), (17, 1)]]


def test_a_trigger_is_whole_words() -> None:
    assert scan([["cure"]]).hits("cure secure cures cure2 cureé pre-cure écure cure's cure") == [
        [(0, 0), (34, 0), (45, 0), (52, 0)]
    ]


def test_a_reference_number_is_no_part_of_the_word_before_it() -> None:
    assert scan([["cure", "kg/m²"]]).hits("cure¹ cure¹² kg/m² ½cure") == [[(0, 0), (6, 0), (13, 1)]]


def test_a_trigger_with_a_star_may_end_inside_a_word() -> None:
    assert scan([["cure*"]]).hits("secure obscure manicures cures pre-cure 2cure écure _cure") == [
        [(25, 0), (35, 0), (53, 0)]
    ]


def test_what_is_no_letter_is_found_anywhere() -> None:
    assert scan([["%", " fold"]]).hits("5% and ten fold") == [[(1, 0), (10, 1)]]


def test_overlapping_triggers_are_all_found_by_where_they_end() -> None:
    assert scan([["blood pressure", "blood", "pressure drop"]]).hits("blood pressure drop") == [
        [(0, 1), (0, 0), (6, 2)]
    ]


def test_places_are_code_points() -> None:
    assert scan([["naïve", "日本"]]).hits("😀 é\u0301 naïve 𝒳 日本") == [[(5, 0), (13, 1)]]


def test_nothing_to_look_for_and_nothing_to_look_in() -> None:
    assert scan([]).hits("cure") == []
    assert scan([[], []]).hits("cure") == [[], []]
    assert scan([["cure"]]).hits("") == [[]]


@pytest.mark.parametrize("space", [" ", "\n", "\r\n", "\u00a0 ", "  **  ".replace("*", " "), "\t\u2028"])
def test_a_space_is_as_wide_as_it_may_be(space: str) -> None:
    text = f"{space}one{space}in{space}five, tenfold, ten{space}fold"
    five, fold = text.index("one"), text.rindex("fold")
    assert scan([["one in five*", " fold", "in "]]).hits(text) == [[(text.index("in"), 2), (five, 0), (fold - 1, 1)]]


def test_every_white_space_is_narrowed() -> None:
    spaces = "".join(char for char in map(chr, range(sys.maxunicode + 1)) if char.isspace())
    assert narrow(f"a{spaces}b")[0] == "a b"
    assert [char for char in spaces if narrow(char)[0] != " "] == []


@given(st.text("ab \n\t\u2028😀", max_size=30))
def test_the_way_back_from_a_narrow_text(text: str) -> None:
    shown, spaces, missing = narrow(text)
    assert shown == re.sub(r"\s+", " ", text)
    for offset, char in enumerate(shown):
        at = offset + missing[bisect_right(spaces, offset)]
        assert text[at].isspace() if char == " " else text[at] == char
        assert char != " " or not text[at + 1 : at + 2].isspace()


TRIGGERS = st.lists(
    st.tuples(
        st.text("ab é%-", min_size=1, max_size=4).filter(lambda trigger: "  " not in trigger),
        st.sampled_from(["", "*"]),
    ).map("".join),
    max_size=4,
    unique=True,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TRIGGERS, max_size=3), st.text("ab é%-\n\u2028😀", max_size=30))
def test_it_finds_what_a_search_one_by_one_finds(owners: list[list[str]], text: str) -> None:
    def stands(trigger: str, at: int) -> bool:
        if at > 0 and text[at].isalnum() and text[at - 1].isalnum():
            return False
        # the place of a wide space is its last one
        words = re.escape(trigger.removesuffix("*"))
        pattern = re.sub(r"^\\ ", r"\\s(?!\\s)", words).replace("\\ ", r"\s+")
        found = re.compile(pattern + (r"(?![^\W_])" if trigger[-1].isalnum() else "")).match(text, at)
        return found is not None

    for triggers, hits in zip(owners, scan(owners).hits(text), strict=True):
        expected = [
            (at, number) for at in range(len(text)) for number, trigger in enumerate(triggers) if stands(trigger, at)
        ]
        assert sorted(hits) == sorted(expected)
