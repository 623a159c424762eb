"""P values: what cannot be, what says too little, and the two styles."""

import pytest
from arithmetic_of import findings, marked, plain, said

from medlint.model.settings import Settings
from medlint.model.severity import Severity


def _of(text: str, style: str = "any") -> tuple[str, str | None]:
    """What is said of the one P value in ``text``, and the text that replaces it."""
    (finding,) = findings(text, "STA008", Settings(p_style=style))
    return finding.message, finding.fix.edits[0].text if finding.fix else None


@pytest.mark.parametrize(
    "text",
    [
        "It fell ([[P = 0.000]]).",
        "It fell ([[p=.000]]).",
        "It fell ([[p < 0]]).",
        "The [[p value of 0.00]] is wrong.",
        "The [[P-value was 0.0000]].",
        "It fell ([[P = 1.2]]).",
        "It fell ([[p > 1]]).",
    ],
)
def test_what_cannot_be_is_an_error(text: str) -> None:
    assert marked(plain(text), "STA008") == text
    (finding,) = findings(plain(text), "STA008")
    assert finding.severity is Severity.ERROR


def test_zero_is_replaced_but_never_safely() -> None:
    (finding,) = findings("It fell (p = 0.000).", "STA008")
    assert finding.fix is not None
    assert not finding.fix.safe
    assert finding.fix.edits[0].text == "p < 0.001"
    assert _of("It fell (P = .000).", "ama")[1] == "P < .001"


@pytest.mark.parametrize("text", ["It fell ([[p =< .04]]).", "It fell ([[P ≤ = 0.04]])."])
def test_two_signs_are_one_too_many(text: str) -> None:
    assert marked(plain(text), "STA008") == text


@pytest.mark.parametrize("text", ["It fell ([[P < .05]]).", "It did not ([[p > 0.05]]).", "It did not ([[p ≥ .10]])."])
def test_a_threshold_in_the_place_of_a_value_is_advice(text: str) -> None:
    assert marked(plain(text), "STA008") == text
    assert [finding.severity for finding in findings(plain(text), "STA008")] == [Severity.INFO]


@pytest.mark.parametrize(
    ("style", "text", "instead"),
    [("ama", "It fell (P = 0.04).", "P = .04"), ("plain", "It fell (P = .04).", "P = 0.04")],
)
def test_each_style_asks_for_its_own(style: str, text: str, instead: str) -> None:
    message, replaced = _of(text, style)
    assert replaced == instead
    assert instead in message
    assert said(text, "STA008") == []


@pytest.mark.parametrize(
    "text",
    [
        "There was a [[trend toward significance]].",
        "The change was [[marginally significant]] and [[approached statistical significance]].",
        "It [[narrowly missed significance]].",
    ],
)
def test_half_a_success_is_none(text: str) -> None:
    assert marked(plain(text), "STA008") == text


@pytest.mark.parametrize(
    "text",
    [
        "It fell (P < .001; p = 0.2, P=1).",
        "P < .05 was considered significant.",
        "We set the threshold at p < 0.05.",
        "The pH = 0.0 of p53 = 1.4 and VEGF-p = 3.",
        "It fell (p = 0. 003, p = 0,04, p = 0/04, P <60; 0.01, p = 0 · 05).",
        "It fell (p = 4e-8 and P = 3 × 10-8).",
        "The pressure p = 12 mm fell.",
        "The result is statistically significant.",
    ],
)
def test_what_is_right_or_no_p_value_is_left_alone(text: str) -> None:
    assert said(text, "STA008") == []
