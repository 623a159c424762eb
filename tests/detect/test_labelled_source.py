"""Preprints that are not called so."""

from functools import cache

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "CIT013"], Settings())


def flagged(text: str) -> list[str]:
    found, failures = linter().lint(parse(Source("article", text, Format.MARKDOWN)), {"CIT013"})
    assert not failures
    return [text[slice(*one.finding.span)] for one in found]


@pytest.mark.parametrize(
    ("target", "is_preprint"),
    [
        ("https://www.medrxiv.org/content/10.1101/2021.01.01.1v1", True),
        ("https://doi.org/10.1101/2021.01.01.1", True),
        ("https://doi.org/10.21203/rs.3.rs-1/v1", True),
        ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1", True),
        ("https://web.archive.org/web/2021/https://arxiv.org/abs/2101.00001", True),
        ("https://doi.org/10.1101/gr.1234.1", False),
        ("https://www.medrxiv.org/", False),
        ("https://doi.org/10.1056/NEJMoa1800389", False),
    ],
)
def test_what_is_a_preprint(target: str, is_preprint: bool) -> None:
    assert flagged(f"A trial found [less pain]({target}).") == (["less pain"] if is_preprint else [])


@pytest.mark.parametrize(
    "label", ["a preprint", "a pre-print", "not yet peer reviewed", "not been peer-reviewed", "awaiting peer review"]
)
def test_its_paragraph_may_say_so(label: str) -> None:
    cited = "A [trial](https://arxiv.org/abs/2101.00001) found less pain."
    assert flagged(f"{cited} It is {label}.") == []
    assert flagged(f"{cited}\n\nIt is {label}.") == ["trial"]
