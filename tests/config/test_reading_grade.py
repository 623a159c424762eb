"""The school grade that articles may take, from a configuration file and from one that it extends."""

from pathlib import Path

import pytest

from medlint.config.load import load_settings
from medlint.model.failure import ConfigError
from medlint.model.settings import Settings


def test_the_grade_is_read_and_inherited(tmp_path: Path) -> None:
    base, file = tmp_path / "base.toml", tmp_path / "medlint.toml"
    base.write_text("reading-grade = 8\n")
    file.write_text("extend = 'base.toml'\n")
    assert load_settings(str(file)).reading_grade == 8
    file.write_text("extend = 'base.toml'\nreading-grade = 6\n")
    assert load_settings(str(file)).reading_grade == 6
    assert Settings().reading_grade == 10


def test_a_grade_is_a_number(tmp_path: Path) -> None:
    file = tmp_path / "medlint.toml"
    file.write_text("reading-grade = 'easy'\n")
    with pytest.raises(ConfigError, match="“reading-grade” must be a whole number"):
        load_settings(str(file))
