"""Abbreviations that are never spelled out, and capitals that are none."""

from pathlib import Path

import pytest
from findings_of import found, messages, words

from medlint.model.source import Format

CODE = "LNG021"


def test_the_first_use_is_flagged_once() -> None:
    text = "COPD narrows the airways. COPD is common, and COPD-related costs are high.\n"
    assert found(CODE, text) == [("info", "COPD")]
    assert messages(CODE, text)[0].startswith("“COPD” is used 3 times and never spelled out")


def test_one_use_is_not_enough() -> None:
    assert not found(CODE, "COPD narrows the airways.\n")


def test_plurals_count() -> None:
    assert words(CODE, "An NSAID eases pain. Most NSAIDs irritate the stomach.\n") == ["NSAID"]


@pytest.mark.parametrize(
    "text",
    [
        "Chronic obstructive pulmonary disease (COPD) is common. Most people with COPD smoke. COPD kills.",
        "COPD (chronic obstructive pulmonary disease) is common. COPD kills.",
        "COPD stands for a long name. COPD kills.",
        "Chronic obstructive pulmonary disease, or COPD, is common. COPD kills.",
        "The disease (also COPD) is common. COPD kills.",
        "The HIV test and the MRI: HIV is found in blood, an MRI is a picture.",
        "Do NOT run. Do NOT swim. You do not have to.",
        "Chapter III and chapter III.",
        "STOP AND CALL YOUR DOCTOR. STOP AND CALL YOUR NURSE.",
        "The clinic in Omaha, NE, is big. The one in Lincoln, NE, is small.",
        "Hill Labs (NYSE: HLBX) grows. Buy Hill Labs (NYSE: HLBX).",
        "NRX-100 is a drug. So is NRX-200.",
        "HOPE Clinic is open. HOPE Clinic is new.",
        "Write to ABCD@example.org or to ABCD.example.org, www.example.org/ABCD and #ABCD.",
    ],
)
def test_what_is_spelled_out_known_or_no_abbreviation_is_left_alone(text: str) -> None:
    assert not found(CODE, text + "\n")


def test_markup_may_spell_it_out() -> None:
    text = 'An <abbr title="anterior cruciate ligament">ACL</abbr> tear. The ACL heals.\n'
    assert not found(CODE, text, Format.MARKDOWN)
    assert not found(CODE, f"<p>{text}</p>", Format.HTML)
    assert words(CODE, "An `ACL` tear. The ACL heals. An ACL.\n", Format.MARKDOWN) == ["ACL"]


def test_references_are_not_read() -> None:
    text = "Text.\n\n## References\n\n1. COPD in 2019. J Lung. 2019;1:2.\n2. COPD in 2020. J Lung. 2020;1:2.\n"
    assert not found(CODE, text, Format.MARKDOWN)


def test_a_repository_can_add_what_its_readers_know(tmp_path: Path) -> None:
    from medlint.detect import prepare
    from medlint.detect.abbreviation import Abbreviation
    from medlint.model.settings import Settings
    from medlint.rules.load import load_catalogue

    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "ours.yaml").write_text("name: known-abbreviations\nentries:\n  - {name: COPD}\n")
    catalogue = load_catalogue([tmp_path])
    rule = next(rule for rule in catalogue.rules if rule.code == CODE)
    check = prepare(rule, catalogue.vocabulary, Settings())
    assert isinstance(check, Abbreviation)
    assert {"COPD", "FDA"} <= check.known
