"""Reads the rules whose findings are words to replace, whatever they are said of.

A rule of this detector has these parameters.

``phrases``
    groups of wordings; see ``medlint.detect.group``. A group says under ``prefer`` what to write instead, one wording
    or several; or it has ``swaps`` in the place of ``terms``: plain phrases, each with what to write in its place. A
    swap is a fix, which is safe where the group says ``safe: yes``. With ``once: yes`` what is a matter of taste is
    reported where the article first says it, and not again. A group with a ``pack`` can be switched on and off
    by that name in the configuration; ``on: no`` says that it is off until somebody asks for it.
``unless``
    terms that make a match harmless where they overlap it, in all groups.
``guards``
    what quotations, names, talk about the words and the like do to a finding; see ``medlint.detect.guards``.

The message may hold ``{match}``, the words found, and ``{prefer}``, what to write instead, in quotation marks.
"""

from collections.abc import Iterator, Mapping, Sequence

from medlint.detect.check import HoldsGroups
from medlint.detect.group import GroupReader
from medlint.detect.groups import Groups, Match
from medlint.detect.guards import PHRASES, Place
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.fold import fold
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.load import parse_keys, parse_terms
from medlint.rules.phrase import phrases_of
from medlint.rules.scan import Hit
from medlint.rules.term import Term, Vocabulary

_SMALL = frozenset("a an the of by with in on for and or to from as at".split())


class _Advice(NamedTuple):
    """What a group says to write instead; ``swaps`` are folded."""

    prefer: tuple[str, ...]
    swaps: Mapping[str, str]
    safe: bool
    once: bool

    def instead_of(self, words: str) -> str:
        """The wordings to write in the place of ``words``, in quotation marks."""
        swap = self.swaps.get(_plain(words))
        wordings = [f"“{wording}”" for wording in ((swap,) if swap else self.prefer)]
        return " or ".join([", ".join(wordings[:-1]), wordings[-1]] if len(wordings) > 1 else wordings)

    def fix(self, document: Document, match: Match) -> Fix | None:
        """The edit that puts the swap in the place of the match; None where markup or a possessive is in its way."""
        span = match.span
        written = document.prose[span.start : span.end]
        swap = self.swaps.get(_plain(written))
        following = document.folded[span.end : span.end + 1]
        if swap is None or following == "'" or written != document.source.text[span.start : span.end]:
            return None
        return Fix((Edit(span, _in_case_of(written, swap)),), self.safe)


class PhraseCheck(HoldsGroups):
    """A rule of words made ready to run."""

    def __init__(self, rule: Rule, vocabulary: Vocabulary, settings: Settings) -> None:
        self.rule = rule
        self.groups = Groups(GroupReader(rule, "phrases", vocabulary, PHRASES, _read_terms, self._finish))
        self._settings = settings
        self._advice: dict[int, _Advice] = {}

    def _finish(self, order: int, fields: Fields) -> bool:
        self._advice[order] = _read_advice(fields, needed="{prefer}" in self.rule.message)
        wanted = _wanted(fields, self._settings)
        fields.finish()
        return wanted

    @property
    def triggers(self) -> Sequence[str]:
        """The words of which one stands in every match."""
        return self.groups.triggers

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The words in ``document`` that nothing around them excuses."""
        del evidence
        told: set[int] = set()
        for match in self.groups.matches(document, hits):
            group, advice = match.group, self._advice[match.group.order]
            if group.order in told:
                continue
            severity = group.guards.weigh(Place(document, match.span, match.sentence), group.severity)
            if severity is not None:
                if advice.once:
                    told.add(group.order)
                words = document.text(match.span)
                message = self.rule.message.replace("{prefer}", advice.instead_of(words)).replace("{match}", words)
                # what a guard makes milder, such as a quotation, is not ours to rewrite
                fix = advice.fix(document, match) if severity is group.severity else None
                yield Finding(match.span, message, severity, fix)


def _plain(words: str) -> str:
    """``words`` as swaps have them: folded, with single spaces and no hyphens."""
    return " ".join(fold(words).replace("-", " ").split())


def _in_case_of(written: str, swap: str) -> str:
    """``swap`` with the capitals of what was written: all of them, those of a headline, or the first."""
    words = written.split()
    if written.isupper():
        return swap.upper()
    if len(words) > 1 and all(word[0].isupper() for word in words if word.lower() not in _SMALL):
        swap = " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in swap.split(" "))
    return swap[0].upper() + swap[1:] if written[0].isupper() else swap


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> PhraseCheck:
    """The check of a rule of words; raises ``RuleFileError`` for a parameter that is not as it should be."""
    check = PhraseCheck(rule, vocabulary, settings)
    rule.parameters.finish()
    return check


def _read_terms(fields: Fields, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a group, or the keys of its swaps."""
    if not fields.has("swaps"):
        return parse_terms(fields, "terms", vocabulary, required=True)
    if fields.has("terms") or fields.has("prefer"):
        fields.fail("a group has “swaps”, or “terms” and “prefer”, not both", fields.line_of("swaps"))
    phrases = parse_keys(fields, "swaps", vocabulary)
    for phrase in phrases:
        if "(" in phrase.text or not phrases_of(phrase):
            swaps = fields.table("swaps")
            swaps.fail(f"“{phrase.text}” must be a plain phrase, one for each swap", swaps.line_of(phrase.text))
    return phrases


def _read_advice(fields: Fields, *, needed: bool) -> _Advice:
    table = fields.table("swaps")
    swaps = {_plain(phrase): table.text(phrase) for phrase in table.entries}
    prefer = fields.texts("prefer", None if needed and not swaps else ())
    return _Advice(prefer, swaps, fields.flag("safe", False), fields.flag("once", False))


def _wanted(fields: Fields, settings: Settings) -> bool:
    """Whether the group is on: as the configuration says of its pack, or else as it says itself."""
    on = fields.flag("on", True)
    pack = fields.text("pack", "")
    return next((wanted for selector, wanted in settings.packs if selector.text == pack), on)
