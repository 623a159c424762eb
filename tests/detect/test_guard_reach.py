"""How far each guard looks: what stands at the last place that it reads is seen, what stands one further is not."""

import pytest
from test_guards import seen

# How many words may stand at {} so that the guard still sees what it looks for.
WORDS = [
    ("negation", "It is never {}[[safe]].", 5),
    ("negation", "It works without {}[[surgery]].", 2),
    ("negation", "The [[cure]] {}never came.", 2),
    ("hedge", "It may {}[[heal]].", 7),
    ("hedge", "It [[heals]] {}sometimes.", 3),
    ("ability", "It can {}[[heal]].", 2),
    ("aim", "We strive {}[[heal]].", 11),
    ("choice", "They choose {}[[balm]].", 6),
]


@pytest.mark.parametrize(("guard", "text", "most"), WORDS)
def test_words_up_to_which_a_guard_sees(guard: str, text: str, most: int) -> None:
    assert seen(guard, text.format("big " * most))
    assert not seen(guard, text.format("big " * (most + 1)))


# How many code points may stand there.
POINTS = [
    ("wording", "It is called {} [[balm]].", 32),
    ("wording", "The [[balm]] {} called so.", 32),
    ("reference", "[[Balm]] {} doi", 591),
]


@pytest.mark.parametrize(("guard", "text", "most"), POINTS)
def test_code_points_up_to_which_a_guard_sees(guard: str, text: str, most: int) -> None:
    assert seen(guard, text.format("x" * most))
    assert not seen(guard, text.format("x" * (most + 1)))


@pytest.mark.parametrize(("between", "sees"), [(228, False), (229, True)])
def test_a_sentence_that_points_back_is_read_with_what_stands_before_it(between: int, sees: bool) -> None:
    assert seen("off-topic", f"The skin {'x' * between} ends. It [[works]].") is sees


@pytest.mark.parametrize(("length", "sees"), [(79, False), (80, True)])
def test_a_short_sentence_is_read_with_what_stands_before_it(length: int, sees: bool) -> None:
    sentence = f"A [[breakthrough]] {'x' * (length - 16)}."
    assert seen("off-topic", f"The skin is dry. {sentence}") is sees


@pytest.mark.parametrize(
    ("text", "sees"),
    [
        ("«It is [[safe]].»", True),
        ("„It is [[safe]].“", True),
        ("“No.” “It is [[safe]].”", True),
        ('"No." "It is [[safe]]."', True),
        ('"No," he said. "It is fine," she said, and it is [[safe]].', False),
        ("«No.» It is [[safe]].", False),
        ("“No.\n\nIt is [[safe]].", False),
        ("Her ‘[[miracle]]’ is water.", True),
        ("The '[[miracle]]' herb is grass.", True),
        ("A ‘[[miracle]] herb’ is grass.", True),
        ("Her mother's [[miracle]] and her brother's luck.", False),
        ("The nurses' [[miracle]], and the doctors' luck.", False),
    ],
)
def test_the_last_mark_before_decides_whether_words_are_quoted(text: str, sees: bool) -> None:
    assert seen("quotation", text) is sees


@pytest.mark.parametrize(
    ("text", "sees"),
    [
        ("We met [[Happy Feet]] Society staff in town again.", True),
        ("We met staff of the [[Happy Feet]] Society in town again.", True),
        ("We met the [[Happy Feet]] and then the Society in town.", False),
        ("We met them at [[Happy Feet]] in town again.", True),
        ("We met the lovely [[Happy Feet]] in town again.", True),
        ("We met those in the [[Happy Feet]] in town again.", False),
        ("We met those at [[Happy feet]] in town again.", False),
        ("We met those at [[Happy Feet of]] town again.", True),
        ("[[Happy Feet]] has met us in town again today.", False),
    ],
)
def test_names_are_runs_of_words_with_capitals(text: str, sees: bool) -> None:
    assert seen("name", text) is sees
