"""The examples in the rule files are what they say: every rule flags just what is marked, and no other joins in."""

from functools import cache

import pytest

from medlint.detect.examples import check_examples
from medlint.model.failure import RuleFileError
from medlint.model.rule import Example, Rule
from medlint.model.settings import Settings
from medlint.model.source import Source
from medlint.rules.load import load_catalogue
from medlint.run import Pipeline

CATALOGUE = load_catalogue()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}:{example.line}")
    for rule in CATALOGUE.rules
    for example in rule.examples
]


@cache
def pipeline(whole: bool) -> Pipeline:
    """A run over whole articles, or over pieces of such as have all that an article as a whole must have."""
    settings = Settings() if whole else Settings(disclaimer_layouts=("*",))
    return Pipeline(lambda folder: settings)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_the_rule_flags_what_is_marked_and_nothing_else(rule: Rule, example: Example) -> None:
    result = pipeline(rule.detect == "requirement").check_source(Source("example", example.text, example.format))
    assert not result.failures

    def words(spans: list[tuple[int, int]]) -> list[str]:
        return [example.text[start:end] for start, end in spans]

    spans = [tuple(diagnostic.span) for diagnostic in result.diagnostics if diagnostic.code == rule.code]
    assert words(spans) == words([tuple(span) for span in example.spans])
    assert spans == [tuple(span) for span in example.spans]
    others = {d.name: d.message for d in result.diagnostics if d.code != rule.code}
    assert others.keys() <= set(example.also), others
    assert others.keys() >= set(example.also), "“also” names a rule that does not fire"


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
