"""Whole articles per claim rule: what must be flagged, to the column, and what must stay silent."""

from pathlib import Path

import pytest
from marked import catalogue, lint_article, read_marked

_HERE = Path(__file__).parent
_GROUPS = {rule.name: rule.group for rule in catalogue().rules if rule.detect == "claim"}
_RULES = sorted(_GROUPS)
_PROFILES = {
    "patient-testimonial": "clinic",
    "prescription-medicine-promotion": "clinic",
    "supplement-disease-claim": "supplement",
    "weight-loss-amount": "supplement",
}
_ARTICLES = [path for name in _RULES for path in sorted((_HERE / name).glob("*.*"))]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    name = path.parent.name
    profile = _PROFILES.get(name, "editorial")
    assert lint_article(text, path.name, _GROUPS[name], profile, tried=name) == expected


@pytest.mark.parametrize("name", _RULES)
def test_every_rule_has_an_article_with_its_findings_and_one_without_any(name: str) -> None:
    code = next(rule.code for rule in catalogue().rules if rule.name == name)
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert any(code in {one.code for one in article} for article in expected)
    assert [] in expected


def test_a_marker_that_nothing_answers_is_an_error() -> None:
    text, expected = read_marked("Rest helps.\n^^^^ CLM001 warning\n")
    assert text == "Rest helps.\n"
    assert lint_article(text, "x.md", "CLM") != expected


def test_a_malformed_marker_is_an_error() -> None:
    with pytest.raises(AssertionError, match="malformed"):
        read_marked("Rest helps.\n^^^^ CLM1 warning\n")
