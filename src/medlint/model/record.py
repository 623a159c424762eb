"""Named tuples that are quick to define; what else there is to say of them stands under ``typing.NamedTuple``.

Those of ``typing`` are compiled from source text, one by one, when their module is imported. On the path of one article
there are more than a hundred, and to define them would take as long as to look for what is wrong with it.
"""

import sys
from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Mapping
from functools import cache
from types import CodeType, FunctionType

from medlint.typed import TYPE_CHECKING, TypeVar

_R = TypeVar("_R", bound="_Record")


class _Record(tuple[object, ...]):
    """What every named tuple can do."""

    __slots__ = ()
    _fields: tuple[str, ...]

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        values = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({values})"

    def _replace(self: _R, **named: object) -> _R:
        values = tuple(map(named.pop, self._fields, self))
        if named:
            raise TypeError(f"{type(self).__name__} has no field “{next(iter(named))}”")
        return tuple.__new__(type(self), values)


class _Named(type):
    """Makes a record of a class statement: of its annotations come the fields."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, object]) -> type:
        if not bases:
            return type.__new__(cls, name, bases, namespace)
        fields = _fields(namespace)
        defaults = tuple(namespace[field] for field in fields if field in namespace)
        namespace |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
        namespace["_fields"] = namespace["__match_args__"] = fields
        namespace["__slots__"] = ()
        namespace["__new__"] = _constructor(name, fields, defaults)
        return type(name, (_Record,), namespace)


_new_tuple = tuple.__new__


def _constructor(record: str, fields: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
    """The ``__new__`` of a record: it takes the values of all fields by their places or their names."""
    code = _template(len(fields)).replace(
        co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{record}.__new__"
    )
    return FunctionType(code, globals(), argdefs=defaults)


@cache
def _template(fields: int) -> CodeType:
    """The code that makes a record of so many fields: compiled once, since only the names differ."""
    names = "".join(f"_{field}, " for field in range(fields))
    compiled = compile(f"lambda _cls, {names}: _new_tuple(_cls, ({names}))", __name__, "eval").co_consts[0]
    assert isinstance(compiled, CodeType)
    return compiled


def _fields(namespace: Mapping[str, object]) -> tuple[str, ...]:
    if sys.version_info >= (3, 14):  # annotations are made when somebody asks for them
        from annotationlib import Format, call_annotate_function, get_annotate_from_class_namespace

        annotate = get_annotate_from_class_namespace(namespace)
        return tuple(call_annotate_function(annotate, Format.FORWARDREF)) if annotate else ()
    annotations = namespace.get("__annotations__", {})
    assert isinstance(annotations, dict)
    return tuple(annotations)


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    class NamedTuple(metaclass=_Named):
        """The base of classes that are named tuples; their annotations are the fields."""
