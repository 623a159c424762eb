"""Whole articles for the rules about what an article has to say of itself: what is missing, and what is enough."""

from pathlib import Path

import pytest
from marked import lint_article, read_marked

_HERE = Path(__file__).parent
_DISCLOSURES = (
    "dshea-disclaimer",
    "missing-crisis-resource",
    "missing-emergency-guidance",
    "missing-risk-information",
    "missing-sponsor-disclosure",
    "possible-patient-identifier",
)
_GOVERNANCE = ("missing-author", "missing-reviewer", "review-date")
_GROUPS = dict.fromkeys(_DISCLOSURES, "DIS") | dict.fromkeys(_GOVERNANCE, "GOV")
_PROFILES = {
    "dshea-disclaimer": "supplement",
    "missing-emergency-guidance": "patient-info",
    "possible-patient-identifier": "clinic",
}
_ARTICLES = [path for name in _GROUPS for path in sorted((_HERE / name).glob("*.*"))]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    name = path.parent.name
    assert lint_article(text, path.name, _GROUPS[name], _PROFILES.get(name, "editorial"), tried=name) == expected


@pytest.mark.parametrize("name", _GROUPS)
def test_every_rule_has_an_article_with_its_findings_and_one_without_any(name: str) -> None:
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert any(expected)
    assert [] in expected
