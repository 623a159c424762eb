"""The line that closes a report for people."""

from collections import Counter

from medlint.model.result import Tally, Why
from medlint.model.severity import Severity

_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info note"}


def closing(tally: Tally) -> str:
    """One sentence about the whole run; it never sounds clean when something could not be done."""
    fixed = f"Fixed {count(tally.fixed, 'finding')}. " if tally.fixed else ""
    return f"{fixed}{_outcome(tally)}{_aside(tally)}."


def closing_diff(tally: Tally) -> str:
    """One sentence about a run that only shows what fixes would do; ``tally`` is of the fixed texts."""
    would = f"Would fix {count(tally.fixed, 'finding')}" if tally.fixed else "Nothing to fix"
    return f"{would} in {count(tally.mended or tally.checked, 'file')}{_aside(tally)}."


def findings(tally: Tally) -> str:
    """How many findings of each severity, the gravest first: “2 errors and 1 warning”."""
    parts = [count(tally.severities[severity], name) for severity, name in _NAMES.items() if tally.severities[severity]]
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def count(number: int, noun: str) -> str:
    """“1 file”, “2 files”."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def set_aside(withheld: Counter[Why]) -> list[str]:
    """How many findings are not reported, and why: “2 suppressed”, “1 baselined”."""
    return [f"{withheld[why]:,} {why.value}" for why in Why if withheld[why]]


def _outcome(tally: Tally) -> str:
    if tally.flagged:
        return f"Found {findings(tally)} in {count(tally.flagged, 'file')}"
    if tally.failures:
        return f"No findings, but the check is not complete: {count(tally.checked, 'file')} checked"
    return f"All clear: {count(tally.checked, 'file')} checked" if tally.checked else "No files to check"


def _aside(tally: Tally) -> str:
    asides = set_aside(tally.withheld)
    asides += [count(tally.failures, "failure")] if tally.failures else []
    asides += _fixable(tally)
    return f" ({', '.join(asides)})" if asides else ""


def _fixable(tally: Tally) -> list[str]:
    """What can still be fixed, and what was left out."""
    more = "more" if tally.fixable or tally.fixed else "fixable"
    parts = [f"{tally.fixable} fixable with --fix"] if tally.fixable else []
    parts += [f"{tally.unsafe} {more} with --unsafe-fixes"] if tally.unsafe else []
    left_out = "1 fix" if tally.left_out == 1 else f"{tally.left_out} fixes"
    return [*parts, f"{left_out} left out"] if tally.left_out else parts
