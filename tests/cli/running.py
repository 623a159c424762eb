"""Runs of ``medlint check`` in the process of the tests, and the files that they and other commands are about."""

import re
from pathlib import Path

import pytest

from medlint.cli import main

Ran = tuple[int, str, str]
"""The exit code, and what was written to standard output and to standard error."""


HOUSE_RULE = """\
code: OWN001
name: house-rule
summary: Leeches
severity: warning
confidence: high
detect: claim
message: "no leeches"
why: Leeches belong into surgery.
sources:
  - {title: "House manual", url: "https://example.org/manual", checked: "2026-01-31"}
claims:
  - terms: [leech]
examples:
  - bad: "A [[leech]] helps."
"""


class Check:
    """Runs ``medlint check`` with ``options`` before those of each run."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *options: str) -> None:
        self.capsys = capsys
        self.options = options

    def __call__(self, *args: str, format: str = "concise") -> Ran:
        code = main(["check", *self.options, "--output-format", format, *args])
        out, err = self.capsys.readouterr()
        return code, out, err

    def flagged(self, *args: str) -> tuple[int, list[str]]:
        """The exit code and the files that have findings; nothing else went wrong."""
        code, out, err = self(*args)
        assert err == ""
        return code, list(dict.fromkeys(re.findall(r"^([^:\n]+):\d+:\d+:", out, re.MULTILINE)))


def write(name: str, content: str | bytes) -> Path:
    """The file called ``name``, whatever folders it needs, with that content and not a byte else."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
