"""Results without rules: every “cures” is a finding, and every “# ” begins a title that has one about the article."""

import re

from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Source
from medlint.model.span import Span


def found(source: Source, start: int, end: int, code: str, passage: str, *, whole: bool = False) -> Diagnostic:
    """A finding of the rule with that ``code``."""
    return Diagnostic(
        source.path, Span(start, end), source.position(start), source.position(end), code, "name", Severity.WARNING,
        Confidence.HIGH, "message", "help", "https://example.org", None, passage, whole,
    )  # fmt: skip


def checked(source: Source) -> FileResult:
    """The result of a text: the sentence around a finding is its line."""
    diagnostics = []
    for line in re.finditer(r"[^\r\n]+", source.text):
        passage = " ".join(line[0].split())
        if line[0].startswith("# "):
            diagnostics.append(found(source, line.start() + 2, line.end(), "DIS001", passage[2:], whole=True))
        for word in re.finditer("cures", line[0]):
            at = line.start() + word.start()
            diagnostics.append(found(source, at, at + len("cures"), "CLM004", passage))
    return FileResult(source.path, source, tuple(diagnostics))


def article(text: str, path: str = "tea.md") -> FileResult:
    """The result of an article in Markdown."""
    return checked(Source(path, text, Format.MARKDOWN))
