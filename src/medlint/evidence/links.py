"""Where the links of a document lead, out of the archives and proxies that they may lead through."""

from collections.abc import Iterable, Iterator

from medlint.evidence.address import parts_of
from medlint.model.document import LINKS, Document, Mark, MarkKind
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern

# Copies of a page, and addresses that only lead on to another: what they hold of it, or name it in their query.
_COPIES = ("web.archive.org", "archive.org", "archive.is", "archive.ph", "archive.today", "webcitation.org")
_INNER = Pattern(r"(?i)https?:/{1,2}(?=[\w-]+\.)\S+")
_FORWARDS = Pattern(
    r"(?i)(?:^|[?&])(?:u|q|url|target|dest|destination|to|redirect|redirect_to)=(https?(?::|%3a)[^&#]+)"
)
_FORWARDED = ("google.com", "facebook.com", "instagram.com", "outlook.com", "urldefense.com", "linkedin.com", "ct.gov")
_PROXY = Pattern(r"(?i)(?:^|[.-])(?:ez)?proxy\d*(?:[.-]|$)|(?:^|\.)idm\.oclc\.org$|(?:^|\.)translate\.goog$")
_PROXIED = Pattern(r"(?i)^([a-z0-9-]+?-(?:com|org|gov|edu|net|uk|au|nih-gov))\.")
_DEEPEST = 3


class Address(NamedTuple):
    """Where a link leads: ``mark`` is the link, ``host`` is in lower case and without its “www.”.

    ``target`` is the address as far as it names the page itself, not its copy in an archive.
    """

    mark: Mark
    target: str
    host: str
    path: str
    query: str


class Domains:
    """A set of domains, each of which stands for the hosts below it too."""

    __slots__ = ("_domains",)

    def __init__(self, domains: Iterable[str]) -> None:
        self._domains = frozenset(domain.lower().removeprefix("www.") for domain in domains)

    def __bool__(self) -> bool:
        return bool(self._domains)

    def of(self, host: str) -> str:
        """The domain of the set that ``host`` is or lies below, the longest there is; else ""."""
        while host:
            if host in self._domains:
                return host
            host = host.partition(".")[2]
        return ""


def addresses(document: Document) -> Iterator[Address]:
    """The web addresses outside the site that the document links to, in the order of the text."""
    for mark in document.marks:
        if mark.kind in LINKS:
            target = mark.target.strip("<> \n")
            if ":" in target or "//" in target or mark.kind is MarkKind.URL:
                address = _address(mark, target)
                if address is not None:
                    yield address


def anchor(document: Document, mark: Mark) -> int:
    """A place in the block that the link belongs to: a bare address may stand behind the last word of its block."""
    start = mark.text.start
    if mark.text.start < mark.text.end or document.block_at(start) >= 0:
        return start
    line = document.source.whole_lines(Span(start, start)).start
    before = document.prose[line:start].rstrip()
    return line + len(before) - 1 if before else start


def _address(mark: Mark, target: str) -> Address | None:
    if "://" not in target and mark.kind is MarkKind.URL:
        target = "//" + target if "@" not in target.partition("/")[0] else ""
    for _ in range(_DEEPEST):
        parts = parts_of(target)
        if parts is None:
            return None
        host, path, query = parts.host.removeprefix("www."), parts.path, parts.query
        inner = _inner(host, path, query)
        if not inner:
            return Address(mark, target, host, path, query)
        target = inner
    return Address(mark, target, host, path, query)


def _inner(host: str, path: str, query: str) -> str:
    """The address that an archive's, a proxy's or a forwarding one holds; else ""."""
    if host in _COPIES or host.endswith(".archive.org"):
        found = _INNER.search(f"{path}?{query}" if query else path)
        return _mended(found.group()) if found else ""
    if "=http" in query.lower() and (_PROXY.search(host) or host.removeprefix("l.") in _FORWARDED):
        forwarded = _FORWARDS.search(query)
        return _unquoted(forwarded[1]) if forwarded else ""
    if "proxy" in host or "oclc" in host or host.endswith(".goog"):
        proxied = _PROXIED.match(host) if _PROXY.search(host) else None
        return f"https://{proxied[1].replace('-', '.')}{path}" + (f"?{query}" if query else "") if proxied else ""
    return ""


def _unquoted(address: str) -> str:
    from urllib.parse import unquote  # which few links need

    return unquote(address)


def _mended(address: str) -> str:
    """An address whose two slashes an archive made one."""
    scheme, _, rest = address.partition(":")
    return f"{scheme}://{rest.lstrip('/')}"
