"""The findings that a repository has decided to live with, for now: kept back, so that only new ones are reported."""

import os
from collections.abc import Callable, Iterable, Iterator

from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, Why
from medlint.sift.identity import Identity, digest, identities, in_order

_MOST_WORDS = 60  # code points of the words and of the passage that an entry shows
_DIGITS = 16  # of a digest: people read the file, and its findings are thousands at the most


class Key(NamedTuple):
    """What an entry is matched by in its article: the rule's code, a digest of the words and their passage, a count."""

    rule: str
    digest: str
    occurrence: int


class Entry(NamedTuple):
    """A finding that is known: its article, and what it is known by there.

    ``path`` is relative to the folder of the baseline, with slashes. ``words`` and ``passage`` are for those who read
    the file: the beginnings of what ``key`` holds the digest of. One about the whole article shows no words.
    """

    path: str
    words: str
    passage: str
    key: Key


class Baseline:
    """The known findings of the articles below one folder, and which of them have been met in this run."""

    def __init__(self, folder: str, entries: Iterable[Entry] = ()) -> None:
        self.folder = folder
        self._entries: dict[str, dict[Key, Entry]] = {}
        for entry in entries:
            self._entries.setdefault(entry.path, {})[entry.key] = entry
        self._checked: dict[str, dict[Key, Entry]] = {}
        self._met: dict[Entry, Entry] = {}
        self._gone: dict[str, bool] = {}

    @property
    def entries(self) -> Iterator[Entry]:
        """All that is known."""
        return (entry for entries in self._entries.values() for entry in entries.values())

    def sift(self, result: FileResult) -> FileResult:
        """``result`` without the findings that are known; an article that has moved is known by its text."""
        if not result.source:
            return result
        path = self._name(result.path)
        unchanged = {one.diagnostic for one in result.withheld if one.why is Why.UNCHANGED}
        found = in_order((*result.diagnostics, *unchanged))
        names = identities(found, result.source)
        here = [_entry(path, name, one.whole) for one, name in zip(found, names, strict=True)]
        if not result.failures:
            self._checked[path] = {entry.key: entry for entry in here}
        known = {one for one, entry in zip(found, here, strict=True) if self._meets(entry)}
        return result.withhold([one in known for one in result.diagnostics], Why.BASELINED)

    def stale(self, judges: Callable[[str, str], bool]) -> list[Entry]:
        """What is known and no longer there.

        An entry of an article that was not checked, or of a rule that did not run, says nothing:
        ``judges`` tells of a path and a code whether this run would have found it.
        """
        return [entry for entry in self.entries if entry not in self._met and judges(entry.path, entry.key.rule)]

    def pruned(self, judges: Callable[[str, str], bool]) -> list[Entry]:
        """What is known and still there, as it is now, and what this run cannot judge."""
        gone = set(self.stale(judges))
        return [self._met.get(entry, entry) for entry in self.entries if entry not in gone]

    @property
    def moved(self) -> int:
        """How many of the known findings stand in an article, or below a title, of another name now."""
        return sum(entry != now for entry, now in self._met.items())

    def renewed(self, judges: Callable[[str, str], bool]) -> list[Entry]:
        """All that was found in this run, known before or not, and what this run cannot judge."""
        now = {(entry.path, entry.key): entry for found in self._checked.values() for entry in found.values()}
        kept = {(entry.path, entry.key): entry for entry in self.pruned(judges)}
        return list((kept | now).values())

    def was_checked(self, path: str) -> bool:
        """Whether the article at ``path`` has been checked in full, or is gone."""
        return path in self._checked or self._is_gone(path)

    def _meets(self, entry: Entry) -> bool:
        """Whether the finding is known; each entry is met by one only."""
        for candidate in self._candidates(entry):
            if self._met.get(candidate, entry).path == entry.path:
                self._met[candidate] = entry
                return True
        return False

    def _candidates(self, entry: Entry) -> Iterable[Entry]:
        """The entries that may be of the finding; what is about the whole article is so under another title as well."""
        here = self._entries.get(entry.path, {})
        if entry.key in here:
            return (here[entry.key],)
        titled = [one for one in here.values() if not (one.words or entry.words) and one.key.rule == entry.key.rule]
        return titled or self._moved(entry.key)

    def _moved(self, key: Key) -> Iterator[Entry]:
        """The entries with that key whose articles are gone."""
        for path, entries in self._entries.items():
            if key in entries and self._is_gone(path):
                yield entries[key]

    def _is_gone(self, path: str) -> bool:
        if path not in self._gone:
            self._gone[path] = not os.path.lexists(os.path.join(self.folder, path))
        return self._gone[path]

    def _name(self, path: str) -> str:
        return os.path.relpath(os.path.realpath(path), os.path.realpath(self.folder)).replace(os.sep, "/")


def _entry(path: str, identity: Identity, whole: bool) -> Entry:
    key = Key(identity.code, digest(identity.words, identity.passage)[:_DIGITS], identity.occurrence)
    return Entry(path, "" if whole else _beginning(identity.words), _beginning(identity.passage), key)


def _beginning(text: str) -> str:
    return text if len(text) <= _MOST_WORDS else text[:_MOST_WORDS].rstrip() + "…"
