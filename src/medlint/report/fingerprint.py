"""What a finding is known by from one report to the next."""

from collections.abc import Iterator

from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, Withheld
from medlint.sift.identity import identities


class Known(NamedTuple):
    """A finding, why it is withheld if it is, and its fingerprint: its rule and words, but no line, column or path."""

    diagnostic: Diagnostic
    withheld: Withheld | None
    fingerprint: str


def known(result: FileResult) -> Iterator[Known]:
    """All findings of a file, those that are withheld too, in the order of the text."""
    if result.source is None:
        return
    reported = ((one, None) for one in result.diagnostics)
    withheld = ((one.diagnostic, one) for one in result.withheld)
    found = sorted((*reported, *withheld), key=lambda one: (one[0].span, one[0].code))
    for (diagnostic, why), identity in zip(found, identities((one for one, _ in found), result.source), strict=True):
        yield Known(diagnostic, why, digest(*map(str, identity)))


def digest(*parts: str) -> str:
    """A short hash of ``parts`` that is the same on every machine."""
    from hashlib import sha256

    return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
