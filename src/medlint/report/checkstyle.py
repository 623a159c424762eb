"""``checkstyle``: the XML of Checkstyle, which many services read."""

from collections.abc import Iterable, Iterator

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.report import Surroundings
from medlint.report.harmless import inert
from medlint.report.xml import DECLARATION, tag


def checkstyle(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """A ``file`` for each file with anything to say, an ``error`` for each finding and failure."""
    yield f'{DECLARATION}<checkstyle version="4.3">\n'
    for result in results:
        files: dict[str, list[str]] = {}
        for failure in result.failures:
            files.setdefault(failure.path, []).append(_failure(failure))
        for one in result.diagnostics:
            files.setdefault(result.path, []).append(_finding(one))
        for name, errors in files.items():
            yield f"{tag('file', {'name': name})}\n{''.join(errors)}</file>\n"
    yield "</checkstyle>\n"


def _failure(failure: Failure) -> str:
    return _error(failure.line or 1, 1, "error", inert(failure.message), "medlint")


def _finding(one: Diagnostic) -> str:
    return _error(*one.start, one.severity.label, inert(one.message), f"{one.code} {one.name}")


def _error(line: int, column: int, severity: str, message: str, source: str) -> str:
    place = {"line": str(line), "column": str(column)}
    return tag("error", {**place, "severity": severity, "message": message, "source": source}, "/") + "\n"
