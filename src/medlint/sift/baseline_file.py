"""The baseline as a file that people review and merge: one finding a line, sorted, without line numbers."""

import json
from collections.abc import Iterable

from medlint.model.failure import BaselineError
from medlint.model.fields import nearest
from medlint.sift.baseline import Entry, Key

VERSION = 1

_TEXTS = ("path", "rule", "words", "passage", "digest")
_FIELDS = (*_TEXTS, "occurrence")
_AGAIN = "write it again with “medlint baseline”"


def write_entries(entries: Iterable[Entry]) -> str:
    """The text of a baseline file."""
    lines = ",".join(f"\n{_line(entry)}" for entry in sorted(entries, key=_order))
    return f'{{"medlint-baseline": {VERSION}, "findings": [{lines}\n]}}\n'


def read_entries(text: str, name: str) -> list[Entry]:
    """The entries of a baseline, which complaints call ``name``; raises ``BaselineError`` with the nearest line."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise BaselineError(
            name, f"is not JSON, perhaps after a merge; mend it, or delete it and {_AGAIN}", line
        ) from None
    if not isinstance(data, dict) or "medlint-baseline" not in data:
        raise BaselineError(name, "is no baseline of medlint: it has no “medlint-baseline”", 1)
    if data["medlint-baseline"] != VERSION:
        version = json.dumps(data["medlint-baseline"])
        raise BaselineError(name, f"has version {version}; this medlint reads version {VERSION}", 1)
    found = data.get("findings")
    if not isinstance(found, list) or len(data) != 2:
        raise BaselineError(name, f"must hold “findings”, a list, and nothing else; {_AGAIN}", 1)
    return [_read(each, name, text, number) for number, each in enumerate(found)]


def _read(entry: object, name: str, text: str, number: int) -> Entry:
    """The entry with that ``number``, whose line is looked for only when there is something to complain of."""
    if not isinstance(entry, dict):
        raise BaselineError(name, f"an entry must have “path”, “rule” and so on; {_AGAIN}", _place(text, number))
    for field in entry:
        if field not in _FIELDS:
            raise BaselineError(name, f"there is no “{field}”{nearest(field, _FIELDS)}", _place(text, number))
    for field in _FIELDS:
        value, kind = entry.get(field), str if field in _TEXTS else int
        if type(value) is not kind:
            problem = f"“{field}” must be a {'text' if kind is str else 'number'}; {_AGAIN}"
            raise BaselineError(name, problem, _place(text, number))
    key = Key(entry["rule"], entry["digest"], entry["occurrence"])
    return Entry(entry["path"], entry["words"], entry["passage"], key)


def _place(text: str, number: int) -> int:
    """The one-based line on which the entry with that ``number`` begins."""
    decoder, at = json.JSONDecoder(), text.index("[", text.index('"findings"')) + 1
    for _ in range(number + 1):
        start = at + len(text[at:]) - len(text[at:].lstrip(" \t\r\n,"))
        _, at = decoder.raw_decode(text, start)
    return text.count("\n", 0, start) + 1


def _order(entry: Entry) -> tuple[str, ...]:
    path, words, passage, (rule, digest, occurrence) = entry
    return path, rule, words, passage, digest, f"{occurrence:9}"


def _line(entry: Entry) -> str:
    path, words, passage, (rule, digest, occurrence) = entry
    fields = dict(zip(_FIELDS, (path, rule, words, passage, digest, occurrence), strict=True))
    line = json.dumps(fields, ensure_ascii=False)
    # what could not be seen, break the line or not be encoded is escaped
    return line if line.isprintable() else json.dumps(fields)
