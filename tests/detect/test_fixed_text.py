"""The disclaimer of supplements, word for word, and what the fix makes of other wordings."""

from functools import cache

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

ONE = (
    "This statement has not been evaluated by the Food and Drug Administration. "
    "This product is not intended to diagnose, treat, cure, or prevent any disease."
)
SEVERAL = ONE.replace("This statement has", "These statements have")
CLAIM = "The drops support immune health."
CLAIMS = f"{CLAIM} They promote heart health."


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    rules = [rule for rule in catalogue.rules if rule.code == "DIS003"]
    return Linter(catalogue, rules, Settings(profile="supplement"))


def mended(text: str) -> list[str]:
    """What the fix of each finding makes of ``text``; "" for a finding without one."""
    findings, failures = linter().lint(parse(Source("x", text, Format.MARKDOWN)), {"DIS003"})
    assert not failures
    made = []
    for one in findings:
        fix = one.finding.fix
        made.append(text[: fix.edits[0].span.start] + fix.edits[0].text + text[fix.edits[0].span.end :] if fix else "")
        assert fix is None or not fix.safe
    return made


RIGHT = (ONE, SEVERAL, f"*{ONE}", f"* {ONE}", f"“{ONE}”", ONE.upper(), f"**{ONE}**", ONE.replace(" ", "\n", 3))


@pytest.mark.parametrize("text", RIGHT)
def test_the_words_of_the_law_are_enough_in_any_dress(text: str) -> None:
    assert mended(f"{CLAIM}*\n\n{text}\n") == []


@pytest.mark.parametrize(
    "claim", [CLAIM, "It boosts digestion.", "Promotes restful sleep", "It maintains healthy blood sugar."]
)
def test_a_claim_without_it_is_flagged(claim: str) -> None:
    assert mended(f"# Zinc capsules\n\n{claim}") == [""]


def test_what_is_no_supplement_needs_none() -> None:
    assert mended("Exercise boosts digestion.") == []
    assert mended("Oats promote heart health.") == []


WRONG = (
    ONE.replace("Food and Drug Administration", "FDA"),
    ONE.replace("cure, or", "cure or"),
    ONE.replace("any disease", "disease"),
    ONE.partition(". ")[0] + ".",
    "The FDA has not evaluated these claims.",
    ONE.replace("evaluated", "approved"),
)


@pytest.mark.parametrize("text", WRONG)
def test_other_words_are_replaced_and_then_right(text: str) -> None:
    made = mended(f"{CLAIM}*\n\n*{text}\n")
    assert len(made) == 1
    assert ONE in made[0] or SEVERAL in made[0]
    assert mended(made[0]) == []


def test_several_claims_need_the_plural() -> None:
    assert mended(f"{CLAIMS}\n\n{ONE}\n") == [f"{CLAIMS}\n\n{SEVERAL}\n"]
    assert mended(f"{CLAIMS}\n\n{SEVERAL}\n") == []


@pytest.mark.parametrize("text", ["It holds 5 mg of zinc.", "We support families.", "", "evaluated by " * 5000])
def test_texts_without_a_claim_owe_nothing(text: str) -> None:
    assert mended(text) == []
