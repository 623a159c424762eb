"""The database in which results are kept between runs."""

import os
import sqlite3
import time
from functools import cached_property

_DAY = 24 * 3600
_KEPT_FOR = 30  # days
_TOUCHED_AFTER = 7  # days: that a result is still in use need not be written down each time
_BATCH = 256
_PATIENCE = 2  # seconds that another process may take to write
_MADE_HERE = 0x6D6C7231  # marks a database of this make

_LOOK = "SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)"
_MAKE = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, day TEXT NOT NULL, used INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS by_use ON result (used);
PRAGMA user_version = {_MADE_HERE};
COMMIT;
"""
_ANY = "SELECT 1 FROM result LIMIT 1"
_FIND = "SELECT day, used, data FROM result WHERE key = ?"
_ADD = "INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?)"
_TOUCH = "UPDATE result SET used = ? WHERE key = ?"
_FORGET_OLD = "DELETE FROM result WHERE used < ?"
_FORGET_HALF = """
DELETE FROM result WHERE rowid IN (SELECT rowid FROM result ORDER BY used LIMIT (SELECT count(*) / 2 + 1 FROM result))
"""

# Troubles that have nothing to do with what the database holds.
_FROM_OUTSIDE = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    )
)

_USED = (
    "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size"
)

_Row = tuple[bytes, str, int, bytes]


class Store:
    """Packed results by their keys, in the database at ``path``, of which ``largest`` bytes are used.

    Processes can use it at once. One that is damaged or was made by something else is made anew; one that cannot be
    used holds nothing. What nobody has asked for in a month is forgotten, and half of it all when it is too much.
    """

    def __init__(self, path: str, largest: int = 256 * 1024 * 1024) -> None:
        self._path = path
        self._largest = largest
        self._today = int(time.time() // _DAY)
        self._added: list[_Row] = []
        self._touched: list[tuple[int, bytes]] = []
        self._database: sqlite3.Connection | None = None
        self._open()

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing was kept when that was first asked, so that nobody need look for anything."""
        if self._database is None:
            return True
        try:
            return self._database.execute(_ANY).fetchone() is None
        except sqlite3.Error:  # whoever looks something up recovers from it
            return False

    def find(self, key: bytes, today: str) -> bytes | None:
        """What was added under ``key``, where it holds ``today`` (ISO date) as well."""
        if self._database is None:
            return None
        try:
            row: tuple[str, int, bytes] | None = self._database.execute(_FIND, (key,)).fetchone()
        except sqlite3.Error as error:
            self._recover(error)
            return None
        if row is None or not today.startswith(row[0]):
            return None
        if self._today - row[1] > _TOUCHED_AFTER:
            self._touched.append((self._today, key))
        return row[2]

    def add(self, key: bytes, day: str, data: bytes) -> None:
        """Keep ``data`` under ``key``; it holds on all days whose ISO date begins with ``day``."""
        self._added.append((key, day, self._today, data))
        if len(self._added) >= _BATCH:
            self._write()

    def close(self) -> None:
        """Write down what was added, and forget what is old or too much."""
        self._write()
        if self._database is not None:
            self._database.close()
            self._database = None

    def _write(self) -> None:
        """Write in one transaction, so short that nobody has to wait for it."""
        added, touched = self._added, self._touched
        self._added, self._touched = [], []
        if self._database is None or not (added or touched):
            return
        try:
            with self._database as database:
                database.executemany(_ADD, added)
                database.executemany(_TOUCH, touched)
                database.execute(_FORGET_OLD, (self._today - _KEPT_FOR,))
                if _bytes_used(database) > self._largest:
                    database.execute(_FORGET_HALF)
        except sqlite3.Error as error:
            self._recover(error)

    def _open(self) -> None:
        try:
            self._database = _opened(self._path)
        except OSError:
            self._database = None
        except sqlite3.Error as error:
            self._recover(error)

    def _recover(self, error: sqlite3.Error) -> None:
        """Begin anew where the ``error`` lies in what the database holds; else use it no more in this run."""
        if self._database is not None:
            self._database.close()
            self._database = None
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _FROM_OUTSIDE:
            return
        try:
            os.unlink(self._path)
            self._database = _opened(self._path)
        except (OSError, sqlite3.Error):
            self._database = None


def _opened(path: str) -> sqlite3.Connection:
    """The database, made if there is none; raises ``sqlite3.Error`` for one that is not of this make."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    database = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        database.execute("PRAGMA synchronous = OFF")  # what a power cut damages is made anew
        version, tables = database.execute(_LOOK).fetchone()
        if version != _MADE_HERE:
            if version or tables:
                raise sqlite3.DatabaseError("a database of something else")
            database.executescript(_MAKE)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _bytes_used(database: sqlite3.Connection) -> int:
    (used,) = database.execute(_USED).fetchone()
    return int(used)
