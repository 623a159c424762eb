"""Lead-ins: sentences that promise a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.rule import Rule
from medlint.model.span import Span
from medlint.rules.load import parse_terms
from medlint.rules.term import Term, Vocabulary

# A colon may be followed by closing quotes and brackets, and by a dash: "include:-"; a dash alone may stand for it.
_COLON = re.compile(r"(?:\s*[:：][\s)\]\"'*_]*[-–—]?|\s[-–—])\s*$")
_FULL_STOP = re.compile(r"[.!][\s)\]\"'*_]*$")
_WORD = re.compile(r"[\w'’%-]+")
_LEAD_IN_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


class Promise(IntEnum):
    """How surely a sentence promises a list; a weak one only when nothing of its own section follows."""

    NONE = 0
    WEAK = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A sentence at the end of its block that promises a list. ``colon`` says whether it ends in one."""

    block: int
    span: Span
    promise: Promise
    colon: bool


@dataclass(frozen=True)
class LeadInWords:
    """The vocabulary of lead-ins, from a rule file.

    ``open`` ends a clause that cannot stop there ("include"), ``following`` names what follows as such ("the
    following signs"), ``nouns`` name what comes in lists, ``pointers`` point at a list to come ("here are"), ``verbs``
    tell a sentence from a label, ``elaborations`` announce an explanation rather than a list ("here's why"),
    ``sayings`` announce a quotation, ``full-stop`` promises a list even in a sentence that ends in a full stop.
    """

    open: tuple[Term, ...]
    following: tuple[Term, ...]
    nouns: tuple[Term, ...]
    pointers: tuple[Term, ...]
    verbs: tuple[Term, ...]
    elaborations: tuple[Term, ...]
    sayings: tuple[Term, ...]
    full_stop: tuple[Term, ...]

    @classmethod
    def of(cls, rule: Rule, vocabulary: Vocabulary) -> "LeadInWords":
        """The lists of ``rule``; raises ``RuleFileError`` for one that is missing or malformed."""
        names = ("open", "following", "nouns", "pointers", "verbs", "elaborations", "sayings", "full-stop")
        return cls(*(parse_terms(rule.parameters, name, vocabulary, required=True) for name in names))


def lead_ins(document: Document, words: "LeadInPatterns") -> Iterator[LeadIn]:
    """The lead-ins of ``document`` in the order of the text. Tables and front matter have none."""
    prose = document.folded
    for index, block in enumerate(document.blocks):
        if block.kind not in _LEAD_IN_KINDS or document.within(block, ContainerKind.TABLE):
            continue
        tail = prose[max(block.span.start, block.span.end - 160) : block.span.end]
        colon = _COLON.search(tail)
        if colon or ("follow" in tail and _FULL_STOP.search(tail)):
            sentence = document.sentences(index)[-1]
            alone = sentence.start == block.span.start
            text = prose[sentence.start : sentence.end]
            promise = words.promise(text, heading=block.kind is BlockKind.HEADING, alone=alone, colon=bool(colon))
            if promise:
                yield LeadIn(index, sentence, promise, bool(colon))


class LeadInPatterns:
    """The patterns of ``LeadInWords``, each made on first use."""

    def __init__(self, words: LeadInWords) -> None:
        self._words = words
        self._patterns: dict[str, re.Pattern[str]] = {}

    def promise(self, sentence: str, *, heading: bool, alone: bool, colon: bool) -> Promise:
        """How surely the folded ``sentence`` promises a list; ``alone`` when it is all there is in its block."""
        if not colon:
            return Promise.CERTAIN if self._has("full_stop", sentence) else Promise.NONE
        clause = _COLON.sub("", sentence)
        count = len(_WORD.findall(clause))
        if self._has("sayings", clause, end=True) or (alone and count < 3):
            return Promise.NONE
        if self._has("open", clause, end=True) or self._has("following", clause):
            return Promise.CERTAIN
        if heading or not self._has("verbs", clause):
            return Promise.NONE
        return self._of_noun(clause, count)

    def _of_noun(self, clause: str, count: int) -> Promise:
        """The promise of a whole sentence before a colon, by what it names."""
        if self._has("nouns", clause) and self._has("pointers", clause):
            return Promise.CERTAIN
        if count < 5 or self._has("elaborations", clause):
            return Promise.NONE
        return Promise.LIKELY if self._has("nouns", clause) else Promise.WEAK

    def _has(self, name: str, text: str, *, end: bool = False) -> bool:
        key = name + ("$" if end else "")
        if key not in self._patterns:
            terms: tuple[Term, ...] = getattr(self._words, name)
            body = "|".join(term.body for term in terms)
            self._patterns[key] = re.compile(rf"(?<!\w)(?:{body})(?!\w)" + (r"\s*$" if end else ""))
        return self._patterns[key].search(text) is not None
