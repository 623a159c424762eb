"""Times whole commands side by side: medlint and proselint, on one article and on a folder.

    python benchmarks/against_proselint.py [ARTICLE] [FOLDER] [--runs N]

Both run as their users run them, as new processes, in turns, on the same files; proselint comes from its package, into
an environment of its own. Without arguments the article is one of the examples and the folder holds many copies of
them. medlint has run before, as on any machine but a new one, or finds and keeps nothing (`--no-cache`), as in a job
that begins with an installation; a folder is timed with articles that it has never seen and with the same ones again.
Figures are wall-clock seconds, the least and the median of all runs.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
COPIES = 100


def main() -> None:
    """Run the comparison that the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("article", nargs="?", type=Path, default=EXAMPLES / "clinic-page.md")
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--runs", type=int, default=7)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        proselint = install_proselint(Path(scratch) / "proselint")
        folder = given.folder or copies_of_examples(Path(scratch) / "articles")
        medlint = [str(Path(sys.executable).with_name("medlint")), "check", "--isolated", "--exit-zero"]
        peer = [str(proselint), "check"]
        os.environ["XDG_CACHE_HOME"] = scratch
        for _ in range(3):  # processes side by side may each keep a part of what they have made ready
            seconds([*medlint, str(given.article), str(folder)])
        known = Path(scratch) / "medlint" / "results.sqlite"
        bare = [*medlint, "--no-cache"]
        few = max(2, given.runs // 2)
        compare("one article", [*medlint, str(given.article)], [*peer, str(given.article)], given.runs)
        compare("one article, nothing kept", [*bare, str(given.article)], [*peer, str(given.article)], given.runs)
        compare("a folder, new", [*medlint, str(folder)], [*peer, str(folder)], few, forget=known)
        compare("a folder, nothing kept", [*bare, str(folder)], [*peer, str(folder)], few)
        compare("a folder, again", [*medlint, str(folder)], [*peer, str(folder)], few)


def install_proselint(folder: Path) -> Path:
    """The executable of proselint, installed from its package into a new environment."""
    venv.create(folder, with_pip=True)
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(binaries / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "proselint"]
    subprocess.run(pip, check=True)
    return binaries / "proselint"


def copies_of_examples(folder: Path) -> Path:
    """A folder with many copies of the examples."""
    for number in range(COPIES):
        shutil.copytree(EXAMPLES, folder / f"{number:03}")
    return folder


def compare(what: str, medlint: list[str], peer: list[str], runs: int, forget: Path | None = None) -> None:
    """Time both commands in turns and print their figures and the ratio of the medians.

    ``forget`` is a file to remove before each run, where there is one.
    """
    figures: dict[str, list[float]] = {"medlint": [], "proselint": []}
    for _ in range(runs):
        for name, command in (("medlint", medlint), ("proselint", peer)):
            if forget:
                forget.unlink(missing_ok=True)
            figures[name].append(seconds(command))
    print(f"{what} ({runs} runs)")
    for name, times in figures.items():
        print(f"  {name:<10} least {min(times):7.3f} s   median {statistics.median(times):7.3f} s")
    ratio = statistics.median(figures["proselint"]) / statistics.median(figures["medlint"])
    print(f"  proselint takes {ratio:.1f} times as long")


def seconds(command: list[str]) -> float:
    """How long the whole command takes; a command that fails outright is no measurement."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    took = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} exited {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    return took


if __name__ == "__main__":
    main()
