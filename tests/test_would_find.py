"""Which articles a walk would come to that only Git knows: those that are staged and gone from their folders."""

from pathlib import Path

import pytest

from medlint.discover import would_find
from medlint.model.settings import Settings


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


@pytest.mark.parametrize(
    ("name", "paths", "expected"),
    [
        ("a.md", ["."], True),
        ("sub/deep/A.HTML", ["."], True),
        ("build/venv.md", ["."], True),
        ("a.py", ["."], False),
        ("NOTES", ["."], False),
        (".a.md", ["."], False),
        (".github/a.md", ["."], False),
        ("node_modules/a.md", ["."], False),
        ("x/venv/deep/a.md", ["."], False),
        ("docs/a.md", ["news", "docs"], True),
        ("docs/a.md", ["docs/"], True),
        ("docs-old/a.md", ["docs"], False),
        ("a.md", ["docs"], False),
        ("docs/a.md", ["docs/a.md"], False),
        # what is named is wanted
        (".notes/a.md", [".notes"], True),
        ("x/node_modules/a.md", ["x/node_modules"], True),
    ],
)
def test_as_in_a_walk(here: Path, name: str, paths: list[str], expected: bool) -> None:
    assert would_find(str(here / name), paths, lambda folder: Settings()) is expected


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        ("old/", False),
        ("a.md", False),
        ("/docs/old/a.md", False),
        ("/old/a.md", True),
        ("a.md/", True),
        ("b.md", True),
    ],
)
def test_what_is_excluded_is_not_found(here: Path, glob: str, expected: bool) -> None:
    path = str(here / "docs" / "old" / "a.md")
    settings = Settings(root=str(here), exclude=(glob,))
    assert would_find(path, ["docs"], lambda folder: settings) is expected
    assert would_find(path, ["docs"], lambda folder: Settings(), [glob]) is expected


def test_the_settings_are_those_of_its_own_folder(here: Path) -> None:
    def settings_for(folder: str) -> Settings:
        return Settings(root=folder, exclude=("/a.md",)) if folder == str(here / "docs") else Settings()

    assert not would_find(str(here / "docs" / "a.md"), ["."], settings_for)
    assert would_find(str(here / "a.md"), ["."], settings_for)
