"""Changed lines as a model: two texts made at random, the lines that differ, and what must be reported of them."""

import re
from difflib import SequenceMatcher

import pytest
from cures import article, checked, found
from hypothesis import given
from hypothesis import strategies as st

from medlint.changes import Change
from medlint.git import Lines
from medlint.model.result import FileResult, Why
from medlint.model.severity import Severity
from medlint.model.source import Encoding, Format, Source
from medlint.model.span import Span
from medlint.sift.unchanged import keep_unchanged

LINES = st.lists(
    st.sampled_from(("Tea cures.", "Gel cures and cures.", "The desk is open.", "It is new.", "")), max_size=8
)
TITLES = st.sampled_from(("# Tea", "# Gel", "Tea"))


def changed(before: str, after: str) -> tuple[Lines, ...]:
    """The lines of ``after`` that are new, as Git tells them."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Lines(start + 1 if end > start else start, end - start, gone_end - gone)
        for tag, gone, gone_end, start, end in opcodes
        if tag != "equal"
    )


def sifted(before: str, after: str, result: FileResult | None = None) -> FileResult:
    change = Change("tea.md", changed(before, after), before.encode(), "tea.md")
    return keep_unchanged(result or article(after), change, checked)


def text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


@given(LINES, LINES)
def test_what_stands_on_a_new_line_is_reported_and_nothing_else(before: list[str], after: list[str]) -> None:
    lines = changed(text(before), text(after))
    new = {number for each in lines for number in range(each.first, each.first + each.new)}
    result = sifted(text(before), text(after))
    whole = article(text(after)).diagnostics
    assert [one.start.line in new for one in whole] == [one in result.diagnostics for one in whole]
    assert {one.diagnostic for one in result.withheld} == set(whole) - set(result.diagnostics)
    assert {one.why for one in result.withheld} <= {Why.UNCHANGED}


@given(LINES, LINES, TITLES, TITLES)
def test_a_finding_about_the_article_is_new_where_the_old_text_has_none(
    before: list[str], after: list[str], old_title: str, title: str
) -> None:
    result = sifted(text([old_title, *before]), text([title, *after]))
    assert [one.code for one in result.diagnostics if one.whole] == (
        ["DIS001"] if title.startswith("#") and not old_title.startswith("#") else []
    )


@given(LINES)
def test_of_a_new_article_all_is_new(lines: list[str]) -> None:
    result = article(text(lines))
    assert keep_unchanged(result, Change("tea.md"), checked) == result


@given(LINES)
def test_of_the_same_text_nothing_is_new(lines: list[str]) -> None:
    result = sifted(text(lines), text(lines))
    assert (result.diagnostics, len(result.withheld)) == ((), len(article(text(lines)).diagnostics))


@pytest.mark.parametrize(
    ("old", "new", "reported"),
    [
        (Severity.WARNING, Severity.ERROR, True),
        (Severity.WARNING, Severity.WARNING, False),
        (Severity.ERROR, Severity.WARNING, True),
    ],
)
@pytest.mark.parametrize("line", ["Tea cures.\n", "# Tea\n"])
def test_one_of_another_gravity_is_not_the_same(line: str, old: Severity, new: Severity, reported: bool) -> None:
    before, after = f"{line}\nIt is new.\n", f"{line}\nIt is old.\n"

    def check(source: Source) -> FileResult:
        result = checked(source)
        return result._replace(diagnostics=tuple(one._replace(severity=old) for one in result.diagnostics))

    graver = article(after)
    graver = graver._replace(diagnostics=tuple(one._replace(severity=new) for one in graver.diagnostics))
    result = keep_unchanged(graver, Change("tea.md", changed(before, after), before.encode(), "tea.md"), check)
    assert bool(result.diagnostics) == reported


def test_an_old_text_that_is_none_hides_nothing() -> None:
    result = article("Tea cures.\n")
    assert keep_unchanged(result, Change("tea.md", (), b"\xff\xfe\xff", "tea.md"), checked) == result


def around(source: Source) -> FileResult:
    """The findings of ``source``, known by a passage that any change touches: all of the text."""
    result = checked(source)
    return result._replace(diagnostics=tuple(one._replace(passage=source.text) for one in result.diagnostics))


@given(LINES, LINES)
def test_a_line_that_stays_is_known_by_its_place_whatever_stands_around_it(before: list[str], after: list[str]) -> None:
    old, new = text(before), text(after)
    result = around(Source("tea.md", new, Format.MARKDOWN))
    change = Change("tea.md", changed(old, new), old.encode(), "tea.md")
    assert spans(keep_unchanged(result, change, around)) == spans(sifted(old, new))


def spans(result: FileResult) -> list[Span]:
    return [one.span for one in result.diagnostics]


def uncited(source: Source) -> FileResult:
    """The findings of ``source``, of which the first is none where anything is cited."""
    result = checked(source)
    return result._replace(diagnostics=result.diagnostics["cited" in source.text :])


def test_of_two_alike_the_one_that_a_change_causes_is_reported() -> None:
    before, after = "Tea cures.\n\nTea cures.\n\nAs cited.\n", "Tea cures.\n\nTea cures.\n\nAs said.\n"
    result = uncited(Source("tea.md", after, Format.MARKDOWN))
    change = Change("tea.md", changed(before, after), before.encode(), "tea.md")
    assert [one.start.line for one in keep_unchanged(result, change, uncited).diagnostics] == [1]


def first(source: Source) -> FileResult:
    """The first of the findings of ``source`` alone."""
    result = checked(source)
    return result._replace(diagnostics=result.diagnostics[:1])


@pytest.mark.parametrize(
    ("after", "reported"),
    [("Our tea cures.\n\nTea cures.\n", [1]), ("\n\nTea cures.\n", []), ("\n\nTea cures and cures.\n", [3])],
)
def test_of_a_rule_that_speaks_of_the_first_case_only_the_next_one_is_known(after: str, reported: list[int]) -> None:
    before = "Tea cures.\n\nTea cures.\n"
    change = Change("tea.md", changed(before, after), before.encode(), "tea.md")
    result = keep_unchanged(first(Source("tea.md", after, Format.MARKDOWN)), change, first)
    assert [one.start.line for one in result.diagnostics] == reported


def lines_that_cure(source: Source) -> FileResult:
    """A finding for every line that cures, with the end of the line."""
    spans = [(match.start(), match.end()) for match in re.finditer(r".*cures.*\n", source.text)]
    return FileResult(source.path, source, tuple(found(source, *span, "CLM004", "") for span in spans))


def test_the_end_of_a_line_is_on_that_line() -> None:
    before, after = "Tea cures.\nIt is new.\n", "Tea cures.\nIt is old.\n"
    change = Change("tea.md", changed(before, after), before.encode(), "tea.md")
    result = keep_unchanged(lines_that_cure(Source("tea.md", after, Format.MARKDOWN)), change, lines_that_cure)
    assert (result.diagnostics, len(result.withheld)) == ((), 1)


def tea_that_helps(source: Source) -> FileResult:
    """A finding for every “Tea” with the word after it, which may stand on the next line."""
    spans = [match.span() for match in re.finditer(r"Tea\s+\w+", source.text)]
    return FileResult(source.path, source, tuple(found(source, *span, "CLM004", "") for span in spans))


@pytest.mark.parametrize(("after", "reported"), [("Tea\na.\nIt is.\n", [1]), ("Tea\nhelps.\nIt was.\n", [])])
def test_one_over_two_lines_is_new_where_its_last_letter_is(after: str, reported: list[int]) -> None:
    before = "Tea\nhelps.\nIt is.\n"
    change = Change("tea.md", changed(before, after), before.encode(), "tea.md")
    result = keep_unchanged(tea_that_helps(Source("tea.md", after, Format.MARKDOWN)), change, tea_that_helps)
    assert [one.start.line for one in result.diagnostics] == reported


def test_a_last_line_that_does_not_end_is_known_by_its_place() -> None:
    result = sifted("It is.\nTea cures.", "It was.\n\nTea cures.")
    assert (result.diagnostics, len(result.withheld)) == ((), 1)


def unread(source: Source) -> FileResult:
    """Fails: nobody needs to know what is found there."""
    raise AssertionError(source)


@pytest.mark.parametrize(
    ("before", "after", "lines", "reported"),
    [
        ("Tea cures.\nIt is.\n", "Tea cures.\nIt is.\n", (Lines(1, 2, 2),), []),
        ("It is.\n", "It is.\nTea cures.\n", (Lines(2, 1, 0),), [2]),
        ("Tea cures.\n", "It is.\n", (Lines(1, 1, 1),), []),
    ],
    ids=["the same text in another encoding", "all on new lines", "nothing found"],
)
def test_the_old_text_is_checked_only_where_it_decides(
    before: str, after: str, lines: tuple[Lines, ...], reported: list[int]
) -> None:
    result = keep_unchanged(article(after), Change("tea.md", lines, before.encode(), "tea.md"), unread)
    assert [one.start.line for one in result.diagnostics] == reported


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-32-be"])
def test_in_wide_encodings_all_is_new_as_lines_end_at_bytes(codec: str) -> None:
    after = article("Tea cures.\nIt is.\n")
    after = after._replace(source=Source("tea.md", after.source.text, Format.MARKDOWN, Encoding(codec)))
    assert keep_unchanged(after, Change("tea.md", (Lines(2, 1, 0),), b"Tea cures.\n", "tea.md"), unread) == after


def test_what_could_not_be_read_is_left_as_it_is() -> None:
    result = article("Tea cures.\n")._replace(source=None)
    assert keep_unchanged(result, Change("tea.md", (), b"Tea cures.\n", "tea.md"), unread) == result


def test_a_finding_about_the_article_is_known_wherever_its_title_moves_and_whatever_it_says() -> None:
    result = sifted("# Tea\nIt is.\n", "\n# Tonic\nIt is.\n")
    assert (result.diagnostics, len(result.withheld)) == ((), 1)


def test_one_that_is_known_by_its_place_takes_no_other_s_words() -> None:
    before, after = "Tea cures.\n\nTea cures.\n\nTea cures.\n\nAs cited.\n", "Tea cures.\n\nTea cures.\n\nAs cited.\n"

    def check(source: Source) -> FileResult:
        result = checked(source)
        return result._replace(diagnostics=(result.diagnostics[0], result.diagnostics[2]))

    change = Change("tea.md", (Lines(4, 0, 2),), before.encode(), "tea.md")
    assert keep_unchanged(article(after), change, check).diagnostics == ()


def test_the_same_words_in_another_sentence_are_not_the_same() -> None:
    before, after = "Tea cures.\n\nGel cures.\n", "\n\nGel cures.\n"
    change = Change("tea.md", changed(before, after), before.encode(), "tea.md")
    result = keep_unchanged(first(Source("tea.md", after, Format.MARKDOWN)), change, first)
    assert [one.start.line for one in result.diagnostics] == [3]


def test_words_are_known_however_many_of_their_like_stand_before_them() -> None:
    before, after = "Tea cures.\n\nTea cures.\n\nTea cures.\n\nAs cited.\n", "Tea cures.\n\nTea cures.\n\nAs cited.\n"

    def check(source: Source) -> FileResult:
        result = checked(source)
        return result._replace(diagnostics=result.diagnostics[1:])

    change = Change("tea.md", (Lines(4, 0, 2),), before.encode(), "tea.md")
    assert keep_unchanged(article(after), change, check).diagnostics == ()
