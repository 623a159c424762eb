"""Which articles make claims without any source, and what counts as one."""

from functools import cache

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

TITLE = "# Swimming\n\n"
STATEMENTS = (
    "Cold water reduces pain. ",
    "It improves sleep. ",
    "It is an effective treatment for stress. ",
    "It is very effective. ",
    "It has been shown to help. ",
    "Studies suggest that it does no harm. ",
)
FIGURES = (
    "Some 60% of adults slept better. ",
    "One in five patients felt no pain. ",
    "It doubled the risk of a fall. ",
)
FILLER = "We walked along the lake and talked about the weather of the past week and the next. " * 12 + "\n"


@cache
def linter(*codes: str) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code in codes], Settings())


def found(text: str, *codes: str) -> list[tuple[str, str]]:
    """Code and flagged words of each finding when the rules with these codes run; CIT007 alone by default."""
    codes = codes or ("CIT007",)
    document = parse(Source("article", text, Format.MARKDOWN))
    findings, failures = linter(*codes).lint(document, set(codes))
    assert not failures
    return [(one.rule.code, document.text(one.finding.span)) for one in findings]


@pytest.mark.parametrize(
    "claims",
    ["".join(FIGURES), "".join(STATEMENTS), FIGURES[0] + FIGURES[1] + STATEMENTS[0] + STATEMENTS[1],
     FIGURES[0] + "".join(STATEMENTS[:4])],
)  # fmt: skip
def test_claims_without_a_source(claims: str) -> None:
    assert found(TITLE + claims + FILLER) == [("CIT007", "Swimming")]


@pytest.mark.parametrize(
    "claims", ["", "".join(FIGURES[:2]), "".join(STATEMENTS[:4]), FIGURES[0] + "".join(STATEMENTS[:3]), FIGURES[0] * 2]
)
def test_few_claims_need_none(claims: str) -> None:
    assert found(TITLE + claims + FILLER) == []


def test_a_short_text_needs_none() -> None:
    assert found(TITLE + "".join(FIGURES)) == []


def test_a_claim_and_a_statement_in_one_sentence_are_one() -> None:
    both = "It reduces pain in 60% of adults. "
    assert found(TITLE + both + STATEMENTS[1] + STATEMENTS[2] + STATEMENTS[3] + FILLER) == []


@pytest.mark.parametrize(
    "source",
    [
        "See [the trial](https://journal.org/trial-7).",
        "Details: https://journal.org/trial-7",
        "The trial is PMID: 12345678.",
        "The trial is doi:10.1000/swim.7.",
        "As we know.[^1]\n\n[^1]: Rao, Winter Swim, 2022.",
        "As we know [@rao2022].",
        "## References\n\nRao A. Winter Swim. 2022.",
        "{{< cite rao >}}",
        "Sources: Rao A, et al. Winter Swim. 2022;4:1-9.",
    ],
)
def test_any_source_will_do(source: str) -> None:
    assert found(TITLE + "".join(FIGURES) + FILLER + "\n" + source) == []


@pytest.mark.parametrize(
    "other",
    ["See [our pictures](/pictures).", "[Write to us](mailto:a@b.org).", "See [the lake](https://lake.org).",
     "Call 555-0100.", "[Follow us](https://facebook.com/lake/posts/1).", "![The lake](https://lake.org/lake/1.png)"],
)  # fmt: skip
def test_what_is_no_source(other: str) -> None:
    assert found(TITLE + "".join(FIGURES) + FILLER + "\n" + other) == [("CIT007", "Swimming")]


@pytest.mark.parametrize(
    "named",
    [
        "It was published in the Fernhill Journal of Swimming.",
        "The CDC says so.",
        "We swim, according to the NHS, in May.",
    ],
)
def test_an_article_that_names_a_source_is_told_to_link_to_it(named: str) -> None:
    document = parse(Source("article", TITLE + "".join(FIGURES) + FILLER + "\n" + named, Format.MARKDOWN))
    (one,) = linter("CIT007").lint(document, {"CIT007"})[0]
    assert one.finding.severity is Severity.INFO
    assert (
        one.finding.message
        == "this article makes claims in 3 sentences and names sources, and links to none; add the links"
    )


def test_front_matter_may_list_the_sources() -> None:
    assert found("---\ntitle: Swimming\nbibliography: refs.bib\n---\n" + "".join(FIGURES) + FILLER) == []


def test_the_counted_rules_report_only_when_they_are_asked_for() -> None:
    text = TITLE + "".join(FIGURES) + FILLER
    assert {code for code, _ in found(text, "CIT007", "STA001")} == {"CIT007", "STA001"}
    assert found(text) == [("CIT007", "Swimming")]


def test_counted_rules_do_not_run_where_the_tally_does_not() -> None:
    document = parse(Source("article", TITLE + "".join(FIGURES) + FILLER, Format.MARKDOWN))
    findings, failures = linter("CIT007").lint(document, set())
    assert findings == []
    assert failures == {}
