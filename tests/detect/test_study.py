"""Findings of the study that an article reports on have their source; what it says besides stays a warning."""

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
        "Researchers recorded strokes: 40% of walkers had one.",
    ],
)
def test_a_finding_of_the_study_is_left_alone_where_the_article_says_whose_it_is(sentence: str) -> None:
    assert found(_REPORT + sentence) == []
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


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("In a phase 2 trial, 31% of patients went into remission.", "info"),
        ("A Phase 1b study was done with 13 men. Of the lesions, 46% of lesions healed.", "info"),
        ("A phase 2 trial has begun. Gout affects 37 million people in the country.", "warning"),
        ("A phase 2 trial has begun.\n\nThe jab healed 46% of patients.", "warning"),
        ("In the next phase, 46% of patients went into remission.", "warning"),
        ("A phase 5 trial: 31% of patients went into remission.", "warning"),
        ("A phase 2/3a trial: 31% of patients went into remission.", "info"),
        ("A Phase IV trial: 31% of patients went into remission.", "info"),
        ("In SUNRISE-2, 31% of patients went into remission.", "info"),
        ("Two studies, SUN-PED-01 and SUN-PED-02: 31% of patients went into remission.", "info"),
        ("With SARS-COV-2, 31% of patients went into remission.", "warning"),
        ("It was a phase 2 trial.\n\nPain fell by 31%, with placebo by 12%.", "info"),
        ("It was a phase 2 trial.\n\nAt the six-week mark pain had fallen by 31%.", "info"),
        ("It was a trial.\n\nPain fell by 31%, with placebo by 12%.", "warning"),
        ("With COVID-19, 31% of patients went into remission.", "warning"),
        ("In SUN-2, 31% of patients went into remission.", "warning"),
        (f"It was a phase 2 trial. {'It took long. ' * 20}Of the lesions, 46% of lesions healed.", "info"),
        (f"It was a phase 2 trial. {'It took long. ' * 33}Of the lesions, 46% of lesions healed.", "warning"),
    ],
)
def test_what_a_trial_found_that_is_named_beside_it_is_advice(text: str, severity: str) -> None:
    assert [one for _, one, _ in found(text)] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "In the tea group, few woke up. Snoring was 30% less common.",
        "The analysis found:\n\n- Snoring fell by 30%.\n- Of the men, 12% snored and had been diagnosed with asthma.",
        "The study showed these changes:\n\nsnoring in 12% of the men,\n\nand teeth grinding in 9% of the men.",
        "In the tea group, few woke up.\n\nThere was also a 30% lower risk of snoring.",
    ],
)
def test_what_goes_on_from_a_finding_is_one(text: str) -> None:
    assert found(_REPORT + text) == []
    assert {severity for _, severity, _ in found(text)} == {"warning"}


@pytest.mark.parametrize(
    "text",
    [
        "In the tea group, few woke up. In the U.S., 30% of men snore.",
        "In the tea group, few woke up. Snoring affects 30% of men.",
        "The analysis found:\n\n- Few woke up.\n- It is known that 30% of men snore.",
        "In the tea group, few woke up.\n\nSnoring is heard in 30% of marriages.",
    ],
)
def test_what_is_known_without_the_study_is_none(text: str) -> None:
    assert [severity for _, severity, _ in found(_REPORT + text)] == ["warning"]


def test_the_title_and_the_highlights_of_a_report_are_its_findings() -> None:
    highlights = "Research Highlights:\n\n- Gout affects nearly twice as many men today as women, an estimated 12%.\n"
    assert found(f"# Gout up nearly 50% in ten years of pain\n\n{highlights}\n{_REPORT}") == []
    assert {severity for _, severity, _ in found(f"# Gout up nearly 50% in ten years of pain\n\n{highlights}")} == {
        "warning"
    }


def test_a_later_heading_is_no_title() -> None:
    text = f"# Gout\n\n{_REPORT}# Gout up nearly 50% in ten years of pain\n\nMore."
    assert [severity for _, severity, _ in found(text)] == ["warning"]


@pytest.mark.parametrize(("items", "found_there"), [(28, 0), (29, 1)])
def test_a_long_list_soon_forgets_what_led_it_in(items: int, found_there: int) -> None:
    listed = "- Few woke.\n" * items + "- Snoring was 30% less common in men.\n"
    assert len(found(f"The analysis found:\n\n{listed}\n{_REPORT}")) == found_there


def test_highlights_are_findings_only_below_a_heading_of_their_own() -> None:
    known = "\n\n- Pain affects 37 million people in the country.\n\n"
    assert found(f"Study results{known}{_REPORT}") == []
    assert [severity for _, severity, _ in found(f"These are the study results{known}{_REPORT}")] == ["warning"]


@pytest.mark.parametrize("word", ["In addition", "Moreover", "By contrast", "Similarly"])
def test_a_paragraph_goes_on_from_the_one_before_only_with_a_word_that_says_so(word: str) -> None:
    before = f"{_REPORT}In the tea group, few woke up.\n\n"
    assert found(f"{before}{word}, snoring was 30% less common in men.") == []
    assert len(found(f"{before}Snoring was 30% less common in men.")) == 1


def test_titles_of_a_report_are_its_findings_and_what_stands_below_text_is_none() -> None:
    titles = "---\ntitle: Gout up 50% in men with pain\n---\n\n# Pain up 40% in men\n\nMore.\n\n"
    assert found(titles + _REPORT) == []
    assert [words for words, *_ in found(titles)] == ["50% in men", "40% in men"]
    assert [words for words, *_ in found(f"Words.\n\n# Pain up 40% in men\n\nMore.\n\n{_REPORT}")] == ["40% in men"]
