"""What the files of a repository say of its articles: whose site it is, what is cited, what is no article."""

from pathlib import Path

import pytest

from medlint.setup.entry import Entry
from medlint.setup.site import bibliography, no_articles, own_domains

Files = dict[str, str]


def domains(folder: Path, files: Files, remotes: str = "") -> list[Entry]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return list(own_domains(str(folder), sorted(files), remotes))


def values(entries: list[Entry]) -> dict[str, str | tuple[str, ...]]:
    return {entry.key: entry.value for entry in entries}


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("tea.example.org", "tea.example.org"),
        ("www.tea.example.org", "tea.example.org"),
        ("https://Tea.Example.org:8080/blog/?x#y", "tea.example.org"),
        ("https://user:word@tea.example.org/", "tea.example.org"),
        ("//tea.example.org", "tea.example.org"),
        ("tea", ""),
        ("/", ""),
        ("", ""),
        ("{{ site.url }}", ""),
        ("https://192.168.0.1/", ""),
        ("https://[::1", ""),
        ("https://github.com/tea/tea", ""),
        ("https://gist.github.com/tea", ""),
        ("https://example.com", ""),
        ("http://localhost", ""),
    ],
)
def test_which_addresses_are_a_site_s_own(tmp_path: Path, address: str, domain: str) -> None:
    assert values(domains(tmp_path, {"CNAME": address})).get("own-domains", ("",)) == (domain,)


@pytest.mark.parametrize(
    ("remote", "domain"),
    [
        ("remote.origin.url git@github.com:tea/tea.github.io.git", "tea.github.io"),
        ("remote.origin.url https://gitlab.com/tea/tea.gitlab.io/", "tea.gitlab.io"),
        ("remote.origin.url https://github.com/tea/tea.git", ""),
        ("remote.up.url x\nremote.origin.url git@github.com:tea/tea.github.io", "tea.github.io"),
        ("", ""),
    ],
)
def test_pages_of_a_repository(tmp_path: Path, remote: str, domain: str) -> None:
    assert values(domains(tmp_path, {}, remote)).get("own-domains", ("",)) == (domain,)


def test_each_place_is_named_once_and_each_domain_kept(tmp_path: Path) -> None:
    files = {
        "CNAME": "tea.example.org",
        "mkdocs.yml": "site_url: https://www.tea.example.org/\n",
        "hugo.toml": 'baseURL = "https://leaf.example.net/"\n',
        "deep/er/CNAME": "other.example.org",
    }
    (entry,) = domains(tmp_path, files)
    assert entry.value == ("tea.example.org", "leaf.example.net")
    assert entry.why == (
        "The site's own address stands in mkdocs.yml and hugo.toml: links to its own pages support nothing."
    )


@pytest.mark.parametrize(
    ("domain", "jurisdiction"),
    [
        ("tea.nhs.uk", ("uk",)),
        ("tea.scot", ("uk",)),
        ("tea.com.au", ("au",)),
        ("tea.ie", ("eu",)),
        ("tea.cdc.gov", None),
        ("tea.gov.au", ("au",)),
        ("tea.gov.uk", ("uk",)),
        ("tea.example.org", None),
        ("nouk.example.org", None),
    ],
)
def test_the_country_of_a_domain_suggests_whose_law_holds(
    tmp_path: Path, domain: str, jurisdiction: tuple[str, ...] | None
) -> None:
    assert values(domains(tmp_path, {"CNAME": domain})).get("jurisdiction") == jurisdiction


def test_what_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff\xfe\x00")
    assert list(own_domains(str(tmp_path), ["CNAME", "mkdocs.yml", "package.json"], "")) == []
    assert domains(tmp_path, {"package.json": '["homepage"]'}) == []
    assert domains(tmp_path, {"package.json": '{"homepage": 7}'}) == []
    assert domains(tmp_path, {"package.json": "[" * 100_000}) == []


@pytest.mark.parametrize(
    ("files", "value", "why"),
    [
        ([], None, ""),
        (["a.md", "x.bibtex"], None, ""),
        (["refs.BIB"], "refs.BIB", "There is 1 BibTeX file: citation keys have to lead there."),
        (["a.bib", "b/c.bib"], ("a.bib", "b/c.bib"), "There are 2 BibTeX files: citation keys have to lead there."),
    ],
)
def test_bibliographies(files: list[str], value: object, why: str) -> None:
    assert [(entry.value, entry.why) for entry in bibliography(files)] == ([(value, why)] if why else [])


@pytest.mark.parametrize(
    ("files", "excluded"),
    [
        (["a.md", "news/b.md"], ()),
        (["README.md", "a.md"], ("/README.md",)),
        (["news/readme.txt", "a.md"], ("readme.txt",)),
        (["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "Gout.md"], ("/CODE_OF_CONDUCT.md", "/CONTRIBUTING.md")),
        (["requirements-dev.txt", "robots.txt", "llms-full.txt", "gout.txt"],
         ("/llms-full.txt", "/requirements-dev.txt", "/robots.txt")),
        (["hugo.toml", "content/a.md", "public/a.html", "themes/x/README.md"], ("/public/", "/themes/")),
        (["hugo.toml", "content/a.md"], ()),
        (["public/a.html", "content/a.md"], ()),
        (["_config.yml", "_layouts/a.html", "_posts/a.md", "LICENSE.md"], ("/_layouts/", "/LICENSE.md")),
        (["mkdocs.yml", "docs/a.md", "site/a.html"], ("/site/",)),
        (["_quarto.yml", "docs/a.html", "a.md"], ("/docs/",)),
        (["config.toml", "astro.config.mjs", "public/a.html", "dist/a.html"], ("/dist/", "/public/")),
    ],
)  # fmt: skip
def test_what_is_no_article(files: list[str], excluded: tuple[str, ...]) -> None:
    articles = [name for name in files if name.endswith((".md", ".html", ".txt"))]
    found = list(no_articles(files, articles))
    assert [entry.value for entry in found] == ([excluded] if excluded else [])
