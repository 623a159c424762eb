"""Doses: which drug an amount is of, how often a day it is taken, and what two rules make of them."""

import pytest
from findings_of import findings, messages, words

from medlint.detect.drug.doses import Dose, doses
from medlint.detect.drug.names import DrugNames
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue
from medlint.rules.scan import Index, Scan

_NAMES = DrugNames(load_catalogue().vocabulary.tables["drugs"])
_SCAN = Scan(Index.of([_NAMES.triggers]))


def read(text: str, format: Format = Format.TEXT) -> list[Dose]:
    document = parse(Source("article", text, format))
    return list(doses(document, _NAMES, _SCAN.hits(document.folded)[0]))


def drugs(text: str, format: Format = Format.TEXT) -> list[tuple[str, float]]:
    return [(dose.drug.name, dose.milligrams) for dose in read(text, format)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take amlodipine 5 mg.", [("amlodipine", 5)]),
        ("Take 5 mg of amlodipine.", [("amlodipine", 5)]),
        ("Take amlodipine (5mg).", [("amlodipine", 5)]),
        ("Take 5 milligrams (mg) of amlodipine.", [("amlodipine", 5)]),
        ("Amlodipine is available as tablets of 2.5 mg, 5 mg and 10 mg.", [("amlodipine", 2.5), ("amlodipine", 5)]),
        ("Metformin comes in a box; 1,000 mg is much.", []),
        ("Metformin, 1,000 mg a day.", [("metformin", 1000)]),
        ("Metformin 1.5 g to 2 g a day.", [("metformin", 2000)]),
        ("Metformin 500-850 mg.", [("metformin", 850)]),
        ("Levothyroxine 75 mcg or 100 µg.", [("levothyroxine", 0.1)]),
        ("2.5 mg of glipizide and 250 mg of metformin", [("glipizide", 2.5), ("metformin", 250)]),
        ("Silexan 80 mg/day, paroxetine 20 mg/day, or placebo", [("paroxetine", 20)]),
        ("Ibuprofen 100 mg/5 mL, or 10 mg/kg, or 5 mg per kilogram.", []),
        ("Ibuprofen 5 micrograms to 1 milligram per kilogram.", []),
        ("Unlike amlodipine the new drug needs 80 mg.", []),
        ("Each tablet has 75 mg diclofenac + 200 mcg misoprostol.", [("diclofenac", 75)]),
    ],
)
def test_an_amount_is_of_the_drug_beside_it(text: str, expected: list[tuple[str, float]]) -> None:
    assert drugs(text + "\n") == expected


def test_what_markup_parts_from_an_amount_is_not_its_drug() -> None:
    html = "<p><b>Amitriptyline:</b> 300 mg/day<br/><b>Nortriptyline:</b> 150 mg/day</p>\n"
    assert drugs(html, Format.HTML) == [("amitriptyline", 300), ("nortriptyline", 150)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Olmesartan", [("olmesartan", 20)]),
        ("Dosage of olmesartan for adults", [("olmesartan", 20)]),
        ("Perindopril-olmesartan", []),
        ("Olmesartan and perindopril", []),
        ("Olmesartan, amlodipine", []),
        ("Blood pressure", []),
    ],
)
def test_a_sentence_without_a_drug_is_of_the_one_in_the_title(title: str, expected: list[tuple[str, float]]) -> None:
    assert drugs(f"# {title}\n\nStart with 20 mg, and 500 mg of vitamin C.\n", Format.MARKDOWN) == expected


@pytest.mark.parametrize(
    ("often", "times"),
    [
        ("", 0),
        ("once", 0),
        ("a week", 0),
        ("once a week, best on the same day each day", 0),
        ("daily", 1),
        ("/day", 1),
        ("once a day", 1),
        ("per day", 1),
        ("tablets by mouth every day", 1),
        ("in 24 hours", 1),
        ("twice daily", 2),
        ("two times a day", 2),
        ("BID", 2),
        ("once or twice daily", 1),
        ("two to three times daily", 2),
        ("three times a day", 3),
        ("3 times per day", 3),
        ("four times daily", 4),
        ("every 6 hours", 4),
        ("every 4 to 6 hours", 4),
        ("every eight hours", 3),
        ("twice daily in divided doses", 1),
        ("every 8 hours, split", 1),
    ],
)
def test_how_often_a_day(often: str, times: float) -> None:
    (dose,) = read(f"Take ibuprofen 200 mg {often}.\n")
    assert dose.times == times


def test_a_daily_dose_is_taken_once() -> None:
    (dose,) = read("The maximum daily dose of ibuprofen is 3200 mg.\n")
    assert dose.times == 1


class TestDailyMaximum:
    CODE = "RXS011"

    @pytest.mark.parametrize(
        "text",
        ["Take ibuprofen 900 mg four times a day.", "Take 3.3 g of ibuprofen daily.", "Take ibuprofen 3201 mg a day."],
    )
    def test_what_comes_to_more_than_the_maximum_is_flagged(self, text: str) -> None:
        assert len(words(self.CODE, text + "\n")) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "Take ibuprofen 800 mg four times a day.",
            "Take 3.2 g of ibuprofen daily.",
            "Take ibuprofen 3201 mg a week.",
            "The jar holds ibuprofen 3201 mg.",
            "Take 9000 mg of semaglutide a day.",
            "Children swallowed ibuprofen 4000 mg daily.",
            "Dogs die of ibuprofen 4000 mg daily.",
            "A trial gave ibuprofen 4000 mg daily.",
            "Ibuprofen 4000 mg daily is toxic.",
            "Never take ibuprofen 4000 mg daily.",
            "Doses above ibuprofen 4000 mg daily are dangerous.",
            "Is ibuprofen 4000 mg daily too much?",
            "An infusion of ibuprofen 4000 mg daily was given.",
            "The dose for rats is next. They got ibuprofen 4000 mg daily.",
        ],
    )
    def test_what_is_left_alone(self, text: str) -> None:
        assert words(self.CODE, text + "\n") == []

    def test_headings_and_titles_excuse_too(self) -> None:
        dose = "Ibuprofen 4000 mg daily.\n"
        assert words(self.CODE, f"# Pain\n\n## Adults\n\n{dose}", Format.MARKDOWN) == ["4000 mg"]
        assert words(self.CODE, f"# Pain\n\n## Children\n\n{dose}", Format.MARKDOWN) == []
        assert words(self.CODE, f"# Pills for horses\n\n## Pain\n\n{dose}", Format.MARKDOWN) == []

    def test_the_message_says_what_it_comes_to(self) -> None:
        (message,) = messages(self.CODE, "Take ibuprofen 1,000 mg every 6 hours.\n")
        assert message.startswith("“1,000 mg” is 4,000 mg of ibuprofen a day, more than the 3,200 mg of any label")


class TestUnitMix:
    CODE = "RXS012"

    def test_the_first_dose_in_another_unit_is_flagged_once_for_each_drug(self) -> None:
        text = (
            "Levothyroxine 50 mcg is common. Levothyroxine 0.1 mg is much. Levothyroxine 0.2 mg is most.\n"
            "Clonidine 0.1 mg helps. Clonidine 150 micrograms is more.\n"
        )
        assert words(self.CODE, text) == ["0.1 mg", "150 micrograms"]

    def test_the_message_names_the_other_dose_and_its_line(self) -> None:
        (message,) = messages(self.CODE, "Levothyroxine 50 mcg is common.\n\nLevothyroxine 0.1 mg is much.\n")
        assert message.startswith("“0.1 mg” of levothyroxine, and “50 mcg” in line 1: ")

    @pytest.mark.parametrize(
        "text",
        [
            "Levothyroxine 50 mcg. Levothyroxine 0.1 mg (100 mcg) is much.",
            "Levothyroxine 0.05 mg (50 mcg) and levothyroxine 100 mcg (0.1 mg).",
            "Levothyroxine 50 mcg. Clonidine 0.1 mg.",
            "Levothyroxine 5 mcg. Levothyroxine 0.2 mg.",
            "Levothyroxine 50 mcg. Levothyroxine 2 g.",
            "Levothyroxine 50 mcg. Levothyroxine 0.1 mg/kg.",
            "Levothyroxine 0 mcg. Levothyroxine 0 mg.",
        ],
    )
    def test_conversions_other_drugs_and_doses_far_apart_are_no_mix(self, text: str) -> None:
        assert words(self.CODE, text + "\n") == []

    def test_the_span_is_the_amount(self) -> None:
        text = "Levothyroxine 50 mcg. Levothyroxine **0.1 mg** a day.\n"
        (finding,) = findings(self.CODE, text, Format.MARKDOWN)
        assert text[finding.span.start : finding.span.end] == "0.1 mg"
