"""``rdjson`` and ``rdjsonl``: the diagnostics that reviewdog posts on changes.

Its columns count bytes of UTF-8. It offers a fix to readers as a change that one click accepts, so only safe ones are
offered, each as one change.
"""

from collections.abc import Iterable, Iterator

from medlint.fix import applied
from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic, Fix
from medlint.model.result import FileResult
from medlint.model.source import Position, Source
from medlint.report import Surroundings
from medlint.report.harmless import inert, visible
from medlint.report.jsons import on_one_line

Object = dict[str, object]


def rdjson(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """One object that holds all diagnostics, one a line."""
    yield '{"source": {"name": "medlint"}, "diagnostics": ['
    before = "\n"
    for diagnostic in _diagnostics(results):
        yield before + on_one_line(diagnostic)
        before = ",\n"
    yield "\n]}\n"


def rdjson_lines(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """One diagnostic a line."""
    for diagnostic in _diagnostics(results):
        yield on_one_line({**diagnostic, "source": {"name": "medlint"}}) + "\n"


def _diagnostics(results: Iterable[FileResult]) -> Iterator[Object]:
    for result in results:
        yield from map(_failure, result.failures)
        if result.source:
            yield from (_diagnostic(one, result.source) for one in result.diagnostics)


def _diagnostic(one: Diagnostic, source: Source) -> Object:
    suggestions = {"suggestions": [_suggestion(one.fix, source)]} if one.fix and one.fix.safe else {}
    return {
        "message": inert(one.message),
        "location": {"path": visible(one.path), "range": _range(one.start, one.end, source)},
        "severity": one.severity.name,
        "code": {"value": f"{one.code} {one.name}", **({"url": one.url} if one.url else {})},
        **suggestions,
    }


def _failure(failure: Failure) -> Object:
    place = {"range": {"start": {"line": failure.line}}} if failure.line else {}
    location = {"location": {"path": visible(failure.path), **place}} if failure.path else {}
    return {"message": inert(failure.message), **location, "severity": "ERROR", "code": {"value": "medlint"}}


def _suggestion(fix: Fix, source: Source) -> Object:
    """All edits of the fix as one, since each suggestion stands for itself."""
    start, end = fix.edits[0].span.start, fix.edits[-1].span.end
    text = applied(source, fix.edits).text
    changed = text[start : len(text) - (len(source.text) - end)]
    return {"range": _range(source.position(start), source.position(end), source), "text": changed}


def _range(start: Position, end: Position, source: Source) -> Object:
    return {"start": _position(start, source), "end": _position(end, source)}


def _position(position: Position, source: Source) -> Object:
    """A line and a column, one-based; the column counts bytes."""
    before = source.line(position.line)[: position.column - 1]
    return {"line": position.line, "column": len(before.encode(errors="surrogatepass")) + 1}
