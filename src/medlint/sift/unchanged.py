"""Keeps back the findings that a change has nothing to do with."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from medlint.changes import Change
from medlint.git import Lines
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Why
from medlint.model.severity import Severity
from medlint.model.source import Source
from medlint.model.span import Span
from medlint.sift.identity import identities

# Git ends a line at a byte, which in these is a part of a letter.
_WIDE = ("utf-16", "utf-32")
_NOWHERE = (0, 0)


def keep_unchanged(result: FileResult, change: Change, check: Callable[[Source], FileResult]) -> FileResult:
    """``result``, that of the new text of ``change``, without the findings that were there before.

    What is left touches a new line, or is not found in the old text: then the change took away what it rested on. A
    finding about the whole article touches nothing: that its title is new says nothing about it.
    ``check`` gives the result of the old text.
    """
    source, old = result.source, change.old_source()
    if not source or not old or source.encoding.codec.startswith(_WIDE):
        return result
    if old.text == source.text:
        return result.withhold([True] * len(result.diagnostics), Why.UNCHANGED)
    now = _Text(source, change.lines)
    candidates = [one for one in result.diagnostics if one.whole or not now.touches(one.span)]
    if not candidates:
        return result
    known = _known(candidates, now, check(old).diagnostics, _Text(old))
    return result.withhold([one in known for one in result.diagnostics], Why.UNCHANGED)


class _Text:
    """A text by the lines of Git, which only a line feed ends, and those of them that are new."""

    def __init__(self, source: Source, lines: Sequence[Lines] = ()) -> None:
        self.source = source
        self._starts = [0, *(at + 1 for at, letter in enumerate(source.text) if letter == "\n")]
        self._lines = lines

    def touches(self, span: Span) -> bool:
        """Whether any of ``span`` stands on a new line."""
        first, last = self._line(span.start), self._line(max(span.start, span.end - 1))
        return any(first < lines.first + lines.new and lines.first <= last for lines in self._lines)

    def place_before(self, one: Diagnostic) -> tuple[int, int]:
        """The line and column where the finding stood before, provided that its line is not new.

        One about the whole article has no line.
        """
        if one.whole:
            return _NOWHERE
        line = self._line(one.span.start)
        grown = sum(lines.new - lines.gone for lines in self._lines if lines.first + max(lines.new, 1) <= line)
        return line - grown, one.span.start - self._starts[line - 1]

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def _known(found: Sequence[Diagnostic], now: _Text, before: Sequence[Diagnostic], old: _Text) -> set[Diagnostic]:
    """Those of ``found``, none of which touches a new line, that stood in the old text; each of ``before`` once.

    They are known by their place, and by their words where something else in their lines has gone. One that has become
    graver is not the same.
    """
    places = {(one.code, one.severity, old.place_before(one)): at for at, one in enumerate(before)}
    stood = {one: places.pop((one.code, one.severity, now.place_before(one)), None) for one in found}
    taken = set(stood.values())
    left = Counter(key for at, key in enumerate(_keys(before, old)) if at not in taken)
    known = set()
    for one, key in zip(found, _keys(found, now), strict=True):
        if stood[one] is None:
            left[key] -= 1
        if stood[one] is not None or left[key] >= 0:
            known.add(one)
    return known


def _keys(found: Sequence[Diagnostic], text: _Text) -> list[tuple[Severity, str, str, str]]:
    names = identities(found, text.source)
    return [(one.severity, *name[:3]) for one, name in zip(found, names, strict=True)]
