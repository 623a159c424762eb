"""The entry of medlint's hook in a ``.pre-commit-config.yaml``, beside what stands there."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

import yaml

from medlint.model.failure import ConfigError

FILE = ".pre-commit-config.yaml"
REPOSITORY = "https://github.com/medlint/medlint"

# Suffixes that pre-commit knows for text of the types that the hook takes; it is told of others by their names.
KNOWN = frozenset((".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt"))


class _Style(NamedTuple):
    """How entries are indented: the columns of their hyphens, of their keys, and of the hyphens of hooks."""

    hyphen: int = 2
    key: int = 4
    hook: int = 6


class _Place(NamedTuple):
    """Where an entry goes: before the line with that index, below ``opening``, which goes there as well."""

    line: int
    style: _Style = _Style()
    opening: tuple[str, ...] = ()


def with_hook(text: str, version: str, suffixes: Collection[str]) -> str | None:
    """The configuration ``text`` ("" for none) with the hook of that ``version``; None where it has the hook already.

    Comments, indentation and line ends stay as they are. Raises ``ConfigError`` where the hook cannot be put in.
    """
    try:
        before, root = yaml.safe_load(text), yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise ConfigError(FILE, "is no YAML that can be read", mark.line + 1 if mark else 0) from None
    repositories = before.get("repos") if isinstance(before, dict) else before
    if _names_hook(repositories):
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    if not lines[-1]:
        del lines[-1]
    place = _place(root, lines)
    added = (*place.opening, *_entry(version, suffixes, place.style))
    after = end.join((*lines[: place.line], *added, *lines[place.line :], ""))
    _check(before, after)
    return after


def _names_hook(repositories: object) -> bool:
    """Whether one of the hooks is medlint's."""
    entries = repositories if isinstance(repositories, list) else ()
    listed = (entry.get("hooks") for entry in entries if isinstance(entry, dict))
    hooks = (hook for those in listed if isinstance(those, list) for hook in those)
    return any(isinstance(hook, dict) and hook.get("id") == "medlint" for hook in hooks)


def _entry(version: str, suffixes: Collection[str], style: _Style) -> Iterator[str]:
    item, key = f"{'-':<{style.key - style.hyphen}}", " " * style.key
    hook = " " * style.hook + item
    yield f"{' ' * style.hyphen}{item}repo: {REPOSITORY}"
    yield f"{key}rev: v{version}"
    yield f"{key}hooks:"
    yield f"{hook}id: medlint"
    if not KNOWN.issuperset(suffixes):
        names = "|".join(sorted(re.escape(suffix[1:]) for suffix in suffixes))
        yield f"{' ' * len(hook)}types_or: [file]"
        yield f"{' ' * len(hook)}files: (?i)\\.({names})$"


def _place(root: yaml.Node | None, lines: list[str]) -> _Place:
    """Where the entry of another repository goes in a configuration of these ``lines``."""
    if root is None:
        return _Place(len(lines), opening=("repos:",))
    if isinstance(root, yaml.SequenceNode):
        return _after_last(root, lines)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ConfigError(FILE, _BY_HAND)
    repositories = next((value for key, value in root.value if key.value == "repos"), None)
    if repositories is None:
        return _Place(len(lines), opening=("repos:",))
    if isinstance(repositories, yaml.SequenceNode):
        return _after_last(repositories, lines)
    if repositories.tag == "tag:yaml.org,2002:null":
        return _Place(repositories.start_mark.line + 1)
    raise ConfigError(FILE, _BY_HAND, repositories.start_mark.line + 1)


_BY_HAND = "“repos” is not written as a list below it; put the hook in by hand, as the README shows"


def _after_last(repositories: yaml.SequenceNode, lines: list[str]) -> _Place:
    line = repositories.start_mark.line
    if repositories.flow_style:
        if repositories.value or not lines[line].rstrip().endswith("[]"):
            raise ConfigError(FILE, _BY_HAND, line + 1)
        lines[line] = lines[line].rstrip()[:-2].rstrip()
        return _Place(line + 1)
    style = _style(repositories)
    mark = _last(repositories).end_mark
    at = mark.line + 1 if mark.column else mark.line
    # comments that are indented further belong to the last entry
    while at < len(lines) and re.match(rf" {{{style.hyphen + 1},}}#", lines[at]):
        at += 1
    return _Place(at, style)


def _last(node: yaml.Node) -> yaml.Node:
    """The innermost node at the end of ``node``: behind it there are only comments and empty lines."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        inner = last[1] if isinstance(last, tuple) else last
        if inner.start_mark.index <= node.start_mark.index:  # an alias, which stands for what is written elsewhere
            raise ConfigError(FILE, _BY_HAND)
        node = inner
    return node


def _style(repositories: yaml.SequenceNode) -> _Style:
    """The indentation of the first entry, as far as it shows."""
    first, hyphen = repositories.value[0], repositories.start_mark.column
    key = max(first.start_mark.column, hyphen + 2)
    pairs = first.value if isinstance(first, yaml.MappingNode) else ()
    lists = [value for name, value in pairs if name.value == "hooks" and isinstance(value, yaml.SequenceNode)]
    hooks = [value for value in lists if not value.flow_style]
    return _Style(hyphen, key, max((value.start_mark.column for value in hooks), default=key + 2))


def _check(before: object, after: str) -> None:
    """Complain where the new text says anything else than the one before and the hook at the end."""
    try:
        now = yaml.safe_load(after)
    except yaml.YAMLError:
        raise ConfigError(FILE, _BY_HAND) from None
    rest, repositories = _parts(now)
    if not _names_hook(repositories[-1:]) or (rest, repositories[:-1]) != _parts(before):
        raise ConfigError(FILE, _BY_HAND)


def _parts(configuration: object) -> tuple[dict[object, object], list[object]]:
    """What a configuration says besides its repositories, and these."""
    if isinstance(configuration, dict):
        rest = {key: value for key, value in configuration.items() if key != "repos"}
        return rest, list(configuration.get("repos") or ())
    return {}, list(configuration) if isinstance(configuration, list) else []
