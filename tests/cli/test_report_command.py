"""The command that makes a page."""

from pathlib import Path

import pytest

from medlint.cli import main

FLAWED = "# Tea\n\nTea cures colds.\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "medlint.toml").write_text('select = ["CLM", "DIS010"]\n', encoding="utf-8")
    (tmp_path / "tea.md").write_text(FLAWED, encoding="utf-8")
    return tmp_path


def test_the_page_stands_beside_the_articles_and_is_none(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["report"]) == 0
        assert capsys.readouterr() == ("medlint-report.html: Found 1 error in 1 file.\n", "")
    page = (house / "medlint-report.html").read_text(encoding="utf-8")
    assert page.count('class="sheet"') == 1
    assert ">cures colds</mark>" in page
    assert main(["check", "--exit-zero", "--output-format", "concise"]) == 0
    assert "medlint-report" not in capsys.readouterr().out


def test_it_goes_where_it_is_asked_for(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "tea.md", "--output-file", "proof.html", "--select", "CLM001"]) == 0
    assert capsys.readouterr().out == "proof.html: All clear: 1 file checked.\n"
    assert not (house / "medlint-report.html").exists()
    assert main(["report", "--output-file", "nowhere/proof.html"]) == 2
    assert "there is no folder “nowhere”" in capsys.readouterr().err


def test_known_findings_are_left_out(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline"]) == 0
    capsys.readouterr()
    assert main(["report"]) == 0
    assert capsys.readouterr().out == "medlint-report.html: All clear: 1 file checked (1 baselined).\n"
    assert main(["report", "--no-baseline"]) == 0
    assert capsys.readouterr().out == "medlint-report.html: Found 1 error in 1 file.\n"


def test_what_could_not_be_done_is_told_once_and_exits_two(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "broken.md").write_bytes(b"\xff\xfe\x00")
    assert main(["report"]) == 2
    said = capsys.readouterr()
    assert said.err.count("broken.md") == 1
    assert said.out == "medlint-report.html: Found 1 error in 1 file (1 failure).\n"
    assert "broken.md" in (house / "medlint-report.html").read_text(encoding="utf-8")
