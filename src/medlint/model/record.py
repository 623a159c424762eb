"""Named tuples that are quick to define; what else there is to say of them stands under ``typing.NamedTuple``.

Those of ``typing`` are compiled from source text, one by one, when their module is imported. On the path of one article
there are more than a hundred, and to define them would take as long as to look for what is wrong with it.
"""

import sys
from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

_R = TypeVar("_R", bound="_Record")


class _Record(tuple[object, ...]):
    """What every named tuple can do."""

    __slots__ = ()
    _fields: tuple[str, ...]
    _field_defaults: dict[str, object]

    def __new__(cls: type[_R], *values: object, **named: object) -> _R:
        if named or len(values) != len(cls._fields):
            values = _complete(cls, values, named)
        return tuple.__new__(cls, values)

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        values = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({values})"

    def _replace(self: _R, **named: object) -> _R:
        kept = {field: value for field, value in zip(self._fields, self, strict=True) if field not in named}
        return type(self)(**kept, **named)


def _complete(record: type[_Record], values: tuple[object, ...], named: dict[str, object]) -> tuple[object, ...]:
    """The values of all fields, given by their place, by their name or not at all."""
    fields = record._fields
    known = record._field_defaults | named
    if not values and len(known) == len(fields) and all(map(known.__contains__, fields)):
        return tuple(map(known.__getitem__, fields))
    given = dict(zip(fields, values, strict=False))
    if len(values) > len(fields):
        raise TypeError(f"{record.__name__} has {len(fields)} fields, not {len(values)}")
    for name in named:
        if name in given or name not in fields:
            raise TypeError(f"{record.__name__} has {'already a' if name in given else 'no'} field “{name}”")
    known |= given
    missing = [field for field in fields if field not in known]
    if missing:
        raise TypeError(f"{record.__name__} needs {', '.join(missing)}")
    return tuple([known[field] for field in fields])


class _Named(type):
    """Makes a record of a class statement: of its annotations come the fields."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, object]) -> type:
        if not bases:
            return type.__new__(cls, name, bases, namespace)
        fields = _fields(namespace)
        namespace["_field_defaults"] = {field: namespace[field] for field in fields if field in namespace}
        namespace |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
        namespace["_fields"] = namespace["__match_args__"] = fields
        namespace["__slots__"] = ()
        return type(name, (_Record,), namespace)


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
