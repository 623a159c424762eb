"""Whole articles for the statistic rule: what must be flagged, to the column, and what must stay silent."""

from pathlib import Path

import pytest
from marked import lint_article, read_marked

_ARTICLES = sorted((Path(__file__).parent / "uncited-statistic").glob("*.*"))


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: path.name)
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    assert lint_article(text, path.name, "STA") == expected


def test_one_article_is_clean_and_the_others_are_not() -> None:
    silent = [path.name for path in _ARTICLES if not read_marked(path.read_text(encoding="utf-8"))[1]]
    assert silent == ["leaflet.md"]
