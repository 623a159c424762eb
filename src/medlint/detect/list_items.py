"""The detector ``list``: lists whose items are not those that were promised, or are broken off.

``faults`` says which of these the rule reports:

``count``
    the lead-in promises another number of items. ``nouns`` are the words that name items, ``numbers`` what number words
    mean, ``at-least`` the same for words such as “several”, and ``unless`` what makes a number none that is promised.
``dangling``
    the last item ends in “and” or in a comma, as if another followed.
``gap``
    a number is left out.
``empty``
    an item holds nothing.

A number that is not exact is for information, unless the rule is graver for the audience. The message may use
``{match}`` and ``{problem}``.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from medlint.detect.check import Check
from medlint.detect.excerpt import beginning
from medlint.detect.lead_in_words import words_of
from medlint.detect.list_nodes import Item, ListNode, item_text, last_block_within, list_nodes
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.load import parse_terms
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_FAULTS = ("count", "dangling", "gap", "empty")
_OPEN_END = Pattern(r"(?:,|\b(?:and|or)\W{0,3})$")
_CLOSERS = " \n\r\t)]\"'*_"
_EMPTY = Pattern(r"<li>\s*(?:&nbsp;)?\s*(?:</li>)?\s*|[-+*•]\s*")
_MEASURE = Pattern(r"^\W*\d+[.)]|\d+[.,]\d+")  # a number, but not one of items
_APART = 3  # words between a number and the noun that it counts
_OTHERS = frozenset("the a an this these those of your our their its".split())  # a noun behind them is another's
_QUOTED = 70
_TEXT_END = 30  # code points


class Counting(NamedTuple):
    """The words that promise a number of items."""

    nouns: frozenset[str]
    numbers: Mapping[str, int]
    at_least: Mapping[str, int]
    unless: tuple[Term, ...]

    def promised(self, clause: str) -> tuple[int, bool] | None:
        """How many items the folded ``clause`` promises, and whether it says so exactly; None if it is not clear."""
        words = words_of(_MEASURE.sub(" ", clause))
        numbers = ((at, number) for at, word in enumerate(words) if (number := self._number(word)))
        counts = [number for at, number in numbers if self._counts_items(words[at + 1 :])]
        excused = len(counts) != 1 or any(term.pattern.search(clause) for term in self.unless)
        return None if excused else counts[0]

    def _number(self, word: str) -> tuple[int, bool] | None:
        if word in self.numbers:
            return self.numbers[word], True
        if word in self.at_least:
            return self.at_least[word], False
        return (int(word), True) if word.isdecimal() and 1 < int(word) <= max(self.numbers.values()) else None

    def _counts_items(self, after: Sequence[str]) -> bool:
        ahead = takewhile(lambda word: word not in _OTHERS, after[: _APART + 1])
        return not self.nouns.isdisjoint(ahead)


class ListCheck(NamedTuple):
    """The check of one list rule."""

    rule: Rule
    faults: tuple[str, ...]
    counting: Counting
    milder: Severity | None
    triggers: Sequence[str] = ()

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The faults of the lists in ``document``, list by list."""
        del evidence, hits
        nodes = list_nodes(document)
        for at, node in enumerate(nodes):
            for fault in self.faults:
                match fault:
                    case "count":
                        yield from self._count(document, nodes, at)
                    case "dangling":
                        yield from self._dangling(document, node)
                    case "gap":
                        yield from self._gap(document, node)
                    case _:
                        yield from self._empty(document, node)

    def _finding(self, document: Document, span: Span, problem: str, severity: Severity | None = None) -> Finding:
        quoted = beginning(document.text(span), _QUOTED)
        return Finding(span, self.rule.message.format(match=quoted, problem=problem), severity)

    def _count(self, document: Document, nodes: Sequence[ListNode], at: int) -> Iterator[Finding]:
        node = nodes[at]
        index = node.lead_in(document)
        span = _announcing(document, index)
        if span is None:
            return
        promised = self.counting.promised(document.folded[span.start : span.end])
        if promised is None:
            return
        number, exact = promised
        count = len(node.items) + _continued(document, nodes, at)
        if count == number or (not exact and count >= number) or count < 2:
            return
        if sum(len(other.items) for other in nodes if _is_inside(other, node)) == number:
            return
        wanted = f"{number} items" if exact else f"{number} items or more"
        problem = f"{count} stand in the list, and not {wanted}"
        yield self._finding(document, span, problem, None if exact else self.milder)

    def _dangling(self, document: Document, node: ListNode) -> Iterator[Finding]:
        item = node.items[-1]
        span = item_text(document, item)
        end = document.folded[max(span.start, span.end - _TEXT_END) : span.end].rstrip(_CLOSERS)
        if item.nested or len(node.items) < 2 or not item.blocks or not _OPEN_END.search(end):
            return
        if end.endswith(",") and any(_ends_in_comma(document, other) for other in node.items[:-1]):
            return
        following = document.blocks[last_block_within(document, node) + 1 :][:1]
        if following and (following[0].container >= 0 or document.prose[following[0].span.start].islower()):
            return
        yield self._finding(document, span, f"ends the list in “{end.split()[-1]}”, as if another item followed")

    def _gap(self, document: Document, node: ListNode) -> Iterator[Finding]:
        if document.source.format is Format.HTML:
            return
        last = 0
        for item in node.items:
            number = item.number(document)
            if number > last + 1 > 1:
                left_out = f"{last + 1}" if number == last + 2 else f"{last + 1} to {number - 1}"
                yield self._finding(document, item_text(document, item), f"is number {number}; {left_out} is missing")
            last = number

    def _empty(self, document: Document, node: ListNode) -> Iterator[Finding]:
        for item in node.items:
            span = item.container.span
            if not item.blocks and not item.nested and _EMPTY.fullmatch(document.source.text, *span):
                yield self._finding(document, span, "is an item that holds nothing")


def _announcing(document: Document, index: int) -> Span | None:
    """The last sentence of the block with that index, if it announces what follows."""
    if index < 0:
        return None
    sentences = document.sentences(index)
    if not sentences:
        return None
    span = sentences[-1]
    return span if document.folded[span.start : span.end].rstrip(_CLOSERS).endswith(":") else None


def _continued(document: Document, nodes: Sequence[ListNode], at: int) -> int:
    """How many items stand in the lists that go on with the numbers of this one."""
    count = 0
    node = nodes[at]
    last = node.items[-1].number(document)
    for later in nodes[at + 1 :]:
        if later.depth == node.depth and last and later.items[0].number(document) == last + 1:
            count += len(later.items)
            last = later.items[-1].number(document)
    return count


def _is_inside(inner: ListNode, outer: ListNode) -> bool:
    return inner.depth == outer.depth + 1 and outer.container.span.contains(inner.container.span)


def _ends_in_comma(document: Document, item: Item) -> bool:
    span = item_text(document, item)
    return document.folded[span.start : span.end].rstrip(_CLOSERS).endswith((",", ";"))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a list rule."""
    fields = rule.parameters
    faults = fields.words("faults", _FAULTS)
    nouns = (term.literals for term in parse_terms(fields, "nouns", vocabulary))
    counting = Counting(
        nouns=frozenset[str]().union(*nouns),
        numbers=_meanings(fields.table("numbers")),
        at_least=_meanings(fields.table("at-least")),
        unless=parse_terms(fields, "unless", vocabulary),
    )
    graver = rule.reach.severity(settings.audience)
    check = ListCheck(rule, faults, counting, None if graver else Severity.INFO)
    fields.finish()
    return check


def _meanings(fields: Fields) -> Mapping[str, int]:
    return {word: fields.number(word, 0) for word in fields.entries}
