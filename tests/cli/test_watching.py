"""``medlint check --watch``: real processes, real files."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 120  # seconds until a process that says nothing is ended, and the test with it

CURE = "Tea cures colds.\n"
SOUND = "Tea is hot.\n"
CLEAR = "All clear: 1 file checked."


class Watcher:
    """The command, which watches, and what it has said since it was asked last."""

    def __init__(self, folder: Path, *args: str) -> None:
        command = [sys.executable, "-m", "medlint", "check", "--watch", "--output-format", "concise", *args]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )

    def said(self) -> list[str]:
        """What it says, up to the line that closes a report: places and rules, and other lines as they are."""
        watchdog = threading.Timer(PATIENCE, self.process.kill)
        watchdog.start()
        lines: list[str] = []
        assert self.process.stdout
        while not lines or not lines[-1].startswith(("Found", "All clear", "No f")):
            line = self.process.stdout.readline().rstrip("\n")
            assert line, f"no more after {lines}"
            lines.append(": ".join((line.split(": ")[0], line.split("[")[-1].rstrip("]"))) if "[" in line else line)
        watchdog.cancel()
        return lines

    def interrupt(self) -> tuple[int, str]:
        """The exit code after Ctrl-C, and what is said about it."""
        self.process.send_signal(signal.SIGINT)
        rest, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, rest


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "medlint.toml").write_text('select = ["CLM004"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(CURE, encoding="utf-8")
    (tmp_path / "b.md").write_text(SOUND, encoding="utf-8")
    return tmp_path


@pytest.fixture
def watch(house: Path) -> Iterator[Callable[..., Watcher]]:
    started: list[Watcher] = []

    def watching(*args: str) -> Watcher:
        started.append(Watcher(house, *args))
        return started[-1]

    yield watching
    for watcher in started:
        watcher.process.kill()
        watcher.process.communicate()


A, B = "a.md:1:5: CLM004 cure-claim", "b.md:1:5: CLM004 cure-claim"


def test_what_changes_is_checked_again(house: Path, watch: Callable[..., Watcher]) -> None:
    watcher = watch()
    assert watcher.said() == [A, "Found 1 error in 1 file."]
    (house / "b.md").write_text(CURE, encoding="utf-8")
    assert watcher.said() == [B, "Found 1 error in 1 file."]
    (house / "b.new").write_text(SOUND, encoding="utf-8")
    (house / "b.new").replace(house / "b.md")  # as many editors save
    assert watcher.said() == [CLEAR]
    assert watcher.interrupt() == (130, "")


def test_everything_is_checked_again_when_what_decides_changes(house: Path, watch: Callable[..., Watcher]) -> None:
    watcher = watch()
    watcher.said()
    (house / "medlint.toml").write_text('select = ["CLM999"]\n', encoding="utf-8")
    first, last = watcher.said()
    assert first.startswith("error: medlint.toml:1: unknown rule “CLM999”")
    assert last == "No findings, but the check is not complete: 0 files checked (1 failure)."
    (house / "medlint.toml").write_text('select = ["CLM004"]\nextend-rules = ["rules"]\n', encoding="utf-8")
    watcher.said()
    (house / "b.md").write_text(CURE, encoding="utf-8")
    watcher.said()
    (house / "medlint.toml").write_text('select = ["CLM004"]\n', encoding="utf-8")
    assert watcher.said() == [A, B, "Found 2 errors in 2 files."]


def test_folders_may_come_and_go(house: Path, watch: Callable[..., Watcher]) -> None:
    watcher = watch()
    watcher.said()
    (house / "draft" / "deep").mkdir(parents=True)
    (house / "draft" / "deep" / "c.md").write_text(CURE, encoding="utf-8")
    assert watcher.said() == ["draft/deep/c.md:1:5: CLM004 cure-claim", "Found 1 error in 1 file."]
    shutil.rmtree(house / "draft")
    (house / "b.md").write_text(CURE, encoding="utf-8")
    assert watcher.said() == [B, "Found 1 error in 1 file."]


def test_what_a_run_leaves_out_is_not_watched(house: Path, watch: Callable[..., Watcher]) -> None:
    (house / "medlint.toml").write_text('select = ["CLM004"]\nexclude = ["old/"]\n', encoding="utf-8")
    (house / "old").mkdir()
    watcher = watch("--exclude", "c.md")
    watcher.said()
    (house / "old" / "d.md").write_text(CURE, encoding="utf-8")
    (house / "c.md").write_text(CURE, encoding="utf-8")
    (house / "notes.log").write_text(CURE, encoding="utf-8")
    (house / "b.md").write_text(CURE, encoding="utf-8")
    assert watcher.said() == [B, "Found 1 error in 1 file."]


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["-"], "--watch does not go with -."),
        (["--output-file", "report.html"], "--watch writes its reports to standard output only, not to files."),
        (["--output-format", "jsonl:x.jsonl"], "--watch writes its reports to standard output only, not to files."),
    ],
)
def test_what_cannot_be_watched(house: Path, args: list[str], complaint: str) -> None:
    done = medlint(house, "from medlint.__main__ import main; main()", *args)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, f"Error: {complaint}")


def test_a_missing_library_is_named_with_its_remedy(house: Path) -> None:
    script = """
import importlib.util as imports
found = imports.find_spec
imports.find_spec = lambda name: None if name == "watchfiles" else found(name)
from medlint.__main__ import main
main()
"""
    done = medlint(house, script)
    remedy = "--watch needs watchfiles, which is not installed: pip install “medlint[watch]”."
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, f"Error: {remedy}")


def medlint(folder: Path, script: str, *args: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", script, "check", "--watch", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=PATIENCE)
