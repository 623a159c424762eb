"""What the other files of a repository say about its articles: site, bibliography, what is no article."""

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from medlint.setup.entry import Entry
from medlint.setup.files import read_start

# Where generators of sites keep the address of the site.
_ADDRESSES = (
    (re.compile(r"_config\.ya?ml"), re.compile(r"^url\s*:\s*(\S+)", re.MULTILINE)),
    (
        re.compile(r"(?:config/_default/)?(?:hugo|config)\.(?:toml|ya?ml)"),
        re.compile(r"^baseurl\s*[:=]\s*(\S+)", re.MULTILINE | re.IGNORECASE),
    ),
    (re.compile(r"mkdocs\.ya?ml"), re.compile(r"^site_url\s*:\s*(\S+)", re.MULTILINE)),
    (re.compile(r"_quarto\.ya?ml"), re.compile(r"^\s+site-url\s*:\s*(\S+)", re.MULTILINE)),
    (re.compile(r"(?:docusaurus|astro)\.config\.\w+"), re.compile(r"\b(?:url|site)\s*:\s*(['\"]\S+?['\"])")),
    (re.compile(r"gatsby-config\.\w+"), re.compile(r"\bsiteUrl\s*:\s*(['`\"]\S+?['`\"])")),
)
# Sites of many publishers: being there makes a page nobody's own.
_SHARED = (
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "codeberg.org",
    "npmjs.com",
    "sr.ht",
    "localhost",
    "example.com",
)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
_REMOTE = re.compile(r"[/:]([\w.-]+\.(?:github|gitlab)\.io)(?:\.git)?/?\s*$", re.MULTILINE)
_COUNTRIES = {".uk": "uk", ".scot": "uk", ".wales": "uk", ".au": "au", ".eu": "eu", ".ie": "eu", ".gov": "us"}

# Files that lie beside articles and are none: those in capitals, a read-me wherever it lies, what machines read.
_NO_ARTICLES = re.compile(
    r"(?:.*/)?(?i:readme)\.\w+|[A-Z_-]+\.(?:md|txt)|(?:requirements[\w-]*|robots|humans|ads|llms(?:-full)?)\.txt"
)
# Folders of templates and of pages that generators make.
_GENERATORS = {
    "Hugo": (re.compile(r"(?:hugo|config/_default/(?:hugo|config))\.(?:toml|ya?ml|json)|config\.toml"),
             ("archetypes", "layouts", "public", "resources", "themes")),
    "Jekyll": (re.compile(r"_config\.ya?ml"), ("_includes", "_layouts")),
    "MkDocs": (re.compile(r"mkdocs\.ya?ml"), ("overrides", "site")),
    "Docusaurus": (re.compile(r"docusaurus\.config\.\w+"), ("build",)),
    "Astro": (re.compile(r"astro\.config\.\w+"), ("dist",)),
    "Gatsby": (re.compile(r"gatsby-config\.\w+"), ("public",)),
    "Next.js": (re.compile(r"next\.config\.\w+"), ("out",)),
    "Quarto": (re.compile(r"_quarto\.ya?ml"), ("_book", "docs")),
    "Eleventy": (re.compile(r"\.eleventy\.js|eleventy\.config\.\w+"), ("_includes",)),
}  # fmt: skip


def own_domains(folder: str, files: Sequence[str], remotes: str) -> Iterator[Entry]:
    """The domain that the site is published under, and whose readers that makes likely."""
    found = dict(_domains(folder, files, remotes))
    if found:
        places = " and ".join(dict.fromkeys(found.values()))
        why = f"The site's own address stands in {places}: links to its own pages support nothing."
        yield Entry("own-domains", tuple(found), why)
    for domain, place in found.items():
        if country := next((country for end, country in _COUNTRIES.items() if domain.endswith(end)), ""):
            if country != "us":
                why = f"The address “{domain}” in {place} suggests whose law and telephone numbers hold."
                yield Entry("jurisdiction", (country,), why)
            return


def bibliography(files: Sequence[str]) -> Iterator[Entry]:
    """The files with the entries that citation keys lead to."""
    found = [name for name in files if name.lower().endswith(".bib")]
    if found:
        many = len(found) > 1
        why = f"There {'are' if many else 'is'} {len(found)} BibTeX file{'s' * many}: citation keys have to lead there."
        yield Entry("bibliography", tuple(found) if many else found[0], why)


def no_articles(files: Sequence[str], articles: Sequence[str]) -> Iterator[Entry]:
    """What of ``articles`` is none: files about the repository, templates, and pages that a generator makes."""
    tops = {name.partition("/")[0] for name in articles if "/" in name}
    made = {
        f"/{folder}/": generator
        for generator, (configuration, folders) in _GENERATORS.items()
        if any(configuration.fullmatch(name) for name in files)
        for folder in folders
        if folder in tops
    }
    about = {
        name.rpartition("/")[2] if "/" in name else f"/{name}"
        for name in articles
        if _NO_ARTICLES.fullmatch(name) and f"/{name.partition('/')[0]}/" not in made
    }
    if made:
        generators = " and ".join(dict.fromkeys(made.values()))
        folders = " and ".join(folder.strip("/") for folder in sorted(made))
        why = f"This is a site of {generators}: {folders} hold templates or pages that are made from articles."
        yield Entry("exclude", (*sorted(made), *sorted(about)), why)
    elif about:
        yield Entry("exclude", tuple(sorted(about)), "These files are about the repository and no articles.")


def _domains(folder: str, files: Sequence[str], remotes: str) -> Iterator[tuple[str, str]]:
    """Domains with the file that names each."""
    for name in files:
        if name.rpartition("/")[2] == "CNAME" and name.count("/") < 2:
            yield from _domain(read_start(folder, name).strip(), name)
        elif name == "package.json":
            yield from _domain(_homepage(read_start(folder, name)), name)
        for configuration, address in _ADDRESSES:
            if configuration.fullmatch(name) and (found := address.search(read_start(folder, name))):
                yield from _domain(found[1].strip("'\"`,"), name)
    for found in _REMOTE.finditer(remotes):
        yield found[1].lower(), "the address of the Git repository"


def _domain(address: str, name: str) -> Iterator[tuple[str, str]]:
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return
    host = host.removeprefix("www.")
    if _HOST.fullmatch(host) and not any(host == shared or host.endswith(f".{shared}") for shared in _SHARED):
        yield host, name


def _homepage(text: str) -> str:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    homepage = data.get("homepage") if isinstance(data, dict) else None
    return homepage if isinstance(homepage, str) else ""
