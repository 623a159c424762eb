"""Check digits: of real numbers they hold, and one digit changed breaks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.evidence.checksums import isbn_holds, issn_holds, orcid_holds

SOUND = [
    (isbn_holds, "9780306406157"),
    (isbn_holds, "0306406152"),
    (isbn_holds, "080442957X"),
    (isbn_holds, "080442957x"),
    (isbn_holds, "9783161484100"),
    (issn_holds, "20493630"),
    (issn_holds, "2434561X"),
    (orcid_holds, "0000000218250097"),
    (orcid_holds, "000000021694233X"),
    (orcid_holds, "000000021694233x"),
]


@pytest.mark.parametrize(("holds", "number"), SOUND)
def test_of_sound_numbers_the_digit_holds(holds: object, number: str) -> None:
    assert callable(holds)
    assert holds(number)


@pytest.mark.parametrize(("holds", "number"), SOUND)
def test_a_changed_digit_is_noticed(holds: object, number: str) -> None:
    assert callable(holds)
    for at, digit in enumerate(number):
        if digit.isdigit():
            changed = number[:at] + str((int(digit) + 1) % 10) + number[at + 1 :]
            assert not holds(changed), changed


@pytest.mark.parametrize("number", ["", "X", "97803064061X7", "0306X06152", "ABCDEFGHIJ", "97803064061５7x"])
def test_what_is_no_number_never_holds(number: str) -> None:
    if number:
        assert not isbn_holds(number)
        assert not orcid_holds(number + "-")


@given(st.text("0123456789", min_size=12, max_size=12))
def test_every_book_has_one_digit_that_holds(first: str) -> None:
    assert sum(isbn_holds(first + str(last)) for last in range(10)) == 1


@given(st.text("0123456789", min_size=15, max_size=15))
def test_every_person_has_one_digit_that_holds(first: str) -> None:
    assert sum(orcid_holds(first + last) for last in "0123456789X") == 1


@given(st.text("0123456789", min_size=7, max_size=7))
def test_every_journal_has_one_digit_that_holds(first: str) -> None:
    assert sum(issn_holds(first + last) for last in "0123456789X") == 1
