"""The open articles: each is checked when its text has rested for a moment, and only its newest text counts."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.server.answers import Checked

REST = 0.015
"""Seconds without a key stroke after which an article is checked."""


class Text(NamedTuple):
    """The newest text of an open article; ``version`` is the client's."""

    uri: str
    version: int | None
    source: Source


class Articles:
    """Checks texts one after the other beside the loop that talks to the client.

    ``check`` gives the result of a text, ``publish`` takes what is to be shown. A text that is followed by a newer one
    before it has been checked is not shown.
    """

    def __init__(self, check: Callable[[Source], FileResult], publish: Callable[[Checked], None], unit: str) -> None:
        self._check = check
        self._publish = publish
        self._unit = unit
        self._newest: dict[str, Text] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._checked: dict[str, Checked] = {}
        self._worker = ThreadPoolExecutor(1, "medlint")

    def change(self, text: Text, *, rest: float = REST) -> None:
        """Take a new text, and check it when it has rested."""
        self._newest[text.uri] = text
        self._schedule(text.uri, rest)

    def close(self, uri: str) -> None:
        """Forget an article that is no longer open."""
        self._newest.pop(uri, None)
        self._checked.pop(uri, None)
        if task := self._waiting.pop(uri, None):
            task.cancel()

    def recheck(self) -> None:
        """Check all open articles again, because the settings have changed."""
        for uri in self._newest:
            self._schedule(uri, 0)

    async def checked(self, uri: str) -> Checked | None:
        """The newest text of an open article with what was found in it."""
        while task := self._waiting.get(uri):
            await asyncio.wait([task])
        return self._checked.get(uri)

    def stop(self) -> None:
        """Check nothing more."""
        for uri in list(self._newest):
            self.close(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _schedule(self, uri: str, rest: float) -> None:
        if task := self._waiting.pop(uri, None):
            task.cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._run(uri, rest))

    async def _run(self, uri: str, rest: float) -> None:
        try:
            await asyncio.sleep(rest)
            text = self._newest[uri]
            result = await asyncio.get_running_loop().run_in_executor(self._worker, self._check, text.source)
            checked = Checked(uri, text.version, text.source, result, self._unit)
            self._checked[uri] = checked
            self._publish(checked)
        finally:
            if self._waiting.get(uri) is asyncio.current_task():  # else a newer text waits
                del self._waiting[uri]
