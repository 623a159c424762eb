"""What a result hangs on, and what it does not."""

from pathlib import Path

import pytest

from medlint.model.failure import ConfigError
from medlint.model.settings import Selector, Settings
from medlint.model.severity import Severity
from medlint.model.source import Encoding, Format, Source
from medlint.recall.key import Keys

SOURCE = Source("a.md", "Mint tea cures arthritis.\n", Format.MARKDOWN)
CURE = Selector("cure-claim", "medlint.toml", 1)


def digest(settings: Settings, source: Source = SOURCE, medlint: bytes = b"") -> bytes | None:
    key = Keys(medlint, lambda folder: settings).of(source)
    return key.digest if key else None


# what they name has to be there
FILES: dict[str, object] = {"bibliographies": ("{}",), "retractions": "{}", "extend_rules": ("{}",)}
# what is not said here of any value can be said of every one
OTHERS: dict[str, object] = {"profiles": (("*.md", "clinic"),), "per_file_ignores": (("*.md", (CURE,)),)}
WITHOUT_EFFECT: dict[str, object] = {"exclude": ("old/**",), "fail_level": Severity.ERROR}


@pytest.mark.parametrize("name", [name for name in Settings._fields if name not in WITHOUT_EFFECT | FILES])
def test_it_hangs_on_the_settings(name: str) -> None:
    assert digest(Settings()) == digest(Settings())
    assert digest(Settings()._replace(**{name: OTHERS.get(name, "changed")})) != digest(Settings())  # type: ignore[arg-type]


def test_it_does_not_hang_on_what_only_says_which_files_are_checked_and_when_a_run_fails() -> None:
    assert digest(Settings()._replace(**WITHOUT_EFFECT)) == digest(Settings())  # type: ignore[arg-type]


def test_it_hangs_on_what_the_settings_say_of_the_file_alone() -> None:
    settings = Settings(profiles=(("old/*", "clinic"),), per_file_ignores=(("older/*", (CURE,)),))
    old, older = SOURCE._replace(path="old/a.md"), SOURCE._replace(path="older/a.md")
    assert digest(settings) == digest(Settings()) == digest(settings, SOURCE._replace(path="b/c.md"))
    assert len({digest(settings, source) for source in (SOURCE, old, older)}) == 3


def test_which_day_it_is_makes_no_difference_where_it_is_known() -> None:
    one = Keys(b"", lambda folder: Settings(today="2026-01-31")).of(SOURCE)
    other = Keys(b"", lambda folder: Settings(today="2026-02-01")).of(SOURCE)
    assert one
    assert other
    assert one.digest == other.digest
    assert (one.today, other.today) == ("2026-01-31", "2026-02-01")


@pytest.mark.parametrize("name", FILES)
def test_it_hangs_on_what_the_files_hold_that_the_settings_name(name: str, tmp_path: Path) -> None:
    place = tmp_path / "file.yaml"
    value = (str(place),) if isinstance(FILES[name], tuple) else str(place)
    settings = Settings()._replace(**{name: value})  # type: ignore[arg-type]
    assert digest(settings) is None
    place.write_text("one")
    first = digest(settings)
    assert first is not None
    assert first == digest(settings)
    place.write_text("two")
    assert digest(settings) not in (first, None)


def test_of_a_folder_of_rules_all_files_count(tmp_path: Path) -> None:
    settings = Settings(extend_rules=(str(tmp_path),))
    seen = {digest(settings)}
    (tmp_path / "data").mkdir()
    for step, name in enumerate(("rule.yaml", "data/table.yml", "data/table.yml"), 2):
        (tmp_path / name).write_text(f"step: {step}")
        seen.add(digest(settings))
        assert len(seen) == step
    (tmp_path / "notes.txt").write_text("no rule")
    assert digest(settings) in seen


def test_it_hangs_on_the_text_and_its_format() -> None:
    others = [
        SOURCE._replace(text="Mint tea cures arthritis."),
        SOURCE._replace(text="Mint tea cures arthritis.\r\n"),
        SOURCE._replace(text="Mint tea cures arthritis\ud800\n"),
        SOURCE._replace(format=Format.TEXT),
    ]
    assert len({digest(Settings(), source) for source in (SOURCE, *others)}) == 5
    assert digest(Settings(), SOURCE._replace(encoding=Encoding("cp1252"))) == digest(Settings())


def test_it_hangs_on_medlint_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def now() -> bytes | None:
        keys = Keys.now(lambda folder: Settings())
        key = keys.of(SOURCE) if keys else None
        return key.digest if key else None

    first = now()
    assert first is not None
    assert first == now()
    assert digest(Settings(), medlint=b"1") != digest(Settings(), medlint=b"2")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert now() == first
    (tmp_path / "regex-9000.1.dist-info").mkdir()
    assert now() != first
    monkeypatch.setattr("medlint.recall.key.catalogue_folder", lambda: str(tmp_path / "gone"))
    assert Keys.now(lambda folder: Settings()) is None


def test_broken_settings_are_told_of() -> None:
    def broken(folder: str) -> Settings:
        raise ConfigError("medlint.toml", "unknown key “x”", 3)

    with pytest.raises(ConfigError, match="unknown key"):
        Keys(b"", broken).of(SOURCE)
