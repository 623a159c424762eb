"""``medlint check --add-suppressions``: articles before and after, and what is left to find."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from running import Check, Ran, write

CURE = "Our tea cures colds."
NEXT = "medlint-disable-next-line cure-claim -- from 2019"
OPEN, CLOSE = "<!-- medlint-disable cure-claim -- from 2019 -->", "<!-- medlint-enable cure-claim -->"
FILE = "<!-- medlint-disable-file cure-claim -- from 2019 -->"
ABOVE = f"<!-- {NEXT} -->"


class Case(NamedTuple):
    before: str
    after: str
    name: str = "tea.md"


CASES = {
    "nothing to suppress": Case("# Tea\n", "# Tea\n"),
    "a paragraph": Case(f"# Tea\n\n{CURE}\n", f"# Tea\n\n{ABOVE}\n{CURE}\n"),
    "the first line": Case(f"{CURE}\n", f"{ABOVE}\n{CURE}\n"),
    "no line end at the end": Case(f"# Tea\n\n{CURE}", f"# Tea\n\n{ABOVE}\n{CURE}"),
    "a wrapped paragraph": Case(
        f"It is new.\nReally.\n{CURE}\nIt cures gout.\n", f"{ABOVE}\nIt is new.\nReally.\n{CURE}\nIt cures gout.\n"
    ),
    "two paragraphs": Case(f"{CURE}\n\n{CURE}\n", f"{ABOVE}\n{CURE}\n\n{ABOVE}\n{CURE}\n"),
    "a heading": Case(f"# {CURE}\n\nWe sell it.\n", f"{ABOVE}\n# {CURE}\n\nWe sell it.\n"),
    "a heading with a line below it": Case(
        f"{CURE}\n======\n\nWe sell it.\n",
        f"{ABOVE}\n{CURE}\n======\n\nWe sell it.\n",
    ),
    "a list": Case(f"- one\n- {CURE}\n- two\n\nend\n", f"{OPEN}\n- one\n- {CURE}\n- two\n\n{CLOSE}\n\nend\n"),
    "a list at the end": Case(f"- one\n- {CURE}", f"{OPEN}\n- one\n- {CURE}\n\n{CLOSE}\n"),
    "a nested list": Case(f"1. one\n   - {CURE}\n2. two\n", f"{OPEN}\n1. one\n   - {CURE}\n2. two\n\n{CLOSE}\n"),
    "a table": Case(
        f"|a|b|\n|-|-|\n|{CURE}|x|\n\nend\n", f"{OPEN}\n|a|b|\n|-|-|\n|{CURE}|x|\n\n{CLOSE}\n\nend\n"
    ),
    "a quotation": Case(f"> It is new.\n>\n> {CURE}\n", f"{OPEN}\n> It is new.\n>\n> {CURE}\n\n{CLOSE}\n"),
    "a block of HTML": Case(f"<div>\n{CURE}\n</div>\n", f"<div>\n{ABOVE}\n{CURE}\n</div>\n"),
    "code around it": Case(
        f"```\ncode\n```\n{CURE}\n```\ncode\n```\n",
        f"```\ncode\n```\n{ABOVE}\n{CURE}\n```\ncode\n```\n",
    ),
    "front matter": Case(
        f"---\ntitle: {CURE}\n---\n\nWe sell it.\n",
        f"---\ntitle: {CURE}\n---\n\n{FILE}\n\nWe sell it.\n",
    ),
    "front matter and text": Case(
        f"---\ntitle: {CURE}\n---\n\n{CURE}\n", f"---\ntitle: {CURE}\n---\n\n{FILE}\n\n{CURE}\n"
    ),
    "front matter alone": Case(f"---\ntitle: {CURE}\n---\n", f"---\ntitle: {CURE}\n---\n\n{FILE}\n"),
    "front matter without a line end": Case(f"---\ntitle: {CURE}\n---", f"---\ntitle: {CURE}\n---\n\n{FILE}\n"),
    "front matter and an import": Case(
        f"---\ntitle: {CURE}\n---\n\nimport X from 'x'",
        f"---\ntitle: {CURE}\n---\n\nimport X from 'x'\n\n{{/* {FILE[5:-4]} */}}\n",
        "tea.mdx",
    ),
    "front matter and a picture": Case(
        f"---\ntitle: {CURE}\n---\n![](tea.png)\n", f"---\ntitle: {CURE}\n---\n{FILE}\n\n![](tea.png)\n"
    ),
    "front matter and code that does not end": Case(
        f"---\ntitle: {CURE}\n---\n\n```\ncode\n", f"---\ntitle: {CURE}\n---\n\n{FILE}\n\n```\ncode\n"
    ),
    "front matter in TOML": Case(
        f'+++\ntitle = "{CURE}"\n+++\nWe sell it.\n', f'+++\ntitle = "{CURE}"\n+++\n{FILE}\n\nWe sell it.\n'
    ),
    "front matter of a page": Case(
        f"---\ntitle: {CURE}\n---\n<p>We sell\nit.</p>",
        f"---\ntitle: {CURE}\n---\n<p>We sell\nit.</p>\n{FILE}\n",
        "tea.html",
    ),
    "front matter of MDX": Case(
        f"---\ntitle: {CURE}\n---\n\nimport X from 'x'\n\n- one\n",
        f"---\ntitle: {CURE}\n---\n\nimport X from 'x'\n\n{{/* {FILE[5:-4]} */}}\n\n- one\n",
        "tea.mdx",
    ),
    "the head of a page": Case(
        f"<html><head>\n<title>{CURE}</title>\n</head><body></body></html>",
        f"<html><head>\n{ABOVE}\n<title>{CURE}</title>\n</head><body></body></html>",
        "tea.html",
    ),
    "a footnote": Case(f"Tea.[^1]\n\n[^1]: {CURE}\n", f"Tea.[^1]\n\n{ABOVE}\n[^1]: {CURE}\n"),
    "a shortcode": Case(
        f"{{{{< box >}}}}\n{CURE}\n{{{{< /box >}}}}\n", f"{{{{< box >}}}}\n{ABOVE}\n{CURE}\n{{{{< /box >}}}}\n"
    ),
    "other ends of lines below": Case(f"# Tea\n\n{CURE}\r\n", f"# Tea\n\n{ABOVE}\n{CURE}\r\n"),
    "the ends of lines": Case(
        f"# Tea\r\n\r\n- a\r\n- {CURE}\r\n",
        f"# Tea\r\n\r\n{OPEN}\r\n- a\r\n- {CURE}\r\n\r\n{CLOSE}\r\n",
    ),
    "a page": Case(
        f"<body>\n<h1>Tea</h1>\n<p>{CURE}</p>\n</body>\n",
        f"<body>\n<h1>Tea</h1>\n{ABOVE}\n<p>{CURE}</p>\n</body>\n",
        "tea.html",
    ),
    "a list in a page": Case(
        f"<ul>\n<li>one</li>\n<li>{CURE}</li>\n</ul>\n",
        f"<ul>\n<li>one</li>\n{ABOVE}\n<li>{CURE}</li>\n</ul>\n",
        "tea.html",
    ),
    "MDX": Case(f"import X from 'x'\n\n{CURE}\n", f"import X from 'x'\n\n{{/* {NEXT} */}}\n{CURE}\n", "tea.mdx"),
    "a component": Case(f"<X>\n\n{CURE}\n\n</X>\n", f"<X>\n\n{{/* {NEXT} */}}\n{CURE}\n\n</X>\n", "tea.mdx"),
    "two rules": Case(
        f"Side effects include:\n\n{CURE}\n",
        f"<!-- medlint-disable-next-line truncated-list-intro -- from 2019 -->\n"
        f"Side effects include:\n\n{ABOVE}\n{CURE}\n",
    ),
    "a suppression is there": Case(
        f"{ABOVE}\n{CURE}\n\n{CURE}\n", f"{ABOVE}\n{CURE}\n\n{ABOVE}\n{CURE}\n"
    ),
}  # fmt: skip


@pytest.fixture
def check(here: Path, capsys: pytest.CaptureFixture[str]) -> "Suppressing":
    return Suppressing(capsys, "--isolated", "--select", "CLM004,STR001,SUP")


class Suppressing(Check):
    def suppress(self, *args: str) -> Ran:
        return self("--add-suppressions", "--reason", "from 2019", *args)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_comments_for_what_is_there(check: Suppressing, case: Case) -> None:
    path = Path(case.name)
    path.write_bytes(case.before.encode())
    code, out, err = check.suppress()
    assert path.read_bytes().decode() == case.after
    assert code == 0
    assert re.fullmatch(r"note: wrote comments for \d+ findings? into 1 file\n", err) or case.before == case.after
    assert out.startswith("All clear: 1 file checked")
    assert check() == (0, out, "")
    assert check.suppress() == (0, out, "")
    assert path.read_bytes().decode() == case.after
    # take the comments out again, and nothing else has changed
    without = re.sub(r"(?:\r?\n)?(?:<!-- |\{/\* )medlint-.*?(?: -->| \*/\})(?:\r?\n)?", "", case.after)
    assert re.sub(r"\s", "", without) == re.sub(r"\s", "", re.sub(rf"{ABOVE}", "", case.before))


def test_comments_that_readers_of_plain_text_would_see_are_heeded_but_not_written(check: Suppressing) -> None:
    Path("tea.txt").write_text(f"{CURE}\n")
    Path("tea.md").write_text(f"{CURE}\n")
    Path("saved.txt").write_text(f"<!-- medlint-disable-next-line cure-claim -->\n{CURE}\n")
    code, out, err = check.suppress()
    assert code == 2
    assert "saved.txt" not in out
    assert err == (
        "error: tea.txt: is plain text, in which readers would see a comment, so none is written; "
        "a baseline can hold its findings\n"
        "note: wrote comments for 1 finding into 1 file\n"
    )
    assert Path("tea.txt").read_text() == f"{CURE}\n"
    assert Path("tea.md").read_text() == f"{ABOVE}\n{CURE}\n"
    assert out.startswith("tea.txt:1:")


def test_nothing_is_written_where_a_broken_baseline_may_hold_what_is_found(check: Suppressing) -> None:
    write("medlint-baseline.json", "{")
    Path("tea.md").write_text(f"{CURE}\n")
    code, out, err = check.suppress()
    assert (code, out.startswith("tea.md:1:")) == (2, True)
    assert err.startswith("error: medlint-baseline.json:1: is not JSON")
    assert Path("tea.md").read_text() == f"{CURE}\n"


def test_it_says_what_was_written_and_nothing_where_that_is_nothing(check: Suppressing) -> None:
    Path("tea.md").write_text(f"{CURE}\n\n{CURE}\n")
    Path("gel.md").write_text(f"{CURE}\n")
    Path("oil.md").write_text("# Oil\n")
    code, out, err = check.suppress()
    assert (code, err) == (0, "note: wrote comments for 3 findings into 2 files\n")
    assert check.suppress() == (0, out, "")


def test_what_no_comment_can_suppress_is_a_failure(check: Suppressing) -> None:
    text = f"---\ntitle: {CURE}\n---\n<script>\nlet tea = 1;\n"
    Path("tea.html").write_text(text)
    code, out, err = check.suppress()
    assert (code, err) == (2, "error: tea.html:2: no comment can suppress cure-claim\n")
    assert out.startswith("tea.html:2:16: error: ")
    assert Path("tea.html").read_text() == text


def test_an_encoding_stays(check: Suppressing) -> None:
    text = f'<meta charset="windows-1252">\n<p>Café.</p>\n<p>{CURE}</p>\n'
    Path("tea.html").write_bytes(text.encode("cp1252"))
    assert check.suppress()[0] == 0
    assert Path("tea.html").read_bytes() == text.replace("<p>Our", f"{ABOVE}\n<p>Our").encode("cp1252")


def test_what_it_cannot_encode_is_a_failure(check: Suppressing) -> None:
    text = f'<meta charset="windows-1252">\n<p>{CURE}</p>\n'.encode()
    Path("tea.html").write_bytes(text)
    code, _, err = check("--add-suppressions", "--reason", "→ 2019")
    assert (code, err) == (2, "error: tea.html:2: windows-1252 cannot hold “→”\n")
    assert Path("tea.html").read_bytes() == text


def test_findings_about_comments_stay(check: Suppressing) -> None:
    Path("tea.md").write_text(f"<!-- medlint-disable-file CLM00 -->\n\n{CURE}\n")
    code, out, _ = check.suppress()
    assert code == 1
    assert "[SUP002 " in out
    assert Path("tea.md").read_text() == f"<!-- medlint-disable-file CLM00 -->\n\n{ABOVE}\n{CURE}\n"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--add-suppressions"], "--add-suppressions and --reason go together."),
        (["--reason", "x"], "--add-suppressions and --reason go together."),
        (["--add-suppressions", "--reason", " "], "--reason needs a text on one line that does not end a comment."),
        (["--add-suppressions", "--reason", "a --> b"], "--reason needs a text on one line"),
        (["--add-suppressions", "--reason", "a */ b"], "--reason needs a text on one line"),
        (["--add-suppressions", "--reason", "a\nb"], "--reason needs a text on one line"),
        (["--add-suppressions", "--reason", "x", "--fix"], "--add-suppressions does not go with --fix"),
        (["--add-suppressions", "--reason", "x", "--staged"], "--add-suppressions does not go with --fix"),
        (["--add-suppressions", "--reason", "x", "-"], "--add-suppressions does not go with --fix"),
    ],
)
def test_what_does_not_go_together(check: Suppressing, args: list[str], message: str) -> None:
    Path("tea.md").write_text(f"{CURE}\n")
    code, _, err = check(*args)
    assert code == 2
    assert f"Error: {message}" in err
    assert Path("tea.md").read_text() == f"{CURE}\n"


def test_a_file_that_cannot_take_its_comments_stays_and_is_reported_as_it_is(
    check: Suppressing, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("tea.md", f"{CURE}\n")
    reports = "tea.md:1:9: error: “cures colds” promises a cure"
    for name, stand_in, why in (
        ("os.access", lambda path, mode: False, "the file is write-protected"),
        ("read_bytes", lambda path: b"Somebody else was here.\n", "it has changed meanwhile, or its bytes are not"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(f"medlint.cli.rewriting.{name}", stand_in)
            code, out, err = check.suppress()
        assert code == 2
        assert out.startswith(reports)
        assert err.startswith(f"error: tea.md: is left as it is: {why}")
        assert Path("tea.md").read_text() == f"{CURE}\n"
