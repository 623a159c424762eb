"""``medlint rule``: the page of a rule for people who write articles."""

import re
from pathlib import Path

import pytest

from medlint import detect
from medlint.cli import main
from medlint.model.rule import Rule
from medlint.rules.load import load_catalogue

RULE = """\
code: XYZ001
name: house-word
summary: A word that the house style avoids
severity: warning
confidence: high
detect: claim
message: "“{match}” is not our word and {reason}; write another"
why: |
  The word means one thing to a nurse and another to a reader, and a page that has to be read twice is not read. A long
  line such as this one has to be wrapped.

  Say instead:

  - the plain word, which everybody knows and which is nearly always shorter than the one that it replaces here
  - nothing
sources:
  - title: "House style"
    section: "3.2"
    url: https://example.org/style
    checked: "2026-11-22"
claims:
  - terms: [utilise]
examples:
  - bad: "Please [[utilise]] the brace, and do not [[utilise]] the other one while the first one is still on your leg."
  - bad: |
      One line.

      We [[utilise
      it]] here.
  - good: "Please use the brace."
"""

PAGE = """\
XYZ001 house-word: A word that the house style avoids
A warning: to be settled before it is published.

What it says
  “utilise” is not our word and has no source within
  reach; write another

Why
  The word means one thing to a nurse and another to a
  reader, and a page that has to be read twice is not
  read. A long line such as this one has to be wrapped.

  Say instead:

  - the plain word, which everybody knows and which is
    nearly always shorter than the one that it replaces
    here
  - nothing

Flagged
  Please utilise the brace, and do not utilise the other
         ^^^^^^^                       ^^^^^^^
  one while the first one is still on your leg.

  One line.

  We utilise
     ^^^^^^^
  it here.
  ^^

Not flagged
  Please use the brace.

Where it is right as it is
  Put a comment on the line above it, in Markdown or HTML
    <!-- medlint-disable-next-line house-word -- the reason -->
  or in MDX
    {/* medlint-disable-next-line house-word -- the reason */}
  or turn the rule off for all articles in medlint.toml
    ignore = ["house-word"]

Sources
  House style, 3.2
    https://example.org/style (read on 2026-11-22)
"""


@pytest.fixture
def house(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule of its own, and the current one; the terminal is 56 columns wide."""
    (here / "house-word.yaml").write_text(RULE, encoding="utf-8")
    (here / "medlint.toml").write_text('extend-rules = ["house-word.yaml"]\n', encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "56")
    return here


@pytest.mark.parametrize("name", ["XYZ001", "house-word"])
def test_the_whole_page(house: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", name]) == 0
    assert capsys.readouterr().out == PAGE


def test_colours_change_nothing_but_colours(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main(["rule", "house-word"]) == 0
    colored = capsys.readouterr().out
    assert "\x1b[1;33m       ^^^^^^^" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == PAGE


MANY = """\
  - bad: "You [[utilise]] a."
  - bad: "They [[utilise]] a."
  - bad: "She may [[utilise]] a."
  - bad: "He might [[utilise]] a."
  - bad: "Nobody can [[utilise]] a."
"""

SIX = """\
Flagged
  You utilise a.
      ^^^^^^^

  They utilise a.
       ^^^^^^^

  She may utilise a.
          ^^^^^^^

  He might utilise a.
           ^^^^^^^

  Nobody can utilise a.
             ^^^^^^^

  One line.

  We utilise
     ^^^^^^^
  it here.
  ^^

  … and 1 more: medlint rule house-word --examples

Not flagged
"""


class TestManyExamples:
    """A rule is tested by its examples, and has more of them than anybody reads."""

    def test_the_shortest_are_shown(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "house-word.yaml").write_text(RULE + MANY, encoding="utf-8")
        assert main(["rule", "XYZ001"]) == 0
        assert SIX in capsys.readouterr().out

    def test_all_are_shown_in_their_own_order_to_those_who_ask(
        self, house: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (house / "house-word.yaml").write_text(RULE + MANY, encoding="utf-8")
        assert main(["rule", "XYZ001", "--examples"]) == 0
        out = capsys.readouterr().out
        assert " more: " not in out
        starts = [out.index(f"\n  {word} ") for word in ("Please", "One", "You", "They", "She", "He", "Nobody")]
        assert starts == sorted(starts)

    def test_a_long_one_is_shown_where_there_is_no_shorter_one(
        self, house: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        page = "Use it. " * 200
        (house / "house-word.yaml").write_text(f'{RULE}  - good: "{page}a"\n', encoding="utf-8")
        assert main(["rule", "XYZ001"]) == 0
        shown = capsys.readouterr().out.partition("Not flagged\n")[2].partition("\nWhere")[0]
        assert shown == "  Please use the brace.\n\n  … and 1 more: medlint rule house-word --examples\n"
        (house / "house-word.yaml").write_text(
            RULE.replace("Please use the brace.", page) + f'  - good: "{page}a"\n', encoding="utf-8"
        )
        assert main(["rule", "XYZ001"]) == 0
        shown = capsys.readouterr().out.partition("Not flagged\n")[2].partition("\nWhere")[0]
        assert " ".join(shown.split()).count("Use it.") == 200
        assert shown.endswith("\n\n  … and 1 more: medlint rule house-word --examples\n")


@pytest.mark.parametrize(
    ("status", "words"),
    [("preview", "Still being tried out: it runs only with --preview"), ("deprecated", "On its way out: it runs only")],
)
def test_a_rule_that_is_off_by_itself_says_so(
    house: Path, status: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "house-word.yaml").write_text(f"status: {status}\n{RULE}", encoding="utf-8")
    assert main(["rule", "XYZ001"]) == 0
    assert words in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("house-wrd", "error: unknown rule “house-wrd”; did you mean “house-word”?\n"),
        ("xyz001", "error: unknown rule “xyz001”; did you mean “XYZ001”?\n"),
        ("CLM04", "error: unknown rule “CLM04”; did you mean “CLM004”?\n"),
        ("XYZ", "error: “XYZ” is a group of rules; “medlint rules” lists them\n"),
    ],
)
def test_an_unknown_rule_names_the_nearest(
    house: Path, name: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rule", name]) == 2
    assert capsys.readouterr() == ("", message)


def test_it_says_for_whom_and_whether_it_mends(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(detect._HOMES, "swaps", detect._Home("swaps", ("match", "reason")))
    text = RULE.replace("detect: claim", "detect: swaps").replace(
        "claims:\n  - terms: [utilise]", 'swaps: ["utilise => use"]'
    )
    applies = "applies: {except: [news], jurisdictions: [us, uk], severity: {clinic: error, uk: info}}\n"
    (house / "house-word.yaml").write_text(applies + text, encoding="utf-8")
    assert main(["rule", "XYZ001"]) == 0
    shown = " ".join(capsys.readouterr().out.partition("\n\n")[0].split())
    assert shown == (
        "XYZ001 house-word: A word that the house style avoids A warning: to be settled before it is published. "
        "Not in the profile news. Only in the jurisdiction us or uk. An error for clinic. A note for uk. "
        "What it flags can be mended with --fix."
    )


class TestAll:
    def test_page_after_page(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rule", "--all"]) == 0
        out = capsys.readouterr().out
        assert out.endswith(f"\n\n{PAGE}")
        assert all(f"{rule.code} {rule.name}: " in out for rule in load_catalogue().rules)

    def test_as_markdown_into_a_folder(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rule", "--all", "--markdown", "docs/rules"]) == 0
        assert capsys.readouterr() == ("", "")
        written = {path.name for path in (house / "docs" / "rules").iterdir()}
        assert written == {f"{rule.name}.md" for rule in load_catalogue().rules} | {"house-word.md", "index.md"}

    def test_pages_of_rules_that_are_gone_go(self, house: Path) -> None:
        main(["rule", "--all", "--markdown", "pages"])
        (house / "medlint.toml").write_text("")
        (house / "pages" / "notes.md").write_text("# Of our own\n")
        assert main(["rule", "--all", "--markdown", "pages"]) == 0
        assert not (house / "pages" / "house-word.md").exists()
        assert (house / "pages" / "notes.md").exists()

    def test_a_page_of_somebody_s_own_is_not_overwritten(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "index.md").write_text("# Our site\n")
        assert main(["rule", "--all", "--markdown", "."]) == 2
        assert "“index.md” is a page of somebody's own" in capsys.readouterr().err
        assert [path.name for path in house.glob("*.md")] == ["index.md"]

    @pytest.mark.parametrize("args", [[], ["XYZ001", "--all"], ["XYZ001", "--markdown", "docs"], ["--markdown", "x"]])
    def test_what_does_not_go_together_is_a_slip(
        self, house: Path, args: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["rule", *args]) == 2
        assert "Name a rule, or ask for --all" in capsys.readouterr().err


def test_a_broken_configuration_is_one_line(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "medlint.toml").write_text("\nselct = []\n", encoding="utf-8")
    assert main(["rule", "XYZ001"]) == 2
    assert capsys.readouterr() == ("", "error: medlint.toml:2: unknown key “selct”; did you mean “select”?\n")
    assert main(["rule", "--isolated", "truncated-list-intro"]) == 0


def test_a_broken_rule_file_is_one_line(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "house-word.yaml").write_text(RULE.replace("severity: warning", "severity: loud"), encoding="utf-8")
    assert main(["rule", "XYZ001"]) == 2
    assert re.fullmatch(r"error: .*house-word\.yaml:4: “severity” cannot be “loud”.*\n", capsys.readouterr().err)


@pytest.mark.parametrize("rule", load_catalogue().rules, ids=lambda rule: rule.code)
def test_every_page_marks_every_flagged_example(rule: Rule, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", rule.code, "--isolated", "--examples"]) == 0
    page = capsys.readouterr().out
    flagged = page.partition("\nFlagged\n")[2].partition("\nNot flagged\n")[0]
    marked = sum(bool(line.strip()) for line in flagged.splitlines() if set(line) <= {" ", "^"})
    assert marked >= sum(bool(example.spans) for example in rule.examples)
    assert all(standard.url in page for standard in rule.standards)
