"""How well a claim is supported, and by what."""

from enum import Enum

from medlint.model.record import NamedTuple
from medlint.model.span import Span


class Verdict(Enum):
    """How well a claim is supported."""

    SUPPORTED = "supported"
    ATTRIBUTED = "attributed"
    UNSUPPORTED = "unsupported"


class Support(NamedTuple):
    """The verdict on a claim and the reason for it, worded to follow the claim in a message."""

    verdict: Verdict
    reason: str

    def explained(self, remedy: str) -> str:
        """The reason and what to do about it: where nothing supports the claim ``remedy``, which may be empty."""
        return f"{self.reason}; {remedy}" if remedy and self.verdict is Verdict.UNSUPPORTED else self.reason


class Strength:
    """What kind of support a signal gives, the best first."""

    LOCATOR = 0  # an address or an identifier under which the source can be found
    POINTER = 1  # a marker that leads to a source within the document
    HOME_PAGE = 2  # an address that leads to a site, not to the page that says it
    ATTRIBUTION = 3  # a named body, journal or study without an address
    WORD = 4  # an expert, who answers for his own words and not for what stands beside them
    DANGLING = 5  # a marker whose source is not in the document


class Signal(NamedTuple):
    """Something that a claim can rest on; ``name`` says what it is in a message: “the CDC”, “[12]”.

    ``strength`` is one of those of ``Strength``.
    """

    span: Span
    strength: int
    name: str

    @property
    def support(self) -> Support:
        """What this signal says about a claim that it reaches."""
        if self.strength in (Strength.ATTRIBUTION, Strength.WORD):
            return Support(Verdict.ATTRIBUTED, f"names {self.name} but does not link to it; add the link")
        if self.strength == Strength.HOME_PAGE:
            return Support(
                Verdict.ATTRIBUTED, f"links only to the home page of {self.name}; link to the page that says it"
            )
        if self.strength == Strength.DANGLING:
            return Support(Verdict.ATTRIBUTED, f"points to {self.name}, which is not in this document; add the source")
        return Support(Verdict.SUPPORTED, f"rests on {self.name}")


UNSUPPORTED = Support(Verdict.UNSUPPORTED, "has no source within reach")
REFERENCES_UNCITED = Support(Verdict.UNSUPPORTED, "has no source within reach, though the document lists references")
