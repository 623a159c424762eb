"""Tells from its examples whether a rule can mend what it flags."""

from medlint.detect.linter import Linter
from medlint.model.rule import Rule
from medlint.model.source import Source
from medlint.parse import parse
from medlint.rules.load import Catalogue
from medlint.trial import audience_of, settings_for


def fixes(catalogue: Catalogue, rule: Rule) -> frozenset[bool]:
    """Whether the fixes that ``rule`` has for its bad examples are safe: both, if some are; none, if it has none."""
    bad = [example for example in rule.examples if example.spans]
    if rule.about_comments:
        return frozenset()
    linter = Linter(catalogue, [rule], settings_for(audience_of(rule)))
    found = (
        one.finding.fix
        for example in bad
        for one in linter.lint(parse(Source(rule.path, example.text, example.format)), {rule.code})[0]
    )
    return frozenset(fix.safe for fix in found if fix)
