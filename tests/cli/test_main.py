"""The command line as a whole: help, slips, and ends that are not of its choosing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from medlint.cli import commands, main

MEDLINT = [sys.executable, "-m", "medlint"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("medlint ")
    assert out.count(".") == 2


@pytest.mark.parametrize("args", [["--help"], ["-h"], ["check", "--help"], ["rule", "-h"], ["rules", "-h"]])
def test_help_exits_0(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 0
    assert "Usage: medlint" in capsys.readouterr().out


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines()] == [
        "check",
        "report",
        "baseline",
        "clean",
        "rule",
        "rules",
        "test",
        "init",
        "server",
        "completion",
    ]


@pytest.mark.parametrize("args", [[], ["chek"], ["--no-such-option"], ["rule"], ["rule", "a", "b"], ["rules", "x"]])
def test_slips_exit_2_on_standard_error(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Usage: medlint" in captured.err


@pytest.mark.parametrize(("slip", "meant"), [("chek", "check"), ("rules-", "rules"), ("reports", "report")])
def test_the_nearest_command_is_named(slip: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([slip]) == 2
    assert f"No such command “{slip}”; did you mean “{meant}”?\n" in capsys.readouterr().err


def test_a_command_unlike_any_is_named_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["xyzzy"]) == 2
    assert "No such command 'xyzzy'.\n" in capsys.readouterr().err


def test_a_path_in_place_of_a_command_is_understood(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "gel.md").touch()
    assert main(["gel.md"]) == 2
    assert "No such command “gel.md”; did you mean “medlint check gel.md”?" in capsys.readouterr().err


def test_the_module_is_the_command(tmp_path: Path) -> None:
    ran = subprocess.run([*MEDLINT, "--version"], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("medlint ")


def test_a_command_imports_only_what_it_needs(tmp_path: Path) -> None:
    code = "import sys, medlint.cli; medlint.cli.main(['rules', '--isolated']); print(sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
    assert ran.returncode == 0, ran.stderr
    loaded = ran.stdout.splitlines()[-1]
    for name in ("tomllib", "pathspec", "medlint.cli.check", "medlint.run", "traceback"):
        assert f"'{name}'" not in loaded, name


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """A command line whose only command raises what the test puts here."""
    raised: list[BaseException] = []

    @click.command()
    def command() -> None:
        raise raised[0]

    monkeypatch.setattr(commands, "medlint", command)
    return raised


def test_a_bug_is_not_taken_for_findings(failing: list[BaseException], capsys: pytest.CaptureFixture[str]) -> None:
    failing.append(RuntimeError("some bug"))
    assert main([]) == 2
    err = capsys.readouterr().err
    assert "RuntimeError: some bug" in err
    assert err.endswith("error: medlint itself failed; please report this\n")


def test_an_interrupt_is_quiet(failing: list[BaseException], capsys: pytest.CaptureFixture[str]) -> None:
    failing.append(KeyboardInterrupt())
    assert main([]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no device that is always full")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [*MEDLINT, "rules"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", timeout=60
        )
    assert (ran.returncode, ran.stderr) == (2, "error: no space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="has no such pipes")
def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(
            [*MEDLINT, "rules"], cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, encoding="utf-8", timeout=60
        )
    finally:
        os.close(writer)
    assert (ran.returncode, ran.stderr) == (128 + signal.SIGPIPE, "")


def test_output_into_a_pipe_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    ran = subprocess.run(
        [*MEDLINT, "rule", "STR001"], cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=True
    )
    assert "“Common side effects include:”" in " ".join(ran.stdout.decode("utf-8").split())
