"""``medlint completion``, tried in the shells themselves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from running import HOUSE_RULE, write

from medlint.cli import main

SHELLS = ("bash", "fish", "zsh")


def run(command: list[str], folder: Path, **environment: str) -> str:
    """What ``command`` prints, with a ``medlint`` that is this one on the path."""
    (folder / "bin").mkdir(exist_ok=True)
    script = folder / "bin" / "medlint"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m medlint "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "PATH": path, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def completed(folder: Path, words: str) -> list[str]:
    """What bash would offer for the last of ``words``."""
    asked = {"_MEDLINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    return run([sys.executable, "-m", "medlint"], folder, **asked).splitlines()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one_that_the_shell_reads(
    shell: str, here: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["completion", shell]) == 0
    script = here / "script"
    script.write_bytes(capfdbinary.readouterr().out)
    assert b"_MEDLINT_COMPLETE" in script.read_bytes()
    if shutil.which(shell):
        run([shell, "-n", str(script)], here)


def test_a_shell_that_is_not_known_is_a_slip(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "tcsh"]) == 2
    assert "'tcsh' is not one of 'bash', 'fish', 'zsh'" in capsys.readouterr().err


def test_commands_are_offered(here: Path) -> None:
    assert completed(here, "medlint ru") == ["plain,rule", "plain,rules"]


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
def test_rules_are_offered_where_options_take_them(option: str, here: Path) -> None:
    assert completed(here, f"medlint check {option} hype-") == ["plain,hype-word", "plain,hype-punctuation"]
    assert completed(here, f"medlint check {option} CLM,cure-") == ["plain,CLM,cure-claim"]


def test_rules_are_offered_to_be_explained(here: Path) -> None:
    assert completed(here, "medlint rule CLM004") == ["plain,CLM004"]


def test_rules_of_the_repository_are_offered_as_well(here: Path) -> None:
    write("medlint.toml", 'extend-rules = ["own/"]\n')
    write("own/house-rule.yaml", HOUSE_RULE)
    assert completed(here, "medlint rule hou") == ["plain,house-rule", "plain,household-measure"]


def test_words_of_an_option_are_offered(here: Path) -> None:
    assert completed(here, "medlint check --min-confidence ") == ["plain,low", "plain,medium", "plain,high"]


@pytest.mark.parametrize("command", ["check", "test"])
def test_files_are_left_to_the_shell(command: str, here: Path) -> None:
    assert completed(here, f"medlint {command} art") == ["file,art"]


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
def test_bash_completes(here: Path) -> None:
    ask = 'COMP_WORDS=(medlint check --select cure-); COMP_CWORD=3; _medlint_completion medlint; echo "${COMPREPLY[@]}"'
    assert run(["bash", "-c", f'eval "$(medlint completion bash)"; {ask}'], here) == "cure-claim\n"


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not here")
def test_fish_completes(here: Path) -> None:
    ask = "medlint completion fish | source; complete -C 'medlint rule cure-'"
    assert run(["fish", "-c", ask], here) == "cure-claim\n"


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not here")
def test_zsh_takes_the_script_for_a_completion_of_medlint(here: Path) -> None:
    ask = 'autoload -U compinit; compinit -u; eval "$(medlint completion zsh)"; print $_comps[medlint]'
    assert run(["zsh", "-f", "-c", ask], here) == "_medlint_completion\n"
