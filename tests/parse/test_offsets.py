from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from medlint.parse.offsets import wide_places


def places(text: str) -> list[int]:
    """What the offset of each code point in UTF-8 is counted back to."""
    wide, surplus = wide_places(text)
    offsets = [len(text[:place].encode()) for place in range(len(text) + 1)]
    return [offset - surplus[bisect_right(wide, offset)] for offset in offsets]


def test_ascii_has_none() -> None:
    assert wide_places("abc") == ([], [0])


def test_wide_characters() -> None:
    assert places("aé😀–b") == [0, 1, 2, 3, 4, 5]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_place(text: str) -> None:
    assert places(text) == list(range(len(text) + 1))
