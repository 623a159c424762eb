"""What a configuration file holds for medlint."""

import os
from pathlib import Path

from medlint.model.failure import ConfigError
from medlint.model.fields import Fields, Node

NAMES = ("medlint.toml", ".medlint.toml", "pyproject.toml")


def read_fields(path: Path) -> Fields | None:
    """The entries of a configuration file; None for a ``pyproject.toml`` without a ``[tool.medlint]`` table."""
    from medlint.config.toml import parse_toml, read_text

    name = shown(path)
    text = read_text(path, name)
    if path.name != "pyproject.toml":
        node: Node | None = parse_toml(text, name)
    elif "medlint" in text:
        node = _entry(_entry(parse_toml(text, name), "tool"), "medlint")
    else:
        node = None  # the project files of others are not parsed, good or broken
    if node is None:
        return None
    if not isinstance(node.value, dict):
        raise ConfigError(name, "“tool.medlint” must be a table of keys and values", node.line)
    return Fields(name, node.value, node.line, ConfigError)


def present(folder: str) -> bool:
    """Whether the folder holds a file that may be a configuration file."""
    return any(os.path.isfile(os.path.join(folder, name)) for name in NAMES)  # noqa: PTH113, PTH118  (a Path costs more)


def shown(path: Path) -> str:
    """``path`` as complaints name it: relative to the current folder where it lies in it."""
    current = Path.cwd()
    return str(path.relative_to(current) if path.is_relative_to(current) else path)


def _entry(node: Node | None, name: str) -> Node | None:
    return node.value.get(name) if node and isinstance(node.value, dict) else None
