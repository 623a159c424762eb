"""Which articles and which baselines ``medlint baseline`` and ``medlint report`` are about."""

from pathlib import Path

import pytest
from running import write

from medlint.cli import main
from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.sift.baselines import Baselines

CURE = "Our tea cures colds.\n"


@pytest.fixture(autouse=True)
def only_cures(here: Path) -> None:
    write("medlint.toml", 'select = ["CLM004"]\n')


def test_what_is_excluded_is_left_out_even_where_it_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    write("drafts/gel.md", CURE)
    write("tea.md", CURE)
    named = ["--exclude", "drafts/", "drafts/gel.md", "tea.md"]
    assert main(["report", *named]) == main(["report", "--force-exclude", *named]) == 0
    assert main(["baseline", *named]) == main(["baseline", "--force-exclude", *named]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "medlint-report.html: Found 2 errors in 2 files.",
        "medlint-report.html: Found 1 error in 1 file.",
        "medlint-baseline.json: 2 findings (2 new, 0 gone).",
        "medlint-baseline.json: 2 findings (0 new, 0 gone).",
    ]
    Path("medlint-baseline.json").unlink()
    assert main(["baseline", "--force-exclude", *named]) == 0
    assert capsys.readouterr().out == "medlint-baseline.json: 1 finding (1 new, 0 gone).\n"


def test_the_baseline_of_a_folder_that_is_named_is_emptied_where_its_articles_are_gone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("news/medlint.toml", 'select = ["CLM004"]\n')
    tea = write("news/tea.md", CURE)
    assert main(["baseline", "news"]) == 0
    tea.unlink()
    capsys.readouterr()
    assert main(["baseline", "news"]) == 0
    assert capsys.readouterr().out == "news/medlint-baseline.json: 0 findings (0 new, 1 gone).\n"


def test_a_baseline_that_stays_the_same_is_not_written_again(capsys: pytest.CaptureFixture[str]) -> None:
    write("tea.md", CURE)
    assert main(["baseline"]) == 0
    written = Path("medlint-baseline.json").stat()
    assert main(["baseline"]) == main(["baseline", "--prune"]) == 0
    again = Path("medlint-baseline.json").stat()
    assert (again.st_ino, again.st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_without_articles_nothing_is_gone(capsys: pytest.CaptureFixture[str]) -> None:
    write("tea.md", CURE)
    assert main(["check", "--frozen", "--force-exclude", "--exclude", "*.md", "tea.md"]) == 0
    assert capsys.readouterr() == ("No files to check.\n", "")


def test_what_is_gone_is_known_behind_a_link_to_its_folder(capsys: pytest.CaptureFixture[str]) -> None:
    write("news/medlint.toml", 'select = ["CLM004"]\n')
    write("news/tea.md", CURE)
    assert main(["baseline", "news"]) == 0
    write("news/tea.md", "The desk is open.\n")
    Path("link").symlink_to("news")
    capsys.readouterr()
    assert main(["check", "--frozen", "link"]) == 1
    assert "holds 1 finding that is gone" in capsys.readouterr().err


def test_a_broken_baseline_hides_no_other_failure(here: Path) -> None:
    write("medlint-baseline.json", "{")
    source = Source("tea.md", CURE, Format.MARKDOWN)
    result = FileResult("tea.md", source, failures=(Failure("tea.md", "rule CLM001 failed"),))
    sifted = Baselines(lambda _: Settings(root=str(here))).sift(result)
    assert [one.path for one in sifted.failures] == ["tea.md", "medlint-baseline.json"]
