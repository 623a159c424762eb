"""Where links lead: out of archives and proxies, to a host that is one of a set of domains or below it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.evidence.links import Domains, addresses, anchor
from medlint.model.source import Format, Source
from medlint.parse import parse


def targets(text: str, format: Format = Format.MARKDOWN) -> list[tuple[str, str]]:
    """Host and path of each address in an article."""
    return [(found.host, found.path) for found in addresses(parse(Source("article", text, format)))]


@pytest.mark.parametrize(
    ("target", "host", "path"),
    [
        ("https://www.BMJ.com/content/1", "bmj.com", "/content/1"),
        ("//pubmed.gov/1", "pubmed.gov", "/1"),
        ("http://reader@host.org:8080/x?y=1#z", "host.org", "/x"),
        ("https://web.archive.org/web/2019id_/https://www.blog.com/post", "blog.com", "/post"),
        ("https://web.archive.org/web/2019/http:/blog.com/post", "blog.com", "/post"),
        ("https://archive.ph/2020.01.01-120000/https://blog.com/a", "blog.com", "/a"),
        ("https://archive.org/details/book", "archive.org", "/details/book"),
        ("https://www.google.com/url?sa=t&q=https%3A%2F%2Fblog.com%2Fb&x=1", "blog.com", "/b"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fblog.com%2Fc", "blog.com", "/c"),
        ("https://ezproxy.uni.edu/login?url=https://journal.org/d", "journal.org", "/d"),
        ("https://www-nejm-org.proxy.uni.edu/doi/10.1056/e", "nejm.org", "/doi/10.1056/e"),
        ("https://web.archive.org/web/1/https://www.google.com/url?q=https://blog.com/f", "blog.com", "/f"),
        ("https://shop.com/search?url=https://other.com/g", "shop.com", "/search"),
        ("https://proxy.org/page", "proxy.org", "/page"),
        ("https://wayback.archive.org/web/2019/https://blog.com/h", "blog.com", "/h"),
        ("https://myarchive.org/web/2019/https://blog.com/h", "myarchive.org", "/web/2019/https://blog.com/h"),
        ("https://archive.is/save?u=https://blog.com/i", "blog.com", "/i"),
        ("https://www.google.com/url?q=HTTPS%3A%2F%2Fblog.com%2Fj", "blog.com", "/j"),
        ("https://www.google.com/url?q=httpd", "google.com", "/url"),
        ("https://www-nejm-org.uni.idm.oclc.org/doi/k", "nejm.org", "/doi/k"),
        ("https://www-blog-com.translate.goog/l", "blog.com", "/l"),
        ("https://www-blog-com.search.goog/l", "www-blog-com.search.goog", "/l"),
        ("https://my-blog-com.host.org/m", "my-blog-com.host.org", "/m"),
        (
            "https://archive.is/a/https://archive.is/b/https://archive.is/c/https://blog.com",
            "archive.is",
            "/c/https://blog.com",
        ),
    ],
)
def test_an_address_is_that_of_the_page_itself(target: str, host: str, path: str) -> None:
    assert targets(f"See [it]({target}).") == [(host, path)]


@pytest.mark.parametrize(
    "target", ["/inside", "#part", "mailto:ann@host.org", "tel:988", "other.md", "", "javascript:x"]
)
def test_what_leads_to_no_other_site_is_no_address(target: str) -> None:
    assert targets(f"See [it]({target}).") == []


@pytest.mark.parametrize(
    ("target", "page", "query"),
    [
        ("https://www-nejm-org.proxy.uni.edu/e?page=2", "https://www.nejm.org/e?page=2", "page=2"),
        ("https://www-nejm-org.proxy.uni.edu/e", "https://www.nejm.org/e", ""),
        ("https://web.archive.org/web/2019/https://blog.com/post?page=2", "https://blog.com/post?page=2", "page=2"),
        ("https://web.archive.org/web/2019/https://blog.com/post", "https://blog.com/post", ""),
        ("https://blog.com/?page=2", "https://blog.com/?page=2", "page=2"),
        (" https://blog.com/\n", "https://blog.com/", ""),
    ],
)
def test_what_it_asks_for_stays(target: str, page: str, query: str) -> None:
    (found,) = addresses(parse(Source("article", f'<a href="{target}">it</a>', Format.HTML)))
    assert (found.target, found.query) == (page, query)


def test_a_picture_is_no_link() -> None:
    assert targets("![Tea](https://blog.com/tea.png) and [![Gel](https://blog.com/gel.png)](https://host.org/)") == [
        ("host.org", "/")
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("See [the blog](https://blog.com/a).", "the blog"),
        ("It is hot, see https://blog.com/a\n", "e https"),
        ("Tea.\n\nIt is https://blog.com/a hot.\n", "https"),
        ("# Tea\n\n- one\n- two <https://blog.com/a>\n", "o <"),
    ],
)
def test_a_link_belongs_to_a_place_in_its_block(text: str, place: str) -> None:
    document = parse(Source("article", text, Format.MARKDOWN))
    (found,) = addresses(document)
    assert anchor(document, found.mark) == text.index(place)
    assert document.block_at(text.index(place)) >= 0


def test_bare_addresses_count_and_mail_does_not() -> None:
    text = "See www.host.org/a, https://host.org/b and blog.com, or write to ann@host.org."
    assert targets(text, Format.TEXT) == [("host.org", "/a"), ("host.org", "/b"), ("blog.com", "")]


def test_a_domain_stands_for_the_hosts_below_it() -> None:
    domains = Domains(["www.Blog.com", "news.blog.com", "co.uk"])
    assert domains.of("blog.com") == "blog.com"
    assert domains.of("a.b.blog.com") == "blog.com"
    assert domains.of("x.news.blog.com") == "news.blog.com"
    assert domains.of("myblog.com") == ""
    assert domains.of("com") == ""
    assert domains
    assert not Domains([])


@given(st.text("htps:/.w-=?&%#@[]()aeiou proxygov\n", max_size=60))
def test_any_text_can_be_a_target(target: str) -> None:
    for host, _ in targets(f'<a href="{target}">it</a>', Format.HTML):
        assert host == host.lower().removeprefix("www.")
        assert host
