"""Lists against what their lead-ins promise, and lists that are broken off."""

import pytest
from findings_of import findings, found, messages, words
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.detect.list_nodes import list_nodes
from medlint.model.source import Format, Source
from medlint.parse import parse

COUNT, MALFORMED = "STR002", "STR003"
ITEMS = ("a dry mouth", "a dry nose", "a dry cough", "a headache", "a rash", "a fever")


def listed(lead_in: str, count: int) -> str:
    return f"{lead_in}\n\n" + "".join(f"- {item}\n" for item in ITEMS[:count])


@pytest.mark.parametrize(
    ("lead_in", "promised"),
    [
        ("There are two side effects:", 2),
        ("The tablets have three common side effects:", 3),
        ("Watch for these 4 warning signs:", 4),
        ("Here are **five** signs of the illness:", 5),
        ("The illness has six stages:", 6),
    ],
)
def test_the_number_of_items_is_held_against_the_lead_in(lead_in: str, promised: int) -> None:
    for count in range(2, 7):
        assert bool(found(COUNT, listed(lead_in, count), Format.MARKDOWN)) == (count != promised)


def test_the_message_says_both_numbers() -> None:
    assert messages(COUNT, listed("There are four side effects:", 3), Format.MARKDOWN) == [
        "after “There are four side effects:” 3 stand in the list, and not 4 items; restore what is missing"
        " or correct the number"
    ]


def test_several_are_three_or_more_and_only_worth_a_word() -> None:
    assert found(COUNT, listed("There are several side effects:", 2), Format.MARKDOWN) == [
        ("info", "There are several side effects:")
    ]
    for count in (3, 4, 5):
        assert not found(COUNT, listed("There are several side effects:", count), Format.MARKDOWN)


@pytest.mark.parametrize(
    "lead_in",
    [
        "You need at least two symptoms:",
        "You may have up to two symptoms:",
        "You have two or more symptoms:",
        "You have two of these symptoms:",
        "About two symptoms are usual:",
        "There are two symptoms that show in three stages:",
        "After two weeks come other symptoms:",
        "Two nurses named the symptoms:",
        "There are two symptoms, including:",
        "There are two symptoms.",
        "In 2019 we saw these symptoms:",
    ],
)
def test_a_number_that_is_not_promised_is_left_alone(lead_in: str) -> None:
    assert not found(COUNT, listed(lead_in, 4), Format.MARKDOWN)


@pytest.mark.parametrize(
    "lead_in", ["3. Signs", "At 2.4mg, signs", "Week 4, side effects", "We pooled 5 trials, with these signs"]
)
def test_numbers_of_other_things_promise_no_items(lead_in: str) -> None:
    assert not found("STR002", f"{lead_in}:\n\n- a cold\n- a cough\n", Format.MARKDOWN)


def test_only_the_last_sentence_before_the_list_counts() -> None:
    assert not found(COUNT, listed("There are two tests. The symptoms are:", 4), Format.MARKDOWN)
    assert not found(COUNT, "There are two tests:\n\nOne.\n\n" + listed("", 4), Format.MARKDOWN)


def test_one_item_is_for_another_rule() -> None:
    assert not found(COUNT, listed("There are two side effects:", 1), Format.MARKDOWN)


def test_items_inside_items_may_be_what_was_counted() -> None:
    text = "There are four signs:\n\n- in the mouth\n  - pain\n  - thirst\n- in the nose\n  - pain\n  - blood\n"
    assert not found(COUNT, text, Format.MARKDOWN)
    assert found(COUNT, text.replace("four", "five"), Format.MARKDOWN)


def test_a_list_that_goes_on_after_a_paragraph_is_counted_on() -> None:
    text = "Follow these four steps:\n\n1. Cool it.\n2. Cover it.\n\nWait.\n\n3. Drink.\n4. Rest.\n"
    assert not found(COUNT, text, Format.MARKDOWN)
    assert found(COUNT, text.replace("four", "three"), Format.MARKDOWN)


def test_plain_text_has_lists_too() -> None:
    assert words(COUNT, "There are three side effects:\n• a rash\n• a fever\n") == ["There are three side effects:"]


@pytest.mark.parametrize("end", [", and", " or", ", **and**", ","])
def test_a_last_item_that_expects_another_dangles(end: str) -> None:
    text = f"- a towel\n- a pillow{end}\n\nThe bus leaves.\n"
    assert [severity for severity, _ in found(MALFORMED, text, Format.MARKDOWN)] == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        "- a towel, and\n- a pillow\n",
        "- a towel,\n- a pillow,\n",
        "- a towel;\n- a pillow,\n",
        "- a towel or\n",
        "- a towel\n- a pillow, and\n\na book.\n",
        "- a towel\n- one of these, or\n  - a book\n  - a pen\n",
        "- a towel\n- a pillow and\n\n> a book\n",
        "- the brand\n- the sand\n",
    ],
)
def test_a_list_that_goes_on_does_not_dangle(text: str) -> None:
    assert not found(MALFORMED, text, Format.MARKDOWN)


@pytest.mark.parametrize(
    ("numbers", "problem"),
    [("124", "3 is missing"), ("125", "3 to 4 is missing"), ("13", "2 is missing")],
)
def test_a_number_that_is_left_out_is_named(numbers: str, problem: str) -> None:
    text = "".join(f"{number}. {item}\n" for number, item in zip(numbers, ITEMS, strict=False))
    for format in (Format.TEXT, Format.MARKDOWN):
        (message,) = messages(MALFORMED, text, format)
        assert f"is number {numbers[-1]}; {problem}" in message


@pytest.mark.parametrize("numbers", ["123", "111", "321", "345", "1223"])
def test_other_ways_of_numbering_leave_nothing_out(numbers: str) -> None:
    text = "".join(f"{number}. {item}\n" for number, item in zip(numbers, ITEMS, strict=False))
    assert not found(MALFORMED, text, Format.TEXT)


def test_an_empty_item_is_flagged_where_it_stands() -> None:
    text = "<ul><li>a</li><li> &nbsp;</li><li><b>c</b></li></ul>"
    (one,) = findings(MALFORMED, text, Format.HTML)
    assert text[one.span.start : one.span.end].startswith("<li> &nbsp;")
    assert not found(MALFORMED, "<ul><li>a</li><li><img src='b.png'></li><li class='c'></li></ul>", Format.HTML)


def test_the_nodes_know_their_items_depth_and_lead_in() -> None:
    document = parse(Source("a", "Pack:\n\n- a\n  - b\n  - c\n- d\n\n1. e\n", Format.MARKDOWN))
    outer, inner, last = list_nodes(document)
    assert [len(node.items) for node in (outer, inner, last)] == [2, 2, 1]
    assert [node.depth for node in (outer, inner, last)] == [0, 1, 0]
    assert outer.lead_in(document) == 0
    assert last.items[0].number(document) == 1
    assert outer.items[0].nested
    assert not list_nodes(parse(Source("a", "No list.\n", Format.MARKDOWN)))


PIECES = ("- a", "- b, and", "1. c", "3. d", "  - e", "There are two signs:", "", "<ul><li></li></ul>", "# F", "> - g")


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PIECES), max_size=10), st.sampled_from(list(Format)))
def test_no_list_brings_the_rules_down(pieces: list[str], format: Format) -> None:
    text = "\n".join(pieces)
    for code in (COUNT, MALFORMED):
        for one in findings(code, text, format):
            assert 0 <= one.span.start < one.span.end <= len(text)
