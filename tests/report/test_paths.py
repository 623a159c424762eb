import subprocess
from pathlib import Path

import pytest

from medlint.report.paths import relative_path, repository_root


def test_the_workspace_comes_first(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert repository_root("/workspace", tmp_path) == Path("/workspace")


def test_else_the_git_root_above(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    deep = tmp_path / "docs" / "teas"
    deep.mkdir(parents=True)
    assert repository_root("", deep) == tmp_path
    assert repository_root("", tmp_path) == tmp_path


def test_a_worktree_has_a_git_file(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: /elsewhere")
    assert repository_root("", tmp_path) == tmp_path


def test_no_repository(tmp_path: Path) -> None:
    assert repository_root("", tmp_path) is None
    assert relative_path("docs/tea.md", None) == "docs/tea.md"
    assert relative_path("/docs/tea.md", None) == "/docs/tea.md"


def test_over_a_symbolic_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real" / "docs").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path / "real" / "docs")
    assert relative_path("tea.md", tmp_path / "link") == "docs/tea.md"
    assert relative_path(str(tmp_path / "link" / "tea.md"), tmp_path / "real") == "tea.md"


def test_a_link_in_the_repository_keeps_its_name(tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    (tmp_path / "elsewhere.md").write_text("Tea.")
    (tmp_path / "repository" / "tea.md").symlink_to(tmp_path / "elsewhere.md")
    assert relative_path(str(tmp_path / "repository" / "tea.md"), tmp_path / "repository") == "tea.md"


def test_a_folder_with_a_longer_name_is_elsewhere(tmp_path: Path) -> None:
    other = str(tmp_path / "repository-2" / "tea.md")
    assert relative_path(other, tmp_path / "repository") == other
