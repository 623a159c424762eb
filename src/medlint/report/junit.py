"""``junit``: the XML of JUnit, for services that show the results of tests.

Each article is a suite, each finding in it a test that failed, each failure one that could not be run. A note is a
test that was skipped: it is seen, and breaks no build. An article without findings is a test that passed.
"""

from collections.abc import Iterable, Iterator
from os.path import splitext

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.model.severity import Severity
from medlint.report import Surroundings
from medlint.report.harmless import one_line
from medlint.report.xml import DECLARATION, tag

_OUTCOMES = {Severity.ERROR: "failure", Severity.WARNING: "failure", Severity.INFO: "skipped"}


def junit(results: Iterable[FileResult], _: Surroundings) -> Iterator[str]:
    """A ``testsuite`` for each file; where there is none, one that passed, since empty reports fail some services."""
    yield f'{DECLARATION}<testsuites name="medlint">\n'
    empty = True
    for result in results:
        empty = False
        yield from _suite(result)
    if empty:
        yield from _suite(FileResult("medlint", None))
    yield "</testsuites>\n"


def _suite(result: FileResult) -> Iterator[str]:
    name = result.path or "medlint"
    outcomes = [_OUTCOMES[one.severity] for one in result.diagnostics]
    counts = {
        "tests": len(result.failures) + len(outcomes) or 1,
        "failures": outcomes.count("failure"),
        "errors": len(result.failures),
        "skipped": outcomes.count("skipped"),
    }
    yield tag("testsuite", {"name": name, **{key: str(count) for key, count in counts.items()}}) + "\n"
    class_name = splitext(name)[0]
    for failure in result.failures:
        yield _failed(failure, class_name)
    for one in result.diagnostics:
        yield _found(one, class_name)
    if not (result.failures or outcomes):
        yield tag("testcase", {"name": "No findings", "classname": class_name}, "/") + "\n"
    yield "</testsuite>\n"


def _found(one: Diagnostic, class_name: str) -> str:
    line, column = one.start
    case = {"name": f"{one.code} {one.name} ({line}:{column})", "classname": class_name}
    outcome = {"message": f"{one.path}:{line}:{column}: {one_line(one.message)}"}
    return _case(case, _OUTCOMES[one.severity], outcome | {"type": one.severity.label})


def _failed(failure: Failure, class_name: str) -> str:
    return _case(
        {"name": "Check", "classname": class_name}, "error", {"message": one_line(str(failure)), "type": "failure"}
    )


def _case(case: dict[str, str], outcome: str, attributes: dict[str, str]) -> str:
    return f"{tag('testcase', case)}{tag(outcome, attributes, '/')}</testcase>\n"
