"""What rule files hold, kept between runs: YAML and terms are slow to read, and seldom change."""

import marshal
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import adler32, crc32

from medlint.cache import CACHE
from medlint.model.fields import Node

_READERS = ("cache.py", "term.py", "yaml.py")


class Kept(NamedTuple):
    """The trees of some rule files, and what is known of the terms in them: see ``Vocabulary.known``."""

    trees: list[Node]
    terms: dict[str, list[str]]


class RuleCache:
    """What is kept of one set of rule files, ``contents``: each one's name and bytes.

    It goes by the bytes, since version control and builds set the times of files as they like.
    """

    def __init__(self, contents: Sequence[tuple[str, bytes]]) -> None:
        self._count = len(contents)
        self._name = f"rules-{_key(contents)}"

    def load(self) -> Kept | None:
        """What was saved for the same files, None where there is nothing of use."""
        with suppress(ValueError, TypeError, KeyError, AttributeError, EOFError, RecursionError):
            stored = marshal.loads(CACHE.read(self._name) or b"")
            terms = {text: [str(part) for part in parts] for text, parts in stored["terms"].items()}
            trees = [_thaw(tree) for tree in stored["trees"]]
            if len(trees) == self._count and all(len(parts) > 2 and all(parts) for parts in terms.values()):
                return Kept(trees, terms)
        return None

    def save(self, trees: Iterable[Node], terms: Mapping[str, Sequence[str]]) -> None:
        """Save what the files hold."""
        stored = {"trees": [_freeze(tree) for tree in trees], "terms": dict(terms)}
        CACHE.write(self._name, marshal.dumps(stored))


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
