"""Results of earlier runs: an article is checked again only when something has changed that its result hangs on."""

import os
from types import TracebackType

from medlint.cache import CACHE
from medlint.model.failure import MedlintError
from medlint.model.result import FileResult
from medlint.read import read
from medlint.recall.key import Keys, SettingsFor
from medlint.recall.pack import pack, unpack
from medlint.recall.store import Store

_NAME = "results.sqlite"


class Recall:
    """What earlier runs found in articles, by all that it hangs on; nothing without ``keys`` and a ``store``.

    As a context manager it writes down in the end what was added. With ``mends`` fixes are going to be applied: then
    a result with a fix is not known, since that takes a check of the fixed text.
    """

    def __init__(self, keys: Keys | None = None, store: Store | None = None, *, mends: bool = False) -> None:
        self._keys = keys
        self._store = store
        self._mends = mends

    def __enter__(self) -> "Recall":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._store is not None:
            self._store.close()

    def find(self, path: str) -> FileResult | None:
        """The result of the file at ``path`` as it is now, None where it has to be checked."""
        if self._keys is None or self._store is None or self._store.is_empty:
            return None
        try:
            source = read(path)
            key = self._keys.of(source)
        except MedlintError:  # whoever checks the file tells of it
            return None
        data = self._store.find(key.digest, key.today) if key else None
        found = unpack(data, source) if data else None
        return None if found and self._mends and any(one.fix for one in found.diagnostics) else found

    def add(self, result: FileResult) -> None:
        """Remember the result of a file; one with failures may be another one next time."""
        found = result.mended.before if result.mended else result
        if self._keys is None or self._store is None or found.source is None or found.failures:
            return
        if key := self._keys.of(found.source):
            self._store.add(key.digest, found.day, pack(found))


def recall(settings_for: SettingsFor, *, mends: bool = False) -> Recall:
    """What is known of articles; ``settings_for`` gives the settings of a folder."""
    folder = CACHE.folder()
    keys = Keys.now(settings_for) if folder else None
    return Recall(keys, Store(os.path.join(folder, _NAME)), mends=mends) if folder and keys else Recall()
