"""``medlint check --fix`` and ``--diff``: what is written where, in which encoding, and what is said about it."""

import codecs
import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from running import Check, Ran, write

from medlint import detect
from medlint.cli import main, rewriting

RULE = """\
code: {code}
name: {name}
summary: A word that the house style avoids
severity: warning
confidence: high
detect: swaps
message: not our word
why: It is not ours. Write another.
sources:
  - {{title: House style, url: "https://example.org/style", checked: "2026-11-22"}}
swaps: {swaps}
examples:
  - good: Please use the brace.
"""


@pytest.fixture(autouse=True)
def house(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two rules that mend words; “very good” cannot be mended without a finding of the other rule."""
    monkeypatch.setitem(detect._HOMES, "swaps", detect._Home("swaps"))
    rules = here / "rules"
    rules.mkdir()
    swaps = '["utilise => use", "unsafe: cures => may help", "tablet; => tablet.\\\\n\\\\n", "very good => best"]'
    (rules / "house-word.yaml").write_text(RULE.format(code="XYZ001", name="house-word", swaps=swaps))
    swaps = '["best => nothing", "cafe => café", "arrow => →"]'
    (rules / "other-word.yaml").write_text(RULE.format(code="XYZ002", name="other-word", swaps=swaps))
    (here / "medlint.toml").write_text('extend-rules = ["rules"]\nselect = ["XYZ", "SUP"]\n')
    return here


class TestWriting:
    def test_safe_fixes_are_written_and_the_rest_is_reported(self, check: Check) -> None:
        path = write("a.md", "Utilise it. Tea cures.\n\nWe utilise it.\n")
        code, out, err = check("--fix")
        assert path.read_text() == "use it. Tea cures.\n\nWe use it.\n"
        assert (code, err) == (1, "")
        assert out == (
            "a.md:1:13: warning: not our word [XYZ001 house-word]\n"
            "Fixed 2 findings. Found 1 warning in 1 file (1 more with --unsafe-fixes).\n"
        )

    def test_unsafe_ones_on_request(self, check: Check) -> None:
        path = write("a.md", "Utilise it. Tea cures.\n")
        assert check("--fix", "--unsafe-fixes") == (0, "Fixed 2 findings. All clear: 1 file checked.\n", "")
        assert path.read_text() == "use it. Tea may help.\n"

    def test_without_the_option_nothing_is_written(self, check: Check) -> None:
        path = write("a.md", "Utilise it. Tea cures.\n")
        code, out, _ = check()
        assert code == 1
        assert out.endswith("Found 2 warnings in 1 file (1 fixable with --fix, 1 more with --unsafe-fixes).\n")
        assert path.read_text() == "Utilise it. Tea cures.\n"

    def test_only_unsafe_ones_are_counted_as_such(self, check: Check) -> None:
        write("a.md", "Tea cures.\n")
        assert check()[1].endswith("Found 1 warning in 1 file (1 fixable with --unsafe-fixes).\n")

    @pytest.mark.parametrize("text", ["Tea cures.\n", "A very good tea.\n"], ids=["no safe one", "one left out"])
    def test_a_file_without_fixes_is_not_touched(self, check: Check, text: str) -> None:
        path = write("a.md", text)
        os.utime(path, (1, 1))
        before = path.stat()
        check("--fix")
        assert (path.stat().st_mtime, path.stat().st_ino) == (1, before.st_ino)

    def test_a_fix_that_would_bring_something_new_is_left_out_and_told(self, check: Check) -> None:
        path = write("a.md", "A very good tea. Utilise it.\n")
        code, out, err = check("--fix")
        assert path.read_text() == "A very good tea. use it.\n"
        assert err == "note: a.md:1:3: the fix of XYZ001 house-word would bring XYZ002 other-word\n"
        assert out.endswith("Fixed 1 finding. Found 1 warning in 1 file (1 fix left out).\n")
        assert code == 1

    def test_many_files_in_several_processes(self, check: Check) -> None:
        for number in range(150):
            write(f"{number}.md", "Utilise it.\n")
        assert check("--fix") == (0, "Fixed 150 findings. All clear: 150 files checked.\n", "")
        assert {path.read_text() for path in Path().glob("*.md")} == {"use it.\n"}


class TestSuppression:
    def test_what_is_suppressed_is_not_fixed(self, check: Check) -> None:
        text = "<!-- medlint-disable-next-line house-word -->\nUtilise it.\n\nUtilise it.\n"
        path = write("a.md", text)
        assert check("--fix") == (0, "Fixed 1 finding. All clear: 1 file checked (1 suppressed).\n", "")
        assert path.read_text() == text.removesuffix("Utilise it.\n") + "use it.\n"

    def test_nor_by_the_fix_of_another_rule(self, check: Check, house: Path) -> None:
        rule = (house / "rules" / "other-word.yaml").read_text().replace("cafe =>", "utilise the =>")
        (house / "rules" / "other-word.yaml").write_text(rule)
        text = "<!-- medlint-disable-next-line house-word -->\nUtilise the tea.\n"
        path = write("a.md", text)
        code, out, _ = check("--fix")
        assert path.read_text() == text
        assert code == 1
        assert out.endswith("Found 1 warning in 1 file (1 suppressed).\n")


class TestEncoding:
    @pytest.mark.parametrize(
        ("mark", "codec"),
        [
            (b"", "utf-8"),
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le"),
            (codecs.BOM_UTF32_BE, "utf-32-be"),
        ],
    )
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_the_mark_the_codec_and_the_line_ends_stay(self, check: Check, mark: bytes, codec: str, end: str) -> None:
        text = f"# Tee für Käthe 😀{end}{end}Take a tablet; utilise it{end}"
        path = write("a.md", mark + text.encode(codec))
        assert check("--fix")[0] == 0
        wanted = f"# Tee für Käthe 😀{end}{end}Take a tablet.{end}{end} use it{end}"
        assert path.read_bytes() == mark + wanted.encode(codec)

    @pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "windows-1251", "shift_jis", "gbk", "big5"])
    def test_a_page_stays_in_the_charset_it_declares(self, check: Check, charset: str) -> None:
        page = (
            f'<meta charset="{charset}"><p>Tea – utilise it</p>\r\n'
            if charset[:3] == "win"
            else (f'<meta charset="{charset}"><p>Tea: utilise it</p>\r\n')
        )
        codec = {"iso-8859-1": "cp1252"}.get(charset, charset)
        path = write("a.html", page.encode(codec))
        assert check("--fix")[0] == 0
        assert path.read_bytes() == page.replace("utilise", "use").encode(codec)

    def test_a_letter_that_the_charset_lacks_is_a_failure(self, check: Check) -> None:
        page = '<meta charset="windows-1252">\n<p>An arrow and utilise</p>\n'
        path = write("a.html", page)
        code, out, err = check("--fix")
        assert (code, err) == (2, "error: a.html:2: windows-1252 cannot hold “→”\n")
        assert path.read_text() == page
        assert out.endswith("Found 2 warnings in 1 file (1 failure, 2 fixable with --fix).\n")

    def test_a_page_whose_bytes_would_change_beyond_the_fix_is_a_failure(self, check: Check) -> None:
        # JIS X 0208 can be chosen by either of two sequences; only one of them would be written
        page = b'<meta charset="iso-2022-jp"><p>utilise \x1b$@$F\x1b(B</p>'
        path = write("a.html", page)
        code, _, err = check("--fix")
        assert code == 2
        assert "its bytes are not the usual ones for its text" in err
        assert path.read_bytes() == page


class TestFiles:
    def test_permissions_are_kept(self, check: Check) -> None:
        path = write("a.md", "Utilise it.\n")
        path.chmod(0o640)
        assert check("--fix")[0] == 0
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_links_are_followed(self, check: Check) -> None:
        target = write("store/a.txt", "Utilise it.\n")
        Path("link.md").symlink_to(target)
        assert check("--fix", "link.md")[0] == 0
        assert Path("link.md").is_symlink()
        assert target.read_text() == "use it.\n"

    def test_nothing_is_left_beside_the_file(self, check: Check) -> None:
        write("content/a.md", "Utilise it.\n")
        check("--fix")
        assert [path.name for path in Path("content").iterdir()] == ["a.md"]

    def test_a_protected_file_is_a_failure(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        path, other = write("a.md", "Utilise it.\n"), write("b.md", "Utilise it.\n")
        monkeypatch.setattr(rewriting.os, "access", lambda name, mode: name != "a.md")
        code, out, err = check("--fix")
        assert (code, err) == (2, "error: a.md: is left as it is: the file is write-protected\n")
        assert path.read_text() == "Utilise it.\n"
        assert other.read_text() == "use it.\n"
        assert out.startswith("a.md:1:1: warning: not our word")
        assert out.endswith("Fixed 1 finding. Found 1 warning in 1 file (1 failure, 1 fixable with --fix).\n")

    def test_a_disk_that_is_full_is_a_failure(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        path = write("a.md", "Utilise it.\n")

        def full(*args: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(rewriting, "replace_file", full)
        assert check("--fix")[::2] == (2, "error: a.md: is left as it is: no space left on device\n")
        assert path.read_text() == "Utilise it.\n"

    def test_a_file_that_changed_meanwhile_is_left_alone(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        path = write("a.md", "Utilise it.\n")
        monkeypatch.setattr(rewriting, "read_bytes", lambda name: b"Somebody else was here.\n")
        code, _, err = check("--fix")
        assert code == 2
        assert err.startswith("error: a.md: is left as it is: it has changed meanwhile")
        assert path.read_text() == "Utilise it.\n"


class TestDiff:
    DIFF = "--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n-Utilise it.\n+use it.\n \n Tea cures.\n"

    def test_it_shows_and_writes_nothing(self, check: Check) -> None:
        path = write("a.md", "Utilise it.\n\nTea cures.\n")
        write("b.md", "Nothing here.\n")
        closing = "Would fix 1 finding in 1 file (1 more with --unsafe-fixes).\n"
        assert check("--diff") == (1, self.DIFF, closing)
        assert check("--diff", "--fix") == (1, self.DIFF, closing)
        assert check("--diff", format="json") == (1, self.DIFF, closing)
        assert path.read_text() == "Utilise it.\n\nTea cures.\n"

    def test_0_when_there_is_nothing_to_change(self, check: Check) -> None:
        write("a.md", "Tea cures.\n")
        assert check("--diff") == (0, "", "Nothing to fix in 1 file (1 fixable with --unsafe-fixes).\n")
        assert check("--diff", "--unsafe-fixes")[0] == 1

    def test_2_when_something_could_not_be_done(self, check: Check) -> None:
        write("a.md", "Utilise it.\n\nTea cures.\n")
        code, out, err = check("--diff", "a.md", "gone.md")
        assert (code, out) == (2, self.DIFF)
        assert err.startswith("error: gone.md: no such file")

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    @pytest.mark.parametrize("last", ["", "end"])
    def test_git_applies_it(self, check: Check, end: str, last: str) -> None:
        text = f"Utilise it.{end}{end}Tea \u2028 and \x0c cures.{end}Utilise it. 😀{last and end + last}"
        path = write("a.md", text)
        assert main(["check", "--diff", "--unsafe-fixes", "--output-file", "fix.diff"]) == 1
        subprocess.run(["git", "apply", "-p0", "fix.diff"], check=True)
        changed = path.read_bytes()
        path.write_bytes(text.encode())
        check("--fix", "--unsafe-fixes")
        assert path.read_bytes() == changed != text.encode()

    def test_colours_on_a_terminal_and_nothing_harmful(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        write("a.md", "Utilise \x1b]8;;x\x07 it.\n")
        monkeypatch.setenv("FORCE_COLOR", "1")
        _, out, _ = check("--diff")
        assert "\x1b[31m-Utilise ␛]8;;x␇ it.\x1b[0m\n\x1b[32m+use ␛" in out


class TestStandardInput:
    def ran(self, data: bytes, *args: str, monkeypatch: pytest.MonkeyPatch, check: Check) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return check("-", *args)

    def test_the_fixed_text_goes_on_and_the_findings_stand_aside(
        self, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        code, out, err = self.ran(b"Utilise it. Tea cures.\r\n", "--fix", monkeypatch=monkeypatch, check=check)
        assert (code, out) == (1, "use it. Tea cures.\r\n")
        assert err.startswith("<stdin>:1:13: warning: not our word")
        assert err.endswith("Fixed 1 finding. Found 1 warning in 1 file (1 more with --unsafe-fixes).\n")

    def test_a_text_without_fixes_goes_on_as_it_is(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        code, out, err = self.ran(b"Tea.", "--fix", monkeypatch=monkeypatch, check=check)
        assert (code, out, err) == (0, "Tea.", "All clear: 1 file checked.\n")

    def test_what_cannot_be_read_goes_on_as_it_is(
        self, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"utilise \xe9\n")))
        assert main(["check", "-", "--fix"]) == 2
        out, err = capfdbinary.readouterr()
        assert out == b"utilise \xe9\n"
        assert b"is not UTF-8" in err

    def test_the_diff_of_it(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        args = ("--diff", "--stdin-filename", "x.md")
        code, out, err = self.ran(b"Utilise it.\n", *args, monkeypatch=monkeypatch, check=check)
        assert code == 1
        assert out == "--- x.md\n+++ x.md\n@@ -1 +1 @@\n-Utilise it.\n+use it.\n"
        assert err == "Would fix 1 finding in 1 file.\n"


class TestReports:
    def test_full_says_what_the_fix_would_do(self, check: Check) -> None:
        write("a.md", "Utilise it. Tea cures.\n")
        _, out, _ = check(format="full")
        assert "fix: replace “Utilise” with “use” (--fix)\n" in out
        assert "fix: replace “cures” with “may help” (--fix --unsafe-fixes)\n" in out

    def test_json_has_the_edits(self, check: Check) -> None:
        write("a.md", "😀 Utilise it.\n\nBest tea cures.\n")
        _, out, _ = check(format="jsonl")
        edit = {"line": 1, "column": 3, "end_line": 1, "end_column": 10, "text": "use"}
        assert [json.loads(line)["fix"] for line in out.splitlines()] == [
            {"safe": True, "edits": [edit]},
            None,
            {
                "safe": False,
                "edits": [{"line": 3, "column": 10, "end_line": 3, "end_column": 15, "text": "may help"}],
            },
        ]

    def test_unsafe_fixes_alone_are_a_slip(self, check: Check) -> None:
        write("a.md", "Tea.\n")
        code, out, err = check("--unsafe-fixes")
        assert (code, out) == (2, "")
        assert "--unsafe-fixes goes with --fix or --diff" in err
