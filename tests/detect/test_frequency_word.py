"""Words for how often a harm occurs: those their number contradicts, and those that have none."""

import pytest
from arithmetic_of import findings, marked, plain, said

from medlint.detect import prepare
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.rules.load import load_catalogue

_PATIENTS = Settings(profile="patient-info")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Seizures are a [[common]] side effect (1 in 5,000 people).", "rare"),
        ("Fits are a [[very common]] adverse effect, seen in 2% of people.", "common"),
        ("Bleeding is a [[rare]] complication (1 in 20).", "common"),
        ("Rashes are an [[uncommon]] reaction: more than 30% had one.", "very common"),
        ("Anaphylaxis is [[very rare]], at 0.5 per cent.", "uncommon"),
        ("## Side effects\n\nHeadache is [[rare]], at 15%.", "very common"),
    ],
)
def test_a_word_that_its_number_contradicts_is_marked_and_the_right_one_given(text: str, right: str) -> None:
    assert marked(plain(text), "STA010") == text
    assert f"say “{right}”" in said(plain(text), "STA010")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Headache is a common side effect (1 in 20, or so).",
        "Headache is a common side effect (up to 1 in 10 people).",
        "Headache is a common side effect (30%).",
        "Seizures are a rare side effect, seen in fewer than 1 in 1,000 people.",
        "Seizures are a rare side effect, seen in 1 in 500 people.",
        "Seizures are a very rare side effect (less than 1%).",
        "Serious side effects are uncommon (1% to 3%).",
        "Rare and common side effects occur in 5%.",
        "Rare side effects occur in 5%, common ones in 2%.",
        "A rare disease hits 1 in 100; side effects are few.",
        "The most common side effect was headache (0.2%).",
        "A common infection hits 1 in 5,000 people.",
        "Side effects are not common, at 0.1%.",
        "Are side effects rare at 5%?",
        "Rare side effects include seizures.",
    ],
)
def test_a_word_that_fits_or_is_about_something_else_is_left_alone(text: str) -> None:
    assert said(text, "STA010") == []


@pytest.mark.parametrize(
    "text",
    [
        "[[Rare side effects]] include seizures.",
        "[[Side effects are uncommon]].",
        "There is [[a small risk of]] bleeding.",
    ],
)
def test_patients_need_a_number_beside_a_word(text: str) -> None:
    assert marked(plain(text), "STA010", _PATIENTS) == text
    assert [finding.severity for finding in findings(plain(text), "STA010", _PATIENTS)] == [Severity.INFO]
    assert said(plain(text), "STA010") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rare side effects include seizures. About 1 in 2,000 people has one.",
        "It treats a rare blood disorder. Complications come later.",
        "Side effects are not rare.",
    ],
)
def test_a_number_in_the_paragraph_is_enough(text: str) -> None:
    assert said(text, "STA010", _PATIENTS) == []


def test_a_band_without_terms_is_refused() -> None:
    catalogue = load_catalogue()
    rule = next(rule for rule in catalogue.rules if rule.code == "STA010")
    fields = rule.parameters.rest()
    fields.entries = {"bands": ((({"at-least": ("10", 8)}, 8),), 8)}  # type: ignore[dict-item]
    with pytest.raises(RuleFileError):
        prepare(rule._replace(parameters=fields), catalogue.vocabulary, Settings())
