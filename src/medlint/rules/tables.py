"""Tables of facts that rules stand on, each dated and with its sources: drugs, telephone lines, abbreviations.

A table is a file in a folder called ``data``. It has a ``name``, a ``summary``, the day it was ``checked``,
``sources``, the keys that its entries must (``required``) and may (``optional``) have, and the ``entries``; each value
is a text or a list of texts. ``words`` names keys whose texts make up a word list of the table's name, which terms can
use. A file with the name of a table that is already there adds its ``entries`` to it; an entry that agrees with one of
them in its ``key`` (the ``name`` by default) replaces it.
"""

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence

from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.rule import Standard
from medlint.parts import NO_PARTS
from medlint.rules.standard import read_date, read_standards

KEY = "name"
Key = tuple[tuple[str, ...], ...]


class Entry(NamedTuple):
    """One row of a table: the texts of each of its keys, and the line it stands on."""

    texts: Mapping[str, tuple[str, ...]]
    line: int

    @property
    def name(self) -> str:
        """What the row is about."""
        return self.texts[KEY][0]

    def all(self, key: str) -> tuple[str, ...]:
        """The texts of ``key``; none where the row does not have it."""
        return self.texts.get(key, ())

    def one(self, key: str) -> str:
        """The first text of ``key``; "" where the row does not have it."""
        return next(iter(self.all(key)), "")


class Table(NamedTuple):
    """A table; ``checked`` is the day its facts were last held against its ``standards`` (ISO date)."""

    name: str
    summary: str
    checked: str
    standards: tuple[Standard, ...]
    entries: tuple[Entry, ...]

    @classmethod
    def unpack(cls, data: memoryview) -> "Table":
        """What was packed."""
        name, summary, checked, standards, entries = marshal.loads(data)
        return cls(
            name, summary, checked, tuple(Standard(*one) for one in standards), tuple(Entry(*one) for one in entries)
        )

    def pack(self) -> bytes:
        """All of it, for ``unpack``."""
        entries = [(dict(entry.texts), entry.line) for entry in self.entries]
        return marshal.dumps((self.name, self.summary, self.checked, [tuple(one) for one in self.standards], entries))


class Tables(Mapping[str, Table]):
    """The tables of a catalogue and its extensions, read when somebody asks for them.

    Looking one up raises ``RuleFileError`` for anything in its files that is not as it should be. ``kept`` gives what
    was packed of a table when the same files proved sound before; ``learned`` are those that it did not know.
    """

    def __init__(self, kept: Callable[[str], memoryview | None] = NO_PARTS.read) -> None:
        self._kept = kept
        self._files: dict[str, list[Fields]] = {}
        self._read: dict[str, Table] = {}
        self.learned: dict[str, Table] = {}

    def add(self, fields: Fields) -> None:
        """Add a file: a table of its own, or more entries for one that is there."""
        self._files.setdefault(fields.text(KEY), []).append(fields)

    def __getitem__(self, name: str) -> Table:
        if name not in self._read:
            packed = self._kept(name)
            self._read[name] = Table.unpack(packed) if packed else self._learn(name)
        return self._read[name]

    def _learn(self, name: str) -> Table:
        first, *more = self._files[name]
        table = self.learned[name] = _table(first, more)
        return table

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def words(self, name: str) -> Iterator[tuple[str, Fields, int]]:
        """The texts that make up the word list of a table, each with its file and line; none if it has no such list."""
        keys = self._files[name][0].texts("words")
        for fields in self._files[name] if keys else ():
            for entry in fields.tables("entries"):
                for key in keys:
                    for text in _texts(entry, key):
                        yield text, fields, entry.line


def _table(first: Fields, more: Sequence[Fields]) -> Table:
    required = first.texts("required", None)
    allowed = (*required, *first.texts("optional"))
    first.texts("words")
    key = first.texts("key", (KEY,))
    entries: dict[Key, Entry] = {}
    for fields in (first, *more):
        entries |= _entries(fields, key, required, allowed)
    table = Table(first.text(KEY), first.text("summary"), read_date(first, "checked"), read_standards(first), ())
    for fields in (first, *more):
        fields.finish()
    return table._replace(entries=tuple(entries.values()))


def _entries(fields: Fields, key: Sequence[str], required: Sequence[str], allowed: Sequence[str]) -> dict[Key, Entry]:
    """The rows of one file; no two of them have the same key."""
    found: dict[Key, Entry] = {}
    for row in fields.tables("entries", required=True):
        for name in required:
            row.has(name) or row.text(name)
        entry = Entry({name: _texts(row, name) for name in allowed if row.has(name)}, row.line)
        row.finish()
        identity = tuple(entry.all(name) for name in key)
        if identity in found:
            row.fail(f"there is already an entry “{', '.join(map(entry.one, key))}” in this file")
        found[identity] = entry
    return found


def _texts(row: Fields, key: str) -> tuple[str, ...]:
    """The texts of one key; a single text is a list of one."""
    if not row.has(key):
        return ()
    if isinstance(row.entries[key][0], str):
        return (row.text(key),)
    return row.texts(key, None)
