"""Where the limits of the detector ``requirement`` lie: how many words, how far apart, and which places count."""

from pathlib import Path

import pytest
from test_requirement_rules import LID, WAYS, judge, words

TOPICS = "topics: {tea: [kettle, teapot, cup, saucer, spoon]}\ntopics-needed: 1\npoint: first"


@pytest.mark.parametrize(("filler", "flagged"), [(57, ["kettle"]), (58, [])])
def test_a_short_text_needs_a_word_for_every_thirty(tmp_path: Path, filler: int, flagged: list[str]) -> None:
    text = "A kettle" + " here" * filler
    assert words(tmp_path, f"{TOPICS}\nminimum: 3\n{LID}", text) == flagged


def test_so_many_words_are_enough_for_a_text_of_any_length(tmp_path: Path) -> None:
    filler = " here" * 100
    assert words(tmp_path, f"{TOPICS}\nminimum: 3\n{LID}", "A kettle, a teapot, a cup" + filler) == ["kettle"]
    assert words(tmp_path, f"{TOPICS}\nminimum: 3\n{LID}", "A kettle, a teapot, a kettle" + filler) == []


@pytest.mark.parametrize(("filler", "flagged"), [(16, ["kettle"]), (17, [])])
def test_a_long_text_with_few_words_of_a_topic_is_not_about_it(tmp_path: Path, filler: int, flagged: list[str]) -> None:
    text = "A kettle, a cup" + " here" * filler
    assert words(tmp_path, f"{TOPICS}\nthinnest: 10\n{LID}", text) == flagged


def test_a_short_text_needs_words_of_as_many_topics(tmp_path: Path) -> None:
    topics = "topics: {tea: [kettle], milk: [milk]}\ntopics-needed: 2\nminimum: 3\npoint: first"
    assert words(tmp_path, f"{topics}\n{LID}", "A kettle.") == []
    assert words(tmp_path, f"{topics}\n{LID}", "A kettle and milk.") == ["kettle"]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("A kettle and a teapot; a car.", []),
        ("A kettle, a teapot and a cup; a car.", ["kettle"]),
        ("A kettle, a teapot, a cup, a saucer and a spoon; a car and a bus.", []),
        ("A kettle, a teapot and a cup; a car, another car.", ["kettle"]),
    ],
)
def test_words_of_another_subject_outweigh_twice_and_a_half_as_many(
    tmp_path: Path, text: str, flagged: list[str]
) -> None:
    assert words(tmp_path, f"{TOPICS}\nother: [car, bus]\n{LID}", text) == flagged


def test_a_text_of_a_length_is_counted_even_where_few_words_are_enough(tmp_path: Path) -> None:
    parameters = f"{TOPICS}\nshortest: 4\n{LID}"
    assert words(tmp_path, parameters, "A kettle boils.") == []
    assert words(tmp_path, parameters, "A kettle boils tea.") == ["kettle"]


def test_the_word_that_points_elsewhere_leaves_the_others(tmp_path: Path) -> None:
    parameters = f"{WAYS}\n{LID}"
    assert words(tmp_path, parameters, "[Steam](/steam) and milk.") == []
    assert words(tmp_path, parameters, "Steam, [steam](/steam) and milk.") == ["Steam"]


def test_words_that_only_name_what_stands_elsewhere_are_not_counted(tmp_path: Path) -> None:
    parameters = f"{TOPICS}\nminimum: 2\n{LID}"
    filler = " here" * 100
    assert words(tmp_path, parameters, "[Kettle](/kettle), [cup](/cup), [spoon](/spoon)" + filler) == []
    assert words(tmp_path, parameters, "[Kettle](/kettle), cup, [spoon](/spoon)" + filler) == []
    assert words(tmp_path, parameters, "[Kettle](/kettle), cup, [spoon](/spoon), a kettle" + filler) == ["Kettle"]
    linked = "[Kettle](/kettle), [cup](/cup), saucer and spoon; a car"
    assert words(tmp_path, f"{parameters}\nother: [car]", linked) == []


def test_a_fixed_phrase_excuses_only_the_word_that_it_holds(tmp_path: Path) -> None:
    parameters = f"{WAYS}\noutside: {{kettle: [(drum of)? big]}}\n{LID}"
    assert words(tmp_path, parameters, "A big kettle.") == ["kettle"]
    assert words(tmp_path, parameters, "A kettle big.") == ["kettle"]
    held = f"{WAYS}\noutside: {{kettle: [kettle of fish]}}\n{LID}"
    assert words(tmp_path, held, "A kettle\n\nof fish.") == ["kettle"]


def test_all_that_is_missing_is_named_by_the_shortest_way(tmp_path: Path) -> None:
    statements = """
partial: "it lacks {missing}"
statements:
  - {name: lid, missing: a lid, terms: [lid]}
  - {name: cosy, missing: a cosy, terms: [cosy]}
  - {name: hob, missing: a hob, terms: [hob]}
  - {name: plug, missing: a plug, terms: [plug]}
complete: [plug + cosy + lid, hob + lid + cosy]
"""
    told = judge(tmp_path, f"{WAYS}{statements}", "A kettle with a plug.")
    assert told == [("info", "it lacks a cosy and a lid", "kettle")]
    assert judge(tmp_path, f"{WAYS}{statements}", "A kettle.") == [("error", "no lid", "kettle")]
    assert judge(tmp_path, f"{WAYS}{statements}", "A kettle: plug, cosy, lid.") == []


def test_a_place_in_two_topics_is_pointed_at_once(tmp_path: Path) -> None:
    parameters = (
        "topics: {kettle: [big kettle, kettle lid], pot: [pot]}\nconcerns: [kettle, pot]\npoint: each\nagain: more\n"
        "statements:\n  - {name: cosy, missing: a cosy, terms: [cosy]}\ncomplete: [cosy]\n"
    )
    assert words(tmp_path, parameters, "A big kettle lid, a pot.") == ["big kettle", "pot"]
    assert words(tmp_path, f"point-topics: [pot]\n{parameters}", "A kettle lid, a pot, a pot.") == ["pot", "pot"]
    assert len(words(tmp_path, parameters, "A pot. " * 13)) == 12


def test_points_stand_in_prose(tmp_path: Path) -> None:
    points = "points:\n  - {text: [hot tea, warm]}\n"
    parameters = f"{WAYS.replace('point: first', '')}\n{points}{LID}"
    text = "# Title\n\nA kettle, warm.\n\n| Hot tea |\n|---|\n| Cups |\n"
    assert words(tmp_path, parameters, text) == ["Hot tea"]
    assert words(tmp_path, parameters, "# Title\n\nA kettle, warm. `hot tea`") == ["warm"]


@pytest.mark.parametrize(("between", "flagged"), [(21, []), (22, ["kettle"])])
def test_what_is_said_of_a_cue_stands_within_reach(tmp_path: Path, between: int, flagged: list[str]) -> None:
    cues = (
        "statements:\n  - {name: harm, missing: a harm, cues: [downsides], beside-cues: [burns], within: 28}\n"
        "complete: [harm]\n"
    )
    filler = "x" * between
    assert words(tmp_path, f"{WAYS}\n{cues}", f"A kettle. Downsides {filler} burns.") == flagged
    assert words(tmp_path, f"{WAYS}\n{cues}", f"A kettle. Burns {filler} downsides.") == flagged
    assert words(tmp_path, f"{WAYS}\n{cues}", "A kettle. Downsides.\n\n- Burns.") == []
    assert words(tmp_path, f"{WAYS}\n{cues}", "A kettle. Burns.\n\nDownsides.") == ["kettle"]


@pytest.mark.parametrize(("length", "severity"), [(60, "warning"), (59, "error")])
def test_mentions_far_apart_are_in_passing_however_many(tmp_path: Path, length: int, severity: str) -> None:
    rule = f"{WAYS}\npassing: [info, warning]\nscattered: 20\n{LID}"
    text = "A kettle, a kettle, a kettle" + " here" * (length - 6)
    assert judge(tmp_path, rule, text) == [(severity, "no lid", "kettle")]


@pytest.mark.parametrize(("length", "severity"), [(40, "info"), (39, "warning")])
def test_two_mentions_far_apart_are_a_step_less(tmp_path: Path, length: int, severity: str) -> None:
    rule = f"{WAYS}\npassing: [info, warning]\nscattered: 20\n{LID}"
    assert judge(tmp_path, rule, "A kettle, a kettle" + " here" * (length - 4)) == [(severity, "no lid", "kettle")]
