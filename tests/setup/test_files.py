"""The files of a repository: by Git where there is one that answers, else by a walk."""

import os
from pathlib import Path

import pytest
from histories import History

from medlint.setup.files import files_below, read_start, remotes

TREE = ("a.md", "news/b.md", "news/old/c.txt", ".hidden/d.md", "node_modules/e.md", "drafts/f.md")


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Tea.", encoding="utf-8")


def test_a_walk_leaves_out_hidden_folders_and_those_of_other_people(tmp_path: Path) -> None:
    write(tmp_path, *TREE)
    assert files_below(str(tmp_path)) == ("a.md", "drafts/f.md", "news/b.md", "news/old/c.txt")


def test_a_walk_ends_with_the_folder_in_which_files_become_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.md", "b/c.md", "b/d.md", "e/f.md")
    for most, listed in ((2, ("a.md", "b/c.md", "b/d.md")), (3, ("a.md", "b/c.md", "b/d.md", "e/f.md"))):
        monkeypatch.setattr("medlint.setup.files._MOST", most)
        assert files_below(str(tmp_path)) == listed


def test_git_says_what_counts_committed_or_not(tmp_path: Path) -> None:
    history = History(tmp_path)
    write(tmp_path, *TREE)
    history.write(".gitignore", "drafts/\nnode_modules/\n")
    listed = (".gitignore", ".hidden/d.md", "a.md", "news/b.md", "news/old/c.txt")
    assert files_below(str(tmp_path)) == listed
    history.commit()
    assert files_below(str(tmp_path)) == listed
    assert files_below(str(tmp_path / "news")) == ("b.md", "old/c.txt")
    (tmp_path / "a.md").unlink()
    assert files_below(str(tmp_path)) == tuple(name for name in listed if name != "a.md")


def test_names_that_nobody_can_print_are_left_out(tmp_path: Path) -> None:
    history = History(tmp_path)
    for name in ("té a.md", 'the "tea".md', "a\nb.md", "a\tb.md", os.fsdecode(b"caf\xe9.md"), "\u200fb.md"):
        history.write(name, "Tea.")
    assert files_below(str(tmp_path)) == ('the "tea".md', "té a.md")


@pytest.mark.parametrize("broken", ["HEAD", "config"])
def test_where_git_cannot_answer_folders_are_walked(tmp_path: Path, broken: str) -> None:
    History(tmp_path)
    write(tmp_path, *TREE)
    (tmp_path / ".git" / broken).write_text("[broken\n", encoding="utf-8")
    assert files_below(str(tmp_path)) == ("a.md", "drafts/f.md", "news/b.md", "news/old/c.txt")
    assert remotes(str(tmp_path)) == ""


def test_without_git_there_are_no_remotes_and_folders_are_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    site = tmp_path / "site"
    History(site).git("remote", "add", "origin", "https://example.org/tea.git")
    write(site, "a.md")
    assert remotes(str(site)) == "remote.origin.url https://example.org/tea.git"
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert (remotes(str(site)), files_below(str(site))) == ("", ("a.md",))


def test_outside_of_a_repository_there_are_no_remotes(tmp_path: Path) -> None:
    assert remotes(str(tmp_path)) == ""


def test_the_beginning_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfTea \xff" + b"x" * 300_000)
    text = read_start(str(tmp_path), "a.md")
    assert text.startswith("Tea \ufffdx")
    assert len(text) == 200_000
    assert read_start(str(tmp_path), "gone.md") == read_start(str(tmp_path), ".") == ""
