"""Runs one rule of the catalogue over a text."""

from functools import cache

from medlint.detect.linter import Linter
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue


@cache
def _linter(code: str, settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == code], settings)


def _lint(code: str, text: str, format: Format, settings: Settings) -> tuple[Document, list[Finding], Severity]:
    linter = _linter(code, settings)
    document = parse(Source("article", text, format))
    found, failures = linter.lint(document, {code})
    assert not failures, failures
    usual = next(rule.severity for rule in load_catalogue().rules if rule.code == code)
    return document, [one.finding for one in found], usual


def findings(code: str, text: str, format: Format = Format.TEXT, settings: Settings | None = None) -> list[Finding]:
    """The findings themselves."""
    return _lint(code, text, format, settings or Settings())[1]


def found(code: str, text: str, format: Format = Format.TEXT) -> list[tuple[str, str]]:
    """The severity and the flagged words of each finding."""
    document, all_of_them, usual = _lint(code, text, format, Settings())
    return [((one.severity or usual).label, document.text(one.span)) for one in all_of_them]


def words(code: str, text: str, format: Format = Format.TEXT) -> list[str]:
    """The flagged words of each finding."""
    return [flagged for _, flagged in found(code, text, format)]


def messages(code: str, text: str, format: Format = Format.TEXT) -> list[str]:
    """The messages."""
    return [one.message for one in findings(code, text, format)]
