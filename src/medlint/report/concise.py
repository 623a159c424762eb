"""``concise``: one line per diagnostic, in the form that editors and problem matchers know."""

from collections.abc import Iterable, Iterator

from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Tally
from medlint.report import Surroundings
from medlint.report.closing import closing
from medlint.report.harmless import one_line, shown_path
from medlint.report.paint import BOLD, DIM, SEVERITY, paint


def concise(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """One line per diagnostic and a closing one."""
    tally = Tally()
    for result in results:
        tally.add(result)
        for diagnostic in result.diagnostics:
            yield headline(diagnostic, surroundings.color) + "\n"
    yield closing(tally) + "\n"


def headline(diagnostic: Diagnostic, color: bool) -> str:
    """``path:line:col: warning: message [CODE name]``: one physical line, whatever the article says."""
    line, column = diagnostic.start
    place = paint(f"{shown_path(diagnostic.path)}:{line}:{column}:", BOLD, color)
    severity = paint(diagnostic.severity.label, SEVERITY[diagnostic.severity], color)
    rule = paint(one_line(f"[{diagnostic.code} {diagnostic.name}]"), DIM, color)
    return f"{place} {severity}: {one_line(diagnostic.message)} {rule}"
