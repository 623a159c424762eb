"""Figures that say too little by themselves, and what completes them."""

import pytest
from arithmetic_of import findings, marked, plain

from medlint.model.severity import Severity

_LONE = [
    "Smokers are [[three times more likely]] to have a stroke.",
    "Smokers are [[3 times as likely]] to have a stroke.",
    "Smokers are [[twice as likely]] to have a stroke.",
    "Women are [[half as likely]] to die of it.",
    "They are [[5 to 10% percent more likely]] to develop asthma.",
    "They are [[up to 40 percent less likely]] to die.",
    "It goes with a [[two fold risk]] of death, or a [[2-fold higher risk]] of stroke.",
    "It goes with a [[threefold increase in the risk]] of stroke.",
    "There is a [[2.6% increased risk]] of gout.",
    "There is a [[30% lower incidence]] of gout.",
    "It has a [[20% relative reduction in the risk]] of stroke.",
    "Smoking [[doubles the risk]] of stroke; it [[tripled mortality]] from cancer.",
    "The [[risk of a stroke doubles]] with age.",
    "The vaccine [[cuts the risk in half]].",
    "The drug [[lowers your risk of a heart attack by up to 30%]].",
    "[[Mortality fell by 25 per cent]] with the drug, in patients with sepsis.",
    "Fewer had a stroke ([[HR 0.64]]; OR 0.7).",
    "Its [[odds ratio of 1.7]] for death is high.",
]
_COMPLETE = [
    "Smoking doubles the risk of stroke, from 1% to 2%.",
    "Smoking doubles the risk of stroke. About 2 in 100 smokers have one.",
    "Smoking doubles the risk of stroke: 12 per 100,000 have one each year.",
    "Smoking doubles the risk of stroke: 40 of 2,000 had one.",
    "The drug cuts the risk of stroke by 30% (NNT 33).",
    "The drug cuts the risk of stroke by 30%, that is 12 fewer strokes.",
    "The drug cuts the risk of stroke by 30% (see Figure 1).",
    "Smoking doubles the risk of stroke. About half of smokers know.",
    "# Smoking doubles the risk of stroke\n",
    "- Smoking doubles the risk of stroke.\n- Among smokers, 2% have one.",
    "Of 1,000 smokers, 3 in 100 have a stroke:\n\n- smoking doubles the risk of stroke",
    "| Who | Risk of stroke |\n|---|---|\n| smokers | twice the risk |\n| others | 1 in 100 |\n",
]
_OTHER = [
    "It does not double the risk of stroke.",
    "Does smoking double the risk of stroke?",
    "Members are twice as likely to recommend us to patients.",
    "Sales rose by 30% as the risk of flu doubled.",
    "The drug lowered weight by 30%, blood pressure by 10% and the dose by 5%.",
    "Exercise three times a week lowers the risk of stroke.",
    "The effect size of 0.4 and Cohen's d = 0.9 are for pain.",
    "A 30% higher price was asked for the treatment.",
]


@pytest.mark.parametrize("text", _LONE)
def test_a_change_of_a_risk_alone_is_marked(text: str) -> None:
    assert marked(plain(text), "STA002") == text


@pytest.mark.parametrize("text", [*_COMPLETE, *_OTHER])
def test_a_change_beside_its_risk_and_what_is_no_risk_are_left_alone(text: str) -> None:
    assert marked(text, "STA002") == text


def test_a_change_is_no_risk_that_completes_another() -> None:
    text = "Smoking [[doubles the risk]] of stroke and brings a [[30% higher risk]] of gout."
    assert marked(plain(text), "STA002") == text


def test_somebody_else_s_words_are_advice() -> None:
    (finding,) = findings("“Smoking doubles the risk of stroke,” she said.", "STA002")
    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    "text",
    [
        "In the trial, [[64% of participants]] slept.",
        "By then [[nearly 40 percent of the volunteers]] were well.",
        "It came back in [[12% of those who took the tablets]].",
        "It came back in [[12% of patients in the placebo group]].",
    ],
)
def test_a_percentage_of_a_study_group_of_unknown_size_is_marked(text: str) -> None:
    assert marked(plain(text), "STA007") == text


@pytest.mark.parametrize(
    "text",
    [
        "Of 50 adults, 64% of participants slept.",
        "We asked 1,200 nurses. 64% of respondents slept.",
        "64% of participants (n = 40) slept.",
        "Here 32 of 50, or 64% of participants, slept.",
        "About 10% of adults have migraine.",
        "In a national survey 64% of respondents slept.",
    ],
)
def test_a_percentage_with_its_number_of_people_is_left_alone(text: str) -> None:
    assert marked(text, "STA007") == text
