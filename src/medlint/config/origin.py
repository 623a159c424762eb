"""Where each setting comes from."""

import os
from collections.abc import Iterator, Mapping

from medlint.config.file import read_fields, shown
from medlint.model.fields import Fields
from medlint.model.record import NamedTuple
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.severity import Severity

# The names of settings that are not called as their key is.
_NAMES = {
    "jurisdiction": "jurisdictions",
    "bibliography": "bibliographies",
    "severity": "severities",
    "governance.required": "governance",
    "governance.organisations": "organisations",
    "governance.review-months": "review_months",
}
_CHOICES = ("select", "extend-select", "ignore")
_TABLES = ("profiles", "per-file-ignores", "severity", "packs")
# What files add to the files that they extend.
_ADDED = ("extend-select", "extend-rules", "packs")
KEYS = (
    *("profile", "profiles", "jurisdiction", *_CHOICES, "per-file-ignores", "preview", "min-confidence", "severity"),
    *("packs", "extend-rules", "exclude", "fail-level", "support-scope", "own-domains", "trusted-domains"),
    *("allow-only-sources", "bibliography", "citation-shortcodes", "retractions", "p-style", "disclaimers"),
    *("disclaimer-layouts", "crisis-resources", "crisis-layouts", "risk-layouts", "reading-grade"),
    *("governance.required", "governance.organisations", "governance.review-months"),
)
"""The keys of a configuration file but for “extend”, in the order of their page."""


class Origin(NamedTuple):
    """A key of the configuration, its value as a file would have it, and where that comes from, "" for nowhere."""

    key: str
    value: str
    places: str


def origins(settings: Settings, given: Mapping[str, str]) -> Iterator[Origin]:
    """Every setting of ``settings``. ``given`` are the keys that something besides files sets, with what that is."""
    chain = tuple(_chain(settings.path)) if settings.path else ()
    for key in KEYS:
        if key in _CHOICES:
            yield from _chosen(key, settings.choices, chain, given)
        elif key in given:
            yield Origin(key, _value(settings, key), given[key])
        else:
            yield Origin(key, _value(settings, key), _places(key, chain))


def _chosen(
    key: str, choices: tuple[Choice, ...], chain: tuple[Fields, ...], given: Mapping[str, str]
) -> Iterator[Origin]:
    """What files and the command line choose, one after the other: what comes later decides."""
    for number, choice in enumerate(choices):
        value = getattr(choice, key.replace("-", "_"))
        last = number == len(choices) - 1
        if value or (value == () and key == "select"):
            yield Origin(key, written(value), given.get(key, "") if last else _places(key, chain))


def _chain(path: str) -> Iterator[Fields]:
    """The entries of the file and of those that it extends, the nearest first."""
    while fields := read_fields(path):
        yield fields
        if not fields.has("extend"):
            return
        path = os.path.realpath(os.path.join(os.path.dirname(path), os.path.expanduser(fields.text("extend"))))


def _places(key: str, chain: tuple[Fields, ...]) -> str:
    table, _, name = key.rpartition(".")
    holders = [fields.table(table) if table else fields for fields in chain]
    lines = [f"{fields.path}:{fields.line_of(name)}" for fields in holders if fields.has(name)]
    return ", ".join(lines if key in _ADDED else lines[:1])


def _value(settings: Settings, key: str) -> str:
    value = getattr(settings, _NAMES.get(key, key.replace("-", "_")))
    return "{}" if key in _TABLES and not value else written(value)


def written(value: object) -> str:
    """``value`` as TOML would have it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Severity):
        return f'"{value.label}"'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Selector):
        return _quoted(value.text)
    if isinstance(value, tuple):
        return _listed(value)
    return _quoted(shown(value) if isinstance(value, str) and os.path.isabs(value) else getattr(value, "value", value))


def _listed(items: tuple[object, ...]) -> str:
    pairs = [item for item in items if isinstance(item, tuple) and not isinstance(item, Selector)]
    if pairs:
        return f"{{{', '.join(f'{written(pair[0])} = {written(pair[1])}' for pair in pairs)}}}"
    return f"[{', '.join(map(written, items))}]"


def _quoted(text: object) -> str:
    import json

    return json.dumps(str(text), ensure_ascii=False)
