"""Reads the scalars of YAML front matter and where they stand."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from medlint.parse.scalars import Scalar, Style
from medlint.pattern import Pattern

if TYPE_CHECKING:
    import yaml

    from medlint.pattern import Match

# An entry: its indentation (the dashes of list items are part of it), its key, and its value with whatever stands
# deeper on the lines below. Comments and blank lines are skipped.
_ENTRY = Pattern(
    r"""
      (?P<indent>[ ]*(?:-[ ]+)*)
      (?:(?P<quote>["']?)(?P<key>[^\W\d](?:[\w./ -]*\w)?)(?P=quote)[ ]*:(?=[ \r\n]|\Z))?
      [ ]*
      (?:
        "(?P<double>(?:[^"\\]|\\.)*+)"[ ]*(?=[\r\n]|\Z)
      | '(?P<single>(?:[^']|'')*+)'[ ]*(?=[\r\n]|\Z)
      | \[(?P<flow>[^\[\]{}"'\#&*!:\r\n]*)\][ ]*(?=[\r\n]|\Z)
      | (?P<block>[|>][-+]?)[ ]*(?=[\r\n]|\Z)
      | (?P<plain>[^\s&*!|>%@`{}\[\]"'\#,?:-][^\r\n]*|[:-][^\s][^\r\n]*)?
      )
      (?:\r\n|\r|\n|\Z)
    """,
    re.VERBOSE | re.DOTALL,
)
_SKIPPED = Pattern(r"[ \t]*(?:\#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
_LINE = Pattern(r"([ ]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_NOT_PLAIN = Pattern(r":(?:[ ]|[\r\n]|\Z)|[ ]#|\t")
_PROPERTIES = Pattern(r"(?:[&!]\S*\s+)*")
_FLOW_ITEM = Pattern(r"[^\s,](?:[^,]*[^\s,])?")
_STYLES = {"double": Style.DOUBLE, "single": Style.SINGLE, "plain": Style.PLAIN}


class _NotSimpleError(Exception):
    """The text needs a real YAML reader."""


def yaml_scalars(text: str, start: int, end: int) -> list[Scalar] | None:
    """The scalars of the mapping in ``text[start:end]``, in order; None when it is not one.

    Nearly all front matter is simple enough to be read line by line, without importing a real reader.
    """
    try:
        return list(_simple(text, start, end))
    except _NotSimpleError:
        return _composed(text, start, end)


def _simple(text: str, start: int, end: int) -> Iterator[Scalar]:
    path: list[tuple[int, str]] = []
    at = start
    while at < end:
        skipped = _SKIPPED.match(text, at, end)
        if skipped:
            at = max(skipped.end(), at + 1)
            continue
        found = _ENTRY.match(text, at, end)
        if found is None or (found["key"] is None and ("-" not in found["indent"] or not path)):
            raise _NotSimpleError
        depth = _descend(path, found)
        at = found.end()
        if found.lastgroup in ("block", "plain"):
            at = _deeper(text, at, end, depth, found["block"] is not None)
        yield from _scalars(text, ".".join(key for _, key in path), found, at)


def _descend(path: list[tuple[int, str]], found: "Match") -> int:
    """Bring ``path`` to the entry; the answer is the depth of its value's parent."""
    depth = len(found["indent"])
    if found["key"] is None:
        depth = found["indent"].index("-")
        while path and path[-1][0] > depth:
            path.pop()
        return depth
    while path and path[-1][0] >= depth:
        path.pop()
    path.append((depth, found["key"]))
    return depth


def _deeper(text: str, at: int, end: int, depth: int, block: bool) -> int:
    """The end of the lines from ``at`` on that continue a value whose entry stands at ``depth``."""
    reached = at
    while at < end:
        line = _LINE.match(text, at, end)
        if line is None or (line[2] and len(line[1]) <= depth):
            break
        at = line.end()
        if line[2]:
            reached = at
        elif not block:
            break
    return reached


def _scalars(text: str, key: str, found: "Match", end: int) -> Iterator[Scalar]:
    group = found.lastgroup or ""
    if group == "flow":
        for item in _FLOW_ITEM.finditer(text, *found.span("flow")):
            yield Scalar(key, item.start(), item.end(), Style.PLAIN)
    elif group == "block":
        yield Scalar(key, found.end(), end, Style.PLAIN)
    elif group in _STYLES:
        start, stop = found.span(group)
        if group == "plain":
            stop = end
            if _NOT_PLAIN.search(text, start, end):
                raise _NotSimpleError
        yield Scalar(key, start, stop, _STYLES[group])


def _composed(text: str, start: int, end: int) -> list[Scalar] | None:
    """The same by PyYAML."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text[start:end], Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        return None
    return list(_nodes(text, start, node, "", set()))


def _nodes(text: str, base: int, node: "yaml.Node", key: str, seen: set[int]) -> Iterator[Scalar]:
    """The scalars under ``node``; aliases are read where they are defined."""
    import yaml

    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        yield _scalar(text, base, node, key)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _nodes(text, base, item, key, seen)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if isinstance(name, yaml.ScalarNode):
                yield from _nodes(text, base, value, f"{key}.{name.value}" if key else name.value, seen)


def _scalar(text: str, base: int, node: "yaml.ScalarNode", key: str) -> Scalar:
    start, end = base + node.start_mark.index, base + node.end_mark.index
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if node.style in ("'", '"'):
        style = Style.SINGLE if node.style == "'" else Style.DOUBLE
        return Scalar(key, start + 1, end - 1, style)
    if node.style in ("|", ">"):
        line_end = _LINE.match(text, start, end)
        start = line_end.end() if line_end else end
    return Scalar(key, start, end, Style.PLAIN)
