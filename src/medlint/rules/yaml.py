"""Reads YAML strictly: every scalar is a string, every value knows its line, and nothing stands twice or refers."""

from medlint.model.failure import RuleFileError
from medlint.model.fields import Node
from medlint.typed import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

_DEEPEST = 20


def read_yaml(path: str, text: str) -> Node:
    """The tree of a YAML file; raises ``RuleFileError`` with the line of what is wrong."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _Reader(path, yaml.parse(text, Loader=loader)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "it cannot be read"
        raise RuleFileError(path, f"is not valid YAML: {problem}", mark.line + 1 if mark else 0) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, text.find(chr(error.character))) + 1
        raise RuleFileError(path, f"holds the character U+{error.character:04X}", line) from None


class _Reader:
    """Builds the tree from the events of a YAML parser."""

    def __init__(self, path: str, events: "Iterator[yaml.Event]") -> None:
        self._path = path
        self._events = events

    def document(self) -> Node:
        """The one document of the stream."""
        import yaml

        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise RuleFileError(self._path, "is empty")
        root = self._node(next(self._events), _DEEPEST)
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._fail("begins a second document here; a file holds one", after)
        if not root[0]:
            raise RuleFileError(self._path, "is empty")
        return root

    def _node(self, event: "yaml.Event", depth: int) -> Node:
        import yaml

        if isinstance(event, yaml.AliasEvent):
            self._fail(f"refers to “{event.anchor}” with a *; write the value out", event)
        if not depth:
            self._fail(f"is nested more than {_DEEPEST} levels deep", event)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.anchor is not None or event.tag is not None:
            self._fail("uses an anchor (&) or a tag (!); put quotes around a text that begins so", event)
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return event.value, line
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(depth - 1), line
        return tuple(self._node(item, depth - 1) for item in self._until(yaml.SequenceEndEvent)), line

    def _mapping(self, depth: int) -> dict[str, Node]:
        import yaml

        entries: dict[str, Node] = {}
        for event in self._until(yaml.MappingEndEvent):
            key, line = self._node(event, depth)
            if not isinstance(key, str):
                self._fail("has a list or a mapping where a key should be", event)
            if key in entries:
                self._fail(f"“{key}” stands twice; it is first on line {entries[key][1]}", event)
            entries[key] = self._node(next(self._events), depth)[0], line
        return entries

    def _until(self, end: "type[yaml.Event]") -> "Iterator[yaml.Event]":
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _fail(self, problem: str, event: "yaml.Event") -> NoReturn:
        raise RuleFileError(self._path, problem, _line(event))


def _line(event: "yaml.Event") -> int:
    """The one-based line where ``event`` starts."""
    return event.start_mark.line + 1 if event.start_mark else 0
