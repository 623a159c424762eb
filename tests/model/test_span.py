"""Half-open ranges of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.model.span import Apart, Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 9)).map(lambda place: Span(place[0], sum(place)))


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "contains"),
    [
        ((2, 5), (2, 5), True, True),
        ((2, 5), (3, 4), True, True),
        ((2, 5), (5, 6), False, False),
        ((2, 5), (0, 2), False, False),
        ((2, 5), (4, 6), True, False),
        ((2, 5), (1, 3), True, False),
        ((2, 5), (1, 6), True, False),
        ((2, 5), (3, 3), True, True),
        ((2, 5), (5, 5), False, True),
    ],
)
def test_overlap_and_containment(one: tuple[int, int], other: tuple[int, int], overlaps: bool, contains: bool) -> None:
    assert Span(*one).overlaps(Span(*other)) is overlaps
    assert Span(*other).overlaps(Span(*one)) is overlaps
    assert Span(*one).contains(Span(*other)) is contains


def test_spans_sort_by_where_they_start_then_end() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [(1, 2), (1, 9), (3, 4)]


@given(st.lists(spans))
def test_spans_are_kept_apart(added: list[Span]) -> None:
    apart, taken = Apart(), list[Span]()
    for span in added:
        assert apart.add(span) is not any(span.overlaps(other) for other in taken)
        taken += [span] * (not any(span.overlaps(other) for other in taken))
