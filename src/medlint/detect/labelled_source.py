"""The detector ``labelled-source``: sources of a kind that readers have to be told of.

Parameters: such a source is on one of ``hosts``, or its DOI begins with one of ``prefixes``; ``labels`` lists terms
that say of what kind it is, one of which has to stand in its paragraph. The message may use ``{match}``.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.check import ReadsMarks
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.evidence import Evidence
from medlint.evidence.links import Address, Domains, anchor
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary


class LabelledSource(ReadsMarks):
    """The check of a rule about sources that have to be labelled."""

    triggers: tuple[str, ...] = ()

    def __init__(self, rule: Rule, hosts: Domains, prefixes: tuple[str, ...], labels: WordList) -> None:
        self.rule = rule
        self.hosts = hosts
        self.prefixes = prefixes
        self.labels = labels

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The sources of that kind whose paragraph does not say so."""
        del hits
        for address in evidence.addresses:
            if self._is_meant(address):
                block = document.block_at(anchor(document, address.mark))
                if block < 0 or not self.labels.stands_in(document.folded, *document.blocks[block].span):
                    mark = address.mark
                    span = mark.text if document.text(mark.text) else mark.span
                    match = document.text(span) or address.target
                    yield Finding(span, self.rule.message.replace("{match}", match))

    def _is_meant(self, address: Address) -> bool:
        if self.hosts.of(address.host):
            return bool(address.path.strip("/"))
        return "10." in address.path and any(f"/{prefix}" in address.path for prefix in self.prefixes)


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> LabelledSource:
    """The check of a rule about sources that have to be labelled."""
    del settings
    fields = rule.parameters
    labels = read_words("labels", vocabulary, fields, required=True)
    check = LabelledSource(rule, Domains(fields.texts("hosts", None)), fields.texts("prefixes"), labels)
    fields.finish()
    return check
