"""Keeps parsed rule files in the user's cache folder: YAML is slow to read, and rule files seldom change."""

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from medlint.model.fields import Node


def cached(files: list[Path], read: Callable[[Path], Node]) -> list[Node]:
    """``[read(file) for file in files]``, from the cache when no file has changed since it was written.

    A cache that is missing, damaged or not writable costs time, never a run.
    """
    store = _folder() / f"rules-{_key(files)}.json"
    with suppress(OSError, ValueError, TypeError, KeyError, IndexError):
        found = [_thaw(tree) for tree in json.loads(store.read_bytes())]
        if len(found) == len(files):
            return found
    trees = [read(file) for file in files]
    with suppress(OSError):
        _write(store, json.dumps([_freeze(tree) for tree in trees], ensure_ascii=False))
    return trees


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "medlint"


def _key(files: list[Path]) -> str:
    """A digest of the names, sizes and times of the files, and of the reader's own version."""
    state = sha256(f"1 {Path(__file__).stat().st_mtime_ns}".encode())
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        state.update(f"\n{file.resolve()} {stat.st_size} {stat.st_mtime_ns}".encode(errors="surrogateescape"))
    return state.hexdigest()[:32]


def _write(store: Path, text: str) -> None:
    """Write through a temporary file, so that no reader ever sees half of it."""
    store.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=store.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
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
        return Node({str(name): _thaw(entry) for name, entry in value.items()}, line)
    if isinstance(value, list):
        return Node(tuple(_thaw(entry) for entry in value), line)
    return Node(str(value), line)
