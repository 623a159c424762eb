"""Which articles ``--since`` and ``--staged`` check, and in which order."""

import re
from pathlib import Path

import pytest
from histories import History
from running import Check

CURE = "Our tea cures colds.\n"
ONLY = ("--isolated", "--select", "CLM004")


@pytest.fixture
def history(here: Path) -> History:
    return History(here)


def flagged(out: str) -> list[str]:
    """The files with findings, in the order of the report."""
    return re.findall(r"^(.+?):\d+:\d+: ", out, re.MULTILINE)


@pytest.mark.parametrize("way", [("--since", "HEAD"), ("--staged",)], ids=["since", "staged"])
def test_articles_come_in_the_order_of_the_paths(history: History, check: Check, way: tuple[str, ...]) -> None:
    history.commit()
    for name in ("balm.md", "gel.md", "tea.md"):
        history.write(name, CURE)
    history.git("add", "-A")
    _, out, err = check(*ONLY, *way, "tea.md", "balm.md", "gel.md")
    assert (flagged(out), err) == (["tea.md", "balm.md", "gel.md"], "")


@pytest.mark.parametrize("way", [("--since", "HEAD"), ("--staged",)], ids=["since", "staged"])
def test_a_path_that_is_missing_is_told_and_the_others_are_checked(
    history: History, check: Check, way: tuple[str, ...]
) -> None:
    history.commit()
    history.write("tea.md", CURE)
    history.git("add", "-A")
    code, out, err = check(*ONLY, *way, "gone.md", "tea.md")
    assert (code, flagged(out), err) == (2, ["tea.md"], "error: gone.md: no such file or directory\n")


def test_two_articles_outside_are_one_failure(check: Check, tmp_path: Path) -> None:
    for name in ("gel", "tea"):
        (tmp_path / f"{name}.md").write_text(CURE, encoding="utf-8")
    reason = "lies in no Git repository, like 1 more, so nobody can tell what has changed in them"
    assert check(*ONLY, "--since", "HEAD", str(tmp_path))[2] == f"error: {tmp_path / 'gel.md'}: {reason}\n"


def test_what_is_staged_to_be_forgotten_is_not_checked(history: History, check: Check) -> None:
    history.write("tea.md", CURE)
    history.commit()
    history.git("rm", "-q", "--cached", "tea.md")
    assert check(*ONLY, "--staged") == (0, "No files to check.\n", "")


def test_what_is_ignored_is_not_checked_where_it_is_staged_all_the_same(history: History, check: Check) -> None:
    history.write(".gitignore", "draft.md\n")
    history.commit()
    history.write("draft.md", CURE)
    history.write("tea.md", CURE)
    history.git("add", "-f", "draft.md", "tea.md")
    assert flagged(check(*ONLY, "--staged")[1]) == ["tea.md"]
