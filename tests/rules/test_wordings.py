"""The wordings of terms: every alternative is written out, and the grammar reads each of them back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.rules.term import Vocabulary
from medlint.rules.wordings import wordings


def vocabulary() -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.define("tea", (vocabulary.term("(green|black) tea"), vocabulary.term("chai")))
    vocabulary.define("drinks", (vocabulary.term("{tea}"), *(vocabulary.term(f"drink {i}") for i in range(100))))
    return vocabulary


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Cures", ["cures"]),
        ("can   cure", ["can cure"]),
        ("(a|b c) cure", ["a cure", "b c cure"]),
        ("(a)? cure", ["a cure", "cure"]),
        ("cure (a|b)?", ["cure a", "cure b", "cure"]),
        ("(a (b|c)|d) e", ["a b e", "a c e", "d e"]),
        ("(a|b|c) (d|e)", ["a d", "b e", "c d"]),
        ("heal*", ["heal", "healzyx"]),
        ("pre-heat*", ["pre-heat", "pre-heatzyx", "pre heat", "pre heatzyx"]),
        ("in ... days", ["in days", "in zyx days", "in zyx zyx zyx zyx days"]),
        ("# days", ["7 days", "3.5 days", "1,200 days", "twenty days"]),
        ("#1 clinic", ["#1 clinic"]),
        ("(un)?safe(ly)?", ["unsafely", "safe"]),
        ("{tea} cures", ["green tea cures", "chai cures"]),
        ("don’t", ["don't"]),
        ("-free", ["-free", "free"]),
        ("a | b", ["a", "b"]),
    ],
)
def test_what_a_term_stands_for(term: str, expected: list[str]) -> None:
    vocabulary().term(term)
    assert wordings(term, vocabulary()) == expected


def test_long_lists_are_sampled_from_end_to_end() -> None:
    found = wordings("{drinks}", vocabulary())
    assert 20 <= len(found) <= 40
    assert found[0] == "green tea"
    assert "drink 99" in found or "drink 95" in found


WORDS = st.sampled_from(["heal", "cure*", "gout", "well-known", "risk", "#", "{tea}"])


def grouped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    alternatives = st.lists(inner, min_size=1, max_size=3).map("|".join)
    return st.one_of(
        st.tuples(alternatives, st.sampled_from(["({}) x", "({})? x", "x ({})?", "x ... ({})"])).map(
            lambda pair: pair[1].format(pair[0])
        ),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
    )


TERMS = st.recursive(WORDS, grouped, max_leaves=8).map(lambda term: f"{term} end")


@given(TERMS)
def test_the_grammar_reads_every_wording_back(text: str) -> None:
    words = vocabulary()
    term = words.term(text)
    for wording in wordings(text, words):
        assert term.pattern.fullmatch(wording), (text, wording)


@given(TERMS)
def test_every_word_of_the_term_stands_in_a_wording(text: str) -> None:
    everything = " ".join(wordings(text, vocabulary()))
    for word in re.findall(r"[a-z]+", re.sub(r"\{tea\}", "chai", text)):
        assert word in everything
