"""Sentences for the detectors of numbers: what the rules of a code say of one, as ``[[ ]]`` marks and messages."""

from functools import cache

from medlint.detect.linter import Linter
from medlint.model.finding import Finding
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

DEFAULT = Settings()


@cache
def _linter(code: str, settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == code], settings)


def findings(text: str, code: str, settings: Settings = DEFAULT, format: Format = Format.MARKDOWN) -> list[Finding]:
    """The findings of the rule in ``text``."""
    found, failures = _linter(code, settings).lint(parse(Source("article", text, format)), {code})
    assert not failures
    return [one.finding for one in found]


def marked(text: str, code: str, settings: Settings = DEFAULT) -> str:
    """``text`` with what the rule flags in ``[[ ]]``."""
    for finding in reversed(findings(text, code, settings)):
        start, end = finding.span
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def said(text: str, code: str, settings: Settings = DEFAULT) -> list[str]:
    """What the rule says of ``text``."""
    return [finding.message for finding in findings(text, code, settings)]


def plain(text: str) -> str:
    """``text`` without its marks."""
    return text.replace("[[", "").replace("]]", "")
