import html
import re

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, WARNING, catalogue, many, report, result, unreadable

from medlint.model.failure import ConfigError
from medlint.model.result import FileResult
from medlint.model.rule import Rule
from medlint.report import Surroundings
from medlint.report.github import github
from medlint.report.harmless import one_line
from medlint.report.reasons import linked
from medlint.report.step_summary import literal
from medlint.rules.load import Catalogue

OTHERS = {"HSE001": "own", "STR001": "truncated-list-intro"}


def of(code: str) -> Rule:
    return next(rule for rule in catalogue().rules if rule.code == code)


CURE = of("CLM004")


def summary(*results: FileResult, room: int = 1024 * 1024) -> str:
    said: list[str] = []
    report("github", *results, surroundings=Surroundings(summarize=said.append, summary_room=room))
    return "".join(said)


def cells(markdown: str) -> list[list[str]]:
    """The cells of the rows of the one table, rendered by a Markdown parser, without our own links' tags."""
    page = pyromark.html(markdown, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_GFM)
    rows = re.findall(r"<tr>(.*?)</tr>", page.partition("<tbody>")[2], re.DOTALL)
    return [[html.unescape(cell) for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)] for row in rows]


def test_a_run() -> None:
    warned = result("# Tea\n\nTea cures\ncolds.", "cures\ncolds", path="a|b.md", suppressed=1)
    graver = result("Tea cures.", "cures", path="docs/tea_time.md", severity=ERROR)
    assert summary(warned, unreadable(line=3), graver) == (
        "\n### medlint\n\n"
        "Found 1 error and 1 warning in 2 files (1 suppressed, 1 failure).\n\n"
        "| | File | Line | Finding | Rule |\n"
        "|---|---|---|---|---|\n"
        "| **failure** | bad.md | 3 | is not text | |\n"
        "| error | docs/tea&#95;time.md | 1:5 | “cures” promises a cure | CLM004 cure-claim |\n"
        "| warning | a&#124;b.md | 3:5 | “cures colds” promises a cure | CLM004 cure-claim |\n"
        "\n"
        "<details><summary>CLM004 cure-claim&#58; Say what the evidence shows.</summary>\n\n"
        f"{CURE.why.strip()}\n\n" + "".join(f"- {link}\n" for link in linked(CURE)) + "\n</details>\n\n"
    )


def test_each_rule_says_once_what_it_wants_the_gravest_first() -> None:
    found = many(WARNING, 2)
    other = [one._replace(code=code, name=name) for code, name in OTHERS.items() for one in found.diagnostics]
    graver = [one._replace(severity=ERROR) for one in other[2:]]
    text = summary(found._replace(diagnostics=(*found.diagnostics, *other[:2], *graver)))
    assert re.findall(r"<summary>(\w+ [\w-]+)", text) == [
        "STR001 truncated-list-intro",
        "CLM004 cure-claim",
        "HSE001 own",
    ]
    assert "Put the items back from the original" in text
    assert text.count("<details>") == text.count("</details>") == 3
    page = pyromark.html(text, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_GFM)
    assert page.count("<li><a href=") == sum(len(rule.standards) for rule in (CURE, of("STR001")))


def test_a_rule_that_is_not_known_says_what_it_is_about() -> None:
    article = result("Tea cures.", "cures")
    own = article.diagnostics[0]._replace(code="HSE001", name="own", help="Our <b>own</b> rule.")
    _, _, note = summary(article._replace(diagnostics=(own,))).partition("\n\n<details>")
    assert note.startswith("<summary>HSE001 own&#58; Our &#60;b&#62;own&#60;/b&#62; rule.</summary>\n\n")


def test_rules_that_cannot_be_had_cost_no_finding() -> None:
    def broken() -> Catalogue:
        raise ConfigError("medlint.toml", "is no TOML", 1)

    said: list[str] = []
    place = Surroundings(summarize=said.append, catalogue=broken)
    out = "".join(github([result("Tea cures.", "cures")], place))
    assert out.startswith("::warning file=tea.md,line=1,")
    assert cells("".join(said)) == [["warning", "tea.md", "1:5", "“cures” promises a cure", "CLM004 cure-claim"]]


def test_all_findings_are_in_the_table() -> None:
    rows = cells(summary(many(INFO, 30), many(ERROR, 40), many(WARNING, 50)))
    assert [row[0] for row in rows] == ["error"] * 40 + ["warning"] * 50 + ["info"] * 30
    assert [row[3] for row in rows[:40]] == [f"finding {i}" for i in range(40)]


@pytest.mark.parametrize("room", [0, 50, 300, 1000, 5000, 1024 * 1024])
def test_the_summary_keeps_to_its_room(room: int) -> None:
    articles = [many(ERROR, 40, path="té.md"), many(WARNING, 4000), unreadable()]
    text = summary(*articles, room=room)
    assert len(text.encode()) <= room
    assert bool(text) == (room >= 300)
    if text:
        shown = len(re.findall(r"^\| (?:error|warning|\*\*failure\*\*) \|", text, re.MULTILINE))
        left = re.search(r"(\d+) more findings: see the log\.", text)
        assert ("<details>" in text) == (left is None)
        assert shown + (int(left[1]) if left else 0) == 4041


def test_rows_stand_in_the_table_as_far_as_there_is_room_for_the_line_below_it() -> None:
    article = many(ERROR, 4, path="té.md")
    head, *rows = re.split(r"^(?=\| error)", summary(article).partition("\n\n<details>")[0], flags=re.MULTILINE)
    least = len(head.encode()) + 100
    two = least + sum(len(row.encode()) for row in rows[:2])
    assert [summary(article, room=room) for room in (least - 1, least, two - 1, two)] == [
        "",
        f"{head}\n4 more findings: see the log.\n\n",
        f"{head}{rows[0]}\n3 more findings: see the log.\n\n",
        f"{head}{rows[0]}{rows[1]}\n2 more findings: see the log.\n\n",
    ]


def test_a_failure_without_a_line_and_a_message_of_two_lines() -> None:
    found = many(WARNING, 1)
    found = found._replace(diagnostics=(found.diagnostics[0]._replace(message=f"one\n  two{' ' * 500}\n"),))
    assert cells(summary(unreadable(), found)) == [
        ["<strong>failure</strong>", "bad.md", "", "is not text", ""],
        ["warning", "tea.md", "1:1", "one two", "CLM004 cure-claim"],
    ]


def test_without_room_the_notice_leads_to_the_log() -> None:
    out = report("github", many(ERROR, 12), surroundings=Surroundings(summarize=print, summary_room=10))
    assert "2 more findings: see the log" in out


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    markdown = summary(result(text, text))
    markdown.encode()
    ((severity, path, line, message, rule),) = cells(markdown)
    assert (severity, path, line) == ("warning", "tea.md", "1:1")
    whole = one_line(f"“{text}” promises a cure")
    shown = whole if len(whole) <= 500 else f"{whole[:499]}…"
    assert message.replace("\u200b", "") == shown.replace("\u200b", "")
    assert rule == "CLM004 cure-claim"


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("@user", "@\u200buser"),
        ("see #12", "see #\u200b12"),
        ("GH-12", "GH\u200b-12"),
        ("https://x.test", "https:\u200b//x.test"),
        ("www.x.test", "www\u200b.x.test"),
        (":tada:", ":\u200btada:"),
        ("a@b.test", "a@\u200bb.test"),
        ("C# and 10:30", "C# and 10:30"),
    ],
)
def test_no_mention_reference_link_or_emoji(text: str, broken: str) -> None:
    assert html.unescape(literal(text)) == broken


@settings(max_examples=200)
@given(st.text(st.characters() | st.sampled_from("|\\`*_[]<>&$~#@:!()-+.\n ")))
def test_literal_shows_exactly_the_text(text: str) -> None:
    page = pyromark.html(
        f"| a |\n|---|\n| x{literal(text)}x |\n", options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_GFM
    )
    (cell,) = re.findall(r"<td>(.*?)</td>", page, re.DOTALL)
    assert "<" not in cell
    assert html.unescape(cell).replace("\u200b", "") == f"x{one_line(text)}x".replace("\u200b", "")
