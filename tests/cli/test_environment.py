"""Options from the environment."""

from pathlib import Path

import click
import pytest

from medlint.cli import main
from medlint.cli.commands import medlint
from medlint.cli.environment import VARIABLES

FLAWED = "# Our services\n\nWe offer the following services:\n\nThe desk is open from nine to five every day.\n"
LINE = "a.md:3:1: info: “We offer the following services:” announces a list"


@pytest.fixture(autouse=True)
def article(here: Path) -> Path:
    (here / "medlint.toml").write_text('select = ["STR001"]\nseverity = {STR001 = "info"}\n', encoding="utf-8")
    (here / "a.md").write_text(FLAWED, encoding="utf-8")
    return here


def command(name: str) -> click.Command:
    found = medlint.get_command(click.Context(medlint), name)
    assert found
    return found


def test_every_variable_belongs_to_an_option_of_check() -> None:
    named = {option.envvar for option in command("check").params if isinstance(option, click.Option)}
    assert set(VARIABLES) == {name for name in named if name}


@pytest.mark.parametrize("option", ["fix", "unsafe_fixes", "diff", "stdin_filename", "since", "staged"])
def test_what_writes_or_is_about_one_run_is_not_for_the_environment(option: str) -> None:
    (found,) = (param for param in command("check").params if param.name == option)
    assert found.envvar is None


def test_the_help_names_the_variables(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--help"]) == 0
    out = capsys.readouterr().out
    assert "MEDLINT_FAIL_LEVEL" in out
    assert "MEDLINT_FIX" not in out


class TestCheck:
    def test_a_variable_does_what_its_option_does(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", "a.md"]) == 0
        monkeypatch.setenv("MEDLINT_FAIL_LEVEL", "info")
        monkeypatch.setenv("MEDLINT_OUTPUT_FORMAT", "concise")
        capsys.readouterr()
        assert main(["check", "a.md"]) == 1
        assert capsys.readouterr().out.startswith(LINE)

    def test_the_command_line_goes_first(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_FAIL_LEVEL", "info")
        assert main(["check", "a.md", "--fail-level", "warning", "--output-format", "concise"]) == 0
        assert capsys.readouterr().out.startswith(LINE)

    @pytest.mark.parametrize("value", ["CLM,STR001", "CLM STR001"])
    def test_several_rules_stand_between_commas_or_spaces(
        self, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_SELECT", value)
        assert main(["check", "a.md", "--isolated", "--output-format", "concise"]) == 1
        assert [line.split(" [")[1] for line in capsys.readouterr().out.splitlines()[:-1]] == [
            "STR001 truncated-list-intro]"
        ]

    def test_what_is_wrong_names_the_variable(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_FAIL_LEVEL", "fatal")
        assert main(["check", "a.md"]) == 2
        assert "Error: Invalid value for “MEDLINT_FAIL_LEVEL”: 'fatal' is not one of" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("option", "value", "said"),
        [
            ("--fail-level", "fatal", "Error: Invalid value for “--fail-level”: 'fatal' is not one of"),
            ("--today", "now", "Error: Invalid value for “--today”: “now” is no date such as 2026-01-31\n"),
            ("--config", "", "Error: Invalid value for “--config”: the name of the file is empty.\n"),
            ("--output-file", "", "Error: Invalid value for “--output-file”: the name of the file is empty.\n"),
        ],
    )
    def test_what_is_wrong_on_the_command_line_is_not_blamed_on_a_variable(
        self, option: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_FAIL_LEVEL", "info")
        assert main(["check", "a.md", option, value]) == 2
        err = capsys.readouterr().err
        assert said in err
        assert "MEDLINT_" not in err

    def test_an_empty_variable_says_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("MEDLINT_FAIL_LEVEL", "")
        monkeypatch.setenv("MEDLINT_CONFIG", "")
        assert main(["check", "a.md"]) == 0


class TestConfigAndIsolated:
    def test_isolated_on_the_command_line_goes_before_a_file_of_the_environment(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_CONFIG", "medlint.toml")
        assert main(["check", "a.md", "--isolated", "--output-format", "concise"]) == 1
        assert "STR001" in capsys.readouterr().out

    def test_a_file_on_the_command_line_goes_before_isolated_in_the_environment(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_ISOLATED", "1")
        assert main(["check", "a.md", "--config", "medlint.toml", "--output-format", "concise"]) == 0
        assert capsys.readouterr().out.startswith(LINE)

    def test_both_in_the_environment_contradict_each_other(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("MEDLINT_ISOLATED", "1")
        monkeypatch.setenv("MEDLINT_CONFIG", "medlint.toml")
        assert main(["check", "a.md"]) == 2
        assert "--config and --isolated cannot be used together" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "MEDLINT_FAIL_LEVL",
            "note: the variable MEDLINT_FAIL_LEVL sets nothing; did you mean “MEDLINT_FAIL_LEVEL”?\n",
        ),
        ("MEDLINT_VERSION", ""),
        ("MEDLINT_SELECT", ""),
    ],
)
def test_a_slip_is_noted_and_what_is_somebody_elses_is_not(
    name: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, "STR001")
    main(["check", "a.md"])
    assert capsys.readouterr().err == said
