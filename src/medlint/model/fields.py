"""Typed reading of keyed data from rule files and configuration files, with exact complaints."""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from medlint.model.failure import ConfigError, MedlintError
from medlint.typed import NoReturn, TypeAlias, TypeVar, cast

E = TypeVar("E", bound=Enum)

_MOST_NAMED = 12  # keys that a message lists

Node: TypeAlias = "tuple[str | bool | int | float | bytes | tuple[Node, ...] | dict[str, Node], int]"
"""A value and the one-based line it stands on; a plain tuple, which the cache keeps as it is.

A list or a mapping may be packed: the bytes that ``marshal`` makes of it, which are unpacked when somebody asks for it.
"""


def nearest(name: str, known: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    """The hint “; did you mean “…”?” for a name that is not known, or "" when none is near.

    Near is also a name of several words of which one is ``name``.
    """
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6) or [each for each in names if name in each.split("-")]
    return f"; did you mean “{close[0]}”?" if close else ""


def packed(node: Node) -> Node:
    """``node`` with its value packed where that is a list or a mapping."""
    value, line = node
    return (marshal.dumps(value), line) if isinstance(value, tuple | dict) else node


def unpacked(node: Node) -> Node:
    """``node`` with its value as it was before it was packed, if it was."""
    value, line = node
    return (marshal.loads(value), line) if isinstance(value, bytes) else node


class Fields:
    """The entries of one mapping, taken out by name and type.

    Each getter remembers the name; ``finish`` then complains of every entry that nobody asked for. All raise
    ``error`` with the file and line of the offending entry. ``outer`` are entries that somebody else has taken out.
    """

    __slots__ = ("_known", "entries", "error", "line", "outer", "path", "prefix")

    def __init__(
        self,
        path: str,
        entries: Mapping[str, Node],
        line: int = 1,
        error: type[MedlintError] = MedlintError,
        prefix: str = "",
        outer: Mapping[str, Node] | None = None,
        known: Iterable[str] = (),
    ) -> None:
        self.path = path
        self.entries = entries
        self.line = line
        self.error = error
        self.prefix = prefix
        self.outer = outer or {}
        self._known = set(known)

    def fail(self, message: str, line: int = 0) -> NoReturn:
        """Raise this file's error for ``line`` (the mapping's own line when 0)."""
        raise self.error(self.path, message, line or self.line)

    def has(self, name: str) -> bool:
        """Whether there is such an entry."""
        self._known.add(name)
        return name in self.entries

    def line_of(self, name: str) -> int:
        """The line of the entry, or of the mapping when there is none."""
        node = self.entries.get(name) or self.outer.get(name)
        return node[1] if node else self.line

    def text(self, name: str, default: str | None = None) -> str:
        """A string; without ``default`` it must be there and not be empty."""
        value = self._take(name, str, "a text", default)
        if default is None and not value.strip():
            self.fail(f"“{self.prefix}{name}” must not be empty", self.line_of(name))
        return value

    def flag(self, name: str, default: bool) -> bool:
        """A boolean; rule files write ``yes`` or ``no``, configuration files ``true`` or ``false``."""
        if not self.has(name):
            return default
        value, line = self.entries[name]
        words = {} if self._typed else {"yes": True, "true": True, "no": False, "false": False}
        flag = words.get(value) if isinstance(value, str) else value
        if not isinstance(flag, bool):
            self.fail(f"“{self.prefix}{name}” must be {'true or false' if self._typed else 'yes or no'}", line)
        return flag

    def number(self, name: str, default: int, least: int = 0) -> int:
        """A whole number, ``least`` or more."""
        if not self.has(name):
            return default
        value, line = self.entries[name]
        if isinstance(value, str) and value.isascii() and value.isdigit() and not self._typed:
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            self.fail(f"“{self.prefix}{name}” must be a whole number", line)
        if value < least:
            self.fail(f"“{self.prefix}{name}” must be {least} or more", line)
        return value

    def choice(self, name: str, options: Mapping[str, E], default: E | None = None) -> E:
        """One of the words in ``options``."""
        if default is not None and not self.has(name):
            return default
        word = self.text(name)
        self.among(word, tuple(options), f"“{self.prefix}{name}”", self.line_of(name))
        return options[word]

    def word(self, name: str, options: Sequence[str], default: str) -> str:
        """One of the words in ``options``."""
        if not self.has(name):
            return default
        word = self.text(name)
        self.among(word, options, f"“{self.prefix}{name}”", self.line_of(name))
        return word

    def words(self, name: str, options: Sequence[str], default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of words, each of them one of ``options``; one word may stand for a list of itself alone."""
        if not self.has(name):
            return default
        value, line = self.entries[name]
        lines = ((value, line),) if isinstance(value, str) else self.lines(name, required=True)
        for word, line in lines:
            self.among(word, options, f"“{self.prefix}{name}”", line)
        return tuple(word for word, _ in lines)

    def among(self, word: str, options: Sequence[str], what: str, line: int) -> None:
        """Complain of a ``word`` that ``options`` do not have; ``what`` is what it was meant for."""
        if word not in options:
            hint = nearest(word, list(options)) or f"; use one of {', '.join(options)}"
            self.fail(f"{what} cannot be “{word}”{hint}", line)

    def texts(self, name: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
        """A list of strings; ``default=None`` makes it required."""
        if default is not None and not self.has(name):
            return default
        return tuple(text for text, _ in self.lines(name, required=True))

    def lines(self, name: str, required: bool = False) -> tuple[tuple[str, int], ...]:
        """A list of strings, each with its line."""
        nodes = self.nodes(name, required, of_texts=True)
        for value, line in nodes:
            if not isinstance(value, str):
                self.fail(f"“{self.prefix}{name}” must be a list of texts", line)
        return cast("tuple[tuple[str, int], ...]", nodes)

    def nodes(self, name: str, required: bool = False, of_texts: bool = False) -> tuple[Node, ...]:
        """A list of anything; a required one has at least one entry.

        The complaint about a lone text where a list ``of_texts`` belongs shows it as such a list.
        """
        if not self.has(name):
            return self._missing(name) if required else ()
        value, line = unpacked(self.entries[name])
        if not isinstance(value, tuple):
            example = f', as in ["{value}"]' if of_texts and isinstance(value, str) else ""
            self.fail(f"“{self.prefix}{name}” must be a list{example}", line)
        if required and not value:
            self.fail(f"“{self.prefix}{name}” must not be empty", line)
        return value

    def table(self, name: str) -> "Fields":
        """A mapping; empty when there is none."""
        if not self.has(name):
            return Fields(self.path, {}, self.line, self.error, f"{self.prefix}{name}.")
        return self.wrap(self.entries[name], f"{name}.")

    def tables(self, name: str, required: bool = False) -> tuple["Fields", ...]:
        """A list of mappings."""
        return tuple(self.wrap(node, f"{name}.") for node in self.nodes(name, required))

    def wrap(self, node: Node, prefix: str) -> "Fields":
        """The entries of a mapping node as ``Fields`` of the same file."""
        value, line = unpacked(node)
        if not isinstance(value, dict):
            self.fail(f"“{self.prefix}{prefix.rstrip('.')}” must be a table of keys and values", line)
        return Fields(self.path, value, line, self.error, self.prefix + prefix)

    def rest(self, taken: Iterable[str] = ()) -> "Fields":
        """The entries that no getter has asked for yet and are not among ``taken``, as ``Fields`` of their own."""
        known = self._known.union(taken)
        left = {name: node for name, node in self.entries.items() if name not in known}
        return Fields(self.path, left, self.line, self.error, self.prefix, self.entries, known)

    def finish(self) -> None:
        """Complain of the first entry that no getter asked for, naming the nearest one that exists."""
        for name, (_, line) in self.entries.items():
            if name not in self._known:
                self.fail(f"unknown key “{self.prefix}{name}”{nearest(name, sorted(self._known)) or self._all()}", line)

    def _all(self) -> str:
        """What to say of the keys that there are where none is near: which, or where they stand if they are many."""
        if len(self._known) <= _MOST_NAMED:
            return f"; known here: {', '.join(sorted(self._known))}"
        return f"; docs/{'configuration' if self._typed else 'writing-rules'}.md lists the keys"

    @property
    def _typed(self) -> bool:
        """Whether the file says what is a number or a flag and what a text, as TOML does: in rule files all is text."""
        return self.error is ConfigError

    def _take(self, name: str, kind: type[str], what: str, default: str | None) -> str:
        if not self.has(name):
            if default is None:
                self._missing(name)
            return default
        value, line = self.entries[name]
        if not isinstance(value, kind):
            self.fail(f"“{self.prefix}{name}” must be {what}", line)
        return value

    def _missing(self, name: str) -> NoReturn:
        """Complain that there is no ``name``, at the entry that may have been meant for it."""
        from difflib import get_close_matches

        unasked = [other for other in self.entries if other not in self._known]
        close = get_close_matches(name, unasked, n=1, cutoff=0.75)
        hint = f"; is “{close[0]}” meant for it?" if close else ""
        self.fail(f"“{self.prefix}{name}” is missing{hint}", self.line_of(close[0]) if close else self.line)
