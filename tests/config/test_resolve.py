"""Which configuration file holds for a folder, and what the command line lays over it."""

from pathlib import Path

import pytest

from medlint.config.resolve import Overrides, Resolver
from medlint.model.failure import ConfigError
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.severity import Confidence, Severity

INFO = "fail-level = 'info'"
ERROR = "fail-level = 'error'"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles two folders deep, and the current one."""
    (tmp_path / "news" / "old").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


def write(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def test_the_nearest_file_wins_alone(site: Path) -> None:
    write(site / "medlint.toml", "exclude = ['x']\nfail-level = 'info'")
    write(site / "news" / "medlint.toml", ERROR)
    resolver = Resolver()
    assert resolver.settings_for(site).fail_level is Severity.INFO
    deep = resolver.settings_for(site / "news" / "old")
    assert deep.fail_level is Severity.ERROR
    assert deep.exclude == ()
    assert deep.root == str(site / "news")


def test_a_project_file_without_our_table_is_passed_by(site: Path) -> None:
    write(site / "medlint.toml", INFO)
    write(site / "news" / "pyproject.toml", "[project]\nname = 'x'")
    assert Resolver().settings_for(site / "news").path == str(site / "medlint.toml")


def test_without_any_file_the_defaults_hold(site: Path) -> None:
    settings = Resolver().settings_for(site / "news")
    assert settings.path is None
    assert settings.root == str(site)
    assert settings.fail_level is Severity.WARNING


def test_relative_folders_are_those_of_the_current_one(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site / "news" / "medlint.toml", INFO)
    monkeypatch.chdir(site / "news" / "old")
    assert Resolver().settings_for(Path()).path == str(site / "news" / "medlint.toml")
    assert Resolver().settings_for(Path("..")).path == str(site / "news" / "medlint.toml")
    assert Resolver().settings_for(Path("../..")).path is None


def test_a_linked_folder_is_configured_where_it_really_is(site: Path) -> None:
    write(site / "news" / "medlint.toml", INFO)
    (site / "link").symlink_to(site / "news" / "old")
    assert Resolver().settings_for(site / "link").path == str(site / "news" / "medlint.toml")


def test_config_names_the_one_file_for_all(site: Path) -> None:
    write(site / "news" / "medlint.toml", ERROR)
    resolver = Resolver(config=write(site / "other.toml", INFO))
    assert resolver.settings_for(site / "news").path == str(site / "other.toml")
    assert Resolver(config=Path("other.toml")).settings_for(site / "news").path == str(site / "other.toml")


def test_isolated_uses_none(site: Path) -> None:
    write(site / "medlint.toml", "broken =")
    assert Resolver(isolated=True).settings_for(site).path is None
    assert Resolver(config=write(site / "other.toml", INFO), isolated=True).settings_for(site).path is None


def test_a_missing_config_is_an_error(site: Path) -> None:
    with pytest.raises(ConfigError, match=r"^gone\.toml: cannot be read"):
        Resolver(config=Path("gone.toml")).settings_for(site)


def test_each_file_is_read_once_and_its_error_raised_for_each_folder(site: Path) -> None:
    broken = write(site / "medlint.toml", "x = 1")
    resolver = Resolver()
    with pytest.raises(ConfigError, match="unknown key “x”"):
        resolver.settings_for(site / "news")
    broken.unlink()
    for folder in (site, site / "news", site / "news" / "old"):
        with pytest.raises(ConfigError, match="unknown key “x”"):
            resolver.settings_for(folder)


def test_a_broken_file_concerns_only_its_own_folders(site: Path) -> None:
    write(site / "news" / "medlint.toml", "x = 1")
    resolver = Resolver()
    with pytest.raises(ConfigError):
        resolver.settings_for(site / "news" / "old")
    assert resolver.settings_for(site).path is None


@pytest.mark.parametrize("text", [None, "fail-level = 'info'\nexclude = ['a']\nselect = ['CLM']"])
def test_overrides_lie_over_every_settings(site: Path, text: str | None) -> None:
    if text:
        write(site / "medlint.toml", text)
    choice = Choice(ignore=(Selector("CLM004", "--ignore"),))
    overrides = Overrides(choice, Severity.ERROR, min_confidence=Confidence.HIGH)
    plain = Resolver().settings_for(site)
    settings = Resolver(overrides).settings_for(site / "news")
    assert settings.choices == (*plain.choices[:-1], choice)
    assert settings.fail_level is Severity.ERROR
    assert settings.min_confidence is Confidence.HIGH
    assert settings.exclude == plain.exclude
    assert settings.root == plain.root


def test_empty_overrides_change_nothing_but_add_an_empty_choice() -> None:
    settings = Settings(
        root="/x", fail_level=Severity.INFO, exclude=("a",), profile="clinic", profiles=(("a", "news"),),
        jurisdictions=("uk",), preview=True, min_confidence=Confidence.HIGH, today="2026-01-31",
    )  # fmt: skip
    assert Overrides().apply(settings) == settings._replace(choices=(*settings.choices, Choice()))


def test_what_overrides_say_holds_whatever_the_settings_say() -> None:
    overrides = Overrides(
        profile="news", jurisdictions=("eu",), preview=True, today="2026-02-01", min_confidence=Confidence.MEDIUM
    )
    settings = Settings(profile="clinic", profiles=(("a", "clinic"),), jurisdictions=("uk",), today="2026-01-31")
    assert overrides.apply(settings) == Settings(
        profile="news", profiles=(), jurisdictions=("eu",), preview=True, today="2026-02-01",
        min_confidence=Confidence.MEDIUM, choices=(*settings.choices, Choice()),
    )  # fmt: skip
