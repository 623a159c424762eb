"""What rule files hold, kept between runs: YAML and terms are slow to read, and seldom change."""

import marshal
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from zlib import adler32, crc32

from medlint.cache import CACHE, stamp
from medlint.model.fields import Node, packed
from medlint.model.record import NamedTuple
from medlint.rules.term import Known

_READERS = (
    "cache.py",
    "example.py",
    "grammar.py",
    "head.py",
    "literals.py",
    "load.py",
    "rule_file.py",
    "term.py",
    "yaml.py",
)


class Kept(NamedTuple):
    """The trees of some rule files, and what is known of the terms in them: see ``Vocabulary.known``."""

    trees: list[Node]
    terms: dict[str, bytes]


class RuleCache:
    """What is kept of one set of rule files, ``contents``: each one's name and bytes, or its stamp if it is installed.

    Of others no stamp would do, since version control and builds set the times of files as they like.
    """

    def __init__(self, contents: Sequence[tuple[str, bytes]]) -> None:
        self._count = len(contents)
        self.name = f"rules-{_key(contents)}"

    def load(self) -> Kept | None:
        """What was saved for the same files, None where there is nothing of use."""
        with suppress(ValueError, TypeError, AttributeError, EOFError):
            trees, terms = marshal.loads(CACHE.read(self.name) or b"")
            if len(trees) == self._count and all(map(_is_tree, trees)) and _are_packed(terms.values()):
                return Kept(trees, terms)
        return None

    def save(self, trees: Iterable[Node], terms: Mapping[str, dict[str, Known] | bytes]) -> None:
        """Save what the files hold; what one run seldom needs all of is packed piece by piece."""
        packed_trees = [({key: packed(node) for key, node in _entries(tree).items()}, tree[1]) for tree in trees]
        packed_terms = {place: _packed(known) for place, known in terms.items() if known}
        CACHE.write(self.name, marshal.dumps((packed_trees, packed_terms)))


def _entries(tree: Node) -> dict[str, Node]:
    entries, _ = tree
    assert isinstance(entries, dict)
    return entries


def _packed(known: dict[str, Known] | bytes) -> bytes:
    return known if isinstance(known, bytes) else marshal.dumps(known)


def _are_packed(terms: Iterable[object]) -> bool:
    return set(map(type, terms)) <= {bytes}


def _is_tree(node: object) -> bool:
    return isinstance(node, tuple) and len(node) == 2 and isinstance(node[0], dict) and isinstance(node[1], int)


def _key(contents: Iterable[tuple[str, bytes]]) -> str:
    """A digest of the files and of the modules that read them; two quick sums, since no one gains by a collision."""
    parts = []
    folder = os.path.dirname(__file__)
    for name in _READERS:
        with suppress(OSError):  # an installation may have no sources
            parts.append(stamp(os.path.join(folder, name)))
    for name, data in contents:
        parts += [f"\n{name} {len(data)}\n".encode(errors="surrogateescape"), data]
    whole = b"".join(parts)
    return f"{len(whole):x}-{crc32(whole):08x}{adler32(whole):08x}"
