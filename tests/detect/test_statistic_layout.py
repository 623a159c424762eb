"""Figures in short lines, tables and headings are read with what stands above, beside or below them."""

import pytest
from statistics_of import found, marked, plain

from medlint.model.source import Format

_HEAD = "| Measure | Figure |\n|---|---|\n"


def flagged(text: str, format: Format = Format.MARKDOWN) -> list[tuple[str, str]]:
    return [(words, severity) for words, severity, _ in found(text, format)]


@pytest.mark.parametrize(
    "text",
    [
        "Lung cancer\n\nFive-year survival\n\nStage I: [[80-90%]]\n\nStage II: [[60%]]\n",
        "Hearing loss by age\n\n55-64: [[9%]]\n\n75 and older: [[half of adults]]\n",
        "Gout in short\n\nDeaths: [[36,000 a year]]\n\nPeople with gout: [[9 million]]\n",
    ],
)
def test_a_line_is_read_with_the_text_above_it_and_its_like(text: str) -> None:
    assert marked(plain(text), Format.TEXT)[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "Our shop\n\nOpen days\n\nParking: 80% full\n",
        "Gout in short\n\nPatients treated: 36,000\n\nCases of gout seen: 1,200\n",
        "Our creams for gout\n\nCustomer Reviews 92%\n",
    ],
)
def test_a_line_about_anything_else_counts_nobody(text: str) -> None:
    assert flagged(text, Format.TEXT) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| Hip fractures | 300,000/year (US) |", ["300,000/year"]),
        ("| Patients seen | 300,000/year |", []),
        ("| Remission rate | 20-30% |", ["20-30%"]),
        ("| Risk of bleeding | less than 1% |", ["less than 1%"]),
        ("| Short nights, tired brain | 24% slower thinking |", ["24%"]),
    ],
)
def test_a_cell_is_read_with_its_row(row: str, expected: list[str]) -> None:
    assert [words for words, _ in flagged(_HEAD + row)] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [("Effect on the brain", ["24%"]), ("Effect on the queue", []), ("Goal for the brain", [])],
)
def test_a_cell_with_words_is_read_with_the_head_of_its_table(head: str, expected: list[str]) -> None:
    table = f"| Hours in bed | {head} |\n|---|---|\n| Under six | 24% slower |"
    assert [words for words, _ in flagged(table)] == expected


def test_what_is_to_be_is_no_finding() -> None:
    table = "| Measure | {} |\n|---|---|\n| Remission rate | 30% |"
    assert flagged(table.format("Result")) == [("30%", "warning")]
    assert flagged(table.format("Target")) == []


@pytest.mark.parametrize(
    ("below", "severity"),
    [
        ("A phase 3 trial gave half of the babies drops. Crying fell by 60%.", "info"),
        ("According to the CDC, drops cut crying by 60% in patients with colic.", "info"),
        ("Our drops calm a baby at once.", "warning"),
        ("According to the CDC, drops cut crying by 40% in patients with colic.", "warning"),
    ],
)
def test_a_heading_rests_on_the_study_below_that_it_sums_up(below: str, severity: str) -> None:
    assert flagged(f"# Colic\n\nBabies cry.\n\n## 60% Less Pain\n\n{below}\n")[0] == ("60%", severity)


@pytest.mark.parametrize(
    "text",
    [
        "A pack should weigh less than 15% of the weight of your child.",
        "An A1c of 7% means that 7% of the hemoglobin carries sugar.",
        "At the start of the study, eight of the eleven subjects had diabetes.",
        "In the trial, 23% of patients were taking a tablet against migraine.",
        "If you burn 2,000 calories a day, you may eat as many.",
        "Between 6 and 7 percent is prediabetes.",
        "The bag of a child weighs no more than 10 percent of his or her body weight.",
        "- Max HR: 220 - 35 = 185, without pain",
        "Losing one to two pounds a week is considered healthy.",
        "Ions at the rate of 72,000 Hz per second are said to ease pain.",
        "The rash cream is allowed with a THC content of less than 0.3%.",
        "For pain, the active ingredients menthol 3% and camphor are known.",
        "See a doctor if the cough is not better within the first week.",
        "How long does recovery take after surgery? About 2 weeks.",
    ],
)
def test_advice_meanings_and_baselines_count_nobody(text: str) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "What if I told you that an adjustment boosts the immune system by [[200%]]?",
        "The blood test is [[99% accurate]].",
        "Greens slow the aging of the brain [[by 11 years]].",
        "After a year your risk of heart disease is half that of a smoker.",
        "Of those with shingles [[20% suffer]] for months.",
        "The disease is seen in [[20/100]] of men.",
        "Lips that are filled [[stay visible for six months]] after the treatment.",
        "Patients have [[relief within the very first week]] of treatment.",
        "The filler will [[wear off within three months]].",
        "The [[risk of a stroke is 1:600]] after surgery.",
        "The [[risk of death from surgery is 5 in every million]].",
        "The disease complicates [[1 in 2000 births]].",
        "The total [[number of people with gout is projected to rise to 90 million]] by 2050.",
        "While [[adults sleep an average of 6.8 hours]], the ill sleep less.",
        "The risk of a stroke is [[one in a thousand]].",
        "Smoke is [[responsible for more than half]] of the heart disease there.",
        "Most [[people recover from surgery in two weeks]].",
        "The rate of eczema in children has [[trebled]].",
        "We have to keep in mind that [[30 million people]] live with diabetes.",
        "The tablet is [[proven to work in as few as 7 days]].",
        "Aging skin makes [[75% less]] vitamin D.",
        "You may [[loose up to 11 pounds]] in four weeks.",
        "[[Hair growth starts within 3 to 6 months]].",
        "- Works in 30-60 minutes",
    ],
)
def test_more_ways_to_state_a_figure(text: str) -> None:
    assert [severity for _, severity in flagged(plain(text))] == ["warning"]


@pytest.mark.parametrize(
    ("study", "severity"),
    [("SLEEP 1", "info"), ("Rao 2021", "info"), ("Older studies", "warning"), ("Heart failure programs", "warning")],
)
def test_a_row_rests_on_the_study_that_it_names(study: str, severity: str) -> None:
    table = f"| Study | Finding |\n|---|---|\n| {study} | 30% fewer strokes |"
    assert flagged(table) == [("30% fewer strokes", severity)]


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("Affects 52% of men over 40", "info"),
        ("Gout wakes many. They sleep badly. And 52% of men limp.", "warning"),
    ],
)
def test_lines_without_marks_rest_on_their_lead_in(line: str, severity: str) -> None:
    text = f"A study reported in the Journal of Sleep Research said of gout:\n\nIt hurts at night\n\n{line}\n"
    assert [found[1] for found in flagged(text)] == [severity]
