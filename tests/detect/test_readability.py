"""How hard an article is to read: what is measured, what is said, and where."""

import pytest
from findings_of import findings, found, messages

from medlint.detect.readability import Measured, measured_sentences, total
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse

CODE = "LNG020"
EASY = "The nurse puts a thin tube into your hand and you go to sleep. "
HARD = (
    "Interdisciplinary evaluation facilitates identification of psychological comorbidities"
    " in heterogeneous populations. "
)


def article(*sentences: str) -> str:
    return "# Sleep\n\n" + "\n\n".join(sentences) + "\n"


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    assert Measured(10, 120, 180).grade == pytest.approx(0.39 * 12 + 11.8 * 1.5 - 15.59)
    assert Measured(0, 0, 0).grade == 0.0


def test_the_numbers_of_sentences_add_up() -> None:
    document = parse(Source("a", article(EASY * 2, HARD), Format.MARKDOWN))
    sentences = [*measured_sentences(document)]
    assert [sentence.measured.words for sentence in sentences] == [14, 14, 10]
    assert total(sentence.measured for sentence in sentences) == Measured(3, 38, sum(s.measured[2] for s in sentences))


def test_an_easy_article_is_left_alone() -> None:
    assert not found(CODE, article(EASY * 20), Format.MARKDOWN)


def test_a_hard_article_is_flagged_at_its_title() -> None:
    assert found(CODE, article(HARD * 20), Format.MARKDOWN) == [("info", "Sleep")]


def test_a_short_text_says_nothing() -> None:
    assert not found(CODE, article(HARD * 3), Format.MARKDOWN)


def test_the_message_names_grade_limit_and_lines_and_calls_itself_a_hint() -> None:
    (message,) = messages(CODE, article(EASY, HARD * 8, EASY, HARD * 8, "A b c d e.", HARD), Format.MARKDOWN)
    assert message.startswith("reads at grade ")
    assert "above 10; the hardest sentences are in line" in message
    assert message.endswith("a formula is only a hint")


def test_the_limit_comes_from_the_configuration() -> None:
    text = article((EASY + HARD) * 10)
    grades = [bool(findings(CODE, text, Format.MARKDOWN, Settings(reading_grade=limit))) for limit in (5, 40)]
    assert grades == [True, False]


def test_tables_items_and_labels_are_not_measured() -> None:
    aside = f"- {HARD[:40]}\n\n| a |\n|---|\n| {HARD} |\n\nIntravenous pharmacological anesthesia\n"
    document = parse(Source("a", aside, Format.MARKDOWN))
    assert not [*measured_sentences(document)]
