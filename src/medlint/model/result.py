"""What a run yields for each file, and what it adds up to."""

from collections import Counter
from typing import NamedTuple

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.severity import Severity
from medlint.model.source import Source


class FileResult(NamedTuple):
    """What was found in one file.

    ``diagnostics`` are in the order of the text. ``source`` is None where the file could not be read or checked; then
    only ``failures`` say something. A failure that belongs to no file has a result of its own with an empty ``path``.
    ``suppressed`` counts the findings that a comment keeps out of ``diagnostics``.
    """

    path: str
    source: Source | None
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: int = 0
    failures: tuple[Failure, ...] = ()


class Tally:
    """The sums of a run, added up one file at a time so that no report has to wait for the last file."""

    def __init__(self) -> None:
        self.checked = 0
        self.flagged = 0
        self.suppressed = 0
        self.failures = 0
        self.severities = Counter[Severity]()

    def add(self, result: FileResult) -> None:
        """Count one more file."""
        self.checked += result.source is not None
        self.flagged += bool(result.diagnostics)
        self.suppressed += result.suppressed
        self.failures += len(result.failures)
        self.severities.update(diagnostic.severity for diagnostic in result.diagnostics)
