"""What rule files hold, kept between runs: YAML and terms are slow to read, and seldom change."""

import marshal
import os
from collections.abc import Callable, Iterable
from contextlib import suppress

from medlint.cache import CACHE, digest, edition, stamp
from medlint.model.fields import Node, packed
from medlint.model.record import NamedTuple
from medlint.parts import NO_PARTS
from medlint.rules.term import Vocabulary

_READERS = (
    "cache.py",
    "example.py",
    "grammar.py",
    "head.py",
    "literals.py",
    "load.py",
    "rule_file.py",
    "standard.py",
    "tables.py",
    "term.py",
    "yaml.py",
)


_TREES = "trees"
_TERMS = "terms of "
_TABLE = "table "


class Kept(NamedTuple):
    """The trees of some rule files, and what gives what is known of the terms in a place and of a table.

    See ``Vocabulary``.
    """

    trees: list[Node]
    terms: Callable[[str], memoryview | None]
    tables: Callable[[str], memoryview | None]


class RuleCache:
    """What is kept of a set of ``count`` rule files.

    ``contents`` has the name of each and its bytes, or its stamp if it is installed; those that the edition stands for
    are not in it. Of others no stamp would do, since version control and builds set the times of files as they like.
    """

    def __init__(self, count: int, contents: Iterable[tuple[str, bytes]]) -> None:
        self._count = count
        self._parts = NO_PARTS
        self.name = f"rules-{_key(contents)}"

    def load(self) -> Kept | None:
        """What was saved for the same files, None where there is nothing of use."""
        parts = CACHE.parts(self.name)
        with suppress(ValueError, TypeError, EOFError):
            trees = marshal.loads(parts.read(_TREES) or b"")
            if len(trees) == self._count and all(map(_is_tree, trees)):
                self._parts = parts
                return Kept(trees, self._terms, self._table)
        return None

    def _terms(self, place: str) -> memoryview | None:
        return self._parts.read(_TERMS + place)

    def _table(self, name: str) -> memoryview | None:
        return self._parts.read(_TABLE + name)

    def save(self, trees: Iterable[Node], vocabulary: Vocabulary) -> None:
        """Save what the files hold, with what this run has learned of terms and tables."""
        packed_trees = [({key: packed(node) for key, node in _entries(tree).items()}, tree[1]) for tree in trees]
        looked_at = {_TERMS + place: marshal.dumps(known) for place, known in vocabulary.known.items() if known}
        tables = {_TABLE + name: table.pack() for name, table in vocabulary.tables.learned.items()}
        learned = looked_at | tables
        CACHE.write_parts(self.name, {**dict(self._parts.all()), _TREES: marshal.dumps(packed_trees), **learned})


def _entries(tree: Node) -> dict[str, Node]:
    entries, _ = tree
    assert isinstance(entries, dict)
    return entries


def _is_tree(node: object) -> bool:
    return isinstance(node, tuple) and len(node) == 2 and isinstance(node[0], dict) and isinstance(node[1], int)


def _key(contents: Iterable[tuple[str, bytes]]) -> str:
    """A digest of the files and of the modules that read them."""
    parts = [edition()]
    folder = os.path.dirname(__file__)
    for name in () if edition() else _READERS:
        with suppress(OSError):  # an installation may have no sources
            parts.append(stamp(os.path.join(folder, name)))
    for name, data in contents:
        parts += [f"\n{name} {len(data)}\n".encode(errors="surrogateescape"), data]
    return digest(b"".join(parts))
