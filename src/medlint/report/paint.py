"""Colours for terminals."""

from medlint.model.severity import Severity

BOLD = "1"
DIM = "2"
SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def paint(text: str, style: str, color: bool) -> str:
    """``text`` in an ANSI style, or as it is when no colour is asked for."""
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
