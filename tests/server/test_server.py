"""The language server, driven by a client as an editor drives it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
from wire import PATIENCE

FLAWED = "# Tea\n\n👩‍👩‍👧 Tea cures colds. It is completely safe for children.\n"
MENDABLE = "---\ntitle: Tea\n---\n\nTake 5 mg MSO4 daily, and call the helpline on 1-800-273-8255 at night.\n"
PUBLISH = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Two content repositories, one of which has settings of its own."""
    (tmp_path / "plain").mkdir()
    (tmp_path / "strict").mkdir()
    (tmp_path / "plain" / "medlint.toml").write_text('select = ["CLM", "RXS", "DIS007", "STR012"]\n', encoding="utf-8")
    (tmp_path / "strict" / "medlint.toml").write_text(
        'select = ["CLM004"]\nexclude = ["drafts/**"]\n[severity]\ncure-claim = "info"\n', encoding="utf-8"
    )
    return tmp_path


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[sys.executable, "-m", "medlint", "server"]))
async def client(lsp_client: LanguageClient, house: Path) -> AsyncIterator[None]:
    registered: list[str] = []

    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams) -> None:
        registered.extend(one.method for one in params.registrations)

    folders = [types.WorkspaceFolder((house / name).as_uri(), name) for name in ("plain", "strict")]
    await lsp_client.initialize_session(
        types.InitializeParams(client_capabilities("visual-studio-code"), workspace_folders=folders)
    )
    yield
    assert registered == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
    await lsp_client.shutdown_session()


class Editor:
    """What an editor does with one article."""

    def __init__(self, client: LanguageClient, file: Path, language: str = "markdown") -> None:
        self.client, self.file, self.uri, self.language = client, file, file.as_uri(), language
        self.version = 0
        self.text = ""

    async def open(self, text: str, *, saved: bool = True) -> list[types.Diagnostic]:
        if saved:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.write_text(text, encoding="utf-8")
        self.text = text
        document = types.TextDocumentItem(self.uri, self.language, self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return await self.shown()

    def type(self, text: str) -> None:
        self.version += 1
        self.text = text
        identifier = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))

    async def shown(self) -> list[types.Diagnostic]:
        """What is published next for the text as it is now; on a busy machine an older one may have come first."""
        version: int | None = -1
        while version not in (self.version, None):
            published = await asyncio.wait_for(self.client.wait_for_notification(PUBLISH), PATIENCE)
            version = published.version
        return list(self.client.diagnostics[self.uri])

    async def actions(self, diagnostic: types.Diagnostic, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([diagnostic], only=list(only) or None)
        identifier = types.TextDocumentIdentifier(self.uri)
        params = types.CodeActionParams(identifier, diagnostic.range, context)
        return await self.client.text_document_code_action_async(params) or []

    async def apply(self, action: types.CodeAction) -> str:
        """The text after an action, as an editor makes it: from the last edit to the first, in UTF-16 units."""
        if not action.edit:
            action = await self.client.code_action_resolve_async(action)
        assert action.edit
        assert action.edit.document_changes
        [change] = action.edit.document_changes
        assert change.text_document.version == self.version
        lines = self.text.splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line.encode("utf-16-le")) // 2)
        units = self.text.encode("utf-16-le")
        for edit in sorted(
            change.edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True
        ):
            start, end = (2 * (starts[at.line] + at.character) for at in (edit.range.start, edit.range.end))
            units = units[:start] + edit.new_text.encode("utf-16-le") + units[end:]
        return units.decode("utf-16-le")


def codes(diagnostics: list[types.Diagnostic]) -> list[str]:
    return [str(one.code).partition(" ")[0] for one in diagnostics]


def at(diagnostic: types.Diagnostic) -> tuple[int, int, int, int]:
    start, end = diagnostic.range.start, diagnostic.range.end
    return start.line, start.character, end.line, end.character


@pytest.mark.asyncio
async def test_what_the_command_reports_stands_in_the_text(client: LanguageClient, house: Path) -> None:
    shown = await Editor(client, house / "plain" / "tea.md").open(FLAWED)
    assert [(str(one.code), at(one)) for one in shown] == [
        ("CLM004 cure-claim", (2, 13, 2, 24)),  # the emoji before it takes eight UTF-16 units, five code points
        ("CLM003 absolute-safety", (2, 32, 2, 47)),
    ]
    assert [one.severity for one in shown] == [types.DiagnosticSeverity.Error] * 2
    assert {one.source for one in shown} == {"medlint"}
    assert all(one.code_description and one.code_description.href.startswith("https://") for one in shown)


@pytest.mark.asyncio
async def test_the_newest_text_wins(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    assert len(await editor.open(FLAWED)) == 2
    for number in range(20):
        editor.type(FLAWED + f"\nTea number {number} cures gout.\n")
    editor.type("# Tea\n\nTea is hot.\n")
    assert await editor.shown() == []
    await asyncio.sleep(0.3)
    assert list(client.diagnostics[editor.uri]) == []


@pytest.mark.asyncio
async def test_each_folder_has_its_own_settings(client: LanguageClient, house: Path) -> None:
    plain = await Editor(client, house / "plain" / "tea.md").open(FLAWED)
    strict = await Editor(client, house / "strict" / "tea.md").open(FLAWED)
    assert codes(plain) == ["CLM004", "CLM003"]
    assert [(str(one.code), one.severity) for one in strict] == [
        ("CLM004 cure-claim", types.DiagnosticSeverity.Information)
    ]
    assert await Editor(client, house / "strict" / "drafts" / "tea.md").open(FLAWED) == []


@pytest.mark.asyncio
async def test_settings_are_read_again_when_they_change(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    assert codes(await editor.open(FLAWED)) == ["CLM004", "CLM003"]
    settings = house / "plain" / "medlint.toml"
    for text, expected in (
        ('select = ["CLM003"]\n', ["CLM003"]),
        ('selct = ["CLM003"]\n', ["None"]),
        ('select = ["CLM"]\n', ["CLM004", "CLM003"]),
    ):
        settings.write_text(text, encoding="utf-8")
        change = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
        client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        shown = await editor.shown()
        assert codes(shown) == expected
    assert "did you mean" not in shown[0].message


@pytest.mark.asyncio
async def test_what_could_not_be_done_is_shown(client: LanguageClient, house: Path) -> None:
    (house / "plain" / "medlint.toml").write_text('selct = ["CLM"]\n', encoding="utf-8")
    [shown] = await Editor(client, house / "plain" / "tea.md").open(FLAWED)
    assert "unknown key “selct”; did you mean “select”?" in shown.message
    assert (at(shown), shown.severity) == ((0, 0, 0, 0), types.DiagnosticSeverity.Error)


@pytest.mark.asyncio
async def test_a_fix_does_what_the_command_does(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    shown = await editor.open(MENDABLE.replace("Take", "👩‍👩‍👧 Take"))
    line = next(one for one in shown if "DIS007" in str(one.code))
    fixes = [one for one in await editor.actions(line) if one.kind == types.CodeActionKind.QuickFix]
    assert [one.title for one in fixes if "outdated-crisis-line" in one.title]
    text = await editor.apply(next(one for one in fixes if "outdated-crisis-line" in one.title))
    assert "1-800-273-8255" not in text
    assert text.startswith("---\ntitle: Tea\n---\n\n👩‍👩‍👧 Take 5 mg MSO4 daily")
    editor.type(text)
    assert "DIS007" not in codes(await editor.shown())


@pytest.mark.asyncio
async def test_everything_certain_is_fixed_at_once(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    shown = await editor.open("Tea 👩‍👩‍👧 isn\u00e2\u20ac\u2122t hot.\n\nIt won\u00e2\u20ac\u2122t do.\n")
    actions = await editor.actions(shown[0], "source.fixAll")
    assert [one.kind for one in actions] == ["source.fixAll.medlint"]
    assert await editor.apply(actions[0]) == "Tea 👩‍👩‍👧 isn’t hot.\n\nIt won’t do.\n"


SUPPRESSED = [
    ("tea.md", "# Tea\n\n👩‍👩‍👧 Tea cures colds.\n", "# Tea\n\n<!-- {} -->\n👩‍👩‍👧 Tea cures colds.\n"),
    ("tea.mdx", "Tea cures colds.\n", "{{/* {} */}}\nTea cures colds.\n"),
    ("tea.html", "<h1>Tea</h1>\n<p>Tea cures colds.</p>\n", "<h1>Tea</h1>\n<!-- {} -->\n<p>Tea cures colds.</p>\n"),
]


@pytest.mark.asyncio
@pytest.mark.parametrize(("name", "text", "expected"), SUPPRESSED)
async def test_a_finding_can_be_suppressed(
    client: LanguageClient, house: Path, name: str, text: str, expected: str
) -> None:
    editor = Editor(client, house / "plain" / name)
    [shown] = await editor.open(text)
    [action] = await editor.actions(shown)
    assert action.title == "It is right as it is: suppress cure-claim"
    after = await editor.apply(action)
    assert after == expected.format("medlint-disable-next-line cure-claim -- say why")
    editor.type(after)
    assert await editor.shown() == []


@pytest.mark.asyncio
async def test_hover_says_why_and_who_says_so(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    await editor.open(FLAWED)
    identifier = types.TextDocumentIdentifier(editor.uri)
    shown = await client.text_document_hover_async(types.HoverParams(identifier, types.Position(2, 15)))
    assert shown
    assert isinstance(shown.contents, types.MarkupContent)
    assert "`CLM004 cure-claim`" in shown.contents.value
    assert "](https://" in shown.contents.value
    assert shown.range == types.Range(types.Position(2, 13), types.Position(2, 24))
    nothing = await client.text_document_hover_async(types.HoverParams(identifier, types.Position(0, 1)))
    assert nothing is None


@pytest.mark.asyncio
async def test_what_an_article_says_is_no_markup_in_a_hover(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    [shown, *_] = await editor.open("It <img src=x>cures [colds](command:evil) at once.\n")
    identifier = types.TextDocumentIdentifier(editor.uri)
    hover = await client.text_document_hover_async(types.HoverParams(identifier, shown.range.start))
    assert hover
    assert isinstance(hover.contents, types.MarkupContent)
    assert "<img" not in hover.contents.value
    assert "](command:" not in hover.contents.value


@pytest.mark.asyncio
async def test_an_article_that_is_in_no_file_is_checked_in_its_language(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "untitled", "html")
    shown = await editor.open("<p class='cures colds'>Tea cures colds.</p>", saved=False)
    assert [at(one) for one in shown] == [(0, 27, 0, 38)]


@pytest.mark.asyncio
async def test_a_closed_article_has_no_findings(client: LanguageClient, house: Path) -> None:
    editor = Editor(client, house / "plain" / "tea.md")
    assert await editor.open(FLAWED)
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(editor.uri)))
    assert await editor.shown() == []
