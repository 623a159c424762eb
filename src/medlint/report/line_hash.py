"""The hash by which GitHub's code scanning knows a line again when others move it.

GitHub's upload action counts it where a report has none and warns where a report has another; the upload interface
needs it. It is a polynomial of the hundred UTF-16 code units that begin with the line, without blanks, and behind it
how many lines of the file up to this one begin alike.
"""

from collections import Counter
from collections.abc import Set
from struct import unpack

from medlint.model.source import Source

_WINDOW = 100
_BASE = 37
_MASK = 2**64 - 1
_END_OF_FILE = "\uffff"


def line_hashes(source: Source, lines: Set[int]) -> dict[int, str]:
    """The hashes of the one-based ``lines`` of ``source``; none where it is not UTF-8, which GitHub takes it for."""
    if source.encoding.codec != "utf-8":
        return {}
    mark = "\ufeff" if source.encoding.mark else ""
    text = f"{mark}{source.text}".replace("\r\n", "\n").replace("\r", "\n").translate({9: None, 32: None})
    units = _units(text + _END_OF_FILE + "\0" * _WINDOW)
    start, seen, hashes = 0, Counter[bytes](), dict[int, str]()
    for number, line in enumerate(text.split("\n"), 1):
        window = units[start : start + 2 * _WINDOW]
        seen[window] += 1
        if number in lines:
            hashes[number] = f"{_hash(window):x}:{seen[window]}"
        start += len(_units(line + "\n"))
    return hashes


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _hash(window: bytes) -> int:
    value = 0
    for unit in unpack(f"<{_WINDOW}H", window):
        value = (_BASE * value + unit) & _MASK
    return value
