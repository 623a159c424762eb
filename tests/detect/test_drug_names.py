"""Rules about the names of drugs: use without supervision, brands and generics, misspellings."""

import pytest
from findings_of import findings, found, messages, words

from medlint.model.source import Format


class TestSupervised:
    CODE = "RXS007"

    def test_the_drug_of_the_sentence_or_the_last_one_before_it_is_meant(self) -> None:
        assert words(self.CODE, "You can self-administer esketamine.\n") == ["self-administer"]
        assert words(self.CODE, "Ketamine is strong. Sprays are sold too. You self-administer them.\n") == [
            "self-administer"
        ]
        assert words(self.CODE, "Ketamine is strong. Insulin is not. You self-administer it.\n") == []
        assert words(self.CODE, "You self-administer it. Ketamine is strong.\n") == []
        assert words(self.CODE, "You self-administer insulin or ketamine.\n") == ["self-administer"]

    def test_the_message_says_what_the_table_says(self) -> None:
        (message,) = messages(self.CODE, "You can self-administer esketamine.\n")
        assert "esketamine is taken only in a certified setting" in message

    @pytest.mark.parametrize(
        "text",
        [
            "Do not self-administer ketamine.",
            "Can you self-administer ketamine?",
            "Beware of sellers whose ketamine is shipped to your door.",
            "After ketamine, rest at home.",
            "You can self-administer it.",
        ],
    )
    def test_what_is_left_alone(self, text: str) -> None:
        assert words(self.CODE, text + "\n") == []


class TestBrands:
    CODE = "RXS006"

    def test_a_pair_that_does_not_belong_together_is_an_error(self) -> None:
        text = "Some take atomoxetine (Intuniv) or Strattera (brand name: Guanfacine).\n"
        assert found(self.CODE, "Some take atomoxetine (Intuniv) at night.\n") == [("error", "atomoxetine (Intuniv")]
        assert messages(self.CODE, text)[0] == "Intuniv is guanfacine, not atomoxetine"

    def test_a_brand_needs_its_drug_where_it_first_stands(self) -> None:
        assert found(self.CODE, "Spravato is a spray. Spravato works.\n") == [("info", "Spravato")]
        assert words(self.CODE, "Spravato, which is esketamine, is a spray.\n") == []
        assert words(self.CODE, "Esketamine is new. Spravato is its brand.\n") == []

    def test_a_pair_stands_in_brackets_and_alone_in_them(self) -> None:
        assert found(self.CODE, "Some take Intuniv (atomoxetine) at night.\n") == [("error", "Intuniv (atomoxetine")]
        for text in ("(not so Intuniv)", "(Intuniv, a pill)", "(Intuniv and others)", "[Intuniv]", "or (Intuniv)"):
            assert found(self.CODE, f"Some take atomoxetine {text} at night.\n") == [("info", "Intuniv")]

    def test_the_drug_may_stand_in_the_next_sentence_of_the_paragraph(self) -> None:
        assert words(self.CODE, "Spravato is a spray. It holds esketamine.\n") == []
        assert words(self.CODE, "Spravato is a spray. It works. It holds esketamine.\n") == ["Spravato"]
        assert words(self.CODE, "Spravato is a spray.\n\nIt holds esketamine.\n") == ["Spravato"]

    def test_each_drug_is_named_once(self) -> None:
        assert messages(self.CODE, "Spravato and Zoloft help. Spravato works.\n") == [
            "Spravato is a brand; name the drug, esketamine, beside it",
            "Zoloft is a brand; name the drug, sertraline, beside it",
        ]

    @pytest.mark.parametrize("text", ["# Spravato\n", "| Brand |\n|---|\n| Spravato |\n", "Insulin (Lantus) helps.\n"])
    def test_headings_cells_and_forms_of_a_drug_are_left_alone(self, text: str) -> None:
        assert words(self.CODE, text, Format.MARKDOWN) == []

    @pytest.mark.parametrize(
        "text", ["We give SERTRALINE at night.", "We give Sertraline Tablets at night.", "Sertraline helps at night."]
    )
    def test_other_capitals_are_none(self, text: str) -> None:
        assert words(self.CODE, text + "\n") == []

    def test_a_capital_within_a_sentence_is_a_slip_once(self) -> None:
        assert words(self.CODE, "We give Sertraline at night. We like Sertraline best.\n") == ["Sertraline"]
        assert words(self.CODE, "We Sell Sertraline And Other Pills. Sertraline helps.\n") == []

    def test_capitals_throughout_are_a_way_of_writing_told_once(self) -> None:
        both = "We give Sertraline at night and like Metformin best."
        assert words(self.CODE, both + "\n") == ["Sertraline"]
        assert words(self.CODE, both + " The sertraline is white.\n") == ["Sertraline", "Metformin"]

    def test_a_row_of_names_with_capitals_says_nothing(self) -> None:
        assert words(self.CODE, "It was called Early Metformin, Sertraline or nothing.\n") == []

    @pytest.mark.parametrize(
        "text",
        [
            "They call berberine the natural Ozempic.",
            "Is it the next Ozempic?",
            "We have an Allegra Laser.",
            "- [Tylenol doses](/doses)",
        ],
    )
    def test_a_brand_that_stands_for_something_else(self, text: str) -> None:
        assert words(self.CODE, text + "\n", Format.MARKDOWN) == []

    def test_a_brand_in_a_link_within_a_sentence_counts(self) -> None:
        assert words(self.CODE, "We give [Ozempic](/o) on Mondays.\n", Format.MARKDOWN) == ["Ozempic"]


class TestMisspelled:
    CODE = "RXS005"

    @pytest.mark.parametrize(
        "word",
        [
            "metforman",
            "metfornin",
            "metfromin",
            "metformiin",
            "Metformn",
            "sertaline",
            "metformi",
            "metforminx",
            "metforimn",
        ],
    )
    def test_one_slip(self, word: str) -> None:
        assert words(self.CODE, f"They take {word} daily.\n") == [word]

    @pytest.mark.parametrize(
        "word",
        [
            "metformin",
            "metfarmon",
            "aspiring",
            "morphing",
            "prednisolone",
            "prednisone",
            "Metformins",
            "met",
            "metform",
            "metformans",
        ],
    )
    def test_right_or_too_far(self, word: str) -> None:
        assert words(self.CODE, f"They take {word} daily.\n") == []

    def test_the_fix_keeps_the_capital_and_is_not_safe(self) -> None:
        (finding,) = findings(self.CODE, "Metforman helps.\n")
        assert finding.fix is not None
        assert finding.fix.edits[0].text == "Metformin"
        assert not finding.fix.safe

    def test_the_message_names_what_is_written_and_what_is_meant(self) -> None:
        (message,) = messages(self.CODE, "They take METFORMAN daily.\n")
        assert message.startswith("“METFORMAN” is probably meant to be metformin")
