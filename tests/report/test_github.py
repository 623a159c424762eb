import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, WARNING, many, report, result, unreadable

from medlint.report import Surroundings
from medlint.report.github import escape_data, escape_property
from medlint.report.harmless import one_line

DECODED = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def command(line: str) -> tuple[str, dict[str, str], str] | None:
    """A line as a runner reads it: its command, the properties and the message; None when it is no command."""
    line = line.lstrip()
    if not line.startswith("::"):
        return None
    head, colons, data = line[2:].partition("::")
    if not colons:
        return None
    name, _, rest = head.partition(" ")
    pairs = (pair.partition("=") for pair in rest.split(","))
    properties = {key.strip().lower(): decoded(value) for key, equals, value in pairs if equals and value}
    return name.lower(), properties, decoded(data, data=True)


def decoded(text: str, *, data: bool = False) -> str:
    """What a runner makes of a message or of a property's value; ``%`` is decoded last."""
    for code, character in DECODED.items():
        if not data or character not in ":,":
            text = text.replace(code, character)
    return text


def commands(out: str) -> list[tuple[str, dict[str, str], str]]:
    return [found for line in re.split(r"\r\n|\r|\n", out) if (found := command(line))]


def test_a_run() -> None:
    warned = result("# Tea\n\nTea cures\ncolds: 100%, ok.", "cures", "cures\ncolds", path="a,b:c%.md")
    graver = result("Tea cures.", "cures", path="b.md", severity=ERROR, suppressed=1)
    assert report("github", warned, unreadable(line=3), graver) == (
        "::error file=bad.md,line=3,title=medlint::is not text\n"
        "::error file=b.md,line=1,endLine=1,col=5,endColumn=10,title=CLM004 cure-claim"
        "::“cures” promises a cure%0Ahelp: Say what the evidence shows.\n"
        "::warning file=a%2Cb%3Ac%25.md,line=3,endLine=3,col=5,endColumn=10,title=CLM004 cure-claim"
        "::“cures” promises a cure%0Ahelp: Say what the evidence shows.\n"
        "::warning file=a%2Cb%3Ac%25.md,line=3,endLine=4,title=CLM004 cure-claim"
        "::“cures colds” promises a cure%0Ahelp: Say what the evidence shows.\n"
        "Found 1 error and 2 warnings in 2 files (1 suppressed, 1 failure).\n"
    )


def test_nothing_found() -> None:
    said: list[str] = []
    assert report("github", result("Tea."), surroundings=Surroundings(summarize=said.append)) == (
        "All clear: 1 file checked.\n"
    )
    assert said == []


@pytest.mark.parametrize(
    ("numbers", "shown", "more"),
    [
        ((10, 10, 10), (10, 10, 10), None),
        ((11, 10, 10), (10, 10, 10), "2 more findings"),
        ((11, 0, 0), (10, 0, 1), "1 more finding"),
        ((11, 1, 9), (10, 1, 10), "1 more finding"),
        ((0, 0, 11), (0, 0, 10), "2 more findings"),
        ((0, 30, 10), (0, 10, 10), "21 more findings"),
        ((200, 300, 400), (10, 10, 10), "871 more findings"),
    ],
)
def test_no_more_than_a_runner_keeps(
    numbers: tuple[int, int, int], shown: tuple[int, int, int], more: str | None
) -> None:
    results = [many(severity, number) for severity, number in zip((ERROR, WARNING, INFO), numbers, strict=True)]
    out = report("github", *reversed(results), surroundings=Surroundings(summarize=lambda _: None))
    names = [name for name, _, _ in commands(out)]
    assert tuple(names.count(name) for name in ("error", "warning", "notice")) == shown
    last = commands(out)[-1][2]
    assert last == f"{more}: see the step summary" if more else "see the" not in out
    # nothing is lost: what is no annotation stands in the log
    assert len(re.findall(r"^tea\.md:\d+:1: \w+: finding \d+ \[CLM004 cure-claim\]$", out, re.MULTILINE)) == (
        sum(numbers) - len(names) + bool(more)
    )


def test_the_gravest_come_first() -> None:
    out = report("github", many(INFO, 2), many(WARNING, 2), many(ERROR, 2), unreadable())
    assert [name for name, _, _ in commands(out)] == ["error"] * 3 + ["warning"] * 2 + ["notice"] * 2


def test_without_a_summary_the_notice_leads_to_the_log() -> None:
    assert commands(report("github", many(ERROR, 12)))[-1] == (
        "notice",
        {"title": "medlint"},
        "2 more findings: see the log",
    )


def test_failures_count_as_errors() -> None:
    out = report("github", *[unreadable(f"{i}.md") for i in range(8)], many(ERROR, 5))
    assert [name for name, _, _ in commands(out)].count("error") == 10
    assert commands(out)[-1][2] == "3 more findings: see the log"


def test_a_failure_of_no_file() -> None:
    out = report("github", unreadable("", "no such rule: “::x”"))
    assert commands(out) == [("error", {"title": "medlint"}, "no such rule: “::x”")]


def test_long_messages_are_cut() -> None:
    for letter in ("x", "😀", "%", "\n "):
        (found, *_) = commands(report("github", result(f"Tea {letter * 9000}", letter * 9000)))
        units = len(found[2].encode("utf-16-le")) // 2
        assert units <= 4096
        assert units >= 4094 or letter == "\n "
    assert found[2].endswith("help: Say what the evidence shows.")


@pytest.mark.parametrize(
    ("length", "shown"), [(4095, "x" * 4095), (4096, "x" * 4096), (4097, "x" * 4095 + "…"), (9000, "x" * 4095 + "…")]
)
def test_a_message_has_as_much_as_a_runner_keeps(length: int, shown: str) -> None:
    assert commands(report("github", unreadable(message="x" * length)))[0][2] == shown


@pytest.mark.parametrize(
    ("help", "message"), [("", "“cures” promises a cure"), ("a\n  b", "“cures” promises a cure\nhelp: a b")]
)
def test_what_a_rule_says_of_itself_is_one_line_or_none(help: str, message: str) -> None:
    found = result("Tea cures.", "cures")
    found = found._replace(diagnostics=(found.diagnostics[0]._replace(help=help),))
    assert commands(report("github", found))[0][2] == message


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_can_be_forged(text: str) -> None:
    articles = [result(text, text if len(text) < 1000 else "cures", path=path) for path in (text[:200], "tea.md")] * 8
    out = report("github", *articles)
    out.encode()
    found = commands(out)
    assert [name for name, _, _ in found] == ["warning"] * 10 + ["notice"]
    assert {properties["title"] for _, properties, _ in found[:-1]} == {"CLM004 cure-claim"}
    assert {properties["file"] for _, properties, _ in found[1:-1:2]} == {"tea.md"}
    assert len(out.splitlines()) == 16 + 2
    assert not re.search(r"##\w*\[", out)
    assert "\x1b" not in out


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("%\r\n:,=025ADC")))
def test_escaping_round_trips(text: str) -> None:
    line = f"::error file={escape_property(text)},line=1::{escape_data(text)}"
    assert "\n" not in line
    assert "\r" not in line
    name, properties, message = command(line) or ("", {}, "")
    assert (name, properties.pop("line"), message) == ("error", "1", text)
    assert properties == ({"file": text} if text else {})


@settings(max_examples=150)
@given(
    path=st.text(st.characters(exclude_characters="\0/\\"), min_size=1, max_size=15).filter(
        lambda path: path not in "..."
    ),
    words=st.text(st.characters() | st.sampled_from("%:,#[]\r\n"), min_size=1, max_size=30),
)
def test_any_finding_reads_back(path: str, words: str) -> None:
    out = report("github", result(words, words, path=path))
    ((name, properties, message),) = commands(out)
    assert name == "warning"
    assert message == f"{one_line(f'“{words}” promises a cure')}\nhelp: Say what the evidence shows."
    assert properties["title"] == "CLM004 cure-claim"
    if path.isprintable() and "##" not in path:
        assert properties["file"] == path


def test_paths_are_relative_to_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    paths = [
        "tea.md",
        "./sub/../tea.md",
        "../top.md",
        str(tmp_path / "docs" / "tea.md"),
        "/elsewhere/tea.md",
        "../../x.md",
    ]
    articles = [result("Tea cures.", "cures", path=path) for path in paths]
    out = report("github", *articles, surroundings=Surroundings(root=tmp_path))
    assert [properties["file"] for _, properties, _ in commands(out)] == [
        "docs/tea.md", "docs/tea.md", "top.md", "docs/tea.md", "/elsewhere/tea.md", "../../x.md"
    ]  # fmt: skip
