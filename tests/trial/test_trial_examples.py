"""What is found wrong with the examples of rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rule_files import catalogue

from medlint import detect
from medlint.detect.check import Check
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.span import Span
from medlint.rules.load import Catalogue
from medlint.trial.examples import Trial


def flaws(catalogue: Catalogue, *, alone: bool = False) -> list[tuple[int, str]]:
    return [(flaw.line, flaw.message) for flaw in Trial(catalogue).flaws(catalogue.own, alone=alone)]


def body(*examples: str, terms: str = "[utilise]", head: str = "") -> str:
    return f"{head}claims:\n  - terms: {terms}\nexamples:\n" + "".join(f"  - {example}\n" for example in examples)


GOOD = "good: Please use the brace."


def test_examples_that_are_as_they_say(tmp_path: Path) -> None:
    assert flaws(catalogue(tmp_path, house_word=body('bad: "Please [[utilise]] the brace."', GOOD))) == []


@pytest.mark.parametrize(
    ("example", "complaint"),
    [
        ("good: Please utilise it.", "is flagged at “utilise”"),
        ('bad: "Please [[use]] it."', "is not flagged at “use”"),
        ('bad: "Please [[utilise it]]."', "is not flagged at “utilise it” but is flagged at “utilise”"),
    ],
)
def test_one_that_is_not(tmp_path: Path, example: str, complaint: str) -> None:
    found = flaws(catalogue(tmp_path, house_word=body('bad: "We [[utilise]] it."', example)))
    assert found == [(14, f"this example {complaint}")]


def test_a_rule_needs_a_bad_example_that_it_flags(tmp_path: Path) -> None:
    message = "no bad example shows what this rule flags"
    assert flaws(catalogue(tmp_path, house_word=body(GOOD))) == [(12, message)]
    found = flaws(catalogue(tmp_path, house_word=body('bad: "We [[use]] it."')))
    assert found == [(13, "this example is not flagged at “use”"), (12, message)]


class TestOtherRules:
    TWO = ('bad: "Please [[utilise]] it."', 'bad: "We [[utilise]] it: it cures cancer."')

    def test_one_that_flags_an_example_must_be_listed(self, tmp_path: Path) -> None:
        found = flaws(catalogue(tmp_path, house_word=body(*self.TWO)))
        message = "this example is also flagged by cure-claim, at “cures cancer”; change it or list it in “also”"
        assert found == [(14, message)]

    def test_one_that_is_listed_may(self, tmp_path: Path) -> None:
        house = catalogue(tmp_path, house_word=body(self.TWO[0], f"{self.TWO[1]}\n    also: [cure-claim]"))
        assert flaws(house) == []

    def test_one_that_is_listed_must(self, tmp_path: Path) -> None:
        house = catalogue(tmp_path, house_word=body(f"{self.TWO[0]}\n    also: [cure-claim]"))
        assert flaws(house) == [(13, "“also” names cure-claim, which does not flag this example")]

    def test_they_do_not_count_for_a_repository_s_own_rules(self, tmp_path: Path) -> None:
        assert flaws(catalogue(tmp_path, house_word=body(*self.TWO)), alone=True) == []

    def test_what_a_whole_article_lacks_is_nothing_to_examples(self, tmp_path: Path) -> None:
        text = "Gout is a disease. [[Utilise]] tablets: treatment prevents attacks, symptoms and side effects of gout."
        assert flaws(catalogue(tmp_path, house_word=body(f'bad: "{text}"'))) == []

    def test_nor_are_rules_that_are_still_tried_out(self, tmp_path: Path) -> None:
        house = catalogue(
            tmp_path,
            house_word=body('bad: "Please [[utilise]] the brace."'),
            other_word=body('bad: "Please use the [[brace]]."', terms="[brace]", head="status: preview\n"),
        )
        assert flaws(house) == []


def test_a_rule_is_tried_on_those_it_is_for(tmp_path: Path) -> None:
    head = "applies: {profiles: [clinic], jurisdictions: [au]}\n"
    house = catalogue(
        tmp_path,
        house_word=body('bad: "Please [[utilise]] the brace."', head=head),
        other_word=body('bad: "Please use the [[brace]]."', terms="[brace]", head=head),
    )
    message = "this example is also flagged by {}, at “{}”; change it or list it in “also”"
    assert flaws(house) == [(14, message.format("other-word", "brace"))]


def test_suppression_comments_count(tmp_path: Path) -> None:
    example = 'good: "<!-- medlint-disable-next-line house-word -->\\n\\nPlease utilise it."'
    assert flaws(catalogue(tmp_path, house_word=body('bad: "We [[utilise]] it."', example))) == []


def test_a_rule_that_breaks_down_is_a_flaw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = catalogue(tmp_path, house_word=body('bad: "We [[utilise]] it."'))
    monkeypatch.setattr("medlint.detect.claim.ClaimCheck.find", lambda *_: 1 / 0)
    found = flaws(house, alone=True)
    assert found[0][0] == 13
    assert found[0][1].startswith("this example cannot be checked: the rule house-word could not be checked: ZeroDiv")


@pytest.mark.parametrize(
    ("edits", "sound"), [([(3, 10)], True), ([(3, 10), (5, 12)], False), ([(3, 99)], False)], ids=str
)
def test_a_fix_must_be_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edits: list[tuple[int, int]], sound: bool
) -> None:
    house = catalogue(tmp_path, house_word=body('bad: "We [[utilise]] it."'))

    def find(self: Check, *_: object) -> Iterator[Finding]:
        yield Finding(Span(3, 10), "", fix=Fix(tuple(Edit(Span(*span), "use") for span in edits), True))

    monkeypatch.setattr("medlint.detect.claim.ClaimCheck.find", find)
    message = "the edits of this example's fix overlap or lie outside of it"
    assert flaws(house, alone=True) == ([] if sound else [(13, message)])


def test_an_unknown_detector_judges_nothing(tmp_path: Path) -> None:
    (rule,) = catalogue(tmp_path, house_word=body(GOOD)).own
    assert detect.flagging(rule) == ("terms",)
    assert detect.flagging(rule._replace(detect="none")) == ()
    assert not detect.judges_whole(rule._replace(detect="none"))
