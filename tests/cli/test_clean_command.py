"""``medlint clean``: takes away what is kept, and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from medlint.cache import CACHE
from medlint.cli import main


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(CACHE, "used", True)
    return tmp_path / "medlint"


def clean(capsys: pytest.CaptureFixture[str]) -> str:
    CACHE.used = True  # as every process begins
    assert main(["clean"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_all_that_a_run_keeps_is_removed(cache: Path, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(20):
        (here / f"{number}.md").write_text("Mint tea cures arthritis.\n", encoding="utf-8")
    assert main(["check"]) == 1
    capsys.readouterr()
    kinds = {file.name.partition("-")[0] for file in cache.iterdir()}
    assert {"rules", "announced", "results.sqlite"} <= kinds
    count = len(list(cache.iterdir()))
    size = sum(file.stat().st_size for file in cache.iterdir())
    assert clean(capsys) == f"Removed {count} files ({size / 1e6:.1f} MB) from {cache}.\n"
    assert not cache.exists()
    assert clean(capsys) == f"There is nothing to remove in {cache}.\n"
    assert main(["check"]) == 1


def test_a_process_that_cleans_leaves_nothing(cache: Path, here: Path) -> None:
    (here / "tea.md").write_text("Mint tea cures arthritis.\n", encoding="utf-8")
    medlint = [sys.executable, "-m", "medlint"]
    assert subprocess.run([*medlint, "check"], cwd=here, capture_output=True, check=False).returncode == 1
    said = [subprocess.run([*medlint, "clean"], capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert said[0].startswith("Removed ")
    assert said[1] == f"There is nothing to remove in {cache}.\n"
    assert not cache.exists()


@pytest.mark.parametrize(("size", "said"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (2340000, "2.3 MB")])
def test_it_says_how_much_that_was(cache: Path, size: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    cache.mkdir()
    (cache / "tmpabc").write_bytes(bytes(size))
    assert clean(capsys) == f"Removed 1 file ({said}) from {cache}.\n"


def test_what_is_not_medlint_s_stays(cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cache / "own").mkdir(parents=True)
    (cache / "own" / "notes").write_text("keep")
    (tmp_path / "other").write_text("keep")
    (cache / "rules-1").symlink_to(tmp_path / "other")
    assert clean(capsys).startswith("Removed 1 file ")
    assert (cache / "own" / "notes").read_text() == "keep"
    assert (tmp_path / "other").read_text() == "keep"
    assert clean(capsys) == f"There is nothing to remove in {cache}.\n"


def test_without_a_home_there_is_nothing(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert clean(capsys) == "There is nothing to remove.\n"
