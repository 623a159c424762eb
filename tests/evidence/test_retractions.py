"""The table of Retraction Watch: what is read of it, and the database that it becomes."""

import csv
import os
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from medlint.cache import CACHE
from medlint.evidence.retractions import Retraction, Retractions, doi_key, pmid_key
from medlint.model.failure import ConfigError

HEADER = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
    "Reason,Paywalled,Notes"
).split(",")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(CACHE, "used", True)
    return folder / "medlint"


def row(
    doi: str, pmid: str, nature: str = "Retraction", date: str = "2/6/2010 0:00", reason: str = "+Bad Data;"
) -> list[str]:
    values = dict.fromkeys(HEADER, "x") | {
        "OriginalPaperDOI": doi,
        "OriginalPaperPubMedID": pmid,
        "RetractionNature": nature,
        "RetractionDate": date,
        "Reason": reason,
    }
    return [values[name] for name in HEADER]


def table(folder: Path, *rows: list[str]) -> str:
    path = folder / "rw.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return str(path)


def test_a_paper_is_found_by_either_key(tmp_path: Path) -> None:
    papers = Retractions(table(tmp_path, row("10.1000/Swim.7", "12345678", reason="+Bad Data;+Fraud by Author;")))
    expected = Retraction("2010-02-06", "retraction", "Bad Data, Fraud by Author")
    assert papers.find(doi_key("10.1000/swim.7")) == expected
    assert papers.find(pmid_key("012345678")) == expected
    assert papers.find(doi_key("10.1000/swim.8")) is None


def test_missing_keys_stand_for_nothing(tmp_path: Path) -> None:
    papers = Retractions(table(tmp_path, row("unavailable", "0"), row("", ""), row("Unavailable", "none")))
    assert papers.find(doi_key("unavailable")) is None
    assert papers.find(pmid_key("0")) is None
    assert papers.find(pmid_key("")) is None


@pytest.mark.parametrize(
    ("events", "nature"),
    [
        ([("Correction", "1/1/2001 0:00")], None),
        ([("Expression of concern", "1/1/2001 0:00")], "expression of concern"),
        ([("Expression of concern", "1/1/2001 0:00"), ("Retraction", "1/1/2003 0:00")], "retraction"),
        ([("Retraction", "1/1/2003 0:00"), ("Expression of concern", "1/1/2001 0:00")], "retraction"),
        ([("Retraction", "1/1/2001 0:00"), ("Expression of concern", "1/1/2003 0:00")], "retraction"),
        ([("Retraction", "1/1/2001 0:00"), ("Reinstatement", "1/1/2003 0:00")], None),
        ([("Reinstatement", "1/1/2001 0:00"), ("Retraction", "1/1/2003 0:00")], "retraction"),
        ([("Retraction", "1/1/2003 0:00"), ("Correction", "1/1/2004 0:00")], "retraction"),
        ([("Something else", "1/1/2003 0:00")], None),
    ],
)
def test_what_is_left_of_several_notices(tmp_path: Path, events: list[tuple[str, str]], nature: str | None) -> None:
    papers = Retractions(table(tmp_path, *(row("10.1000/a", "0", *event) for event in events)))
    found = papers.find(doi_key("10.1000/a"))
    assert (found.nature if found else None) == nature


@pytest.mark.parametrize(
    ("written", "read"),
    [("12/31/2020 0:00", "2020-12-31"), ("2020-12-31", "2020-12-31"), ("", ""), ("soon", ""), ("1/2", "")],
)
def test_dates(tmp_path: Path, written: str, read: str) -> None:
    found = Retractions(table(tmp_path, row("10.1000/a", "0", date=written))).find(doi_key("10.1000/a"))
    assert found is not None
    assert found.date == read


def test_the_database_is_made_once_and_again_when_the_file_changes(tmp_path: Path, cache: Path) -> None:
    path = table(tmp_path, row("10.1000/a", "0"))
    Retractions(path)
    (made,) = cache.iterdir()
    before = made.stat().st_mtime_ns
    assert Retractions(path).find(doi_key("10.1000/a"))
    assert [file.stat().st_mtime_ns for file in cache.iterdir()] == [before]
    table(tmp_path, row("10.1000/b", "0"), row("10.1000/c", "0"))
    changed = Retractions(path)
    assert changed.find(doi_key("10.1000/a")) is None
    assert changed.find(doi_key("10.1000/c"))
    assert len(list(cache.iterdir())) == 2


def test_a_change_that_keeps_size_and_time_is_known_by_the_beginning(tmp_path: Path) -> None:
    path = table(tmp_path, row("10.1000/a", "0"))
    time = os.stat(path).st_mtime_ns
    assert Retractions(path).find(doi_key("10.1000/a"))
    table(tmp_path, row("10.1000/b", "0"))
    os.utime(path, ns=(time, time))
    assert Retractions(path).find(doi_key("10.1000/b"))


@pytest.mark.parametrize(
    "damage", [b"", b"not a database at all, but long enough to look like a file of some kind" * 20]
)
def test_a_damaged_database_is_made_again(tmp_path: Path, cache: Path, damage: bytes) -> None:
    path = table(tmp_path, row("10.1000/a", "0"))
    Retractions(path)
    (made,) = cache.iterdir()
    made.write_bytes(damage)
    assert Retractions(path).find(doi_key("10.1000/a"))
    database = sqlite3.connect(made)
    assert database.execute("SELECT count(*) FROM paper").fetchone() == (1,)


def test_without_a_cache_everything_is_kept_in_memory(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(tmp_path, row("10.1000/a", "0"))
    monkeypatch.setattr(CACHE, "used", False)
    assert Retractions(path).find(doi_key("10.1000/a"))
    assert not cache.exists()
    monkeypatch.setattr(CACHE, "used", True)
    cache.parent.mkdir(exist_ok=True)
    cache.write_text("in the way")
    assert Retractions(path).find(doi_key("10.1000/a"))


def _open_and_find(path: str) -> bool:
    return Retractions(path).find(doi_key("10.1000/a")) is not None


def test_several_processes_may_make_it_at_once(tmp_path: Path, cache: Path) -> None:
    path = table(tmp_path, row("10.1000/a", "0"), *(row(f"10.1000/{number}", "0") for number in range(500)))
    with ProcessPoolExecutor(4, get_context("fork")) as pool:
        assert all(pool.map(_open_and_find, [path] * 8))
    assert len(list(cache.iterdir())) == 1


def test_a_copy_of_the_process_opens_the_database_anew(tmp_path: Path) -> None:
    papers = Retractions(table(tmp_path, row("10.1000/a", "0")))
    child = os.fork()
    if not child:
        os._exit(0 if papers.find(doi_key("10.1000/a")) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert papers.find(doi_key("10.1000/a"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1: is no table of Retraction Watch: it has no column “OriginalPaperDOI”"),
        ("a,b\n1,2\n", "1: is no table of Retraction Watch: it has no column “OriginalPaperDOI”"),
        (",".join(HEADER) + "\n1,2\n", "2: has a row of 2 columns, not 20"),
        (",".join(HEADER) + '\n1,"' + "x" * 1_100_000, "is not a sound CSV file: field larger than field limit"),
    ],
)
def test_a_broken_table_is_refused(tmp_path: Path, cache: Path, text: str, said: str) -> None:
    path = tmp_path / "rw.csv"
    path.write_text(text)
    with pytest.raises(ConfigError) as refused:
        Retractions(str(path))
    assert said in str(refused.value)
    assert not list(cache.glob("*"))


def test_a_table_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: no such file"):
        Retractions(str(tmp_path / "gone.csv"))


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    path = Path(table(tmp_path, row("10.1000/a", "0")))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert Retractions(str(path)).find(doi_key("10.1000/a"))
