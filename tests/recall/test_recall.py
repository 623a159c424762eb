"""With results of earlier runs and without them, a run says the same, byte for byte."""

import os
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

import medlint.detect
from medlint.cache import CACHE
from medlint.cli import main
from medlint.config.resolve import Overrides, Resolver
from medlint.detect import claim
from medlint.model.result import FileResult
from medlint.report import FORMATS
from medlint.run import Pipeline

FLAWED = "# Mint 😀\n\nMint tea cures arthritis. It is\ncompletely safe, and 83% of patients sleep well.\n"
SUPPRESSED = "<!-- medlint-disable-next-line cure-claim -- a label in a museum -->\nMint tea cures arthritis.\n"
FIXABLE = "Take .5 mg of the drug on day one and 5.0 mg on day two.\n"
DATED = "---\ntitle: Mint\nlast_reviewed: {}\n---\n\n# Mint\n\nMint tea cures arthritis.\n"
ARTICLES: dict[str, str | bytes] = {
    "clear.md": "# Tea\n\nThe desk opens at nine.\n",
    "empty.md": "",
    "flawed.md": FLAWED,
    "flawed.mdx": FLAWED + "\n{/* a comment */}\n",
    "flawed.txt": FLAWED.replace("\n", "\r\n"),
    "flawed.html": f"<title>Mint</title><p>{FLAWED}</p>\n<!-- medlint-disable-file STA -->\n<p>83% of patients</p>\n",
    "latin.html": '<meta charset="windows-1252"><p>Café tea cures arthritis.</p>'.encode("cp1252"),
    "wide.md": ("\ufeff" + FLAWED).encode("utf-16-le"),
    "suppressed.md": SUPPRESSED,
    "unused.md": SUPPRESSED.replace("cures", "is said to help"),
    "fixable.md": FIXABLE,
    "old.md": DATED.format("2001-05-01"),
    "new.md": DATED.format("2026-01-30"),
    "lists.md": "Common side effects include:\n\n## References\n\n1. Smith J. Tea. 1998.\n2. Poe E. Mint. 2031.\n",
    "clinic/flawed.md": FLAWED,
    "house/flawed.md": FLAWED,
    "house/old/flawed.md": FLAWED,
    "odd\udcff.md" if os.name != "nt" else "odd.md": FLAWED,
}
STORE = "results.sqlite"
CONFIGURED = """\
ignore = ["STA"]
[per-file-ignores]
"old/**" = ["cure-claim"]
[severity]
CLM003 = "info"
"""


@pytest.fixture
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder: rules that are ready, and no results."""
    base = tmp_path_factory.getbasetemp() / "recall"
    monkeypatch.setenv("XDG_CACHE_HOME", str(base))
    (base / "medlint" / STORE).unlink(missing_ok=True)
    return base / "medlint"


@pytest.fixture
def here(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, full of articles of every kind."""
    folder = tmp_path / "articles"
    for name, text in ARTICLES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / "house" / "medlint.toml").write_text(CONFIGURED)
    (folder / "medlint.toml").write_text('[profiles]\n"clinic/**" = "clinic"\n')
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(folder)
    return folder


def check(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    code = main(["check", "--today", "2026-01-31", *options])
    return code, *capsys.readouterr()


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no article be checked from now on."""

    def checked(self: Pipeline, path: str) -> FileResult:
        raise AssertionError(f"{path} is checked again")

    monkeypatch.setattr(Pipeline, "check_file", checked)


def known(path: Path) -> int:
    database = sqlite3.connect(path / STORE)
    (count,) = database.execute("SELECT count(*) FROM result").fetchone()
    database.close()
    return int(count)


def test_every_format_is_the_same(
    here: Path, cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    without = check(capsys, "--no-cache")
    assert not (cache / STORE).exists()
    afresh = {}
    for name in FORMATS:
        (cache / STORE).unlink(missing_ok=True)
        afresh[name] = first = check(capsys, "--output-format", name)
    assert afresh["full"] == without
    assert first[0] == 1
    assert all(name in afresh["concise"][1] for name in ("flawed.mdx", "latin.html", "wide.md", "house/old/flawed.md"))
    assert known(cache) > 10
    forbid(monkeypatch)
    assert {name: check(capsys, "--output-format", name) for name in FORMATS} == afresh


def test_results_are_the_same_with_what_is_withheld(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CACHE, "used", True)
    settings = Resolver(Overrides(today="2026-01-31")).settings_for

    def results() -> list[FileResult]:
        one = Pipeline(settings)
        return list(one.check(one.discover(["."])))

    first = results()
    forbid(monkeypatch)
    assert results() == first
    assert sum(len(result.withheld) for result in first) >= 2
    assert "a label in a museum" in {one.reason for result in first for one in result.withheld}
    assert {result.day for result in first} == {"", "2026-01", "2026-01-31"}


@pytest.mark.parametrize(
    "options", [("--diff",), ("--diff", "--unsafe-fixes"), ("--fix",), ("--fix", "--unsafe-fixes")]
)
def test_fixes_are_the_same(here: Path, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    def mended(*more: str) -> tuple[tuple[int, str, str], dict[str, bytes]]:
        said = check(capsys, *options, *more)
        texts = {str(file): file.read_bytes() for file in Path().rglob("*.*") if file.is_file()}
        (here / "fixable.md").write_text(FIXABLE)
        return said, texts

    afresh = mended("--no-cache")
    check(capsys)
    assert mended() == afresh
    assert mended() == afresh
    assert (here / "fixable.md").read_text() == FIXABLE


def test_only_what_has_changed_is_checked_again(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(capsys, "--output-format", "concise")
    seen: list[str] = []
    real = Pipeline.check_file

    def watched(self: Pipeline, path: str) -> FileResult:
        seen.append(path)
        return real(self, path)

    monkeypatch.setattr(Pipeline, "check_file", watched)
    (here / "clear.md").write_text("# Tea\n\nTea is completely safe.\n")
    shutil.move(here / "flawed.md", here / "moved.md")
    changed = check(capsys, "--output-format", "concise")
    assert seen == ["clear.md"]
    assert changed[1] != first[1]
    assert "clear.md:3:8" in changed[1]
    assert "moved.md:3:10" in changed[1]
    assert check(capsys, "--no-cache", "--output-format", "concise") == changed
    seen.clear()
    main(["check", "--today", "2026-02-01"])
    capsys.readouterr()
    assert sorted(seen) == ["lists.md", "new.md", "old.md"]


def test_failures_are_not_remembered(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = claim.ClaimCheck.find

    def broken(self: claim.ClaimCheck, *rest: object) -> object:
        raise IndexError("tuple index")

    (here / "bytes.md").write_bytes(b"caf\xe9\n")
    with monkeypatch.context() as patch:
        patch.setattr(claim.ClaimCheck, "find", broken)
        for _ in range(2):
            code, _, err = check(capsys)
            assert code == 2
            assert "the rule cure-claim could not be checked: IndexError: tuple index" in err
    assert claim.ClaimCheck.find is find
    code, out, err = check(capsys, "--output-format", "concise")
    assert (code, err) == (2, "error: bytes.md:1: is not UTF-8: byte 0xe9 at offset 3\n")
    assert "CLM004" in out
    assert check(capsys, "--output-format", "concise") == (code, out, err)


def test_a_cache_that_is_damaged_makes_no_difference(
    here: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = check(capsys)
    store = cache / STORE
    count = known(cache)
    data = store.read_bytes()
    for damaged in (b"", b"something else", data[:5000], data[:4096] + bytes(len(data) - 4096)):
        store.write_bytes(damaged)
        assert check(capsys) == first
        assert check(capsys) == first
        assert known(cache) == count
    database = sqlite3.connect(store)
    with database:
        database.execute("UPDATE result SET data = substr(data, 1, 20)")
    database.close()
    assert check(capsys) == first


def test_few_articles_are_checked_without_it(here: Path, cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys, "flawed.md", "old.md")
    assert not (cache / STORE).exists()


DETECTORS = Path(medlint.detect.__file__).parent


def test_a_detector_that_reads_the_day_says_so() -> None:
    reading = [file for file in DETECTORS.rglob("*.py") if re.search(r"settings\.today", file.read_text("utf-8"))]
    assert len(reading) == 2
    assert all("evidence.note_day(" in file.read_text("utf-8") for file in reading)


def test_a_result_holds_for_the_days_that_it_names(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CACHE, "used", True)
    days = ["2025-09-30", "2026-01-01", "2026-01-30", "2026-01-31", "2026-02-14", "2026-02-16", "2031-12-01"]
    runs = {day: Pipeline(Resolver(Overrides(today=day)).settings_for) for day in days}
    lists = ARTICLES["lists.md"]
    for text in (FLAWED, lists, *map(DATED.format, ("2026-02-15", "2026-01-30", "2025-09", "2023-01-31", "2023-01"))):
        (here / "article.md").write_bytes(text.encode() if isinstance(text, str) else text)
        found = {day: run.check_file("article.md") for day, run in runs.items()}
        for day, result in found.items():
            assert day.startswith(result.day)
            alike = {found[other].diagnostics for other in days if other.startswith(result.day)}
            assert alike == {result.diagnostics}, (day, result.day)
