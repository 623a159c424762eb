"""The server itself: what a client asks, and who answers."""

import logging
import os
from collections.abc import Iterable
from time import strftime
from typing import BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from medlint.config.resolve import Overrides, Resolver
from medlint.deciding import GLOB
from medlint.model.failure import MedlintError, reason
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.model.rule import Rule
from medlint.model.source import Format, Source
from medlint.read import FORMATS, format_of
from medlint.run import Pipeline
from medlint.server.actions import KINDS, article_of, offers, worked_out
from medlint.server.answers import NAME, Checked, diagnostics, hover
from medlint.server.articles import Articles, Text
from medlint.server.places import Places
from medlint.sift.baselines import Baselines

_REASON = "say why"  # for the writer to replace
_LANGUAGES = {
    "markdown": Format.MARKDOWN,
    "mdx": Format.MDX,
    "html": Format.HTML,
    "plaintext": Format.TEXT,
    "text": Format.TEXT,
}


_LOG = logging.getLogger(__name__)


class Service:
    """One client's articles and the settings that hold for them."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._articles: Articles | None = None
        self.stopped = False
        self.reload()

    @property
    def articles(self) -> Articles:
        """The open articles; the unit of columns is settled once a client has introduced itself."""
        if self._articles is None:
            self._articles = Articles(self.check, self._publish, self._complain, self._unit)
        return self._articles

    @property
    def _unit(self) -> str:
        unit = self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return types.PositionEncodingKind(unit).value

    def stop(self) -> None:
        """Check nothing more: the client has said that it ends."""
        self.stopped = True
        self.articles.stop()

    def reload(self) -> None:
        """Read configurations and rule files afresh."""
        self._pipeline = Pipeline(Resolver(Overrides(today=strftime("%Y-%m-%d"))).settings_for)
        self._baselines = Baselines(self._pipeline.settings_for)
        if self._articles:
            self._articles.recheck()

    def check(self, source: Source) -> FileResult:
        """What is found in ``source`` and in no baseline; nothing in an article that the configuration leaves out."""
        if self._is_left_out(source.path):
            return FileResult(source.path, source)
        return self._baselines.sift(self._pipeline.check_source(source))

    def _is_left_out(self, path: str) -> bool:
        """Whether the configuration leaves the file at ``path`` out; one that cannot be read leaves nothing out."""
        if not os.path.isfile(path):
            return False
        try:
            discovery = self._pipeline.discover([path], force_exclude=True)
        except MedlintError:
            return False
        return not discovery.files and not discovery.failures

    def open(self, document: types.TextDocumentItem) -> None:
        """Check an article from now on, in the format of its file or else of the client's language."""
        path = to_fs_path(document.uri)
        known = path is not None and os.path.splitext(path)[1].lower() in FORMATS
        language = None if known else _LANGUAGES.get(document.language_id)
        source = Source(path or document.uri, document.text, language or format_of(path or ""))
        self.articles.change(Text(document.uri, document.version, source))

    def change(
        self,
        document: types.VersionedTextDocumentIdentifier,
        changes: Iterable[types.TextDocumentContentChangeEvent],
    ) -> None:
        """Take the newest text of an open article: as it comes, or from parts though they were not asked for."""
        source = self.articles.newest(document.uri).source
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                places, text = Places(source, self._unit), source.text
                start, end = places.offset(change.range.start), places.offset(change.range.end)
                source = source._replace(text=f"{text[:start]}{change.text}{text[end:]}")
            else:
                source = source._replace(text=change.text)
        self.articles.change(Text(document.uri, document.version, source))

    def rules(self, path: str) -> dict[str, Rule]:
        """The rules by their codes that there are for the article at ``path``; none if they cannot be read."""
        try:
            return {rule.code: rule for rule in self._pipeline.catalogue(os.path.dirname(path) or ".").rules}
        except MedlintError:
            return {}

    def actions(self, checked: Checked, params: types.CodeActionParams) -> list[types.CodeAction]:
        """What can be done about an article, with all edits for a client that would not ask for those of one."""
        found = [*offers(checked, params)]
        if self._asks_for_edits:
            return found
        ready = [self.worked_out(checked, one) for one in found]
        return [one for one in ready if one.edit]

    def worked_out(self, checked: Checked, action: types.CodeAction) -> types.CodeAction:
        """``action`` with its edit, if it can have one."""
        return worked_out(action, checked, self._fixed, self._suppressed)

    @property
    def _asks_for_edits(self) -> bool:
        """Whether the client asks for the edit of an action that has none when somebody takes it."""
        asked = self._server.client_capabilities.text_document
        can = asked.code_action if asked else None
        return bool(can and can.data_support and can.resolve_support and "edit" in can.resolve_support.properties)

    def _fixed(self, checked: Checked) -> str:
        """The text of an article with all safe fixes applied."""
        from medlint.fix import mend

        mended = mend(checked.result, self.check, unsafe=False)
        return mended.source.text if mended.source else checked.source.text

    def _suppressed(self, checked: Checked, one: Diagnostic) -> str | None:
        """The text of an article with a comment that suppresses a finding; None if it has no place for one."""
        from medlint.suppress import suppress

        commented = suppress(checked.result, self.check, _REASON, [one])
        return None if commented.left or not commented.result.source else commented.result.source.text

    def _publish(self, checked: Checked) -> None:
        shown = types.PublishDiagnosticsParams(checked.uri, diagnostics(checked), checked.version)
        self._server.text_document_publish_diagnostics(shown)

    def _complain(self, error: Exception) -> None:
        _LOG.error("An article cannot be shown", exc_info=error)
        message = f"medlint could not show its findings: {reason(error)}"
        self._server.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))


class _Server(LanguageServer):
    """Tells the client of what went wrong, as the library does, and writes it down as well."""

    def report_server_error(self, error: Exception, source: type[PyglsError | JsonRpcException]) -> None:
        """Write down what went wrong at the client's request or in the library itself, and tell the client."""
        _LOG.error("%s", error, exc_info=error)
        super().report_server_error(error, source)


def serve(version: str, out: BinaryIO) -> bool:
    """Talk to the client on standard input and ``out`` until it goes; whether it said before that it would.

    Texts come whole with every change: where lines end is then for us alone to say, and not a matter of the library.
    """
    server = _Server(NAME, version, types.TextDocumentSyncKind.Full)
    service = Service(server)
    _follow(server, service)
    _answer(server, service)
    server.start_io(stdout=out)
    return service.stopped


def _follow(server: LanguageServer, service: Service) -> None:
    """Follow what the client opens, changes and closes, and the files that decide what is found."""

    def watches() -> bool:
        can = server.client_capabilities.workspace
        return bool(can and can.did_change_watched_files and can.did_change_watched_files.dynamic_registration)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        if watches():
            watchers = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(GLOB)])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            wanted = types.Registration(f"{NAME}-settings", method, watchers)
            server.client_register_capability(types.RegistrationParams([wanted]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        service.open(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        service.change(params.text_document, params.content_changes)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        service.articles.close(params.text_document.uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(_: types.DidSaveTextDocumentParams) -> None:
        if not watches():  # who saves then asks for all that may have changed
            service.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        service.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(_: types.DidChangeConfigurationParams) -> None:
        service.reload()

    @server.feature(types.SHUTDOWN)
    async def shut_down(_: None) -> None:
        service.stop()


def _answer(server: LanguageServer, service: Service) -> None:
    """Answer what the client asks about an open article."""

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(KINDS))
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await service.articles.checked(params.text_document.uri)
        if checked is None:
            return []
        return await service.articles.beside(lambda: service.actions(checked, params))

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def action(taken: types.CodeAction) -> types.CodeAction:
        checked = await service.articles.checked(article_of(taken))
        ready = await service.articles.beside(lambda: service.worked_out(checked, taken)) if checked else taken
        if not ready.edit:
            message = f"“{taken.title}” cannot be done, or not in the text as it is now."
            server.window_show_message(types.ShowMessageParams(types.MessageType.Info, message))
        return ready

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def why(params: types.HoverParams) -> types.Hover | None:
        checked = await service.articles.checked(params.text_document.uri)
        if checked is None:
            return None
        rules = await service.articles.beside(lambda: service.rules(checked.source.path))
        return hover(checked, params.position, rules)
