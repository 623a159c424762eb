"""``full``: each diagnostic with the words it is about and what to do, for people at a terminal."""

from collections.abc import Iterable, Iterator

from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Tally
from medlint.model.source import Source
from medlint.report import Surroundings
from medlint.report.closing import closing
from medlint.report.concise import headline
from medlint.report.harmless import one_line
from medlint.report.paint import BOLD, paint
from medlint.report.snippet import snippet


def full(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """A paragraph per diagnostic and a closing line."""
    tally = Tally()
    for result in results:
        tally.add(result)
        for diagnostic in result.diagnostics:
            yield "\n".join(_paragraph(diagnostic, result.source, surroundings.color)) + "\n\n"
    yield closing(tally) + "\n"


def _paragraph(diagnostic: Diagnostic, source: Source | None, color: bool) -> Iterator[str]:
    yield headline(diagnostic, color)
    if source is not None:
        yield from snippet(diagnostic, source, color)
    if diagnostic.help:
        yield f"{paint('help:', BOLD, color)} {one_line(diagnostic.help)}"
