"""Sources by their domain: unfit ones where something rests on them, and all outside a list of trusted ones."""

from functools import cache

import pytest

from medlint.config.select import select_rules
from medlint.detect.linter import Linter
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

_DEFAULTS = Settings()


@cache
def linter(code: str, settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == code], settings)


def flagged(
    text: str, code: str = "CIT008", settings: Settings = _DEFAULTS, format: Format = Format.MARKDOWN
) -> list[tuple[str, str]]:
    """Severity and words of each finding."""
    found, failures = linter(code, settings).lint(parse(Source("article", text, format)), {code})
    assert not failures
    return [((one.finding.severity or one.rule.severity).label, text[slice(*one.finding.span)]) for one in found]


@pytest.mark.parametrize(
    ("target", "severity"),
    [
        ("https://en.wikipedia.org/wiki/Gout", "info"),
        ("https://de.m.wikipedia.org/wiki/Gicht", "info"),
        ("https://www.reddit.com/r/gout/comments/1", "warning"),
        ("https://x.com/ann/status/1", "info"),
        ("https://www.ehow.com/gout", "warning"),
        ("https://www.amazon.com/dp/B1", "info"),
        ("https://www.google.com/url?q=https://www.prnewswire.com/n/1", "info"),
        ("https://x.com/ann", ""),
        ("https://www.linkedin.com/company/ann", ""),
        ("https://en.wikipedia.org/", ""),
        ("https://notwikipedia.org/wiki/Gout", ""),
        ("https://pubmed.ncbi.nlm.nih.gov/1/", ""),
    ],
)
def test_domains(target: str, severity: str) -> None:
    expected = [(severity, "it")] if severity else []
    assert flagged(f"A study found [it]({target}).") == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The rate is 5 percent, says [a post](https://x.com/ann/status/1).", 1),
        ("Data are in https://x.com/ann/status/1", 1),
        ("See [a post](https://x.com/ann/status/1).", 0),
        ("[A study in a post](https://x.com/ann/status/1)", 0),
        ("## Sources\n\n- [A post](https://x.com/ann/status/1)", 1),
        ("## Sources\n\n- https://x.com/ann/status/1", 1),
        ("It is so.[^1]\n\n[^1]: https://x.com/ann/status/1", 1),
        ("A study. See [a post](https://x.com/ann/status/1).", 0),
    ],
)
def test_only_what_something_rests_on(text: str, count: int) -> None:
    assert len(flagged(text)) == count


def test_trusted_and_own_domains_are_not_reported() -> None:
    text = "A study found [it](https://x.com/ann/status/1)."
    assert flagged(text, settings=Settings(trusted_domains=("x.com",))) == []
    assert flagged(text, settings=Settings(own_domains=("x.com",))) == []


class TestAllowOnly:
    SETTINGS = Settings(allow_only_sources=True, trusted_domains=("nih.gov", "who.int"), own_domains=("clinic.org",))

    @pytest.mark.parametrize(
        ("target", "count"),
        [
            ("https://pubmed.ncbi.nlm.nih.gov/1/", 0),
            ("https://www.who.int/x", 0),
            ("https://clinic.org", 0),
            ("https://web.archive.org/web/2020/https://www.who.int/x", 0),
            ("/inside", 0),
            ("mailto:a@b.org", 0),
            ("https://fakewho.int/x", 1),
            ("https://web.archive.org/web/2020/https://blog.org/x", 1),
            ("https://journal.org/x", 1),
        ],
    )
    def test_every_address_has_to_be_on_the_list(self, target: str, count: int) -> None:
        found = flagged(f"See [it]({target}).", "CIT012", self.SETTINGS)
        assert found == [("error", "it")] * count

    def test_bare_addresses_and_html(self) -> None:
        assert flagged("See www.blog.org/x and who.int.", "CIT012", self.SETTINGS, Format.TEXT) == [
            ("error", "www.blog.org/x")
        ]
        html = '<p><a href="https://blog.org/x">it</a> <img src="https://blog.org/x.png"></p>'
        assert flagged(html, "CIT012", self.SETTINGS, Format.HTML) == [("error", "it")]

    def test_it_runs_when_the_configuration_asks_for_it(self) -> None:
        rules = load_catalogue().rules

        def runs(settings: Settings) -> bool:
            return "CIT012" in {rule.code for rule, _ in select_rules(rules, settings)}

        assert not runs(Settings())
        assert not runs(Settings(trusted_domains=("who.int",)))
        assert runs(self.SETTINGS)
        assert runs(Settings(choices=(Choice(select=(Selector("CIT012"),)),)))
        assert not runs(Settings(choices=(Choice(select=(Selector("CIT"),)),)))
