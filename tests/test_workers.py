"""Workers in real processes: order, death, and what an interrupted run leaves behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="one process does everything there")

# The worker that is at "7.md" kills itself; "slow" ones wait until somebody comes.
SCRIPT = """
import os, signal, sys, time
from medlint import workers
from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.model.source import Format, Source

def check(path):
    if path == "7.md":
        os.kill(os.getpid(), signal.SIGKILL)
    if path == "exits":
        os._exit(3)
    if path.startswith("slow"):
        for _ in range(6000):  # a signal right before one long sleep would not end it
            time.sleep(0.01)
    return FileResult(path, Source(path, "x" * int(path.partition(".")[0]) * 1000, Format.TEXT))

crew = workers.Crew(check, 3)
"""


def run(script: str, timeout: int = 60) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SCRIPT + script]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)


def test_results_come_in_the_order_of_the_files_however_long_they_are() -> None:
    done = run("""
paths = [f"{number * 37 % 400 + 10}.md" for number in range(300)]
for path in paths:
    crew.give(path)
results = [crew.next() for _ in paths]
print([result.path for result in results] == paths, all(result.source.text for result in results))
crew.end()
""")
    assert (done.stdout, done.stderr) == ("True True\n", "")


def test_the_file_that_a_worker_dies_of_is_a_failure_and_no_other() -> None:
    done = run("""
paths = [f"{number}.md" for number in range(30)] + ["exits", "31.md"]
for path in paths:
    crew.give(path)
for path in paths:
    result = crew.next()
    assert result.path == path
    for failure in result.failures:
        print(result.source, failure)
crew.end()
""")
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "None 7.md: could not be checked: the process that checked it died (signal 9)",
        "None exits: could not be checked: the process that checked it died (exit code 3)",
    ]


def test_what_is_not_done_is_stopped_in_the_end() -> None:
    started = time.monotonic()
    done = run("""
for number in range(9):
    crew.give(f"slow {number}")
crew._listen(0)
crew.end()
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("no child is left")
""")
    assert (done.stdout, done.stderr) == ("no child is left\n", "")
    assert time.monotonic() - started < 60


ARTICLE = "# Mint\n\nMint tea cures arthritis, and 83% of patients sleep well. It is completely safe.\n\n"


@pytest.fixture
def articles(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles that take a while."""
    cache = tmp_path_factory.getbasetemp() / "workers"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    (cache / "medlint" / "results.sqlite").unlink(missing_ok=True)
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.md").write_text(ARTICLE * (number % 10 + 5), encoding="utf-8")
    return folder


def start(articles: Path, *options: str) -> subprocess.Popen[bytes]:
    """A run over the articles, which has begun to report."""
    command = [sys.executable, "-u", "-m", "medlint", "check", "--output-format", "concise", *options, "."]
    return subprocess.Popen(
        command,
        cwd=articles,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def members(group: int) -> list[int]:
    """The processes of a group that have not ended."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, _, its_group = (entry / "stat").read_text().rpartition(")")[2].split()[:3]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(its_group) == group and state != "Z":
                found.append(int(entry.name))
    return found


def all_ended(group: int) -> bool:
    """Whether all processes of a group end soon."""
    for _ in range(300):
        if not members(group):
            return True
        time.sleep(0.1)
    return False


def until_workers(process: subprocess.Popen[bytes]) -> None:
    while len(members(process.pid)) < 2:
        assert process.poll() is None
        time.sleep(0.02)


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes cannot be listed")
needs_cores = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="there is one core only"
)


@needs_proc
@needs_cores
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_an_interrupted_run_leaves_nothing_behind(articles: Path, number: signal.Signals, code: int) -> None:
    before = sorted(articles.iterdir())
    process = start(articles, "--output-file", "report.txt")
    until_workers(process)
    os.kill(process.pid, number)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (code, b"")
    assert all_ended(process.pid)
    left = [file for file in articles.iterdir() if file not in before]
    assert not left or number == signal.SIGKILL
    assert (articles / "report.txt") not in left


@needs_proc
@needs_cores
def test_a_reader_that_goes_away_ends_the_run(articles: Path) -> None:
    process = start(articles)
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 141
    assert process.stderr.read() == b""
    process.stderr.close()
    assert all_ended(process.pid)


@needs_proc
@needs_cores
def test_a_worker_that_is_killed_fails_its_file_alone(articles: Path) -> None:
    process = start(articles)
    until_workers(process)
    victim = next(member for member in members(process.pid) if member != process.pid)
    os.kill(victim, signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 2
    said = b"could not be checked: the process that checked it died (signal 9)\n"
    assert err.startswith(b"error: ")
    assert err.endswith(said)
    assert err.count(b"\n") == 1
    lost = err.split(b": ")[1]
    whole = start(articles).communicate(timeout=300)[0].splitlines()
    assert out.splitlines()[:-1] == [line for line in whole[:-1] if not line.startswith(lost + b":")]
