"""A linter for health and medical articles.

``lint_text`` checks one article in memory, ``lint_paths`` files and folders; both give ``FileResult`` objects with the
diagnostics, the number of suppressed findings and whatever could not be done.
"""

from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.api import lint_paths, lint_text
    from medlint.model.failure import Failure
    from medlint.model.finding import Diagnostic
    from medlint.model.result import FileResult
    from medlint.model.severity import Confidence, Severity
    from medlint.model.source import Position
    from medlint.model.span import Span

__all__ = [
    "Confidence",
    "Diagnostic",
    "Failure",
    "FileResult",
    "Position",
    "Severity",
    "Span",
    "lint_paths",
    "lint_text",
]

_HOMES = {
    "Confidence": "model.severity",
    "Diagnostic": "model.finding",
    "Failure": "model.failure",
    "FileResult": "model.result",
    "Position": "model.source",
    "Severity": "model.severity",
    "Span": "model.span",
    "lint_paths": "api",
    "lint_text": "api",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that the command line starts without all of them."""
    if name not in _HOMES:
        raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
