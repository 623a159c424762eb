"""Records behave as the named tuples of the standard library do: what holds is tried on both."""

import copy
import pickle
import typing

import pytest

from medlint.model.record import NamedTuple


class Quick(NamedTuple):
    """A place."""

    line: int
    column: int = 1
    words: tuple[str, ...] = ()

    @property
    def below(self) -> "Quick":
        return self._replace(line=self.line + 1)

    @classmethod
    def top(cls) -> "Quick":
        return cls(1)


class Usual(typing.NamedTuple):
    """A place."""

    line: int
    column: int = 1
    words: tuple[str, ...] = ()

    @property
    def below(self) -> "Usual":
        return self._replace(line=self.line + 1)

    @classmethod
    def top(cls) -> "Usual":
        return cls(1)


class Inheriting(Quick):
    def __repr__(self) -> str:
        return f"at {self.line}"


both = pytest.mark.parametrize("place", [Quick, Usual])


@both
def test_values_are_given_by_place_and_by_name_and_left_out(place: type[Usual]) -> None:
    assert place(3) == (3, 1, ())
    assert place(3, 4) == place(column=4, line=3) == place(3, column=4) == (3, 4, ())
    assert place(3, 4, ("a",)) == (3, 4, ("a",))


@both
@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, (), 4), {}), ((1,), {"line": 2}), ((1,), {"width": 2}), ((), {"column": 2})],
)
def test_values_that_do_not_fit_are_refused(place: type[Usual], values: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        place(*values, **named)  # type: ignore[arg-type]


@both
def test_what_does_not_fit_is_named(place: type[Usual]) -> None:
    with pytest.raises(TypeError, match=r"__new__\(\) missing 1 required positional argument: 'line'"):
        place(column=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'width'"):
        place(1, width=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="multiple values for argument 'line'"):
        place(1, line=2)  # type: ignore[misc]


@both
def test_fields_are_read_by_name_and_by_place(place: type[Usual]) -> None:
    one = place(3, 4, ("a",))
    line, column, words = one
    assert (line, column, words) == (one.line, one.column, one.words) == (one[0], one[1], one[2])
    match one:
        case place(line=3, column=found):
            assert found == 4
        case _:
            pytest.fail("does not match by its names")


@both
def test_nothing_can_be_set(place: type[Usual]) -> None:
    with pytest.raises(AttributeError):
        place(3).line = 4  # type: ignore[misc]
    with pytest.raises(AttributeError):
        place(3).width = 4  # type: ignore[attr-defined]


@both
def test_methods_are_those_of_the_class(place: type[Usual]) -> None:
    assert place.top().below == place(2)
    assert place.__doc__ == "A place."


@both
def test_it_is_replaced_shown_compared_copied_and_pickled(place: type[Usual]) -> None:
    one = place(3, 4, ("a",))
    assert one._replace(column=5) == (3, 5, ("a",))
    assert type(one._replace(column=5)) is place
    assert repr(one) == f"{place.__name__}(line=3, column=4, words=('a',))"
    assert hash(one) == hash((3, 4, ("a",)))
    assert sorted([one, place(1)]) == [place(1), one]
    for same in (copy.copy(one), pickle.loads(pickle.dumps(one))):
        assert same == one
        assert type(same) is place


def test_replacing_an_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError, match="no field “width”"):
        Quick(3)._replace(width=4)  # type: ignore[call-arg]


def test_a_class_may_inherit_from_a_record() -> None:
    one = Inheriting(3, words=("a",))
    assert repr(one) == "at 3"
    assert one.words == ("a",)
    assert type(one._replace(line=4)) is Inheriting
