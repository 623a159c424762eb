"""What a suppression comment says, with the places of its words."""

import pytest

from medlint.model.document import Comment
from medlint.model.span import Span
from medlint.sift.directive import Directive, Malformed, read_directive, shorten


def read(words: str) -> Directive | Malformed | None:
    """The suppression in a comment of those words, behind another of the same words."""
    before = f"Tea. <!--{words.strip()} --> "
    text = f"{before}<!--{words}-->"
    return read_directive(Comment(Span(len(before), len(text)), words), text)


@pytest.mark.parametrize(
    ("words", "verb", "names", "reason"),
    [
        (" medlint-disable CLM004 ", "medlint-disable", ["CLM004"], ""),
        ("medlint-enable", "medlint-enable", [], ""),
        ("\n medlint-disable-file\tCLM ,\n cure-claim,STA001-- a -- b\n", "medlint-disable-file",
         ["CLM", "cure-claim", "STA001"], "a -- b"),
        (" medlint-disable-next-line a-1 --", "medlint-disable-next-line", ["a-1"], ""),
        (" medlint-enable -- as\r\n before ", "medlint-enable", [], "as before"),
        (" medlint-enable cure--claim", "medlint-enable", ["cure"], "claim"),
    ],
)  # fmt: skip
def test_the_words_of_a_comment_have_exact_places(words: str, verb: str, names: list[str], reason: str) -> None:
    directive = read(words)
    assert isinstance(directive, Directive)
    assert (directive.verb.value, [name.text for name in directive.names], directive.reason) == (verb, names, reason)
    start = directive.span.start + len("<!--")
    assert [words[name.span.start - start : name.span.end - start] for name in directive.names] == names


@pytest.mark.parametrize(
    "words",
    [
        *(" medlint", " see medlint-disable", "-medlint-disable", "medlintdisable CLM004"),
        *(" medlint disabled this", "Medlint-compatible", " medlint on this page", " medlint: see the ignore list"),
    ],
)
def test_other_comments_say_nothing(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize(
    ("words", "place", "problem"),
    [
        (
            " medlint-disabel cure-claim, uncited-statistic ",
            "medlint-disabel",
            "no suppression is called “medlint-disabel”; did you mean “medlint-disable”?",
        ),
        (
            " medlint-disable CLM004, a b , STA001",
            "a b",
            "“a b” is not the name of one rule; put commas between names and “--” before the reason",
        ),
        (
            " medlint-enable -CLM004",
            "-CLM004",
            "“-CLM004” is not the name of one rule; put commas between names and “--” before the reason",
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(words: str, place: str, problem: str) -> None:
    found = read(words)
    assert isinstance(found, Malformed)
    start = words.index(place) + len(f"Tea. <!--{words.strip()} --> <!--")
    assert found == Malformed(Span(start, start + len(place)), problem)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # as other linters have it: no more than the line is offered
        ("medlint-disable-line", "medlint-disable-next-line"),
        ("medlint-disable-nextline", "medlint-disable-next-line"),
        ("medlint-disable-next", "medlint-disable-next-line"),
        ("medlint-disable-lin", "medlint-disable-next-line"),
        ("medlint-disable-all", "medlint-disable-next-line"),
        ("medlint-ignore", "medlint-disable-next-line"),
        ("medlint-ignore-next-line", "medlint-disable-next-line"),
        ("medlint-suppress", "medlint-disable-next-line"),
        ("medlint-off", "medlint-disable"),
        ("medlint-on", "medlint-enable"),
        ("medlint-disable-end", "medlint-enable"),
        ("medlint-enable-file", "medlint-enable"),
        ("medlint-enabel", "medlint-enable"),
        ("medlint-ignore-file", "medlint-disable-file"),
        # nearly as the grammar has it
        ("Medlint-disable-next-line", "medlint-disable-next-line"),
        ("MEDLINT-DISABLE", "medlint-disable"),
        ("medlint disable-next-line", "medlint-disable-next-line"),
        ("medlint_disable_file", "medlint-disable-file"),
        ("medlint: disable", "medlint-disable"),
        ("medlint: disable=cure-claim", "medlint-disable"),
        ("medlint - Ignore", "medlint-disable-next-line"),
    ],
)
def test_a_slip_suppresses_nothing_and_is_told_what_reaches_no_further(said: str, meant: str) -> None:
    found = read(f" {said} CLM004 -- quoted ")
    assert isinstance(found, Malformed)
    assert found.problem == f"no suppression is called “{said}”; did you mean “{meant}”?"
    assert found.span.end - found.span.start == len(said)


@pytest.mark.parametrize(("said", "meant"), [("medlint off", "medlint-disable"), ("medlint: on", "medlint-enable")])
def test_a_switch_is_a_slip_where_nothing_follows(said: str, meant: str) -> None:
    found = read(f" {said} ")
    assert isinstance(found, Malformed)
    assert found.problem == f"no suppression is called “{said}”; did you mean “{meant}”?"


def test_what_is_quoted_of_a_comment_is_its_first_sixty_characters() -> None:
    assert shorten("t" * 60) == "t" * 60
    assert shorten("t" * 61) == "t" * 60 + "…"
    assert shorten("green \n tea") == "green tea"
    assert shorten("tea  " * 20) == "tea " * 15 + "…"
    assert shorten("t" + " " * 118 + "ea") == "t e…"
