"""Finds statements that an article makes twice, each time with another number.

A rule of this detector has these parameters.

``light``
    words that make no difference to what is said, parted by commas; two statements are one when all their other words
    are the same, whatever their endings.
``context``
    terms for headings that sum an article up (“Conclusion”, “Key points”): statements in different sections are
    compared only when one of them stands under such a heading or before the first one.
``unless``
    terms that silence the rule where they stand in the sentence.

The message may hold ``{match}``, the number found, ``{other}``, the earlier one, and ``{line}``, where that stands.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.arithmetic.quantity import HEDGE, NUMBER, PERCENT, Quantity, rounded
from medlint.detect.check import Check
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.detect.passage import Passage
from medlint.detect.sentences import sentences_with
from medlint.detect.statistic.literals import dots
from medlint.evidence import Evidence
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_VALUE = Pattern(
    rf"(?P<hedge>{HEDGE}*)(?P<n>{NUMBER})(?:(?:{PERCENT})?(?P<to> ?(?:to|[–—-]) ?)(?P<high>\d[\d,.]*\d|\d))?"
    rf"(?P<unit>{PERCENT}| ?(?:mg|mcg|g|ml|units|iu)\b)"
)
_ASIDE = Pattern(r"\([^()]*\)|\[[^\[\]]*\]")  # a source or a remark in brackets is no part of the statement
_DIGITS = Pattern(r"\d++")  # a cheap look first: most sentences with numbers hold several
_MOST_NUMBERS = 6
_HEDGED = 80  # code points before a number that may hold all of its “slightly more than”
_ANY_NUMBER = Pattern(NUMBER)
_WORD = Pattern(r"[a-z][a-z'-]*")
_ENDING = Pattern(r"(?:'s|s'|ies|ing|ed|es|s|e|ment|ly|y)$")
_FEWEST = 3  # words of substance that a statement must have to be known again
_FEWEST_WITHIN = 4  # the same in one section, where a sentence leaves out what the one before it names
_SHORTEST = 3  # code points that are left of a word without its ending


class _Statement(NamedTuple):
    """What a sentence says with one number: its place, the number, and the section it stands in."""

    span: Span
    value: Quantity
    block: int
    section: int
    sums_up: bool
    words: int


class RepeatedNumberCheck:
    """A rule about numbers that differ, made ready to run."""

    def __init__(self, rule: Rule, light: frozenset[str], context: WordList, unless: WordList) -> None:
        self.rule = rule
        self.light = light
        self.context = context
        self.unless = unless

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every statement that is compared."""
        return ("%", "percent*", "per cent", "mg", "mcg", "ml", "units", "iu", *(f"{n}mg" for n in range(10)))

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each statement that repeats an earlier one with another number."""
        known: dict[tuple[str, frozenset[str]], _Statement] = {}
        for block, sentence, _ in sentences_with(document, hits):
            if not _is_told(document, block):
                continue
            read = self._statement(document, block, sentence)
            if read is None:
                continue
            key, statement = read
            first = known.setdefault(key, statement)
            if first is statement or not _differ(first, statement):
                continue
            if not any(evidence.in_references(one.span) for one in (first, statement)):
                yield self._finding(document, first, statement)

    def _statement(
        self, document: Document, block: int, sentence: Span
    ) -> tuple[tuple[str, frozenset[str]], _Statement] | None:
        """The one number of a sentence with what it is said of; None where the sentence holds more than one."""
        passage = Passage(document, block, sentence)
        if len(_DIGITS.findall(passage.text)) > _MOST_NUMBERS:
            return None
        text = _ASIDE.sub(dots, passage.text)
        numbers = [number.start() for number in _ANY_NUMBER.finditer(text)]
        found = _VALUE.search(text, max(0, numbers[0] - _HEDGED)) if len(numbers) in (1, 2) else None
        if not found or len(numbers) != 1 + bool(found["high"] and " " in found["to"]):
            return None
        said = f"{text[: found.start()]} {text[found.end() :]}"
        words = frozenset(map(_stem, _WORD.findall(said))) - self.light
        if (
            len(words) < _FEWEST
            or not _is_sentence(document, block, said)
            or "?" in said
            or self.unless.stands_in(document.folded, *sentence)
        ):
            return None
        span = passage.original(found.start(), found.end())
        value = rounded(found["n"])
        if found["high"]:
            value = value._replace(high=rounded(found["high"]).high)
        unit = "%" if found["unit"].strip() in ("%", "percent", "per cent", "-percent") else found["unit"].strip()
        headings = list(document.headings(document.block_at(span.start)))
        section = headings[0].span.start if headings else -1
        sums_up = (
            not headings or headings[0].level < _SECTION or self.context.stands_in(document.folded, *headings[0].span)
        )
        return (unit, words), _Statement(span, value, block, section, sums_up, len(words))

    def _finding(self, document: Document, first: _Statement, statement: _Statement) -> Finding:
        match, other = document.text(statement.span), document.text(first.span)
        line = document.source.position(first.span.start).line
        return Finding(statement.span, self.rule.message.format(match=match, other=other, line=line))


_SECTION = 2  # the level of the headings that part an article


def _is_told(document: Document, block: int) -> bool:
    """Whether the block is running text, and neither a table nor somebody else's words."""
    one = document.blocks[block]
    if one.kind is not BlockKind.PARAGRAPH:
        return False
    return not any(document.within(one, kind) for kind in (ContainerKind.TABLE, ContainerKind.QUOTE))


def _is_sentence(document: Document, block: int, said: str) -> bool:
    """Whether the words are a sentence or an item of a list, and no torn-off line of a table."""
    return said.rstrip(' )"”’]').endswith((".", "!")) or document.within(document.blocks[block], ContainerKind.ITEM)


def _differ(first: _Statement, other: _Statement) -> bool:
    """Whether two statements that are known to be one give numbers that cannot both be meant."""
    if first.section == other.section:
        if first.block == other.block or other.words < _FEWEST_WITHIN:
            return False
    elif not (first.sums_up or other.sums_up):
        return False
    return not first.value.meets(other.value)


def _stem(word: str) -> str:
    """A word without its ending, roughly: enough to know “responds” and “responded” as one."""
    short = _ENDING.sub("", word)
    return short if len(short) >= _SHORTEST else word


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a rule about numbers that differ; raises ``RuleFileError`` for a bad parameter."""
    del settings
    fields = rule.parameters

    def words(name: str) -> WordList:
        return read_words(name, vocabulary, fields)

    light = frozenset(_stem(word) for line in fields.texts("light", None) for word in line.replace(",", " ").split())
    check = RepeatedNumberCheck(rule, light, words("context"), words("unless"))
    fields.finish()
    return check
