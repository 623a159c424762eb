"""What is kept between runs is used only for the very same files, and never stands in the way of a run."""

import marshal
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from medlint import cache as module
from medlint.cache import CACHE, edition
from medlint.model.fields import packed
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.rules import load, tables
from medlint.rules.cache import RuleCache
from medlint.rules.load import Catalogue, load_catalogue
from medlint.rules.term import Vocabulary
from medlint.run import Pipeline

VOCABULARY = """\
leaf: [(sage|mint), lemon balm]
leaves: ["{leaf} tea", nettle]
"""

HERBS = """\
name: herbs
summary: Herbs that grow anywhere
checked: "2026-01-31"
sources:
  - {title: A herbal, url: https://example.org/herbs, checked: "2026-01-31"}
required: [name]
optional: [leaves]
entries:
  - {name: sage, leaves: [grey, soft]}
  - {name: mint, leaves: green}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of one word list, and a cache folder of its own, which is returned."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    monkeypatch.setattr(load, "catalogue_folder", lambda: str(rules))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(CACHE, "used", True)
    return tmp_path / "cache" / "medlint"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read as YAML from now on."""
    seen: list[str] = []

    def watched(path: str, text: str) -> object:
        seen.append(Path(path).name)
        return read_yaml(path, text)

    read_yaml = load.read_yaml
    monkeypatch.setattr(load, "read_yaml", watched)
    return seen


def words(catalogue: Catalogue) -> dict[str, list[tuple[str, tuple[str, ...], str]]]:
    return {
        name: [(term.text, term.literals, term.pattern.text) for term in terms]
        for name, terms in catalogue.vocabulary.items()
    }


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.exists() else []


def test_what_is_kept_is_what_was_read(folder: Path, reads: list[str]) -> None:
    first = load_catalogue()
    assert first.fresh
    assert kept(folder) == []
    first.keep()
    assert [path.name.partition("-")[0] for path in kept(folder)] == ["rules"]
    second = load_catalogue()
    assert not second.fresh
    assert words(second) == words(first)
    assert reads == ["vocabulary.yaml"]


def test_what_is_learned_later_is_added_once(folder: Path) -> None:
    load_catalogue().keep()
    again = load_catalogue()
    again.vocabulary.term("cures {leaf}")
    again.keep()
    (store,) = kept(folder)
    terms = CACHE.parts(store.name).read("terms of ")
    assert terms
    assert marshal.loads(terms)["cures {leaf}"][2] == ("cures",)
    before = store.stat().st_ino
    third = load_catalogue()
    third.vocabulary.term("cures {leaf}")
    third.keep()
    assert store.stat().st_ino == before


def test_a_table_that_proved_sound_is_not_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "rules" / "data" / "herbs.yaml"
    file.parent.mkdir()
    file.write_text(HERBS, encoding="utf-8")
    load_catalogue().keep()
    learning = load_catalogue()
    table = learning.vocabulary.tables["herbs"]
    learning.keep()
    with monkeypatch.context() as patched:
        patched.setattr(tables, "_table", None)
        assert load_catalogue().vocabulary.tables["herbs"] == table
    file.write_text(HERBS.replace("sage", "rue"), encoding="utf-8")
    assert [entry.name for entry in load_catalogue().vocabulary.tables["herbs"].entries] == ["rue", "mint"]


def is_read_again_when_edited(file: Path) -> bool:
    """Whether the vocabulary in ``file`` is read again after an edit that keeps its time and its size."""
    stat = file.stat()
    file.write_text(VOCABULARY.replace("nettle", "fennel"), encoding="utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    changed = load_catalogue()
    return changed.fresh and changed.vocabulary["leaves"][1].text == "fennel"


def test_a_changed_file_is_read_again_even_with_the_old_time_and_size(tmp_path: Path, reads: list[str]) -> None:
    file = tmp_path / "rules" / "vocabulary.yaml"
    load_catalogue().keep()
    assert is_read_again_when_edited(file)
    assert len(reads) == 2


def test_a_touched_file_is_not_read_again(tmp_path: Path, reads: list[str]) -> None:
    load_catalogue().keep()
    os.utime(tmp_path / "rules" / "vocabulary.yaml", (1, 1))
    assert not load_catalogue().fresh
    assert len(reads) == 1


@pytest.mark.skipif(os.name == "nt", reason="there a file's time of change is that of its making")
def test_an_edited_file_of_a_wheel_is_read_again_even_with_the_old_time_and_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: list[str]
) -> None:
    file = tmp_path / "rules" / "vocabulary.yaml"
    monkeypatch.setattr(load, "_PACKED", str(file.parent))
    load_catalogue().keep()
    assert not load_catalogue().fresh
    assert reads == ["vocabulary.yaml"]
    assert is_read_again_when_edited(file)


def test_a_file_of_a_wheel_that_another_takes_the_place_of_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rules" / "vocabulary.yaml"
    monkeypatch.setattr(load, "_PACKED", str(file.parent))
    load_catalogue().keep()
    (tmp_path / "other.yaml").write_text(VOCABULARY + "roots: [ginger]\n", encoding="utf-8")
    os.replace(tmp_path / "other.yaml", file)
    assert "roots" in load_catalogue().vocabulary


@pytest.fixture
def prepared(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with what was made ready for a wheel that has the catalogue; nothing else is kept."""
    place = tmp_path / "prepared"
    place.mkdir()
    (place / "edition").write_text("first", encoding="utf-8")
    monkeypatch.setattr(module, "_PREPARED", str(place))
    monkeypatch.setattr(load, "_PACKED", str(tmp_path / "rules"))
    edition.cache_clear()
    load_catalogue().keep()
    for path in kept(folder):
        path.rename(place / path.name)
    yield place
    edition.cache_clear()


def test_what_came_with_a_wheel_is_used_with_the_cache_and_without(
    prepared: Path, folder: Path, reads: list[str]
) -> None:
    for used in (True, False):
        CACHE.used = used
        catalogue = load_catalogue()
        assert not catalogue.fresh
        assert [term.text for term in catalogue.vocabulary["leaves"]] == ["{leaf} tea", "nettle"]
    assert reads == []
    assert kept(folder) == []


def test_what_came_with_a_wheel_is_used_wherever_that_is_installed(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: list[str]
) -> None:
    elsewhere = tmp_path / "elsewhere" / "rules"
    shutil.copytree(tmp_path / "rules", elsewhere)
    monkeypatch.setattr(load, "_PACKED", str(elsewhere))
    monkeypatch.setattr(load, "catalogue_folder", lambda: str(elsewhere))
    catalogue = load_catalogue()
    assert catalogue.vocabulary["leaves"]
    assert not catalogue.vocabulary.learned
    assert reads == []


def test_another_edition_is_made_ready_anew(prepared: Path, folder: Path) -> None:
    (prepared / "edition").write_text("second", encoding="utf-8")
    edition.cache_clear()
    again = load_catalogue()
    assert again.fresh
    again.keep()
    assert len(kept(folder)) == 1
    assert not load_catalogue().fresh


def test_a_repositorys_own_rules_are_read_again_when_they_change(prepared: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "vocabulary.yaml"
    own.parent.mkdir()
    own.write_text("roots: [ginger]\n", encoding="utf-8")
    load_catalogue([own]).keep()
    assert not load_catalogue([own]).fresh
    own.write_text("roots: [galgan]\n", encoding="utf-8")
    changed = load_catalogue([own])
    assert changed.fresh
    assert [term.text for term in changed.vocabulary["roots"]] == ["galgan"]


def test_what_is_kept_goes_before_what_came_with_the_wheel(prepared: Path, folder: Path) -> None:
    learning = load_catalogue()
    learning.vocabulary.term("cures {leaf}")
    learning.keep()
    (store,) = kept(folder)
    again = load_catalogue()
    again.vocabulary.term("cures {leaf}")
    assert not again.vocabulary.learned
    store.write_bytes(b"damaged")
    assert not load_catalogue().fresh


def test_without_the_cache_it_is_neither_read_nor_written(folder: Path, reads: list[str]) -> None:
    CACHE.used = False
    load_catalogue().keep()
    assert kept(folder) == []
    CACHE.used = True
    load_catalogue().keep()
    CACHE.used = False
    assert load_catalogue().fresh
    assert len(reads) == 3


DAMAGE = [
    b"",
    b"\xff\xfe",
    b"{",
    *(
        marshal.dumps(value)
        for value in (
            [],
            None,
            7,
            [[]],
            [({}, 1), ({}, 1)],
            [({}, "x")],
            [(2, 1)],
            [({},)],
        )
    ),
]


@pytest.mark.parametrize("damage", DAMAGE, ids=range(len(DAMAGE)))
def test_a_damaged_or_foreign_cache_is_replaced(folder: Path, damage: bytes) -> None:
    expected = words(load_catalogue())
    load_catalogue().keep()
    (store,) = kept(folder)
    store.write_bytes(damage)
    assert load_catalogue().fresh
    CACHE.write_parts(store.name, {"trees": damage})
    mended = load_catalogue()
    assert mended.fresh
    assert words(mended) == expected
    mended.keep()
    assert not load_catalogue().fresh


def test_half_of_a_cache_serves_for_what_is_whole_in_it(folder: Path) -> None:
    expected = words(load_catalogue())
    load_catalogue().keep()
    (store,) = kept(folder)
    whole = store.read_bytes()
    for length in range(0, len(whole), 29):
        store.write_bytes(whole[:length])
        assert words(load_catalogue()) == expected


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path / "file", Path("/dev/null"), Path("/proc/nowhere")):
        monkeypatch.setenv("XDG_CACHE_HOME", str(place))
        load_catalogue().keep()
        assert load_catalogue().fresh


def test_a_store_that_is_a_folder_is_passed_over(folder: Path) -> None:
    load_catalogue().keep()
    (store,) = kept(folder)
    store.unlink()
    store.mkdir()
    load_catalogue().keep()
    assert load_catalogue().fresh
    assert kept(folder) == [store]


def test_without_a_home_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    load_catalogue().keep()
    assert load_catalogue().fresh
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rules"]


def test_the_home_folder_is_used_where_there_is_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    load_catalogue().keep()
    assert len(kept(tmp_path / "home" / ".cache" / "medlint")) == 1


def test_many_at_once_never_read_half(folder: Path) -> None:
    contents = [("vocabulary.yaml", VOCABULARY.encode())]
    trees = load._tree("vocabulary.yaml", VOCABULARY.encode())
    entries, line = trees
    assert isinstance(entries, dict)
    packed_trees = [({name: packed(node) for name, node in entries.items()}, line)]

    def work(number: int) -> bool:
        cache = RuleCache(1, contents)
        vocabulary = Vocabulary()
        vocabulary.known[""] = {f"term {number}": ("body", False, (str(number),) * 2000, ())}
        cache.save([trees], vocabulary)
        found = cache.load()
        return found is not None and found.trees == packed_trees and bool(found.terms(""))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(60)))
    assert len(kept(folder)) == 1


def test_what_nobody_has_used_for_long_is_cleared_away(folder: Path) -> None:
    folder.mkdir(parents=True)
    old, recent, other = folder / "rules-old", folder / "rules-new", folder / "notes.txt"
    for path in (old, recent, other):
        path.write_text("{}", encoding="utf-8")
    for path in (old, other):
        os.utime(path, (time.time() - 90 * 24 * 3600,) * 2)
    load_catalogue().keep()
    assert not old.exists()
    assert recent.exists()
    assert other.exists()


def test_a_run_keeps_what_it_read(folder: Path) -> None:
    article = Source("a.md", "Mint tea.", Format.MARKDOWN)
    CACHE.used = False
    assert not Pipeline(lambda _: Settings()).check_source(article).failures
    assert kept(folder) == []
    CACHE.used = True
    assert not Pipeline(lambda _: Settings()).check_source(article).failures
    assert [file.name.partition("-")[0] for file in kept(folder)] == ["announced", "rules"]
