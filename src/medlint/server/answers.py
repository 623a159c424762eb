"""What the server says of a checked article: diagnostics, what can be done about them, and why."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lsprotocol import types

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic, Edit
from medlint.model.result import FileResult
from medlint.model.rule import Rule
from medlint.model.severity import Severity
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.server.places import Places

NAME = "medlint"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{NAME}"

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
        *(_diagnostic(one, places) for one in checked.result.diagnostics),
    ]


def fixes(checked: Checked, wanted: types.Range) -> Iterator[types.CodeAction]:
    """The fixes of the findings at ``wanted``; a safe one is the one to take."""
    places = checked.places
    for one in checked.touching(wanted):
        if one.fix:
            yield types.CodeAction(
                title=f"{'Fix' if one.fix.safe else 'Fix, which may change what is said'}: {one.name}",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[_diagnostic(one, places)],
                is_preferred=one.fix.safe,
                edit=_edit(checked, one.fix.edits),
            )


def replacement(checked: Checked, title: str, kind: str, text: str) -> types.CodeAction:
    """An action that makes ``text`` of the whole article, by changing only what differs."""
    return types.CodeAction(title=title, kind=kind, edit=_edit(checked, [_difference(checked.source.text, text)]))


def hover(checked: Checked, position: types.Position, rules: Mapping[str, Rule]) -> types.Hover | None:
    """Why the findings at ``position`` are findings, and which standards say so."""
    found = [*checked.touching(types.Range(position, position))]
    if not found:
        return None
    text = "\n\n---\n\n".join("\n\n".join(_explained(one, rules.get(one.code))) for one in found)
    place = checked.places.range(found[0].span)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), place)


def _diagnostic(one: Diagnostic, places: Places) -> types.Diagnostic:
    return types.Diagnostic(
        range=places.range(one.span),
        message=one.message,
        severity=_SEVERITIES[one.severity],
        code=f"{one.code} {one.name}",
        code_description=types.CodeDescription(one.url) if one.url else None,
        source=NAME,
    )


def _failure(failure: Failure) -> types.Diagnostic:
    return types.Diagnostic(_START, str(failure), severity=types.DiagnosticSeverity.Error, source=NAME)


def _edit(checked: Checked, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    places = checked.places
    changed = [types.TextEdit(places.range(edit.span), edit.text) for edit in edits]
    document = types.OptionalVersionedTextDocumentIdentifier(checked.uri, checked.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changed)])


def _difference(before: str, after: str) -> Edit:
    """The one edit that makes ``after`` of ``before``, as short as can be."""
    limit = min(len(before), len(after))
    start = next((at for at in range(limit) if before[at] != after[at]), limit)
    tail = next((at for at in range(limit - start) if before[-1 - at] != after[-1 - at]), limit - start)
    return Edit(Span(start, len(before) - tail), after[start : len(after) - tail])


def _explained(one: Diagnostic, rule: Rule | None) -> Iterator[str]:
    yield f"**{_plain(one.message)}**"
    yield f"{_plain(one.help)}. `{one.code} {one.name}`"
    if rule:
        yield rule.why.strip()
        yield "\n".join(f"- [{_plain(one.title)}]({one.url}), {_plain(one.section)}" for one in rule.standards)


def _plain(text: str) -> str:
    """``text``, some of which is the article's, without a meaning as Markdown."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#!|&" else character for character in text)
