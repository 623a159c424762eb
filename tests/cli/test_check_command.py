"""``medlint check``: options, streams and exit codes, on real files."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import running
from running import Check

from medlint.cli import main
from medlint.cli.progress import LONG

MEDLINT = [sys.executable, "-m", "medlint"]

CLEAN = "# Our opening hours\n\nThe desk is open from nine to five every day.\n"
FLAWED = "# Our services\n\nWe offer the following services:\n\nThe desk is open from nine to five every day.\n"
SAFETY = "# The tablets\n\nCommon side effects include:\n\nThe desk is open from nine to five every day.\n"

SEVERITY = 'severity = {STR001 = "warning"}\n'
LINE = "{}:3:1: {}: “We offer the following services:” announces a list"


@pytest.fixture(autouse=True)
def site(here: Path) -> Path:
    """A folder whose configuration selects the one rule that these tests are about."""
    write("medlint.toml", f'select = ["STR001", "SUP"]\n{SEVERITY}')
    return here


def write(name: str, content: str | bytes = FLAWED) -> Path:
    return running.write(name, content)


class TestExitCode:
    def test_0_when_clean(self, check: Check) -> None:
        write("a.md", CLEAN)
        assert check() == (0, "All clear: 1 file checked.\n", "")

    def test_1_for_findings_at_the_fail_level(self, check: Check) -> None:
        write("a.md")
        code, out, err = check()
        assert (code, err) == (1, "")
        assert out.startswith(LINE.format("a.md", "warning"))
        assert out.endswith("Found 1 warning in 1 file.\n")

    @pytest.mark.parametrize(
        ("severity", "level", "code"),
        [
            ("error", "error", 1),
            ("warning", "error", 0),
            ("info", "error", 0),
            ("error", "warning", 1),
            ("warning", "warning", 1),
            ("info", "warning", 0),
            ("info", "info", 1),
        ],
    )
    @pytest.mark.parametrize("place", ["option", "file"])
    def test_the_fail_level_decides(self, check: Check, severity: str, level: str, code: int, place: str) -> None:
        write("a.md")
        key = f'fail-level = "{level}"\n' if place == "file" else ""
        write("medlint.toml", f'{key}select = ["STR001"]\nseverity = {{STR001 = "{severity}"}}\n')
        ran, out, _ = check(*(["--fail-level", level] if place == "option" else []))
        assert ran == code
        assert out.startswith(LINE.format("a.md", severity))

    def test_each_file_has_the_fail_level_of_its_own_configuration(self, check: Check) -> None:
        write("a.md")
        write("medlint.toml", f'select = ["STR001"]\nfail-level = "error"\n{SEVERITY}')
        write("strict/b.md", CLEAN)
        write("strict/medlint.toml", 'select = ["STR001"]\nfail-level = "info"\n')
        assert check.flagged() == (0, ["a.md"])
        write("strict/b.md")
        assert check.flagged() == (1, ["a.md", "strict/b.md"])

    def test_exit_zero_silences_findings_and_not_failures(self, check: Check) -> None:
        write("a.md")
        assert check.flagged("--exit-zero") == (0, ["a.md"])
        assert check("--exit-zero", "gone.md")[0] == 2

    def test_quiet_reports_only_what_fails_and_counts_the_rest(self, check: Check) -> None:
        write("medlint.toml", f'select = ["STR001"]\n{SEVERITY}')
        write("a.md")
        assert check.flagged("--quiet") == (1, ["a.md"])
        assert check("--quiet", "--fail-level", "error") == (
            0,
            "All clear: 1 file checked (1 below the fail level).\n",
            "",
        )

    def test_quiet_goes_by_the_fail_level_of_each_file(self, check: Check) -> None:
        write("a.md")
        write("medlint.toml", f'select = ["STR001"]\nfail-level = "error"\n{SEVERITY}')
        write("strict/b.md")
        write("strict/medlint.toml", f'select = ["STR001"]\n{SEVERITY}')
        code, out, _ = check("--quiet")
        assert code == 1
        assert out.startswith(LINE.format("strict/b.md", "warning"))
        assert out.endswith("\nFound 1 warning in 1 file (1 below the fail level).\n")

    @pytest.mark.parametrize(
        ("args", "message"),
        [
            (["--quiet", "--add-suppressions", "--reason", "x"], "--add-suppressions does not go with --quiet"),
            (["--fail-level", "warn"], "'warn' is not one of 'error', 'warning', 'info'"),
            (["--output-format", "yaml"], "no format is called “yaml”; there are full"),
            (["--select", ""], "--select needs the group, code or name"),
            (["--ignore", "STR001,,CLM"], "--ignore needs the group, code or name"),
            (["--exclude", ""], "--exclude: “” is not a glob"),
            (["--output-file", "gone/report.txt"], "there is no folder “gone”"),
            (["--stdin-filename", "a.md", "a.md"], "--stdin-filename goes with -"),
            (["-", "a.md"], "- cannot be checked together with other paths"),
            (["--isolated", "--config", "medlint.toml"], "cannot be used together"),
            (["--unknown"], "No such option"),
        ],
    )
    def test_2_for_a_slip_on_the_command_line(self, check: Check, args: list[str], message: str) -> None:
        write("a.md")
        code, out, err = check(*args)
        assert (code, out) == (2, "")
        assert message in err


class TestFailures:
    """One clear line each, exit 2, and the other files are still reported."""

    @pytest.mark.parametrize(
        ("name", "content", "line"),
        [
            ("gone.md", None, "error: gone.md: no such file or directory\n"),
            ("binary.md", b"\0\1\2", "error: binary.md: is binary (it has NUL bytes), not text\n"),
            ("latin.md", b"One.\nCaf\xe9.\n", "error: latin.md:2: is not UTF-8: byte 0xe9 at offset 8\n"),
        ],
    )
    @pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl"])
    def test_of_one_file(self, check: Check, name: str, content: bytes | None, line: str, format: str) -> None:
        write("a.md")
        if content is not None:
            write(name, content)
        code, out, err = check(name, "a.md", format=format)
        assert (code, err) == (2, line)
        assert "truncated-list-intro" in out

    def test_a_file_name_forges_no_line(self, check: Check) -> None:
        code, _, err = check("x\n::error::forged.md", "##[error]y.md", "\x1b[2Jz.md")
        assert code == 2
        lines = err.splitlines()
        assert len(lines) == 3
        assert all(line.startswith("error: ") for line in lines)
        assert "##[" not in err
        assert "\x1b" not in err

    def test_a_folder_without_articles(self, check: Check) -> None:
        write("code/a.py", "x = 1")
        code, out, err = check("code")
        assert (code, err) == (2, "error: code: no articles found (Markdown, MDX, HTML or plain text)\n")
        assert "All clear" not in out

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be read here")
    def test_a_file_that_cannot_be_read(self, check: Check) -> None:
        write("a.md").chmod(0)
        assert check("a.md")[::2] == (2, "error: a.md: cannot be read: permission denied\n")

    def test_a_broken_configuration_is_told_once_and_concerns_its_folder_alone(self, check: Check) -> None:
        write("a.md")
        write("sub/b.md")
        write("sub/c.md")
        write("sub/medlint.toml", "\nselct = []\n")
        line = f"error: {Path('sub/medlint.toml')}:2: unknown key “selct”; did you mean “select”?\n"
        for paths in ([], ["a.md", "sub/b.md", "sub/c.md"]):
            code, out, err = check(*paths)
            assert (code, err) == (2, line)
            assert LINE.format("a.md", "warning") in out
            assert "sub/" not in out
            assert out.endswith("(1 failure).\n")

    @pytest.mark.parametrize(
        ("config", "line"),
        [
            ("select = [", "error: medlint.toml:1: not valid TOML: "),
            ('ignore = ["cure-clam"]', "error: medlint.toml:1: unknown rule “cure-clam”; did you mean “cure-claim”?\n"),
            ('extend-rules = ["gone/"]', "error: medlint.toml:1: “extend-rules” names “gone/”, which does not exist\n"),
            ('extend = "gone.toml"', "error: medlint.toml:1: “extend” names “gone.toml”, which is not a file\n"),
        ],
    )
    def test_a_configuration_that_cannot_be_used(self, check: Check, config: str, line: str) -> None:
        write("a.md")
        write("b.md")
        write("medlint.toml", config)
        code, out, err = check()
        assert code == 2
        assert err.startswith(line)
        assert err.count("\n") == 1
        assert LINE.format("a.md", "warning") not in out
        assert check.flagged("--isolated")[0] == 1

    def test_a_broken_rule_file(self, check: Check) -> None:
        write("a.md")
        write("house/own-rule.yaml", "code: XYZ001\nname: own-rule\nsumary: x\n")
        write("medlint.toml", 'extend-rules = ["house"]\n')
        code, _, err = check()
        assert code == 2
        assert re.fullmatch(r"error: .*own-rule\.yaml:\d+: .*\n", err)

    @pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
    def test_an_unknown_rule_on_the_command_line(self, check: Check, option: str) -> None:
        write("a.md")
        code, _, err = check(option, "cure-clam")
        assert (code, err) == (2, f"error: {option}: unknown rule “cure-clam”; did you mean “cure-claim”?\n")

    def test_a_missing_config(self, check: Check) -> None:
        write("a.md")
        code, _, err = check("--config", "gone.toml")
        assert (code, err) == (2, "error: gone.toml: cannot be read: no such file or directory\n")


class TestSelection:
    def test_by_group_code_and_name_separated_or_repeated(self, check: Check) -> None:
        write("a.md")
        for args in (["STR"], ["CLM,STR001"], ["CLM", "truncated-list-intro"], ["CLM , STR"], ["ALL"]):
            options = [word for value in args for word in ("--select", value)]
            assert check.flagged(*options) == (1, ["a.md"]), args
        assert check.flagged("--select", "CLM") == (0, [])

    def test_ignore_has_the_last_word_over_the_configuration(self, check: Check) -> None:
        write("a.md")
        assert check.flagged("--ignore", "STR") == (0, [])
        assert check.flagged("--ignore", "STR", "--extend-select", "STR001") == (1, ["a.md"])

    def test_extend_select_adds(self, check: Check) -> None:
        write("a.md")
        write("medlint.toml", 'select = ["CLM"]\n')
        assert check.flagged() == (0, [])
        assert check.flagged("--extend-select", "STR001") == (1, ["a.md"])

    def test_per_file_ignores(self, check: Check) -> None:
        write("a.md")
        write("news/b.md")
        write("medlint.toml", 'select = ["STR001"]\n[per-file-ignores]\n"news/**" = ["STR"]\n')
        assert check.flagged() == (1, ["a.md"])
        assert check.flagged("news/b.md") == (0, [])

    def test_config_and_isolated(self, check: Check) -> None:
        write("a.md")
        write("other.toml", 'ignore = ["ALL"]\n')
        assert check.flagged("--config", "other.toml") == (0, [])
        write("medlint.toml", 'ignore = ["ALL"]\n')
        assert check.flagged() == (0, [])
        assert check.flagged("--isolated") == (1, ["a.md"])

    def test_rules_of_a_repositorys_own(self, check: Check) -> None:
        write("a.md", CLEAN)
        rule = (Path(__file__).parents[2] / "rules" / "structure" / "truncated-list-intro.yaml").read_text("utf-8")
        write("house/lost-list.yaml", rule.replace("STR001", "XYZ001").replace("truncated-list-intro", "lost-list"))
        write("medlint.toml", 'extend-rules = ["house"]\nselect = ["XYZ"]\n')
        assert check.flagged() == (0, [])
        write("a.md")
        code, out, _ = check()
        assert code == 1
        assert "[XYZ001 lost-list]" in out

    def test_a_rule_file_that_changes_is_read_again(self, check: Check) -> None:
        write("a.md")
        rule = (Path(__file__).parents[2] / "rules" / "structure" / "truncated-list-intro.yaml").read_text("utf-8")
        rule = rule.replace("STR001", "XYZ001").replace("truncated-list-intro", "lost-list")
        write("lost-list.yaml", rule)
        write("medlint.toml", 'extend-rules = ["lost-list.yaml"]\nselect = ["XYZ"]\n')
        assert "announces a list" in check()[1]
        write("lost-list.yaml", rule.replace("announces a list", "is a promise"))
        assert "is a promise" in check()[1]
        assert "is a promise" in check("--no-cache")[1]


class TestExclude:
    def test_globs_are_relative_to_the_current_folder(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        write("site/drafts/a.md")
        write("site/old/drafts/b.md")
        write("site/c.md")
        everything = ["site/c.md", "site/drafts/a.md", "site/old/drafts/b.md"]
        assert check.flagged() == (1, everything)
        assert check.flagged("--exclude", "drafts/") == (1, ["site/c.md"])
        assert check.flagged("--exclude", "site/drafts") == (1, [everything[0], everything[2]])
        monkeypatch.chdir("site")
        assert check.flagged("--exclude", "/drafts") == (1, ["c.md", "old/drafts/b.md"])
        assert check.flagged("--exclude", "c.md", "--exclude", "old/drafts") == (1, ["drafts/a.md"])
        write("medlint.toml", 'select = ["STR001"]\n')
        monkeypatch.chdir("..")
        assert check.flagged("--exclude", "site/drafts") == (1, [everything[0], everything[2]])
        assert check.flagged("--isolated", "--select", "STR001", "--exclude", "site/*/drafts")[1] == everything[:2]

    def test_globs_reach_files_outside_the_current_folder(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        write("site/a.md")
        write("site/b.md")
        write("here/x")
        monkeypatch.chdir("here")
        assert check.flagged("../site", "--exclude", "a.md") == (1, ["../site/b.md"])
        assert check.flagged("../site", "--exclude", "a.md", "--isolated") == (1, ["../site/b.md"])

    def test_what_is_named_is_checked_unless_forced(self, check: Check) -> None:
        write("drafts/a.md")
        write("b.md")
        write("medlint.toml", 'select = ["STR001"]\nexclude = ["drafts/"]\n')
        assert check.flagged("drafts/a.md", "b.md") == (1, ["drafts/a.md", "b.md"])
        assert check.flagged("drafts/a.md", "b.md", "--force-exclude") == (1, ["b.md"])
        assert check("drafts/a.md", "--force-exclude") == (0, "No files to check.\n", "")


class TestOutput:
    def test_full_is_the_default(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.md")
        assert main(["check"]) == 1
        out = capsys.readouterr().out
        assert "3 | We offer the following services:\n  | ^^^^^^^^^^^^^^" in out

    @pytest.mark.parametrize("format", ["json", "jsonl"])
    def test_machines_read_nothing_but_their_format(self, check: Check, format: str) -> None:
        write("a.md")
        write("b.md", SAFETY)
        code, out, err = check(format=format)
        assert (code, err) == (1, "")
        found = json.loads(out) if format == "json" else [json.loads(line) for line in out.splitlines()]
        assert [(one["path"], one["line"], one["severity"]) for one in found] == [
            ("a.md", 3, "warning"),
            ("b.md", 3, "warning"),
        ]

    def test_suppressed_findings_are_counted(self, check: Check) -> None:
        write("a.md", FLAWED.replace("We offer", "<!-- medlint-disable-next-line STR001 -->\nWe offer"))
        assert check() == (0, "All clear: 1 file checked (1 suppressed).\n", "")

    def test_a_file_takes_the_report_and_standard_output_nothing(self, check: Check) -> None:
        write("a.md")
        expected = check()
        assert check("--output-file", "report.log") == (1, "", "")
        assert Path("report.log").read_text(encoding="utf-8") == expected[1]

    def test_colours_never_reach_a_file(self, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        write("a.md")
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" in check()[1]
        check("--output-file", "report.log")
        assert "\x1b" not in Path("report.log").read_text(encoding="utf-8")
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in check()[1]

    def test_github_annotates_and_appends_to_the_summary_of_the_step(
        self, check: Check, site: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("docs/a.md")
        write("summary.log", "before\n")
        monkeypatch.setenv("GITHUB_WORKSPACE", str(site))
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "summary.log"))
        monkeypatch.chdir("docs")
        code, out, _ = check(format="github")
        assert code == 1
        assert out.startswith("::warning file=docs/a.md,line=3,")
        summary = (site / "summary.log").read_text(encoding="utf-8")
        assert summary.startswith("before\n")
        assert "truncated-list-intro" in summary

    def test_two_runs_give_the_same_bytes(self, check: Check) -> None:
        for number in range(5):
            write(f"{number}.md", SAFETY)
        assert check() == check("--no-cache") == check(".")


def run(*args: str, stdin: bytes = b"", **environment: str) -> tuple[int, str, str]:
    ran = subprocess.run(
        [*MEDLINT, "check", *args], input=stdin, capture_output=True, env={**os.environ, **environment}, timeout=60
    )
    return ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8")


class TestStandardInput:
    def test_it_is_plain_text_without_a_name(self) -> None:
        code, out, err = run("-", "--output-format", "concise", stdin=FLAWED.encode())
        assert (code, err) == (1, "")
        assert out.startswith("<stdin>:3:1: ")

    def test_its_name_says_format_and_configuration(self) -> None:
        write("news/medlint.toml", 'select = ["STR001"]\nseverity = {STR001 = "info"}\n')
        page = b"<p>We offer the following services:</p><p>The desk is open from nine to five every day.</p>"
        code, out, err = run("-", "--stdin-filename", "news/new.html", "--output-format", "concise", stdin=page)
        assert (code, err) == (0, "")
        assert out.startswith("news/new.html:1:4: info: “We offer the following services:”")
        assert not Path("news/new.html").exists()

    def test_bytes_that_are_no_text_are_a_failure(self) -> None:
        code, out, err = run("-", "--stdin-filename", "a.md", stdin=b"caf\xe9")
        assert (code, err) == (2, "error: a.md:1: is not UTF-8: byte 0xe9 at offset 3\n")
        assert "not complete" in out

    def test_a_byte_order_mark_moves_nothing(self) -> None:
        code, out, _ = run("-", "--stdin-filename", "a.md", "--output-format", "concise", stdin=FLAWED.encode("utf-16"))
        assert code == 1
        assert out.startswith("a.md:3:1: ")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
class TestTerminal:
    """What only a terminal sees."""

    @staticmethod
    def on_terminal(*args: str, stdout: bool, **environment: str) -> tuple[int, str, str]:
        """Exit code, standard output and what stands on the terminal, which standard error always goes to."""
        import pty

        master, slave = pty.openpty()
        process = subprocess.Popen(
            [*MEDLINT, "check", *args],
            stdin=slave,
            stdout=slave if stdout else subprocess.PIPE,
            stderr=slave,
            env={**os.environ, "TERM": "xterm", **environment},
        )
        os.close(slave)
        seen = b""
        try:
            while chunk := os.read(master, 4096):
                seen += chunk
        except OSError:
            pass  # the other end is closed
        finally:
            os.close(master)
        out = process.communicate(timeout=60)[0] or b""
        return process.returncode, out.decode("utf-8"), seen.decode("utf-8")

    def test_colours(self) -> None:
        write("a.md")
        code, _, seen = self.on_terminal(stdout=True)
        assert code == 1
        assert "\x1b[1;33mwarning\x1b[0m" in seen
        assert "\x1b" not in self.on_terminal(stdout=True, NO_COLOR="1")[2]
        assert "\x1b" not in self.on_terminal(stdout=True, TERM="dumb")[2]
        assert "\x1b" not in self.on_terminal(stdout=False)[1]

    def test_a_long_run_shows_a_bar_that_is_gone_in_the_end(self) -> None:
        for number in range(LONG + 1):
            write(f"{number:03}.md", CLEAN)
        write("flawed.md")
        for stdout in (True, False):
            code, out, seen = self.on_terminal("--output-format", "concise", stdout=stdout)
            assert code == 1
            assert "Checking" in seen
            assert seen.rindex("Checking") < seen.rindex("\x1b[2K")
            after = seen[seen.rindex("\x1b[2K") :] if stdout else out
            assert "Checking" not in after
            assert "flawed.md" in after
            assert "Found 1 warning in 1 file." in after

    def test_a_failure_is_told_on_a_line_of_its_own_beside_the_bar(self) -> None:
        for number in range(LONG + 1):
            write(f"{number:03}.md", CLEAN)
        write("050.md", b"\xff")
        code, out, seen = self.on_terminal(stdout=False, NO_COLOR="1")
        assert code == 2
        assert "\r\x1b[2Kerror: 050.md:1: is not UTF-8: byte 0xff at offset 0\r\n" in seen
        assert out == f"No findings, but the check is not complete: {LONG} files checked (1 failure).\n"

    def test_a_short_run_shows_none(self) -> None:
        write("a.md", CLEAN)
        assert "Checking" not in self.on_terminal(stdout=True)[2]


def test_a_long_run_into_a_pipe_shows_no_bar() -> None:
    for number in range(LONG + 1):
        write(f"{number:03}.md", CLEAN)
    assert run() == (0, f"All clear: {LONG + 1} files checked.\n", "")


def test_less_confident_rules_are_left_out_on_request(check: Check) -> None:
    write(
        "a.md",
        "# The gel\n\nUp to 70% of patients walk without pain.\n\nStudies show that it is a revolutionary gel.\n",
    )
    write("medlint.toml", 'select = ["STA001", "CIT"]\n')
    _, out, _ = check("a.md")
    assert re.findall(r"\[(\w+)", out) == ["STA001", "CIT001"]
    _, out, _ = check("a.md", "--min-confidence", "high")
    assert re.findall(r"\[(\w+)", out) == ["STA001"]
