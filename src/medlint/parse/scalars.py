"""Texts as YAML, TOML and JSON write them, read without losing their places."""

import re
from collections.abc import Iterator
from enum import Enum

from medlint.model.record import NamedTuple
from medlint.pattern import Pattern


class Style(Enum):
    """How a text is written."""

    PLAIN = "plain"  # as it reads, over one or more lines
    SINGLE = "single"  # '' stands for '
    DOUBLE = "double"  # with escapes


class Scalar(NamedTuple):
    """A value of front matter: its key (nested keys joined by dots) and its text without quotes, in code points."""

    key: str
    start: int
    end: int
    style: Style


class Piece(NamedTuple):
    """A stretch of a scalar and what it reads as."""

    start: int
    end: int
    shown: str


_LINE = Pattern(r"[^\s](?:[^\r\n]*[^\s])?")
# Without its sign a text reads as it is written.
_SIGNS = {Style.PLAIN: "\n", Style.SINGLE: "''", Style.DOUBLE: "\\"}
_ESCAPES = {
    Style.SINGLE: Pattern("''"),
    Style.DOUBLE: Pattern(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.|$)", re.MULTILINE),
}


def pieces(text: str, scalar: Scalar) -> Iterator[Piece]:
    """The stretches of ``scalar`` in ``text``: each line without the space around it, cut at escapes."""
    escape = _ESCAPES.get(scalar.style)
    for line in _LINE.finditer(text, scalar.start, scalar.end):
        at = line.start()
        for found in escape.finditer(text, at, line.end()) if escape else ():
            if at < found.start():
                yield Piece(at, found.start(), text[at : found.start()])
            yield Piece(found.start(), found.end(), _unescaped(found.group()))
            at = found.end()
        if at < line.end():
            yield Piece(at, line.end(), text[at : line.end()])


def value(text: str, scalar: Scalar) -> str:
    """What ``scalar`` reads as, on one line."""
    plain = text[scalar.start : scalar.end].strip()
    if _SIGNS[scalar.style] not in plain and "\n" not in plain and "\r" not in plain:
        return plain
    shown, end = [], scalar.start
    for piece in pieces(text, scalar):
        shown += [" " if text[end : piece.start] else "", piece.shown]
        end = piece.end
    return "".join(shown).strip()


def _unescaped(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1:2] in ("u", "U", "x") and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
    return {"n": " ", "t": " ", "r": " ", "": " ", "_": "\u00a0"}.get(escape[1:2], escape[1:2])
