"""``full``: each diagnostic with the words it is about and its fix, each rule in a line, for people at a terminal."""

from collections.abc import Iterable, Iterator

from medlint.model.finding import Diagnostic, Fix
from medlint.model.result import FileResult, Tally
from medlint.model.source import Source
from medlint.report import Surroundings
from medlint.report.closing import closing
from medlint.report.concise import headline
from medlint.report.harmless import beginning, one_line
from medlint.report.paint import BOLD, DIM, paint
from medlint.report.snippet import snippet

_QUOTED = 60  # code points of each side of a fix that are shown


def full(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """A paragraph per diagnostic and a closing line; what a rule is about is told once."""
    tally = Tally()
    told = set[str]()
    for result in results:
        tally.add(result)
        for diagnostic in result.diagnostics:
            paragraph = _paragraph(diagnostic, result.source, surroundings.color, first=diagnostic.code not in told)
            yield "\n".join(paragraph) + "\n\n"
            told.add(diagnostic.code)
    yield closing(tally) + "\n"


def _paragraph(diagnostic: Diagnostic, source: Source | None, color: bool, *, first: bool) -> Iterator[str]:
    yield headline(diagnostic, color)
    if source is not None:
        yield from snippet(diagnostic, source, color)
    if first and diagnostic.help:
        more = one_line(f"(more: medlint rule {diagnostic.code})")
        yield f"{paint('help:', BOLD, color)} {one_line(diagnostic.help)} {paint(more, DIM, color)}"
    if source is not None and diagnostic.fix:
        options = "(--fix)" if diagnostic.fix.safe else "(--fix --unsafe-fixes)"
        deed = one_line(_deed(diagnostic.fix, source))
        yield f"{paint('fix:', BOLD, color)} {deed} {paint(options, DIM, color)}"


def _deed(fix: Fix, source: Source) -> str:
    """What the fix does, in words."""
    if len(fix.edits) > 1:
        return f"make {len(fix.edits)} changes"
    ((span, text),) = fix.edits
    old, new = (f"“{beginning(words, _QUOTED)}”" for words in (source.text[span.start : span.end], text))
    if not text:
        return f"remove {old}"
    return f"replace {old} with {new}" if span.end > span.start else f"add {new}"
