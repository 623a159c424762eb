"""The server itself: what a client asks, and who answers."""

import os
from pathlib import Path
from time import strftime

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from medlint.config.resolve import Overrides, Resolver
from medlint.model.failure import MedlintError
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.model.rule import Rule
from medlint.model.source import Format, Source
from medlint.read import format_of
from medlint.run import Pipeline
from medlint.server.answers import FIX_ALL, NAME, Checked, diagnostics, fixes, hover, replacement
from medlint.server.articles import Articles, Text

# Files that decide what is found: configurations, and rule files that they may name.
_WATCHED = "**/{medlint.toml,.medlint.toml,pyproject.toml,*.yaml,*.yml,*.bib}"
_REASON = "say why"  # for the writer to replace
_LANGUAGES = {
    "markdown": Format.MARKDOWN,
    "mdx": Format.MDX,
    "html": Format.HTML,
    "plaintext": Format.TEXT,
    "text": Format.TEXT,
}


class Service:
    """One client's articles and the settings that hold for them."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._articles: Articles | None = None
        self.reload()

    @property
    def articles(self) -> Articles:
        """The open articles; the unit of columns is settled once a client has introduced itself."""
        if self._articles is None:
            unit = self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16
            self._articles = Articles(self.check, self._publish, types.PositionEncodingKind(unit).value)
        return self._articles

    def reload(self) -> None:
        """Read configurations and rule files afresh."""
        self._pipeline = Pipeline(Resolver(Overrides(today=strftime("%Y-%m-%d"))).settings_for)
        if self._articles:
            self._articles.recheck()

    def check(self, source: Source) -> FileResult:
        """What is found in ``source``; nothing in an article that the configuration leaves out."""
        left_out = self._is_left_out(source.path)
        return FileResult(source.path, source) if left_out else self._pipeline.check_source(source)

    def _is_left_out(self, path: str) -> bool:
        """Whether the configuration leaves the file at ``path`` out; one that cannot be read leaves nothing out."""
        if not os.path.isfile(path):
            return False
        try:
            discovery = self._pipeline.discover([path], force_exclude=True)
        except MedlintError:
            return False
        return not discovery.files and not discovery.failures

    def text_of(self, uri: str) -> Text:
        """The newest text of an open article, in the format of its file or else of the client's language."""
        document = self._server.workspace.get_text_document(uri)
        path = to_fs_path(uri) or uri
        known = Path(path).suffix
        format_ = format_of(path) if known else _LANGUAGES.get(document.language_id or "", Format.MARKDOWN)
        return Text(uri, document.version, Source(path, document.source, format_))

    def rules(self, path: str) -> dict[str, Rule]:
        """The rules by their codes that there are for the article at ``path``; none if they cannot be read."""
        try:
            return {rule.code: rule for rule in self._pipeline.catalogue(os.path.dirname(path) or ".").rules}
        except MedlintError:
            return {}

    def fixed(self, checked: Checked) -> str:
        """The text of an article with all safe fixes applied."""
        from medlint.fix import mend

        mended = mend(checked.result, self.check, unsafe=False)
        return mended.source.text if mended.source else checked.source.text

    def silenced(self, checked: Checked, one: Diagnostic) -> str | None:
        """The text of an article with a comment that suppresses a finding; None if it has no place for one."""
        from medlint.silence import silence

        silenced = silence(checked.result, self.check, _REASON, [one])
        return None if silenced.left or not silenced.result.source else silenced.result.source.text

    def _publish(self, checked: Checked) -> None:
        shown = types.PublishDiagnosticsParams(checked.uri, diagnostics(checked), checked.version)
        self._server.text_document_publish_diagnostics(shown)


def make_server(version: str) -> LanguageServer:
    """A language server, ready to talk to one client.

    Texts come whole with every change: where lines end is then for us alone to say, and not a matter of the library.
    """
    server = LanguageServer(NAME, version, types.TextDocumentSyncKind.Full)
    service = Service(server)
    _follow(server, service)
    _answer(server, service)
    return server


def _follow(server: LanguageServer, service: Service) -> None:
    """Follow what the client opens, changes and closes, and the files that decide what is found."""

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        can = server.client_capabilities.workspace
        if can and can.did_change_watched_files and can.did_change_watched_files.dynamic_registration:
            watchers = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            wanted = types.Registration(f"{NAME}-settings", method, watchers)
            server.client_register_capability(types.RegistrationParams([wanted]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        service.articles.change(service.text_of(params.text_document.uri), rest=0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        service.articles.change(service.text_of(params.text_document.uri))

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        service.articles.close(params.text_document.uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(_: types.DidSaveTextDocumentParams) -> None:
        service.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        service.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(_: types.DidChangeConfigurationParams) -> None:
        service.reload()

    @server.feature(types.SHUTDOWN)
    async def shut_down(_: None) -> None:
        service.articles.stop()


def _answer(server: LanguageServer, service: Service) -> None:
    """Answer what the client asks about an open article."""
    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await service.articles.checked(params.text_document.uri)
        return [] if checked is None else _actions(service, checked, params)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def why(params: types.HoverParams) -> types.Hover | None:
        checked = await service.articles.checked(params.text_document.uri)
        return hover(checked, params.position, service.rules(checked.source.path)) if checked else None


def _actions(service: Service, checked: Checked, params: types.CodeActionParams) -> list[types.CodeAction]:
    only = params.context.only

    def wanted(kind: str) -> bool:
        return not only or any(kind == one or kind.startswith(one + ".") for one in only)

    found: list[types.CodeAction] = []
    if wanted(types.CodeActionKind.QuickFix.value):
        found += fixes(checked, params.range)
        for one in checked.touching(params.range):
            text = service.silenced(checked, one)
            if text is not None:
                kind = types.CodeActionKind.QuickFix.value
                found.append(replacement(checked, f"It is right as it is: suppress {one.name}", kind, text))
    if wanted(FIX_ALL) and any(one.fix and one.fix.safe for one in checked.result.diagnostics):
        found.append(replacement(checked, "Fix all that is certain", FIX_ALL, service.fixed(checked)))
    return found
