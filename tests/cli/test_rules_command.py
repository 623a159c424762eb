"""``medlint rules``: the list."""

import re
from pathlib import Path

import pytest
from running import HOUSE_RULE

from medlint.cli import main
from medlint.rules.load import load_catalogue

OWN = HOUSE_RULE.replace("detect:", "applies:\n  profiles: [clinic]\n  severity: {uk: error}\ndetect:")


def rows(capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """The columns of each row by its code."""
    lines = capsys.readouterr().out.splitlines()
    return {(columns := re.split(r"  +", line))[0]: columns[1:] for line in lines}


@pytest.mark.usefixtures("here")
def test_every_rule_has_a_row_in_aligned_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    rules = load_catalogue().rules
    for line, rule in zip(lines, rules, strict=True):
        code, name, severity, summary = re.split(r"  +", line)
        assert (code, name) == (rule.code, rule.name)
        assert severity in (rule.severity.label, "off")
        assert re.fullmatch(rf"{re.escape(rule.summary)}(?: \(.+\))?", summary)
    assert len({line.index(rule.summary) for line, rule in zip(lines, rules, strict=True)}) == 1


def test_the_configuration_of_the_current_folder_shows(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'ignore = ["STR011"]\n[severity]\ntruncated-list-intro = "info"\n'
    (here / "medlint.toml").write_text(text, encoding="utf-8")
    assert main(["rules"]) == 0
    listed = rows(capsys)
    assert listed["STR011"][1] == "off"
    assert listed["STR001"][1] == "info"
    assert main(["rules", "--isolated"]) == 0
    listed = rows(capsys)
    assert listed["STR011"][1] == "info"
    assert listed["STR001"][1] == "warning"


def test_a_named_configuration_shows(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "strict.toml").write_text('select = ["STR001"]\n', encoding="utf-8")
    assert main(["rules", "--config", "strict.toml"]) == 0
    assert [code for code, columns in rows(capsys).items() if columns[1] != "off"] == ["STR001"]


@pytest.mark.usefixtures("here")
def test_colours_stay_out_of_pipes_unless_forced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules"]) == 0
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main(["rules"]) == 0
    colored = capsys.readouterr().out
    assert colored != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["rules"]) == 0
    assert capsys.readouterr().out == plain


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ignore = ['cure-clam']", "error: medlint.toml:1: unknown rule “cure-clam”; did you mean “cure-claim”?\n"),
        ("extend-rules = ['empty']", "error: {here}/empty: holds no rule file (*.yaml)\n"),
    ],
)
def test_what_is_wrong_is_one_line(here: Path, text: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty").mkdir()
    (here / "medlint.toml").write_text(text, encoding="utf-8")
    assert main(["rules"]) == 2
    assert capsys.readouterr() == ("", message.format(here=here.resolve()))


@pytest.mark.usefixtures("here")
def test_config_and_isolated_contradict_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--isolated", "--config", "x.toml"]) == 2
    assert "--config and --isolated cannot be used together" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_an_audience_shows_what_applies_and_why(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "own").mkdir()
    (here / "own" / "house-rule.yaml").write_text(OWN, encoding="utf-8")
    (here / "medlint.toml").write_text('extend-rules = ["own"]\n', encoding="utf-8")
    assert main(["rules"]) == 0
    assert rows(capsys)["OWN001"] == ["house-rule", "off", "Leeches (only in the profile clinic)"]
    assert main(["rules", "--profile", "clinic"]) == 0
    assert rows(capsys)["OWN001"] == ["house-rule", "warning", "Leeches (only in the profile clinic)"]
    assert main(["rules", "--profile", "clinic", "--jurisdiction", "uk"]) == 0
    shown = ["house-rule", "error", "Leeches (for the profile clinic, uk; only in the profile clinic)"]
    assert rows(capsys)["OWN001"] == shown


def test_what_is_tried_out_shows(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "own").mkdir()
    (here / "medlint.toml").write_text('extend-rules = ["own"]\nprofile = "clinic"\n', encoding="utf-8")
    text = OWN.replace("detect: claim", "detect: claim\nstatus: preview")
    (here / "own" / "house-rule.yaml").write_text(text, encoding="utf-8")
    limits = "only in the profile clinic"
    assert main(["rules"]) == 0
    assert rows(capsys)["OWN001"] == ["house-rule", "off", f"Leeches (preview; {limits})"]
    assert main(["rules", "--preview"]) == 0
    assert rows(capsys)["OWN001"] == ["house-rule", "warning", f"Leeches (preview; {limits})"]


@pytest.mark.usefixtures("here")
def test_how_sure_rules_have_to_be_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--min-confidence", "high"]) == 0
    listed = rows(capsys)
    for rule in load_catalogue().rules:
        less = rule.confidence.value
        assert (f"({less} confidence" in listed[rule.code][2]) == (less != "high" and rule.status.value == "stable")


@pytest.mark.parametrize(
    ("profile", "jurisdiction", "code", "columns"),
    [
        ("clinic", "uk", "CLM016", ["error", "only in the profile clinic; only in the jurisdiction uk"]),
        ("clinic", "us", "CLM016", ["off", "only in the jurisdiction uk; only in the profile clinic"]),
        ("clinic", "au", "CLM015", ["error", "only in the profile clinic; only in the jurisdiction au"]),
        ("supplement", "eu", "CLM014", ["error", "only in the profile supplement; only in the jurisdiction uk or eu"]),
        ("supplement", "uk", "DIS003", ["off", "only in the jurisdiction us; only in the profile supplement"]),
        ("supplement", "us", "GOV002", ["off", "not in the profile supplement"]),
    ],
)
@pytest.mark.usefixtures("here")
def test_each_jurisdiction_has_rules_of_its_own(
    profile: str, jurisdiction: str, code: str, columns: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "--profile", profile, "--jurisdiction", jurisdiction]) == 0
    _, severity, summary = rows(capsys)[code]
    assert [severity, summary[summary.rindex("(") + 1 : -1]] == columns


def test_what_bars_a_rule_that_is_selected_by_name_is_told_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "medlint.toml").write_text('extend-select = ["DIS003"]\n', encoding="utf-8")
    assert main(["rules", "--profile", "supplement", "--jurisdiction", "eu"]) == 0
    summary = rows(capsys)["DIS003"][2]
    assert summary.endswith(" (only in the jurisdiction us; selected by name; only in the profile supplement)")
