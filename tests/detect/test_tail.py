"""Teasers at the end of an article: which lines are some, how grave they are, and what deleting them leaves."""

import pytest
from findings_of import findings, found, messages, words
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.source import Format

CODE = "STR006"
BODY = "Most sprains of the ankle heal within six weeks, and rest, ice and a bandage help against the swelling.\n"
OFF_TOPIC = (
    "Discover how to whiten your teeth with kitchen spices.",
    "Is the moon larger in summer? Explore the hidden science of the night sky.",
    "Uncover the secrets of the railway that crosses three deserts and its…",
)
ON_TOPIC = (
    "Discover how a bandage helps against the swelling of an ankle.",
    "Find out when sprains of the ankle heal and which rest and ice they need.",
)


def test_every_teaser_of_the_run_is_flagged_with_its_exact_place() -> None:
    text = BODY + "\n".join(OFF_TOPIC)
    assert found(CODE, text) == [("error", line) for line in OFF_TOPIC]
    assert [text[one.span.start : one.span.end] for one in findings(CODE, text)] == list(OFF_TOPIC)


def test_the_message_quotes_the_line_and_counts_the_run() -> None:
    assert messages(CODE, BODY + "\n".join(OFF_TOPIC[:2]))[0] == (
        "“Discover how to whiten your teeth with kitchen spices.” is one of 2 teasers for other articles,"
        " left over from the page; delete them"
    )


def test_a_long_line_is_quoted_by_its_beginning() -> None:
    line = "Discover how the old fishing villages of the northern coast have kept their recipes through the years."
    quoted = messages(CODE, BODY + line + "\n" + OFF_TOPIC[0])[0].partition("”")[0]
    assert quoted.endswith(" …")
    assert len(quoted) < 70


def test_two_teasers_on_the_topic_of_the_article_are_a_warning() -> None:
    assert [severity for severity, _ in found(CODE, BODY + "\n".join(ON_TOPIC))] == ["warning", "warning"]


def test_two_teasers_off_its_topic_are_an_error() -> None:
    assert [severity for severity, _ in found(CODE, BODY + "\n".join(OFF_TOPIC[:2]))] == ["error", "error"]


@pytest.mark.parametrize("below", ["View Comments", "Leave a Reply", "© 2024 Riverside\nAll rights reserved\nPrivacy"])
def test_short_lines_may_stand_below_the_run(below: str) -> None:
    assert words(CODE, BODY + "\n".join(OFF_TOPIC) + "\n" + below) == list(OFF_TOPIC)


def test_titles_and_dates_may_stand_between_the_teasers() -> None:
    text = f"{BODY}\nMoon and Stars\nMay 4\n{OFF_TOPIC[1]}\nTrains\n{OFF_TOPIC[2]}\n"
    assert words(CODE, text) == list(OFF_TOPIC[1:])


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "",
        BODY + OFF_TOPIC[0],
        # a sentence of the article stands between
        BODY + OFF_TOPIC[0] + "\n" + BODY + OFF_TOPIC[1],
        # below them the article goes on
        "\n".join(OFF_TOPIC) + "\n" + BODY,
        # instructions that a lead-in announces
        "Before you travel do two things:\n\nFind out how hot it gets there.\n\nLearn what your insurance pays.",
        # advice of several sentences, and a site's own invitation
        BODY + "Explore what helps you sleep. Write it down.\nFind out when the groups meet. Most meet at night.",
        BODY + "Discover how we can help you.\nLearn what our patients say about the ward and its nurses.",
        # too long for a teaser
        BODY + "\n".join(f"{line[:-1]}, {BODY * 2}" for line in OFF_TOPIC),
        # no openings of teasers
        BODY + "Ask your nurse how to change the bandage.\nCall us when the swelling does not go down.",
        # cut, but nothing that advertises
        BODY + "And then we waited for the rain to stop…\nNobody in the room knew what to say to him…",
    ],
)
def test_other_ends_of_articles_are_left_alone(text: str) -> None:
    assert not found(CODE, text)


def test_links_and_lists_are_left_alone() -> None:
    linked = "".join(f"[{line}](/page)\n\n" for line in OFF_TOPIC)
    listed = "".join(f"- {line}\n" for line in OFF_TOPIC)
    quoted = "".join(f"> {line}\n>\n" for line in OFF_TOPIC)
    for end in (linked, listed, quoted):
        assert not found(CODE, f"{BODY}\n{end}", Format.MARKDOWN)


def test_pictures_between_the_teasers_do_not_hide_them() -> None:
    text = BODY + "".join(f"\n![](card.png)\n\n{line}\n" for line in OFF_TOPIC)
    assert words(CODE, text, Format.MARKDOWN) == list(OFF_TOPIC)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_fix_deletes_whole_lines_and_is_not_safe(line_end: str) -> None:
    text = (BODY + "\n".join(OFF_TOPIC) + "\nView Comments\n").replace("\n", line_end)
    for one in reversed(findings(CODE, text)):
        assert one.fix
        assert not one.fix.safe
        for (start, end), replacement in one.fix.edits:
            text = text[:start] + replacement + text[end:]
    assert text == (BODY + "View Comments\n").replace("\n", line_end)


def test_a_page_is_mended_by_hand() -> None:
    page = "".join(f"<p>{line}</p>\n" for line in (BODY, *OFF_TOPIC))
    assert [one.fix for one in findings(CODE, page, Format.HTML)] == [None] * 3


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([*OFF_TOPIC, *ON_TOPIC, BODY.strip(), "View Comments", "", "…", "?"]), max_size=9))
def test_what_is_flagged_is_a_line_of_the_article_and_never_one_alone(lines: list[str]) -> None:
    flagged = words(CODE, "\n".join(lines))
    assert len(flagged) != 1
    assert set(flagged) <= {*OFF_TOPIC, *ON_TOPIC}
