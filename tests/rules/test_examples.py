"""The examples in the rule files are what they say: every rule flags just what is marked, and no other joins in."""

import pytest

from medlint.detect.examples import check_examples
from medlint.model.failure import RuleFileError
from medlint.model.rule import Rule
from medlint.rules.load import load_catalogue
from medlint.trial.examples import Trial

CATALOGUE = load_catalogue()
TRIAL = Trial(CATALOGUE)


@pytest.mark.parametrize("rule", CATALOGUE.rules, ids=lambda rule: rule.name)
def test_the_rule_flags_what_is_marked_and_nothing_else(rule: Rule) -> None:
    flaws = [f"{flaw.path}:{flaw.line}: {flaw.message}" for flaw in TRIAL.flaws([rule])]
    assert not flaws, "\n".join(flaws)


@pytest.mark.parametrize("rule", [r for r in CATALOGUE.rules if r.detect != "suppression"], ids=lambda rule: rule.name)
def test_the_check_for_a_repository_s_own_examples_agrees(rule: Rule) -> None:
    check_examples(CATALOGUE, [rule])


@pytest.mark.parametrize(
    ("text", "marked", "complaint"),
    [
        ("Garlic cures cancer.", (), "is flagged at “cures cancer”"),
        ("Garlic tastes good.", ((0, 6),), "is not flagged at “Garlic”"),
        ("Garlic cures cancer.", ((7, 12),), "is not flagged at “cures” but is flagged at “cures cancer”"),
    ],
)
def test_an_example_that_is_not_as_it_says_is_refused(
    text: str, marked: tuple[tuple[int, int], ...], complaint: str
) -> None:
    from medlint.model.span import Span

    rule = next(rule for rule in CATALOGUE.rules if rule.name == "cure-claim")
    wrong = rule.examples[0]._replace(text=text, spans=tuple(Span(*span) for span in marked), line=77)
    with pytest.raises(RuleFileError) as refused:
        check_examples(CATALOGUE, [rule._replace(read_examples=lambda: (wrong,))])
    assert str(refused.value) == f"{rule.path}:77: this example {complaint}"
