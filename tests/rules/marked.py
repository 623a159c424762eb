"""Marked articles: whole articles with a line of carets under every place that a rule must flag.

A marker line holds nothing but carets and then a code and a severity. It speaks of the line above it, or of the line
above the markers above it. Marker lines are taken out before the article is linted.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from medlint.detect.linter import Linter
from medlint.model.audience import PROFILES, Audience
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Status
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import Catalogue, load_catalogue

_MARKER = re.compile(r" *(\^+) ([A-Z]{3}\d{3}) (error|warning|info)")
_FORMATS = {".md": Format.MARKDOWN, ".txt": Format.TEXT, ".html": Format.HTML}


@dataclass(frozen=True, order=True)
class Expected:
    """A finding as a marker states it: one-based line and columns of the article without its markers."""

    line: int
    start: int
    end: int
    code: str
    severity: str


@cache
def catalogue() -> Catalogue:
    return load_catalogue()


def _runs(rule: Rule, profile: str) -> bool:
    """Whether the rule runs where no configuration says more than the profile."""
    return rule.status is Status.STABLE and not rule.reach.setting and not rule.reach.barred(Audience(profile))


@cache
def linter(group: str, profile: str = PROFILES[0], tried: str = "") -> Linter:
    """The rules of ``group`` that run for that profile, and the one called ``tried`` even if it is in preview."""
    rules = [rule for rule in catalogue().rules if rule.group == group and (_runs(rule, profile) or rule.name == tried)]
    assert rules, f"no rule of the group {group}"
    return Linter(catalogue(), rules, Settings(profile=profile))


def read_marked(text: str) -> tuple[str, list[Expected]]:
    """The article without its markers, and what the markers expect."""
    lines: list[str] = []
    expected: list[Expected] = []
    for line in text.split("\n"):
        marker = _MARKER.fullmatch(line)
        if marker:
            start, end = marker.start(1) + 1, marker.end(1) + 1
            assert end <= len(lines[-1]) + 1, f"the marker {line!r} reaches beyond its line"
            expected.append(Expected(len(lines), start, end, marker[2], marker[3]))
        else:
            assert "^^" not in line, f"the marker {line!r} is malformed"
            lines.append(line)
    return "\n".join(lines), sorted(expected)


def lint_article(text: str, path: str, group: str, profile: str = PROFILES[0], tried: str = "") -> list[Expected]:
    """What the rules of ``group`` find in the article of a publication with that profile."""
    source = Source(path, text, _FORMATS[Path(path).suffix])
    check = linter(group, profile, tried)
    codes = {rule.code for rule in catalogue().rules if rule.group == group}
    found, failures = check.lint(parse(source), codes)
    assert not failures
    expected = []
    for one in found:
        start, end = source.position(one.finding.span.start), source.position(one.finding.span.end)
        assert start.line == end.line, "marked articles keep a finding on one line"
        severity = (one.finding.severity or one.rule.severity).label
        expected.append(Expected(start.line, start.column, end.column, one.rule.code, severity))
    return sorted(expected)
