"""``gitlab``: the Code Quality report that GitLab compares between branches.

A finding is known by its file, rule and words: lines that move make no new finding.
"""

from collections.abc import Iterable, Iterator

from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.model.severity import Severity
from medlint.model.source import Position
from medlint.report import Surroundings
from medlint.report.fingerprint import Fingerprinted, fingerprinted
from medlint.report.harmless import inert, visible
from medlint.report.jsons import array, on_one_line
from medlint.report.paths import relative_path
from medlint.sift.identity import digest

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}

Object = dict[str, object]


def gitlab(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """One array, an issue a line; a failure that belongs to no file has no place in it."""
    return array(on_one_line(issue) for result in results for issue in _issues(result, surroundings))


def _issues(result: FileResult, surroundings: Surroundings) -> Iterator[Object]:
    path = visible(relative_path(result.path, surroundings.root))
    for failure in result.failures:
        if failure.path:
            yield _failure(failure, visible(relative_path(failure.path, surroundings.root)))
    yield from (_issue(one, path) for one in fingerprinted(result) if not one.withheld)


def _issue(one: Fingerprinted, path: str) -> Object:
    positions = {"begin": _position(one.diagnostic.start), "end": _position(one.diagnostic.end)}
    return {
        "description": inert(one.diagnostic.message),
        "check_name": f"{one.diagnostic.code} {one.diagnostic.name}",
        "fingerprint": digest(path, one.fingerprint),
        "severity": _SEVERITIES[one.diagnostic.severity],
        "location": {"path": path, "positions": positions},
    }


def _position(position: Position) -> Object:
    return {"line": position.line, "column": position.column}


def _failure(failure: Failure, path: str) -> Object:
    return {
        "description": inert(failure.message),
        "check_name": "medlint",
        "fingerprint": digest(path, failure.message),
        "severity": "critical",
        "location": {"path": path, "positions": {"begin": {"line": failure.line or 1, "column": 1}}},
    }
