"""The scorecard: what the findings speak to, and never more."""

import re

import pytest
from results import diagnostic, report, result

from medlint import lint_text
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.report.html.glossary import glossary
from medlint.report.html.scorecard import Scorecard, Standing
from medlint.rules.load import load_catalogue

CATALOGUE = load_catalogue()
SIGNED = (
    "---\nauthor: A. Rivera, MD\nlast_reviewed: 2026-10-03\n---\n\nTea is hot ([study](https://doi.org/10.1000/182)).\n"
)
BARE = "Tea is hot.\n"


def standings(text: str, *codes: str) -> dict[str, Standing]:
    """How one article stands to each item, by the item's number."""
    card = Scorecard(CATALOGUE)
    signs = card._signs(parse(Source("tea.md", text, Format.MARKDOWN)))
    return {item.number: item.standing(codes, signs) for item in card.items}


def test_the_items_are_those_of_the_three_instruments() -> None:
    numbers = [item.number for item in Scorecard(CATALOGUE).items]
    expected = [f"JAMA {n}" for n in range(1, 5)] + [f"HON {n}" for n in range(1, 9)]
    assert numbers == expected + [f"DISCERN {n}" for n in range(1, 16)]


def test_every_rule_of_an_item_is_there() -> None:
    codes = {rule.code for rule in CATALOGUE.rules}
    assert all(item.rules <= codes for item in Scorecard(CATALOGUE).items)


CASES = [
    (SIGNED, (), "JAMA 1", Standing.EVIDENCED),
    (SIGNED, (), "JAMA 2", Standing.EVIDENCED),
    (SIGNED, (), "JAMA 4", Standing.EVIDENCED),
    (SIGNED, (), "JAMA 3", Standing.OPEN),
    (SIGNED, ("CIT001",), "JAMA 2", Standing.CONTRADICTED),
    (SIGNED, ("GOV001",), "HON 1", Standing.CONTRADICTED),
    (SIGNED, ("STR009",), "JAMA 1", Standing.EVIDENCED),
    (BARE, (), "JAMA 1", Standing.OPEN),
    (BARE, (), "JAMA 2", Standing.OPEN),
    (BARE, (), "HON 5", Standing.OPEN),
    (BARE, ("CLM004",), "HON 5", Standing.CONTRADICTED),
    (BARE, ("DIS009",), "DISCERN 11", Standing.CONTRADICTED),
    (SIGNED, (), "DISCERN 3", Standing.OPEN),
]


@pytest.mark.parametrize(("text", "codes", "item", "expected"), CASES)
def test_the_standing_of_an_article(text: str, codes: tuple[str, ...], item: str, expected: Standing) -> None:
    assert standings(text, *codes)[item] is expected


def test_all_articles_have_to_evidence_an_item_and_one_contradicts_it() -> None:
    signed, bare = lint_text(SIGNED, isolated=True), lint_text(BARE, isolated=True)
    cured = result("Tea cures.", "cures")
    for results, expected in (
        ((signed,), "evidenced"),
        ((signed, bare), "not checkable"),
        ((signed, signed), "evidenced"),
    ):
        page = report("html", *results)
        assert (
            re.search(r'<span class="standing">([\w ]+)</span> <span class="item"><b>JAMA 1</b>', page)[1] == expected
        )
    page = report("html", signed, cured)
    assert re.search(r"<b>HON 5</b>.*?contradicted in 1; not checkable in 1 of 2 articles", page)


def test_the_rules_that_spoke_are_explained_with_their_sources() -> None:
    one = diagnostic(Source("tea.md", "Tea cures.", Format.MARKDOWN), "cures")
    rule = next(rule for rule in CATALOGUE.rules if rule.code == "CLM004")
    page = "".join(glossary([one, one], {rule.code: rule}))
    assert page.count('id="rule-CLM004"') == 1
    assert all(f'<a href="{standard.url}"' in page for standard in rule.standards)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.org", "", "vbscript:x"])
def test_an_address_that_is_not_of_the_web_is_not_linked(address: str) -> None:
    one = diagnostic(Source("tea.md", "Tea cures.", Format.MARKDOWN), "cures")._replace(url=address)
    assert "href" not in "".join(glossary([one], {}))
