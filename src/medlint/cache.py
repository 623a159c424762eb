"""What is slow to make again and safe to lose: in the user's cache folder, or made ready when a wheel was built."""

import os
from contextlib import suppress
from functools import cache
from mmap import ACCESS_READ, mmap
from zlib import adler32, crc32

from medlint.parts import NO_PARTS, Parts, joined
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_PREPARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "prepared")
_EDITION = "edition"
_KEPT_FOR = 30 * 24 * 3600
_SEAL = 4  # bytes


class Cache:
    """Named files in the user's cache folder.

    One that is missing, damaged or cannot be written costs time, never a run. ``used`` set to False neither reads nor
    writes any; what came with medlint is read all the same.
    """

    def __init__(self) -> None:
        self.used = True

    def read(self, name: str) -> bytes | None:
        """What was written under ``name``, None where there is nothing or it is damaged."""
        folder = self.folder()
        if folder is not None:
            with suppress(OSError), open(os.path.join(folder, name), "rb") as file:
                seal, data = file.read(_SEAL), file.read()
                return data if seal == _sealed(data) else None
        return None

    def parts(self, name: str) -> Parts:
        """The parts that were written under ``name``, by an earlier run or for the wheel; else no parts.

        A file that is damaged is passed over.
        """
        for folder in filter(None, (self.folder(), _PREPARED)):
            # of a file that cannot be opened, is empty or does not begin with an index
            with suppress(OSError, ValueError), open(os.path.join(folder, name), "rb") as file:
                return Parts(memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)))
        return NO_PARTS

    def write(self, name: str, data: bytes) -> None:
        """Keep ``data`` under ``name``, and clear away what of its kind has long been out of use.

        The kind is the name up to its first hyphen. Nobody ever reads half of a file.
        """
        self._put(name, _sealed(data) + data)

    def write_parts(self, name: str, parts: "Mapping[str, bytes]") -> None:
        """Keep ``parts`` under ``name``, each to be read alone, otherwise as ``write`` does."""
        self._put(name, joined(parts))

    def _put(self, name: str, data: bytes) -> None:
        folder = self.folder()
        if folder is None:
            return
        from pathlib import Path  # takes longer than reading what is kept

        with suppress(OSError):
            place = Path(folder)
            place.mkdir(parents=True, exist_ok=True)
            _replace(place / name, data)
            _clear(place, name)

    def keep(self, name: str, make: "Callable[[str], None]") -> str | None:
        """The path of the file kept under ``name``; ``make`` writes it to a path of its own where there is none yet.

        None where no file can be kept. Several processes may make it at once: each of them finds a whole one.
        """
        folder = self.folder()
        if folder is None:
            return None
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
        from pathlib import Path

        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
            _make(Path(path), make)
            _clear(Path(folder), name)
        except OSError:
            return None
        return path

    def clear(self) -> list[int]:
        """Remove every file that is kept, and the folder with them; the sizes in bytes of those that there were.

        Folders in it are none of medlint's. Raises ``OSError`` for a file that cannot be removed.
        """
        folder = self.folder()
        sizes: list[int] = []
        if folder is None or not os.path.isdir(folder):
            return sizes
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    with suppress(FileNotFoundError):  # another process was quicker
                        size = entry.stat(follow_symlinks=False).st_size
                        os.unlink(entry.path)
                        sizes.append(size)
        with suppress(OSError):
            os.rmdir(folder)
        return sizes

    def folder(self) -> str | None:
        """Where the folder is, None where it is not used or there is no home to have it in; it need not exist yet."""
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
        return os.path.join(base, "medlint") if self.used and os.path.isabs(base) else None


CACHE = Cache()
"""The cache of this process."""


@cache
def edition() -> bytes:
    """What stands for the rules and the code of medlint as installed, where they came with what was made ready of them.

    Nothing in a checkout, whose files change. Of an installation only an installer changes any, and changes this too.
    """
    with suppress(OSError), open(os.path.join(_PREPARED, _EDITION), "rb") as file:
        return file.read()
    return b""


def stamp(path: str) -> bytes:
    """What changes whenever an installed file does: its size, and the times at which it was written and put in place.

    Raises ``OSError`` for one that is not there.
    """
    known = os.stat(path)
    return b"%d %d %d" % (known.st_size, known.st_mtime_ns, known.st_ctime_ns)


def digest(data: bytes) -> str:
    """What stands for ``data`` in a name: its length and two quick sums, since no one gains by a collision."""
    return f"{len(data):x}-{crc32(data):08x}{adler32(data):08x}"


def _sealed(data: bytes) -> bytes:
    """What stands before ``data``, so that damage is seen before anything is made of it."""
    return crc32(data).to_bytes(_SEAL, "big")


def _replace(target: "Path", data: bytes) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _make(target: "Path", make: "Callable[[str], None]") -> None:
    """What ``make`` writes, under the name of ``target`` once it is whole."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent)
    os.close(handle)
    try:
        make(name)
        os.replace(name, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _clear(folder: "Path", name: str) -> None:
    newest = (folder / name).stat().st_mtime
    for other in folder.glob(f"{name.partition('-')[0]}-*"):
        if newest - other.stat().st_mtime > _KEPT_FOR:
            other.unlink()
