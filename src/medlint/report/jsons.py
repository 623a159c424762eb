"""``json`` and ``jsonl``: the same objects in one array or one a line."""

from collections.abc import Iterable, Iterator
from json import dumps
from typing import TYPE_CHECKING

from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.report import Surroundings
from medlint.report.harmless import HOSTILE

if TYPE_CHECKING:
    from medlint.pattern import Match


def json_array(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """One array, an object a line."""
    before = "[\n"
    for result in results:
        for diagnostic in result.diagnostics:
            yield before + as_json(diagnostic)
            before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def json_lines(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """One object a line."""
    for result in results:
        for diagnostic in result.diagnostics:
            yield as_json(diagnostic) + "\n"


def as_json(diagnostic: Diagnostic) -> str:
    """The object of one diagnostic on one line: columns are one-based code points, ends exclusive.

    Letters of all scripts stand as they are; what could break a line, a terminal or the encoding is escaped.
    """
    entry = {
        "path": diagnostic.path,
        "line": diagnostic.start.line,
        "column": diagnostic.start.column,
        "end_line": diagnostic.end.line,
        "end_column": diagnostic.end.column,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.label,
        "confidence": diagnostic.confidence.value,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "url": diagnostic.url,
        "fix": None,
    }
    return HOSTILE.sub(_escape, dumps(entry, ensure_ascii=False))


def _escape(found: "Match") -> str:
    return f"\\u{ord(found[0]):04x}"
