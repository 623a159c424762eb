"""Says what an address is worth as a source."""

import re

from medlint.evidence.verdict import Strength
from medlint.model.record import NamedTuple
from medlint.model.settings import Settings
from medlint.pattern import Pattern

_SCHEMES = frozenset(("", "http:", "https:"))
_SOCIAL = Pattern(
    r"(?:^|\.)(?:facebook|fb|twitter|x|t|instagram|linkedin|lnkd|pinterest|tiktok|snapchat|whatsapp|wa|reddit|threads"
    r"|tumblr|youtube|youtu|vimeo|yelp|trustpilot|t\.me|medium|quora|patreon|eventbrite|calendly|zocdoc|apple|spotify)"
    r"\.(?:com|co|in|net|org|me|be|app|it)$|^maps\."
)
_SHOP = Pattern(r"(?:^|\.)(?:amzn|amazon|ebay|etsy|walmart|clickbank|iherb|digistore24|shopify|myshopify)\.[a-z.]+$")
# The networks through which sellers pay for visitors.
_AFFILIATE = Pattern(
    r"(?:^|\.)(?:shareasale|shareasale-analytics|shrsl|awin1|zenaps|rstyle|liketk|shopltk|skimresources|redirectingat"
    r"|dpbolvw|jdoqocy|anrdoezrs|tkqlhce|kqzyfj|qksrv|7eer|evyy|ojrq|pxf|sjv|prf|linksynergy|viglink|sovrn|avantlink"
    r"|gopjn|pjatr|pjtra|pntra|pntrac|pntrs|flexlinks|flexlinkspro|tradedoubler|webgains|admitad|shopstyle|shopmy"
    r"|shop-links|howl|magik|geni)\.[a-z]+$"
)
_SELLING_PATH = Pattern(
    r"/(?:products?|shop|store|cart|checkout|buy|order|pricing|book|booking|appointments?|contact(?:-us)?|collections"
    r"|dp|gp|sign-?up|register|login|donate|search)(?:[/.]|$)",
    re.IGNORECASE,
)
_SELLING_QUERY = Pattern(
    r"[?&](?:tag|ref|aff|aff_?id|affiliate(?:_?id)?|hop|awc|sscid|cjevent|irclickid|irgwc|ran(?:mid|eaid|siteid)|rfsn|rcode"
    r"|campid|add-to-cart|q|query|search|s)="
    r"|utm_medium=affiliate",
    re.IGNORECASE,
)
_ASSET = Pattern(r"\.(?:jpe?g|png|gif|svg|webp|ico|mp[34]|css|js|zip)$", re.IGNORECASE)
# What a button says. "Click here" alone may well lead to the source, "click here to order" does not.
_CALL_TO_ACTION = Pattern(
    r"\W*(?:click (?:here )?(?:now )?(?:to|for)|(?:book|order|buy|shop|call|contact|subscribe|register|schedule"
    r"|apply|enrol"
    r"|enroll|donate|join|sign up|get started|get yours?|try|claim|request|add to|start your|log ?in|follow us)\b)"
)
_REGISTERS = ("doi.org", "ncbi.nlm.nih.gov", "clinicaltrials.gov", "cochranelibrary.com", "arxiv.org", "medrxiv.org")


class Parts(NamedTuple):
    """What an address on the web is made of; the host is in lower case, the query without its “?”."""

    host: str
    path: str
    query: str


def parts_of(target: str) -> Parts | None:
    """The parts of an address with a host; None of any other."""
    scheme, slashes, rest = target.partition("//")
    if not slashes or scheme.lower() not in _SCHEMES:
        return None
    rest, _, query = rest.partition("#")[0].partition("?")
    host, slash, path = rest.partition("/")
    host = host.rpartition("@")[2].partition(":")[0].lower()
    return Parts(host, slash + path, query) if host else None


def worth(target: str, text: str, settings: Settings) -> int | None:
    """The strength of a link to ``target`` that reads ``text`` (folded), None when it is no source at all."""
    address = "//" + target if target.lower().startswith("www.") else target.strip("<> ")
    parts = parts_of(address)
    if not parts or _CALL_TO_ACTION.match(text):
        return None
    host, path, query = parts
    if _is_of(host, settings.own_domains):
        return None
    if _is_of(host, settings.trusted_domains):
        return Strength.LOCATOR
    if path.strip("/") == "" and not query:
        return None if _sells(host) else Strength.HOME_PAGE
    return Strength.LOCATOR if _is_of(host, _REGISTERS) or _is_page(host, path, query) else None


def _is_page(host: str, path: str, query: str) -> bool:
    """Whether the address leads to a page that says something, not to a shop, a profile, a picture or a search."""
    if _sells(host):
        return False
    return not (_ASSET.search(path) or _SELLING_PATH.search(path) or _SELLING_QUERY.search(f"?{query}"))


def _sells(host: str) -> bool:
    """Whether what stands at ``host`` is a shop, the way to one or a profile: nothing that bears out a claim."""
    return any(kind.search(host) for kind in (_SOCIAL, _SHOP, _AFFILIATE))


def _is_of(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def host_of(target: str) -> str:
    """The host of an address without its “www.”, or the address itself when it has none."""
    parts = parts_of("//" + target if target.lower().startswith("www.") else target)
    return parts.host.removeprefix("www.") if parts else target
