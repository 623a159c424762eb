"""Finds the telephone lines of a table in a document, by number, name or address."""

import re
from collections.abc import Iterable, Iterator, Sequence

from medlint.model.document import Document
from medlint.model.fold import fold
from medlint.pattern import Pattern
from medlint.rules.alternation import one_of
from medlint.rules.tables import Entry
from medlint.rules.term import Term

_APART = re.compile(r"[\s().–-]+")
_BETWEEN = r"[\s().–-]{0,3}"
_PREFIX = r"(?:\+?1[\s.-]{0,2})?"
_SHORT = 4  # digits that can stand for something else
_NAME = 8  # letters of a name that is no common word
_BEFORE, _AFTER = 80, 60  # code points around a short number, in which something must say that it can be called


class Directory:
    """Lines of which one may stand in a document; a short number counts beside one of the words ``calling``."""

    __slots__ = ("_calling", "_digits", "_hosts", "_long", "_short")

    def __init__(self, entries: Iterable[Entry], calling: Sequence[Term], hosts: Sequence[str]) -> None:
        entries = tuple(entries)
        numbers = list(_numbers(entries))
        names = [_spaced(fold(entry.name).split()) for entry in entries if len(entry.name) >= _NAME]
        self._long = _pattern([*names, *(_PREFIX + number for number, short in numbers if not short)])
        self._short = _pattern(number for number, short in numbers if short)
        self._calling = Pattern(r"\b" + one_of(term.body for term in calling) + r"\b")
        self._digits = frozenset(_APART.sub("", fold(number)) for entry in entries for number in entry.all("numbers"))
        self._hosts = frozenset((*hosts, *(host for entry in entries if (host := _host(entry.one("url"))))))

    def is_in(self, document: Document) -> bool:
        """Whether the document names one of the lines."""
        return self._linked(document) or self._long.search(document.folded) is not None or self._called(document)

    def _linked(self, document: Document) -> bool:
        return any(self._leads(mark.target) for mark in document.marks if mark.target)

    def _leads(self, target: str) -> bool:
        """Whether an address is that of a line: a site, or a number to call."""
        scheme, _, rest = target.partition(":")
        if scheme in ("tel", "sms"):
            return _APART.sub("", rest.partition(",")[0].lower()).removeprefix("+") in self._digits
        return _host(target) in self._hosts

    def _called(self, document: Document) -> bool:
        folded = document.folded
        for found in self._short.finditer(folded):
            start, end = found.span()
            if self._calling.search(folded[max(0, start - _BEFORE) : start] + " " + folded[end : end + _AFTER]):
                return True
        return False


def _numbers(entries: Iterable[Entry]) -> Iterator[tuple[str, bool]]:
    """Each number as a pattern, and whether it is a short one."""
    for entry in entries:
        for number in entry.all("numbers"):
            plain = _APART.sub("", fold(number))
            yield _BETWEEN.join(map(re.escape, plain)), len(plain) <= _SHORT


def _spaced(words: Iterable[str]) -> str:
    return r"\s+".join(map(re.escape, words))


def _pattern(bodies: Iterable[str]) -> Pattern:
    """Any of the ``bodies``, which a longer number or word does not hold; nothing at all when there is none."""
    choice = "|".join(dict.fromkeys(bodies))
    return Pattern(rf"(?<![\w.,$£€/-])(?:{choice})(?![\w%]|[.,/-]\d)" if choice else "(?!)")


def _host(url: str) -> str:
    """The host of an address, without “www.”."""
    return url.partition("://")[2].partition("/")[0].lower().removeprefix("www.")
