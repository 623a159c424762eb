"""What makes a match harmless or milder, by name.

A rule says under ``guards`` what each guard does to its findings where the default does not suit it: ``silence`` them,
``soften`` them to info, ``lower`` them by one step, or ``ignore`` the guard. The words that guards look for are lists
of the vocabulary.
"""

from collections.abc import Callable, Mapping
from enum import Enum

from medlint.detect.guards import capitals, said, setting
from medlint.detect.guards.place import Place
from medlint.detect.guards.words import WordList
from medlint.evidence import UNSUPPORTED, Evidence, Support, Verdict
from medlint.model.fields import Fields, nearest
from medlint.model.record import NamedTuple
from medlint.model.severity import Severity
from medlint.model.span import Span

__all__ = ["CLAIMS", "GUARDS", "PHRASES", "Effect", "Guards", "Place", "WordList", "read_guards"]


class Effect(Enum):
    """What a guard does to a finding."""

    SILENCE = "silence"
    SOFTEN = "soften"
    LOWER = "lower"
    IGNORE = "ignore"

    def on(self, severity: Severity) -> Severity | None:
        """``severity`` after this effect; None when there is nothing left to say."""
        if self is Effect.SILENCE:
            return None
        if self is Effect.SOFTEN:
            return Severity.INFO
        return severity.lowered() if self is Effect.LOWER else severity


_EFFECTS = {effect.value: effect for effect in Effect}
CLAIMS: Mapping[str, Effect] = {
    "negation": Effect.SILENCE,
    "question": Effect.SILENCE,
    "mention": Effect.SILENCE,
    "reference": Effect.SILENCE,
    "name": Effect.SILENCE,
    "choice": Effect.IGNORE,
    "condition": Effect.SILENCE,
    "quotation": Effect.SOFTEN,
    "others-words": Effect.IGNORE,
    "title": Effect.SOFTEN,
    "hedge": Effect.SOFTEN,
    "aim": Effect.SOFTEN,
    "devotion": Effect.IGNORE,
    "official": Effect.SOFTEN,
    "study": Effect.SOFTEN,
    "introduced": Effect.IGNORE,
    "ability": Effect.LOWER,
    "proper-name": Effect.IGNORE,
    "wording": Effect.IGNORE,
    "measured": Effect.IGNORE,
    "text": Effect.IGNORE,
    "heading": Effect.IGNORE,
    "linked": Effect.IGNORE,
    "off-topic": Effect.IGNORE,
    "supported": Effect.SILENCE,
    "attributed": Effect.LOWER,
}
"""What the guards do to claims where a rule does not say anything else."""

PHRASES: Mapping[str, Effect] = dict.fromkeys(CLAIMS, Effect.IGNORE) | {
    "reference": Effect.SILENCE,
    "name": Effect.SILENCE,
    "proper-name": Effect.SILENCE,
    "wording": Effect.SILENCE,
    "quotation": Effect.SOFTEN,
    "title": Effect.SOFTEN,
}
"""What they do to words that are wrong whatever is said with them."""

Guard = Callable[[Place, Mapping[str, WordList]], bool]
"""Whether what it is named for is there around the match; the words are those of the vocabulary."""

GUARDS: dict[str, Guard] = {
    guard.__name__.replace("_", "-"): guard
    for guard in (
        said.negation,
        said.question,
        said.mention,
        setting.reference,
        capitals.name,
        capitals.proper_name,
        said.wording,
        said.measured,
        setting.text,
        setting.heading,
        setting.linked,
        said.off_topic,
        said.choice,
        said.condition,
        setting.quotation,
        setting.others_words,
        setting.title,
        said.hedge,
        said.aim,
        said.devotion,
        said.official,
        said.study,
        setting.introduced,
        said.ability,
    )
}
"""The guards by name, in the order in which they are asked."""

# A lead-in speaks of all that its items say ...
_OF_ALL = frozenset(("mention", "official", "study"))
# ... but goes on in their first sentences alone.
_OF_FIRST = frozenset(("negation", "choice", "condition", "hedge", "aim", "devotion", "ability"))
_VERDICTS = {Verdict.SUPPORTED: "supported", Verdict.ATTRIBUTED: "attributed"}


class Guards(NamedTuple):
    """The effects of one rule's guards and the words they look for."""

    effects: Mapping[str, Effect]
    words: Mapping[str, WordList]

    def weigh(self, place: Place, severity: Severity) -> Severity | None:
        """What is left of ``severity`` at ``place``; None when a guard silences it."""
        left = severity
        for name, guard in GUARDS.items():
            effect = self.effects[name]
            if effect.on(left) != left and self._sees(name, guard, place):
                weighed = effect.on(left)
                if weighed is None:
                    return None
                left = weighed
        return left

    def _sees(self, name: str, guard: Guard, place: Place) -> bool:
        if guard(place, self.words):
            return True
        if name in _OF_ALL or (name in _OF_FIRST and place.opens_block):
            return any(guard(before, self.words) for before in place.introductions)
        return False

    def weigh_support(self, span: Span, severity: Severity, evidence: Evidence) -> tuple[Severity | None, Support]:
        """What the evidence for the claim at ``span`` leaves of ``severity``, and the verdict with its reason."""
        support = evidence.support(span)
        if support.verdict is Verdict.ATTRIBUTED and self.effects["attributed"] is Effect.IGNORE:
            support = UNSUPPORTED  # who is named beside the claim need not have said it
        name = _VERDICTS.get(support.verdict)
        return (self.effects[name].on(severity) if name else severity), support


def read_guards(fields: Fields, words: Mapping[str, WordList], base: Mapping[str, Effect] = CLAIMS) -> Guards:
    """The guards as a ``guards`` table sets them on top of ``base``.

    Raises the table's error for a guard or an effect that does not exist.
    """
    effects = dict(base)
    for name in fields.entries:
        if name not in effects:
            fields.fail(f"there is no guard “{name}”{nearest(name, list(effects))}", fields.line_of(name))
        effects[name] = fields.choice(name, _EFFECTS)
    return Guards(effects, words)
