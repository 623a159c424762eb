"""The tags of XML reports."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from medlint.pattern import Pattern
from medlint.report.harmless import visible

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

# What XML 1.0 cannot hold, not even as a reference, beside what ``visible`` has made visible.
_NO_CHARACTER = Pattern("[\ufffe\uffff]")


def tag(name: str, attributes: Mapping[str, str], end: str = "") -> str:
    """``<name key="value">`` with ``end`` (``/`` for an empty element) before the bracket; it is one line."""
    pairs = "".join(f" {key}={quoteattr(_shown(value))}" for key, value in attributes.items())
    return f"<{name}{pairs}{end}>"


def _shown(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", visible(text))
