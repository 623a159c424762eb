import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, chunks, diagnostic, report, result

from medlint.model.finding import Edit, Fix
from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.report import Surroundings
from medlint.report.snippet import WIDTH, snippet


def columns(text: str) -> int:
    """The columns that a terminal gives to ``text``."""
    return sum(0 if category(c) in ("Mn", "Me", "Cf") else 1 + (east_asian_width(c) in "WF") for c in text)


def shown(text: str, words: str) -> list[str]:
    """The lines of the snippet for ``words`` in ``text``, without the gutter's first line."""
    source = Source("tea.md", text, Format.MARKDOWN)
    return list(snippet(diagnostic(source, words), source, color=False))[1:]


def marked(lines: list[str]) -> str:
    """The characters above the carets of a snippet's first line."""
    _, _, line = lines[0].partition(" | ")
    _, _, carets = lines[1].partition(" | ")
    found, column = "", 0
    for character in line:
        width = columns(character)
        under = carets[column : column + width]
        if under.strip() or (not width and found and column <= len(carets) and carets[column - 1 : column] == "^"):
            found += character
        column += width
    return found


def test_a_run() -> None:
    text = "# Tea\n\nTea cures colds.\n\nIt heals gout and\nmends bones.\n"
    first = result(text, "cures", "heals gout and\nmends", path="a/tea.md", suppressed=1)
    assert report("full", first, result("Sage cures.", "cures", path="b.md", severity=ERROR)) == (
        "a/tea.md:3:5: warning: “cures” promises a cure [CLM004 cure-claim]\n"
        "  |\n"
        "3 | Tea cures colds.\n"
        "  |     ^^^^^\n"
        "help: Say what the evidence shows. (more: medlint rule CLM004)\n"
        "\n"
        "a/tea.md:5:4: warning: “heals gout and mends” promises a cure [CLM004 cure-claim]\n"
        "  |\n"
        "5 | It heals gout and\n"
        "  |    ^^^^^^^^^^^^^^\n"
        "6 | mends bones.\n"
        "  | ^^^^^\n"
        "\n"
        "b.md:1:6: error: “cures” promises a cure [CLM004 cure-claim]\n"
        "  |\n"
        "1 | Sage cures.\n"
        "  |      ^^^^^\n"
        "\n"
        "Found 1 error and 2 warnings in 2 files (1 suppressed).\n"
    )


def test_colour_only_when_asked() -> None:
    article = result("a\n" * 9 + "Tea cures\ncolds.", "cures\ncolds")
    colored = report("full", article, surroundings=Surroundings(color=True))
    assert "\n\x1b[2m10 |\x1b[0m Tea cures\n\x1b[2m   |\x1b[0m     \x1b[1;33m^^^^^\x1b[0m\n" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == report("full", article)


def test_a_file_at_a_time() -> None:
    def endless() -> Iterator[FileResult]:
        while True:
            yield result("Tea cures.", "cures")

    from medlint.report.full import full

    pieces = full(endless(), Surroundings())
    next(pieces)
    assert next(pieces) == next(pieces)


def test_without_a_source_there_is_no_snippet() -> None:
    found = result("Tea cures.", "cures").diagnostics
    assert report("full", FileResult("tea.md", None, found)).startswith(
        "tea.md:1:5: warning: “cures” promises a cure [CLM004 cure-claim]\n"
        "help: Say what the evidence shows. (more: medlint rule CLM004)\n\n"
    )


def test_each_rule_is_told_of_once() -> None:
    source = Source("tea.md", "Tea cures gout.", Format.MARKDOWN)
    cure, hype = diagnostic(source, "cures"), diagnostic(source, "gout")._replace(code="CLM007")
    out = report("full", FileResult("tea.md", source, (cure, hype, cure)), FileResult("b.md", source, (hype,)))
    assert [line.partition("(")[2] for line in out.splitlines() if line.startswith("help: ")] == [
        "more: medlint rule CLM004)",
        "more: medlint rule CLM007)",
    ]


@pytest.mark.parametrize(
    ("help", "lines"),
    [("", []), ("What it\n  wants", ["help: What it wants (more: medlint rule CLM004)"])],
)
def test_what_a_rule_says_of_itself_is_one_line_or_none(help: str, lines: list[str]) -> None:
    source = Source("tea.md", "Tea cures.", Format.MARKDOWN)
    one = diagnostic(source, "cures")._replace(help=help)
    assert report("full", FileResult("tea.md", source, (one,))).splitlines()[4:-2] == lines


def test_no_more_than_three_lines() -> None:
    assert shown("one\ntwo\nthree\n", "one\ntwo\nthree") == [
        "1 | one",
        "  | ^^^",
        "2 | two",
        "  | ^^^",
        "3 | three",
        "  | ^^^^^",
    ]
    assert shown("one\n" * 12, "e\n" + "one\n" * 10 + "on") == [
        " 1 | one",
        "   |   ^",
        "...",
        "12 | one",
        "   | ^^",
    ]


def test_indents_and_line_ends_get_no_carets() -> None:
    assert shown("Tea\r\n    cures  \r\n  gout\r\n", "Tea\r\n    cures  \r\n  gout") == [
        "1 | Tea",
        "  | ^^^",
        "2 |     cures",
        "  |     ^^^^^",
        "3 |   gout",
        "  |   ^^^^",
    ]
    assert shown("Tea cures\ngout", "cures\n") == ["1 | Tea cures", "  |     ^^^^^"]


@pytest.mark.parametrize(
    ("text", "words", "lines"),
    [
        ("\tTea\tcures", "cures", ["1 |     Tea    cures", "  |            ^^^^^"]),
        ("茶 cures 風邪", "cures 風", ["1 | 茶 cures 風邪", "  |    ^^^^^^^^"]),
        ("😀 cures", "cures", ["1 | 😀 cures", "  |    ^^^^^"]),
        ("cafe\u0301 cures", "cures", ["1 | cafe\u0301 cures", "  |      ^^^^^"]),
        ("\x1b[1mTea cures", "cures", ["1 | ␛[1mTea cures", "  |         ^^^^^"]),
        ("a\u202eb cures", "cures", ["1 | a<U+202E>b cures", "  |            ^^^^^"]),
        ("a\0 cures\0", "cures\0", ["1 | a␀ cures␀", "  |    ^^^^^^"]),
        ("##[x] cures", "cures", ["1 | ##\u200b[x] cures", "  |       ^^^^^"]),
        ("a\u200bb", "\u200b", ["1 | a\u200bb", "  |  ^"]),
    ],
)
def test_carets_under_exactly_the_words(text: str, words: str, lines: list[str]) -> None:
    assert shown(text, words) == lines


def test_an_empty_span_gets_one_caret() -> None:
    assert shown("", "") == ["1 |", "  | ^"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tea " * 25_000 + "cures " + "tea " * 25_000, "cures"),
        ("cures " + "tea " * 50_000, "cures"),
        ("tea " * 50_000 + "cures", "cures"),
        ("茶" * 300 + "cures" + "茶" * 300, "cures"),
        ("e" + "\u0301" * 100_000 + "cures" + "\u0301" * 100_000, "cures"),
        ("\u202e" * 500 + "cures" + "\t" * 500, "cures"),
    ],
)
def test_long_lines_are_cut_around_the_words(text: str, words: str) -> None:
    lines = shown(text, words)
    assert all(columns(line) <= WIDTH for line in lines)
    assert all(len(line) < 10 * WIDTH for line in lines)
    assert marked(lines).rstrip("\u0301") == words
    assert "…" in lines[0]


def test_long_words_are_cut_themselves() -> None:
    lines = shown("Tea " + "cures" * 100 + " gout", "cures" * 100)
    assert columns(lines[0]) == WIDTH
    assert lines[0].startswith("1 | …")
    assert lines[0].endswith("cure…")
    assert lines[1] == "  |  " + "^" * (WIDTH - 6)


@settings(max_examples=150)
@given(
    before=st.text(max_size=150),
    words=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
    after=st.text(max_size=150),
)
def test_the_carets_mark_the_words(before: str, words: str, after: str) -> None:
    source = Source("tea.md", f"{before} \u2192{words}\u2190 {after}", Format.MARKDOWN)
    found = diagnostic(source, f"\u2192{words}\u2190")
    lines = list(snippet(found, source, color=False))[1:]
    assert all(columns(line) <= WIDTH for line in lines)
    assert marked(lines) == f"\u2192{words}\u2190"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_commands_nothing(text: str) -> None:
    out = report("full", result(text, "cures"))
    out.encode()
    lines = out.split("\n")
    assert lines[1].endswith(" |")
    assert all(re.match(r"\s*\d* \| |help: ", line) for line in lines[2:5])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|##\\w*\\[", out)
    assert not any(line.lstrip().startswith("::") for line in lines)


def test_a_piece_per_diagnostic() -> None:
    assert len(list(chunks("full", result("Tea cures gout.", "cures", "gout")))) == 3


@pytest.mark.parametrize(
    ("edits", "safe", "line"),
    [
        ([((4, 9), "may help")], False, "fix: replace “cures” with “may help” (--fix --unsafe-fixes)"),
        ([((0, 4), "")], True, "fix: remove “Tea ” (--fix)"),
        ([((3, 3), " never\n")], True, "fix: add “ never ” (--fix)"),
        ([((0, 3), "A"), ((4, 9), "B")], True, "fix: make 2 changes (--fix)"),
        ([((0, 9), "x" * 99)], True, f"fix: replace “Tea cures” with “{'x' * 60}…” (--fix)"),
        ([((0, 9), "\x1b[2J")], True, "fix: replace “Tea cures” with “␛[2J” (--fix)"),
    ],
)
def test_a_fix_is_told_in_words(edits: list[tuple[tuple[int, int], str]], safe: bool, line: str) -> None:
    source = Source("tea.md", "Tea cures.", Format.MARKDOWN)
    fix = Fix(tuple(Edit(Span(*span), text) for span, text in edits), safe)
    one = diagnostic(source, "cures")._replace(fix=fix)
    assert report("full", FileResult("tea.md", source, (one,))).splitlines()[-3] == line
