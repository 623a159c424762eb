"""What can be done about the findings of an article.

The edit of a fix is known. What would check the article again, to suppress a finding or to fix them all, is only
offered, and worked out when somebody takes it: editors ask for actions wherever the cursor goes.
"""

from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from medlint.model.finding import Diagnostic, Edit
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.server.answers import NAME, Checked, diagnostic_at
from medlint.sift.suppressions import GROUP

KINDS = (types.CodeActionKind.QuickFix.value, f"{types.CodeActionKind.SourceFixAll.value}.{NAME}")
_QUICK_FIX, _FIX_ALL = KINDS


def offers(checked: Checked, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    """The actions for the findings where the client asks for some, and for all that is certain."""
    only = params.context.only

    def wanted(kind: str) -> bool:
        return not only or any(kind == one or kind.startswith(one + ".") for one in only)

    if wanted(_QUICK_FIX):
        touching = [*checked.touching(params.range)]
        yield from _fixes(checked, touching)
        yield from (
            _later(checked, f"It is right as it is: suppress {one.name}", _QUICK_FIX, one)
            for one in touching
            if checked.source.format is not Format.TEXT and not one.code.startswith(GROUP)
        )
    if wanted(_FIX_ALL) and any(one.fix and one.fix.safe for one in checked.result.diagnostics):
        yield _later(checked, "Fix all that is certain", _FIX_ALL)


def article_of(action: types.CodeAction) -> str:
    """The article that ``action`` was offered for; "" where its edit was known at once."""
    return str(next(iter(_data(action)), ""))


def worked_out(
    action: types.CodeAction,
    checked: Checked,
    fixed: Callable[[Checked], str],
    suppressed: Callable[[Checked, Diagnostic], str | None],
) -> types.CodeAction:
    """``action`` with its edit; as it is where it can have none, or was offered for another text.

    ``fixed`` gives the text with all that is certain fixed, ``suppressed`` that with a comment for a finding, if it has
    a place for one.
    """
    data = _data(action)
    if data == [checked.uri, checked.version]:
        text: str | None = fixed(checked)
    else:
        found = (one for one in checked.result.diagnostics if data == [checked.uri, checked.version, *_finding(one)])
        text = next((suppressed(checked, one) for one in found), None)
    if text is None:
        return action
    edit = _edit(checked, [_difference(checked.source.text, text)])
    return types.CodeAction(title=action.title, kind=action.kind, edit=edit)


def _fixes(checked: Checked, found: Iterable[Diagnostic]) -> Iterator[types.CodeAction]:
    """The fixes of what is ``found``; a safe one is the one to take."""
    places = checked.places
    for one in found:
        if one.fix:
            yield types.CodeAction(
                title=f"{'Fix' if one.fix.safe else 'Fix, which may change what is said'}: {one.name}",
                kind=_QUICK_FIX,
                diagnostics=[diagnostic_at(one, places)],
                is_preferred=one.fix.safe,
                edit=_edit(checked, one.fix.edits),
            )


def _later(checked: Checked, title: str, kind: str, one: Diagnostic | None = None) -> types.CodeAction:
    """An action whose edit is still to be worked out: for one finding, or for the whole article."""
    finding = _finding(one) if one else []
    return types.CodeAction(title=title, kind=kind, data=[checked.uri, checked.version, *finding])


def _finding(one: Diagnostic) -> list[object]:
    return [one.code, *one.span]


def _data(action: types.CodeAction) -> list[object]:
    """What the action was given to be known by, which the client hands back."""
    return action.data if isinstance(action.data, list) else []


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
