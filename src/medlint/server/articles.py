"""The open articles: the one that was changed last is checked next, and only its newest text counts."""

import asyncio
import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, TypeVar

from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.server.answers import Checked

REST = 0.002
"""Seconds before a check: changes that come in one go are read meanwhile, and nobody types that fast."""

_Answer = TypeVar("_Answer")


class Text(NamedTuple):
    """The newest text of an open article; ``version`` is the client's."""

    uri: str
    version: int | None
    source: Source


class Articles:
    """Checks texts one after the other beside the loop that talks to the client.

    ``check`` gives the result of a text, ``publish`` takes what is to be shown, ``complain`` what went wrong with an
    article. What is found in a text that is no longer the newest when it has been checked is not shown.
    """

    def __init__(
        self,
        check: Callable[[Source], FileResult],
        publish: Callable[[Checked], None],
        complain: Callable[[Exception], None],
        unit: str,
    ) -> None:
        self._check = check
        self._publish = publish
        self._complain = complain
        self._unit = unit
        self._newest: dict[str, Text] = {}
        self._due: dict[str, asyncio.Future[None]] = {}  # the article that was changed last stands last
        self._checked: dict[str, Checked] = {}
        self._thread = ThreadPoolExecutor(1, "medlint")
        self._work: asyncio.Task[None] | None = None

    def newest(self, uri: str) -> Text:
        """The newest text of an open article; raises ``KeyError`` where none is open."""
        return self._newest[uri]

    def change(self, text: Text) -> None:
        """Take a new text, and check it before all others."""
        self._newest[text.uri] = text
        loop = asyncio.get_running_loop()
        self._due[text.uri] = self._due.pop(text.uri) if text.uri in self._due else loop.create_future()
        if self._work is None or self._work.done():
            self._work = loop.create_task(self._check_all())

    def close(self, uri: str) -> None:
        """Forget an article that is no longer open."""
        self._newest.pop(uri, None)
        self._checked.pop(uri, None)
        self._done(uri)

    def recheck(self) -> None:
        """Check all open articles again, because the settings have changed."""
        for text in tuple(self._newest.values()):
            self.change(text._replace())  # a text of its own: what is being checked now is checked in vain

    async def checked(self, uri: str) -> Checked | None:
        """The newest text of an open article with what was found in it."""
        while due := self._due.get(uri):
            await asyncio.wait([due])
        return self._checked.get(uri)

    async def beside(self, work: Callable[[], _Answer]) -> _Answer:
        """What ``work`` gives, done where texts are checked and not at the same time."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def stop(self) -> None:
        """Check nothing more."""
        for uri in tuple(self._newest):
            self.close(uri)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _check_all(self) -> None:
        while self._due:
            await asyncio.sleep(REST)
            if uri := next(reversed(self._due), None):
                await self._check_one(self._newest[uri])
                _tidy()

    async def _check_one(self, text: Text) -> None:
        try:
            result = await self.beside(lambda: self._check(text.source))
            if self._newest.get(text.uri) is text:
                checked = self._checked[text.uri] = Checked(text.uri, text.version, text.source, result, self._unit)
                self._publish(checked)
        except Exception as error:  # one article that cannot be shown must not end the checks of all
            self._checked.pop(text.uri, None)
            self._complain(error)
        if self._newest.get(text.uri) is text:
            self._done(text.uri)

    def _done(self, uri: str) -> None:
        if due := self._due.pop(uri, None):
            due.set_result(None)


def _tidy() -> None:
    """Collect what only the collector can free, now that nobody waits, and let it never look again at what stays.

    What stays are the rules: to look at them takes the collector longer than to check an article.
    """
    gc.collect()
    gc.freeze()
