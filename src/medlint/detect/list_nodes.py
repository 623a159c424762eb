"""The lists of a document, with their items and the sentences before them."""

from collections.abc import Sequence
from functools import lru_cache

from medlint.model.document import BlockKind, Container, ContainerKind, Document
from medlint.model.record import NamedTuple
from medlint.model.span import Span
from medlint.pattern import Pattern

_NUMBER = Pattern(r"\W{0,3}(\d{1,3})[.)](?!\d)")
_LEAD_INS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


class Item(NamedTuple):
    """An item of a list; ``blocks`` are the indexes of those it holds itself, without those of lists inside it."""

    container: Container
    blocks: tuple[int, ...]
    nested: bool

    def number(self, document: Document) -> int:
        """The number that the source gives it, 0 where it has none."""
        found = _NUMBER.match(document.source.text, self.container.span.start, self.container.span.end)
        return int(found[1]) if found else 0


class ListNode(NamedTuple):
    """A list: ``depth`` counts the lists around it, ``first`` and ``last`` are its first and its last block."""

    container: Container
    items: tuple[Item, ...]
    depth: int
    first: int
    last: int

    def lead_in(self, document: Document) -> int:
        """The index of the paragraph or heading right before the list, -1 where there is none."""
        if self.first < 1 or document.blocks[self.first - 1].kind not in _LEAD_INS:
            return -1
        return self.first - 1 if document.blocks[self.first - 1].container == self.container.parent else -1


@lru_cache(maxsize=2)
def list_nodes(document: Document) -> Sequence[ListNode]:
    """The lists of ``document``, in the order of the text; those that hold nothing are left out.

    The rules that read them ask one after the other.
    """
    containers = document.containers
    if all(container.kind is not ContainerKind.LIST for container in containers):
        return ()
    nearest = _nearest_items(containers)
    own: dict[int, list[int]] = {}
    for index, block in enumerate(document.blocks):
        if block.container >= 0:
            own.setdefault(nearest[block.container], []).append(index)
    lists: dict[int, list[int]] = {}
    holding = set()
    item, whole = ContainerKind.ITEM, ContainerKind.LIST
    for index, (kind, _, parent, _) in enumerate(containers):
        if kind is item and parent >= 0:
            lists.setdefault(parent, []).append(index)
        elif kind is whole:
            holding.add(parent)
    found, depths = [], _depths(containers)
    for index, items in lists.items():
        blocks = [at for item in items for at in own.get(item, ())]
        if blocks and containers[index].kind is ContainerKind.LIST:
            children = tuple(Item(containers[at], tuple(own.get(at, ())), at in holding) for at in items)
            depth = depths[index] - 1
            found.append(ListNode(containers[index], children, depth, min(blocks), max(blocks)))
    return sorted(found, key=lambda node: node.container.span)


def _nearest_items(containers: Sequence[Container]) -> list[int]:
    """For each container the nearest item that it is or stands in, or -1; parents come before what they hold."""
    nearest: list[int] = []
    for index, (kind, _, parent, _) in enumerate(containers):
        above = nearest[parent] if parent >= 0 else -1
        nearest.append(index if kind is ContainerKind.ITEM else above)
    return nearest


def _depths(containers: Sequence[Container]) -> list[int]:
    """For each container how many lists it is or stands in."""
    depths: list[int] = []
    for kind, _, parent, _ in containers:
        depths.append((depths[parent] if parent >= 0 else 0) + (kind is ContainerKind.LIST))
    return depths


def last_block_within(document: Document, node: ListNode) -> int:
    """The index of the last block of the list, those of lists inside it included."""
    index = node.last
    while index + 1 < len(document.blocks) and node.container.span.contains(document.blocks[index + 1].span):
        index += 1
    return index


def item_text(document: Document, item: Item) -> Span:
    """From the first to the last word that the item holds itself."""
    if not item.blocks:
        return item.container.span
    return Span(document.blocks[item.blocks[0]].span.start, document.blocks[item.blocks[-1]].span.end)
