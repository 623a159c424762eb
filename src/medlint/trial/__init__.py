"""Tries rule files out: whether their examples are what they say, and whether their terms can be found at all."""

from medlint.model.audience import JURISDICTIONS, PROFILES, Audience
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings


class Flaw(NamedTuple):
    """Something in a rule file that is not as it should be, and the one-based line that it is about."""

    path: str
    line: int
    message: str


def audience_of(rule: Rule) -> Audience:
    """The first audience, the default one if possible, that the rule is meant for."""
    every = (Audience(profile, (place,)) for place in JURISDICTIONS for profile in PROFILES)
    return next((audience for audience in every if not rule.reach.barred(audience)), Audience())


def settings_for(audience: Audience) -> Settings:
    """The default settings, but for ``audience``."""
    return Settings(profile=audience.profile, jurisdictions=audience.jurisdictions)
