"""Whole articles for the rules of words: what must be flagged, to the column, and what must stay silent."""

from pathlib import Path

import pytest
from marked import catalogue, lint_article, read_marked

from medlint.model.severity import Status

_HERE = Path(__file__).parent
_RULES = [rule for rule in catalogue().rules if rule.detect == "phrase" and rule.status is Status.STABLE]
_ARTICLES = [path for rule in _RULES for path in sorted((_HERE / rule.name).glob("*.*"))]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    assert lint_article(text, path.name, "LNG") == expected


@pytest.mark.parametrize("name", [rule.name for rule in _RULES])
def test_every_rule_has_an_article_with_its_findings_and_one_without_any(name: str) -> None:
    code = next(rule.code for rule in _RULES if rule.name == name)
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert any(code in {one.code for one in article} for article in expected)
    assert any(code not in {one.code for one in article} for article in expected)
