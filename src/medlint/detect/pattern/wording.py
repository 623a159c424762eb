"""One pattern of a rule, as its file states it."""

import re
from collections.abc import Iterable
from enum import Enum

from medlint.detect.guards import Guards, read_guards
from medlint.detect.pattern.amend import Amendment
from medlint.detect.pattern.regions import Where
from medlint.detect.pattern.rows import Rows, read_rows
from medlint.detect.pattern.surroundings import Surroundings, read_surroundings
from medlint.model.document import PROSE, BlockKind, Document
from medlint.model.fields import Fields, nearest
from medlint.model.finding import Fix
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.severity import SEVERITIES, Severity
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern, PatternError
from medlint.rules.alternation import one_of
from medlint.rules.load import parse_terms
from medlint.rules.term import Term, Vocabulary
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

_KINDS = {kind.value: kind for kind in BlockKind if kind in PROSE}
_NAMES = re.compile(r"\{([a-z][\w-]*)\}")
_GROUPS = re.compile(r"\(\?P?<([A-Za-z_]\w*)>")
_PLAIN = re.compile(r"[^\s\\.^$*+?{}\[\]|()]+")
_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\n| [?*]| \+?", re.DOTALL)
# At either end a word is whole, or there is no letter at all: said so that what follows is still searched for quickly.
_STARTS = _ENDS = r"(?!(?<=\w)\w)"


class Reads(Enum):
    """The text that a pattern is looked for in."""

    FOLDED = "folded"
    PROSE = "prose"
    SOURCE = "source"
    LINKS = "links"


OF_PROSE = frozenset({Reads.FOLDED, Reads.PROSE})


class Words(NamedTuple):
    """What names in braces can stand for in an expression: a column, the pattern's own terms, a word list."""

    rows: Rows | None
    terms: tuple[Term, ...]
    vocabulary: Vocabulary

    def expression(self, name: str) -> str | None:
        """The expression for ``name``, None if it is the name of nothing."""
        if self.rows and name == self.rows.column:
            return self.rows.pattern
        if name == "terms" and self.terms:
            return _any_of(self.terms)
        return _any_of(self.vocabulary.spelled_out(self.vocabulary[name])) if name in self.vocabulary else None


def _any_of(terms: Iterable[Term]) -> str:
    """An expression for any of the terms, the longest first."""
    return one_of(sorted((term.body for term in terms), key=len, reverse=True))


class Wording(NamedTuple):
    """One pattern: what it looks for and where, what is said of it and what mends it.

    ``order`` is its place among those of its rule. ``literal`` is what ``quick`` looks for where that is no more than
    some characters, else "". ``rows`` are the rows of a table that it is for; ``words`` are their texts, where the
    pattern has to find one of them just as it is.
    """

    order: int
    find: Pattern
    reads: Reads
    triggers: tuple[str, ...]
    quick: Pattern | None
    literal: str
    where: Where
    around: Surroundings
    rows: Rows | None
    explained_by: str
    words: frozenset[str]
    mark: str
    amendment: Amendment | None
    severity: Severity
    message: str
    guards: Guards
    counted: bool

    def marked(self, found: "Match") -> Span:
        """The part of a match that is flagged."""
        span = Span(*found.span(self.mark)) if self.mark else Span(*found.span())
        return span if span.start >= 0 else Span(*found.span())

    def is_explained(self, found: "Match", document: Document) -> bool:
        """Whether the article says what the word of a table that was found stands for."""
        entry = self.rows.entry(found["row"]) if self.rows and self.explained_by else None
        return entry is not None and any(fold(text) in document.folded for text in entry.all(self.explained_by))

    def fix(self, found: "Match", document: Document, span: Span) -> Fix | None:
        """What mends the match that is flagged at ``span``, if it can be mended."""
        if self.amendment is None:
            return None
        read = document.prose[span.start : span.end] if self.reads in OF_PROSE else found[self.mark or 0]
        return self.amendment.fix(document, span, read, self._filled(self.amendment.template or "", found, document))

    def text(self, found: "Match", document: Document, span: Span, fix: Fix | None) -> str:
        """What is said of the match that is flagged at ``span``."""
        words = document.text(span) if self.reads in OF_PROSE else found[self.mark or 0]
        template = self.message.replace("{match}", words)
        if "{fix}" in template:
            made = fix.edits[0].text if fix else self._filled(self._template, found, document)
            template = template.replace("{fix}", " ".join(made.split()))
        return self._filled(template, found, document)

    def prove(self, fields: Fields) -> None:
        """Complain of an expression that cannot be compiled."""
        for name, pattern in (("find", self.find), ("quick", self.quick)):
            try:
                if pattern:
                    pattern.prove()
            except PatternError as error:
                fields.fail(f"“{name}” is no regular expression: {error}", fields.line_of(name))

    @property
    def _template(self) -> str:
        return (self.amendment.template if self.amendment else "") or ""

    def _filled(self, template: str, found: "Match", document: Document) -> str:
        """``template`` with the groups of the match and the columns of its row in the place of their names."""
        entry = self.rows.entry(found["row"]) if self.rows else None

        def value(name: "re.Match[str]") -> str:
            if name[1] in found.re.groupindex:
                start, end = found.span(name[1])
                text = document.prose if self.reads in OF_PROSE else found.string
                return text[start:end] if start >= 0 else ""
            return entry.one(name[1]) if entry else name[0]

        return _NAMES.sub(value, template) if "{" in template else template


def read_wording(order: int, fields: Fields, rule: Rule, vocabulary: Vocabulary, guards: Guards) -> Wording:
    """The pattern that an entry of a rule's ``patterns`` states; raises ``RuleFileError`` for what is wrong with it."""
    reads = _reads(fields)
    terms = parse_terms(fields, "terms", vocabulary)
    find = fields.text("find", "{terms}" if terms else None)
    rows = read_rows(fields, vocabulary, _NAMES.findall(find), cased=reads is not Reads.FOLDED)
    where = _where(fields)
    quick = fields.text("quick") if fields.has("quick") else ""
    wording = Wording(
        order=order,
        find=_expression(fields, find, Words(rows, terms, vocabulary), whole=bool(where.whole)),
        reads=reads,
        triggers=tuple(map(fold, fields.texts("triggers"))) or _announced(rows, terms),
        quick=Pattern(_spaced(quick)) if quick else None,
        literal=quick if _PLAIN.fullmatch(quick) else "",
        where=where,
        around=read_surroundings(fields, vocabulary),
        rows=rows,
        explained_by=fields.text("explained-by", ""),
        words=rows.exact if rows else frozenset(),
        mark=fields.text("mark", ""),
        amendment=_amendment(fields),
        severity=fields.choice("severity", SEVERITIES, rule.severity),
        message=fields.text("message", rule.message),
        guards=read_guards(fields.table("guards"), guards.words, guards.effects),
        counted=fields.flag("counted", True),
    )
    fields.finish()
    _check_search(fields, wording)
    _check_names(fields, wording, set(_GROUPS.findall(find)))
    return wording


def _reads(fields: Fields) -> Reads:
    named = (("source", Reads.SOURCE), ("links", Reads.LINKS), ("cased", Reads.PROSE))
    asked = [reads for name, reads in named if fields.flag(name, False)]
    return asked[0] if asked else Reads.FOLDED


def _where(fields: Fields) -> Where:
    kinds = frozenset(_KINDS[name] for name in fields.words("in", tuple(_KINDS))) or PROSE
    whole = fields.word("whole", ("line", "block"), "")
    ends = fields.word("place", ("anywhere", "ends"), "anywhere") == "ends"
    formats = tuple(Format(name) for name in fields.words("formats", tuple(one.value for one in Format)))
    return Where(kinds, whole, ends, formats)


def _expression(fields: Fields, find: str, words: Words, *, whole: bool) -> Pattern:
    """The expression with the words in the place of their names, and the borders of words around it."""

    def spelled(name: "re.Match[str]") -> str:
        found = words.expression(name[1])
        if found is None:
            hint = nearest(name[1], list(words.vocabulary))
            fields.fail(f"“find” names the word list “{name[1]}”, which does not exist{hint}", fields.line_of("find"))
        return found

    body = _NAMES.sub(spelled, _spaced(find))
    if whole or fields.flag("within-words", False):
        return Pattern(body)
    return Pattern(f"{_STARTS}(?:{body}){_ENDS}")


def _announced(rows: Rows | None, terms: tuple[Term, ...]) -> tuple[str, ...]:
    """The triggers of a pattern that says none: those of its words."""
    if rows:
        return rows.triggers
    return tuple(dict.fromkeys(literal for term in terms for literal in term.literals))


def _spaced(expression: str) -> str:
    """``expression`` with any white space where it has a space, and without the line breaks between its pieces."""

    def piece(found: "re.Match[str]") -> str:
        if "\n" in found[0]:
            return ""
        return {" ?": r"\s*", " *": r"\s*", " +": r"\s+", " ": r"\s+"}.get(found[0], found[0])

    return _PIECES.sub(piece, expression.strip())


def _amendment(fields: Fields) -> Amendment | None:
    safe = fields.flag("safe", False)
    if fields.has("delete"):
        fields.word("delete", ("line",), "line")
        return Amendment(None, safe)
    return Amendment(fields.text("replace", ""), safe) if fields.has("replace") else None


def _check_search(fields: Fields, wording: Wording) -> None:
    """Complain of a pattern that would be looked for everywhere."""
    if wording.triggers and wording.quick:
        fields.fail("a pattern has “triggers” or “quick”, not both", fields.line_of("quick"))
    if any(not trigger.strip() for trigger in wording.triggers):
        fields.fail("a trigger must not be empty", fields.line_of("triggers"))
    if wording.reads is Reads.SOURCE and wording.triggers:
        fields.fail("what is looked for in the source needs “quick”: triggers are found in the prose alone")
    if wording.reads is Reads.LINKS and (wording.triggers or wording.quick):
        fields.fail("what is looked for in links has neither “triggers” nor “quick”")
    if wording.reads is Reads.LINKS:
        return
    if not wording.triggers and not wording.quick and wording.where.kinds & {BlockKind.PARAGRAPH, BlockKind.CELL}:
        fields.fail("“triggers” is missing: literals of which one stands in every match; or else “quick”")


def _check_names(fields: Fields, wording: Wording, groups: set[str]) -> None:
    """Complain of names that no match could fill in."""
    if wording.mark and wording.mark not in groups:
        fields.fail(f"“mark” names no group of “find”: “{wording.mark}”", fields.line_of("mark"))
    columns = {key for entry in wording.rows.entries for key in entry.texts} if wording.rows else set()
    if wording.explained_by and wording.explained_by not in columns:
        fields.fail(f"“explained-by” names no column: “{wording.explained_by}”", fields.line_of("explained-by"))
    template = (wording.amendment and wording.amendment.template) or ""
    known = groups | columns
    for name, text, allowed in (
        ("replace", template, known),
        ("message", wording.message, known | {"match"} | ({"fix"} if template else set())),
    ):
        for unknown in set(_NAMES.findall(text)) - allowed:
            fields.fail(f"“{name}” has “{{{unknown}}}” in it, which is no group of “find”", fields.line_of(name))
