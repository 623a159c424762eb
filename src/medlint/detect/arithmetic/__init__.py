"""Recomputes what the numbers of a sentence say of each other.

A rule of this detector has these parameters.

``checks``
    what it recomputes: ``share-of`` (“12 of 40 (35%)”), ``from-to`` (“doubled from 10% to 15%”), ``points`` (“rose 5%
    from 10% to 15%”), ``interval`` (an estimate outside of its confidence interval), ``direction`` (a hazard ratio of
    0.8 that increases the risk), ``over-whole`` (120% of people, a fall by 130%, a probability of 1.2), ``parts`` (men
    and women who are more, or fewer, than all), ``remainder`` (“60%, and the remaining 30%”), ``precision`` (decimals
    in the percentage of fewer than 100).
``unless``
    for each of these checks, terms that silence it where they stand in the same sentence.
``unless-anywhere``
    the same, where they stand anywhere in the article.

The message may hold ``{match}``, the numbers found, and ``{reason}``, what comes out.
"""

from collections.abc import Iterator, Sequence

from medlint.detect.arithmetic.changes import FROM_TO, POINT
from medlint.detect.arithmetic.estimates import DIRECTION, INTERVAL
from medlint.detect.arithmetic.line import Line, Lists, NamedCheck, Wrong
from medlint.detect.arithmetic.shares import PRECISION, SHARE_OF
from medlint.detect.arithmetic.wholes import OVER_WHOLE, PARTS, REMAINDER
from medlint.detect.check import Check
from medlint.detect.guards import WordList
from medlint.detect.guards.words import read_words
from medlint.detect.passage import Passage
from medlint.detect.sentences import sentences_with
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Finding
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Apart, Span
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_CHECKS = {
    "share-of": SHARE_OF,
    "from-to": FROM_TO,
    "points": POINT,
    "interval": INTERVAL,
    "direction": DIRECTION,
    "over-whole": OVER_WHOLE,
    "parts": PARTS,
    "remainder": REMAINDER,
    "precision": PRECISION,
}


class _Wanted:
    """A check that a rule asks for, with the terms that silence it in a sentence and in an article."""

    def __init__(self, check: NamedCheck, unless: WordList, anywhere: WordList) -> None:
        self.check = check
        self.unless = unless
        self.anywhere = anywhere


class ArithmeticCheck:
    """The check of one rule that recomputes."""

    def __init__(self, rule: Rule, wanted: Sequence[_Wanted], lists: Lists) -> None:
        self.rule = rule
        self._lists = lists
        owners: dict[str, list[_Wanted]] = {}
        for one in wanted:
            for trigger in one.check.triggers:
                owners.setdefault(trigger, []).append(one)
        self.triggers: tuple[str, ...] = tuple(owners)
        self._owners = tuple(owners.values())

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """A finding for each place where the numbers of a sentence contradict each other."""
        for block, sentence, triggers in sentences_with(document, hits):
            passage = Passage(document, block, sentence)
            line = Line(passage, self._lists)
            wanted = {id(one): one for trigger in sorted(triggers) for one in self._owners[trigger]}
            taken = Apart()
            for one in wanted.values():
                for wrong in one.check.read(line):
                    span = passage.original(wrong.start, _closed(passage.text, wrong))
                    if _silenced(one, document, sentence) or evidence.in_references(span):
                        continue
                    if taken.add(span):
                        yield self._finding(document, span, wrong)

    def _finding(self, document: Document, span: Span, wrong: Wrong) -> Finding:
        return Finding(span, self.rule.message.format(match=f"“{document.text(span)}”", reason=wrong.reason))


def _closed(text: str, wrong: Wrong) -> int:
    """Where the finding ends, with the bracket that closes one opened in it."""
    found, after = text[wrong.start : wrong.end], text[wrong.end :].lstrip()[:1]
    opened = any(found.count(one) > found.count(other) and after == other for one, other in ("()", "[]"))
    return text.index(after, wrong.end) + 1 if opened else wrong.end


def _silenced(one: _Wanted, document: Document, sentence: Span) -> bool:
    folded = document.folded
    return one.unless.stands_in(folded, *sentence) or one.anywhere.stands_in(folded, 0, len(folded))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of a rule that recomputes; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    names = fields.words("checks", tuple(_CHECKS))
    if not names:
        fields.fail(f"“checks” is missing; it names some of {', '.join(_CHECKS)}")
    unless, anywhere = fields.table("unless"), fields.table("unless-anywhere")
    wanted = [
        _Wanted(_CHECKS[name], *(read_words(name, vocabulary, table) for table in (unless, anywhere))) for name in names
    ]
    for table in (unless, anywhere, fields):
        table.finish()
    return ArithmeticCheck(rule, wanted, Lists(vocabulary))
