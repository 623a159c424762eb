"""A rule that nothing in an article announces is not made ready for it, once all have been seen to be sound."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from medlint.cache import CACHE
from medlint.detect import linter as module
from medlint.detect.check import Check
from medlint.model.result import FileResult
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.rules.term import Vocabulary
from medlint.run import Pipeline

ARTICLE = Source("a.md", "# Gout\n\nOur clinic cures gout. Nine of ten people in our town have it.\n", Format.MARKDOWN)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own, which is returned."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(CACHE, "used", True)
    return tmp_path / "cache" / "medlint"


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The codes of the rules that are made ready from now on."""
    seen: list[str] = []

    def watched(rule: Rule, vocabulary: Vocabulary, settings: Settings, groups: memoryview | None) -> Check:
        seen.append(rule.code)
        return prepare(rule, vocabulary, settings, groups)

    prepare = module.prepare
    monkeypatch.setattr(module, "prepare", watched)
    return seen


def check(settings: Settings | None = None, source: Source = ARTICLE) -> FileResult:
    result = Pipeline(lambda _: settings or Settings()).check_source(source)
    assert not result.failures
    return result


def test_the_second_run_makes_ready_what_the_article_asks_for(prepared: list[str]) -> None:
    first = check()
    all_of_them = len(prepared)
    assert first.diagnostics
    prepared.clear()
    assert check() == first
    assert {one.code for one in first.diagnostics} <= set(prepared)
    assert len(prepared) < all_of_them
    prepared.clear()
    assert not check(source=Source("b.md", "Tea.\n", Format.MARKDOWN)).diagnostics
    assert "CLM004" not in prepared


def test_other_settings_are_looked_at_afresh(prepared: list[str]) -> None:
    check()
    prepared.clear()
    check(Settings(profile="clinic"))
    assert "CLM004" in prepared
    assert "CLM001" in prepared


@pytest.mark.parametrize("damage", [b"", b"x" * 100])
def test_what_is_damaged_is_made_anew(folder: Path, prepared: list[str], damage: bytes) -> None:
    first = check()
    (kept,) = folder.glob("announced-*")
    kept.write_bytes(damage)
    assert check() == first
    prepared.clear()
    assert check() == first
    assert "DIS002" not in prepared


SHOWS = """\
import hashlib
from medlint.detect import prepare
from medlint.model.settings import Settings
from medlint.rules.load import load_catalogue
catalogue = load_catalogue()
rules = [rule for rule in catalogue.rules if rule.detect != "suppression"]
triggers = [list(prepare(rule, catalogue.vocabulary, Settings()).triggers) for rule in rules]
print(hashlib.sha256(repr(triggers).encode()).hexdigest())
"""


def test_triggers_come_in_the_same_order_in_every_run(folder: Path) -> None:
    """Their numbers are kept between runs."""
    seen = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "XDG_CACHE_HOME": str(folder.parent.parent / seed)}
        done = subprocess.run(
            [sys.executable, "-c", SHOWS], env=environment, capture_output=True, text=True, check=True
        )
        seen.add(done.stdout)
    assert len(seen) == 1
