"""``json`` and ``jsonl``: the same objects in one array or one a line."""

from collections.abc import Iterable, Iterator
from json import dumps

from medlint.model.finding import Diagnostic, Edit, Fix
from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.report import Surroundings
from medlint.report.harmless import HOSTILE
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match


def json_array(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """One array, an object a line."""
    return array(_objects(results))


def json_lines(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """One object a line."""
    return (f"{one}\n" for one in _objects(results))


def array(objects: Iterable[str]) -> Iterator[str]:
    """An array of ``objects``, each on a line of its own and written as it comes."""
    before = "[\n"
    for one in objects:
        yield before + one
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def as_json(diagnostic: Diagnostic, source: Source | None) -> str:
    """The object of one diagnostic of ``source`` on one line: columns are one-based code points, ends exclusive.

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
        "fix": _fix(diagnostic.fix, source) if diagnostic.fix and source else None,
    }
    return on_one_line(entry)


def on_one_line(value: object) -> str:
    """``value`` as JSON on one line, escaped as in ``as_json``."""
    return HOSTILE.sub(_escape, dumps(value, ensure_ascii=False))


def _objects(results: Iterable[FileResult]) -> Iterator[str]:
    return (as_json(diagnostic, result.source) for result in results for diagnostic in result.diagnostics)


def _fix(fix: Fix, source: Source) -> dict[str, object]:
    return {"safe": fix.safe, "edits": [_edit(edit, source) for edit in fix.edits]}


def _edit(edit: Edit, source: Source) -> dict[str, object]:
    start, end = source.position(edit.span.start), source.position(edit.span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": edit.text,
    }


def _escape(found: "Match") -> str:
    return f"\\u{ord(found[0]):04x}"
