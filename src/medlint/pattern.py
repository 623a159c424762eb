"""Regular expressions that are compiled when they are first used, and stay compiled between runs.

Compiling the patterns that one article needs takes longer than everything else done for it. A compiled pattern of the
``regex`` library can be taken apart for pickling and put together again in a fraction of the time; the parts, plain
numbers and strings, are kept in the user's cache folder.
"""

import atexit
import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from types import ModuleType
from zlib import crc32

from medlint.cache import CACHE, digest, edition
from medlint.parts import NO_PARTS, Parts
from medlint.typed import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import regex

    Match = regex.Match[str]
    Replace = str | Callable[[Match], str]

_END = sys.maxsize
_MOST = 6000  # patterns: some more than articles ask for of all that rules and modules have
_MACHINE = "regex._regex"
_EDITION = 8  # letters that tell editions apart


class PatternError(ValueError):
    """Says what is wrong with a regular expression."""


class Pattern:
    """A regular expression; its methods are those of a compiled one. ``flags`` are those of ``re``."""

    __slots__ = ("_compiled", "_flags", "text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self.text = text
        self._flags = int(flags)
        self._compiled: regex.Pattern[str] | None = None

    @property
    def compiled(self) -> "regex.Pattern[str]":
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = _STORE.compile(self.text, self._flags)
        return self._compiled

    def prove(self) -> None:
        """Raise ``PatternError`` for an expression that cannot be compiled."""
        try:
            _ = self.compiled
        except Exception as error:  # the library's own error, which is not imported for a pattern that is known
            raise PatternError(str(error)) from None

    def search(self, text: str, start: int = 0, end: int = _END) -> "Match | None":
        """The first match in ``text[start:end]``."""
        return (self._compiled or self.compiled).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> "Match | None":
        """The match at ``start``."""
        return (self._compiled or self.compiled).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END, *, timeout: float | None = None) -> "Match | None":
        """The match of all of ``text[start:end]``; raises ``TimeoutError`` after ``timeout`` seconds."""
        return (self._compiled or self.compiled).fullmatch(text, start, end, timeout=timeout)

    def finditer(
        self, text: str, start: int = 0, end: int = _END, *, timeout: float | None = None
    ) -> "Iterator[Match]":
        """The matches in ``text[start:end]``, one by one; raises ``TimeoutError`` after ``timeout`` seconds."""
        found = (self._compiled or self.compiled).finditer(text, start, end, timeout=timeout)
        return cast("Iterator[Match]", found)

    def findall(self, text: str, start: int = 0, end: int = _END) -> list[str]:
        """The texts of the matches in ``text[start:end]``, or of their one group."""
        return (self._compiled or self.compiled).findall(text, start, end)

    def sub(self, replacement: "Replace", text: str, count: int = 0) -> str:
        """``text`` with its matches replaced."""
        return (self._compiled or self.compiled).sub(replacement, text, count)

    def split(self, text: str, most: int = 0) -> list[str]:
        """The stretches of ``text`` between its matches."""
        return cast("list[str]", (self._compiled or self.compiled).split(text, most))


class _Store:
    """The compiled patterns of earlier runs, and those that this run adds to them."""

    def __init__(self) -> None:
        self._known: Parts | None = None
        self._asked: set[str] = set()
        self._added: dict[str, bytes] = {}

    def compile(self, text: str, flags: int) -> "regex.Pattern[str]":
        """The compiled pattern, put together from its parts where they are known."""
        if self._known is None:
            self._known = _load()
        name = digest(f"{flags} {text}".encode(errors="surrogatepass"))
        self._asked.add(name)
        if parts := self._known.read(name):
            with suppress(Exception):  # whatever is wrong with the parts, the pattern is compiled anew
                return cast("regex.Pattern[str]", _machine().compile(text, *marshal.loads(parts)))
        import regex

        compiled = regex.compile(text, flags)
        if not self._added:
            atexit.register(self.save)
        self._added[name] = _apart(compiled)
        return compiled

    def save(self) -> None:
        """Write what this run adds to what others have written, less what it did not ask for where that is too much."""
        if not self._added:
            return
        with suppress(OSError):  # a library that is no folder of files
            known = dict(_load().all()) | self._added
            if len(known) > _MOST:
                known = {name: part for name, part in known.items() if name in self._asked}
            CACHE.write_parts(_name(), known)


_STORE = _Store()


def keep_compiled() -> None:
    """Save the patterns that had to be compiled: for a process that ends without running its exit functions."""
    _STORE.save()


def _apart(compiled: "regex.Pattern[str]") -> bytes:
    """What the library gives for pickling, packed: what its machine needs beside the text to return the pattern."""
    import copyreg

    reduced = copyreg.dispatch_table[type(compiled)](compiled)
    return marshal.dumps(reduced[1][1:])


@cache
def _machine() -> ModuleType:
    """The library's extension module, which puts patterns together and runs them.

    It is imported alone, since the rest of the library, its compiler, takes longer to import than the patterns of a run
    to restore; an import of the library later on finds it in its place.
    """
    if _MACHINE not in sys.modules:
        spec = PathFinder.find_spec(_MACHINE, [_place()])
        assert spec
        assert spec.loader
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        sys.modules[_MACHINE] = module
    return sys.modules[_MACHINE]


@cache
def _place() -> str:
    """The folder of the library."""
    spec = PathFinder.find_spec("regex")
    return os.path.dirname(spec.origin or "") if spec else ""


@cache
def _name() -> str:
    """Parts fit only the interpreter and the library that made them, which is known by its sources.

    The last number says how they are packed. What an older edition has kept must not hide what came with this one.
    """
    sources = 0
    for name in sorted(os.listdir(_place())):
        if name.endswith(".py"):
            with open(os.path.join(_place(), name), "rb") as file:
                sources = crc32(file.read(), sources)
    made_by = f"{sources:08x}-{sys.implementation.cache_tag}-{sys.maxsize.bit_length()}-3"
    return f"patterns-{made_by}{edition().decode()[:_EDITION]}"


def _load() -> Parts:
    """What each pattern is made of, packed: one article asks for few of them."""
    with suppress(OSError):
        return CACHE.parts(_name())
    return NO_PARTS
