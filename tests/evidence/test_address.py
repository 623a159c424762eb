"""What an address is made of, and what it is worth as a source."""

import pytest

from medlint.evidence.address import Parts, host_of, parts_of, worth
from medlint.evidence.verdict import Strength
from medlint.model.settings import Settings

PAGE, HOME = Strength.LOCATOR, Strength.HOME_PAGE


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("https://Sleep.Example.org/A/b?C=d#e", Parts("sleep.example.org", "/A/b", "C=d")),
        ("HTTP://ann@example.org:80/", Parts("example.org", "/", "")),
        ("//example.org?x?y", Parts("example.org", "", "x?y")),
        ("https://example.org#x?y", Parts("example.org", "", "")),
        *(
            (target, None)
            for target in ("https:/x.test", "ftp://x.test", "mailto:a@x.test", "//", "https:///a", "x.test")
        ),
    ],
)
def test_the_parts_of_an_address(target: str, parts: Parts | None) -> None:
    assert parts_of(target) == parts


def test_the_host_of_an_address() -> None:
    assert [host_of(one) for one in ("https://www.x.test/a", "WWW.x.test/a", "//x.test", "/a", "wwwx.test")] == [
        *("x.test", "x.test", "x.test", "/a", "wwwx.test")
    ]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://x.test/a", PAGE),
        ("<https://x.test/a> ", PAGE),
        ("www.x.test/a", PAGE),
        ("https://x.test/", HOME),
        ("https://x.test", HOME),
        ("https://x.test/?id=1", PAGE),
        ("/a", None),
        *((f"https://{host}/a", None) for host in ("m.facebook.com", "maps.app.goo.gl")),
        *((f"https://{host}/", None) for host in ("facebook.com", "m.facebook.com", "etsy.com", "amazon.co.uk")),
        *(
            (f"https://{host}/a", None)
            for host in (
                "x.com",
                "youtu.be",
                "wa.me",
                "lnkd.in",
                "myshopify.com",
                "amzn.to",
                "shop.pxf.io",
                "prf.hn",
                "awin1.com",
            )
        ),
        *(
            (f"https://{host}/a", PAGE)
            for host in (
                "mybook.com",
                "xx.com",
                "facebook.test",
                "shetsy.com",
                "x.com.test",
                "aprf.hn",
                "genitalia.test",
            )
        ),
        *(
            (f"https://x.test/{path}", None)
            for path in (
                *(
                    "product",
                    "products/a",
                    "shop/",
                    "store",
                    "cart",
                    "checkout",
                    "buy",
                    "order.html",
                    "pricing",
                    "book",
                ),
                *("Booking/a", "appointment", "appointments", "contact", "contact-us", "collections/a", "dp/a", "gp/a"),
                *("signup", "sign-up", "register", "login", "donate", "search", "a/shop", "a.JPG", "a.jpeg", "a.png"),
                *("a.gif", "a.svg", "a.webp", "a.ico", "a.mp3", "a.mp4", "a.css", "a.js", "a.zip"),
            )
        ),
        *(
            (f"https://x.test/{path}", PAGE)
            for path in ("shops", "books", "reshop", "a.jpg/b", "a.pdf", "ordered", "ajs")
        ),
        *(
            (f"https://x.test/a?{query}", None)
            for query in (
                *(
                    "tag=b",
                    "b=c&ref=d",
                    "AFF=b",
                    "aff_id=b",
                    "affid=b",
                    "affiliate=b",
                    "affiliate_id=b",
                    "hop=b",
                    "q=b",
                ),
                *("add-to-cart=1", "query=b", "search=b", "s=b", "a=1&utm_medium=affiliate"),
            )
        ),
        *((f"https://x.test/a?{query}", PAGE) for query in ("href=b", "tags=b", "utm_medium=mail", "x=q", "us=b")),
        *((f"https://{host}/search", PAGE) for host in ("doi.org", "pmc.ncbi.nlm.nih.gov", "clinicaltrials.gov")),
        *((f"https://www.{host}/search", PAGE) for host in ("cochranelibrary.com", "arxiv.org", "medrxiv.org")),
        ("https://mydoi.org/search", None),
    ],
)
def test_what_an_address_is_worth(target: str, expected: Strength | None) -> None:
    assert worth(target, "a link", Settings()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            (text, None)
            for text in ("click to order", "click here to order", "click here now for lamps", "click now to")
        ),
        *(
            (f"» {verb} us", None)
            for verb in (
                *("book", "order", "buy", "shop", "call", "contact", "subscribe", "register", "schedule", "apply"),
                *(
                    "enrol",
                    "enroll",
                    "donate",
                    "join",
                    "sign up",
                    "get started",
                    "get your",
                    "get yours",
                    "try",
                    "claim",
                ),
                *("request", "add to", "start your", "log in", "login", "follow"),
            )
        ),
        *((text, PAGE) for text in ("click here", "click", "books on sleep", "callers slept", "a book", "trying", "")),
    ],
)
def test_what_a_button_says_is_no_source(text: str, expected: Strength | None) -> None:
    assert worth("https://x.test/a", text, Settings()) == expected


def test_domains_of_ones_own_and_trusted_ones() -> None:
    settings = Settings(own_domains=("x.test",), trusted_domains=("y.test", "own.x.test"))
    targets = ("https://x.test/a", "https://b.x.test/a", "https://own.x.test/a", "https://xx.test/a")
    assert [worth(target, "", settings) for target in targets] == [None, None, None, PAGE]
    targets = ("https://y.test", "https://b.y.test/shop/a.png", "https://yy.test")
    assert [worth(target, "", settings) for target in targets] == [PAGE, PAGE, HOME]
    assert worth("https://y.test", "buy now", settings) is None
