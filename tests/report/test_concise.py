import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, diagnostic, report, result, unreadable

from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.report import Surroundings

LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>\w+): (?P<message>.*) \[(\w+) ([\w-]+)\]")


def test_a_run() -> None:
    text = "# Tea\n\nTea cures colds and\nheals gout.\n"
    source = Source("b.md", text, Format.MARKDOWN)
    second = FileResult("b.md", source, (diagnostic(source, "heals", INFO), diagnostic(source, "gout", ERROR)))
    second = second._replace(withheld=result("x", suppressed=2).withheld)
    assert report("concise", result(text, "cures colds and\nheals", path="a/tea.md"), second) == (
        "a/tea.md:3:5: warning: “cures colds and heals” promises a cure [CLM004 cure-claim]\n"
        "b.md:4:1: info: “heals” promises a cure [CLM004 cure-claim]\n"
        "b.md:4:7: error: “gout” promises a cure [CLM004 cure-claim]\n"
        "Found 1 error, 1 warning and 1 info note in 2 files (2 suppressed).\n"
    )


def test_colour_only_when_asked() -> None:
    plain = report("concise", result("Tea cures.", "cures"))
    colored = report("concise", result("Tea cures.", "cures"), surroundings=Surroundings(color=True))
    assert "\x1b" not in plain
    assert colored.startswith("\x1b[1mtea.md:1:5:\x1b[0m \x1b[1;33mwarning\x1b[0m: ")
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("::error::x.md", "./::error::x.md"),
        (" ::error::x.md", "./ ::error::x.md"),
        (":", "./:"),
        ("##[error]x.md", "##\u200b[error]x.md"),
        ("a\n::error::x.md", "a\u240a::error::x.md"),
        ("a\x1b[31m.md", "a\u241b[31m.md"),
        ("\udcff.md", "<U+DCFF>.md"),
    ],
)
def test_a_file_name_forges_nothing(path: str, shown: str) -> None:
    line = report("concise", result("Tea cures.", "cures", path=path)).splitlines()[0]
    assert line == f"{shown}:1:5: warning: “cures” promises a cure [CLM004 cure-claim]"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_on_its_line(text: str) -> None:
    words = text if len(text) < 1000 else "cures"
    first, closing = report("concise", result(text, words)).splitlines()
    found = LINE.fullmatch(first)
    assert found
    assert found["path"] == "tea.md"
    assert closing == "Found 1 warning in 1 file."
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|##\\w*\\[", first)


@settings(max_examples=200)
@given(
    path=st.text(st.characters(), min_size=1, max_size=20),
    message=st.text(st.characters() | st.sampled_from(list("\r\n\0:#[%\x1b\u2028\ud800")), max_size=60),
)
def test_one_diagnostic_is_one_physical_line(path: str, message: str) -> None:
    source = Source(path, "Tea cures.", Format.MARKDOWN)
    out = report("concise", FileResult(path, source, (diagnostic(source, "cures", message=message),)))
    out.encode()
    first, _, rest = out.partition("\n")
    assert len(first.splitlines()) == 1
    assert not first.lstrip().startswith("::")
    assert rest == "Found 1 warning in 1 file.\n"
    assert first.isprintable() or not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in first)


@pytest.mark.parametrize(
    ("results", "closing"),
    [
        ([], "No files to check."),
        ([result("Tea.")], "All clear: 1 file checked."),
        ([result("Tea."), result("Tea.", suppressed=1)], "All clear: 2 files checked (1 suppressed)."),
        ([result("Tea cures.", "cures", severity=ERROR)] * 2 + [result("Tea.")], "Found 2 errors in 2 files."),
        ([result("Tea cures gout.", "cures", "gout", severity=INFO)], "Found 2 info notes in 1 file."),
        ([unreadable()], "No findings, but the check is not complete: 0 files checked (1 failure)."),
        (
            [result("Tea.", suppressed=3), unreadable(), unreadable()],
            "No findings, but the check is not complete: 1 file checked (3 suppressed, 2 failures).",
        ),
        ([result("Tea cures.", "cures"), unreadable()], "Found 1 warning in 1 file (1 failure)."),
    ],
)
def test_the_closing_line(results: list[FileResult], closing: str) -> None:
    assert report("concise", *results).splitlines()[-1] == closing
