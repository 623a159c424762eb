"""Drugs offered for what they are not approved for."""

import pytest
from findings_of import findings, messages, words

from medlint.model.settings import Settings

CODE = "DIS002"
TWICE = "Ketamine is a treatment for depression. Ketamine also relieves anxiety.\n"


def test_the_finding_stands_where_the_article_introduces_the_treatment() -> None:
    text = "Ketamine eases anxiety in many people.\n\nKetamine is offered as a treatment for depression.\n"
    assert words(CODE, text) == ["Ketamine is offered as a treatment for depression"]
    assert messages(CODE, text) == [
        "ketamine is not approved for depression in the United States; say so, or that this use is off-label"
    ]


def test_each_drug_has_one_finding() -> None:
    text = TWICE + "\nTrazodone is used for insomnia. Trazodone treats insomnia well.\n"
    assert words(CODE, text) == ["Ketamine is a treatment for depression", "Trazodone is used for insomnia"]


@pytest.mark.parametrize(
    "said",
    [
        "This use is off-label.",
        "It has not been approved for either.",
        "The FDA never approved it for this.",
        "It is an unlicensed medicine here.",
        "Both uses await FDA approval.",
        "A phase 3 placebo-controlled trial is under way.",
    ],
)
def test_a_disclosure_anywhere_is_enough(said: str) -> None:
    assert words(CODE, TWICE)
    assert words(CODE, TWICE + "\n" + said + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        # an approved use, a narrower and a wider one
        "Sertraline is a treatment for panic disorder. Sertraline treats panic disorder.\n",
        "Esketamine is a treatment for depression. Esketamine eases depression.\n",
        "Lithium is a treatment for mental illness. Lithium treats mental illness.\n",
        # asked, denied, left to research
        "Is ketamine a treatment for depression? Does ketamine treat anxiety?\n",
        "Ketamine is not a treatment for depression. Ketamine does not treat anxiety.\n",
        "Trials explore ketamine as a treatment for anxiety. Ketamine is studied in the treatment of anxiety.\n",
        # what the body makes, and the name of the condition
        "Insulin levels rise, so treat hypertension first. Treatment of insulin resistance eases hypertension.\n",
        "Therapy of insulin resistance helps with insulin. Treatment of insulin resistance brings insulin down.\n",
        # once in passing
        "My neighbour was given ketamine for her depression.\n",
        # a word that is also a brand
        "He plays in concerta for depression. The concerta treat depression.\n",
        # a proper name that begins with a drug
        "Ketamine Care Group offers treatment of depression. Ketamine Care Group treats anxiety.\n",
        # a condition that belongs to another service, or stands far away
        "We offer ketamine therapy, ADHD services and massage. Ketamine treatment and ADHD coaching are offered.\n",
        f"We offer ketamine{', and much else that does some good' * 6}, as well as a treatment of depression.\n" * 2,
        # a drug of which the table says nothing
        "Testosterone is a treatment for depression. Testosterone treats depression.\n",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert words(CODE, text) == []


def test_a_title_that_offers_it_is_enough() -> None:
    assert words(CODE, "Ketamine therapy for depression\n\nOur clinic opens at nine.\n") == [
        "Ketamine therapy for depression"
    ]


def test_the_jurisdiction_decides() -> None:
    text = "Esketamine treats depression. Esketamine is a treatment for migraine. Esketamine eases migraine.\n"
    assert len(findings(CODE, text, settings=Settings(jurisdictions=("us", "uk")))) == 1
    both = findings(CODE, text, settings=Settings(jurisdictions=("us", "uk")))[0].message
    assert "in the United States and the United Kingdom" in both
    assert findings(CODE, text, settings=Settings(jurisdictions=("au",))) == []


def test_names_may_be_broken_by_lines_and_written_as_brands() -> None:
    assert words(
        CODE, "Botulinum\n  toxin is fine. Ketalar is a treatment for depression. Ketalar treats anxiety.\n"
    ) == ["Ketalar is a treatment for depression"]
