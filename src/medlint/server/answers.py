"""What the server says of a checked article: diagnostics, and why."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lsprotocol import types

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.model.rule import Rule
from medlint.model.severity import Severity
from medlint.model.source import Source
from medlint.server.places import Places

NAME = "medlint"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_START = types.Range(types.Position(0, 0), types.Position(0, 0))


class Checked(NamedTuple):
    """An open article and what was found in it; ``version`` is the client's for this text, ``unit`` its columns'."""

    uri: str
    version: int | None
    source: Source
    result: FileResult
    unit: str

    @property
    def places(self) -> Places:
        """The way to the client's positions."""
        return Places(self.source, self.unit)

    def touching(self, wanted: types.Range) -> Iterator[Diagnostic]:
        """The findings that share a place with ``wanted``."""
        places = self.places
        start, end = places.offset(wanted.start), places.offset(wanted.end)
        return (one for one in self.result.diagnostics if one.span.start <= end and start <= one.span.end)


def diagnostics(checked: Checked) -> list[types.Diagnostic]:
    """What to show in the text; what could not be done stands at its first line, so that nobody takes it for clean."""
    places = checked.places
    return [
        *(_failure(failure) for failure in checked.result.failures),
        *(diagnostic_at(one, places) for one in checked.result.diagnostics),
    ]


def diagnostic_at(one: Diagnostic, places: Places) -> types.Diagnostic:
    """A finding as the client is told it."""
    return types.Diagnostic(
        range=places.range(one.span),
        message=one.message,
        severity=_SEVERITIES[one.severity],
        code=f"{one.code} {one.name}",
        code_description=types.CodeDescription(one.url) if one.url else None,
        source=NAME,
    )


def hover(checked: Checked, position: types.Position, rules: Mapping[str, Rule]) -> types.Hover | None:
    """Why the findings at ``position`` are findings, and which standards say so."""
    found = [*checked.touching(types.Range(position, position))]
    if not found:
        return None
    text = "\n\n---\n\n".join("\n\n".join(_explained(one, rules.get(one.code))) for one in found)
    place = checked.places.range(found[0].span)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), place)


def _failure(failure: Failure) -> types.Diagnostic:
    return types.Diagnostic(_START, str(failure), severity=types.DiagnosticSeverity.Error, source=NAME)


def _explained(one: Diagnostic, rule: Rule | None) -> Iterator[str]:
    yield f"**{_plain(one.message)}**"
    yield f"{_plain(one.help)}. `{one.code} {one.name}`"
    if rule:
        yield rule.why.strip()
        yield "\n".join(f"- [{_plain(one.title)}]({one.url}), {_plain(one.section)}" for one in rule.standards)


def _plain(text: str) -> str:
    """``text``, some of which is the article's, without a meaning as Markdown."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#!|&" else character for character in text)
