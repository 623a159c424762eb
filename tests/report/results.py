"""Results to report on, made from a text and the words that are flagged in it."""

from collections.abc import Iterator
from functools import cache

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Why, Withheld
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.report import FORMATS, Surroundings
from medlint.rules.load import Catalogue, load_catalogue

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def diagnostic(
    source: Source, words: str, severity: Severity = WARNING, message: str | None = None, nth: int = 0
) -> Diagnostic:
    """A diagnostic of the ``nth`` place where ``words`` stand."""
    start = -1
    for _ in range(nth + 1):
        start = source.text.index(words, start + 1)
    end = start + len(words)
    return Diagnostic(
        path=source.path,
        span=Span(start, end),
        start=source.position(start),
        end=source.position(end),
        code="CLM004",
        name="cure-claim",
        severity=severity,
        confidence=Confidence.HIGH,
        message=f"“{words}” promises a cure" if message is None else message,
        help="Say what the evidence shows.",
        url="https://example.org/cure-claim",
    )


def result(
    text: str, *flagged: str, path: str = "tea.md", suppressed: int = 0, severity: Severity = WARNING
) -> FileResult:
    """A file in which each of ``flagged`` is a finding."""
    source = Source(path, text, Format.MARKDOWN)
    found = tuple(diagnostic(source, words, severity) for words in flagged)
    withheld = Withheld(diagnostic(source, text[0]), Why.SUPPRESSED)
    return FileResult(path, source, found, (withheld,) * suppressed)


def many(severity: Severity, number: int, path: str = "tea.md") -> FileResult:
    """A file with ``number`` findings, one a line."""
    source = Source(path, "".join(f"word{i} cures\n" for i in range(number)), Format.MARKDOWN)
    return FileResult(
        path, source, tuple(diagnostic(source, f"word{i} ", severity, f"finding {i}") for i in range(number))
    )


def unreadable(path: str = "bad.md", message: str = "is not text", line: int = 0) -> FileResult:
    """A file that could not be checked."""
    return FileResult(path, None, failures=(Failure(path, message, line),))


def report(name: str, *results: FileResult, surroundings: Surroundings | None = None) -> str:
    """What the format ``name`` makes of ``results``."""
    return "".join(chunks(name, *results, surroundings=surroundings))


def chunks(name: str, *results: FileResult, surroundings: Surroundings | None = None) -> Iterator[str]:
    """The same, piece by piece."""
    return FORMATS[name]()(results, (surroundings or Surroundings())._replace(catalogue=catalogue))


@cache
def catalogue() -> Catalogue:
    """medlint's own rules."""
    return load_catalogue()


HOSTILE = {
    "escape sequences": "Tea \x1b[31mcures\x1b[0m \x1b]8;;http://x\x07colds\x9b2J",
    "a workflow command": "::error file=x.md::forged cures\n::error::forged\n  ::stop-commands::x\n%0A::error::forged",
    "an old workflow command": "Tea ##[error]cures ##vso[task.logissue type=error]forged",
    "a right-to-left override": "Tea \u202ecures\u202c and \u2066cures\u2069 \u200fcolds",
    "a long line": "tea " * 25_000 + "cures " + "tea " * 25_000,
    "NUL": "Tea\0cures\0colds",
    "a lone CR": "Tea\rcures\rcolds\r\nand",
    "line separators": "Tea\u2028cures\u2029colds\x85and\x0bor\x0cnot",
    "surrogates": "Tea \ud800cures\udfff colds \udc80",
    "wide and joined": "茶は cures 👩‍👩‍👧 e\u0301\u0301\u0301 \t\tcolds \ufeff",
    "Markdown": "| a | `b` | <img src=x> [link](https://x.test) @user #12 **cures** :tada: www.x.test",
}
"""Texts that try to do something to whoever looks at the report; each holds “cures” at least once."""
