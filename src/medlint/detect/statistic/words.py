"""The words of a statistic rule: whom figures count, what they are about, what they are never about."""

import re
from dataclasses import dataclass
from functools import cached_property

from medlint.model.rule import Rule
from medlint.rules.load import parse_terms
from medlint.rules.term import Term, Vocabulary


@dataclass(frozen=True)
class Words:
    """The word lists of one statistic rule, as alternatives of one pattern each.

    ``people`` are who is counted, ``events`` what happens to them, ``health`` what makes a sentence one about health,
    ``business`` what makes it one about money or an enterprise, ``ingredients`` what a product is made of.
    """

    people: str
    events: str
    health: str
    business: str
    ingredients: str

    @classmethod
    def of(cls, rule: Rule, vocabulary: Vocabulary) -> "Words":
        """The word lists of ``rule``; raises ``RuleFileError`` where one is missing or wrong."""
        names = ("people", "events", "health", "business", "ingredients")
        return cls(*(_any(parse_terms(rule.parameters, name, vocabulary, required=True)) for name in names))

    @cached_property
    def about_health(self) -> re.Pattern[str]:
        """A word that makes its sentence one about health."""
        return re.compile(rf"\b{self.health}\b")

    @cached_property
    def about_business(self) -> re.Pattern[str]:
        """A word that makes its sentence one about money or an enterprise."""
        return re.compile(rf"\b{self.business}\b")


def _any(terms: tuple[Term, ...]) -> str:
    return "(?:" + "|".join(term.body for term in terms) + ")"
