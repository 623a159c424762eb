"""The baseline, article by article: what an entry shows, and what it is met by."""

from pathlib import Path

from cures import article, found

from medlint.model.failure import Failure
from medlint.model.result import FileResult, Why
from medlint.model.source import Format, Source
from medlint.sift.baseline import Baseline, Entry


def judges(path: str, code: str) -> bool:
    return True


def written(result: FileResult, folder: Path) -> list[Entry]:
    """What a run over one article writes down."""
    baseline = Baseline(str(folder))
    baseline.sift(result)
    return baseline.renewed(judges)


def about(folder: Path, title: str, *codes: str) -> FileResult:
    """An article of which the rules with these codes speak as a whole."""
    source = Source(str(folder / "tea.md"), f"# {title}\n", Format.MARKDOWN)
    whole = [found(source, 2, 2 + len(title), code, title, whole=True) for code in codes]
    return FileResult(source.path, source, tuple(whole))


def test_another_title_makes_nothing_of_another_rule_known(tmp_path: Path) -> None:
    entries = written(about(tmp_path, "Tea", "DIS001"), tmp_path)
    baseline = Baseline(str(tmp_path), entries)
    sifted = baseline.sift(about(tmp_path, "Gel", "DIS001", "DIS009"))
    assert [one.code for one in sifted.diagnostics] == ["DIS009"]
    assert baseline.moved == 1


def test_what_a_comment_suppresses_is_not_written_down(tmp_path: Path) -> None:
    result = article("Tea cures. Gel cures.\n", str(tmp_path / "tea.md"))
    for why, number in ((Why.SUPPRESSED, 1), (Why.UNCHANGED, 2)):
        entries = written(result.withhold([True, False], why), tmp_path)
        assert [entry.key.occurrence for entry in entries] == list(range(1, number + 1))


def test_an_article_with_a_failure_is_not_written_down(tmp_path: Path) -> None:
    assert written(FileResult("tea.md", None), tmp_path) == []
    result = article("Tea cures.\n", str(tmp_path / "tea.md"))
    broken = result._replace(failures=(Failure("tea.md", "a rule failed"),))
    assert written(broken, tmp_path) == []
    (tmp_path / "tea.md").touch()
    baseline = Baseline(str(tmp_path), written(result, tmp_path))
    assert [one.why for one in baseline.sift(broken).withheld] == [Why.BASELINED]
    assert not baseline.was_checked("tea.md")


def test_an_entry_shows_sixty_characters(tmp_path: Path) -> None:
    for line, passage in (
        ("It cures" + "." * 52, "It cures" + "." * 52),
        ("It cures" + "." * 53, "It cures" + "." * 52 + "…"),
        ("It cures " + "x" * 50 + "  y", "It cures " + "x" * 50 + "…"),
    ):
        (entry,) = written(article(line, str(tmp_path / "news" / "tea.md")), tmp_path)
        assert (entry.path, entry.words, entry.passage) == ("news/tea.md", "cures", passage)
