"""The process of the command: what stands for a library that it hardly needs, and how it ends."""

import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.__main__ import _Inspect


@given(st.text(st.sampled_from("a \n\t\r\u2028"), max_size=12))
def test_texts_are_stripped_as_the_library_strips_them(text: str) -> None:
    assert _Inspect("inspect").cleandoc(text) == inspect.cleandoc(text)


def test_all_else_is_asked_of_the_library() -> None:
    assert _Inspect("inspect").isfunction is inspect.isfunction
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = _Inspect("inspect").nothing_such


def python(script: str, cache: Path, *args: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    return subprocess.run(
        [sys.executable, "-c", script, *args], env=environment, capture_output=True, encoding="utf-8", timeout=120
    )


def test_who_asks_for_the_library_gets_it_from_then_on(tmp_path: Path) -> None:
    script = """
import atexit, sys
from medlint.__main__ import main

def last():
    early = type(sys.modules["inspect"]).__name__
    import inspect
    print(early, inspect.isfunction(last), type(sys.modules["inspect"]).__name__)

atexit.register(last)
main()
"""
    done = python(script, tmp_path, "--version")
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "_Inspect True module"


def test_a_check_does_without_what_it_does_not_need(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text("# Tea\n\nGinger tea cures cancer.\n")
    script = """
import atexit, sys
from medlint.__main__ import main

heavy = "ast dataclasses json logging pathlib pathspec regex._regex_core shutil tempfile tokenize yaml".split()
atexit.register(lambda: print(*(name for name in heavy if name in sys.modules), file=sys.stderr))
main()
"""
    first, second = (python(script, tmp_path, "check", "--isolated", str(article)) for _ in range(2))
    assert "cures cancer" in first.stdout
    assert (second.stdout, second.stderr.strip(), second.returncode) == (first.stdout, "", 1)
