"""What a run yields for each file, and what it adds up to."""

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.severity import Severity
from medlint.model.source import Source


class Why(Enum):
    """Why a finding is not reported."""

    SUPPRESSED = "suppressed"
    BASELINED = "baselined"
    UNCHANGED = "unchanged"
    MILDER = "below the fail level"


class Withheld(NamedTuple):
    """A finding that is not reported, why, and the reason that somebody gave for it."""

    diagnostic: Diagnostic
    why: Why
    reason: str = ""


class LeftOut(NamedTuple):
    """A finding whose fix was not applied, and the codes and names of what it would have brought."""

    diagnostic: Diagnostic
    brings: tuple[str, ...]


class Mended(NamedTuple):
    """What fixes made of a file: its result ``before`` them, and the findings that they mended or had to leave."""

    before: "FileResult"
    fixed: tuple[Diagnostic, ...]
    left_out: tuple[LeftOut, ...]


class FileResult(NamedTuple):
    """What was found in one file.

    ``diagnostics`` are in the order of the text. ``source`` is None where the file could not be read or checked; then
    only ``failures`` say something. A failure that belongs to no file has a result of its own with an empty ``path``.
    ``withheld`` are the findings that something keeps out of ``diagnostics``, in the order of the text too. Where fixes
    were applied, the result is that of the fixed text, and ``mended`` says what became of them. ``day`` is as much
    of the ISO date of the run as the result hangs on, "" where the day makes no difference.
    """

    path: str
    source: Source | None
    diagnostics: tuple[Diagnostic, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    failures: tuple[Failure, ...] = ()
    mended: Mended | None = None
    day: str = ""

    def withhold(self, known: Sequence[bool], why: Why) -> "FileResult":
        """The same result without those of its diagnostics for which ``known`` says so; they are ``withheld``."""
        kept = tuple(one for one, flag in zip(self.diagnostics, known, strict=True) if not flag)
        more = [Withheld(one, why) for one, flag in zip(self.diagnostics, known, strict=True) if flag]
        withheld = sorted((*self.withheld, *more), key=lambda one: one.diagnostic.span)
        return self._replace(diagnostics=kept, withheld=tuple(withheld))


class Tally:
    """The sums of a run, added up one file at a time so that no report has to wait for the last file.

    ``fixable`` and ``unsafe`` count the findings with a safe fix and with another one, ``mended`` the files of those
    that were ``fixed``.
    """

    def __init__(self) -> None:
        self.checked = 0
        self.flagged = 0
        self.failures = 0
        self.fixed = 0
        self.mended = 0
        self.left_out = 0
        self.fixable = 0
        self.unsafe = 0
        self.severities = Counter[Severity]()
        self.withheld = Counter[Why]()

    def add(self, result: FileResult) -> None:
        """Count one more file."""
        self.checked += result.source is not None
        self.flagged += bool(result.diagnostics)
        self.withheld.update(one.why for one in result.withheld)
        self.failures += len(result.failures)
        self.severities.update(diagnostic.severity for diagnostic in result.diagnostics)
        fixes = [diagnostic.fix for diagnostic in result.diagnostics if diagnostic.fix]
        self.fixable += sum(fix.safe for fix in fixes)
        self.unsafe += sum(not fix.safe for fix in fixes)
        if result.mended:
            self.fixed += len(result.mended.fixed)
            self.mended += bool(result.mended.fixed)
            self.left_out += len(result.mended.left_out)
