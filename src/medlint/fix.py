"""Applies fixes, pass by pass, and none that would bring in a finding which was not there."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from medlint.model.finding import Diagnostic, Edit, Fix
from medlint.model.result import FileResult, LeftOut, Mended
from medlint.model.source import Source
from medlint.model.span import Span

Check = Callable[[Source], FileResult]

PASSES = 10
"""How often the text that a pass leaves is looked at again for more to fix."""

_LINE_END = re.compile(r"\r\n|\r|\n")


def mend(result: FileResult, check: Check, *, unsafe: bool) -> FileResult:
    """What becomes of ``result`` when its safe fixes are applied, or all of them if ``unsafe``.

    The fixed text has no such fix left, unless ten passes were not enough, and no finding that was not there before: a
    fix that would bring one is left out. ``check`` gives the result of a changed text.
    """
    mending = _Mending(result, check, unsafe)
    for _ in range(PASSES):
        batch = _together(mending.waiting())
        if not batch:
            break
        mending.apply(batch)
    return mending.outcome(result)


def applied(source: Source, edits: Iterable[Edit]) -> Source:
    """``source`` after ``edits``, which do not overlap."""
    pieces, at = [], 0
    for span, text in sorted(edits):
        pieces += [source.text[at : span.start], text]
        at = span.end
    return source._replace(text="".join((*pieces, source.text[at:])))


def line_end(text: str) -> str:
    """What ends the lines of ``text``: what ends its first one, a line feed where it has no other."""
    found = _LINE_END.search(text)
    return found[0] if found else "\n"


def is_sound(fix: Fix, source: Source) -> bool:
    """Whether the edits of ``fix`` stand in the order of the text of ``source`` without overlapping."""
    ends = [0, *(edit.span.end for edit in fix.edits)]
    starts = [*(edit.span.start for edit in fix.edits), len(source.text)]
    in_order = all(end <= start for end, start in zip(ends, starts, strict=True))
    return bool(fix.edits) and in_order and all(edit.span.start <= edit.span.end for edit in fix.edits)


class _Mending:
    """A text on its way through the passes.

    ``refused`` are the findings whose fix is left out, by code and place, and what each would have brought.
    """

    def __init__(self, result: FileResult, check: Check, unsafe: bool) -> None:
        self._now = result
        self._check = check
        self._unsafe = unsafe
        self._fixed: list[Diagnostic] = []
        self._refused: dict[tuple[str, Span], tuple[str, ...]] = {}

    def waiting(self) -> Iterator[tuple[Diagnostic, Fix]]:
        """The findings that are still to be fixed, with their fixes."""
        source = self._now.source
        for one in self._now.diagnostics:
            wanted = one.fix and (one.fix.safe or self._unsafe) and _key(one) not in self._refused
            if one.fix and wanted and source and is_sound(one.fix, source):
                yield one, one.fix

    def apply(self, batch: Sequence[tuple[Diagnostic, Fix]]) -> None:
        """Apply fixes that do not overlap; where they bring something new, each half by itself."""
        source = self._now.source
        assert source is not None
        end = line_end(source.text)
        edits = sorted({Edit(span, _LINE_END.sub(end, text)) for _, fix in batch for span, text in fix.edits})
        after = self._check(applied(source, edits))
        brought = _brought(self._now, [one for one, _ in batch], edits, after)
        if not brought:
            self._now = after
            self._fixed += (one for one, _ in batch)
            self._refused = {(code, _moved(span, edits)): why for (code, span), why in self._refused.items()}
        elif len(batch) == 1:
            self._refused[_key(batch[0][0])] = brought
        else:
            half = len(batch) // 2
            # the later ones first: what stands before them keeps its place
            self.apply(batch[half:])
            there = set(self.waiting())
            if left := [one for one in batch[:half] if one in there]:
                self.apply(left)

    def outcome(self, before: FileResult) -> FileResult:
        """The result of the text as it is now; a fix that was left out is none."""
        if not self._fixed and not self._refused:
            return before
        left_out, diagnostics = [], []
        for one in self._now.diagnostics:
            brings = self._refused.get(_key(one))
            if brings:
                left_out.append(LeftOut(one, brings))
            diagnostics.append(one._replace(fix=None) if brings else one)
        mended = Mended(before, tuple(self._fixed), tuple(left_out))
        return self._now._replace(diagnostics=tuple(diagnostics), mended=mended)


def _key(diagnostic: Diagnostic) -> tuple[str, Span]:
    return diagnostic.code, diagnostic.span


def _together(waiting: Iterable[tuple[Diagnostic, Fix]]) -> list[tuple[Diagnostic, Fix]]:
    """The fixes that can be applied at once; one that needs a place already taken waits unless it asks for the same."""
    batch: list[tuple[Diagnostic, Fix]] = []
    taken: list[Edit] = []
    for one, fix in waiting:
        others = [edit for edit in fix.edits if edit not in taken]
        if not any(_clash(edit.span, other.span) for edit in others for other in taken):
            batch.append((one, fix))
            taken += others
    return batch


def _brought(
    before: FileResult, fixed: Sequence[Diagnostic], edits: Sequence[Edit], after: FileResult
) -> tuple[str, ...]:
    """What stands in ``after`` and neither stood in ``before`` nor took the place of what was fixed.

    Where a rule speaks of the article as a whole, or of the first case of something, its finding may go elsewhere: as
    many of its findings as are gone may stand in other places, but none in the place of its own fix.
    """
    fixes = {_key(one) for one in fixed}
    old = [(one.code, _moved(one.span, edits)) for one in before.diagnostics if _key(one) not in fixes]
    new = []
    for one in after.diagnostics:
        known = next((entry for entry in old if entry[0] == one.code and _meet(entry[1], one.span)), None)
        if known:
            old.remove(known)
        else:
            new.append(one)
    places = [_moved(edit.span, edits) for edit in edits]
    gone, moved_on = Counter(code for code, _ in old), Counter(one.code for one in fixed)
    brought = [str(failure) for failure in after.failures if failure not in before.failures]
    for one in new:
        if gone[one.code]:
            gone[one.code] -= 1
        elif moved_on[one.code] and not any(_meet(place, one.span) for place in places):
            moved_on[one.code] -= 1
        else:
            brought.append(f"{one.code} {one.name}")
    return tuple(dict.fromkeys(brought))


def _moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Where ``span`` is after ``edits``; what they put in the place of a part of it, or beside it, belongs to it."""
    start, end = span
    for place, text in edits:
        grown = len(text) - (place.end - place.start)
        if place.start < span.start:
            start += grown if place.end <= span.start else place.start - span.start
        if place.end <= span.end:
            end += grown
        elif place.start < span.end:
            end += place.start + len(text) - span.end
    return Span(start, end)


def _clash(one: Span, other: Span) -> bool:
    """Whether edits at two places cannot be made at once: what is added beside another edit has no order."""
    return one.overlaps(other) or (_meet(one, other) and (one.start == one.end or other.start == other.end))


def _meet(one: Span, other: Span) -> bool:
    """Whether two places overlap or touch."""
    return one.start <= other.end and other.start <= one.end
