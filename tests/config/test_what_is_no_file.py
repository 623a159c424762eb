"""What has the name of a configuration file and is none, and what looks like one inside another."""

from pathlib import Path

import pytest

from medlint.config.load import load_settings, settings_in
from medlint.model.failure import ConfigError


def complaint(folder: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        settings_in(str(folder))
    return str(caught.value.failure)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


def test_a_folder_is_no_file(here: Path) -> None:
    (here / "medlint.toml").mkdir()
    assert complaint(here) == "medlint.toml: is not a file"


def test_a_link_that_leads_nowhere_tells_what_is_missing(here: Path) -> None:
    (here / "medlint.toml").symlink_to("gone.toml")
    assert complaint(here) == "medlint.toml: cannot be read: no such file or directory"


def test_a_table_called_tool_is_told_where_it_belongs_only_where_it_does_not_stand_there(here: Path) -> None:
    (here / "medlint.toml").write_text("[tool.medlint]\n")
    assert complaint(here).startswith("medlint.toml:1: a table “tool” belongs into pyproject.toml")
    project = here / "pyproject.toml"
    project.write_text("[tool.medlint]\n[tool.medlint.tool]\n")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:2: unknown key “tool”"):
        load_settings(str(project))


@pytest.mark.parametrize(
    "text", ['tool = "medlint"\n', "tool = 3 # medlint\n", '[tool]\nother = "medlint"\n', "# medlint\n"]
)
def test_a_project_that_only_speaks_of_it_is_passed_by(here: Path, text: str) -> None:
    (here / "pyproject.toml").write_text(text)
    assert settings_in(str(here)) is None


def test_a_table_that_is_a_text_is_told(here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool]\nmedlint = "yes"\n')
    assert complaint(here) == "pyproject.toml:2: “tool.medlint” must be a table of keys and values"
