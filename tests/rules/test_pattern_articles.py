"""Whole articles for the rules of the pattern detector: what must be flagged, and what must stay silent."""

from pathlib import Path

import pytest
from marked import Expected, catalogue, read_marked

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse

_HERE = Path(__file__).parent
_CODES = {
    "malformed-quantity": "STA003",
    "scrape-residue": "STR005",
    "hype-punctuation": "LNG006",
    "outdated-crisis-line": "DIS007",
    "placeholder-text": "STR009",
    "llm-residue": "STR010",
    "encoding-residue": "STR012",
    "household-measure": "RXS009",
    "dose-without-unit": "RXS001",
    "error-prone-abbreviation": "RXS002",
    "trailing-zero": "RXS003",
    "naked-decimal": "RXS004",
}
_ARTICLES = [path for name in _CODES for path in sorted((_HERE / name).glob("*.*"))]


def lint(text: str, path: Path, code: str) -> list[Expected]:
    """What the one rule finds, tried out or not."""
    rules = [rule for rule in catalogue().rules if rule.code == code]
    source = Source(path.name, text, Format.TEXT if path.suffix == ".txt" else Format.MARKDOWN)
    found, failures = Linter(catalogue(), rules, Settings()).lint(parse(source), {code})
    assert not failures
    expected = []
    for one in found:
        start, end = source.position(one.finding.span.start), source.position(one.finding.span.end)
        severity = (one.finding.severity or one.rule.severity).label
        expected.append(Expected(start.line, start.column, end.column, code, severity))
    return expected


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_marked_article(path: Path) -> None:
    text, expected = read_marked(path.read_text(encoding="utf-8"))
    assert lint(text, path, _CODES[path.parent.name]) == expected


@pytest.mark.parametrize("name", _CODES)
def test_every_rule_has_an_article_with_findings_and_one_with_next_to_none(name: str) -> None:
    expected = [read_marked(path.read_text(encoding="utf-8"))[1] for path in sorted((_HERE / name).glob("*.*"))]
    assert max(map(len, expected)) >= 4
    assert min(map(len, expected)) <= 1
