"""Whole articles for the rules about lists and disclaimers: what must be flagged, and what must stay silent."""

from pathlib import Path

import pytest
from marked import lint_article, read_marked

_HERE = Path(__file__).parent
_STRUCTURE = (
    "truncated-list-intro",
    "unmarked-list",
    "related-post-residue",
    "empty-section",
    "duplicate-passage",
    "list-count-mismatch",
    "malformed-list",
)
_GROUPS = dict.fromkeys(_STRUCTURE, "STR") | {"missing-medical-disclaimer": "DIS"}
_ARTICLES = [path for name in _GROUPS for path in sorted((_HERE / name).glob("*.*"))]


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    assert lint_article(text, path.name, _GROUPS[path.parent.name]) == expected


@pytest.mark.parametrize("name", _GROUPS)
def test_every_rule_has_an_article_with_its_findings_and_one_without_any(name: str) -> None:
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert any(expected)
    assert [] in expected
