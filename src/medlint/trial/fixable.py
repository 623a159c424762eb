"""Tells from its examples what a rule says, and whether it can mend what it flags."""

from collections.abc import Iterator

from medlint.detect.linter import Linter
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.source import Source
from medlint.parse import parse
from medlint.rules.load import Catalogue
from medlint.trial import audience_of, settings_for


def fixes(catalogue: Catalogue, rule: Rule) -> frozenset[bool]:
    """Whether the fixes that ``rule`` has for its bad examples are safe: both, if some are; none, if it has none."""
    return frozenset(one.fix.safe for one in _findings(catalogue, rule) if one.fix)


def said(catalogue: Catalogue, rule: Rule) -> str:
    """What ``rule`` says of its shortest bad example; nothing where it cannot be tried alone."""
    return next((one.message for one in _findings(catalogue, rule)), "")


def _findings(catalogue: Catalogue, rule: Rule) -> Iterator[Finding]:
    """What ``rule`` finds in its bad examples, the shortest first."""
    if rule.about_comments:
        return
    linter = Linter(catalogue, [rule], settings_for(audience_of(rule)))
    for example in sorted((one for one in rule.examples if one.spans), key=lambda one: len(one.text)):
        document = parse(Source(rule.path, example.text, example.format))
        yield from (one.finding for one in linter.lint(document, {rule.code})[0])
