"""Word lists: only terms of which a literal stands in the text are looked for, and none is missed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.detect.guards.words import WordList, read_words
from medlint.model.failure import RuleFileError
from medlint.model.fields import Fields
from medlint.model.fold import fold
from medlint.model.span import Span
from medlint.rules.term import Vocabulary

_VOCABULARY = Vocabulary()


def places(term: str, text: str) -> list[str]:
    folded = fold(text)
    return [folded[a:b] for a, b in WordList(lambda: (_VOCABULARY.term(term),)).matches(folded, 0, len(folded))]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("safe", "Safe, unsafe, safer: safe!", ["safe", "safe"]),
        ("(safe|sound)", "safe and sound", ["safe", "sound"]),
        ("side effect", "a side\n  effect, side effects", ["side\n  effect"]),
        ("side effect", "a side, effect", []),
        ("(no|zero) (known)? (risk|risk of harm)", "no known risk of harm", ["no known risk of harm"]),
        ("(no|zero) (known)? (risk|risk of harm)", "zero risk", ["zero risk"]),
        ("risk (of harm)?", "the risk", ["risk"]),
        ("world-class", "a World-Class and world class one", ["world-class", "world class"]),
        ("class", "a world-class one", []),
        ("world", "a world-class one", []),
        ("clinic", "the clinic's own", ["clinic"]),
        ("can't", "we can't, we can’t, we can", ["can't", "can't"]),
        ("heal*", "healed health", ["healed", "health"]),
        ("best ... clinic", "the best small clinic", ["best small clinic"]),
        ("in # days", "in 3 days", ["in 3 days"]),
        ("cafe", "a cafe\u0301", []),
    ],
)
def test_where_a_term_stands(term: str, text: str, found: list[str]) -> None:
    assert places(term, text) == found


_TERMS = [
    "safe",
    "(safe|sound asleep)",
    "(no|zero) (known|any)? (risk|risks of harm)",
    "non-toxic",
    "best-in-class (care)?",
    "isn't safe",
    "risk",
    "(side-effect|harm) free",
]
_PIECES = ["safe", "Sound", "asleep", "no", "zero", "known", "risk", "risks", "of", "harm", "non", "toxic", "-", "'s"]
_PIECES += [
    "best",
    "in",
    "class",
    "care",
    "isn’t",
    "side",
    "effect",
    "free",
    " ",
    "  ",
    "\n",
    ", ",
    ". ",
    "x",
    "é",
    "_",
    "7",
]
_TEXTS = st.lists(st.sampled_from([*_PIECES, " ", " ", " "]), max_size=24).map("".join)


@given(text=_TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_list_finds_what_the_patterns_of_its_terms_find(text: str) -> None:
    folded = fold(text)
    terms = tuple(map(_VOCABULARY.term, _TERMS))
    expected = [Span(*match.span()) for term in terms for match in term.pattern.finditer(folded)]
    assert sorted(WordList(lambda: terms).matches(folded, 0, len(folded))) == sorted(expected)


@given(text=_TEXTS, cut=st.integers(0, 12))
@settings(max_examples=80, deadline=None)
def test_nothing_is_found_outside_the_stretch(text: str, cut: int) -> None:
    folded = fold(text)
    words = WordList(lambda: tuple(map(_VOCABULARY.term, _TERMS)))
    start, end = min(cut, len(folded)), max(len(folded) - cut, 0)
    if start <= end:
        assert all(start <= span.start < span.end <= end for span in words.matches(folded, start, end))


def test_a_list_finds_each_of_its_terms() -> None:
    words = WordList(lambda: tuple(map(_VOCABULARY.term, ["safe", "(risk|harm)", "no ... risk"])))
    text = "no such risk is safe"
    assert sorted(text[a:b] for a, b in words.matches(text, 0, len(text))) == ["no such risk", "risk", "safe"]
    assert words.stands_in(text, 0, len(text))
    assert not words.stands_in(text, 0, 7)


def test_an_empty_list_finds_nothing() -> None:
    assert not WordList(tuple).stands_in("safe", 0, 4)


def test_terms_are_read_when_somebody_looks_for_them() -> None:
    asked: list[str] = []
    words = WordList(lambda: (asked.append("read"), (_VOCABULARY.term("safe"),))[1])
    assert asked == []
    assert words.stands_in("is it safe?", 0, 11)
    assert not words.stands_in("no risk", 0, 7)
    assert asked == ["read"]


def test_what_is_left_for_later_can_be_settled() -> None:
    vocabulary = Vocabulary()
    fields = Fields("r.yaml", {"unless": ((("safe", 2), ("a (b", 3)), 1)}, 1, RuleFileError)
    read_words("unless", vocabulary, fields)
    fields.finish()
    with pytest.raises(RuleFileError, match=r"\(b") as error:
        vocabulary.settle()
    assert error.value.failure.line == 3
