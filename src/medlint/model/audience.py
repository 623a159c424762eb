"""For whom an article is written, and which of the rules that makes apply."""

from medlint.model.record import NamedTuple
from medlint.model.severity import Severity

# What kind of publication an article belongs to; the first is the default.
PROFILES = ("editorial", "patient-info", "news", "clinic", "supplement", "product-review", "scraped")
# Whose law and whose telephone numbers hold; the first is the default.
JURISDICTIONS = ("us", "uk", "eu", "au")


class Audience(NamedTuple):
    """The profile of an article and the jurisdictions that it is read in."""

    profile: str = PROFILES[0]
    jurisdictions: tuple[str, ...] = JURISDICTIONS[:1]

    def __str__(self) -> str:
        return f"the profile {self.profile}, {' and '.join(self.jurisdictions)}"


class Reach(NamedTuple):
    """Where a rule applies: everywhere unless it says otherwise.

    ``profiles`` are the only ones it is for, ``beyond`` those it is not for, ``jurisdictions`` the only ones it is
    for. ``severities`` say for a profile or a jurisdiction how grave the rule is there. ``setting`` is the key of the
    configuration without which it does not run.
    """

    profiles: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    setting: str = ""

    def barred(self, audience: Audience) -> str:
        """Why the rule does not apply to ``audience``, in words for a list of rules; "" where it does."""
        if self.profiles and audience.profile not in self.profiles:
            return f"only in the profile {_listed(self.profiles)}"
        if audience.profile in self.beyond:
            return f"not in the profile {audience.profile}"
        if self.jurisdictions and not set(self.jurisdictions).intersection(audience.jurisdictions):
            return f"only in the jurisdiction {_listed(self.jurisdictions)}"
        return ""

    def limits(self) -> tuple[str, ...]:
        """Where the rule applies and where not, in words; nothing where it applies everywhere."""
        profiles = (f"only in the profile {_listed(self.profiles)}",) if self.profiles else ()
        beyond = (f"not in the profile {_listed(self.beyond)}",) if self.beyond else ()
        places = (f"only in the jurisdiction {_listed(self.jurisdictions)}",) if self.jurisdictions else ()
        return (*profiles, *beyond, *places)

    def severity(self, audience: Audience) -> Severity | None:
        """The gravest severity that the rule has for ``audience`` in particular, None where it has none."""
        here = {audience.profile, *audience.jurisdictions}
        return max((severity for name, severity in self.severities if name in here), default=None)


EVERYWHERE = Reach()


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1]) if names[:-1] else names)
