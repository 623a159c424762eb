"""Front matter: which of it is prose, and the rest as data."""

import re
from collections.abc import Iterator, Mapping

from medlint.model.document import BlockKind
from medlint.parse.builder import Builder, blank
from medlint.parse.scalars import Scalar, Style, pieces, value
from medlint.parse.yaml_scalars import outer_scalars, yaml_scalars
from medlint.pattern import Pattern

# Values under these keys are read as prose, however the key's words are joined.
_PROSE_KEYS = frozenset(
    "title description summary subtitle excerpt lead headline seotitle seodescription seokeywords metatitle "
    "metadescription".split()
)
_BEFORE = Pattern(r"(?:\s|<!--.*?-->)*+", re.DOTALL)
_YAML = Pattern(r"---[ \t]*+(?P<body>(?:\r\n?+|\n)(?:[^\r\n]*+[\r\n]++)*?)(?:---|\.\.\.)[ \t]*+(?![^\r\n])")
_TOML = Pattern(r"\+\+\+[ \t]*+(?P<body>(?:\r\n?+|\n)(?:[^\r\n]*+[\r\n]++)*?)\+\+\+[ \t]*+(?![^\r\n])")
_LOOKS_YAML = Pattern(r"\s*+(?:#[^\r\n]*+\s*+)*+(?:[\w.\"' -]+:(?:\s|\Z)|-{3}|\Z)")
_TOML_TEXT = Pattern(
    r'''
      (?<![^\r\n])[ \t]*(?P<key>[\w-]+|"[\w-]+"|'[\w-]+')[ \t]*=[ \t]*
      (?: """(?P<long>(?:[^"\\]|\\.|"{1,2}(?!"))*+)""" | \'\'\'(?P<raw>.*?)\'\'\'
        | "(?P<basic>(?:[^"\\\r\n]|\\.)*+)" | '(?P<literal>[^'\r\n]*+)' )
    ''',
    re.VERBOSE | re.DOTALL,
)
_TOML_TABLE = Pattern(r"(?<![^\r\n])[ \t]*\[[^\]\r\n]+\]+[ \t]*(?:#[^\r\n]*)?(?![^\r\n])")
_JSON_TOKEN = Pattern(r'"(?P<text>(?:[^"\\]|\\.)*+)"|[{\[]|[}\]]')
_JSON_VALUE = Pattern(r'\s*:\s*"(?P<text>(?:[^"\\]|\\.)*+)"')


def read_front_matter(builder: Builder) -> str:
    """Report the front matter; the answer is the source with it blanked. Malformed, it is read as far as it can be."""
    text = builder.source.text
    start = 0
    if text[:1].isspace() or text.startswith("<!--"):
        before = _BEFORE.match(text)
        start = before.end() if before else 0
    if text.startswith("---", start):
        return _read_yaml(builder, text, start)
    if text.startswith("+++", start):
        return _read_toml(builder, text, start)
    if text.startswith("{", start):
        return _read_json(builder, text, start)
    return text


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + blank(text[start:end]) + text[end:]


def _read_yaml(builder: Builder, text: str, start: int) -> str:
    found = _YAML.match(text, start)
    if found is None:
        return text
    body = found.span("body")
    scalars = yaml_scalars(text, *body)
    if scalars is None:
        if not _LOOKS_YAML.match(text, body[0]):
            return text  # two thematic breaks with prose between them
        scalars = outer_scalars(text, *body)
    for scalar in scalars:
        if not _report(builder, text, scalar):
            _add(builder.data, scalar.key, value(text, scalar))
    return _without(text, start, found.end())


def _report(builder: Builder, text: str, scalar: Scalar) -> bool:
    """Report the scalar as prose if its key says that it is; the answer is whether it does."""
    name = scalar.key.lower()
    if name.replace("-", "").replace("_", "") not in _PROSE_KEYS:
        return False
    builder.block(BlockKind.FIELD, name=name)
    for piece in pieces(text, scalar):
        builder.put(*piece)
    builder.end_block()
    return True


def _add(data: dict[str, str], key: str, text: str) -> None:
    data[key] = f"{data[key]}, {text}" if data.get(key) else text


def _read_toml(builder: Builder, text: str, start: int) -> str:
    found = _TOML.match(text, start)
    if found is None:
        return text
    import tomllib

    body, end = found.span("body")
    try:
        values = tomllib.loads(text[body:end].replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        values = {}
    table = _TOML_TABLE.search(text, body, end)
    reported = set()
    for entry in _TOML_TEXT.finditer(text, body, table.start() if table else end):
        group = entry.lastgroup or ""
        key = entry["key"].strip("\"'")
        style = Style.DOUBLE if group in ("long", "basic") else Style.PLAIN
        if key not in reported and _report(builder, text, Scalar(key, *entry.span(group), style)):
            reported.add(key)
    _add_all(builder.data, values, reported)
    return _without(text, start, found.end())


def _read_json(builder: Builder, text: str, start: int) -> str:
    import json

    try:
        values, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return text
    if not isinstance(values, dict) or text[end : end + 1] not in ("", "\r", "\n"):
        return text
    reported = {scalar.key for scalar in _json_texts(text, start, end) if _report(builder, text, scalar)}
    _add_all(builder.data, values, reported)
    return _without(text, start, end)


def _json_texts(text: str, start: int, end: int) -> Iterator[Scalar]:
    """The texts directly in the object ``text[start:end]``."""
    depth, at = 0, start
    while found := _JSON_TOKEN.search(text, at, end):
        at = found.end()
        if found["text"] is None:
            depth += 1 if found.group() in "{[" else -1
        elif depth == 1 and (entry := _JSON_VALUE.match(text, at, end)):
            yield Scalar(found["text"], *entry.span("text"), Style.DOUBLE)
            at = entry.end()


def _add_all(data: dict[str, str], values: Mapping[str, object], reported: set[str]) -> None:
    for key, entry in values.items():
        if key not in reported:
            _add_value(data, key, entry)


def _add_value(data: dict[str, str], key: str, entry: object) -> None:
    if isinstance(entry, Mapping):
        for name, inner in entry.items():
            _add_value(data, f"{key}.{name}", inner)
    elif isinstance(entry, list):
        for inner in entry:
            _add_value(data, key, inner)
    elif isinstance(entry, bool):
        _add(data, key, str(entry).lower())
    else:
        _add(data, key, "" if entry is None else str(entry))
