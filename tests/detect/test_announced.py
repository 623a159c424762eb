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
from medlint.model.settings import Choice, Selector, Settings, SupportScope
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Source
from medlint.rules.announced import telling
from medlint.rules.load import load_catalogue
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


def choosing(*selectors: str) -> Settings:
    return Settings(choices=(Choice(select=tuple(map(Selector, selectors))),))


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


def test_another_folder_other_files_and_other_severities_are_not(prepared: list[str], tmp_path: Path) -> None:
    check()
    prepared.clear()
    check(Settings(root=str(tmp_path), exclude=("drafts/**",), fail_level=Severity.ERROR, today="2026-01-31"))
    assert "DIS002" not in prepared


def look_at_all() -> None:
    catalogue = load_catalogue()
    module.Linter(catalogue, [rule for rule in catalogue.rules if not rule.about_comments], Settings())


def test_what_is_kept_of_all_rules_serves_for_some(prepared: list[str]) -> None:
    look_at_all()
    prepared.clear()
    found = check(choosing("CLM004")).diagnostics
    assert [one.code for one in found] == ["CLM004"]
    assert prepared == ["CLM004"]


def test_of_all_rules_a_tally_runs_those_that_it_counts(prepared: list[str]) -> None:
    (tally,) = (rule for rule in load_catalogue().rules if rule.name == "no-references")
    text = next(example.text for example in tally.examples if "uncited-statistic" in example.also)
    article = Source("a.md", text, Format.MARKDOWN)
    alone = check(choosing("no-references"), article)
    assert [one.name for one in alone.diagnostics] == ["no-references"]
    look_at_all()
    prepared.clear()
    assert check(choosing("no-references"), article) == alone
    assert len(prepared) > 1


def test_what_announces_nothing_is_no_part_of_what_is_kept(tmp_path: Path) -> None:
    """The settings that are left out of it change neither the triggers of a rule nor when it runs without any."""
    bibliography, retractions = tmp_path / "sources.bib", tmp_path / "retractions.csv"
    bibliography.write_text("@article{lind2024, title={Tea}}\n", encoding="utf-8")
    columns = "OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,RetractionNature,Reason\n"
    retractions.write_text(columns, encoding="utf-8")
    others = Settings(
        root="/elsewhere",
        path="/elsewhere/medlint.toml",
        profiles=(("**", "clinic"),),
        preview=True,
        min_confidence=Confidence.HIGH,
        choices=(Choice(select=(Selector("CLM"),)),),
        per_file_ignores=(("**", (Selector("CLM"),)),),
        severities=((Selector("CLM"), Severity.INFO),),
        fail_level=Severity.ERROR,
        exclude=("**",),
        support_scope=SupportScope.SENTENCE,
        own_domains=("example.org",),
        trusted_domains=("example.com",),
        allow_only_sources=True,
        bibliographies=(str(bibliography),),
        retractions=str(retractions),
        extend_rules=("/elsewhere/rules",),
        today="2026-01-31",
    )
    kept = telling(others)
    assert kept == telling(Settings())
    catalogue = load_catalogue()
    for rule in catalogue.rules:
        if not rule.about_comments:
            one, other = (module.prepare(rule, catalogue.vocabulary, settings) for settings in (others, kept))
            assert list(one.triggers) == list(other.triggers)
            assert module._anyhow(one) == module._anyhow(other)


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
