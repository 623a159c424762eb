"""``sarif``: a log in the Static Analysis Results Interchange Format 2.1.0, as code scanning services read it.

Columns are code points. What a comment suppresses, the baseline holds or did not change is in the log, and marked.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from medlint.model.failure import Failure
from medlint.model.finding import Edit, Fix
from medlint.model.result import FileResult, Why, Withheld
from medlint.model.source import Position, Source
from medlint.report import Surroundings
from medlint.report.fingerprint import Fingerprinted, fingerprinted
from medlint.report.harmless import inert
from medlint.report.jsons import on_one_line
from medlint.report.line_hash import line_hashes
from medlint.report.paths import path_within
from medlint.report.sarif_rules import LEVELS, Descriptors

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_ROOT = "SRCROOT"
_KINDS = {Why.SUPPRESSED: "inSource", Why.BASELINED: "external", Why.UNCHANGED: "external", Why.MILDER: "external"}

Object = dict[str, object]


def sarif(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """One log with one run, a result a line."""
    log = _Log(surroundings)
    for result in results:
        log.add(result)
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{\n'
    for name, value in log.properties().items():
        yield f'"{name}": {on_one_line(value)},\n'
    yield '"results": ['
    for number, entry in enumerate(log.results):
        yield f"{',' if number else ''}\n{on_one_line(entry)}"
    yield "\n]}]}\n"


class _Log:
    """What a log says; only its end tells whether the run was compared with another one."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.root = surroundings.root
        self.rules = Descriptors({rule.code: rule for rule in surroundings.catalogue().rules})
        self.results: list[Object] = []
        self.notifications: list[Object] = []
        self.compared = False

    def add(self, result: FileResult) -> None:
        """Take in what was found in one more file."""
        self.notifications += map(self._notification, result.failures)
        found = list(fingerprinted(result))
        if result.source and found:
            hashes = line_hashes(result.source, {one.diagnostic.start.line for one in found})
            self.results += (self._result(one, result.source, hashes) for one in found)

    def properties(self) -> Object:
        """All of the run but its results."""
        from importlib.metadata import version

        if self.compared:
            for result in self.results:
                result.setdefault("baselineState", "new")
        root = f"{self.root.absolute().as_uri()}/" if self.root else ""
        driver = {"name": "medlint", "semanticVersion": version("medlint"), "rules": self.rules.all}
        invocation: Object = {"executionSuccessful": not self.notifications}
        if self.notifications:
            invocation["toolExecutionNotifications"] = self.notifications
        return {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            **({"originalUriBaseIds": {_ROOT: {"uri": root}}} if root else {}),
            "invocations": [invocation],
        }

    def _result(self, one: Fingerprinted, source: Source, hashes: dict[int, str]) -> Object:
        diagnostic = one.diagnostic
        line_hash = hashes.get(diagnostic.start.line)
        result: Object = {
            "ruleId": diagnostic.code,
            "ruleIndex": self.rules.index(diagnostic),
            "level": LEVELS[diagnostic.severity],
            "message": {"text": inert(diagnostic.message)},
            "locations": [self._location(diagnostic.path, _region(diagnostic.start, diagnostic.end))],
            "partialFingerprints": {
                **({"primaryLocationLineHash": line_hash} if line_hash else {}),
                "medlint/v1": one.fingerprint,
            },
        }
        if diagnostic.fix:
            result["fixes"] = [self._fix(diagnostic.fix, source)]
        if one.withheld:
            result["suppressions"] = [_suppression(one.withheld)]
            if one.withheld.why in (Why.BASELINED, Why.UNCHANGED):
                self.compared = True
                result["baselineState"] = "unchanged"
        return result

    def _fix(self, fix: Fix, source: Source) -> Object:
        what = "Mends this without changing the meaning." if fix.safe else "May change the meaning: read it before use."
        replacements = [_replacement(edit, source) for edit in fix.edits]
        change = {"artifactLocation": self._artifact(source.path), "replacements": replacements}
        return {"description": {"text": what}, "artifactChanges": [change]}

    def _notification(self, failure: Failure) -> Object:
        region: Object = {"startLine": failure.line} if failure.line else {}
        location = {"locations": [self._location(failure.path, region)]} if failure.path else {}
        return {"level": "error", "message": {"text": inert(failure.message)}, **location}

    def _location(self, path: str, region: Object) -> Object:
        physical = {"artifactLocation": self._artifact(path), **({"region": region} if region else {})}
        return {"physicalLocation": physical}

    def _artifact(self, path: str) -> Object:
        """Where a file is: relative to the root, or its whole address when it lies elsewhere."""
        if self.root is None:
            return {"uri": quote(os.fsencode(Path(path).as_posix()))}
        within = path_within(path, self.root)
        if within is None:
            return {"uri": Path(os.path.abspath(path)).as_uri()}
        return {"uri": quote(os.fsencode(within)), "uriBaseId": _ROOT}


def _suppression(withheld: Withheld) -> Object:
    reason = {"justification": inert(withheld.reason)} if withheld.reason else {}
    return {"kind": _KINDS[withheld.why], "status": "accepted", **reason}


def _replacement(edit: Edit, source: Source) -> Object:
    deleted = _region(source.position(edit.span.start), source.position(edit.span.end))
    return {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}


def _region(start: Position, end: Position) -> Object:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
