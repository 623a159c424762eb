"""Standard streams that are closed, full or led into a file that others write to: real processes, from a shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from medlint.cli import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="has no such shell")

FLAW = "a.md:1:9: error: "
MEDLINT = f"{sys.executable} -m medlint"
CHECK = f"{MEDLINT} check --isolated --select CLM004 --output-format concise"
Ran = tuple[int, str, str]


@pytest.fixture(autouse=True)
def article(here: Path) -> None:
    """A flawed article in the current folder."""
    (here / "a.md").write_text("Our tea cures colds.\n", encoding="utf-8")


def shell(line: str) -> Ran:
    """The exit code of a command line, and what came out of it."""
    ran = subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", timeout=60)
    return ran.returncode, ran.stdout, ran.stderr


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{MEDLINT} check nope.md 2>&- >&2", (2, "", "")),
        (f"{CHECK} nope.md 2>&- >/dev/null", (2, "", "")),
        (f"{MEDLINT} rule nope 2>&-", (2, "", "")),
        (f"{CHECK} a.md >&-", (2, "", "error: standard output: is closed\n")),
        (f"{MEDLINT} rules --isolated >&-", (2, "", "error: standard output: is closed\n")),
        (f"{CHECK} - <&-", (2, "", "error: standard input: is closed\n")),
        (f"{CHECK} --output-file report.txt a.md >&- <&- 2>&-", (1, "", "")),
        (f"{CHECK} nope.md >&- <&- 2>&-", (2, "", "")),
    ],
)
def test_a_closed_stream_is_an_error_for_those_who_need_it(line: str, expected: Ran) -> None:
    assert shell(line) == expected


def test_findings_are_reported_where_standard_error_is_closed() -> None:
    code, out, err = shell(f"{CHECK} a.md nope.md 2>&-")
    assert (code, out.startswith(FLAW), err) == (2, True, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no device that is always full")
def test_complaints_that_nobody_takes_change_nothing() -> None:
    code, out, _ = shell(f"{CHECK} a.md nope.md 2>/dev/full")
    assert (code, out.startswith(FLAW)) == (2, True)


def test_a_file_that_is_opened_gets_no_number_of_a_closed_stream() -> None:
    script = (
        "from medlint.cli.streams import prepare_streams; prepare_streams(); f = open('a.md'); print(f.fileno() > 2)"
    )
    report = "import sys; sys.exit(0 if open('out').read() == 'True\\n' else 9)"
    code, out, _ = shell(f'{sys.executable} -c "{script}" <&- 2>&- >out; {sys.executable} -c "{report}"')
    assert (code, out) == (0, "")


@pytest.mark.parametrize("sign", [">", ">>"])
@pytest.mark.parametrize(
    ("options", "number"),
    [
        ("--output-file /dev/stdout", "1"),
        ("--output-file /dev/stderr", "2"),
        ("--output-format concise:/dev/stdout", "1"),
    ],
)
def test_a_log_keeps_what_others_write_into_it(options: str, number: str, sign: str) -> None:
    line = f"{MEDLINT} check --isolated --select CLM004 {options} a.md {number}>&3; echo later >&3"
    assert shell(f"(echo earlier >&3; {line}) 3{sign}log") == (0, "", "")
    lines = Path("log").read_text(encoding="utf-8").splitlines()
    (first, finding), (closing, last) = lines[:2], lines[-2:]
    assert (first, last) == ("earlier", "later")
    assert finding.startswith(FLAW)
    assert closing == "Found 1 error in 1 file."


@pytest.mark.parametrize(
    ("file", "said"), [("/proc/x", "no such file or directory"), ("/dev/full", "no space left on device")]
)
def test_a_report_that_cannot_be_written_names_its_file(
    file: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if not Path(file).parent.is_dir() or (os.geteuid() and file == "/proc/x"):
        pytest.skip("has no such file, or nobody may even try")
    assert main(["check", "--isolated", "--output-file", file, "a.md"]) == 2
    assert capsys.readouterr() == ("", f"error: {file}: {said}\n")


class TestLastResort:
    """Whatever the streams are like, the exit code says that the run has failed."""

    @pytest.mark.parametrize("script", ["sys.stdout = sys.stderr = object()", "sys.stdout.close(); sys.stderr.close()"])
    def test_streams_of_no_use(self, script: str) -> None:
        code, _, _ = shell(
            f'{sys.executable} -c "import sys; from medlint.__main__ import main; {script}; main()" nope'
        )
        assert code == 2
