"""What a finding is known by from one report to the next."""

from collections.abc import Iterator

from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, Withheld
from medlint.sift.identity import digest, identities, in_order


class Fingerprinted(NamedTuple):
    """A finding, why it is withheld if it is, and its fingerprint: its rule and words, but no line, column or path.

    One about the whole article is known by its rule alone: it stays what it is under another title.
    """

    diagnostic: Diagnostic
    withheld: Withheld | None
    fingerprint: str


def fingerprinted(result: FileResult) -> Iterator[Fingerprinted]:
    """All findings of a file, those that are withheld too, in the order of the text."""
    if result.source is None:
        return
    withheld = {one.diagnostic: one for one in result.withheld}
    found = in_order((*result.diagnostics, *(one.diagnostic for one in result.withheld)))
    for diagnostic, identity in zip(found, identities(found, result.source), strict=True):
        lasting = identity._replace(words="", passage="") if diagnostic.whole else identity
        yield Fingerprinted(diagnostic, withheld.get(diagnostic), digest(*map(str, lasting)))
