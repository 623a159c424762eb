"""Identifiers that cannot be valid, in prose and in links, and what can be mended of them."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.detect.linter import Linter
from medlint.fix import applied
from medlint.model.finding import Finding
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "CIT006"], Settings())


def findings(text: str, format: Format = Format.MARKDOWN) -> list[Finding]:
    found, failures = linter().lint(parse(Source("article", text, format)), {"CIT006"})
    assert not failures
    return [one.finding for one in found]


def flagged(text: str, format: Format = Format.MARKDOWN) -> list[str]:
    return [text[slice(*finding.span)] for finding in findings(text, format)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("PMID: 123456789", "123456789"),
        ("PMID 99999999.", "99999999"),
        ("PMID: PMC1234567", "PMC1234567"),
        ("PMID: 0", "0"),
        ("PMCID: PMC123456789", "PMC123456789"),
        ("See PMC99999999 there", "PMC99999999"),
        ("NCT1234567", "NCT1234567"),
        ("NCT 123456789", "NCT 123456789"),
        ("doi: 10.1000/", "10.1000/"),
        ("DOI 10.12/abc", "10.12/abc"),
        ("doi:101000/abc,", "101000/abc"),
        ("see 10.1000/ there", "10.1000/"),
        ("ISBN 0-306-40615-3", "0-306-40615-3"),
        ("ISBN-13: 978-0-306-40615-8", "978-0-306-40615-8"),
        ("ISBN-10 0306406153", "0306406153"),
        ("ISBN 977-0-306-40615-0", "977-0-306-40615-0"),
        ("ISBN: 12345678901", "12345678901"),
        ("ISSN: 1234-5678", "1234-5678"),
        ("eISSN 2049-363", ""),
        ("ISSN 2049-363", "2049-363"),
        ("ORCID iD: 0000-0002-1825-0098", "0000-0002-1825-0098"),
        ("ORCID: 0000-0002-1825-009", "0000-0002-1825-009"),
    ],
)
def test_identifiers_in_prose(text: str, wrong: str) -> None:
    assert flagged(text, Format.TEXT) == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    "text",
    ["PMID: 1", "PMID 12345678", "PMC1234567", "the PMC 2021", "NCT01234567", "NCTs are numbers", "doi:10.1000/abc.",
     "(doi: 10.1000/abc)", "doi 10.1000/a(b)c", "https://doi.org/10.1000/abc,", "10.5 mg", "10.1000 readers",
     "from 10.2000/2001 on", "€10.1000/day", "ISBN 0306406152", "ISBN 080442957X", "ISBN: 978 0 306 40615 7",
     "ISSN 2049-3630", "ISSN-L 2049-3630", "ORCID 0000-0002-1694-233X", "DOI: pending", "PMID: none",
     "doi:10.1000.10/123456", "Rao (PMID: 12345678; PMCID: PMC1234567)"],
)  # fmt: skip
def test_sound_identifiers_and_other_numbers(text: str) -> None:
    assert flagged(text, Format.TEXT) == []


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("https://doi.org/10.1000/abc.", "https://doi.org/10.1000/abc"),
        ("https://doi.org/10.1000/abc.),", "https://doi.org/10.1000/abc"),
        ("https://doi.org/doi:10.1000/abc", "https://doi.org/10.1000/abc"),
        ("https://doi.org/https://doi.org/10.1000/abc", "https://doi.org/10.1000/abc"),
        ("http://dx.doi.org/doi.org/10.1000/abc.", "http://dx.doi.org/10.1000/abc"),
        ("https://pubmed.ncbi.nlm.nih.gov/12345678.", "https://pubmed.ncbi.nlm.nih.gov/12345678"),
        ("https://doi.org/10.1000/", None),
        ("https://doi.org/10.10/abc", None),
        ("https://pubmed.ncbi.nlm.nih.gov/123456789/", None),
        ("https://www.ncbi.nlm.nih.gov/pubmed/123456789", None),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456789/", None),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC99999999/", None),
        ("https://clinicaltrials.gov/ct2/show/NCT1234567", None),
        ("https://orcid.org/0000-0002-1825-0098", None),
        ("https://pubmed.ncbi.nlm.nih.gov/28684...", None),  # the rest is gone, and 28684 is another paper
        ("https://pubmed.ncbi.nlm.nih.gov/28684../", None),
        ("https://doi.org/10.1000/jou…", None),
        ("https://doi.org/10.1000/jou%E2%80%A6", None),
        ("https://doi.org/10...", None),
    ],
)
def test_identifiers_in_links(target: str, mended: str | None) -> None:
    text = f'<p>See <a href="{target}">the paper</a> of 2022.</p>'
    for _ in range(2):
        found = findings(text, Format.HTML)
        if not found:
            break
        (finding,) = found
        if finding.fix is None:
            break
        assert finding.fix.safe
        text = applied(Source("article", text, Format.HTML), finding.fix.edits).text
    if mended is None:
        assert [text[slice(*one.span)] for one in findings(text, Format.HTML)] == [target]
    else:
        assert f'href="{mended}"' in text
        assert findings(text, Format.HTML) == []


@pytest.mark.parametrize(
    "target",
    ["https://doi.org/10.1000/abc", "https://doi.org/10.1002/(SICI)1097-0258(1998)17:15<1661::AID-SIM968>3.0.CO;2-2",
     "https://doi.org", "https://doi.org/gt7h", "https://www.doi.org/the-identifier/", "https://orcid.org/about",
     "https://pubmed.ncbi.nlm.nih.gov/?term=gout", "https://pubmed.ncbi.nlm.nih.gov/12345678/",
     "https://pubmed.ncbi.nlm.nih.gov/advanced/", "https://clinicaltrials.gov/search?cond=gout",
     "https://clinicaltrials.gov/study/NCT01234567", "https://orcid.org/0000-0002-1694-233X"],
)  # fmt: skip
def test_sound_links(target: str) -> None:
    assert flagged(f"See [the paper](<{target}>).".replace("(<https", "(https").replace(">)", ")")) == []


def test_text_and_address_of_a_link_are_two_places() -> None:
    assert flagged("[10.1000/](https://doi.org/10.1000/)") == ["10.1000/", "https://doi.org/10.1000/"]


def test_a_tag_between_a_label_and_its_identifier_may_be_long() -> None:
    link = '<p>DOI: <a href="https://doi.org/10.1000/tea.5782" rel="noopener nofollow" target="_blank">{}</a><p>9'
    assert flagged(link.format("10.1000/tea.5782"), Format.HTML) == []
    assert flagged(link.format("10.1000/"), Format.HTML) == ["10.1000/"]
    assert flagged(link.format(""), Format.HTML) == []


def test_an_address_that_is_written_elsewhere_is_flagged_at_its_words() -> None:
    text = "See [the paper][rao].\n\n[rao]: https://doi.org/10.1000/abc.\n"
    (finding,) = findings(text)
    assert text[slice(*finding.span)] == "the paper"
    assert finding.fix is None


@given(st.text("doipmsnct10./:-9 Xx(),;", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    for finding in findings(text, Format.TEXT) + findings(f'<a href="https://doi.org/{text}">x</a>', Format.HTML):
        assert finding.span.start < finding.span.end
