"""docs/configuration.md has every key and variable, with the default that holds."""

import re
from pathlib import Path

import pytest

from medlint.cli.environment import VARIABLES
from medlint.config.load import load_settings
from medlint.model.failure import ConfigError
from medlint.model.fields import Fields

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([a-z.-]+)` \| ([^|]+) \| (?:`(.+?)`)? ?\| (.+) \|$", PAGE, re.MULTILINE)


@pytest.fixture
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every key that is asked for when a configuration is read, those of tables with the table's name."""
    asked = set[str]()
    has = Fields.has

    def noted(fields: Fields, name: str) -> bool:
        asked.add(f"{fields.prefix}{name}")
        return has(fields, name)

    monkeypatch.setattr(Fields, "has", noted)
    (tmp_path / "medlint.toml").write_text("", encoding="utf-8")
    load_settings(str(tmp_path / "medlint.toml"))
    return asked


def test_every_key_has_a_row_and_every_row_a_key(known: set[str]) -> None:
    rows = [name for name, *_ in ROWS]
    assert sorted(rows) == sorted(known - {"governance"})


@pytest.mark.parametrize(("key", "default"), [(key, default) for key, _, default, _ in ROWS if default])
def test_the_default_is_what_holds_without_the_key(key: str, default: str, tmp_path: Path) -> None:
    plain, said = tmp_path / "plain.toml", tmp_path / "said.toml"
    plain.write_text("", encoding="utf-8")
    said.write_text(f"{key} = {default}\n", encoding="utf-8")
    assert load_settings(str(said))._replace(path=None) == load_settings(str(plain))._replace(path=None)


def test_a_key_without_a_default_is_empty_without_it(tmp_path: Path) -> None:
    (tmp_path / "medlint.toml").write_text("", encoding="utf-8")
    settings = load_settings(str(tmp_path / "medlint.toml"))
    attributes = {"bibliography": "bibliographies", "per-file-ignores": "per_file_ignores", "severity": "severities"}
    choices = {"select", "ignore", "extend-select", "extend"}
    for key, _, default, _ in ROWS:
        if not default and key not in choices:
            name = attributes.get(key, key.removeprefix("governance.").replace("-", "_"))
            assert not getattr(settings, {"required": "governance"}.get(name, name)), key


@pytest.mark.parametrize(("key", "kind"), [(key, kind) for key, kind, *_ in ROWS])
def test_a_value_of_another_kind_is_an_error(key: str, kind: str, tmp_path: Path) -> None:
    wrong = {"table": "1", "list": '"x"', "number": '"x"', "true or false": '"x"'}.get(kind, "0")
    file = tmp_path / "medlint.toml"
    file.write_text(f"{key} = {wrong}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=key.rpartition(".")[2]):
        load_settings(str(file))


def test_every_variable_has_a_row() -> None:
    rows = re.findall(r"^\| `(MEDLINT_\w+)` \| `--([\w-]+)` \|$", PAGE, re.MULTILINE)
    assert [name for name, _ in rows] == list(VARIABLES)
    assert all(name == f"MEDLINT_{option.replace('-', '_').upper()}" for name, option in rows)
