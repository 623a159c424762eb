"""The README shows what medlint really says, and so do its pictures."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from medlint.rules.load import load_catalogue

ROOT = Path(__file__).parent.parent
PICTURE = (ROOT / "docs" / "pictures" / "terminal.svg").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n\$ medlint ([^\n]+)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("arguments", "shown"), CONSOLE)
def test_output_is_current(arguments: str, shown: str) -> None:
    command = [sys.executable, "-m", "medlint", *arguments.split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == shown


def test_some_output_is_shown() -> None:
    assert CONSOLE


def test_the_picture_of_the_terminal_is_current() -> None:
    written = "".join(unescape(words) for words in re.findall(r"<text class=\"terminal-r[^>]*>([^<]*)</text>", PICTURE))
    command, *_ = re.findall(r"\$\s+medlint([^:]*?\.html)", written)
    done = subprocess.run(
        [sys.executable, "-m", "medlint", *command.split()], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    shown = "".join(written.split("medlint" + command, 1)[1].split())
    assert shown == "".join(done.stdout.split()), "not current; run: python docs/pictures.py"


def test_the_picture_of_the_terminal_needs_nothing_from_elsewhere() -> None:
    addresses = set(re.findall(r"https?://[^\s\"')]+", PICTURE))
    assert addresses <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}


def test_every_group_of_rules_is_described() -> None:
    groups = re.findall(r"^\| ([A-Z]{3}) \|", README, re.MULTILINE)
    assert set(groups) >= {rule.group for rule in load_catalogue().rules}


def test_the_python_example_runs(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "tea.txt").write_text("Tea is a drink.\n")
    done = subprocess.run([sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "CLM004" in done.stdout
