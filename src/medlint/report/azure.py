"""``azure``: logging commands that an agent of Azure Pipelines turns into the issues of a run.

An agent knows errors and warnings; notes follow as plain lines.
"""

from collections.abc import Iterable, Iterator

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Tally
from medlint.model.severity import Severity
from medlint.report import Surroundings
from medlint.report.closing import closing
from medlint.report.concise import headline
from medlint.report.harmless import one_line, visible
from medlint.report.paths import relative_path

_TYPES = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def azure(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """An issue for each failure, error and warning, a plain line for each note, and a closing line."""
    tally = Tally()
    for result in results:
        tally.add(result)
        path = relative_path(result.path, surroundings.root)
        yield from (_failure(failure, relative_path(failure.path, surroundings.root)) for failure in result.failures)
        yield from (_diagnostic(one._replace(path=path)) for one in result.diagnostics)
    yield closing(tally) + "\n"


def escape_data(text: str) -> str:
    """The message of a command, on one line: the agent decodes what follows a percent sign."""
    return text.replace("%", "%AZP25")


def escape_property(text: str) -> str:
    """The value of a command's property, which a semicolon or a bracket would end."""
    return escape_data(text).replace(";", "%3B").replace("]", "%5D")


def _diagnostic(one: Diagnostic) -> str:
    if one.severity not in _TYPES:
        return headline(one, color=False) + "\n"
    line, column = map(str, one.start)
    place = {"sourcepath": one.path, "linenumber": line, "columnnumber": column, "code": f"{one.code} {one.name}"}
    return _command(_TYPES[one.severity], place, one.message)


def _failure(failure: Failure, path: str) -> str:
    place = {"sourcepath": path, "linenumber": str(failure.line or ""), "code": "medlint"}
    return _command("error", place, failure.message)


def _command(kind: str, properties: dict[str, str], message: str) -> str:
    given = {"type": kind, **properties}
    pairs = "".join(f"{key}={escape_property(visible(value))};" for key, value in given.items() if value)
    return f"##vso[task.logissue {pairs}]{escape_data(one_line(message))}\n"
