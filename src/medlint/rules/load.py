"""Loads the catalogue and a repository's own rules, and checks every key of every file."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from medlint.model.failure import RuleFileError
from medlint.model.fields import Fields, Node, nearest
from medlint.model.rule import Example, Rule, Standard
from medlint.model.severity import Confidence, Severity, Status
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.rules.cache import Kept, RuleCache
from medlint.rules.term import Term, TermError, Vocabulary
from medlint.rules.yaml import read_yaml

_SEVERITIES = {severity.label: severity for severity in Severity}
_CONFIDENCES = {confidence.value: confidence for confidence in Confidence}
_STATUSES = {status.value: status for status in Status}
_FORMATS = {format.value: format for format in Format}
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_DATE = re.compile(r"20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_MARKED = re.compile(r"\[\[|\]\]")
_LIST_NAME = re.compile(r"[\w-]+")
_VOCABULARY = "vocabulary"
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Catalogue:
    """All rules, ordered by code, those among them that are a repository's own, and the word lists that they share."""

    rules: tuple[Rule, ...]
    own: tuple[Rule, ...]
    vocabulary: Vocabulary
    _known: int = 0
    _save: Callable[[], None] | None = field(default=None, repr=False)

    @property
    def fresh(self) -> bool:
        """Whether the rule files were read just now, and are not known from an earlier run that used them."""
        return not self._known

    def keep(self) -> None:
        """Save what was read for the next run, if it has learned anything. Call it when the rules have proved sound."""
        if self._save and len(self.vocabulary.known) > self._known:
            self._save()


def catalogue_folder() -> Path:
    """Where medlint's own rule files are: beside the code in a wheel, at the top of a checkout."""
    package = Path(__file__).parent.parent
    packed = package / "catalogue"
    return packed if packed.is_dir() else package.parent.parent / "rules"


def load_catalogue(extra: tuple[Path, ...] = ()) -> Catalogue:
    """Medlint's own rules and those in ``extra`` (rule files, or folders of them).

    Raises ``RuleFileError`` with file and line for anything in any of them that is not as it should be. What
    ``Catalogue.keep`` saved is used for as long as no file changes.
    """
    files = list(dict.fromkeys(file for place in (catalogue_folder(), *extra) for file in _files(place)))
    contents = [(str(file), _bytes(file)) for file in files]
    cache = RuleCache(contents)
    trees, terms = cache.load() or Kept([_tree(*content) for content in contents], {})
    vocabulary = Vocabulary(terms)
    rules = []
    for file, tree in zip(files, trees, strict=True):
        fields = _fields(str(file), tree)
        if file.stem == _VOCABULARY:
            _define(vocabulary, fields)
        else:
            rules.append(_rule(fields))
    _check_names(rules)
    save = partial(cache.save, trees, vocabulary.known)
    ordered = tuple(sorted(rules, key=lambda rule: rule.code))
    own = tuple(rule for rule in ordered if not Path(rule.path).is_relative_to(catalogue_folder()))
    return Catalogue(ordered, own, vocabulary, len(terms), save)


def _files(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    found = sorted(
        path
        for path in place.rglob("*")
        if path.suffix in _SUFFIXES and "data" not in path.relative_to(place).parts and path.is_file()
    )
    if not found:
        raise RuleFileError(str(place), "holds no rule file (*.yaml)")
    return found


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RuleFileError(str(path), f"cannot be read: {(error.strerror or str(error)).lower()}") from None


def _tree(path: str, data: bytes) -> Node:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleFileError(path, f"is not UTF-8: byte 0x{data[error.start]:02x}", line) from None
    return read_yaml(path, text)


def _fields(path: str, tree: Node) -> Fields:
    if not isinstance(tree.value, dict):
        raise RuleFileError(path, "must hold keys and values", tree.line)
    return Fields(path, tree.value, tree.line, RuleFileError)


def _define(vocabulary: Vocabulary, fields: Fields) -> None:
    """Add the word lists of a vocabulary file; a list may name those above it, in its own file or an earlier one."""
    for name in fields.entries:
        if name in vocabulary:
            fields.fail(f"there is already a word list “{name}”", fields.line_of(name))
        if not _LIST_NAME.fullmatch(name):
            fields.fail(f"“{name}” is no name for a word list; use lower-case-with-hyphens", fields.line_of(name))
        vocabulary.define(name, parse_terms(fields, name, vocabulary, required=True))


def parse_terms(fields: Fields, name: str, vocabulary: Vocabulary, *, required: bool = False) -> tuple[Term, ...]:
    """The terms of the list ``name`` in a rule file; raises ``RuleFileError`` with the line of a bad one."""
    terms = []
    for text, line in fields.lines(name, required):
        try:
            terms.append(vocabulary.term(text))
        except TermError as error:
            fields.fail(str(error), line)
    return tuple(terms)


def _rule(fields: Fields) -> Rule:
    path = fields.path
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
        summary=_line(fields, "summary"),
        severity=fields.choice("severity", _SEVERITIES),
        confidence=fields.choice("confidence", _CONFIDENCES),
        status=fields.choice("status", _STATUSES, Status.STABLE),
        detect=fields.text("detect"),
        message=_line(fields, "message"),
        why=fields.text("why"),
        standards=tuple(_standard(entry) for entry in fields.tables("sources", required=True)),
        examples=tuple(_example(entry) for entry in fields.tables("examples", required=True)),
        parameters=fields.rest(),
        path=path,
    )


def _line(fields: Fields, name: str) -> str:
    text = fields.text(name)
    if not text.isprintable():
        fields.fail(f"“{name}” must be one line of text", fields.line_of(name))
    return text


def _standard(fields: Fields) -> Standard:
    checked = fields.text("checked")
    if not _DATE.fullmatch(checked):
        fields.fail(f"“checked” must be a date such as 2026-01-31, not “{checked}”", fields.line_of("checked"))
    url = fields.text("url")
    if not _URL.fullmatch(url):
        fields.fail(f"“url” must be a web address, not “{url}”", fields.line_of("url"))
    standard = Standard(fields.text("title"), fields.text("section", ""), url, checked)
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
            if not part.strip():
                fields.fail("[[ ]] must enclose the words that are flagged", line)
            spans.append(Span(offset, offset + len(part)))
        offset += len(part)
    return "".join(parts), tuple(spans)


def _check_names(rules: list[Rule]) -> None:
    """Complain of a code or name that two rules have, and of an example that names a rule which does not exist."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        for key, value in (("code", rule.code), ("name", rule.name)):
            if value in seen:
                rule.parameters.fail(
                    f"“{value}” is already the rule in {seen[value].path}", rule.parameters.line_of(key)
                )
            seen[value] = rule
    for rule in rules:
        for example in rule.examples:
            for name in example.also:
                if name not in seen:
                    rule.parameters.fail(f"“also” names no rule: “{name}”{nearest(name, list(seen))}", example.line)
