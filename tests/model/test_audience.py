"""For whom rules apply."""

import pytest

from medlint.model.audience import EVERYWHERE, Audience, Reach
from medlint.model.severity import Severity

CLINIC_UK = Audience("clinic", ("uk",))


@pytest.mark.parametrize(
    ("reach", "why"),
    [
        (EVERYWHERE, ""),
        (Reach(profiles=("clinic", "supplement")), ""),
        (Reach(profiles=("news",)), "only in the profile news"),
        (Reach(profiles=("news", "editorial", "scraped")), "only in the profile news, editorial or scraped"),
        (Reach(beyond=("clinic",)), "not in the profile clinic"),
        (Reach(beyond=("news",)), ""),
        (Reach(jurisdictions=("uk", "eu")), ""),
        (Reach(jurisdictions=("us", "au")), "only in the jurisdiction us or au"),
        (Reach(profiles=("clinic",), jurisdictions=("us",)), "only in the jurisdiction us"),
    ],
)
def test_why_a_rule_does_not_apply(reach: Reach, why: str) -> None:
    assert reach.barred(CLINIC_UK) == why


@pytest.mark.parametrize(
    ("reach", "limits"),
    [
        (EVERYWHERE, ()),
        (Reach(profiles=("news", "clinic")), ("only in the profile news or clinic",)),
        (
            Reach(beyond=("news", "clinic", "scraped"), jurisdictions=("uk",)),
            ("not in the profile news, clinic or scraped", "only in the jurisdiction uk"),
        ),
    ],
)
def test_where_a_rule_applies_and_where_not(reach: Reach, limits: tuple[str, ...]) -> None:
    assert reach.limits() == limits


def test_any_of_several_jurisdictions_is_enough() -> None:
    assert not Reach(jurisdictions=("eu",)).barred(Audience(jurisdictions=("uk", "eu")))


def test_the_gravest_severity_for_the_audience_holds() -> None:
    reach = Reach(severities=(("clinic", Severity.WARNING), ("uk", Severity.ERROR), ("au", Severity.INFO)))
    assert reach.severity(CLINIC_UK) is Severity.ERROR
    assert reach.severity(Audience("clinic", ("au",))) is Severity.WARNING
    assert reach.severity(Audience("news", ("us",))) is None


def test_an_audience_says_what_it_is() -> None:
    assert str(Audience()) == "the profile editorial, us"
    assert str(Audience("clinic", ("uk", "eu"))) == "the profile clinic, uk and eu"
