"""Choices in patterns are grouped by their letters and match what they matched before."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from medlint.rules.alternation import one_of

BODY = st.sampled_from(
    ["a", "an", "and", "any", r"a\s+lot", "best", "better", r"b\w*", r"(?:a|b)c", "can", r"\w", "cannot", "d", ""]
)
TEXT = st.text(alphabet="abcdenorty ", max_size=12)


def spans(pattern: str, text: str) -> list[tuple[int, int]]:
    return [found.span() for found in regex.finditer(pattern, text)]


@given(st.lists(BODY, min_size=1, max_size=15), TEXT)
def test_the_same_is_found_as_one_choice_after_the_other(bodies: list[str], text: str) -> None:
    plain = "(?:" + "|".join(bodies) + ")"
    assert spans(one_of(bodies), text) == spans(plain, text)
    assert spans(rf"(?<!\w){one_of(bodies)}(?!\w)", text) == spans(rf"(?<!\w){plain}(?!\w)", text)


@given(st.lists(BODY, min_size=1, max_size=15), TEXT)
def test_the_same_is_found_backwards(bodies: list[str], text: str) -> None:
    plain = "(?:" + "|".join(bodies) + ")"
    assert spans("(?r)" + one_of(bodies, backwards=True), text) == spans("(?r)" + plain, text)


def test_choices_that_begin_alike_are_tried_together() -> None:
    assert one_of(["cures", "heals", "cured", "helps", r"(?:the)?", "curing"]) == (
        r"(?:c(?:ures|ured)|h(?:eals|elps)|(?:the)?|curing)"
    )
    assert one_of(["cures", "heals", "healed", "cured", "x", "y"], backwards=True) == (
        "(?:(?:cure|heal)s|(?:heale|cure)d|x|y)"
    )


def test_a_letter_that_is_repeated_is_no_beginning() -> None:
    assert one_of(["a+", "ab", "b?", "bc", "c{2}", "cd"]) == "(?:a+|ab|b?|bc|c{2}|cd)"


def test_few_choices_are_left_as_they_are() -> None:
    assert one_of(["cures", "cured"]) == "(?:cures|cured)"
