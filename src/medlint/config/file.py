"""What a configuration file holds for medlint."""

import os

from medlint.model.failure import ConfigError
from medlint.model.fields import Fields, Node

NAMES = ("medlint.toml", ".medlint.toml", "pyproject.toml")


def read_fields(path: str) -> Fields | None:
    """The entries of a configuration file; None for a ``pyproject.toml`` without a ``[tool.medlint]`` table."""
    from medlint.config.toml import parse_toml, read_text

    name = shown(path)
    text = read_text(path, name)
    if os.path.basename(path) != "pyproject.toml":
        node: Node | None = parse_toml(text, name)
    elif "medlint" in text:
        node = _entry(_entry(parse_toml(text, name), "tool"), "medlint")
    else:
        node = None  # the project files of others are not parsed, good or broken
    if node is None:
        return None
    entries, line = node
    if not isinstance(entries, dict):
        raise ConfigError(name, "“tool.medlint” must be a table of keys and values", line)
    return Fields(name, entries, line, ConfigError)


def present(folder: str) -> bool:
    """Whether the folder holds what may be a configuration file: a link that leads nowhere is meant for one too."""
    return any(os.path.lexists(os.path.join(folder, name)) for name in NAMES)


def shown(path: str) -> str:
    """The absolute ``path`` as complaints name it: relative to the current folder where it lies in it."""
    current = os.getcwd()
    return "." if path == current else path.removeprefix(os.path.join(current, ""))


def _entry(node: "Node | None", name: str) -> "Node | None":
    return node[0].get(name) if node and isinstance(node[0], dict) else None
