"""A result as bytes is the same result again."""

from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.model.finding import Diagnostic, Edit, Fix
from medlint.model.result import FileResult, Withheld
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Position, Source
from medlint.model.span import Span
from medlint.recall.pack import pack, unpack

NUMBERS = st.integers(0, 2**40)
# lone surrogates too: they stand for bytes that are no text, in the names of files
TEXTS = st.sampled_from(("", "a\nb", "é😀\u2028\0", "\ud800", "x" * 300))
st.register_type_strategy(str, TEXTS)
st.register_type_strategy(Span, st.builds(Span, NUMBERS, NUMBERS))
st.register_type_strategy(Position, st.builds(Position, NUMBERS, NUMBERS))
st.register_type_strategy(Edit, st.builds(Edit, st.from_type(Span), TEXTS))
st.register_type_strategy(Fix, st.builds(Fix, st.lists(st.from_type(Edit), max_size=2).map(tuple), st.booleans()))

SOURCE = Source("a.md", "Mint tea.\n", Format.MARKDOWN)


def all_of(kind: type[Diagnostic | Withheld]) -> dict[str, st.SearchStrategy[object]]:
    """Something for each field, those with a default as well."""
    hints = get_type_hints(kind)
    return {name: st.from_type(hints[name]) for name in kind._fields}


DIAGNOSTICS = st.builds(Diagnostic, **all_of(Diagnostic) | {"path": st.just(SOURCE.path)})
WITHHELD = st.builds(Withheld, **all_of(Withheld) | {"diagnostic": DIAGNOSTICS})
RESULTS = st.builds(
    FileResult,
    st.just(SOURCE.path),
    st.just(SOURCE),
    st.lists(DIAGNOSTICS, max_size=2).map(tuple),
    st.lists(WITHHELD, max_size=2).map(tuple),
    st.just(()),
    st.none(),
    st.sampled_from(("", "2026-01", "2026-01-31")),
)


def kinds(value: object) -> object:
    """``value`` with the kinds of all that is in it: equal tuples need not be the same."""
    return (type(value), [kinds(part) for part in value] if isinstance(value, tuple) else value)


@given(RESULTS)
def test_it_is_the_same_again(result: FileResult) -> None:
    assert kinds(unpack(pack(result), SOURCE)) == kinds(result)


@given(RESULTS, st.data())
def test_damage_is_seen(result: FileResult, data: st.DataObject) -> None:
    packed = bytearray(pack(result))
    at = data.draw(st.integers(0, len(packed) - 1))
    packed[at] ^= data.draw(st.integers(1, 255))
    assert unpack(bytes(packed), SOURCE) is None
    assert unpack(bytes(packed[:at]), SOURCE) is None


def test_the_path_is_that_of_whoever_asks() -> None:
    one = Diagnostic(
        "a.md",
        Span(0, 4),
        Position(1, 1),
        Position(1, 5),
        "CLM004",
        "cure-claim",
        Severity.ERROR,
        Confidence.HIGH,
        "It cures.",
        "",
        "",
    )
    moved = SOURCE._replace(path="b/c.md")
    again = unpack(pack(FileResult("a.md", SOURCE, (one,))), moved)
    assert again == FileResult("b/c.md", moved, (one._replace(path="b/c.md"),))


@pytest.mark.parametrize("damaged", [b"", b"abc", b"\0\0\0\0", b"abcdefgh"])
def test_what_was_never_packed_is_nothing(damaged: bytes) -> None:
    assert unpack(damaged, SOURCE) is None
