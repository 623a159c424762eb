"""The detector ``misspelled-drug``: words one letter away from the name of a drug.

Parameter: ``unless``, words that are spelled as they should be. Table: ``drugs``. Only names of one word and of at
least ``shortest`` (7) letters are looked for, no brands, by the words that share their first four letters.

The message may hold ``{match}`` and ``{drug}``.
"""

from collections.abc import Iterator, Mapping, Sequence

from medlint.detect.check import Check
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.finding import Edit, Finding, Fix
from medlint.model.fold import fold
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.span import Span
from medlint.pattern import Pattern
from medlint.rules.scan import Hit
from medlint.rules.term import Vocabulary

_HEAD = 4
_WORD = Pattern(r"[^\W\d_]+")


class Misspelled:
    """The check of one such rule."""

    def __init__(self, rule: Rule, names: Mapping[str, Sequence[str]], right: frozenset[str]) -> None:
        self.rule = rule
        self._names = names  # by their first letters
        self._right = right
        self._known: dict[str, str] = {}  # the name that is meant by each word that was met, "" where it is right

    @property
    def triggers(self) -> Sequence[str]:
        """The beginnings of the names."""
        return tuple(head + "*" for head in self._names)

    def find(self, document: Document, evidence: Evidence, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The words that are a letter away from a name, each once for each place."""
        del evidence
        for start, _ in hits:
            word = _WORD.match(document.folded, start)
            meant = self._meant(word[0]) if word else ""
            if word and meant and document.sentence_at(start) is not None:
                span = Span(*word.span())
                written = document.prose[slice(*span)]
                message = self.rule.message.replace("{match}", written).replace("{drug}", meant)
                mended = meant.capitalize() if written[0].isupper() else meant
                yield Finding(span, message, fix=Fix((Edit(span, mended),), safe=False))

    def _meant(self, word: str) -> str:
        """The name that ``word`` is a letter away from, "" where it is spelled as it should be."""
        if word not in self._known:
            right = word in self._right or word.removesuffix("s") in self._right
            names = () if right else self._names.get(word[:_HEAD], ())
            self._known[word] = next((name for name in names if _one_slip(word, name)), "")
        return self._known[word]


def _one_slip(word: str, name: str) -> bool:
    """Whether one letter left out, put in, replaced or swapped with its neighbour makes ``name`` of ``word``."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    if len(word) < len(name):
        return word[at:] == name[at + 1 :]
    if len(word) > len(name):
        return word[at + 1 :] == name[at:]
    swapped = word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    return word[at + 1 :] == name[at + 1 :] or swapped == name[at:]


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of such a rule; raises ``RuleFileError`` for a parameter that is not as it should be."""
    del settings
    fields = rule.parameters
    shortest = fields.number("shortest", 7)
    unless = fields.texts("unless")
    fields.finish()
    names = [fold(name) for drug in vocabulary.tables["drugs"].entries for name in (drug.name, *drug.all("aliases"))]
    by_head: dict[str, list[str]] = {}
    for name in names:
        if len(name) >= shortest and name.isalpha():
            by_head.setdefault(name[:_HEAD], []).append(name)
    words = {word for name in names for word in name.split()}
    return Misspelled(rule, by_head, frozenset((*names, *words, *map(fold, unless))))
