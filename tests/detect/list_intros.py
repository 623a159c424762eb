"""Runs the list-intro rules over a text."""

from functools import cache

from medlint.detect import prepare
from medlint.detect.lead_in_words import LeadInWords
from medlint.detect.linter import Linter
from medlint.detect.list_intro import ListIntro
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

CODES = {"STR001", "STR011"}


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code in CODES], Settings())


@cache
def words() -> LeadInWords:
    catalogue = load_catalogue()
    rule = next(rule for rule in catalogue.rules if rule.code in CODES)
    check = prepare(rule, catalogue.vocabulary, Settings())
    assert isinstance(check, ListIntro)
    return check.words


def found(text: str, format: Format = Format.TEXT) -> list[tuple[str, str, str]]:
    """Code, severity and flagged words of each finding."""
    document = parse(Source("article", text, format))
    findings, failures = linter().lint(document, CODES)
    assert not failures
    return [
        (one.rule.code, (one.finding.severity or one.rule.severity).label, document.text(one.finding.span))
        for one in findings
    ]


def messages(text: str, format: Format = Format.TEXT) -> list[str]:
    findings, failures = linter().lint(parse(Source("article", text, format)), CODES)
    assert not failures
    return [one.finding.message for one in findings]
