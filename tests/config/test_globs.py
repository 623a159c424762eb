"""Which globs mean something, and which files."""

from pathlib import Path

import pytest

from medlint.config.globs import is_glob, matches


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
            assert matches("/news/x.md", str(tmp_path / path), str(tmp_path / root))
