"""The detector ``disclosed-link``: links that pay the publisher, with nothing before the first of them that says so.

Parameters: ``table`` names a table whose entries tell such links by ``hosts``, ``parameters`` and ``paths``,
but on none of ``unless-hosts``.
``disclosures`` lists terms that disclose; ``front-matter`` keys, and shortcodes whose name holds one of ``embeds``, do
so too. ``message`` is for a document that says nothing, ``late`` for one that says it below the link; both may use
``{match}`` and ``{name}``, what the table calls the link.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.evidence import Evidence
from medlint.evidence.links import Address
from medlint.model.document import Document, MarkKind
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.tables import Entry
from medlint.rules.term import Vocabulary

_EMBEDDED = frozenset((MarkKind.SHORTCODE, MarkKind.COMPONENT))


class _Sign(NamedTuple):
    """What tells a link: one of the parameters of its query and the start of its path, where these are asked for."""

    name: str
    parameters: frozenset[str]
    paths: tuple[str, ...]
    unless: tuple[str, ...]

    def stands_in(self, host: str, path: str, query: frozenset[str]) -> bool:
        """Whether an address with this host, path and these parameters is such a link."""
        if host.endswith(self.unless) or (self.paths and not path.startswith(self.paths)):
            return False
        return not self.parameters or not self.parameters.isdisjoint(query)


class Signs:
    """The links that a table lists, found by their host."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_host: dict[str, list[_Sign]] = {}
        for entry in entries:
            parameters = frozenset(text.lower() for text in entry.all("parameters"))
            sign = _Sign(entry.name, parameters, entry.all("paths"), entry.all("unless-hosts"))
            for host in entry.all("hosts") or ("",):
                self._by_host.setdefault(host.removeprefix("www."), []).append(sign)
        self._anywhere = self._by_host.pop("", [])
        self._parameters = frozenset(parameter for sign in self._anywhere for parameter in sign.parameters)
        self._paths = tuple(path for sign in self._anywhere for path in sign.paths)

    def of(self, address: Address) -> str:
        """What the table calls the link to ``address``; "" where it is none of them."""
        query = _parameters(address.query) if address.query else frozenset[str]()
        host = address.host
        while host:
            for sign in self._by_host.get(host, ()):
                if sign.stands_in(address.host, address.path, query):
                    return sign.name
            host = host.partition(".")[2]
        if self._parameters.isdisjoint(query) and not address.path.startswith(self._paths):
            return ""  # most addresses
        return next((sign.name for sign in self._anywhere if sign.stands_in(address.host, address.path, query)), "")


def _parameters(query: str) -> frozenset[str]:
    """The names of the parameters, and the parameters with their values, in lower case."""
    parts = query.lower().replace("&amp;", "&").replace(";", "&").split("&")
    return frozenset((*parts, *(part.partition("=")[0] for part in parts)))


class DisclosedLink(ReadsMarks):
    """The check of a rule about links that have to be disclosed."""

    triggers: tuple[str, ...] = ()

    def __init__(
        self, rule: Rule, signs: Signs, disclosures: WordList, late: str, keys: tuple[str, ...], embeds: tuple[str, ...]
    ) -> None:
        self.rule = rule
        self.signs = signs
        self.disclosures = disclosures
        self.late = late
        self.keys = keys
        self.embeds = embeds

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding at the first link that pays, unless something before it says that it does."""
        del hits
        for address in evidence.addresses:
            name = self.signs.of(address)
            if name:
                if not self._disclosed(document, address.mark.span.end):
                    yield self._finding(document, address, name)
                return

    def _disclosed(self, document: Document, end: int) -> bool:
        """Whether what stands before ``end`` discloses the link that ends there, its own words included."""
        if any(document.data.get(key, "").lower() not in ("", "false", "no") for key in self.keys):
            return True
        for mark in document.marks:
            if mark.span.start < end and mark.kind in _EMBEDDED:
                name = mark.target.partition(" ")[0].lower()
                if any(embed in name for embed in self.embeds):
                    return True
        return self.disclosures.stands_in(document.folded, 0, self._block_end(document, end))

    def _block_end(self, document: Document, end: int) -> int:
        """Where the sentence around the link ends: it may disclose the link in its own words."""
        sentence = document.sentence_at(end) or document.sentence_at(max(0, end - 1))
        return sentence.end if sentence else end

    def _finding(self, document: Document, address: Address, name: str) -> Finding:
        mark = address.mark
        span = mark.text if document.text(mark.text) else mark.span
        said = self.disclosures.stands_in(document.folded, span.end, len(document.folded))
        match = document.text(span) or address.target
        message = self.late if said else self.rule.message
        return Finding(span, message.replace("{name}", name).replace("{match}", match))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> DisclosedLink:
    """The check of a rule about links that have to be disclosed."""
    del settings
    fields = rule.parameters
    table = fields.word("table", tuple(vocabulary.tables), "")
    disclosures = read_words("disclosures", vocabulary, fields, required=True)
    signs = Signs(vocabulary.tables[table].entries)
    check = DisclosedLink(
        rule, signs, disclosures, fields.text("late"), fields.texts("front-matter"), fields.texts("embeds")
    )
    fields.finish()
    return check
