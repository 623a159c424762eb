"""``grouped``: the findings under the name of their file, for people who go from file to file."""

from collections.abc import Iterable, Iterator

from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Tally
from medlint.report import Surroundings
from medlint.report.closing import closing
from medlint.report.harmless import one_line, shown_path
from medlint.report.paint import BOLD, DIM, SEVERITY, paint


def grouped(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """A paragraph for each file with findings, and a closing line."""
    tally = Tally()
    for result in results:
        tally.add(result)
        if result.diagnostics:
            yield "\n".join(_paragraph(result, surroundings.color)) + "\n\n"
    yield closing(tally) + "\n"


def _paragraph(result: FileResult, color: bool) -> Iterator[str]:
    yield paint(shown_path(result.path), BOLD, color)
    place = max(len(_place(one)) for one in result.diagnostics)
    label = max(len(one.severity.label) for one in result.diagnostics)
    for one in result.diagnostics:
        severity = paint(f"{one.severity.label:<{label}}", SEVERITY[one.severity], color)
        rule = paint(one_line(f"[{one.code} {one.name}]"), DIM, color)
        yield f"  {_place(one):>{place}}  {severity}  {one_line(one.message)} {rule}"


def _place(one: Diagnostic) -> str:
    return f"{one.start.line}:{one.start.column}"
