"""Whole folders of real articles: nothing fails on them, and every place is where it says.

The project's own texts and the rule files' examples are always read. The environment variable MEDLINT_CORPUS names
more folders of articles, separated as in PATH; there every file is also checked with Windows line ends.
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from medlint.model.settings import Settings
from medlint.model.source import Source
from medlint.parse import parse
from medlint.read import FORMATS, read
from medlint.rules.load import load_catalogue
from medlint.run import Pipeline

ROOT = Path(__file__).parent.parent
CORPORA = [Path(folder) for folder in os.environ.get("MEDLINT_CORPUS", "").split(os.pathsep) if folder]


@cache
def pipeline() -> Pipeline:
    return Pipeline(lambda folder: Settings())


def articles(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in FORMATS and path.is_file())


def own_sources() -> Iterator[Source]:
    for path in (*articles(ROOT / "examples"), *articles(ROOT / "docs"), *sorted(ROOT.glob("*.md"))):
        yield read(str(path))
    for rule in load_catalogue().rules:
        for example in rule.examples:
            yield Source(f"{rule.name}:{example.line}", example.text, example.format)


def hold(source: Source) -> list[tuple[object, ...]]:
    """What is found in ``source``; every place is one of its text, and no rule fails."""
    result = pipeline().check_source(source)
    assert not result.failures
    assert len(parse(source).prose) == len(source.text)
    for one in result.diagnostics:
        assert 0 <= one.span.start < one.span.end <= len(source.text)
        assert source.position(one.span.start) == one.start
        assert source.position(one.span.end) == one.end
    return [(one.code, one.start, one.end, one.severity, one.message) for one in result.diagnostics]


@pytest.mark.parametrize("source", list(own_sources()), ids=lambda source: Path(source.path).name)
def test_the_project_s_own_texts(source: Source) -> None:
    found = hold(source)
    unix = source.text.replace("\r\n", "\n").replace("\r", "\n")
    for end in ("\n", "\r\n", "\r"):
        assert hold(Source(source.path, unix.replace("\n", end), source.format)) == found


@pytest.mark.skipif(not CORPORA, reason="MEDLINT_CORPUS names no folder of articles")
@pytest.mark.parametrize("folder", CORPORA, ids=lambda folder: folder.name)
def test_other_people_s_articles(folder: Path) -> None:
    count = 0
    for path in articles(folder):
        source = read(str(path))
        found = hold(source)
        unix = source.text.replace("\r\n", "\n").replace("\r", "\n")
        assert hold(Source(source.path, unix.replace("\n", "\r\n"), source.format)) == found, path
        count += 1
    assert count
