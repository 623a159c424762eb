"""The word lists of a statistic rule: what they hold, how they match, and what is wrong with a bad one."""

from pathlib import Path

import pytest
from own_rules import with_own

from medlint.detect.linter import Linter
from medlint.detect.literal_search import LiteralSearch
from medlint.detect.statistic.words import Bag, Lexicon, Words
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse

_HEAD = """\
code: STA901
name: own
summary: A rule for a test
severity: warning
confidence: high
detect: statistic
message: "{match} {reason}"
why: Because.
sources:
  - {title: A standard, url: "https://example.org/standard", checked: "2026-01-31"}
examples:
  - bad: "[[40% of wizards]] have warts."
"""
_LISTS = """\
people: ["wizards, witches"]
events: [spells]
health: ["wart*, dragon pox"]
business: [galleons]
ingredients: [toadstool]
"""


def own_linter(folder: Path, lists: str) -> Linter:
    path = folder / "own.yaml"
    path.write_text(_HEAD + lists, encoding="utf-8")
    catalogue = with_own(path)
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "STA901"], Settings())


def words_found(linter: Linter, text: str) -> list[str]:
    findings, failures = linter.lint(parse(Source("article", text, Format.MARKDOWN)), {"STA901"})
    assert not failures
    return [text[one.finding.span.start : one.finding.span.end] for one in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So 40% of wizards sleep.", ["40% of wizards"]),
        ("So 40% of all the older wizards sleep.", ["40% of all the older wizards"]),
        ("So 40% of patients sleep.", []),
        ("It removes 40% faster warts.", ["40%"]),
        ("It removes 40% of dragon pox.", ["40%"]),
        ("It removes 40% of the dragon's pox.", []),
        ("Warts cost galleons, up by 40%.", []),
        ("A salve with 40% fresh toadstool heals warts.", []),
        ("Some 4,000 spells fail with warts.", ["Some 4,000 spells"]),
    ],
)
def test_a_rule_of_ones_own_reads_its_own_words(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert words_found(own_linter(tmp_path, _LISTS), text) == expected


@pytest.mark.parametrize("name", ["people", "events", "health", "business", "ingredients"])
def test_every_list_is_required(tmp_path: Path, name: str) -> None:
    lists = "".join(line for line in _LISTS.splitlines(keepends=True) if not line.startswith(name))
    with pytest.raises(RuleFileError, match=f"“{name}” is missing"):
        own_linter(tmp_path, lists)


@pytest.mark.parametrize("entry", ["Wizards", "(a|b)", "dragon po*", "*", "", "two,, three"])
def test_a_bad_entry_is_named_with_its_line(tmp_path: Path, entry: str) -> None:
    line = _HEAD.count("\n") + 2
    with pytest.raises(RuleFileError, match=rf"own\.yaml:{line}: .* must be a word, a stem"):
        own_linter(tmp_path, _LISTS.replace("[spells]", f'["{entry}"]'))


def test_an_unknown_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="unknown key “wands”"):
        own_linter(tmp_path, _LISTS + "wands: [oak]\n")


def lexicon_of(
    *words: str, stems: tuple[str, ...] = (), phrases: tuple[str, ...] = (), endings: tuple[str, ...] = ()
) -> Lexicon:
    return Lexicon(frozenset(words), stems, endings, LiteralSearch((*stems, *phrases, *endings), often=100))


NONE = lexicon_of()


def test_a_lexicon_compares_words_stems_and_phrases() -> None:
    lexicon = lexicon_of("pain", stems=(" diabet",), phrases=(" side effects ",))
    assert lexicon.stands_in(Bag.of("the pain's back"))
    assert lexicon.stands_in(Bag.of("prediabetes and diabetes"))
    assert lexicon.stands_in(Bag.of("its side\n  effects, too"))
    assert not lexicon.stands_in(Bag.of("painting prediabetes beside effects"))


def test_whom_a_number_counts() -> None:
    words = Words(frozenset({"adults"}), NONE, NONE, lexicon_of("zinc"))
    assert words.counted_after("5 adults", 1) == 8
    assert words.counted_after("5 of the young, rich adults", 1) == -1
    assert words.counted_after("5 very new and quite absurdly rich adults", 1) == -1
    assert words.is_composition("holds 5 fine zinc", 6, 7)
    assert words.is_composition("zinc 5", 5, 6)
    assert not words.is_composition("5 of the zinc", 0, 1)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("5 very quite absurdly rich adults", 33),
        ("5 very quite absurdly rich old adults", -1),
        ("5 of all the older rich adults", 30),
        ("5 among the adults", 18),
        ("5 adults' lives", 8),
        ("5 rich's adults", 15),
        ("5, adults", -1),
        ("5 rich, adults", -1),
    ],
)
def test_how_far_from_a_number_those_stand_whom_it_counts(text: str, end: int) -> None:
    words = Words(frozenset({"adults", "lives"}), NONE, NONE, NONE)
    assert words.counted_after(text, 1) == end


@pytest.mark.parametrize(
    ("text", "composed"),
    [
        ("5 fine zinc", True),
        ("5 fine white zinc", True),
        ("5 very fine white zinc", False),
        ("5 fine of zinc", False),
        ("5", False),
        ("zinc (5", True),
        ("zinc, 5", False),
        ("zinc is 5", False),
        ("zincish 5", False),
        ("prezinc 5", False),
    ],
)
def test_what_makes_a_number_part_of_a_composition(text: str, composed: bool) -> None:
    words = Words(frozenset(), NONE, NONE, lexicon_of("zinc"))
    at = text.index("5")
    assert words.is_composition(text, at, at + 1) is composed


def test_endings_and_parts_of_compounds_are_compared_too() -> None:
    lexicon = lexicon_of(stems=(" diabet",), endings=("itis ",))
    assert lexicon.stands_in(Bag.of("an arthritis"))
    assert not lexicon.stands_in(Bag.of("it is an itising"))
    assert [word for word in ("diabetic", "gastritis", "itising", "prediabetic") if lexicon.knows(word)] == [
        "diabetic",
        "gastritis",
    ]
