"""What detectors yield and what reports show."""

from typing import NamedTuple

from medlint.model.severity import Confidence, Severity
from medlint.model.source import Position
from medlint.model.span import Span


class Finding(NamedTuple):
    """A place in a document with something to say about it.

    ``severity`` is None where the rule's own applies.
    """

    span: Span
    message: str
    severity: Severity | None = None


class Diagnostic(NamedTuple):
    """A finding as it is reported.

    ``span`` is in code points, half-open; ``start`` and ``end`` are one-based lines and columns of the same places,
    ``end`` exclusive. ``help`` says in one line what the rule is for, ``url`` leads to its page.
    """

    path: str
    span: Span
    start: Position
    end: Position
    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    help: str
    url: str
