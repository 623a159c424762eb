"""Results as bytes. Neither path nor text is in them: whoever asks for the result of a file has both."""

import marshal
from zlib import crc32

from medlint.model.finding import Diagnostic, Edit, Fix
from medlint.model.result import FileResult, Why, Withheld
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Position, Source
from medlint.model.span import Span
from medlint.typed import TypeAlias, cast

_SEAL = 4  # bytes

# Plain tuples, since marshal takes no named ones.
_Pair: TypeAlias = tuple[int, int]
_Fix: TypeAlias = tuple[tuple[tuple[_Pair, str], ...], bool]
_Row: TypeAlias = tuple[_Pair, _Pair, _Pair, str, str, int, str, str, str, str, _Fix | None, str, bool]
_Aside: TypeAlias = tuple[_Row, str, str]


def pack(result: FileResult) -> bytes:
    """What ``unpack`` makes ``result`` of again; its failures and what fixes made of it are left out."""
    found = tuple(map(_row, result.diagnostics))
    withheld = tuple((_row(one.diagnostic), one.why.value, one.reason) for one in result.withheld)
    data = marshal.dumps((result.day, found, withheld))
    return crc32(data).to_bytes(_SEAL, "big") + data


def unpack(packed: bytes, source: Source) -> FileResult | None:
    """The result that was packed, for ``source``, the article it is about; None where the bytes are damaged."""
    data = packed[_SEAL:]
    if not data or crc32(data).to_bytes(_SEAL, "big") != packed[:_SEAL]:
        return None
    day, found, withheld = cast("tuple[str, tuple[_Row, ...], tuple[_Aside, ...]]", marshal.loads(data))
    diagnostics = tuple(_diagnostic(row, source.path) for row in found)
    asides = tuple(Withheld(_diagnostic(row, source.path), Why(why), reason) for row, why, reason in withheld)
    return FileResult(source.path, source, diagnostics, asides, day=day)


def _row(one: Diagnostic) -> _Row:
    _, span, start, end, code, name, severity, confidence, message, help, url, fix, passage, whole = one
    places = _pair(span), _pair(start), _pair(end)
    edits = (tuple((_pair(edit.span), edit.text) for edit in fix.edits), fix.safe) if fix else None
    return (*places, code, name, int(severity), confidence.value, message, help, url, edits, passage, whole)


def _pair(place: tuple[int, int]) -> _Pair:
    first, second = place
    return first, second


def _diagnostic(row: _Row, path: str) -> Diagnostic:
    span, start, end, code, name, severity, confidence, message, help, url, fix, passage, whole = row
    return Diagnostic(
        path=path,
        span=Span(*span),
        start=Position(*start),
        end=Position(*end),
        code=code,
        name=name,
        severity=Severity(severity),
        confidence=Confidence(confidence),
        message=message,
        help=help,
        url=url,
        fix=fix and Fix(tuple(Edit(Span(*place), text) for place, text in fix[0]), fix[1]),
        passage=passage,
        whole=whole,
    )
