"""How much of a line a snippet shows, to the column, and which lines."""

import pytest
from results import diagnostic

from medlint.model.source import Format, Source
from medlint.report.snippet import snippet

ROOM = 96  # behind the gutter of a text of fewer than ten lines


def shown(text: str, words: str) -> list[str]:
    """The lines of the snippet, without the gutter's first line."""
    source = Source("tea.md", text, Format.MARKDOWN)
    return list(snippet(diagnostic(source, words), source, color=False))[1:]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (40, 51, "t" * 40 + "cures" + "t" * 51),
        (40, 52, "t" * 40 + "cures" + "t" * 49 + "…"),
        (91, 0, "t" * 91 + "cures"),
        (92, 0, "…" + "t" * 44 + "cures"),
        (100, 100, "…" + "t" * 44 + "cures" + "t" * 45 + "…"),
        (10, 100, "t" * 10 + "cures" + "t" * 79 + "…"),
        (100, 10, "…" + "t" * 44 + "cures" + "t" * 10),
    ],
)
def test_a_line_is_cut_where_it_does_not_fit(before: int, after: int, line: str) -> None:
    assert shown("t" * before + "cures" + "t" * after, "cures") == [
        f"1 | {line}",
        f"  | {' ' * line.index('cures')}^^^^^",
    ]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (45, 0, "茶" * 45 + "cures"),
        (46, 0, "…" + "茶" * 22 + "cures"),
        (0, 46, "cures" + "茶" * 44 + "…"),
        (60, 60, "…" + "茶" * 22 + "cures" + "茶" * 22 + "…"),
    ],
)
def test_wide_letters_take_two_columns(before: int, after: int, line: str) -> None:
    assert shown("茶" * before + "cures" + "茶" * after, "cures")[0] == f"1 | {line}"


def test_words_too_wide_for_the_room_are_cut() -> None:
    assert shown("茶" * 60, "茶" * 60) == [f"1 | {'茶' * 47}…", f"  | {'^' * 94}"]
    assert shown("t" * 96, "t" * 96) == [f"1 | {'t' * 96}", f"  | {'^' * 96}"]
    assert shown("t" * 97, "t" * 97) == [f"1 | {'t' * 94}…", f"  | {'^' * 94}"]


def test_of_four_lines_the_first_and_the_last_are_shown() -> None:
    assert shown("a\nb\nc\nd\n", "a\nb\nc\nd") == ["1 | a", "  | ^", "...", "4 | d", "  | ^"]


def test_a_line_end_belongs_to_its_line() -> None:
    assert shown("a\nb\ntea\nc", "tea\n") == ["3 | tea", "  | ^^^"]


def test_white_space_alone_is_pointed_at_as_it_is() -> None:
    assert shown("a   b", "   ") == ["1 | a   b", "  |  ^^^"]
