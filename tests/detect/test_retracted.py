"""Citations of retracted papers: how they are found, and what is said of them."""

from functools import cache
from pathlib import Path

import pytest

from medlint.cli import main
from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

HEADER = "OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,RetractionNature,Reason\n"
_DEFAULTS = Settings()


@cache
def linter(settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "CIT010"], settings)


def found(text: str, settings: Settings = _DEFAULTS) -> list[tuple[str, str, str]]:
    """Severity, flagged words and message of each finding."""
    findings, failures = linter(settings).lint(parse(Source("article", text, Format.MARKDOWN)), {"CIT010"})
    assert not failures
    return [
        ((one.finding.severity or one.rule.severity).label, text[slice(*one.finding.span)], one.finding.message)
        for one in findings
    ]


@pytest.mark.parametrize(
    "target",
    [
        "https://doi.org/10.1056/NEJMoa1200303",
        "http://dx.doi.org/10.1056/nejmoa1200303",
        "https://www.nejm.org/doi/full/10.1056/NEJMoa1200303",
        "https://www.nejm.org/doi/10.1056/NEJMoa1200303/full",
        "https://www.nejm.org/doi/pdf/10.1056/NEJMoa1200303.pdf",
        "https://doi.org/10.1016/S0140-6736%2897%2911096-0",
        "https://pubmed.ncbi.nlm.nih.gov/23432189/",
        "https://www.ncbi.nlm.nih.gov/pubmed/23432189",
        "https://web.archive.org/web/2019/https://doi.org/10.1056/NEJMoa1200303",
    ],
)
def test_links(target: str) -> None:
    assert [words for _, words, _ in found(f"It [helps]({target}).")] == ["helps"]


@pytest.mark.parametrize(
    "target",
    ["https://doi.org/10.1056/NEJMoa120030", "https://pubmed.ncbi.nlm.nih.gov/2343218/", "/23432189",
     "https://blog.org/23432189", "https://pubmed.ncbi.nlm.nih.gov/?term=23432189"],
)  # fmt: skip
def test_other_links(target: str) -> None:
    assert found(f"It [helps]({target}).") == []


def test_the_message_says_when_and_why() -> None:
    ((severity, words, message),) = found("It helps (doi: 10.1056/NEJMoa2007621).")
    assert (severity, words) == ("error", "10.1056/NEJMoa2007621")
    assert "was retracted on 2020-06-04 (data that nobody could verify)" in message


@pytest.mark.parametrize("said", ["It was retracted.", "The journal withdrew it.", "It was a fraud."])
def test_the_paragraph_may_speak_of_it(said: str) -> None:
    cited = "It helps (PMID: 23432189)."
    assert found(f"{cited} {said}") == []
    assert len(found(f"{cited}\n\n{said}")) == 1


def test_a_table_of_one_s_own_is_looked_up(tmp_path: Path) -> None:
    file = tmp_path / "rw.csv"
    reasons = "+Concerns/Issues About Data;" * 9
    file.write_text(
        f"{HEADER}10.1000/a,1234567,1/2/2020 0:00,Retraction,{reasons}\n10.1000/b,0,,Expression of concern,\n"
    )
    settings = Settings(retractions=str(file))
    (retracted,) = found("See [a](https://doi.org/10.1000/A).", settings)
    assert "was retracted on 2020-01-02 (Concerns/Issues About Data, " in retracted[2]
    assert "…)" in retracted[2]
    assert [one[:2] for one in found("See PMID 1234567 and doi:10.1000/b.", settings)] == [
        ("error", "1234567"),
        ("warning", "10.1000/b"),
    ]
    assert "has an expression of concern on a day unknown (no reason given)" in found("10.1000/b", settings)[0][2]
    assert len(found("See PMID 23432189.", settings)) == 1
    assert found("See PMID 1234567.") == []


def test_a_broken_table_ends_the_run_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "medlint.toml").write_text('retractions = "rw.csv"\n')
    (tmp_path / "rw.csv").write_text("a,b\n")
    (tmp_path / "a.md").write_text("Text.\n")
    assert main(["check", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert "is no table of Retraction Watch" in captured.out + captured.err
