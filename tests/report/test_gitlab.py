import json
from pathlib import Path

import pytest
from results import ERROR, HOSTILE, INFO, diagnostic, report, result, unreadable

from medlint.model.result import FileResult, Why, Withheld
from medlint.model.source import Format, Source
from medlint.report import Surroundings


def issues(*results: FileResult, root: Path | None = None) -> list[dict]:
    return json.loads(report("gitlab", *results, surroundings=Surroundings(root=root)))


def repeated(text: str, number: int, path: str = "tea.md") -> FileResult:
    """A file in which the first ``number`` places of “cures” are findings."""
    source = Source(path, text, Format.MARKDOWN)
    return FileResult(path, source, tuple(diagnostic(source, "cures", nth=nth) for nth in range(number)))


def test_a_run() -> None:
    out = report("gitlab", result("Té\n😀 cures\ngout", "cures\ngo", severity=ERROR, suppressed=1), unreadable(line=3))
    assert out.splitlines() == [
        "[",
        '{"description": "“cures go” promises a cure", "check_name": "CLM004 cure-claim", '
        '"fingerprint": "7fbc8af81745fb3c03bf1981d30c1932", "severity": "major", "location": {"path": "tea.md", '
        '"positions": {"begin": {"line": 2, "column": 3}, "end": {"line": 3, "column": 3}}}},',
        '{"description": "is not text", "check_name": "medlint", '
        '"fingerprint": "fbd759f6c8bb6f83ae9c9fa97af7b0ba", "severity": "critical", '
        '"location": {"path": "bad.md", "positions": {"begin": {"line": 3, "column": 1}}}}',
        "]",
    ]


@pytest.mark.parametrize("results", [[], [result("Tea.")], [result("Tea.", suppressed=2)], [unreadable("", "x")]])
def test_nothing_to_show(results: list[FileResult]) -> None:
    assert report("gitlab", *results) == "[]\n"


def test_severities() -> None:
    assert [issues(result("It cures.", "cures", severity=one))[0]["severity"] for one in (INFO, ERROR)] == [
        "info",
        "major",
    ]


def test_fingerprints_are_unique_and_stay() -> None:
    before = [
        one["fingerprint"] for one in issues(repeated("It cures. It cures.", 2), repeated("It cures.", 1, "b.md"))
    ]
    after = [one["fingerprint"] for one in issues(repeated("New.\n\nIt cures.\nIt  cures.", 2))]
    assert len(set(before)) == 3
    assert after == before[:2]


def test_a_finding_about_the_whole_article_stays_under_another_title() -> None:
    def fingerprints(title: str, path: str = "tea.md", *, whole: bool = True) -> list[str]:
        found = result(f"# {title}\n\nIt cures.\n", title, path=path)
        about = tuple(one._replace(whole=whole, passage=title) for one in found.diagnostics)
        return [issue["fingerprint"] for issue in issues(found._replace(diagnostics=about))]

    assert fingerprints("Tea") == fingerprints("Green tea")
    assert fingerprints("Tea") != fingerprints("Tea", "b.md")
    assert fingerprints("Tea", whole=False) != fingerprints("Green tea", whole=False)


def test_suppressing_one_leaves_the_fingerprint_of_the_next() -> None:
    both = repeated("It cures. It cures.", 2)
    one = both._replace(diagnostics=both.diagnostics[1:], withheld=(Withheld(both.diagnostics[0], Why.SUPPRESSED),))
    assert [issue["fingerprint"] for issue in issues(one)] == [issues(both)[1]["fingerprint"]]


def test_paths_are_relative_to_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    found = issues(result("It cures.", "cures", path="./tea.md"), unreadable("bad.md"), root=tmp_path)
    assert [one["location"]["path"] for one in found] == ["docs/tea.md", "docs/bad.md"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(text: str) -> None:
    out = report("gitlab", result(text, text if len(text) < 1000 else "cures", path=text[:200]))
    out.encode()
    assert len(out.splitlines()) == 3
    (one,) = json.loads(out)
    for shown in (one["description"], one["location"]["path"]):
        assert not set(shown) & set("\x1b\0\r\n\u202e\ud800")
    assert not any(part in one["description"] for part in ("@user", "](", "<img", "##vso["))
