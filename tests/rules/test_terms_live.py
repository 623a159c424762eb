"""Every term of the catalogue can be found, and those that are to be reported can be."""

from medlint.rules.load import load_catalogue
from medlint.trial import Flaw
from medlint.trial.terms import unfound, unreported, written_terms

CATALOGUE = load_catalogue(trace=True)
TERMS = written_terms(CATALOGUE, CATALOGUE.rules, lambda path: True)


def shown(flaws: list[Flaw]) -> str:
    return "\n".join(f"{flaw.path}:{flaw.line}: {flaw.message}" for flaw in flaws)


def test_there_are_terms_of_every_kind() -> None:
    assert len(TERMS) > 2000
    assert {one.written.name for one in TERMS} >= {"terms", "unless", "head", "words", "negation"}


def test_every_wording_is_found_where_its_triggers_stand() -> None:
    flaws = list(unfound(TERMS))
    assert not flaws, shown(flaws)


def test_no_rule_excuses_all_that_one_of_its_terms_can_say() -> None:
    flaws = list(unreported(CATALOGUE, CATALOGUE.rules, TERMS))
    assert not flaws, shown(flaws)
