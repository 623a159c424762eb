"""Bare addresses: where they begin and end, and what only looks like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.parse.urls import find_urls


def urls(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_urls(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://doi.org/10.1016/S0140-6736(20)30183-5. Next", ["https://doi.org/10.1016/S0140-6736(20)30183-5"]),
        ("(see https://en.example.org/wiki/Zinc_(metal)).", ["https://en.example.org/wiki/Zinc_(metal)"]),
        ("(https://example.org/a)", ["https://example.org/a"]),
        ("[https://example.org/a]", ["https://example.org/a"]),
        ("https://example.org/a)Facebook", ["https://example.org/a"]),
        ("https://example.org/a[1]](b", ["https://example.org/a[1]"]),
        ("“https://example.org/a…”", ["https://example.org/a"]),
        ("https://example.org/?q=a&b=50%25#top, and", ["https://example.org/?q=a&b=50%25#top"]),
        ("HTTPS://EXAMPLE.ORG/A!", ["HTTPS://EXAMPLE.ORG/A"]),
        ("<https://example.org/a>", ["https://example.org/a"]),
        ("ftp://example.org/x;", ["ftp://example.org/x"]),
        ("www.example.org, or WWW.EXAMPLE.NET/x?", ["www.example.org", "WWW.EXAMPLE.NET/x"]),
        ("Www.example.de is in German", ["Www.example.de"]),
        ("web.example/http://a.example xhttp://b.example", ["http://a.example"]),
        ("https://a.example/1)www.b.example/2", ["https://a.example/1", "www.b.example/2"]),
        ("https://a.example/1 https://b.example/2", ["https://a.example/1", "https://b.example/2"]),
        ("http://a.example/)))", ["http://a.example/"]),
    ],
)
def test_web_addresses(text: str, expected: list[str]) -> None:
    assert urls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to ward.4+night@clinic.example.org.", ["ward.4+night@clinic.example.org"]),
        ("..nurse@example.org", ["nurse@example.org"]),
        ("(nurse@example.org)", ["nurse@example.org"]),
        ("anna@example and @handle", []),
        ("a@b@c.org", ["b@c.org"]),
    ],
)
def test_mail_addresses(text: str, expected: list[str]) -> None:
    assert urls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on sleepwell.org/naps/x.", ["sleepwell.org/naps/x"]),
        ("Sleepwell.com, Inc.", ["Sleepwell.com"]),
        ("flu.sleepwell.co.uk and sleepwell.gov", ["flu.sleepwell.co.uk", "sleepwell.gov"]),
        ("at sleepwell.de/schlaf", ["sleepwell.de/schlaf"]),
        ("at sleepwell.health/naps", ["sleepwell.health/naps"]),
        ("50%25sleepwell.org", []),
    ],
)
def test_bare_domains(text: str, expected: list[str]) -> None:
    assert urls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It lasts a week.The next one is shorter.",
        "It improved.in a day",
        "Take it b.i.d. or t.i.d./q.i.d. at 5 mg/kg/day and/or less.",
        "In the U.S./Canada, e.g. there, 3.5 of 10.",
        "a.m./p.m. and i.e./e.g.",
        "http:// www. and https://",
        "3.5.com",
        "a dot com, .com, .org",
        "better.health for all",
        "The company.Com",
        "sentence.commonly joined, a word.network",
    ],
)
def test_prose_is_no_address(text: str) -> None:
    assert urls(text) == []


HOSTILE = [
    "a@",
    "a",
    "a.",
    ")",
    ".com",
    "@a.b",
    "www.",
    "a.com.",
    "http://",
    "a-",
    ". ",
    "//",
    "://",
    "\n",
    "(",
    "x.org/",
]


@settings(max_examples=100)
@given(st.lists(st.sampled_from([*HOSTILE, "é", "😀", "\u2028", "\x00", " "]), max_size=40).map("".join))
def test_spans_are_ordered_disjoint_and_without_space(text: str) -> None:
    end = 0
    for span in find_urls(text):
        assert end <= span.start < span.end <= len(text)
        assert not any(c.isspace() for c in text[span.start : span.end])
        end = span.end


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_runs_come_to_an_end(piece: str) -> None:
    # quadratic work on this much text would outlast any patience
    assert all(span.end > span.start for span in find_urls("http://x" + piece * 60_000))
    assert all(span.end > span.start for span in find_urls(piece * 60_000))
