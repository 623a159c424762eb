"""``checkstyle``: the XML of Checkstyle, which many services read."""

from collections.abc import Iterable, Iterator

from medlint.model.result import FileResult
from medlint.report import Surroundings
from medlint.report.harmless import inert
from medlint.report.xml import DECLARATION, tag


def checkstyle(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """A ``file`` for each file with anything to say, an ``error`` for each finding and failure."""
    yield f'{DECLARATION}<checkstyle version="4.3">\n'
    for result in results:
        if errors := [*_failures(result), *_findings(result)]:
            yield f"{tag('file', {'name': result.path})}\n{''.join(errors)}</file>\n"
    yield "</checkstyle>\n"


def _failures(result: FileResult) -> Iterator[str]:
    for failure in result.failures:
        message = inert(failure.message if result.path else str(failure))
        yield _error(failure.line or 1, 1, "error", message, "medlint")


def _findings(result: FileResult) -> Iterator[str]:
    for one in result.diagnostics:
        yield _error(*one.start, one.severity.label, inert(one.message), f"{one.code} {one.name}")


def _error(line: int, column: int, severity: str, message: str, source: str) -> str:
    place = {"line": str(line), "column": str(column)}
    return tag("error", {**place, "severity": severity, "message": message, "source": source}, "/") + "\n"
