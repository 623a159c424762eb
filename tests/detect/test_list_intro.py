"""What the list-intro rules report: where, how severely, with which words; and that no text brings them down."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from list_intros import CODES, found, linter, messages
from own_rules import with_own

from medlint.detect.linter import Linter
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse

PROSE = "Most people get better within a week, and very few of them have to come back to the clinic."


def test_the_message_quotes_the_lead_in_and_says_what_follows() -> None:
    assert messages(f"The kit contains:\n\n{PROSE}\n") == [
        "“The kit contains:” announces a list, but prose follows; restore the items or rewrite the sentence"
    ]
    assert "but nothing follows" in messages("The kit contains:\n")[0]
    assert "but the text only speaks of its items" in messages(f"The kit contains:\n\nThese tools last. {PROSE}\n")[0]
    assert "but a heading follows" in messages(f"The kit contains:\n\n## Treatment\n\n{PROSE}\n", Format.MARKDOWN)[0]


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (f"The usual doses are: `pump.json`\n\n{PROSE}\n", Format.MARKDOWN),
        (f"Type the following commands: **`pump test`**\n\n{PROSE}\n", Format.MARKDOWN),
        (f"<p>Type the following commands: <code>pump test</code></p><p>{PROSE}</p>", Format.HTML),
    ],
)
def test_code_on_the_same_line_is_what_was_announced(text: str, format: Format) -> None:
    assert messages(text, format) == []
    without = text.replace("`pump.json`", "").replace("**`pump test`**", "").replace("<code>pump test</code>", "")
    assert len(messages(without, format)) == 1


def test_a_long_lead_in_is_quoted_by_its_end() -> None:
    message = messages(
        f"The kit that {'every nurse on every ward of every ' * 9}clinic should have contains:\n\n{PROSE}\n"
    )[0]
    assert message.startswith("“…")
    assert "clinic should have contains:” announces a list" in message
    assert len(message) < 220


SAFETY = {
    "Common side effects include:": "the side effects",
    "Rare adverse reactions include:": "the side effects",
    "Signs of an allergic reaction include:": "the warning signs",
    "Warning signs include:": "the warning signs",
    "Symptoms of an overdose may be:": "the warning signs",
    "Call your doctor at once if you have:": "when to get help",
    "Go to the emergency department if you:": "when to get help",
    "Seek medical help if there is:": "when to get help",
    "Dial 999 if the person:": "when to get help",
    "Do not take the tablets if you have:": "who must not take it",
    "The medicine is not suitable for:": "who must not take it",
    "Contraindications include:": "who must not take it",
    "Known interactions include:": "the interactions",
    "Before you start, note these precautions and warnings:": "the warnings",
    "The usual doses are:": "the doses",
    "Complications of the operation include:": "the risks",
}


@pytest.mark.parametrize("lead_in", SAFETY)
def test_a_safety_topic_is_an_error_and_the_message_names_the_loss(lead_in: str) -> None:
    text = f"{lead_in}\n\n{PROSE}\n"
    assert [one[1] for one in found(text)] == ["error"]
    assert f"; readers lose {SAFETY[lead_in]};" in messages(text)[0]


@pytest.mark.parametrize(
    "lead_in",
    [
        "People who do not have a card can still come for these reasons:",
        "The desk is the first interaction with new patients, and it has these tasks:",
        "The splint has become common in emergency medicine for these reasons:",
    ],
)
def test_what_only_sounds_like_safety_names_no_loss(lead_in: str) -> None:
    assert "readers lose" not in messages(f"{lead_in}\n\n{PROSE}\n")[0]


def test_a_certain_list_is_an_error_and_a_likely_one_a_warning() -> None:
    assert [one[1] for one in found(f"The kit contains:\n\n{PROSE}\n")] == ["error"]
    assert [one[1] for one in found(f"You must bring these papers:\n\n{PROSE}\n")] == ["warning"]


def test_a_likely_list_about_safety_is_an_error() -> None:
    text = f"Patients who skip meals run into complications with this kind of medicine:\n\n{PROSE}\n"
    assert [one[1] for one in found(text)] == ["error"]


def test_a_weak_promise_counts_only_where_nothing_of_its_own_follows() -> None:
    sentence = "Looking after your feet takes only minutes a day:"
    assert found(f"{sentence}\n\n{PROSE}\n") == []
    assert found(f"{sentence}\n") == [("STR001", "warning", sentence)]


STRIPPED = f"The kit contains:\n\n{PROSE}\n\nSigns of gout include:\n\n{PROSE}\n\n"


def test_where_lists_were_lost_a_weak_promise_counts_before_prose_too() -> None:
    weak = f"Looking after your feet takes only minutes a day:\n\n{PROSE}\n"
    assert [one[2] for one in found(STRIPPED + weak)] == [
        "The kit contains:",
        "Signs of gout include:",
        "Looking after your feet takes only minutes a day:",
    ]
    kept = "The ward has the following:\n\n- beds\n- baths\n\nCauses of gout include:\n\n- beer\n- age\n\n"
    assert [one[2] for one in found(STRIPPED + kept + weak)] == ["The kit contains:", "Signs of gout include:"]


def test_a_page_that_keeps_none_of_several_weak_promises_has_lost_them() -> None:
    weak = [f"Looking after your {part} takes only minutes a day:" for part in ("feet", "hands", "knees")]
    page = "".join(f"{one}\n\n{PROSE}\n\n" for one in weak)
    assert [one[2] for one in found(page)] == weak
    assert found(page.partition(weak[2])[0]) == []
    assert found(f"{page}Looking after your neck takes only minutes a day:\n\n- rest\n- warm baths\n") == []


def test_a_label_before_a_title_may_be_one_itself() -> None:
    labels = f"Risk factors for gout:\n\nEnvironmental triggers:\n\nHabits:\n\n{PROSE}\n"
    assert found(STRIPPED + labels)[2:] == [
        ("STR001", "info", "Risk factors for gout:"),
        ("STR001", "info", "Environmental triggers:"),
    ]


def test_where_lists_were_lost_lines_and_sections_are_no_items() -> None:
    lost = "".join(f"{sentence}\n\n{PROSE}\n\n" for sentence in ("The kit contains:", "Signs of gout include:"))
    lines = f"The treatments include:\n\nPacks of mud\n\nWhat it costs you\n\n{PROSE}\n"
    sections = f"The treatments include:\n\nPacks of mud\n\n{PROSE}\n\nBaths of mud\n\n{PROSE}\n"
    for text in (lines, sections):
        assert not [one for one in found(text) if one[0] == "STR001"]
        assert [one[2] for one in found(lost + text)][2:] == ["The treatments include:"]


def test_a_quotation_is_not_what_a_study_found() -> None:
    quotation = "“We see a straight line from light to gout,” said the nurse.\n"
    assert found(f"The study found:\n\n{quotation}") == [("STR001", "warning", "The study found:")]
    assert found(f"The nurse had this to add:\n\n{quotation}") == []


def test_the_span_is_the_last_sentence_in_the_source() -> None:
    text = f"Gout hurts.\r\nThe **usual** signs\r\nof gout include:\r\n\r\n{PROSE}\r\n"
    assert [one[2] for one in found(text, Format.MARKDOWN)] == ["The usual signs of gout include:"]


def test_two_thousand_lead_ins_in_a_row_are_all_reported() -> None:
    assert len(found("Signs of gout include:\n\n" * 2000)) == 2000


@pytest.mark.parametrize("format", Format)
def test_many_lead_ins_between_many_links_and_headings(format: Format) -> None:
    text = f"## Gout\n\nSigns of gout include:\n\n[{PROSE}](https://example.org) ![x](x.png)\n\n" * 500
    assert len(found(text, format)) <= 500


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":",
        " : \n\n:\n\n::\n",
        ":-\n",
        "–\n",
        "…:\n\n…\n",
        "include" * 50_000 + ":\n",
        "pain " * 200_000 + "include:\n",
        "include:" + " " * 200_000,
        " " * 100_000 + ":\n",
        "(" * 20_000 + ":\n",
        "You:\n" * 3000,
        "a:\n\n" * 3000,
        "-\n" * 3000 + "Signs include:",
        "> " * 300 + "Signs include:\n",
        "\x00Signs include:\x00\n\n\ufeff\u2028\n",
    ],
)
def test_odd_texts_break_nothing(text: str) -> None:
    for format in (Format.TEXT, Format.MARKDOWN, Format.HTML):
        assert len(found(text, format)) <= 3000


PIECES = [
    "Signs of gout include:",
    "You:",
    "- pain",
    "## Treatment",
    PROSE,
    "Are you ill?",
    "“Quite.”",
    "a)",
    "X:",
    "<br>",
    "",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.sampled_from(list(Format)),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
)
def test_findings_are_lead_ins_in_the_order_of_the_text(pieces: list[str], format: Format, between: str) -> None:
    document = parse(Source("article", between.join(pieces), format))
    findings, failures = linter().lint(document, CODES)
    assert not failures
    spans = [one.finding.span for one in findings]
    assert spans == sorted(spans)
    assert all(one.rule.code in CODES and document.text(one.finding.span) for one in findings)


RULE = """
code: STR901
name: lost-list
summary: A list is lost
severity: warning
confidence: high
detect: list-intro
message: lost
why: It is.
sources: [{title: A book, url: https://example.org, checked: "2026-01-31"}]
examples: [{good: Gout hurts.}]
"""


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ("reports: shortened\nvocabulary: lead-in\n", "“reports” cannot be “shortened”"),
        ("reports: truncated\n", "“vocabulary” is missing"),
        ("reports: truncated\nvocabulary: intro\n", "there is no word list “intro-naming”"),
        ("reports: truncated\nvocabulary: lead-in\nsaftey: []\n", "unknown key “saftey”; did you mean “safety”?"),
        ("reports: truncated\nvocabulary: lead-in\nsafety: [{terms: [dose]}]\n", "“safety.lost” is missing"),
    ],
)
def test_parameters_that_are_not_right_are_refused(tmp_path: Path, parameters: str, complaint: str) -> None:
    path = tmp_path / "lost-list.yaml"
    path.write_text(RULE.lstrip() + parameters, encoding="utf-8")
    catalogue = with_own(path)
    with pytest.raises(RuleFileError) as error:
        Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "STR901"], Settings())
    assert complaint in str(error.value)
