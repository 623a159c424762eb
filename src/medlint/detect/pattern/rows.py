"""The rows of a table that a pattern looks for."""

import re
from collections.abc import Iterable, Iterator, Sequence

from medlint.model.fields import Fields, nearest
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.rules.tables import Entry, Table
from medlint.rules.term import Vocabulary

_CHUNK = re.compile(r"[^\W_]+")
_APART = r"[^\w\n]{0,3}"
_GROUP = "row"
_CHOICES = {"any": True, "none": False}


class Rows(NamedTuple):
    """The rows of a table whose texts of one ``column`` a pattern looks for."""

    column: str
    entries: tuple[Entry, ...]
    cased: bool
    loose: bool
    glued: bool

    @property
    def pattern(self) -> str:
        """The texts as an expression, the longest first."""
        texts = sorted({self._plain(text) for text in self._texts()}, key=lambda text: (-len(text), text))
        return f"(?<{_GROUP}>" + "|".join(map(self._expression, texts)) + ")"

    @property
    def triggers(self) -> tuple[str, ...]:
        """Literals of which one stands wherever one of the texts does."""
        return tuple(dict.fromkeys(trigger for text in self._texts() for trigger in self._announce(fold(text))))

    @property
    def exact(self) -> frozenset[str]:
        """The texts as they begin, where a match holds one as it is, so that its place can be told by its letters."""
        plain = self.cased and not self.loose and not self.glued
        return frozenset(text.split()[0] for text in self._texts()) if plain else frozenset()

    def entry(self, word: str) -> Entry:
        """The row that ``word`` is a text of."""
        key = self._key(word)
        return next(entry for entry in self.entries for text in entry.all(self.column) if self._key(text) == key)

    def _texts(self) -> Iterator[str]:
        return (text for entry in self.entries for text in entry.all(self.column))

    def _key(self, text: str) -> str:
        """What a text is known by: where it is loose, its pieces may stand without anything between them."""
        plain = self._plain(text)
        return plain.replace("-", "") if self.loose else plain

    def _plain(self, text: str) -> str:
        text = text if self.cased else fold(text)
        return "-".join(_CHUNK.findall(text)) if self.loose else " ".join(text.split())

    def _expression(self, text: str) -> str:
        if self.loose:
            return _APART.join(map(re.escape, text.split("-")))
        return r"\s+".join(map(re.escape, text.split()))

    def _announce(self, text: str) -> Iterable[str]:
        """What announces one text: of a loose one the last long figure in it."""
        if self.loose:
            chunks = _CHUNK.findall(text)
            return (max(reversed(chunks), key=lambda chunk: (chunk.isdigit(), len(chunk))),)
        if self.glued:
            return (f"*{digit}{space}{text}" for digit in range(10) for space in ("", " "))
        return (text,)


def read_rows(fields: Fields, vocabulary: Vocabulary, columns: Sequence[str], cased: bool) -> Rows | None:
    """The rows that an entry's ``table`` and ``where`` pick; ``columns`` are the names in braces in its pattern."""
    if not fields.has("table"):
        return None
    name = fields.text("table")
    if name not in vocabulary.tables:
        hint = nearest(name, list(vocabulary.tables))
        fields.fail(f"there is no table “{name}”{hint}", fields.line_of("table"))
    table = vocabulary.tables[name]
    known = {key for entry in table.entries for key in entry.texts}
    column = next((column for column in columns if column in known), None)
    if column is None:
        fields.fail(f"“find” names no column of the table “{name}” in braces", fields.line_of("find"))
    entries = _picked(table, fields.table("where"), known)
    if not entries:
        fields.fail(f"no row of the table “{name}” is like this", fields.line_of("where"))
    return Rows(column, entries, cased, fields.flag("loose", False), fields.flag("glued", False))


def _picked(table: Table, where: Fields, known: Iterable[str]) -> tuple[Entry, ...]:
    """The rows that have one of the values given for each column."""
    entries = table.entries
    for key in where.entries:
        if key not in known:
            where.fail(
                f"the table “{table.name}” has no column “{key}”{nearest(key, sorted(known))}", where.line_of(key)
            )
        wanted = where.texts(key)
        entries = tuple(entry for entry in entries if any(_has(entry, key, value) for value in wanted))
    return entries


def _has(entry: Entry, key: str, value: str) -> bool:
    if value in _CHOICES:
        return bool(entry.all(key)) is _CHOICES[value]
    return value in entry.all(key)
