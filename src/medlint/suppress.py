"""Writes suppression comments for what is there, and none that would change how an article reads."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from medlint.fix import applied, line_end
from medlint.model.document import Document
from medlint.model.finding import Diagnostic, Edit
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.sift.directive import Verb
from medlint.sift.suppressions import GROUP

Check = Callable[[Source], FileResult]

_ENDS = ("-->", "--!>", "*/", "\n", "\r")


class Commented(NamedTuple):
    """The result of an article with its comments, and the findings for which there is no place for one."""

    result: FileResult
    left: tuple[Diagnostic, ...]


def is_reason(text: str) -> bool:
    """Whether ``text`` can stand in a comment as the reason that it gives."""
    return bool(text.strip()) and not any(end in text for end in _ENDS)


def suppress(result: FileResult, check: Check, reason: str, findings: Iterable[Diagnostic] | None = None) -> Commented:
    """``result`` after comments with that ``reason`` for all its ``findings``; ``check`` gives the result of a text.

    A comment stands above the line where it can; else two stand around the list, table or block; else one at the
    beginning of the file holds for all of it. The rules about comments themselves have no comments, and nothing is
    written into plain text, in which readers would see it.
    """
    asked = result.diagnostics if findings is None else findings
    wanted = [one for one in asked if not one.code.startswith(GROUP)]
    if result.source and result.source.format is Format.TEXT:
        return Commented(result, tuple(wanted))
    everywhere = set[str]()
    while True:
        writing = _Writing(result, check, reason)
        missed = {one.name for one in writing.around([one for one in wanted if one.name not in everywhere])}
        if missed:
            everywhere |= missed
            continue
        left = everywhere and not writing.attempt(writing.above_all(sorted(everywhere)), everywhere)
        return Commented(writing.now, tuple(one for one in wanted if left and one.name in everywhere))


class _Writing:
    """An article on its way to a version with comments."""

    def __init__(self, result: FileResult, check: Check, reason: str) -> None:
        assert result.source
        self.now = result
        self._check, self._reason = check, reason
        self._source = result.source
        self._document = parse(self._source)
        self._shape = _shape(self._document)
        self._line_end = line_end(self._source.text)

    def around(self, wanted: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Write comments for ``wanted``, in the order of the text; the findings that have no place for one."""
        units: dict[Span, list[Diagnostic]] = {}
        for one in wanted:
            units.setdefault(self._whole(one.span.start), []).append(one)
        missed = []
        # from the end: what stands before keeps its place
        for whole, unit in sorted(units.items(), reverse=True):
            names = _names(unit)
            if not any(self.attempt(edits, names, len(unit)) for edits in self._forms(whole, unit)):
                missed += unit
        return missed

    def attempt(self, edits: Sequence[Edit], names: Iterable[str], number: int = 0) -> bool:
        """Make ``edits`` if they suppress all of ``number`` findings called ``names`` and change nothing else."""
        assert self.now.source
        after = self._check(applied(self.now.source, edits))
        before, now = _counted(self.now), _counted(after)
        fewer = before - now
        named = all(name in set(names) for name, _ in fewer)
        gone = fewer.total() == number if number else not any(one.name in names for one in after.diagnostics)
        if not after.source or now - before or not named or not gone or after.failures != self.now.failures:
            return False
        if _shape(parse(after.source)) != self._shape:
            return False
        self.now = after
        return True

    def above_all(self, names: Sequence[str]) -> list[Edit]:
        """One comment that holds for the file: behind the front matter, or at the end where no text follows it.

        In HTML it stands at the end as well. Nothing may stand above front matter, which would be none for others.
        """
        text = self._comment(Verb.FILE, names)
        first = next((b.span.start for b in self._document.blocks if not self._is_matter(b.span.start)), None)
        if self._source.format is Format.HTML or first is None:
            assert self.now.source
            end = len(self.now.source.text)
            before = "" if self.now.source.text.endswith(("\n", "\r")) else self._line_end
            # what stands above may go on to the next blank line
            gap = "" if self._source.format is Format.HTML else self._line_end
            return [Edit(Span(end, end), f"{before}{gap}{text}{self._line_end}")]
        at = self._line(first).start
        return [Edit(Span(at, at), f"{text}{self._line_end}{self._line_end}")]

    def _forms(self, whole: Span, unit: Sequence[Diagnostic]) -> Iterator[list[Edit]]:
        """Comments for the findings of ``unit``, all that lie in ``whole``: above their lines, or around it."""
        lines: dict[int, list[Diagnostic]] = {}
        for one in unit:
            lines.setdefault(self._first_line(one.span.start).start, []).append(one)
        yield [
            Edit(Span(at, at), self._comment(Verb.NEXT_LINE, _names(group)) + self._line_end)
            for at, group in lines.items()
        ]
        names = _names(unit)
        start, end = self._source.whole_lines(whole)
        gap = self._line_end if self._source.text[:end].endswith(("\n", "\r")) else 2 * self._line_end
        yield [
            Edit(Span(start, start), self._comment(Verb.DISABLE, names) + self._line_end),
            Edit(Span(end, end), f"{gap}{self._comment(Verb.ENABLE, names)}{self._line_end}"),
        ]

    def _comment(self, verb: Verb, names: Sequence[str]) -> str:
        reason = "" if verb is Verb.ENABLE else f" -- {self._reason.strip()}"
        text = f"{verb.value} {', '.join(names)}{reason}"
        return f"{{/* {text} */}}" if self._source.format is Format.MDX else f"<!-- {text} -->"

    def _first_line(self, offset: int) -> Span:
        """The line on which the block that holds ``offset`` begins."""
        block = self._document.block_at(offset)
        return self._line(self._document.blocks[block].span.start if block >= 0 else offset)

    def _whole(self, offset: int) -> Span:
        """The outermost container, or the block, that holds ``offset``."""
        index = self._document.block_at(offset)
        if index < 0:
            return Span(offset, offset + 1)
        block = self._document.blocks[index]
        return next(iter([*self._document.ancestors(block)][-1:]), block).span

    def _line(self, offset: int) -> Span:
        return self._source.whole_lines(Span(offset, offset))

    def _is_matter(self, offset: int) -> bool:
        return self._document.blocks[self._document.block_at(offset)].kind.value == "field"


def _names(found: Iterable[Diagnostic]) -> list[str]:
    return list(dict.fromkeys(one.name for one in found))


def _counted(result: FileResult) -> Counter[tuple[str, str]]:
    text = result.source.text if result.source else ""
    return Counter((one.name, text[one.span.start : one.span.end]) for one in result.diagnostics)


def _shape(document: Document) -> tuple[object, ...]:
    """How an article reads: its blocks, what holds them, and the marks between."""
    blocks = [(b.kind, b.container, b.level, b.name, document.text(b.span)) for b in document.blocks]
    marks = [(mark.kind, mark.target, document.text(mark.text)) for mark in document.marks]
    containers = [(container.kind, container.parent, container.name) for container in document.containers]
    return blocks, marks, containers, document.data
