"""Findings of the study that an article reports on are advice; what it says besides stays a warning."""

import pytest
from statistics_of import found

_REPORT = "The findings were presented at a meeting on Friday.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "In the tea group, 40% of participants slept better.",
        "At 24 months, 71% of patients treated with the jab were alive.",
        "Patients who received the patch were 30% less likely to relapse compared with the others.",
        "Night light was associated with a 22% higher risk of stroke.",
    ],
)
def test_a_finding_of_the_study_is_advice_where_the_article_says_whose_it_is(sentence: str) -> None:
    assert [severity for _, severity, _ in found(_REPORT + sentence)] == ["info"]
    assert [severity for _, severity, _ in found(sentence)] == ["warning"]


@pytest.mark.parametrize(
    "sentence",
    [
        "About 45% of women over 20 have heart disease.",
        "Migraine affects 37 million people in the country.",
        "One in five people has high blood pressure.",
    ],
)
def test_the_background_of_a_study_is_no_finding_of_it(sentence: str) -> None:
    assert [severity for _, severity, _ in found(_REPORT + sentence)] == ["warning"]
