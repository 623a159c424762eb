"""Where reports go: all of them or nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from medlint.cli.output import append_summary, check_writable, replace_file, summary_room, write_report


def test_without_a_file_it_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    write_report(iter(["one\n", "two\n"]), None)
    assert capsys.readouterr().out == "one\ntwo\n"


def test_a_file_holds_the_report_and_nothing_stays_beside_it(here: Path) -> None:
    write_report(iter(["“one” 😀\n", "two\n"]), Path("report.txt"))
    assert (here / "report.txt").read_bytes() == "“one” 😀\ntwo\n".encode()
    assert [path.name for path in here.iterdir()] == ["report.txt"]


def test_a_report_that_breaks_off_leaves_the_old_one(here: Path) -> None:
    def breaking() -> Iterator[str]:
        yield "new\n"
        raise KeyboardInterrupt

    (here / "report.txt").write_text("old\n", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_report(breaking(), Path("report.txt"))
    assert (here / "report.txt").read_text(encoding="utf-8") == "old\n"
    assert [path.name for path in here.iterdir()] == ["report.txt"]


def test_what_cannot_be_written_is_called_as_whoever_asks_calls_it(here: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        replace_file(Path("gone/report.txt"), [b"x"])
    assert caught.value.filename == str(Path("gone/report.txt"))


def test_permissions_are_those_of_any_new_file_or_of_the_old_one(here: Path) -> None:
    before = os.umask(0o027)
    try:
        write_report(["x"], here / "new.txt")
        (here / "old.txt").touch()
        (here / "old.txt").chmod(0o604)
        write_report(["x"], here / "old.txt")
    finally:
        after = os.umask(before)
    assert after == 0o027
    assert (here / "new.txt").stat().st_mode & 0o777 == 0o640
    assert (here / "old.txt").stat().st_mode & 0o777 == 0o604


def test_a_link_stays_one(here: Path) -> None:
    (here / "real.txt").touch()
    (here / "link.txt").symlink_to("real.txt")
    write_report(["x"], here / "link.txt")
    assert (here / "link.txt").is_symlink()
    assert (here / "real.txt").read_text(encoding="utf-8") == "x"


@pytest.mark.skipif(os.name == "nt", reason="has no such pipes")
def test_a_pipe_is_written_to_and_not_replaced(here: Path) -> None:
    # and so is a device, but a test that fails would replace that one for all of the machine
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_report(["x"], Path("pipe"))
        assert os.read(reader, 9) == b"x"
    finally:
        os.close(reader)
    assert Path("pipe").is_fifo()


def test_names_that_are_not_unicode_go_through(here: Path) -> None:
    write_report(["caf\udce9.md\n"], here / "report.txt")
    assert (here / "report.txt").read_bytes() == b"caf\xe9.md\n"


@pytest.mark.parametrize(("file", "message"), [("gone/x.txt", "there is no folder “gone”"), (".", "is a folder")])
def test_a_file_that_cannot_be_is_refused_beforehand(here: Path, file: str, message: str) -> None:
    with pytest.raises(click.UsageError, match=message):
        check_writable(Path(file))


def test_a_file_that_can_be_is_not_refused(here: Path) -> None:
    check_writable(None)
    check_writable(Path("x.txt"))
    check_writable(here / "x.txt")
    assert list(here.iterdir()) == []


def test_the_step_summary_is_added_to(here: Path) -> None:
    file = here / "summary.md"
    assert summary_room(file) == 1024 * 1024
    append_summary(file, "one\n")
    append_summary(file, "two\n")
    assert file.read_text(encoding="utf-8") == "one\ntwo\n"
    assert summary_room(file) == 1024 * 1024 - 8
    file.write_bytes(b"x" * 1024 * 1024 * 2)
    assert summary_room(file) == 0


def test_the_step_summary_is_utf8_whatever_the_locale(here: Path) -> None:
    (here / "tea.md").write_text("Our tea cures colds.\n", encoding="utf-8")
    place = {"GITHUB_STEP_SUMMARY": "summary.md", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    line = [sys.executable, "-m", "medlint", "check", "--isolated", "--select", "CLM004", "--output-format", "github"]
    ran = subprocess.run([*line, "tea.md"], env={**os.environ, **place}, capture_output=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert "“cures colds” promises a cure" in (here / "summary.md").read_bytes().decode()
