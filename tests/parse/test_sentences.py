"""Sentences: where they end, and that they cover what they were asked to split."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.span import Span
from medlint.parse.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, Span(0, len(text)))]


# "|" marks where a sentence ends; the space behind it belongs to neither.
@pytest.mark.parametrize(
    "marked",
    [
        "It hurts.| It heals!| Does it?| Yes.",
        "One sentence without a stop",
        "It hurts?!| Then it stops.",
        "And then…| Nothing.",
        "And then... nothing.",
        "It hurts...| It heals.",
        'She said "it heals."| Then she left.',
        "She said “it heals.”| “Then I left.”| He stayed.",
        "“Does it hurt?” she asked.| No.",
        "(It heals.)| Then it itches.",
        "It heals (see below.)| Then it itches.",
        "Warm feet help.| 😀 helps too.| Naïve café.| Ende.",
        "Patients slept:| never.".replace("|", ""),
    ],
)
def test_stops(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    "marked",
    [
        "Take 5 mg. daily.| Rest.",
        "Take 5 mg.| Rest well.",
        "Take 0.5 mg, or 1.25 mg. at night.| It is version 2.1.0 now.",
        "Ask Dr. Osei, Prof. Lund or St. Bride's.| They know.",
        "Tea vs. Coffee, cf. Fig. 3 and No. 7, p. 12, approx. Half.| Done.",
        "Fruit, e.g. Apples, i.e. Food, etc.| Meat is not.",
        "Fruit, nuts etc. are fine.",
        "She lives with MS.| Her sister is in CO.| They write.",
        "Lund et al. Found it in 2011.",
        "No.| If it hurts, stop.",
        "Is it safe?| No.| Never.",
        "A. Rivera and J. K. Osei wrote it.| They agree.",
        "Eat foods with vitamin A.| It helps the eyes.",
        "The U.S. Army and the U.S. agree.",
        "It is sold in the U.S.| The price is high.",
        "At 5 p.m. Monday or 6 a.m. EST.| At 7 p.m.| Doors open.",
        "Made by Sleepwell Inc. Laboratories.| Made by Sleepwell Inc.| This is an advertisement.",
        "Written by Ann Lund, M.D., Ph.D. in May.| She is well.",
        "J. Affect. Disord. 2010.| Next paper.",
        "N Engl J Med. 2012.",
        "See 38 U.S.C. 1718 there.",
        "On Jan. 5 and in Sept. 2020 it rained.",
        "1. Wash your hands.| 2. Dry them.",
        "12. Keep warm",
        "The pH is low.| pH matters.| eGFR too.",
        "It runs on Node.js and weighs 3.5 kg.",
    ],
)
def test_abbreviations(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    "marked",
    [
        "Sleep improved.³| Mood did not.",
        "Sleep improved.¹²,¹³| Mood did not.",
        "Sleep improved.[3]| Mood did not.",
        "Sleep improved.[3][4]| Mood did not.",
        "Sleep improved.[3–5, 7]| Mood did not.",
        "Sleep improved. [3]| Mood did not.",
        "Sleep improved.[3]|Mood did not.",
        "Sleep improved.[a]| Mood did not.[note 2]",
        "“Sleep improved.”[3]| Mood did not.",
        "Sleep improved [3].| Mood did not.",
        "Sleep improved.     3      | Mood did not.",
        "Sleep improved in the U.S.[3]| Mood did not.",
        "Sleep improved in a week.|The mood did not.",
    ],
)
def test_citations_and_lost_spaces(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\u00a0\n"])
def test_two_line_ends_always_break(gap: str) -> None:
    assert sentences(f"no stop here{gap}nor here") == ["no stop here", "nor here"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n    "])
def test_one_line_end_does_not_break(end: str) -> None:
    assert sentences(f"a sentence{end}goes on.{end}Next.") == [f"a sentence{end}goes on.", "Next."]


def test_only_the_span_is_split() -> None:
    text = "Before. Inside it. Also. After."
    assert split_sentences(text, Span(8, 24)) == (Span(8, 18), Span(19, 24))


def test_the_number_of_a_title_counts_only_at_the_beginning() -> None:
    assert sentences("3. Rest") == ["3. Rest"]
    assert sentences("You need 3. Rest") == ["You need 3.", "Rest"]


PIECES = [
    ". ", "! ", "? ", "…", "Dr. ", "5 mg. ", "e.g. ", "[3]", "³", "\n", "\r\n", "\r", "\n\n", " ", "\u00a0", "The ",
    "word ", "U.S. ", "😀", "\u2028", '"', "”", ")", "(", "a", "A", "1", "\x00", "      ",
]  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.data())
def test_sentences_cover_their_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    covered = [False] * len(text)
    end = span.start
    for sentence in split_sentences(text, span):
        assert end <= sentence.start < sentence.end <= span.end
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
        end = sentence.end
    assert all(covered[i] or text[i].isspace() for i in range(span.start, span.end))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_line_ends_do_not_matter(text: str) -> None:
    lf = text.replace("\r\n", "\n").replace("\r", "\n")
    crlf = lf.replace("\n", "\r\n")
    assert [s.replace("\r\n", "\n") for s in sentences(crlf)] == sentences(lf)


@pytest.mark.parametrize("piece", [".", ". ", ".[1]", "\n", "\n \t", ".)", "a. ", ".[", "      1", "A", '."'])
def test_long_runs_come_to_an_end(piece: str) -> None:
    text = "." + piece * 60_000
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("space", [" ", "\n", " " * 40])
def test_a_text_without_stops_is_read_in_pieces(space: str) -> None:
    pieces = sentences(space.join(["word"] * 650) + ". The end.")
    assert [len(piece.split()) for piece in pieces] == [300, 300, 50, 2]


def test_the_longest_of_sentences_is_one() -> None:
    text = (" " * 20).join(["word"] * 300)
    assert sentences(f"{text}. The end.") == [f"{text}.", "The end."]
