"""The process of the command: what it does without, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path


def python(script: str, cache: Path, *args: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    return subprocess.run(
        [sys.executable, "-c", script, *args], env=environment, capture_output=True, encoding="utf-8", timeout=120
    )


def test_a_check_does_without_what_it_does_not_need(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text("# Tea\n\nGinger tea cures cancer.\n")
    script = """
import atexit, sys
from medlint.__main__ import main

heavy = (
    "dataclasses html ipaddress json logging pathlib pathspec regex._regex_core shutil tempfile typing urllib yaml"
).split()
atexit.register(lambda: print(*(name for name in heavy if name in sys.modules), file=sys.stderr))
main()
"""
    first, second = (python(script, tmp_path, "check", "--isolated", str(article)) for _ in range(2))
    assert "cures cancer" in first.stdout
    assert (second.stdout, second.stderr.strip(), second.returncode) == (first.stdout, "", 1)
