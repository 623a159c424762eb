"""Typed reading of keyed data from rule files and configuration files, with exact complaints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, NoReturn, TypeVar

from medlint.model.failure import MedlintError

E = TypeVar("E", bound=Enum)


class Node(NamedTuple):
    """A value and the one-based line it stands on."""

    value: "str | bool | int | float | tuple[Node, ...] | dict[str, Node]"
    line: int


def nearest(name: str, known: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    """The hint “; did you mean “…”?” for a name that is not known, or "" when none is near."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


@dataclass(frozen=True)
class Fields:
    """The entries of one mapping, taken out by name and type.

    Each getter remembers the name; ``finish`` then complains of every entry that nobody asked for. All raise
    ``error`` with the file and line of the offending entry. ``outer`` are entries that somebody else has taken out.
    """

    path: str
    entries: Mapping[str, Node]
    line: int = 1
    error: type[MedlintError] = MedlintError
    prefix: str = ""
    outer: Mapping[str, Node] = field(default_factory=dict, compare=False)
    _known: set[str] = field(default_factory=set, compare=False)

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
        return node.line if node else self.line

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
        node = self.entries[name]
        words = {"yes": True, "true": True, "no": False, "false": False}
        value = words.get(node.value, node.value) if isinstance(node.value, str) else node.value
        if not isinstance(value, bool):
            self.fail(f"“{self.prefix}{name}” must be yes or no", node.line)
        return value

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        if not self.has(name):
            return default
        node = self.entries[name]
        if isinstance(node.value, int) and not isinstance(node.value, bool):
            return node.value
        if isinstance(node.value, str) and node.value.isascii() and node.value.isdigit():
            return int(node.value)
        return self.fail(f"“{self.prefix}{name}” must be a whole number", node.line)

    def choice(self, name: str, options: Mapping[str, E], default: E | None = None) -> E:
        """One of the words in ``options``."""
        if default is not None and not self.has(name):
            return default
        word = self.text(name)
        if word not in options:
            known = ", ".join(options)
            hint = nearest(word, list(options)) or f"; use one of {known}"
            self.fail(f"“{self.prefix}{name}” cannot be “{word}”{hint}", self.line_of(name))
        return options[word]

    def texts(self, name: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
        """A list of strings; ``default=None`` makes it required."""
        if default is not None and not self.has(name):
            return default
        return tuple(text for text, _ in self.lines(name, required=True))

    def lines(self, name: str, required: bool = False) -> tuple[tuple[str, int], ...]:
        """A list of strings, each with its line."""
        found = []
        for node in self.nodes(name, required):
            if not isinstance(node.value, str):
                self.fail(f"“{self.prefix}{name}” must be a list of texts", node.line)
            found.append((node.value, node.line))
        return tuple(found)

    def nodes(self, name: str, required: bool = False) -> tuple[Node, ...]:
        """A list of anything; a required one has at least one entry."""
        if not self.has(name):
            return self._missing(name) if required else ()
        node = self.entries[name]
        if not isinstance(node.value, tuple):
            self.fail(f"“{self.prefix}{name}” must be a list", node.line)
        if required and not node.value:
            self.fail(f"“{self.prefix}{name}” must not be empty", node.line)
        return node.value

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
        if not isinstance(node.value, dict):
            self.fail(f"“{self.prefix}{prefix.rstrip('.')}” must be a table of keys and values", node.line)
        return Fields(self.path, node.value, node.line, self.error, self.prefix + prefix)

    def rest(self) -> "Fields":
        """The entries that no getter has asked for yet, as ``Fields`` of their own."""
        left = {name: node for name, node in self.entries.items() if name not in self._known}
        return Fields(self.path, left, self.line, self.error, self.prefix, self.entries, set(self._known))

    def finish(self) -> None:
        """Complain of the first entry that no getter asked for, naming the nearest one that exists."""
        for name, node in self.entries.items():
            if name not in self._known:
                hint = nearest(name, sorted(self._known)) or f"; known here: {', '.join(sorted(self._known))}"
                self.fail(f"unknown key “{self.prefix}{name}”{hint}", node.line)

    def _take(self, name: str, kind: type[str], what: str, default: str | None) -> str:
        if not self.has(name):
            if default is None:
                self._missing(name)
            return default
        node = self.entries[name]
        if not isinstance(node.value, kind):
            self.fail(f"“{self.prefix}{name}” must be {what}", node.line)
        return node.value

    def _missing(self, name: str) -> NoReturn:
        """Complain that there is no ``name``, at the entry that may have been meant for it."""
        from difflib import get_close_matches

        unasked = [other for other in self.entries if other not in self._known]
        close = get_close_matches(name, unasked, n=1, cutoff=0.75)
        hint = f"; is “{close[0]}” meant for it?" if close else ""
        self.fail(f"“{self.prefix}{name}” is missing{hint}", self.line_of(close[0]) if close else self.line)
