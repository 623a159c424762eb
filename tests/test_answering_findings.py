"""What docs/answering-findings.md tells editors is what medlint does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from medlint import lint_text

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "answering-findings.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n\$ medlint ([^\n]+)\n(.*?)```", PAGE, re.DOTALL)
SUPPRESSED = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)
ANSWERS = re.findall(r"^\| (In one trial|According to)(.*?) \| (\w+).*\|$", PAGE, re.MULTILINE)


def said(text: str) -> list[str]:
    return [f"{one.severity.label} {one.code}" for one in lint_text(text, "a.md", isolated=True).diagnostics]


@pytest.mark.parametrize(("arguments", "shown"), CONSOLE)
def test_output_is_current(arguments: str, shown: str) -> None:
    command = [sys.executable, "-m", "medlint", *arguments.split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == shown


def test_there_is_something_of_each() -> None:
    assert (len(CONSOLE), len(SUPPRESSED), len(ANSWERS)) == (1, 2, 3)


@pytest.mark.parametrize(("begun", "rest", "answer"), ANSWERS)
def test_a_figure_is_answered_as_the_table_says(begun: str, rest: str, answer: str) -> None:
    expected = {"warning": ["warning STA001"], "note": ["info STA001"], "nothing": []}[answer]
    assert [one for one in said(f"# Pain\n\n{begun}{rest}\n") if one.endswith("STA001")] == expected


@pytest.mark.parametrize("example", SUPPRESSED)
def test_a_comment_silences_what_would_be_said_without_it(example: str) -> None:
    claims = [one for one in said(re.sub(r"<!--.*?-->", "", example)) if "CLM" in one]
    assert claims
    assert not [one for one in said(example) if "CLM" in one or "SUP" in one]
