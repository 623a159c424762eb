"""What announces a term: which phrases are met seldom, and which of them are needed."""

import pytest

from medlint.rules.literals import Announced, Start, cheapest, frequency, needed, opening, unended


@pytest.mark.parametrize(
    ("seldom", "often"),
    [
        ("miracle", "effective"),
        ("effective", "the"),
        ("is effective", "effective"),
        ("side effects", "effects"),
        ("the miracle", "miracle"),
        ("safe,", "and"),
        ("zest*", "heal*"),
    ],
)
def test_how_often_a_phrase_stands_in_articles(seldom: str, often: str) -> None:
    assert frequency(seldom) < frequency(often)


def test_a_try_at_one_place_is_cheaper_than_one_all_over_a_sentence() -> None:
    leading, inside = Announced(frozenset({"safe"}), leading=True), Announced(frozenset({"risk"}), leading=False)
    assert cheapest([None, inside, leading]) is leading
    assert cheapest([None]) is None


@pytest.mark.parametrize(
    ("literals", "kept"),
    [
        ({"safe", "safe,", "safe and"}, {"safe"}),
        ({"safe", "safer", "unsafe"}, {"safe", "safer", "unsafe"}),
        ({"heal*", "heals", "healing power"}, {"heal*"}),
        ({"heal", "heal*"}, {"heal", "heal*"}),
    ],
)
def test_what_stands_only_where_another_stands_is_not_needed(literals: set[str], kept: set[str]) -> None:
    assert needed(frozenset(literals)) == kept


def test_the_beginning_of_a_phrase_is_known_as_far_as_each_piece_is() -> None:
    is_, very = Start(frozenset({"is"}), exact=True), Start(frozenset({"very"}), exact=True, optional=True)
    safe, number = Start(frozenset({"safe"}), exact=True), Start(None, exact=False)
    ways, start = opening([is_, very, safe], " ")
    assert start == Start(frozenset({"is safe", "is very safe"}), exact=True)
    assert [way.literals for way in ways] == [{"is"}, {"is safe", "is very safe"}]
    assert opening([is_, number, safe], " ") == ([ways[0]], Start(frozenset({"is"}), exact=False))
    assert opening([number, safe], " ") == ([], Start(None, exact=False))


def test_a_word_that_may_go_on_has_one_star() -> None:
    assert unended(["cure", "heal*"]) == {"cure*", "heal*"}
