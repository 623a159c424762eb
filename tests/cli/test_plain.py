"""Command lines that are understood without the library that reads all others."""

import subprocess
import sys
from pathlib import Path

import pytest

from medlint.cli import commands, main
from medlint.cli.plain import plain

ARTICLE = "# Knee pain\n\nThis is the best clinic in the world.\n\nAbout 62% of our patients improve.\n"
CONFIG = 'ignore = ["CLM001"]\nexclude = ["drafts/**"]\n'


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository with a configuration, an article and a draft that it leaves out."""
    monkeypatch.chdir(tmp_path)
    Path("medlint.toml").write_text(CONFIG, encoding="utf-8")
    Path("drafts").mkdir()
    for path in ("knee.md", "drafts/hip.md"):
        Path(path).write_text(ARTICLE, encoding="utf-8")


PLAIN = [
    ["check"],
    ["check", "."],
    ["check", "knee.md"],
    ["check", "knee.md", "drafts/hip.md"],
    ["check", "knee.md", "knee.md"],
    ["check", "--isolated", "knee.md"],
    ["check", "knee.md", "--isolated"],
    ["check", "--exit-zero", "knee.md"],
    ["check", "--quiet", "knee.md"],
    ["check", "--no-cache", "knee.md"],
    ["check", "--exit-zero", "--isolated", "--exit-zero", "."],
    ["check", "--force-exclude", "drafts/hip.md", "knee.md"],
    ["check", "--force-exclude", "drafts/hip.md"],
    ["check", "gone.md"],
    ["check", "gone.md", "--exit-zero"],
    ["check", ""],
]


@pytest.mark.parametrize("args", PLAIN, ids=" ".join)
def test_they_mean_what_they_mean_to_everybody(args: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    run = plain(args)
    assert run
    said = run(), *capfd.readouterr()
    assert said == (commands.run(args), *capfd.readouterr())


OTHERS = [
    [],
    ["rules"],
    ["report", "knee.md"],
    ["--help"],
    ["check", "--help"],
    ["check", "-h"],
    ["check", "-"],
    ["check", "--", "knee.md"],
    ["check", "--isolate", "knee.md"],
    ["check", "--select", "CLM", "knee.md"],
    ["check", "--output-format=github", "knee.md"],
]


@pytest.mark.parametrize("args", OTHERS, ids=" ".join)
def test_others_are_left_to_the_library(args: list[str]) -> None:
    assert plain(args) is None


@pytest.mark.parametrize("variable", ["MEDLINT_SELECT", "_MEDLINT_COMPLETE"])
def test_the_environment_is_left_to_the_library(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "STA")
    assert plain(["check", "knee.md"]) is None


def test_what_the_environment_sets_holds(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("MEDLINT_SELECT", "CLM")
    assert main(["check", "--isolated", "knee.md"]) == 1
    out = capsys.readouterr().out
    assert "CLM001" in out
    assert "STA001" not in out


def test_they_do_without_the_library() -> None:
    code = "import sys; from medlint.cli import main; main(sys.argv[1:]); print('click' in sys.modules)"
    ran = [
        subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True).stdout.splitlines()[-1]
        for args in (["check", "--isolated", "knee.md"], ["check", "--isolated", "--statistics", "knee.md"])
    ]
    assert ran == ["False", "True"]
