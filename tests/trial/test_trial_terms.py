"""Terms that nothing can match are found, with the file and the line they stand on."""

from pathlib import Path

import pytest
from rule_files import catalogue

from medlint.rules.load import Catalogue
from medlint.rules.term import Term
from medlint.trial import Flaw
from medlint.trial.terms import Tried, unfound, unreported, written_terms


def terms(house: Catalogue) -> list[Tried]:
    own = {rule.path for rule in house.own}
    return written_terms(house, house.own, own.__contains__)


def dead(house: Catalogue) -> list[Flaw]:
    found = terms(house)
    return [*unfound(found), *unreported(house, house.own, found)]


def body(*lines: str) -> str:
    return "claims:\n" + "".join(f"  {line}\n" for line in lines) + "examples:\n  - good: Tea.\n"


def test_the_terms_of_a_rule_with_their_places(tmp_path: Path) -> None:
    house = catalogue(
        tmp_path, house_word=body("- terms:", "    - utilise", "    - (big|small) tea*", "  unless: [big teapot]")
    )
    assert [(one.written.line, one.written.name, one.written.term.text) for one in terms(house)] == [
        (12, "terms", "utilise"),
        (13, "terms", "(big|small) tea*"),
        (14, "unless", "big teapot"),
    ]
    assert terms(house)[1].wordings == ["big tea", "small teazyx"]
    assert dead(house) == []


def test_word_lists_and_tables_are_tried_as_well(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yaml").write_text("house-teas:\n  - oolong\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mugs.yaml").write_text(
        "name: mugs\nsummary: Mugs\nchecked: '2026-11-22'\nsources:\n"
        "  - {title: Mugs, url: 'https://example.org/', checked: '2026-11-22'}\n"
        "required: [name]\nwords: [name]\nentries:\n  - name: tall mug\n  - name: flat mug\n"
    )
    house = catalogue(tmp_path, house_word=body("- terms: ['{house-teas} in a {mugs}']"))
    found = written_terms(house, house.own, lambda path: path.startswith(str(tmp_path)))
    assert [(one.written.fields.path.rpartition("/")[2], one.written.term.text) for one in found] == [
        ("mugs.yaml", "tall mug"),
        ("mugs.yaml", "flat mug"),
        ("house-word.yaml", "{house-teas} in a {mugs}"),
        ("vocabulary.yaml", "oolong"),
    ]
    assert found[2].wordings == ["oolong in a tall mug", "oolong in a flat mug"]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (("- terms: [green tea]", "  unless: [tea]"), 11),
        (("- terms: [black tea]", "- terms:", "    - utilise", "    - green tea", "  unless: [green]"), 14),
        (("- terms: [not a tea, study shows tea, tea or not]", "- terms: [no tea]", "  unless: [no]"), 12),
        (("- terms: [best]", "  head: [tea]", "- terms: [finest]", "  head: [tea]", "  unless: [finest tea]"), 13),
    ],
)
def test_a_term_that_its_own_rule_excuses_is_dead(tmp_path: Path, lines: tuple[str, ...], line: int) -> None:
    house = catalogue(tmp_path, house_word=body(*lines))
    (flaw,) = dead(house)
    assert (flaw.path, flaw.line) == (house.own[0].path, line)
    assert "is never reported: the rule itself excuses it" in flaw.message


def test_a_guard_can_kill_a_term(tmp_path: Path) -> None:
    # the guard “mention” reads the whole sentence, the term itself included
    house = catalogue(tmp_path, house_word=body("- terms: [a myth that tea]"))
    assert len(dead(house)) == 1
    alive = "guards: {mention: ignore}\n" + body("- terms: [a myth that tea]")
    (tmp_path / "alive").mkdir()
    assert dead(catalogue(tmp_path / "alive", house_word=alive)) == []


def test_one_live_alternative_is_enough(tmp_path: Path) -> None:
    assert dead(catalogue(tmp_path, house_word=body("- terms: [(green|black) tea]", "  unless: [black]"))) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda term: Term(term.text, (term.body, term.leading, ("coffee",), ())),
        lambda term: Term(term.text, ("green mate", term.leading, term.literals, ())),
        lambda term: Term(term.text, (term.body, True, ("tea",), ())),
        lambda term: Term(term.text, (term.body + "s", term.leading, term.literals, ())),
        lambda term: Term(term.text, (term.body, term.leading, term.literals, (("coffee",),))),
    ],
    ids=["no trigger", "another pattern", "the trigger leads not", "the pattern wants more", "something is missing"],
)
def test_a_term_whose_pattern_or_trigger_is_wrong_is_found_out(tmp_path: Path, change: object) -> None:
    assert callable(change)
    (tried,) = terms(catalogue(tmp_path, house_word=body("- terms: [green tea]")))
    broken = tried._replace(written=tried.written._replace(term=change(tried.written.term)))
    (flaw,) = unfound([tried, broken, tried])
    assert (flaw.line, flaw.message) == (11, "the term “green tea” is not found in “green tea”")


def test_a_wording_is_not_found_by_its_neighbours(tmp_path: Path) -> None:
    first, second = terms(catalogue(tmp_path, house_word=body("- terms: [green tea, tea house]")))
    assert list(unfound([first, second])) == []
    astray = first._replace(wordings=["green"])
    assert [flaw.message for flaw in unfound([astray, second])] == ["the term “green tea” is not found in “green”"]


def test_no_terms_at_all() -> None:
    assert list(unfound([])) == []
