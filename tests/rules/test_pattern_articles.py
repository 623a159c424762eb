"""Whole articles for the rules of the pattern detector: what must be flagged, and what must stay silent."""

from pathlib import Path

import pytest
from marked import lint_article, read_marked

_HERE = Path(__file__).parent
_CODES = {
    "malformed-quantity": "STA003",
    "scrape-residue": "STR005",
    "hype-punctuation": "LNG006",
    "outdated-crisis-line": "DIS007",
    "placeholder-text": "STR009",
    "llm-residue": "STR010",
    "dose-without-unit": "RXS001",
    "error-prone-abbreviation": "RXS002",
    "trailing-zero": "RXS003",
    "naked-decimal": "RXS004",
}
_ARTICLES = [path for name in _CODES for path in sorted((_HERE / name).glob("*.*"))]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    code = _CODES[path.parent.name]
    assert [one for one in lint_article(text, path.name, code[:3]) if one.code == code] == expected


@pytest.mark.parametrize("name", _CODES)
def test_every_rule_has_an_article_with_findings_and_one_with_next_to_none(name: str) -> None:
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert max(map(len, expected)) >= 4
    assert min(map(len, expected)) <= 1
