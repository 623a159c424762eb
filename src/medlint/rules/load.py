"""Loads the catalogue and a repository's own rules, and checks every key of every file."""

import os
from collections.abc import Callable, Iterable
from functools import partial

from medlint.model.audience import JURISDICTIONS, PROFILES, Reach
from medlint.model.failure import RuleFileError
from medlint.model.fields import Fields, Node, nearest
from medlint.model.record import NamedTuple
from medlint.model.rule import Example, Rule
from medlint.model.severity import CONFIDENCES, SEVERITIES, Status
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.cache import Kept, RuleCache
from medlint.rules.standard import read_standards
from medlint.rules.term import Term, TermError, Vocabulary, Written
from medlint.rules.yaml import read_yaml

_STATUSES = {status.value: status for status in Status}
_FORMATS = {format.value: format for format in Format}
# What a rule may need to be set before it runs.
_SETTINGS = ("allow-only-sources", "retractions", "trusted-domains", "own-domains", "bibliographies")
_CODE = Pattern(r"[A-Z]{3}[0-9]{3}")
_NAME = Pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Of "]]]" the first bracket belongs to what is marked: "[[[^1]]]".
_MARKED = Pattern(r"\[\[|\]\](?!\])")
_LIST_NAME = Pattern(r"[\w-]+")
_VOCABULARY = "vocabulary"
_DATA = "data"
_SUFFIXES = (".yaml", ".yml")


class Catalogue(NamedTuple):
    """All rules, ordered by code, those among them that are a repository's own, and the word lists that they share.

    ``fresh`` says that the rule files were read just now, and are not known from an earlier run that used them; ``key``
    stands for their contents.
    """

    rules: tuple[Rule, ...]
    own: tuple[Rule, ...]
    vocabulary: Vocabulary
    fresh: bool
    save: Callable[[], None]
    known: int
    key: str

    def keep(self) -> None:
        """Save what was read for the next run, if it has learned anything. Call it when the rules have proved sound."""
        if len(self.vocabulary.known) > self.known:
            self.save()


def catalogue_folder() -> str:
    """Where medlint's own rule files are: beside the code in a wheel, at the top of a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    packed = os.path.join(package, "catalogue")
    return packed if os.path.isdir(packed) else os.path.join(os.path.dirname(os.path.dirname(package)), "rules")


def load_catalogue(extra: Iterable[str | os.PathLike[str]] = (), *, trace: bool = False) -> Catalogue:
    """Medlint's own rules and those in ``extra`` (rule files, or folders of them).

    Raises ``RuleFileError`` with file and line for anything in any of them that is not as it should be. What
    ``Catalogue.keep`` saved is used for as long as no file changes. With ``trace`` the vocabulary collects where each
    term stands.
    """
    folder = catalogue_folder()
    files = dict.fromkeys(file for place in (folder, *extra) for file in _files(os.fspath(place)))
    contents = [(file, _bytes(file)) for file in files]
    cache = RuleCache(contents)
    kept = cache.load()
    trees, terms = kept or Kept([_tree(*content) for content in contents], {})
    vocabulary = Vocabulary(terms)
    vocabulary.written = [] if trace else None
    rules = []
    # tables first: vocabularies may name the word lists that come of them
    for file, tree in sorted(zip(files, trees, strict=True), key=lambda pair: not _is_table(pair[0])):
        fields = _fields(file, tree)
        if _is_table(file):
            _add_table(vocabulary, fields)
        elif _stem(file) == _VOCABULARY:
            _define(vocabulary, fields, later=kept is not None and not trace)
        else:
            rules.append(_rule(fields))
            if not kept:
                rules[-1].read_standards()
                rules[-1].read_examples()
    if not kept:
        _check_names(rules)
    ordered = tuple(sorted(rules, key=lambda rule: rule.code))
    own = tuple(rule for rule in ordered if not rule.path.startswith(os.path.join(folder, "")))
    save = partial(cache.save, trees, vocabulary.known)
    return Catalogue(ordered, own, vocabulary, not kept, save, len(terms), cache.name)


def _files(place: str) -> list[str]:
    if not os.path.isdir(place):
        return [place]
    found = []
    for folder, _, names in os.walk(place):
        found += [os.path.join(folder, name) for name in names if os.path.splitext(name)[1] in _SUFFIXES]
    found = sorted(filter(os.path.isfile, found), key=lambda file: file.split(os.sep))
    if not found:
        raise RuleFileError(place, "holds no rule file (*.yaml)")
    return found


def _stem(file: str) -> str:
    return os.path.splitext(os.path.basename(file))[0]


def _is_table(file: str) -> bool:
    return os.path.basename(os.path.dirname(file)) == _DATA


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise RuleFileError(path, f"cannot be read: {(error.strerror or str(error)).lower()}") from None


def _tree(path: str, data: bytes) -> Node:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleFileError(path, f"is not UTF-8: byte 0x{data[error.start]:02x}", line) from None
    return read_yaml(path, text)


def _fields(path: str, tree: Node) -> Fields:
    entries, line = tree
    if not isinstance(entries, dict):
        raise RuleFileError(path, "must hold keys and values", line)
    return Fields(path, entries, line, RuleFileError)


def _define(vocabulary: Vocabulary, fields: Fields, *, later: bool) -> None:
    """Add the word lists of a vocabulary file; a list may name those above it, in its own file or an earlier one.

    What has proved sound before is read ``later``, when somebody asks for it.
    """
    for name in fields.entries:
        if name in vocabulary:
            fields.fail(f"there is already a word list “{name}”", fields.line_of(name))
        if not _LIST_NAME.fullmatch(name):
            fields.fail(f"“{name}” is no name for a word list; use lower-case-with-hyphens", fields.line_of(name))
        read = partial(parse_terms, fields, name, vocabulary, required=True)
        if later:
            vocabulary.define_later(name, read)
        else:
            vocabulary.define(name, read())


def _add_table(vocabulary: Vocabulary, fields: Fields) -> None:
    name = fields.text("name")
    if name not in vocabulary.tables and name != _stem(fields.path):
        fields.fail(
            f"“name” must be the file's own name, “{_stem(fields.path)}”, or that of another table",
            fields.line_of("name"),
        )
    vocabulary.tables.add(fields)
    if name not in vocabulary and fields.has("words"):
        vocabulary.define_later(name, partial(_table_terms, vocabulary, name))


def _table_terms(vocabulary: Vocabulary, name: str) -> tuple[Term, ...]:
    """The terms of the word list that comes of a table."""
    return tuple(_term(vocabulary, "words", *word) for word in vocabulary.tables.words(name))


def parse_terms(fields: Fields, name: str, vocabulary: Vocabulary, *, required: bool = False) -> tuple[Term, ...]:
    """The terms of the list ``name`` in a rule file; raises ``RuleFileError`` with the line of a bad one."""
    return tuple(_term(vocabulary, name, text, fields, line) for text, line in fields.lines(name, required))


def parse_keys(fields: Fields, name: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The keys of the table ``name`` in a rule file as terms; raises ``RuleFileError`` with the line of a bad one."""
    table = fields.table(name)
    return tuple(_term(vocabulary, name, text, fields, table.line_of(text)) for text in table.entries)


def _term(vocabulary: Vocabulary, name: str, text: str, fields: Fields, line: int) -> Term:
    try:
        term = vocabulary.term(text)
    except TermError as error:
        fields.fail(str(error), line)
    if vocabulary.written is not None:
        vocabulary.written.append(Written(term, name, fields, line))
    return term


def _rule(fields: Fields) -> Rule:
    path = fields.path
    code, name = fields.text("code"), fields.text("name")
    if not _CODE.fullmatch(code):
        fields.fail(f"“code” must be three capitals and three digits, not “{code}”", fields.line_of("code"))
    if not _NAME.fullmatch(name) or name != _stem(path):
        fields.fail(
            f"“name” must be the file's own name, “{_stem(path)}”, in lower-case-with-hyphens",
            fields.line_of("name"),
        )
    for read_later in ("sources", "examples"):
        fields.has(read_later)  # which makes them none of the parameters
    return Rule(
        code=code,
        name=name,
        summary=_line(fields, "summary"),
        severity=fields.choice("severity", SEVERITIES),
        confidence=fields.choice("confidence", CONFIDENCES),
        status=fields.choice("status", _STATUSES, Status.STABLE),
        detect=fields.text("detect"),
        message=_line(fields, "message"),
        why=fields.text("why"),
        read_standards=lambda: read_standards(fields),
        reach=_reach(fields.table("applies")),
        parameters=fields.rest(),
        path=path,
        read_examples=lambda: tuple(_example(entry) for entry in fields.tables("examples", required=True)),
    )


def _reach(fields: Fields) -> Reach:
    """Where a rule applies, as its ``applies`` table says."""
    severities = fields.table("severity")
    for name in severities.entries:
        severities.among(name, (*PROFILES, *JURISDICTIONS), "a key of “severity”", severities.line_of(name))
    reach = Reach(
        profiles=fields.words("profiles", PROFILES),
        beyond=fields.words("except", PROFILES),
        jurisdictions=fields.words("jurisdictions", JURISDICTIONS),
        severities=tuple((name, severities.choice(name, SEVERITIES)) for name in severities.entries),
        setting=fields.word("setting", _SETTINGS, ""),
    )
    fields.finish()
    return reach


def _line(fields: Fields, name: str) -> str:
    text = fields.text(name)
    if not text.isprintable():
        fields.fail(f"“{name}” must be one line of text", fields.line_of(name))
    return text


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
