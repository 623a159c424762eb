"""Literals are found alike however many they are and however often somebody asks."""

import pytest

from medlint.detect.literal_search import LiteralSearch

MANY = tuple(f"word{number} " for number in range(100, 130))


@pytest.mark.parametrize("others", [(), MANY])
def test_they_are_found_however_often_somebody_asks(others: tuple[str, ...]) -> None:
    search = LiteralSearch((" diabet", "itis ", *others), often=100)
    answers = [(search.stands_in(" an arthritis "), search.stands_in(" an itising ")) for _ in range(200)]
    assert set(answers) == {(True, False)}


@pytest.mark.parametrize("others", [(), MANY])
def test_all_that_stand_in_a_text_are_named_be_it_within_each_other(others: tuple[str, ...]) -> None:
    search = LiteralSearch(("art", "arthritis", "gout", *others), often=10)
    answers = [sorted(search.found_in("an arthritis")) for _ in range(30)]
    assert answers == [["art", "arthritis"]] * 30
