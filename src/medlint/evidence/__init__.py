"""What a claim rests on: signals, and which claims they reach."""

from dataclasses import dataclass
from enum import Enum

from medlint.model.document import Document
from medlint.model.settings import Settings
from medlint.model.span import Span


class Verdict(Enum):
    """How well a claim is supported."""

    SUPPORTED = "supported"
    ATTRIBUTED = "attributed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Support:
    """The verdict on a claim and the reason for it, worded for a message."""

    verdict: Verdict
    reason: str


class Evidence:
    """The evidence of one document, gathered when the first claim asks for it."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self.document = document
        self.settings = settings

    def support(self, claim: Span) -> Support:
        """How well the claim at ``claim`` is supported."""
        del claim
        return Support(Verdict.UNSUPPORTED, "has no source within reach")
