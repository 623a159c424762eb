"""What modules use of ``typing``, whose import alone takes longer than to find what is wrong with a short article.

Type checkers see ``typing`` itself. At run time the names say nothing: they stand in annotations and bases.
"""

TYPE_CHECKING = False  # type checkers take it for true, whatever it says

if TYPE_CHECKING:
    from typing import Generic as Generic
    from typing import NoReturn as NoReturn
    from typing import Protocol as Protocol
    from typing import TextIO as TextIO
    from typing import TypeAlias as TypeAlias
    from typing import TypeVar as TypeVar
    from typing import cast as cast
else:

    class Generic:
        """The base of a class with parameters."""

        def __class_getitem__(cls, _: object) -> type:
            """The class, whatever its parameters are."""
            return cls

    Protocol = NoReturn = TextIO = TypeAlias = object

    def TypeVar(*_: object, **__: object) -> type:  # noqa: N802 - the name that type checkers know
        """A parameter of a class or a function."""
        return object

    def cast(_: object, value: object) -> object:
        """The ``value`` as it is."""
        return value
