"""The detector ``source-domain``: sources on domains that are not fit for what rests on them.

Parameters: with ``table``, links to the domains of that table are reported where something rests on them: in a list of
sources, or in a sentence with one of the ``claiming`` terms, and none of ``unless``, that is more than the link; a
link that is named after its site, as a button is, bears nothing. ``kinds`` has for each
``kind`` in the table what to ``say`` and perhaps a ``severity``; ``profiles`` are the starts of paths that lead to
somebody's profile there, as all paths of one part do then. With ``allow-only: yes`` every address outside the trusted
domains of the settings is reported instead. The message may use ``{host}`` and ``{problem}``.
"""

from collections.abc import Iterator, Mapping, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.evidence import Evidence
from medlint.evidence.links import Address, Domains, anchor
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import SEVERITIES, Severity
from medlint.model.span import Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_BUTTONS = frozenset({"post", "thread", "page", "group", "channel", "video", "discussion"})


class _Kind(NamedTuple):
    """What is said of a kind of domain."""

    problem: str
    severity: Severity
    profiles: tuple[str, ...]

    def is_page(self, path: str) -> bool:
        """Whether an address with this path leads to a page, not to the home of a site or of one who writes there."""
        parts = path.strip("/")
        if not self.profiles:
            return bool(parts)
        return "/" in parts and not path.startswith(self.profiles)


class SourceDomain(ReadsMarks):
    """The check of a rule about the domains of sources; without ``kinds`` every domain but the trusted ones."""

    triggers: tuple[str, ...] = ()

    def __init__(
        self, rule: Rule, kinds: Mapping[str, _Kind] | None, claiming: WordList, unless: WordList, settings: Settings
    ) -> None:
        self.rule = rule
        self.kinds = kinds
        self.listed = Domains(kinds or ())
        self.claiming = claiming
        self.unless = unless
        self.trusted = Domains((*settings.trusted_domains, *settings.own_domains))

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The links to domains that are not fit as sources."""
        del hits
        for address in evidence.addresses:
            if self.kinds is None:
                if not self.trusted.of(address.host):
                    yield self._finding(document, address, "", self.rule.severity)
            elif domain := self.listed.of(address.host):
                kind = self.kinds[domain]
                if (
                    kind.is_page(address.path)
                    and not self.trusted.of(address.host)
                    and self._supports(document, evidence, address)
                ):
                    yield self._finding(document, address, kind.problem, kind.severity)

    def _supports(self, document: Document, evidence: Evidence, address: Address) -> bool:
        """Whether something rests on the link."""
        at = anchor(document, address.mark)
        site, _, thing = document.folded_text(address.mark.text).partition(" ")
        if thing in _BUTTONS and site in address.host:
            return False
        if evidence.in_references(Span(at, at + 1)):
            return True
        sentence = document.sentence_at(at)
        if sentence is None or address.mark.text.contains(sentence):
            return False
        folded = document.folded
        return self.claiming.stands_in(folded, *sentence) and not self.unless.stands_in(folded, *sentence)

    def _finding(self, document: Document, address: Address, problem: str, severity: Severity) -> Finding:
        mark = address.mark
        span = mark.text if document.text(mark.text) else mark.span
        message = self.rule.message.replace("{problem}", problem).replace("{host}", address.host)
        return Finding(span, message, severity)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> SourceDomain:
    """The check of a rule about the domains of sources."""
    fields = rule.parameters
    claiming, unless = (read_words(name, vocabulary, fields) for name in ("claiming", "unless"))
    kinds = None if fields.flag("allow-only", False) else _kinds(rule, vocabulary)
    fields.finish()
    return SourceDomain(rule, kinds, claiming, unless, settings)


def _kinds(rule: Rule, vocabulary: Vocabulary) -> dict[str, _Kind]:
    """For each domain of the table what is said of it; a kind that the rule does not name says nothing."""
    said: dict[str, _Kind] = {}
    for entry in rule.parameters.tables("kinds", required=True):
        severity = entry.choice("severity", SEVERITIES, rule.severity)
        said[entry.text("kind")] = _Kind(entry.text("say"), severity, entry.texts("profiles"))
        entry.finish()
    table = vocabulary.tables[rule.parameters.word("table", tuple(vocabulary.tables), "")]
    return {row.name.lower(): said[row.one("kind")] for row in table.entries if row.one("kind") in said}
