"""Many pieces of bytes in one file, of which a run reads the few that it asks for.

The file begins with the length of its index and the index's seal, four bytes each; the index says for every name where
the part begins behind it, how many bytes it has and what its seal is.
"""

import marshal
from collections.abc import Iterator, Mapping
from zlib import crc32

from medlint.typed import TypeAlias, cast

Place: TypeAlias = tuple[int, int, int]

_NUMBER = 4  # bytes
_HEAD = 2 * _NUMBER


class Parts:
    """The parts that ``data`` holds, which is read where a part stands and nowhere else.

    Raises ``ValueError`` where it is damaged before the first part.
    """

    def __init__(self, data: memoryview) -> None:
        size, seal = (int.from_bytes(data[at : at + _NUMBER], "big") for at in (0, _NUMBER))
        index = data[_HEAD : _HEAD + size]
        if not index or crc32(index) != seal:
            raise ValueError("the index is damaged")
        self._index = cast("dict[str, Place]", marshal.loads(index))
        self._data = data[_HEAD + size :]

    def read(self, name: str) -> memoryview | None:
        """The part with that name, None where there is none or it is damaged."""
        if name not in self._index:
            return None
        start, size, seal = self._index[name]
        part = self._data[start : start + size]
        return part if crc32(part) == seal else None

    def all(self) -> Iterator[tuple[str, bytes]]:
        """The names and the bytes of all parts that are not damaged."""
        for name in self._index:
            if (part := self.read(name)) is not None:
                yield name, bytes(part)


def joined(parts: Mapping[str, bytes]) -> bytes:
    """What a file holds that has these parts."""
    index: dict[str, Place] = {}
    start = 0
    for name, part in parts.items():
        index[name] = start, len(part), crc32(part)
        start += len(part)
    packed = marshal.dumps(index)
    head = b"".join(number.to_bytes(_NUMBER, "big") for number in (len(packed), crc32(packed)))
    return b"".join((head, packed, *parts.values()))


NO_PARTS = Parts(memoryview(joined({})))
"""A file without parts."""
