"""What a finding is known by when its article changes."""

from random import Random

import pytest
from cures import article
from hypothesis import given
from hypothesis import strategies as st

from medlint.sift.identity import Identity, digest, identities, in_order

WORDS = st.sampled_from(("tea", "cures", "colds", "gout", "it", "and"))
SENTENCES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def names(text: str) -> list[Identity]:
    result = article(text)
    assert result.source
    return identities(in_order(result.diagnostics), result.source)


def test_the_rule_the_words_the_sentence_and_a_count() -> None:
    assert names("Tea cures.\n\nIt cures and cures.\nTea cures.\n") == [
        Identity("CLM004", "cures", "Tea cures.", 1),
        Identity("CLM004", "cures", "It cures and cures.", 1),
        Identity("CLM004", "cures", "It cures and cures.", 2),
        Identity("CLM004", "cures", "Tea cures.", 2),
    ]


def test_a_finding_about_the_whole_article_has_the_title_for_its_words() -> None:
    assert names("# Tea  cures\n") == [
        Identity("DIS001", "Tea cures", "Tea cures", 1),
        Identity("CLM004", "cures", "# Tea cures", 1),
    ]


@given(st.lists(SENTENCES, max_size=6), st.sampled_from(("\n", "\r\n", "\n\n", "\r", "\n \n")), st.integers(0, 3))
def test_neither_lines_nor_spaces_count(sentences: list[str], end: str, blank: int) -> None:
    plain = "\n".join(sentences)
    spaced = "\n" * blank + end.join(sentence.replace(" ", "  \t") for sentence in sentences)
    assert names(spaced) == names(plain)


@given(st.lists(SENTENCES, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_different_sentences_does_not_count(sentences: list[str], random: Random) -> None:
    shuffled = random.sample(sentences, len(sentences))
    assert sorted(names("\n".join(shuffled))) == sorted(names("\n".join(sentences)))


@given(st.lists(SENTENCES, max_size=8))
def test_no_two_findings_of_an_article_are_the_same(sentences: list[str]) -> None:
    found = names("\n".join(sentences))
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((), "e3b0c44298fc1c149afbf4c8996fb924"),
        (("cures", "Tea cures."), "26c66b22c65b6be1bd55b114f5574fb7"),
        (("é\u2028😀",), "6860933c3dfcc32c7747c448ca0e6796"),
        (("\ud800",), "91a681b998555fb475479817b126c94e"),
    ],
)
def test_a_digest_is_that_of_sha256_on_every_machine(parts: tuple[str, ...], expected: str) -> None:
    assert digest(*parts) == expected


def test_a_digest_knows_where_its_parts_end() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("", "abc"), digest("abc", "")}) == 5
