"""What detectors yield and what reports show."""

from medlint.model.record import NamedTuple
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Position
from medlint.model.span import Span


class Edit(NamedTuple):
    """The code points at ``span`` of the source replaced by ``text``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """What mends a finding: edits in the order of the text, which do not overlap.

    A safe one changes neither what the text says nor how grave it is: it touches no claim, number, unit, name of a drug
    or negation.
    """

    edits: tuple[Edit, ...]
    safe: bool


class Finding(NamedTuple):
    """A place in a document with something to say about it.

    ``severity`` is None where the rule's own applies. ``whole`` says that it is about the whole article, and points at
    the title because it has to point at something.
    """

    span: Span
    message: str
    severity: Severity | None = None
    fix: Fix | None = None
    whole: bool = False


class Diagnostic(NamedTuple):
    """A finding as it is reported.

    ``span`` is in code points, half-open; ``start`` and ``end`` are one-based lines and columns of the same places,
    ``end`` exclusive. ``help`` says in one line what the rule is for, ``url`` leads to its first source. ``passage`` is
    the sentence around the finding, or the block or line where there is none: by it a finding is known again elsewhere.
    ``whole`` is that of the finding.
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
    fix: Fix | None = None
    passage: str = ""
    whole: bool = False
