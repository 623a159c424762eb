"""Papers that were retracted, looked up in the table that Retraction Watch publishes.

The table, a CSV file of some 60,000 rows, is read once into a database in the user's cache folder. The database is made
anew when the file's size, time or beginning changes.
"""

import os
from collections.abc import Iterable, Iterator, Mapping

from medlint.cache import CACHE
from medlint.config.file import shown
from medlint.model.failure import ConfigError, said
from medlint.model.record import NamedTuple
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_DOI, _PMID = "OriginalPaperDOI", "OriginalPaperPubMedID"
_COLUMNS = (_DOI, _PMID, "RetractionDate", "RetractionNature", "Reason")
_HEAD = 65536  # bytes from which a changed file is known
_VERSION = 1
_LONGEST_FIELD = 1 << 20
_REINSTATED, _RETRACTED, _DOUBTED = "reinstatement", "retraction", "expression of concern"


class Retraction(NamedTuple):
    """What happened to a paper: ``date`` is an ISO date or "", ``nature`` “retraction” or “expression of concern”."""

    date: str
    nature: str
    reason: str


def doi_key(doi: str) -> str:
    """What a DOI is looked up by."""
    return "doi:" + doi.strip().lower()


def pmid_key(pmid: str) -> str:
    """What a PubMed number is looked up by."""
    return "pmid:" + pmid.strip().lstrip("0")


class Retractions:
    """The retracted papers of one CSV file; raises ``ConfigError`` for a file that is not such a table."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._name = _name(path)
        self._process = 0
        self._database: sqlite3.Connection | None = None
        self._known: Mapping[str, Retraction] | None = None
        self._open()

    def find(self, key: str) -> Retraction | None:
        """What happened to the paper with that key (``doi_key``, ``pmid_key``); None when nothing did."""
        import sqlite3

        if self._known is not None:
            return self._known.get(key)
        try:
            return self._look_up(key)
        except sqlite3.DatabaseError:  # damaged: it can be made again
            self._discard()
            self._open()
            return self._look_up(key) if self._known is None else self._known.get(key)

    def _look_up(self, key: str) -> Retraction | None:
        if self._process != os.getpid():  # a connection is of no use to the copies of a process
            self._open()
        if self._database is None:
            return (self._known or {}).get(key)
        row = self._database.execute("SELECT date, nature, reason FROM paper WHERE key = ?", (key,)).fetchone()
        return Retraction(*row) if row else None

    def _open(self) -> None:
        """Open the database, made from the CSV file if need be; without a place for it everything is kept in memory."""
        import sqlite3

        self._process = os.getpid()
        place = CACHE.keep(self._name, self._write)
        if place is None:
            self._known = dict(_papers(self.path))
            return
        self._database = sqlite3.connect(f"file:{_quoted(place)}?mode=ro", uri=True)

    def _write(self, place: str) -> None:
        import sqlite3

        database = sqlite3.connect(place)
        with database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("CREATE TABLE paper (key TEXT PRIMARY KEY, date, nature, reason) WITHOUT ROWID")
            rows = sorted((key, *paper) for key, paper in _papers(self.path))
            database.executemany("INSERT INTO paper VALUES (?, ?, ?, ?)", rows)
        database.close()

    def _discard(self) -> None:
        """Take the database out of the cache folder."""
        if self._database is not None:
            self._database.close()
            self._database = None
        place = CACHE.keep(self._name, self._write)
        if place is not None:
            os.unlink(place)


def _name(path: str) -> str:
    """What the database of the file is kept under: another name whenever the file has changed."""
    from hashlib import blake2b

    try:
        status = os.stat(path)
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise ConfigError(shown(path), f"cannot be read: {said(error)}") from None
    state = f"{_VERSION} {os.path.realpath(path)} {status.st_size} {status.st_mtime_ns} "
    return f"retractions-{blake2b(state.encode() + head, digest_size=16).hexdigest()}.sqlite"


def _quoted(place: str) -> str:
    from urllib.parse import quote

    return quote(place)


def _papers(path: str) -> Iterator[tuple[str, Retraction]]:
    """The papers that are retracted or doubted, by each of their keys."""
    events: dict[str, list[Retraction]] = {}
    for doi, pmid, date, nature, reason in _rows(path):
        event = Retraction(_iso(date), " ".join(nature.lower().split()), _reasons(reason))
        if doi.lower().startswith("10."):
            events.setdefault(doi_key(doi), []).append(event)
        if pmid.strip().isdigit() and pmid.strip("0 "):
            events.setdefault(pmid_key(pmid), []).append(event)
    for key, happened in events.items():
        state = happened[0] if len(happened) == 1 and happened[0].nature in (_RETRACTED, _DOUBTED) else _last(happened)
        if state:
            yield key, state


def _last(events: Iterable[Retraction]) -> Retraction | None:
    """What is left of what happened to a paper in the course of time."""
    state: Retraction | None = None
    for event in sorted(events):
        if event.nature == _REINSTATED:
            state = None
        elif event.nature == _RETRACTED or (event.nature == _DOUBTED and state is None):
            state = event
    return state


def _rows(path: str) -> Iterator[tuple[str, ...]]:
    """The columns that matter of each row; raises ``ConfigError`` with the line of one that is broken."""
    import csv

    csv.field_size_limit(_LONGEST_FIELD)
    name = shown(path)
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.reader(file)
        try:
            header = [name.strip() for name in next(reader, [])]
            missing = [name for name in _COLUMNS if name not in header]
            if missing:
                raise ConfigError(name, f"is no table of Retraction Watch: it has no column “{missing[0]}”", 1)
            places = [header.index(name) for name in _COLUMNS]
            for row in reader:
                if row:
                    if len(row) <= max(places):
                        raise ConfigError(name, f"has a row of {len(row)} columns, not {len(header)}", reader.line_num)
                    yield tuple(row[place] for place in places)
        except csv.Error as error:
            raise ConfigError(name, f"is not a sound CSV file: {error}", reader.line_num) from None


def _iso(date: str) -> str:
    """The ISO date that the table writes as “2/6/2010 0:00”; "" for anything else."""
    day = date.split(" ")[0]
    parts = day.split("/")
    if len(parts) == 3 and all(part.isdigit() for part in parts):
        return f"{int(parts[2]):04}-{int(parts[0]):02}-{int(parts[1]):02}"
    return day if len(day) == 10 and day[4] == day[7] == "-" else ""


def _reasons(text: str) -> str:
    """The reasons that the table writes as “+Error in Data;+Misconduct by Author;”."""
    return ", ".join(filter(None, (part.strip(" +") for part in text.split(";"))))
