"""Loads the catalogue and a repository's own rules, and checks every key of every file."""

import os
from collections.abc import Callable, Iterable
from functools import partial

from medlint.cache import edition, stamp
from medlint.model.failure import RuleFileError, said
from medlint.model.fields import Fields, Node
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.pattern import Pattern
from medlint.rules.cache import RuleCache
from medlint.rules.head import make_rule
from medlint.rules.term import Term, TermError, Vocabulary, Written
from medlint.rules.yaml import read_yaml

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_PACKED = os.path.join(_PACKAGE, "catalogue")
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
    key: str

    def keep(self) -> None:
        """Save what was read for the next run, if it has learned anything. Call it when the rules have proved sound."""
        if self.vocabulary.learned or self.vocabulary.tables.learned:
            self.save()


def catalogue_folder() -> str:
    """Where medlint's own rule files are: beside the code in a wheel, at the top of a checkout."""
    return _PACKED if os.path.isdir(_PACKED) else os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "rules")


def load_catalogue(extra: Iterable[str | os.PathLike[str]] = (), *, trace: bool = False) -> Catalogue:
    """Medlint's own rules and those in ``extra`` (rule files, or folders of them).

    Raises ``RuleFileError`` with file and line for anything in any of them that is not as it should be. What
    ``Catalogue.keep`` saved is used for as long as no file changes. With ``trace`` the vocabulary collects where each
    term stands.
    """
    folder = catalogue_folder()
    files = dict.fromkeys(file for place in (folder, *extra) for file in _files(os.fspath(place)))
    packed = os.path.join(_PACKED, "")
    # only an installer writes the files of a wheel: those that have the stamp they had are not even opened, and where
    # an edition stands for them they need not have it
    contents = [(file, None if file.startswith(packed) else _bytes(file)) for file in files]
    changing = [(file, data) for file, data in contents if data is not None or not edition()]
    cache = RuleCache(len(files), [(file, stamp(file) if data is None else data) for file, data in changing])
    kept = cache.load()
    trees = kept.trees if kept else [_tree(file, _bytes(file) if data is None else data) for file, data in contents]
    vocabulary = Vocabulary(kept.terms, kept.tables) if kept else Vocabulary()
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
            rules.append(make_rule(fields) if kept else _read_rule(fields))
    if not kept:
        from medlint.rules.rule_file import check_names

        check_names(rules)
    ordered = tuple(sorted(rules, key=lambda rule: rule.code))
    medlints = os.path.join(folder, "")
    own = tuple(rule for rule in ordered if not rule.path.startswith(medlints))
    save = partial(cache.save, trees, vocabulary)
    return Catalogue(ordered, own, vocabulary, not kept, save, cache.name)


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
        raise RuleFileError(path, f"cannot be read: {said(error)}") from None


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


def _read_rule(fields: Fields) -> Rule:
    from medlint.rules.rule_file import read_rule  # which a run with known rule files does without

    return read_rule(fields)


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
    return tuple(
        _term(vocabulary, "words", text, fields, line, _place(fields, "words"))
        for text, fields, line in vocabulary.tables.words(name)
    )


def parse_terms(fields: Fields, name: str, vocabulary: Vocabulary, *, required: bool = False) -> tuple[Term, ...]:
    """The terms of the list ``name`` in a rule file; raises ``RuleFileError`` with the line of a bad one."""
    place = _place(fields, name)
    return tuple(_term(vocabulary, name, text, fields, line, place) for text, line in fields.lines(name, required))


def parse_keys(fields: Fields, name: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The keys of the table ``name`` in a rule file as terms; raises ``RuleFileError`` with the line of a bad one."""
    table, place = fields.table(name), _place(fields, name)
    return tuple(_term(vocabulary, name, text, fields, table.line_of(text), place) for text in table.entries)


def _place(fields: Fields, name: str) -> str:
    """Where terms stand that are kept together: the same wherever medlint is installed. Two such places may be one."""
    return f"{'/'.join(fields.path.rsplit(os.sep, 2)[-2:])} {name}"


def _term(vocabulary: Vocabulary, name: str, text: str, fields: Fields, line: int, place: str) -> Term:
    try:
        term = vocabulary.term(text, place)
    except TermError as error:
        fields.fail(str(error), line)
    if vocabulary.written is not None:
        vocabulary.written.append(Written(term, name, fields, line))
    return term
