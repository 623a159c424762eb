"""Parts of a file that are read alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.parts import NO_PARTS, Parts, joined

PARTS = st.dictionaries(st.text(max_size=8), st.binary(max_size=40), max_size=6)


def read(data: bytes) -> Parts:
    return Parts(memoryview(data))


@given(PARTS)
def test_each_part_is_read_as_it_was_written(parts: dict[str, bytes]) -> None:
    found = read(joined(parts))
    assert {name: bytes(found.read(name) or b"") for name in parts} == parts
    assert dict(found.all()) == parts
    assert found.read("a name that is too long to be among them") is None


def test_a_file_without_parts_has_none() -> None:
    assert NO_PARTS.read("") is None
    assert list(NO_PARTS.all()) == []


@given(PARTS, st.data())
def test_no_damage_changes_a_part_in_silence(parts: dict[str, bytes], data: st.DataObject) -> None:
    whole = bytearray(joined(parts))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    try:
        found = read(bytes(whole))
    except ValueError:
        return
    for name, part in found.all():
        assert parts[name] == part


@given(PARTS, st.data())
def test_half_of_a_file_gives_whole_parts_only(parts: dict[str, bytes], data: st.DataObject) -> None:
    whole = joined(parts)
    length = data.draw(st.integers(0, len(whole) - 1))
    try:
        found = read(whole[:length])
    except ValueError:
        return
    for name, part in found.all():
        assert parts[name] == part


@pytest.mark.parametrize("data", [b"", b"\0", b"\0\0\0\1\0\0\0\0", b"no index at all"])
def test_what_does_not_begin_with_an_index_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        read(data)
