"""Phrases that the scan finds whole, and where they end."""

import pytest

from medlint.rules.phrase import end_of, phrases_of
from medlint.rules.scan import Index, Scan
from medlint.rules.term import Vocabulary

PHRASES = {
    "gout": ("gout",),
    "Crohn’s  disease": ("crohn's disease",),
    "(gout|weight loss)": ("gout", "weight loss"),
    "gout|fever": ("gout", "fever"),
    "(x-ray|covid-19 test)": ("x-ray", "x ray", "covid-19 test", "covid 19 test"),
    "heal*": (),
    "# pills": (),
    "risk ... death": (),
    "(side)? effect": (),
    "(blood|skin) test": (),
    "(blood|skin) (test|scan)": (),
    "{treatment}": (),
}


@pytest.mark.parametrize("text", PHRASES)
def test_only_a_term_that_lists_phrases_has_any(text: str) -> None:
    vocabulary = Vocabulary()
    vocabulary.define("treatment", (vocabulary.term("pill"),))
    assert phrases_of(vocabulary.term(text)) == PHRASES[text]


FOUND = {
    "gout": "gout",
    "weight loss.": "weight loss",
    "(weight\n   loss)": "weight\n   loss",
    "gout-like": "",
    "anti-gout": "",
    "gouts": "",
    "gout's": "gout",
    "gout–fever": "gout",
    "_gout_": "",
    "gout\u0301": "",
    "e\u0301gout": "",
    "- gout -": "gout",
}


@pytest.mark.parametrize("text", FOUND)
def test_a_phrase_ends_where_its_last_word_does_and_stands_whole(text: str) -> None:
    triggers = ("gout", "weight loss")
    ends = ((start, end_of(triggers[n], text, start)) for start, n in Scan(Index.of([triggers])).hits(text)[0])
    assert [text[start:end] for start, end in ends if end >= 0] == [FOUND[text]] * bool(FOUND[text])


@pytest.mark.parametrize("text", FOUND)
def test_it_stands_where_the_pattern_of_its_term_does(text: str) -> None:
    found = Vocabulary().term("(gout|weight loss)").pattern.search(text)
    assert (found[0] if found else "") == FOUND[text]
