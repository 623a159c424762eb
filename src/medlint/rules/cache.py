"""Keeps what rule files hold in the user's cache folder: YAML and terms are slow to read, and seldom change."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import adler32, crc32

from medlint.model.fields import Node

_READERS = ("cache.py", "term.py", "yaml.py")
_KEPT_FOR = 30 * 24 * 3600


class Kept(NamedTuple):
    """The trees of some rule files, and the literals of the terms in them."""

    trees: list[Node]
    literals: dict[str, list[str]]


class RuleCache:
    """The cache of one set of rule files, ``contents``: each one's name and bytes.

    It goes by the bytes, since version control and builds set the times of files as they like. A cache that is
    missing, damaged or not writable costs time, never a run.
    """

    def __init__(self, contents: Sequence[tuple[str, bytes]]) -> None:
        self._count = len(contents)
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118
        self._store = Path(base, "medlint", f"rules-{_key(contents)}.json")

    def load(self) -> Kept | None:
        """What was saved for the same files, None where there is nothing of use."""
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            stored = json.loads(self._store.read_bytes())
            literals = {text: [str(word) for word in words] for text, words in stored["literals"].items()}
            trees = [_thaw(tree) for tree in stored["trees"]]
            if len(trees) == self._count and all(words and all(words) for words in literals.values()):
                return Kept(trees, literals)
        return None

    def save(self, trees: Iterable[Node], literals: Mapping[str, Sequence[str]]) -> None:
        """Save what the files hold, and clear away what has long been out of use."""
        if not self._store.is_absolute():  # there is no home
            return
        import time

        text = json.dumps({"trees": [_freeze(tree) for tree in trees], "literals": dict(literals)})
        with suppress(OSError):
            self._store.parent.mkdir(parents=True, exist_ok=True)
            _write(self._store, text)
            for other in self._store.parent.glob("rules-*.json"):
                if time.time() - other.stat().st_mtime > _KEPT_FOR:
                    other.unlink()


def _key(contents: Iterable[tuple[str, bytes]]) -> str:
    """A digest of the files and of the modules that read them; two quick sums, since no one gains by a collision."""
    parts = []
    for name in _READERS:
        with suppress(OSError):  # an installation may have no sources
            parts.append(Path(__file__).with_name(name).read_bytes())
    for name, data in contents:
        parts += [f"\n{name} {len(data)}\n".encode(errors="surrogateescape"), data]
    whole = b"".join(parts)
    return f"{len(whole):x}-{crc32(whole):08x}{adler32(whole):08x}"


def _write(store: Path, text: str) -> None:
    """Write through a temporary file, so that no reader ever sees half of it."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=store.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
        Path(name).replace(store)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _freeze(node: Node) -> list[object]:
    if isinstance(node.value, dict):
        return [node.line, {name: _freeze(value) for name, value in node.value.items()}]
    if isinstance(node.value, tuple):
        return [node.line, [_freeze(value) for value in node.value]]
    return [node.line, node.value]


def _thaw(tree: list[object]) -> Node:
    line, value = tree
    if not isinstance(line, int):
        raise TypeError
    if isinstance(value, dict):
        return Node({name: _thaw(entry) for name, entry in value.items()}, line)
    if isinstance(value, list):
        return Node(tuple([_thaw(entry) for entry in value]), line)
    if not isinstance(value, str):
        raise TypeError
    return Node(value, line)
