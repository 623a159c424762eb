"""Patterns that stay compiled between runs, and the cache folder they stay in."""

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.cache import Cache
from medlint.parts import Parts, joined
from medlint.pattern import Pattern

SCRIPT = """
import sys
from medlint.cache import CACHE
from medlint.pattern import Pattern
CACHE.used = sys.argv[1] == "used"
pattern = Pattern(r"(?<word>c[au]t)s?\\b", 2)
print([(m.span(), m["word"]) for m in pattern.finditer("Cats, a CUT and cutter")])
"""


def run(cache: Path, used: str = "used") -> str:
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    done = subprocess.run([sys.executable, "-c", SCRIPT, used], env=environment, capture_output=True, text=True)
    assert done.stderr == ""
    return done.stdout


def kept(cache: Path) -> list[Path]:
    return list(cache.glob("medlint/patterns-*"))


def parts(file: Path) -> Parts:
    return Parts(memoryview(file.read_bytes()))


EXPECTED = "[((0, 4), 'Cat'), ((8, 11), 'CUT')]\n"


def test_a_later_run_finds_the_same_with_what_an_earlier_one_kept(tmp_path: Path) -> None:
    assert run(tmp_path) == EXPECTED
    (file,) = kept(tmp_path)
    assert len(dict(parts(file).all())) == 1
    before = file.stat().st_mtime_ns
    assert run(tmp_path) == EXPECTED
    assert file.stat().st_mtime_ns == before


def test_a_later_run_does_without_the_compiler_until_something_needs_it(tmp_path: Path) -> None:
    script = """
import sys
from medlint.pattern import Pattern
found = Pattern("a(b)").compiled
early = "regex" in sys.modules
import regex
print(early, type(found) is regex.Pattern, found.sub(r"\\1", "ab"), regex.compile("c").findall("cc"))
"""
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-c", script]
    said = [subprocess.run(command, env=environment, capture_output=True, text=True).stdout for _ in range(2)]
    assert said == ["True True b ['c', 'c']\n", "False True b ['c', 'c']\n"]


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"[" * 100_000, marshal.dumps([1])])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    run(tmp_path)
    (file,) = kept(tmp_path)
    file.write_bytes(damage)
    assert run(tmp_path) == EXPECTED
    assert run(tmp_path) == EXPECTED


def test_parts_that_make_no_pattern_are_made_anew(tmp_path: Path) -> None:
    run(tmp_path)
    (file,) = kept(tmp_path)
    ((name, _),) = parts(file).all()
    file.write_bytes(joined({name: marshal.dumps(("(", 0))}))
    assert run(tmp_path) == EXPECTED


def test_of_too_many_those_are_kept_that_were_asked_for(tmp_path: Path) -> None:
    script = """
import sys
import medlint.pattern
medlint.pattern._MOST = 3
for text in sys.argv[1]:
    medlint.pattern.Pattern(text).search("")
"""
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    held = []
    for texts in ("abc", "bcd", "bcd"):
        subprocess.run([sys.executable, "-c", script, texts], env=environment, check=True)
        (file,) = kept(tmp_path)
        held.append({name for name, _ in parts(file).all()})
    first, second, third = held
    assert len(first) == len(second) == 3
    assert len(first & second) == 2
    assert second == third


def test_a_cache_that_is_not_used_is_not_written(tmp_path: Path) -> None:
    assert run(tmp_path, used="not") == EXPECTED
    assert not list(tmp_path.iterdir())


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "medlint").write_text("in the way")
    assert run(tmp_path) == EXPECTED


def test_what_is_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache = Cache()
    assert cache.read("things-1") is None
    cache.write("things-1", b"one")
    assert cache.read("things-1") == b"one"
    assert [path.name for path in (tmp_path / "medlint").iterdir()] == ["things-1"]


def test_what_is_long_out_of_use_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache = Cache()
    for name in ("things-1", "things-2", "others-1"):
        cache.write(name, b"old")
        os.utime(tmp_path / "medlint" / name, (0, 0))
    os.utime(tmp_path / "medlint" / "things-2")
    cache.write("things-3", b"new")
    assert sorted(path.name for path in (tmp_path / "medlint").iterdir()) == ["others-1", "things-2", "things-3"]


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    cache = Cache()
    cache.write("things-1", b"one")
    assert cache.read("things-1") is None
    assert not list(tmp_path.iterdir())


@given(st.text("ab c", max_size=30))
def test_the_methods_are_those_of_a_compiled_expression(text: str) -> None:
    source = r"a(b?)"
    mine, other = Pattern(source), re.compile(source)
    assert [m.span() for m in mine.finditer(text, 1)] == [m.span() for m in other.finditer(text, 1)]
    assert mine.findall(text) == other.findall(text)
    assert mine.sub("x", text, 2) == other.sub("x", text, 2)
    assert mine.split(text) == other.split(text)
    for method in ("search", "match", "fullmatch"):
        found, expected = getattr(mine, method)(text, 1), getattr(other, method)(text, 1)
        assert (found and found.span()) == (expected and expected.span())


def test_what_workers_compile_is_kept_too(tmp_path: Path) -> None:
    if len(os.sched_getaffinity(0)) < 2:
        pytest.skip("there is one core only")
    script = """
import sys
from medlint.model.result import FileResult
from medlint.pattern import Pattern
from medlint.recall import Recall
from medlint.spread import spread

def check(path):
    Pattern("a(b)c").search(path)
    return FileResult(path, None)

print(len(list(spread(check, [str(number) for number in range(100)], Recall()))))
"""
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("100\n", "")
    (file,) = kept(tmp_path)
    assert len(dict(parts(file).all())) == 1
