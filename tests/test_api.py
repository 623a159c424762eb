"""The library gives what the command gives."""

import json
from pathlib import Path

import pytest

import medlint
from medlint.cli import main

FLAWED = "# Our services 😀\n\nWe offer the following services:\n\nThe desk is open from nine to five every day.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles and a configuration, and the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "news/b.html"):
        Path(name).parent.mkdir(exist_ok=True)
    Path("a.md").write_text(FLAWED, encoding="utf-8")
    Path("news/b.html").write_text(
        "<p>We offer the following services:</p><p>The desk is open from nine to five every day.</p>",
        encoding="utf-8",
    )
    Path("medlint.toml").write_text('select = ["STR001"]\n', encoding="utf-8")
    return tmp_path


def found(results: list[medlint.FileResult]) -> list[tuple[str, int, int, int, int, str, str, str]]:
    assert not any(result.failures for result in results)
    return [
        (d.path, *d.start, *d.end, d.code, d.severity.label, d.message)
        for result in results
        for d in result.diagnostics
    ]


def test_lint_paths_gives_what_the_command_gives(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--output-format", "jsonl"]) == 1
    keys = ("path", "line", "column", "end_line", "end_column", "code", "severity", "message")
    command = [tuple(json.loads(line)[key] for key in keys) for line in capsys.readouterr().out.splitlines()]
    assert len(command) == 2
    for paths in ([Path()], ["."], ".", Path(), ["a.md", Path("news")]):
        assert found(list(medlint.lint_paths(paths))) == command


def test_lint_text_gives_what_the_file_gives() -> None:
    for path in ("a.md", Path("news/b.html")):
        text = Path(path).read_text(encoding="utf-8")
        result = medlint.lint_text(text, path)
        assert result == next(medlint.lint_paths(path))
        (diagnostic,) = result.diagnostics
        assert text[slice(*diagnostic.span)] == "We offer the following services:"
        assert diagnostic.severity > medlint.Severity.INFO


def test_the_path_need_not_exist_and_says_format_and_configuration() -> None:
    Path("news/medlint.toml").write_text('ignore = ["ALL"]\n', encoding="utf-8")
    assert medlint.lint_text(FLAWED).diagnostics[0].path == "article.md"
    assert medlint.lint_text(FLAWED, "news/new.md").diagnostics == ()
    assert medlint.lint_text(FLAWED, "news/new.md", isolated=True).diagnostics
    assert medlint.lint_text(FLAWED, "new.md", config=Path("news/medlint.toml")).diagnostics == ()


def test_another_current_folder_is_another_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert medlint.lint_text(FLAWED).diagnostics
    (tmp_path / "quiet").mkdir()
    (tmp_path / "quiet" / "medlint.toml").write_text('ignore = ["ALL"]\n', encoding="utf-8")
    monkeypatch.chdir("quiet")
    assert medlint.lint_text(FLAWED).diagnostics == ()


def test_what_cannot_be_done_is_in_the_result() -> None:
    (result,) = medlint.lint_paths("gone.md")
    assert [str(failure) for failure in result.failures] == ["gone.md: no such file or directory"]
    result = medlint.lint_text(FLAWED, config="gone.toml")
    assert [str(failure) for failure in result.failures] == ["gone.toml: cannot be read: no such file or directory"]
    Path("gone.toml").write_text("selct = []", encoding="utf-8")
    result = medlint.lint_text(FLAWED, config=str(Path("gone.toml").resolve()))
    assert "unknown key “selct”" in str(result.failures[0])


def test_every_public_name_is_there() -> None:
    assert sorted(medlint.__all__) == medlint.__all__
    for name in medlint.__all__:
        assert getattr(medlint, name).__name__ == name
    with pytest.raises(AttributeError, match="lint_everything"):
        medlint.lint_everything  # noqa: B018


@pytest.mark.parametrize("name", ["a.md", "a.mdx", "a.html", "a.txt"])
def test_halves_of_characters_stop_nothing(name: str) -> None:
    text = "\ud83d Tea \udc80 cures colds."
    result = medlint.lint_text(text, name, isolated=True)
    assert result.failures == ()
    assert [text[slice(*one.span)] for one in result.diagnostics] == ["cures colds"]
