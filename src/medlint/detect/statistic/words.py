"""The words of a statistic rule: whom figures count, what they are about, what they are never about."""

import re
from dataclasses import dataclass
from functools import cached_property

from medlint.model.rule import Rule
from medlint.rules.load import parse_terms
from medlint.rules.term import Term, Vocabulary

_OF = (
    r"(?:of|in|among|for)?\s*(?:(?:all|the|these|those|our|their|its|every|whom|us|u\.s\.|american|older|younger|new"
    r"|known"
    r"|other|global|world's|general|total)\s+){0,4}"
)


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
    def counted(self) -> re.Pattern[str]:
        """What follows a number of people or events: “of all the older patients”."""
        return re.compile(rf"\s+{_OF}(?:[\w'-]+\s+){{0,3}}?(?:{self.people}|{self.events})\b")

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
