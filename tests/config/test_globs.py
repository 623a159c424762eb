"""Globs, and the same globs seen from another folder."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.config.globs import is_glob, matches, rebased

PARTS = ("a", "b", "c[1]", "d")
FOLDERS = st.lists(st.sampled_from(PARTS), max_size=3).map(lambda parts: Path("/", *parts))
FILES = st.builds(lambda folder, name: folder / name, FOLDERS, st.sampled_from(["x.md", "y.md", "a"]))
GLOBS = st.builds(
    lambda start, parts, end: start + "/".join(parts) + end,
    st.sampled_from(["", "/", "**/"]),
    st.lists(st.sampled_from(["a", "b", r"c\[1\]", "*", "x.md", "*.md", "?"]), min_size=1, max_size=3),
    st.sampled_from(["", "/", "/**"]),
)


@pytest.mark.parametrize("glob", ["a", "*.md", "a/**/b", "!a", "a[bc]", r"\#a"])
def test_globs(glob: str) -> None:
    assert is_glob(glob)


@pytest.mark.parametrize("glob", ["", " ", "/", "!", "# note", "[z-a]", "\\"])
def test_what_matches_nothing_is_no_glob(glob: str) -> None:
    assert not is_glob(glob)


def test_links_are_followed_on_both_sides(tmp_path: Path) -> None:
    (tmp_path / "real" / "news").mkdir(parents=True)
    (tmp_path / "real" / "news" / "x.md").touch()
    (tmp_path / "link").symlink_to("real")
    for root in ("real", "link"):
        for path in ("real/news/x.md", "link/news/x.md"):
            assert matches("/news/x.md", tmp_path / path, tmp_path / root)


@pytest.mark.parametrize(
    ("glob", "here", "root", "expected"),
    [
        ("drafts", "/s/a", "/s", ("drafts",)),
        ("drafts/", "/s", "/s/a", ("drafts/",)),
        ("a/b", "/s", "/s", ("a/b",)),
        ("/b", "/s/a", "/s", ("/a/b",)),
        ("b/c/", "/s/a", "/s", ("/a/b/c/",)),
        ("!b/c", "/s/a", "/s", ("!/a/b/c",)),
        ("b/c", "/s/a[1]", "/s", (r"/a\[1\]/b/c",)),
        ("a/b", "/s", "/s/a", ("/s/a/b", "/b")),
        ("*/b", "/s", "/s/a", ("/s/*/b", "/b")),
        ("**/b", "/s", "/s/a", ("/s/**/b", "**/b")),
        ("a/**", "/s", "/s/a/b", ("/s/a/**", "**")),
        ("/a", "/s", "/s/a/b", ("/s/a", "/**")),
        ("a/", "/s", "/s/a", ("a/",)),
        ("c/b", "/s", "/s/a", ("/s/c/b",)),
        ("a/b", "/s", "/t", ("/s/a/b",)),
    ],
)
def test_a_glob_seen_from_another_folder(glob: str, here: str, root: str, expected: tuple[str, ...]) -> None:
    assert rebased(glob, Path(here), Path(root)) == expected


@given(GLOBS, FOLDERS, FOLDERS, FILES)
def test_a_glob_seen_from_another_folder_means_the_same_files(glob: str, here: Path, root: Path, file: Path) -> None:
    if not file.is_relative_to(here) or "/" not in glob.rstrip("/"):
        return  # what it means of files elsewhere is not asked for
    assert any(matches(one, file, root) for one in rebased(glob, here, root)) == matches(glob, file, here)
