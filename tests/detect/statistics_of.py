"""Sentences for the statistic detector: what it says of one, as ``[[ ]]`` marks and a severity."""

from functools import cache

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    rules = [rule for rule in catalogue.rules if rule.detect == "statistic"]
    assert [rule.code for rule in rules] == ["STA001"]
    return Linter(catalogue, rules, Settings())


def found(text: str, format: Format = Format.MARKDOWN) -> list[tuple[str, str, str]]:
    """Of each finding the words flagged, the severity and the message."""
    document = parse(Source("article", text, format))
    findings, failures = linter().lint(document, {"STA001"})
    assert not failures
    return [
        (
            text[one.finding.span.start : one.finding.span.end],
            (one.finding.severity or one.rule.severity).label,
            one.finding.message,
        )
        for one in findings
    ]


def marked(text: str, format: Format = Format.MARKDOWN) -> tuple[str, list[str]]:
    """``text`` with what is flagged in ``[[ ]]``, and the severities."""
    findings = found(text, format)
    rest, out = text, ""
    for words, _, _ in findings:
        before, words, rest = rest.partition(words)
        out += f"{before}[[{words}]]"
    return out + rest, [severity for _, severity, _ in findings]


def plain(text: str) -> str:
    return text.replace("[[", "").replace("]]", "")
