"""What rules mend in their own examples is mended for good, and brings nothing new."""

import pytest

from medlint.model.rule import Rule
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.source import Source
from medlint.rules.load import load_catalogue
from medlint.run import Fixes, Pipeline
from medlint.trial import audience_of
from medlint.trial.fixable import deeds

CATALOGUE = load_catalogue()
FIXING = [rule for rule in CATALOGUE.rules if deeds(CATALOGUE, rule).fixes]


def test_a_rule_about_comments_mends_nothing() -> None:
    assert not [rule for rule in FIXING if rule.group == "SUP"]


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.name)
def test_fixes_do_what_they_promise(rule: Rule) -> None:
    profile, jurisdictions = audience_of(rule)
    choice = Choice(extend_select=(Selector(rule.code),))
    settings = Settings(profile=profile, jurisdictions=jurisdictions, choices=(choice,), disclaimer_layouts=("*",))
    pipeline = Pipeline(lambda folder: settings, Fixes.ALL)
    mended = 0
    for example in rule.examples:
        result = pipeline.check_source(Source("example", example.text, example.format))
        assert not result.failures
        if result.mended:
            assert not result.mended.left_out, example.line
            mended += len(result.mended.fixed)
        assert not [one for one in result.diagnostics if one.fix], example.line
        if not example.spans:
            assert not result.mended or rule.code not in {one.code for one in result.mended.fixed}
    assert mended
