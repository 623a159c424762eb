"""Links that pay the publisher: how they are told, and what discloses them."""

from functools import cache

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

PAYS = "[this tea](https://amzn.to/3abc)"


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "DIS004"], Settings())


def messages(text: str) -> list[str]:
    found, failures = linter().lint(parse(Source("article", text, Format.MARKDOWN)), {"DIS004"})
    assert not failures
    return [one.finding.message for one in found]


@pytest.mark.parametrize(
    "target",
    [
        "https://amzn.to/3abc",
        "https://www.amazon.com/dp/B1?tag=site-20",
        "https://smile.amazon.co.uk/dp/B1?th=1&amp;tag=site-21",
        "https://www.amazon.com/shop/ann",
        "https://shop.org/tea?UTM_medium=Affiliate",
        "https://shop.org/tea?a=1&aff_id=7",
        "https://shareasale.com/r.cfm?b=1",
        "https://blog.org/recommends/tea",
    ],
)
def test_links_that_pay(target: str) -> None:
    assert len(messages(f"Buy [this tea]({target}) now, or [that](https://amzn.to/1).")) == 1


@pytest.mark.parametrize(
    "target",
    ["https://amazon.com/dp/B1", "https://shop.org/tea?utm_medium=email", "/recommends/tea", "https://shop.org/tea?ref=x",
     "https://notamzn.to/3abc", "https://ebay.com/itm/1", "https://shop.org/?tag=tea"],
)  # fmt: skip
def test_links_that_do_not(target: str) -> None:
    assert messages(f"Buy [this tea]({target}) now.") == []


@pytest.mark.parametrize(
    "said",
    [
        "This post contains affiliate links.",
        "We may earn a small commission if you buy through our links.",
        "I receive a commission from these shops.",
        "As an Amazon Associate I earn from qualifying purchases.",
        "We get commissions for purchases made through links here.",
        "If you buy through these links, the shop pays us a fee.",
        "We are paid when you buy from the shops below.",
        "Some links are paid links.",
        "We make money when you shop here.",
        "Your orders help at no extra cost to you.",
    ],
)
def test_what_discloses(said: str) -> None:
    assert messages(f"{said}\n\nBuy {PAYS}.") == []
    (late,) = messages(f"Buy {PAYS}.\n\n{said}")
    assert "stands below" in late


@pytest.mark.parametrize("said", ["We love tea.", "The commission met in May.", "We test what we recommend."])
def test_what_does_not_disclose(said: str) -> None:
    (message,) = messages(f"{said}\n\nBuy {PAYS}.")
    assert message.startswith("“this tea” pays the publisher (Amazon Associates, short links), and nothing before it")


def test_the_link_s_own_sentence_may_disclose_it() -> None:
    assert messages(f"Buy {PAYS} (affiliate link).") == []


@pytest.mark.parametrize(("value", "count"), [("true", 0), ("site-wide", 0), ("false", 1), ("no", 1)])
def test_front_matter_may_disclose(value: str, count: int) -> None:
    assert len(messages(f"---\ntitle: Tea\naffiliate-disclosure: {value}\n---\n\nBuy {PAYS}.")) == count


def test_a_shortcode_before_the_link_may_disclose() -> None:
    assert messages(f"{{{{< affiliate-note >}}}}\n\nBuy {PAYS}.") == []
    assert len(messages(f"Buy {PAYS}.\n\n{{{{< affiliate-note >}}}}")) == 1
    assert len(messages(f"{{{{< figure x >}}}}\n\nBuy {PAYS}.")) == 1
