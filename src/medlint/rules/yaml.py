"""Reads YAML strictly: every scalar is a string, every value knows its line, no key stands twice."""

from typing import TYPE_CHECKING

from medlint.model.failure import RuleFileError
from medlint.model.fields import Node

if TYPE_CHECKING:
    import yaml


def read_yaml(path: str, text: str) -> Node:
    """The tree of a YAML file; raises ``RuleFileError`` with the line of what is wrong."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise RuleFileError(path, f"is not valid YAML: {error.problem or error.context}", line) from None
    except yaml.YAMLError as error:
        raise RuleFileError(path, f"is not valid YAML: {' '.join(str(error).split())}") from None
    if root is None:
        raise RuleFileError(path, "is empty")
    return _node(path, root)


def _node(path: str, node: "yaml.Node") -> Node:
    import yaml

    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return Node(_mapping(path, node), line)
    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_node(path, item) for item in node.value), line)
    return Node(str(node.value), line)


def _mapping(path: str, node: "yaml.Node") -> dict[str, Node]:
    entries: dict[str, Node] = {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in entries:
            raise RuleFileError(path, f"“{name}” stands twice; it is first on line {entries[name].line}", line)
        entries[name] = Node(_node(path, value).value, line)
    return entries
