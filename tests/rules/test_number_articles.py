"""Whole articles for the rules that recompute and compare numbers: what must be flagged, to the column."""

from pathlib import Path

import pytest
from marked import lint_article, read_marked

_HERE = Path(__file__).parent
_RULES = {
    "relative-risk-without-absolute": "STA002",
    "impossible-percentage": "STA004",
    "arithmetic-mismatch": "STA005",
    "inconsistent-number": "STA006",
    "p-value-format": "STA008",
    "verbal-frequency": "STA010",
}
_ARTICLES = [path for name in _RULES for path in sorted((_HERE / name).glob("*.*"))]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    assert lint_article(text, path.name, "STA") == expected


@pytest.mark.parametrize("name", _RULES)
def test_every_rule_has_an_article_with_its_findings(name: str) -> None:
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert any(_RULES[name] in {one.code for one in article} for article in expected)
