"""Articles that nobody writes come to an end: quadratic work on this much text would outlast any patience."""

import pytest

from medlint.api import lint_text
from medlint.parse.mdx import find_mdx
from medlint.parse.yaml_scalars import yaml_scalars

_MANY = 20_000


def _codes(text: str, path: str) -> list[str]:
    result = lint_text(text, path, isolated=True)
    assert not result.failures
    return [diagnostic.code for diagnostic in result.diagnostics]


@pytest.mark.parametrize("sign", ["", "$"])
def test_a_number_without_end_is_no_statistic(sign: str) -> None:
    assert "STA001" not in _codes(f"The clinic opened with {sign}" + "1," * _MANY + " in the bank.", "article.md")


def test_lists_that_nothing_closes_hold_no_items() -> None:
    assert _codes("<ul>a " * 5_000, "article.html") == []


def test_a_row_without_end() -> None:
    assert "STA001" not in _codes("<table><tr>" + "<td>40%</td>" * 2_000, "article.html")


def test_findings_in_a_text_without_stops_are_each_reported() -> None:
    assert _codes("it cures cancer " * 600, "article.md").count("CLM004") == 600


def test_backticks_that_nothing_closes_are_text() -> None:
    assert list(find_mdx("`" * _MANY)) == []


@pytest.mark.parametrize(("opener", "value"), [("[", ""), ("{a: ", ""), ("? ", ""), ("- ", "&x gout")])
def test_front_matter_nested_beyond_reason_is_not_read(opener: str, value: str) -> None:
    text = "a:\n  " + opener * _MANY + value
    assert yaml_scalars(text, 0, len(text)) is None


@pytest.mark.parametrize("opener", ["[", "- "])
def test_front_matter_nested_deeply_is_read(opener: str) -> None:
    text = "a:\n  " + opener * 100 + "gout" + "]" * (100 if opener == "[" else 0)
    assert [text[one.start : one.end] for one in yaml_scalars(text, 0, len(text)) or ()] == ["gout"]
