"""Neovim itself, with the lines that docs/editors/neovim.lua gives its users."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NVIM = shutil.which("nvim")
LINES = Path(__file__).parents[2] / "docs" / "editors" / "neovim.lua"
SESSION = Path(__file__).with_name("session.lua")

pytestmark = pytest.mark.skipif(NVIM is None, reason="Neovim is not installed")

ARTICLE = (
    "# Thé 🫖\n\n👩‍👩‍👧 Thé à l’été: tea cures colds. 🍵 It is completely safe for children.\n\n"
    "Ring 🌙 1-800-273-8255 at night, naïve caller.\n"
)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What Neovim answered."""
    assert NVIM
    house = tmp_path_factory.mktemp("a house with spaces & ümläuts")
    (house / "medlint.toml").write_text('select = ["CLM", "DIS007"]\n', encoding="utf-8")
    (house / "tea.md").write_text(ARTICLE, encoding="utf-8")
    (house / "bin").mkdir()
    command = house / "bin" / "medlint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m medlint "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    own = {"MEDLINT_SESSION": f"{LINES}\n{house / 'tea.md'}\n{house / 'answers.json'}", "HOME": str(house)}
    own |= {f"XDG_{name}_HOME": str(house / name.lower()) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    path = f"{house / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [NVIM, "--headless", "--clean", "-n", "-S", SESSION],
        cwd=house,
        env=os.environ | own | {"PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    answers = house / "answers.json"
    assert answers.exists(), done.stderr
    found: dict[str, object] = json.loads(answers.read_text(encoding="utf-8"))
    assert "problem" not in found, found["problem"]
    return found


def test_findings_stand_at_their_words(session: dict[str, object]) -> None:
    assert session["opened"] == [
        {"line": 2, "words": "cures colds", "code": "CLM004 cure-claim", "source": "medlint"},
        {"line": 2, "words": "completely safe", "code": "CLM003 absolute-safety", "source": "medlint"},
        {"line": 4, "words": "1-800-273-8255", "code": "DIS007 outdated-crisis-line", "source": "medlint"},
    ]


def test_a_hover_says_why(session: dict[str, object]) -> None:
    assert "`CLM004 cure-claim`" in str(session["hover"])


def test_an_action_fixes_what_is_under_the_cursor(session: dict[str, object]) -> None:
    assert session["actions"] == [
        "Fix, which may change what is said: outdated-crisis-line",
        "It is right as it is: suppress outdated-crisis-line",
    ]
    assert session["fixed"] == ARTICLE.replace("1-800-273-8255", "988")


def test_findings_move_with_what_is_typed(session: dict[str, object]) -> None:
    opened, typed = session["opened"], session["typed"]
    assert isinstance(opened, list)
    assert typed == opened[:2]


def test_one_server_serves_the_editor(session: dict[str, object]) -> None:
    assert session["clients"] == 1
