"""Reads the scalars of YAML front matter and where they stand."""

import re
from collections.abc import Iterator

from medlint.parse.scalars import Scalar, Style
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

    from medlint.pattern import Match

# An entry, behind blank lines and comments: its indentation (the dashes of list items are part of it), its key, and
# its value on this line.
_ENTRY = Pattern(
    r"""
      (?:[ \t]*+(?:\#[^\r\n]*+)?+(?:\r\n|\r|\n))*+
      (?P<indent>[ ]*+(?:-[ ]++)*+)
      (?:(?P<quote>["']?+)(?P<key>[^\W\d](?:[\w./ -]*\w)?+)(?P=quote)[ ]*+:(?=[ \r\n]|\Z))?+
      [ ]*+
      (?:
        (?P<plain>[^\s&*!|>%@`{}\[\]"'\#,?:-][^\r\n]*+|[:-][^\s][^\r\n]*+)
      | "(?P<double>(?:[^"\\]|\\.)*+)"[ ]*+(?=[\r\n]|\Z)
      | '(?P<single>(?:[^']|'')*+)'[ ]*+(?=[\r\n]|\Z)
      | \[(?P<flow>[^\[\]{}"'\#&*!:\r\n]*+)\][ ]*+(?=[\r\n]|\Z)
      | (?P<block>[|>][-+]?+)[ ]*+(?=[\r\n]|\Z)
      )?+
      (?:\r\n|\r|\n|\Z)
    """,
    re.VERBOSE | re.DOTALL,
)
_LINE = Pattern(r"([ ]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_NOT_PLAIN = Pattern(r":(?:[ ]|[\r\n]|\Z)|[ ]#|\t")
_PROPERTIES = Pattern(r"(?:[&!]\S*\s+)*")
# Beyond this depth it is no front matter. Dashes and marks of keys can be nested on one line as well.
_DEEPEST = 200
_BRACKET, _DEEP = Pattern(r"[\[\]{}]"), Pattern(r"(?<![^\r\n])[ ]*+(?:[?:-][ \t]++){200}")
# A key and its value, with the lines below that are set in.
_AT_MARGIN = Pattern(
    r"""
      (?<![^\r\n])(?P<key>[^\W\d](?:[\w./-]|[ ](?=\w))*+)[ ]*+:[ \t]++
      (?:
        "(?P<double>(?:[^"\\\r\n]|\\.)*+)"[ \t]*+(?![^\r\n])
      | '(?P<single>(?:[^'\r\n]|'')*+)'[ \t]*+(?![^\r\n])
      | (?:[|>][-+]?[ \t]*+(?:\r\n|\r|\n))?(?P<plain>[^\r\n]*+(?:(?:\r\n|\r|\n)[ \t]++[^\r\n]++)*+)
      )
    """,
    re.VERBOSE,
)
_FLOW_ITEM = Pattern(r"[^\s,](?:[^,]*[^\s,])?")

_QUOTED = {"single": Style.SINGLE, "double": Style.DOUBLE}


class _NotSimpleError(Exception):
    """The text needs a real YAML reader."""


def yaml_scalars(text: str, start: int, end: int) -> list[Scalar] | None:
    """The scalars of the mapping in ``text[start:end]``, in order; None when it is not one.

    Nearly all front matter is simple enough to be read line by line, without importing a real reader.
    """
    try:
        return _simple(text, start, end)
    except _NotSimpleError:
        return _composed(text, start, end)


def outer_scalars(text: str, start: int, end: int) -> list[Scalar]:
    """What stands behind the keys at the margin of ``text[start:end]``, no YAML, often for a colon in a title."""
    scalars = []
    for found in _AT_MARGIN.finditer(text, start, end):
        group = found.lastgroup or ""
        scalars.append(Scalar(found["key"], *found.span(group), _QUOTED.get(group, Style.PLAIN)))
    return scalars


def _simple(text: str, start: int, end: int) -> list[Scalar]:
    scalars: list[Scalar] = []
    path: list[tuple[int, str]] = []
    at = start
    while at < end:
        found = _ENTRY.match(text, at, end)
        if found is None:
            raise _NotSimpleError
        if found.start("indent") == end:
            break  # only blank lines and comments were left
        depth = _descend(path, *found.group("indent", "key"))
        at = found.end()
        group = found.lastgroup
        if group in ("plain", "block"):
            at = _deeper(text, at, end, depth, group == "block")
        _add(scalars, text, path[-1][1], found, at)
    return scalars


def _descend(path: list[tuple[int, str]], indent: str, key: str | None) -> int:
    """Bring ``path``, depths and whole keys, to the entry; the answer is the depth of its value's parent."""
    depth = len(indent)
    if key is None:
        depth = indent.find("-")
        while path and path[-1][0] > depth:
            path.pop()
        if not path or depth < 0:
            raise _NotSimpleError
        return depth
    while path and path[-1][0] >= depth:
        path.pop()
    path.append((depth, f"{path[-1][1]}.{key}" if path else key))
    return depth


def _deeper(text: str, at: int, end: int, depth: int, block: bool) -> int:
    """The end of the lines from ``at`` on that continue a value whose entry stands at ``depth``."""
    reached = at
    while at < end and text[at] in " \r\n":
        line = _LINE.match(text, at, end)
        if line is None or (line[2] and len(line[1]) <= depth):
            break
        at = line.end()
        if line[2]:
            reached = at
        elif not block:
            break
    return reached


def _add(scalars: list[Scalar], text: str, key: str, found: "Match", end: int) -> None:
    """Add what stands in the entry, whose value reaches to ``end``."""
    group = found.lastgroup
    if group == "plain":
        start = found.start(group)
        shown = text[start:end]
        if (":" in shown or "#" in shown or "\t" in shown) and _NOT_PLAIN.search(shown):
            raise _NotSimpleError
        scalars.append(Scalar(key, start, end, Style.PLAIN))
    elif group == "block":
        scalars.append(Scalar(key, found.end(), end, Style.PLAIN))
    elif group == "flow":
        for item in _FLOW_ITEM.finditer(text, *found.span(group)):
            scalars.append(Scalar(key, *item.span(), Style.PLAIN))
    elif group in _QUOTED:
        scalars.append(Scalar(key, *found.span(group), _QUOTED[group]))


def _composed(text: str, start: int, end: int) -> list[Scalar] | None:
    """The same by PyYAML."""
    if _is_deep(text, start, end):
        return None
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


def _is_deep(text: str, start: int, end: int) -> bool:
    """Whether collections are nested deeper on a line than anybody writes: the library's time grows with the square."""
    if _DEEP.search(text, start, end):
        return True
    depth = 0
    for bracket in _BRACKET.finditer(text, start, end):
        depth = max(0, depth + (1 if bracket[0] in "[{" else -1))
        if depth > _DEEPEST:
            return True
    return False


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
