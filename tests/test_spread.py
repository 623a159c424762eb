"""Long runs over several processes: what is known, what is checked, and in which order it comes out."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="one process does everything there")

# Earlier runs are a dictionary; the text of a result says which process checked the file.
SCRIPT = """
import os, random, sys
from medlint import spread as spreading
from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.recall import Recall

class Earlier(Recall):
    def __init__(self, known):
        self.known, self.added = known, []
    def find(self, path):
        return self.known.get(path)
    def add(self, result):
        self.added.append(result.path)

def result(path, text):
    return FileResult(path, Source(path, text, Format.TEXT))

def check(path):
    return result(path, str(os.getpid()))

def run(number, share, seed):
    paths = [f"{each}.md" for each in range(number)]
    chosen = random.Random(seed)
    earlier = Earlier({path: result(path, "known") for path in paths if chosen.random() < share})
    return paths, earlier, spreading.spread(check, iter(paths), earlier)

def children():
    try:
        return os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return None
"""


def run(script: str) -> str:
    command = [sys.executable, "-c", SCRIPT + script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("share", [0, 0.05, 0.5, 0.95, 1])
def test_every_file_comes_once_in_order_and_only_the_unknown_are_checked(share: float) -> None:
    assert (
        run(f"""
for seed, number in enumerate((0, 1, 15, 16, 17, 18, 100, 255, 256, 257, 300, 700)):
    paths, earlier, results = run(number, {share}, seed)
    found = [(one.path, one.source.text) for one in results]
    assert [path for path, _ in found] == paths
    assert all((text == "known") == (path in earlier.known) for path, text in found)
    assert earlier.added == [path for path in paths if path not in earlier.known]
    assert children() is None
print("done")
""")
        == "done\n"
    )


def test_few_files_are_checked_here_and_of_many_the_first() -> None:
    counts = run("""
for number in (16, 300):
    paths, earlier, results = run(number, 0, 0)
    here = [one.source.text == str(os.getpid()) for one in results]
    print(number, here[0], all(here), any(here[1:]))
""")
    several = len(os.sched_getaffinity(0)) > 1
    assert counts == f"16 True True True\n300 True {not several} {not several}\n"


def test_a_run_that_nobody_reads_to_its_end_leaves_no_process() -> None:
    assert (
        run("""
paths, earlier, results = run(400, 0, 0)
first = [next(results).path for _ in range(40)]
results.close()
print(first == paths[:40], children())
""")
        == "True None\n"
    )


def test_with_one_core_everything_is_checked_here() -> None:
    assert (
        run("""
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
paths, earlier, results = run(300, 0.2, 0)
print({one.source.text for one in results} == {"known", str(os.getpid())}, "medlint.workers" in sys.modules)
""")
        == "True False\n"
    )


def test_beside_other_threads_everything_is_checked_here() -> None:
    assert (
        run("""
import threading
stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
paths, earlier, results = run(300, 0, 0)
print({one.source.text for one in results} == {str(os.getpid())})
stop.set()
thread.join()
""")
        == "True\n"
    )
