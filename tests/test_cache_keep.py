"""Files that somebody else writes into the cache folder: made once, whole or not at all."""

import os
from pathlib import Path

import pytest

from medlint.cache import Cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "medlint"


def test_a_file_is_made_once(folder: Path) -> None:
    made: list[str] = []

    def make(place: str) -> None:
        made.append(place)
        Path(place).write_text("whole")

    for _ in range(3):
        assert Cache().keep("table-1.sqlite", make) == str(folder / "table-1.sqlite")
    assert len(made) == 1
    assert made != [str(folder / "table-1.sqlite")]
    assert (folder / "table-1.sqlite").read_text() == "whole"
    assert [file.name for file in folder.iterdir()] == ["table-1.sqlite"]


def test_what_fails_leaves_nothing_behind(folder: Path) -> None:
    def make(place: str) -> None:
        Path(place).write_text("half")
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        Cache().keep("table-1.sqlite", make)
    assert list(folder.iterdir()) == []


def test_without_a_place_there_is_none(folder: Path) -> None:
    cache = Cache()
    cache.used = False
    assert cache.keep("table-1.sqlite", lambda place: None) is None
    folder.write_text("in the way")
    assert Cache().keep("table-1.sqlite", lambda place: None) is None


def test_what_was_kept_long_ago_is_cleared_away(folder: Path) -> None:
    folder.mkdir()
    old, other = folder / "table-0.sqlite", folder / "other-0"
    for file in (old, other):
        file.write_text("old")
        os.utime(file, (0, 0))
    Cache().keep("table-1.sqlite", lambda place: None)
    assert sorted(file.name for file in folder.iterdir()) == ["other-0", "table-1.sqlite"]
