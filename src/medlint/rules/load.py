"""Loads the catalogue and a repository's own rules, and checks every key of every file."""

import re
from dataclasses import dataclass
from pathlib import Path

from medlint.model.failure import RuleFileError
from medlint.model.fields import Fields, Node
from medlint.model.rule import Example, Rule, Standard
from medlint.model.severity import Confidence, Severity, Status
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.rules.cache import cached
from medlint.rules.term import Term, TermError, Vocabulary, parse_term
from medlint.rules.yaml import read_yaml

_SEVERITIES = {severity.label: severity for severity in Severity}
_CONFIDENCES = {confidence.value: confidence for confidence in Confidence}
_STATUSES = {status.value: status for status in Status}
_FORMATS = {format.value: format for format in Format}
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_DATE = re.compile(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]")
_MARKED = re.compile(r"\[\[|\]\]")
_VOCABULARY = "vocabulary.yaml"


@dataclass(frozen=True)
class Catalogue:
    """All rules, ordered by code, and the word lists that they share."""

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary


def catalogue_folder() -> Path:
    """Where medlint's own rule files are: beside the code in a wheel, at the top of a checkout."""
    package = Path(__file__).parent.parent
    packed = package / "catalogue"
    return packed if packed.is_dir() else package.parent.parent / "rules"


def load_catalogue(extra: tuple[Path, ...] = (), *, use_cache: bool = True) -> Catalogue:
    """Medlint's own rules and those in ``extra`` (rule files, or folders of them).

    Raises ``RuleFileError`` with file and line for anything in any of them that is not as it should be. With
    ``use_cache`` the parsed files are kept in the user's cache folder until one of them changes.
    """
    files = [file for place in (catalogue_folder(), *extra) for file in _files(place)]
    trees = cached(files, _read) if use_cache else [_read(file) for file in files]
    vocabulary = _vocabulary([(str(f), tree) for f, tree in zip(files, trees, strict=True) if f.name == _VOCABULARY])
    rules = [_rule(str(f), tree) for f, tree in zip(files, trees, strict=True) if f.name != _VOCABULARY]
    _check_unique(rules)
    return Catalogue(tuple(sorted(rules, key=lambda rule: rule.code)), vocabulary)


def _files(place: Path) -> list[Path]:
    if place.is_dir():
        found = sorted(path for path in place.rglob("*.yaml") if "data" not in path.relative_to(place).parts)
        if not found:
            raise RuleFileError(str(place), "holds no rule file (*.yaml)")
        return found
    return [place]


def _read(path: Path) -> Node:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "is not UTF-8"
        raise RuleFileError(str(path), f"cannot be read: {reason}") from None
    return read_yaml(str(path), text)


def _fields(path: str, tree: Node) -> Fields:
    if not isinstance(tree.value, dict):
        raise RuleFileError(path, "must hold keys and values", tree.line)
    return Fields(path, tree.value, tree.line, RuleFileError)


def _vocabulary(files: list[tuple[str, Node]]) -> Vocabulary:
    """The word lists of all vocabulary files; a list may use the lists above it, in its own file or an earlier one."""
    lists: dict[str, tuple[Term, ...]] = {}
    for path, tree in files:
        fields = _fields(path, tree)
        for name in fields.entries:
            if name in lists:
                fields.fail(f"there is already a word list “{name}”", fields.line_of(name))
            lists[name] = parse_terms(fields, name, lists)
    return lists


def parse_terms(fields: Fields, name: str, vocabulary: Vocabulary, *, required: bool = False) -> tuple[Term, ...]:
    """The terms of the list ``name`` in a rule file; raises ``RuleFileError`` with the line of a bad one."""
    terms = []
    for text, line in fields.lines(name, required):
        try:
            terms.append(parse_term(text, vocabulary))
        except TermError as error:
            fields.fail(str(error), line)
    return tuple(terms)


def _rule(path: str, tree: Node) -> Rule:
    fields = _fields(path, tree)
    code, name = fields.text("code"), fields.text("name")
    if not _CODE.fullmatch(code):
        fields.fail(f"“code” must be three capitals and three digits, not “{code}”", fields.line_of("code"))
    if not _NAME.fullmatch(name) or name != Path(path).stem:
        fields.fail(
            f"“name” must be the file's own name, “{Path(path).stem}”, in lower-case-with-hyphens",
            fields.line_of("name"),
        )
    return Rule(
        code=code,
        name=name,
        summary=fields.text("summary"),
        severity=fields.choice("severity", _SEVERITIES),
        confidence=fields.choice("confidence", _CONFIDENCES),
        status=fields.choice("status", _STATUSES, Status.STABLE),
        detect=fields.text("detect"),
        message=fields.text("message"),
        why=fields.text("why"),
        standards=tuple(_standard(entry) for entry in fields.tables("sources", required=True)),
        examples=tuple(_example(entry) for entry in fields.tables("examples", required=True)),
        parameters=fields.rest(),
        path=path,
    )


def _standard(fields: Fields) -> Standard:
    checked = fields.text("checked")
    if not _DATE.fullmatch(checked):
        fields.fail(f"“checked” must be a date such as 2026-01-31, not “{checked}”", fields.line_of("checked"))
    standard = Standard(fields.text("title"), fields.text("section", ""), fields.text("url"), checked)
    fields.finish()
    return standard


def _example(fields: Fields) -> Example:
    kinds = [kind for kind in ("bad", "good") if fields.has(kind)]
    if len(kinds) != 1:
        fields.fail("an example is either “bad” or “good”")
    text, spans = _marked(fields, fields.text(kinds[0]), fields.line_of(kinds[0]))
    if (kinds[0] == "bad") != bool(spans):
        fields.fail(
            "a bad example marks what is flagged with [[ ]], a good one marks nothing", fields.line_of(kinds[0])
        )
    format = fields.choice("format", _FORMATS, Format.MARKDOWN)
    example = Example(text, spans, format, fields.texts("also"), fields.line)
    fields.finish()
    return example


def _marked(fields: Fields, marked: str, line: int) -> tuple[str, tuple[Span, ...]]:
    """The text without its ``[[ ]]`` and the spans that they enclose."""
    parts = _MARKED.split(marked)
    signs = _MARKED.findall(marked)
    if signs != ["[[", "]]"] * (len(signs) // 2):
        fields.fail("[[ and ]] must come in pairs", line)
    spans, offset = [], 0
    for i, part in enumerate(parts):
        if i % 2:
            spans.append(Span(offset, offset + len(part)))
        offset += len(part)
    return "".join(parts), tuple(spans)


def _check_unique(rules: list[Rule]) -> None:
    seen: dict[str, Rule] = {}
    for rule in rules:
        for key in (rule.code, rule.name):
            if key in seen:
                raise RuleFileError(rule.path, f"“{key}” is already the rule in {seen[key].path}")
            seen[key] = rule
