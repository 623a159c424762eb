"""Several reports in one run, and where they go."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from medlint.cli import main

Check = Callable[..., tuple[int, str, str]]
FLAWED = "Utilise it: tea cures colds.\n"


@pytest.fixture
def check(here: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs ``medlint check`` with one rule on a flawed and a flawless article."""
    (here / "a.md").write_text(FLAWED, encoding="utf-8")
    (here / "b.md").write_text("Tea.\n", encoding="utf-8")

    def check(*args: str) -> tuple[int, str, str]:
        code = main(["check", "--isolated", "--select", "CLM004", *args])
        return code, *capsys.readouterr()

    return check


CONCISE = "a.md:1:17: error: "


def test_several_at_once(check: Check) -> None:
    code, out, err = check(
        "--output-format", "sarif:out.sarif", "--output-format", "concise", "--output-format", "junit:junit.xml"
    )
    assert (code, err) == (1, "")
    assert out.startswith(CONCISE)
    assert len(out.splitlines()) == 2
    (run,) = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"]
    assert [one["ruleId"] for one in run["results"]] == ["CLM004"]
    suites = ElementTree.fromstring(Path("junit.xml").read_bytes())
    assert [(suite.get("name"), suite.get("failures")) for suite in suites] == [("a.md", "1"), ("b.md", "0")]


def test_a_report_with_a_file_leaves_standard_output_empty(check: Check) -> None:
    assert check("--output-format", "jsonl:out.jsonl") == (1, "", "")
    assert json.loads(Path("out.jsonl").read_text(encoding="utf-8"))["code"] == "CLM004"


def test_the_one_without_a_file_goes_to_the_output_file(check: Check) -> None:
    assert check("--output-format", "json:out.json", "--output-format", "concise", "--output-file", "out.txt")[1] == ""
    assert Path("out.txt").read_text(encoding="utf-8").startswith(CONCISE)
    assert len(json.loads(Path("out.json").read_text(encoding="utf-8"))) == 1


def test_all_reports_are_of_the_fixed_text(check: Check) -> None:
    code, out, _ = check("--fix", "--select", "LNG", "--output-format", "json:a.json", "--output-format", "jsonl")
    assert code == 1
    assert [json.loads(line) for line in out.splitlines()] == json.loads(Path("a.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--output-format", "sarfi"], "no format is called “sarfi”; did you mean “sarif”?"),
        (["--output-format", "sarif:"], "“sarif:” names no file behind the colon."),
        (["--output-format", "full", "--output-format", "json"], "full or json needs a file, as in json:FILE."),
        (["--output-format", "json:x", "--output-file", "y"], "goes with an --output-format that names no file."),
        (["--output-format", "json:x", "--output-format", "sarif:gone/../x"], "two reports cannot both be written to"),
        (["--output-format", "json", "--output-file", "x", "--output-format", "sarif:x"], "two reports cannot both"),
        (["--output-format", "json:x", "--diff"], "--diff takes the place of a report"),
        (["--output-format", "json:x", "--output-format", "sarif:gone/y"], "there is no folder “gone”."),
        (["--output-format", "json:x", "--output-format", "sarif:."], "“.”: it is a folder."),
    ],
)
def test_slips_are_found_before_anything_is_written(check: Check, args: list[str], message: str) -> None:
    code, out, err = check(*args)
    assert (code, out) == (2, "")
    assert message in err
    assert sorted(os.listdir()) == ["a.md", "b.md"]


def test_an_interruption_leaves_no_half_of_a_report(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    from medlint.run import Pipeline

    check_file = Pipeline.check_file

    def interrupted(self: Pipeline, path: str) -> object:
        if path == "b.md":
            raise KeyboardInterrupt
        return check_file(self, path)

    Path("out.sarif").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Pipeline, "check_file", interrupted)
    assert check("--output-format", "sarif:out.sarif", "--output-format", "json:out.json")[0] == 130
    assert Path("out.sarif").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir()) == ["a.md", "b.md", "out.sarif"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_write_protected_is_refused(check: Check, here: Path) -> None:
    (here / "locked").mkdir(mode=0o500)
    code, _, err = check("--output-format", "json:locked/x")
    assert code == 2
    assert "is write-protected" in err


STATISTICS = "1  CLM004  cure-claim  1 fixable\n"


@pytest.mark.parametrize("format", ["full", "concise", "grouped"])
def test_statistics_follow_a_report_for_people(check: Check, format: str) -> None:
    _, out, err = check("--statistics", "--output-format", format)
    assert err == ""
    assert out.endswith(f".\n{STATISTICS.replace('  1 fixable', '')}") or out.endswith(STATISTICS)


@pytest.mark.parametrize("args", [("--output-format", "json"), ("--output-file", "x"), ("--output-format", "full:x")])
def test_statistics_stay_out_of_what_programs_read(check: Check, args: tuple[str, ...]) -> None:
    _, out, err = check("--statistics", *args)
    assert "CLM004  cure-claim" not in out
    assert err.startswith("1  CLM004  cure-claim")


def test_statistics_of_a_diff(check: Check) -> None:
    _, out, err = check("--statistics", "--diff")
    assert "CLM004" not in out
    assert "1  CLM004  cure-claim" in err


@pytest.mark.parametrize(
    ("format", "variable", "place"),
    [
        ("github", "GITHUB_WORKSPACE", "file=site/a.md,"),
        ("gitlab", "CI_PROJECT_DIR", '"path": "site/a.md"'),
        ("azure", "BUILD_SOURCESDIRECTORY", "sourcepath=site/a.md;"),
        ("sarif", "GITHUB_WORKSPACE", '"uri": "site/a.md", "uriBaseId": "SRCROOT"'),
    ],
)
def test_paths_count_from_the_workspace(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    format: str,
    variable: str,
    place: str,
) -> None:
    (here / "site").mkdir()
    (here / "site" / "a.md").write_text(FLAWED, encoding="utf-8")
    monkeypatch.chdir(here / "site")
    monkeypatch.setenv(variable, str(here))
    main(["check", "--isolated", "--select", "CLM004", "--output-format", format])
    assert place in capsys.readouterr().out


def test_a_report_without_a_file_flows(tmp_path: Path) -> None:
    """The report for standard output is written as the results come, whatever else is written."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from medlint.cli.reporting import Report, Reports\n"
        "from medlint.model.result import FileResult\n"
        "from medlint.model.failure import Failure\n"
        "def results():\n"
        "    yield FileResult('a.md', None, failures=(Failure('a.md', 'first'),))\n"
        "    sys.stdout.flush()\n"
        "    print('between')\n"
        "    yield FileResult('b.md', None, failures=(Failure('b.md', 'second'),))\n"
        "reports = Reports((Report('azure'), Report('json', Path('report.json'))), None, False)\n"
        "reports.write(results(), lambda: None, sys.stdout, at_once=False)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    lines = [line.rpartition("]")[2] for line in done.stdout.splitlines()]
    assert lines[:3] == ["first", "between", "second"]
