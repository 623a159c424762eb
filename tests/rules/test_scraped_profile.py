"""What the profile for scraped text changes: the structure has to be right, and nobody expects a page's frame."""

import pytest

from medlint.config.select import select_rules
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity, Status
from medlint.rules.load import load_catalogue

RULES = load_catalogue().rules
SCRAPED = {rule.code: rule for rule, _ in select_rules(RULES, Settings(profile="scraped"))}
STRUCTURE = [rule for rule in RULES if rule.group == "STR" and rule.status is Status.STABLE]


@pytest.mark.parametrize("rule", STRUCTURE, ids=lambda rule: rule.name)
def test_faults_of_structure_are_errors(rule: Rule) -> None:
    assert SCRAPED[rule.code].severity is Severity.ERROR


def test_a_disclaimer_and_the_signs_of_governance_are_not_expected() -> None:
    assert "DIS001" not in SCRAPED
    assert not [code for code in SCRAPED if code.startswith("GOV")]
    assert "DIS001" in {rule.code for rule, _ in select_rules(RULES, Settings())}
