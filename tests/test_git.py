"""What Git is asked, where an article alone does not show it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from histories import History
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.git import Lines, Repository, root_of
from medlint.model.failure import GitError


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "repository")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("a\nb\nc\n", "a\nx\nc\n", (Lines(2, 1, 1),)),
        ("a\nb\nc\n", "a\nc\n", (Lines(1, 0, 1),)),
        ("a\nb\n", "x\na\nb\n", (Lines(1, 1, 0),)),
        ("a\nb\nc\nd\n", "a\nx\nc\ny\nz\n", (Lines(2, 1, 1), Lines(4, 2, 1))),
        ("a\nb", "a\nx", (Lines(2, 1, 1),)),
        ("a\n-- b\n++ c\n", "a\n++ b/x.md\n@@ -1 +7 @@\n", (Lines(2, 2, 2),)),
        ("a\nb\n", "a\r\nb\r\n", ()),
        ("a\n", "", (Lines(0, 0, 1),)),
    ],
)
def test_new_lines(history: History, before: str, after: str, lines: tuple[Lines, ...]) -> None:
    history.write("a.md", before)
    history.write("b.md", "b\n")
    history.commit()
    history.write("a.md", after)
    history.write("b.md", "c\n")
    repository = Repository(str(history.folder))
    touched = repository.touched(("HEAD",))
    assert [file.name for file in touched] == ["a.md", "b.md"]
    found = repository.lines(("HEAD",), touched)
    assert (found.get("a.md", ()), found["b.md"]) == (lines, (Lines(1, 1, 1),))


def test_contents_are_those_of_the_objects(history: History) -> None:
    texts = [b"", b"no line end", b"\n\nblob 3\n", b"\xff\x00\n"]
    for number, text in enumerate(texts):
        history.write(f"{number}.md", text)
    history.git("add", "-A")
    repository = Repository(str(history.folder))
    touched = repository.touched(("--cached",))
    contents = repository.contents(file.new for file in touched)
    assert [contents[file.new] for file in touched] == texts
    assert repository.contents(()) == {}


def test_a_lost_object(history: History) -> None:
    with pytest.raises(GitError, match="has no object 1234"):
        Repository(str(history.folder)).contents(["1234"])


def test_a_damaged_repository(history: History) -> None:
    (history.folder / ".git" / "HEAD").unlink()
    with pytest.raises(GitError, match="Git cannot tell what has changed in "):
        Repository(str(history.folder)).touched(("--cached",))


def test_a_rename_carries_both_names(history: History) -> None:
    history.write("old name.md", "one\ntwo\nthree\nfour\n")
    history.commit()
    history.git("mv", "old name.md", "new\tname.md")
    history.write("new\tname.md", "one\ntwo\nthree\nfive\n")
    repository = Repository(str(history.folder))
    (file,) = repository.touched(("HEAD",))
    assert (file.name, file.old_name, file.status) == ("new\tname.md", "old name.md", "R")
    assert repository.lines(("HEAD",), [file]) == {"new\tname.md": (Lines(4, 1, 1),)}


def test_the_root_is_the_nearest_one(history: History, tmp_path: Path) -> None:
    inner = History(history.folder / "deep" / "inner")
    (inner.folder / "below").mkdir()
    assert root_of(str(inner.folder / "below")) == str(inner.folder)
    assert root_of(str(history.folder / "deep")) == str(history.folder)
    assert root_of(str(tmp_path)) == ""


def test_the_files_below_a_folder(history: History) -> None:
    for name in (".gitignore", "a.md", "sub/é \t.md", "sub/new.md", "sub/old/c.md"):
        history.write(name, "old/\n")
    history.git("add", "sub/é \t.md")
    repository = Repository(str(history.folder))
    assert sorted(repository.files(str(history.folder))) == [".gitignore", "a.md", "sub/new.md", "sub/é \t.md"]
    assert sorted(repository.files(str(history.folder / "sub"))) == ["new.md", "é \t.md"]
    assert repository.files(str(history.folder / "sub" / "old")) == []


def test_a_file_in_conflict_is_one_of_the_files(history: History) -> None:
    history.write("a.md", "one\n")
    history.commit()
    history.git("switch", "-q", "-c", "work")
    history.write("a.md", "two\n")
    history.commit()
    history.git("switch", "-q", "main")
    history.write("a.md", "three\n")
    history.commit()
    with pytest.raises(AssertionError, match="CONFLICT"):
        history.git("merge", "work")
    assert Repository(str(history.folder)).files(str(history.folder)) == ["a.md"]


def test_where_git_fetches_from(history: History) -> None:
    repository = Repository(str(history.folder))
    assert repository.remotes() == ""
    history.git("remote", "add", "origin", "https://example.org/tea.git")
    history.git("remote", "add", "fork", "git@example.net:tea.git")
    keys = "remote.origin.url https://example.org/tea.git\nremote.fork.url git@example.net:tea.git"
    assert repository.remotes() == keys


# lines that look like parts of a patch, and what other programs take for the end of a line
ODD = st.sampled_from(
    (
        "tea",
        "tea  ",
        "-- a/x.md",
        "++ b/x.md",
        "@@ -1 +1,9 @@",
        "\\ No newline at end of file",
        "",
        "-",
        "+",
        "a\rb",
        "a\fb",
    )
)
TEXTS = st.builds("{}{}".format, st.lists(ODD, max_size=7).map("\n".join), st.sampled_from(("", "\n")))


def without(lines: list[bytes], places: list[range]) -> list[bytes]:
    left_out = {number for place in places for number in place}
    return [line for number, line in enumerate(lines, 1) if number not in left_out]


@settings(max_examples=15)
@given(pairs=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=25))
def test_what_is_neither_new_nor_gone_is_the_same_in_both_texts(pairs: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        history = History(Path(folder))
        for side in (0, 1):
            for number, pair in enumerate(pairs):
                history.write(f"{number}.md", pair[side])
            if side == 0:
                first = history.commit()
        repository = Repository(folder)
        files = [file for file in repository.touched((first,)) if file.old]
        found = repository.lines((first,), files)
    for number, pair in enumerate(pairs):
        before, after = ([line.rstrip(b"\r") for line in text.encode().split(b"\n")] for text in pair)
        new, gone, grown = list[range](), list[range](), 0
        for lines in found.get(f"{number}.md", ()):
            start = lines.first - grown + (not lines.new)
            new.append(range(lines.first, lines.first + lines.new))
            gone.append(range(start, start + lines.gone))
            grown += lines.new - lines.gone
        # empty ones: what stands behind the last line end is no line
        kept, stood = without(after, new), without(before, gone)
        assert [line for line in kept if line] == [line for line in stood if line]
