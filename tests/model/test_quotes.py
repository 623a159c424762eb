"""What stands in double quotation marks, curly and straight, open and closed."""

import pytest

from medlint.model.quotes import in_double_quotes, is_quoted
from medlint.model.span import Span


@pytest.mark.parametrize(
    ("prose", "quoted"),
    [
        ('a "b" c', "b"),
        ("a “b” c “d", "bd"),
        ("a „b“ „c” d", "bc"),
        ("a «b» c", "b"),
        ('a “b" c', "b"),
        ('8" a "b" c', "b"),
        ('key="a" b', ""),
        ("a ” b", ""),
        ("“a “b” c", "ab"),
    ],
)
def test_the_letters_in_a_quotation(prose: str, quoted: str) -> None:
    block = Span(0, len(prose))
    letters = [at for at, letter in enumerate(prose) if letter in "abcd"]
    assert "".join(prose[at] for at in letters if in_double_quotes(prose, block, at)) == quoted


def test_a_quotation_begins_in_its_own_block() -> None:
    assert not in_double_quotes("“a b", Span(2, 4), 3)


@pytest.mark.parametrize(
    "prose", ["“It is. [It was.] It”", "[“It was.] It”", "“It [was”.]", "[It was.”]", '["It was.]']
)
def test_a_sentence_is_quoted_in_whole_or_at_one_end(prose: str) -> None:
    start, end = prose.index("["), prose.index("]")
    prose = prose.replace("[", "").replace("]", "")
    assert is_quoted(prose, Span(0, len(prose)), Span(start, end - 1))


@pytest.mark.parametrize("prose", ["“It is.” [It was.] It", "[It “was” here.]"])
def test_what_has_quotation_marks_beside_or_within_it_is_not_quoted(prose: str) -> None:
    start, end = prose.index("["), prose.index("]")
    prose = prose.replace("[", "").replace("]", "")
    assert not is_quoted(prose, Span(0, len(prose)), Span(start, end - 1))
