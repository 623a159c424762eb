"""Labels that lead nowhere and sources that nothing leads to, with and without a bibliography."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.detect.linter import Linter
from medlint.model.failure import ConfigError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

LIST = (
    "\n\n## References\n\n1. Rao A. Cold. Swim. 2022;4:1-9.\n2. Lind P. Warm. Swim. 2021;3:1-7.\n3. Fox B. Ice. 2020.\n"
)
_DEFAULTS = Settings()


@cache
def linter(code: str, settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == code], settings)


def flagged(
    text: str, code: str = "CIT004", format: Format = Format.MARKDOWN, settings: Settings = _DEFAULTS
) -> list[str]:
    """The flagged words of an article."""
    found, failures = linter(code, settings).lint(parse(Source("article", text, format)), {code})
    assert not failures
    return [text[slice(*one.finding.span)] for one in found]


def messages(text: str, code: str = "CIT004") -> list[str]:
    found, _ = linter(code, _DEFAULTS).lint(parse(Source("article", text, Format.MARKDOWN)), {code})
    return [one.finding.message for one in found]


class TestUndefined:
    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("It helps [1]." + LIST, []),
            ("It helps [4]." + LIST, ["[4]"]),
            ("It helps [1-3]." + LIST, []),
            ("It helps [2–5]." + LIST, ["[2–5]"]),
            ("It helps [4] and again [4]." + LIST, ["[4]"]),
            ("It helps.⁴" + LIST, ["⁴"]),
            ("It helps.^4^" + LIST, ["^4^"]),
            ("It helps.<sup>4</sup>" + LIST, ["<sup>4</sup>"]),
            ("It helps.<sup>2</sup> So do 10 m² of ice." + LIST, []),
            ("It helps [0, 7]." + LIST, []),
            ("`a[7]` and [7](https://a.org) and - [ ] x" + LIST, []),
            ("It helps [1].", []),
            ("It helps [1] [2].", []),
            ("It helps [1] [2] [9].", ["[1]"]),
            ("It helps [3].\n\n## Sources\n\n- Rao A. Cold. 2022.\n- Lind P. Warm. 2021.\n", ["[3]"]),
            ("It helps [2].\n\n## Sources\n\n- Rao A. Cold. 2022.\n- Lind P. Warm. 2021.\n", []),
            ("It helps.[^1]\n\n[^1]: Rao.", []),
            ("It helps.[^1] It does.[^2]\n\n[^1]: Rao.", ["[^2]"]),
            ("It helps.[^1] It does.[^2]", ["[^1]"]),
            ("It helps.^[Rao, 2022]", []),
            ("A [study][rao] and [another][lind].\n\n[rao]: https://a.org", ["[another][lind]"]),
            ("It was [sic][1] so.", []),
            ("It helps [@rao] and @lind2020.", []),
        ],
    )
    def test_markdown(self, text: str, wrong: list[str]) -> None:
        assert flagged(text) == wrong

    def test_many_without_any_list_are_one_finding(self) -> None:
        assert messages("A [1] b [2] c [3, 4].") == [
            "“[1]” and 2 more like it point to references, and this document has none at all"
        ]
        assert messages("A.[^a] B.[^b] C.[^b]") == [
            "“[^a]” and 1 more like it point to footnotes, and this document has none at all"
        ]

    def test_plain_text_and_html(self) -> None:
        text = "It helps [1] and [4].\n\nReferences\n\n[1] Rao A. Cold. Swim. 2022.\n[2] Lind P. Warm. Swim. 2021.\n"
        assert flagged(text, format=Format.TEXT) == ["[4]"]
        html = "<p>It helps [2] [3].</p><h2>References</h2><ol><li>Rao 2022.</li><li>Lind 2021.</li></ol>"
        assert flagged(html, format=Format.HTML) == ["[3]"]
        assert flagged("<p>It [helps][lind] a lot.[^1]</p>", format=Format.HTML) == []
        assert flagged("It [helps][lind] a lot.[^1]") == ["[helps][lind]", "[^1]"]

    def test_keys_are_looked_up_in_the_bibliography(self, tmp_path: Path) -> None:
        file = tmp_path / "refs.bib"
        file.write_text("@article{rao2022,\n title={Cold}}\n@Book( lind:21 , title={W})\n@comment{no2000, x}\n")
        settings = Settings(bibliographies=(str(file),))
        text = "A [@rao2022; @no2000], b @lind:21 and c [-@fox99, p. 3]; see @fig-ice1. {{< cite hill01 >}}"
        assert flagged(text, settings=settings) == ["[@rao2022; @no2000]", "[-@fox99, p. 3]", "{{< cite hill01 >}}"]
        assert flagged('{{< cite rao2022 page="3" >}} {{< figure x >}}', settings=settings) == []
        assert flagged(text) == []

    def test_a_bibliography_that_is_none_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "refs.bib"
        file.write_text("These are no entries.")
        with pytest.raises(ConfigError, match="holds no entry of a bibliography"):
            linter("CIT004", Settings(bibliographies=(str(file),)))
        with pytest.raises(ConfigError, match="cannot be read: is a directory"):
            linter("CIT004", Settings(bibliographies=(str(tmp_path),)))


class TestUnused:
    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("It helps [1–3]." + LIST, []),
            ("It helps [1, 3]." + LIST, ["Lind P. Warm. Swim. 2021;3:1-7."]),
            ("It helps [1]." + LIST, []),
            ("It helps." + LIST, []),
            ("It helps.[^1]\n\n[^1]: Rao.\n[^2]: Lind.", ["[^2]"]),
            ("It *helps*.\n\n[^2]: Lind.", ["[^2]"]),
        ],
    )
    def test_markdown(self, text: str, wrong: list[str]) -> None:
        assert flagged(text, "CIT005") == wrong

    def test_many_are_one_finding(self) -> None:
        notes = "".join(f"[^{number}]: Rao {number}.\n" for number in range(1, 9))
        assert messages(f"It helps.[^1]\n\n{notes}", "CIT005") == [
            "“[^2]” is a footnote, and nothing points to it nor to 6 others; cite it where it belongs or take it out"
        ]


@given(st.text("[]^0123 a.,–-@\n#R¹", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for code in ("CIT004", "CIT005"):
        for words in flagged(text + LIST, code):
            assert words
