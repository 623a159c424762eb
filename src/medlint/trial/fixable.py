"""Tells from its examples what a rule says, and whether it can mend what it flags."""

from collections.abc import Iterator

from medlint.detect.linter import Linter
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.source import Source
from medlint.parse import parse
from medlint.rules.load import Catalogue
from medlint.trial import audience_of, settings_for


class Deeds(NamedTuple):
    """What a rule does to its bad examples.

    It ``said`` something of the shortest, and nothing where it cannot be tried alone. ``fixes`` tell whether those that
    it has are safe: both, if some are; none, if it has none.
    """

    said: str
    fixes: frozenset[bool]


def deeds(catalogue: Catalogue, rule: Rule) -> Deeds:
    """What ``rule`` does, tried on its examples."""
    found = list(_findings(catalogue, rule))
    return Deeds(found[0].message if found else "", frozenset(one.fix.safe for one in found if one.fix))


def _findings(catalogue: Catalogue, rule: Rule) -> Iterator[Finding]:
    """What ``rule`` finds in its bad examples, the shortest first."""
    if rule.about_comments:
        return
    linter = Linter(catalogue, [rule], settings_for(audience_of(rule)))
    for example in sorted((one for one in rule.examples if one.spans), key=lambda one: len(one.text)):
        document = parse(Source(rule.path, example.text, example.format))
        yield from (one.finding for one in linter.lint(document, {rule.code})[0])
