"""A number sign behind a space begins a comment in YAML, and would cut a term short without a word."""

from pathlib import Path

import pytest

from medlint.pattern import Pattern
from medlint.rules.load import catalogue_folder

_CUT = Pattern(r"(?m)^\s+- [^\"'#\n][^\n]* #[^\n]*$")
_FILES = sorted(Path(catalogue_folder()).rglob("*.yaml"))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_terms_with_a_number_are_quoted(path: Path) -> None:
    assert _CUT.findall(path.read_text(encoding="utf-8")) == []
