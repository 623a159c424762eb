"""The database of results: shared, bounded, and never in the way."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from medlint.recall import store
from medlint.recall.store import Store

DAY = "2026-01-31"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "results.sqlite"


def keep(path: Path, *keys: bytes, data: bytes = b"found", day: str = "") -> None:
    one = Store(str(path))
    for key in keys:
        one.add(key, day, data)
    one.close()


def find(path: Path, key: bytes, today: str = DAY) -> bytes | None:
    one = Store(str(path))
    try:
        return one.find(key, today)
    finally:
        one.close()


def test_what_was_added_is_found(path: Path) -> None:
    assert find(path, b"a") is None
    keep(path, b"a", b"b")
    keep(path, b"b", data=b"other")
    assert [find(path, key) for key in (b"a", b"b", b"c")] == [b"found", b"other", None]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("day", "days"),
    [("", {"2026-01-31", "2026-02-01", ""}), ("2026-01", {"2026-01-31"}), ("2026-01-31", {"2026-01-31"})],
)
def test_it_holds_on_the_days_it_was_added_for(path: Path, day: str, days: set[str]) -> None:
    keep(path, b"a", day=day)
    assert {today for today in ("2026-01-31", "2026-02-01", "") if find(path, b"a", today)} == days


DAMAGES = {
    "no database": b"something else altogether",
    "empty": b"",
    "half": None,
    "of somebody else": "CREATE TABLE result (key, thing)",
    "of another make": "PRAGMA user_version = 7",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_one_that_is_damaged_is_made_anew(path: Path, damage: bytes | str | None) -> None:
    keep(path, *(bytes([number]) for number in range(200)), data=b"x" * 999)
    if isinstance(damage, bytes):
        path.write_bytes(damage)
    elif damage is None:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    else:
        path.unlink()
        database = sqlite3.connect(path)
        database.execute(damage)
        database.close()
    for _ in range(2):  # a page that is missing may only be missed when something is written
        keep(path, b"a")
    assert find(path, b"a") == b"found"
    assert find(path, b"b") is None


def test_one_that_is_damaged_under_way_is_made_anew(path: Path) -> None:
    keep(path, *(bytes([number]) for number in range(200)), data=b"x" * 999)
    one = Store(str(path))
    path.write_bytes(b"x" * path.stat().st_size)
    assert one.find(b"a", DAY) is None
    one.add(b"a", "", b"found")
    one.close()
    assert find(path, b"a") == b"found"


def test_whether_there_is_anything_is_known_at_once(path: Path) -> None:
    one = Store(str(path))
    assert one.is_empty
    one.add(b"a", "", b"found")
    one.close()
    one = Store(str(path))
    assert not one.is_empty
    one.close()
    assert Store(str(path / "below a file")).is_empty


def test_one_that_is_damaged_is_no_empty_one_so_that_a_look_mends_it(path: Path) -> None:
    keep(path, *(bytes([number]) for number in range(200)), data=b"x" * 999)
    one = Store(str(path))
    path.write_bytes(b"x" * path.stat().st_size)
    assert not one.is_empty
    one.close()


@pytest.mark.skipif(os.name == "nt", reason="other permissions there")
def test_one_that_cannot_be_had_is_not_used(path: Path, tmp_path: Path) -> None:
    path.mkdir(parents=True)
    keep(path, b"a")
    assert find(path, b"a") is None
    assert path.is_dir()
    (tmp_path / "file").write_text("in the way")
    keep(tmp_path / "file" / "results.sqlite", b"a")
    assert (tmp_path / "file").read_text() == "in the way"


def test_one_that_somebody_else_writes_to_is_left_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0)
    keep(path, b"a")
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    keep(path, b"b")
    assert find(path, b"a") is None
    other.rollback()
    other.close()
    assert [find(path, b"a"), find(path, b"b")] == [b"found", None]


def test_what_nobody_asks_for_is_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = 1_000_000_000.0
    monkeypatch.setattr(store.time, "time", lambda: at)
    keep(path, b"old", b"used", b"new")
    at += 20 * 24 * 3600
    assert find(path, b"used")
    at += 20 * 24 * 3600
    keep(path, b"new")
    assert [find(path, key) for key in (b"old", b"used", b"new")] == [None, b"found", b"found"]


def test_what_was_used_this_week_is_not_written_down_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = 1_000_000_000.0
    monkeypatch.setattr(store.time, "time", lambda: at)
    keep(path, b"a")
    before = path.read_bytes()
    at += 7 * 24 * 3600
    assert find(path, b"a")
    assert path.read_bytes() == before
    at += 24 * 3600
    assert find(path, b"a")
    assert path.read_bytes() != before


def test_half_is_forgotten_when_it_is_too_much(path: Path) -> None:
    keys = [bytes([number]) for number in range(100)]
    for key in keys:
        one = Store(str(path), largest=200_000)
        one.add(key, "", b"x" * 10_000)
        one.close()
    assert find(path, keys[-1])
    assert sum(find(path, key) is not None for key in keys) < 20
    assert path.stat().st_size < 400_000


def test_several_processes_add_at_once(path: Path) -> None:
    script = """
import sys
from medlint.recall.store import Store
one = Store(sys.argv[1])
for number in range(600):
    one.add(f"{sys.argv[2]} {number}".encode(), "", b"found")
one.close()
"""
    command = [sys.executable, "-c", script, str(path)]
    running = [subprocess.Popen([*command, str(number)]) for number in range(4)]
    assert [process.wait(60) for process in running] == [0] * 4
    one = Store(str(path))
    assert all(one.find(f"{name} {number}".encode(), DAY) for name in range(4) for number in range(600))
    one.close()
