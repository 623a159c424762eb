from hypothesis import given
from hypothesis import strategies as st

from medlint.parse.offsets import code_points


def test_ascii() -> None:
    assert [code_points("abc")(offset) for offset in range(4)] == [0, 1, 2, 3]


def test_wide_characters() -> None:
    text = "aé😀–b"
    at = code_points(text)
    assert [at(len(text[:place].encode())) for place in range(6)] == [0, 1, 2, 3, 4, 5]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_place(text: str) -> None:
    at = code_points(text)
    for place in range(len(text) + 1):
        assert at(len(text[:place].encode())) == place
