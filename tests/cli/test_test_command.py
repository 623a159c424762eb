"""``medlint test``: what is said about rule files, and the exit code."""

import re
from pathlib import Path

import pytest

from medlint.cli import main

RULE = """\
code: XYZ001
name: house-word
summary: A word that the house style avoids
severity: warning
confidence: high
detect: claim
message: "“{match}” is not our word"
why: It is not ours. Write another.
sources:
  - {title: House style, url: "https://example.org/style", checked: "2026-11-22"}
claims:
  - terms: [utilise, "{tools}"]
examples:
  - bad: We [[utilise]] it.
  - good: We use it.
"""
FLAWED = RULE.replace("good: We use it.", "good: We utilise it.").replace(
    'terms: [utilise, "{tools}"]', 'terms: [utilise, "{tools}"]\n    unless: [hammer, chisel]'
)
VOCABULARY = "tools:\n  - hammer\n  - chisel\n"

Ran = tuple[int, str, str]


@pytest.fixture
def rules(here: Path) -> Path:
    """A folder of rules below the current one."""
    folder = here / "rules"
    folder.mkdir()
    (folder / "house-word.yaml").write_text(RULE, encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(VOCABULARY)
    return folder


def ran(capsys: pytest.CaptureFixture[str], *args: str) -> Ran:
    code = main(["test", *args])
    out, err = capsys.readouterr()
    return code, out, err


def test_medlint_s_own_rules(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys)
    assert (code, err) == (0, "")
    assert re.fullmatch(r"Tried \d+ rules, \d+ examples, \d{4,} terms: all is well\.\n", out)


def test_one_of_them(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from medlint.rules.load import catalogue_folder

    code, out, err = ran(capsys, f"{catalogue_folder()}/claims/cure-claim.yaml")
    assert (code, err) == (0, "")
    assert out.startswith("Tried 1 rule, ")


@pytest.mark.parametrize("path", ["rules", "rules/", "./rules"])
def test_a_folder(rules: Path, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, path) == (0, "Tried 1 rule, 2 examples, 4 terms: all is well.\n", "")


def test_a_file_uses_the_vocabulary_beside_it(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = "Tried 1 rule, 2 examples, 2 terms: all is well.\n"
    assert ran(capsys, "rules/house-word.yaml") == (0, out, "")


def test_what_is_wrong_in_the_order_of_files_and_lines(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (rules / "house-word.yaml").write_text(FLAWED, encoding="utf-8")
    assert ran(capsys, "rules") == (
        1,
        "rules/house-word.yaml:12: the term “{tools}” is never reported: the rule itself excuses it\n"
        "rules/house-word.yaml:16: this example is flagged at “utilise”\n"
        "Tried 1 rule, 2 examples, 6 terms: 2 flaws.\n",
        "",
    )


def test_a_place_outside_of_the_current_folder_is_shown_whole(
    rules: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (rules / "house-word.yaml").write_text(FLAWED, encoding="utf-8")
    (rules / "elsewhere").mkdir()
    monkeypatch.chdir(rules / "elsewhere")
    assert ran(capsys, "..")[1].startswith(f"{rules}/house-word.yaml:12: ")


def test_the_configuration_s_word_lists_can_be_used(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (rules.parent / "medlint.toml").write_text('extend-rules = ["lists", "rules"]\n')
    (rules.parent / "lists").mkdir()
    (rules / "vocabulary.yaml").rename(rules.parent / "lists" / "vocabulary.yaml")
    assert ran(capsys, "rules") == (0, "Tried 1 rule, 2 examples, 2 terms: all is well.\n", "")
    assert ran(capsys, "rules/house-word.yaml")[0] == 0
    code, _, err = ran(capsys, "rules", "--isolated")
    assert code == 2
    assert err.startswith(f"error: {rules}/house-word.yaml:12: “{{tools}}” names the word list “tools”, which does")


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("house-word.yaml", RULE.replace("severity: warning", "severity: loud"), "house-word.yaml:4: “severity”"),
        ("house-word.yaml", RULE.replace("[utilise,", "['(utilise',"), "house-word.yaml:12: “(utilise” opens a br"),
        ("house-word.yaml", RULE.replace("[[utilise]]", "utilise"), "house-word.yaml:14: a bad example marks what"),
        ("vocabulary.yaml", "tools: hammer\n", "vocabulary.yaml:1: “tools” must be a list"),
    ],
)
def test_2_for_a_file_that_cannot_be_used(
    rules: Path, name: str, text: str, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (rules / name).write_text(text, encoding="utf-8")
    code, out, err = ran(capsys, "rules")
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {rules}/{error}")


def test_2_for_a_path_that_is_not_there(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "gone.yaml")
    assert (code, out) == (2, "")
    assert err == f"error: {here}/gone.yaml: cannot be read: no such file or directory\n"


def test_2_for_a_folder_without_rules(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, ".") == (2, "", f"error: {here}: holds no rule file (*.yaml)\n")
