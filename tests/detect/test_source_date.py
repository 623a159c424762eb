"""Sources that are old, news that are, and sources from years that cannot be; always for a given day."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.cli import main
from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

TODAY = "2026-03-15"


@cache
def linter(code: str, today: str) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == code], Settings(today=today))


def flagged(text: str, code: str, today: str = TODAY) -> list[str]:
    """The flagged words of an article on that day."""
    found, failures = linter(code, today).lint(parse(Source("article", text, Format.MARKDOWN)), {code})
    assert not failures
    return [text[slice(*one.finding.span)] for one in found]


def listed(*entries: str) -> str:
    return "Gout hurts.\n\n## References\n\n" + "".join(f"- {entry}\n" for entry in entries)


class TestStale:
    @pytest.mark.parametrize(
        ("entries", "stale"),
        [
            (["Rao. 2015;4:1.", "Lind. 2010;3:1."], "Rao. 2015;4:1."),
            (["Rao. 2016;4:1.", "Lind. 2010;3:1."], ""),
            (["Rao. 2015;4:1."], ""),
            (["Rao. 2015;4:1.", "Lind, no date."], ""),
            (["Rao. 2010;4:2015-2021.", "Lind. 2009;3:1."], "Rao. 2010;4:2015-2021."),
            (["Rao. 2010. Accessed 3 May 2025.", "Lind. 2009;3:1."], "Rao. 2010. Accessed 3 May 2025."),
            (["Rao. 2010. Retrieved May 2025 from x.", "Lind. 2009."], "Rao. 2010. Retrieved May 2025 from x."),
            (["Rao (2010a).", "Lind (2009)."], "Rao (2010a)."),
            (["Rao. 2010. doi:10.1000/j.2020.1", "Lind (2009)."], "Rao. 2010. doi:10.1000/j.2020.1"),
            (["Rao. 2010.", "Lind. Plan for 2030. 2009."], "Rao. 2010."),
        ],
    )
    def test_the_newest_source_decides(self, entries: list[str], stale: str) -> None:
        assert flagged(listed(*entries), "CIT009") == ([stale] if stale else [])

    def test_the_day_decides(self) -> None:
        text = listed("Rao. 2015;4:1.", "Lind. 2010;3:1.")
        assert flagged(text, "CIT009", "2025-12-31") == []
        assert flagged(text, "CIT009", "2026-01-01") == ["Rao. 2015;4:1."]

    def test_history_may_rest_on_old_sources(self) -> None:
        text = listed("Rao. 1915;4:1.", "Lind. 1910;3:1.")
        assert flagged(f"# The history of gout\n\n{text}", "CIT009") == []
        assert flagged(f"---\ntitle: Gout\nevergreen: true\n---\n\n{text}", "CIT009") == []
        assert flagged(f"---\ntitle: Gout\nevergreen: false\n---\n\n{text}", "CIT009") == ["Rao. 1915;4:1."]

    @pytest.mark.parametrize(
        ("sentence", "stale"),
        [
            ("New forms of ketamine, such as nasal sprays, are being developed.", True),
            ("Intranasal ketamine is still in clinical trials.", True),
            ("Lecanemab is not yet approved.", True),
            ("Scientists are working on a vaccine against RSV.", True),
            ("Lecanemab is given every two weeks.", False),
            ("A nasal spray against colds is being developed.", False),
            ("A vaccine against colds is being developed.", False),
            ("Ketamine tablets are being developed.", False),
        ],
    )
    def test_news(self, sentence: str, stale: bool) -> None:
        assert flagged(sentence, "CIT009") == ([sentence] if stale else [])

    def test_what_had_not_come_on_that_day_was_still_to_come(self) -> None:
        sentence = "Lecanemab is not yet approved."
        assert flagged(sentence, "CIT009", "2022-06-01") == []
        assert flagged(sentence, "CIT009", "2024-06-01") == [sentence]


class TestImplausible:
    @pytest.mark.parametrize(
        ("entry", "wrong"),
        [
            ("Rao A. Gout. J Joints. 2027;4:1-9.", ["2027"]),
            ("Rao A. Gout. J Joints. 2027 Jan 3;4:1-9.", ["2027"]),
            ("Rao A (2031). Gout.", ["2031"]),
            ("Rao A (2031, May). Gout.", ["2031"]),
            ("Rao A. Gout. Pond Press. 2031.", ["2031"]),
            ("Gout. Retrieved 3 May 2027.", ["2027"]),
            ("Rao A (1033). Gout.", ["1033"]),
            ("Rao A. Gout. J Joints. 2026;4:2027-2031.", []),
            ("Rao A. Gout in 2031 and later. 2021.", []),
            ("Healthy People 2030. 2021.", []),
            ("Plan 2020–2031 (2021).", []),
            ("Vesalius A (1543). Fabrica.", []),
            ("Rao A. Gout. doi:10.2031/2032.1 2021.", []),
            ("Rao A. Gout. 2021;(1033):4.", ["1033"]),
        ],
    )
    def test_entries(self, entry: str, wrong: list[str]) -> None:
        assert flagged(listed(entry), "CIT011") == wrong

    def test_citations_in_the_text(self) -> None:
        assert flagged("It helps (Rao et al., 2031) and (Fox & Lind, 2032).", "CIT011") == ["2031", "2032"]
        assert flagged("It helps (Rao et al., 2021), by 2031 and (May, 2032).", "CIT011") == []

    def test_from_september_on_the_next_year_is_let_pass(self) -> None:
        text = listed("Rao A. Gout. J Joints. 2027;4:1-9.")
        assert flagged(text, "CIT011", "2026-08-31") == ["2027"]
        assert flagged(text, "CIT011", "2026-09-01") == []
        assert flagged(text, "CIT011", "2027-01-01") == []


def test_the_command_takes_the_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.md"
    article.write_text(listed("Rao A. Gout. J Joints. 2031;4:1-9."))
    run = ["check", "--isolated", "--select", "CIT011", str(article)]
    assert main([*run, "--today", "2026-01-31"]) == 1
    assert "CIT011" in capsys.readouterr().out
    assert main([*run, "--today", "2032-01-31"]) == 0


@pytest.mark.parametrize("day", ["31/01/2026", "2026-13-01", "today", ""])
def test_a_day_that_is_none_is_refused(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--today", day, "."]) == 2
    assert "is no date such as 2026-01-31" in " ".join(capsys.readouterr().err.split())


@given(st.text("(1920), .;:-ab\n#", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for code in ("CIT009", "CIT011"):
        for words in flagged(listed(text), code):
            assert words
