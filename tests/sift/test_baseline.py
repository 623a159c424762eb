"""The baseline as a model: articles before and after, made at random, and what must hold whatever they are."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from cures import article
from hypothesis import given
from hypothesis import strategies as st

from medlint.model.result import FileResult, Why
from medlint.sift.baseline import Baseline, Entry
from medlint.sift.baseline_file import read_entries, write_entries

SENTENCES = ("Tea cures.", "Gel cures and cures.", "# Tea", "# Gel", "The desk is open.")
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=5, unique_by=lambda text: text[:2] if text[0] == "#" else text)
LONGER = st.lists(st.sampled_from(SENTENCES[:2] + SENTENCES[4:]), max_size=6)
PATHS = ("a.md", "b.md", "news/c.md")
ARTICLES = st.dictionaries(st.sampled_from(PATHS), TEXTS | LONGER, max_size=3)

Articles = dict[str, list[str]]


@contextmanager
def site(articles: Articles) -> Iterator[Path]:
    """A folder with the articles."""
    with TemporaryDirectory() as folder:
        for path, sentences in articles.items():
            place = Path(folder, path)
            place.parent.mkdir(exist_ok=True)
            place.write_text("\n".join(sentences), encoding="utf-8")
        yield Path(folder)


class Run:
    """The articles of a folder sifted by a baseline with ``entries``."""

    def __init__(self, folder: Path, entries: list[Entry]) -> None:
        self.baseline = Baseline(str(folder), entries)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        results = [article(path.read_text(encoding="utf-8"), str(path)) for path in files]
        self.results = [self.baseline.sift(result) for result in results]
        self.found = sum(len(result.diagnostics) for result in results)

    def new(self) -> list[tuple[str, int]]:
        return [(os.path.basename(one.path), one.span.start) for each in self.results for one in each.diagnostics]

    def known(self) -> Counter[tuple[str, str]]:
        return Counter((one.code, passage(one.passage, one.whole)) for one in withheld(self.results))

    def stale(self) -> list[Entry]:
        return self.baseline.stale(judges)


def withheld(results: list[FileResult]) -> list:
    assert {one.why for result in results for one in result.withheld} <= {Why.BASELINED}
    return [one.diagnostic for result in results for one in result.withheld]


def passage(text: str, whole: bool) -> str:
    return "" if whole else text


def judges(path: str, code: str) -> bool:
    return True


def written(articles: Articles) -> list[Entry]:
    """What a first run over the articles writes down, read from its file again."""
    with site(articles) as folder:
        entries = Run(folder, []).baseline.renewed(judges)
    text = write_entries(entries)
    assert write_entries(reversed(entries)) == text
    again = read_entries(text, "baseline")
    assert set(again) == set(entries)
    assert len(again) == len(entries)
    return again


def sentences(articles: Articles) -> Counter[tuple[str, str]]:
    """How many findings there are of each rule and sentence, in all articles."""
    results = [article("\n".join(lines), path) for path, lines in articles.items()]
    return Counter((one.code, passage(one.passage, one.whole)) for result in results for one in result.diagnostics)


@given(ARTICLES)
def test_what_was_written_down_is_known_and_nothing_is_gone(articles: Articles) -> None:
    entries = written(articles)
    with site(articles) as folder:
        run = Run(folder, entries)
        assert (run.new(), run.stale(), run.baseline.moved) == ([], [], 0)
        assert set(run.baseline.renewed(judges)) == set(run.baseline.pruned(judges)) == set(entries)


@given(ARTICLES, ARTICLES)
def test_every_finding_is_new_or_known_and_no_entry_serves_twice(before: Articles, after: Articles) -> None:
    entries = written(before)
    with site(after) as folder:
        run = Run(folder, entries)
    known = run.known()
    assert len(run.new()) + known.total() == run.found
    assert not known - sentences(before)
    assert not known - sentences(after)
    assert len(run.stale()) == len(entries) - known.total()


@given(ARTICLES, ARTICLES)
def test_pruning_changes_nothing_that_is_reported(before: Articles, after: Articles) -> None:
    entries = written(before)
    with site(after) as folder:
        run = Run(folder, entries)
        pruned = run.baseline.pruned(judges)
        again = Run(folder, pruned)
    assert len(pruned) == run.known().total()
    assert again.new() == run.new()
    assert (again.stale(), again.baseline.moved) == ([], 0)


@given(ARTICLES, ARTICLES)
def test_writing_it_anew_leaves_nothing_to_report_and_nothing_that_is_gone(before: Articles, after: Articles) -> None:
    entries = written(before)
    with site(after) as folder:
        run = Run(folder, entries)
        renewed = run.baseline.renewed(judges)
        again = Run(folder, renewed)
        assert (again.new(), again.stale()) == ([], [])
    assert set(renewed) == set(written(after))
    assert len(set(renewed) - set(entries)) - run.baseline.moved == len(run.new())
    assert len(set(entries) - set(renewed)) - run.baseline.moved == len(run.stale())


@given(ARTICLES, ARTICLES)
def test_in_articles_that_stay_each_sentence_is_known_as_often_as_before(before: Articles, after: Articles) -> None:
    stay = {path: after.get(path, []) for path in before}
    entries = written(before)
    with site(stay) as folder:
        run = Run(folder, entries)
    expected = Counter[tuple[str, str]]()
    for path, lines in before.items():
        expected += sentences({path: lines}) & sentences({path: stay[path]})
    assert run.known() == expected


@given(ARTICLES, st.permutations(["x.md", "y.md", "old/z.md"]))
def test_renamed_articles_keep_what_is_known_of_them(articles: Articles, names: list[str]) -> None:
    entries = written(articles)
    moved = dict(zip(names, articles.values(), strict=False))
    with site(moved) as folder:
        run = Run(folder, entries)
        assert (run.new(), run.stale(), run.baseline.moved) == ([], [], len(entries))
        assert sorted(entry.path for entry in run.baseline.pruned(judges)) == sorted(
            path for path, lines in moved.items() for _ in sentences({path: lines}).elements()
        )


@given(ARTICLES, ARTICLES)
def test_what_a_run_cannot_judge_stays_as_it_is(before: Articles, after: Articles) -> None:
    entries = written(before)
    with site(after) as folder:
        baseline = Run(folder, entries).baseline
        assert baseline.stale(lambda path, code: False) == []
        assert len(baseline.pruned(lambda path, code: False)) == len(entries)
        claims = baseline.pruned(lambda path, code: code == "CLM004")
        gone = [entry for entry in entries if entry.key.rule == "DIS001"]
        assert sum(entry.key.rule == "DIS001" for entry in claims) == len(gone)
