"""A sentence is read alike, whatever stands between its words, and its figures are found where they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statistics_of import found

from medlint.detect.passage import Passage
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse

# every kind of figure, with a space wherever a writer may put something wider
KINDS = [
    ("Ketamine helps 30 % of adults.", "30 % of adults"),
    ("Ketamine helps 30 per cent of adults.", "30 per cent of adults"),
    ("About 1 in 5 adults has chronic pain.", "About 1 in 5 adults"),
    ("It helped 28 of 57 patients with asthma.", "28 of 57 patients"),
    ("So 6 million adults have asthma.", "6 million adults"),
    ("They are twice as likely to have a stroke.", "twice as likely"),
    ("The risk of a stroke is 3 times higher.", "3 times higher"),
    ("It was a two fold risk of death.", "two fold"),
    ("Too little sleep doubles the risk of a stroke.", "doubles the risk"),
    ("The incidence is 12 per 100,000 people.", "12 per 100,000 people"),
    ("So half of all adults with asthma sneeze.", "half of all adults"),
    ("Expect relief from pain within 24 hours.", "relief from pain within 24 hours"),
    ("You can lose 20 pounds in a week.", "lose 20 pounds"),
    ("It lowers blood pressure by 20 points.", "lowers blood pressure by 20 points"),
    ("Deaths were fewer (HR = 0.64).", "HR = 0.64"),
    ("Deaths were fewer (P = .03).", "P = .03"),
    ("Every day, 22 veterans die by suicide.", "22 veterans"),
    ("Botox results last three months.", "results last three months"),
]
# numbers of other sorts stay what they are
OTHERS = [
    "Take 5 mg of ketamine twice a day.",
    "Save 20 % off your treatment.",
    "Rub 70 % isopropyl alcohol on the skin.",
    "The disability rating of at least 30 % is for pain.",
    "Call (571) 555 0290 about your pain.",
    "The study of 1,200 adults was about pain.",
]
WIDE = ["\n", "\r\n", "\u00a0", "\t", "  ", "\n   ", " \n", "\u2009"]


@pytest.mark.parametrize(("sentence", "figure"), KINDS)
def test_each_kind_between_plain_spaces(sentence: str, figure: str) -> None:
    assert [words for words, *_ in found(sentence, Format.TEXT)] == [figure]


@pytest.mark.parametrize("wide", WIDE, ids=ascii)
@pytest.mark.parametrize(("sentence", "figure"), KINDS)
def test_each_kind_between_wide_spaces(sentence: str, figure: str, wide: str) -> None:
    html = f"<p>{sentence.replace(' ', wide)}</p>"
    assert [words for words, *_ in found(html, Format.HTML)] == [figure.replace(" ", wide)]


@pytest.mark.parametrize("entity", ["&nbsp;", "&#160;", "&#8239;", "<wbr> ", " <b></b>"])
@pytest.mark.parametrize(("sentence", "figure"), KINDS)
def test_each_kind_between_entities_and_markup(sentence: str, figure: str, entity: str) -> None:
    html = f"<p>{sentence.replace(' ', entity)}</p>"
    assert [words for words, *_ in found(html, Format.HTML)] == [figure.replace(" ", entity)]


@pytest.mark.parametrize("wide", [" ", "&nbsp;", "\n", "&#8239;"], ids=ascii)
@pytest.mark.parametrize("sentence", OTHERS)
def test_other_numbers_between_wide_spaces(sentence: str, wide: str) -> None:
    assert found(f"<p>{sentence.replace(' ', wide)}</p>", Format.HTML) == []


@given(st.lists(st.sampled_from(["a", "b2", "%"]), min_size=1, max_size=9), st.data())
@settings(max_examples=80, deadline=None)
def test_every_place_leads_back_to_its_word(words: list[str], data: st.DataObject) -> None:
    gaps = [data.draw(st.sampled_from([" ", "  ", "\t", "\u00a0 ", " \x1c "])) for _ in words[1:]]
    text = "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))
    passage = Passage(parse(Source("article", text, Format.TEXT)), 0, Span(0, len(text)))
    assert passage.text == " ".join(words)
    start = 0
    for word in words:
        place = passage.original(start, start + len(word))
        assert text[place.start : place.end] == word
        start += len(word) + 1
