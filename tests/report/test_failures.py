"""Failures in the reports for programs: each stands at its own file, whatever article it was met at."""

import json
from pathlib import Path

import pytest
from results import report, result

from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.report import Surroundings

TWO_LINES = "cannot be read:\n  ::error::x"
FAILURES = (
    FileResult("", None, failures=(Failure("medlint.toml", "unknown key", 3), Failure("", "no such rule"))),
    FileResult("bad.md", None, failures=(Failure("bad.md", "is not text"), Failure("rules\x1b.yaml", TWO_LINES, 2))),
)


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder, ``docs`` in the repository."""
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")


def failed(format: str, root: Path | None = None) -> str:
    return report(format, *FAILURES, surroundings=Surroundings(root=root))


def test_azure(tmp_path: Path) -> None:
    assert failed("azure", tmp_path).splitlines()[:-1] == [
        "##vso[task.logissue type=error;sourcepath=docs/medlint.toml;linenumber=3;code=medlint;]unknown key",
        "##vso[task.logissue type=error;code=medlint;]no such rule",
        "##vso[task.logissue type=error;sourcepath=docs/bad.md;code=medlint;]is not text",
        "##vso[task.logissue type=error;sourcepath=docs/rules␛.yaml;linenumber=2;code=medlint;]"
        "cannot be read: ::error::x",
    ]


def test_github(tmp_path: Path) -> None:
    assert failed("github", tmp_path).splitlines()[:-1] == [
        "::error file=docs/medlint.toml,line=3,title=medlint::unknown key",
        "::error title=medlint::no such rule",
        "::error file=docs/bad.md,title=medlint::is not text",
        "::error file=docs/rules␛.yaml,line=2,title=medlint::cannot be read: ::error::x",
    ]


def test_github_has_those_beyond_its_limit_as_plain_lines() -> None:
    name = "::error::.md"
    results = [*[FileResult("", None, failures=(Failure("", "broken"),))] * 10, *FAILURES]
    results += [FileResult(name, None, failures=(Failure(name, TWO_LINES),))]
    assert report("github", *results).splitlines()[10:-2] == [
        "medlint.toml:3: unknown key",
        "no such rule",
        "bad.md: is not text",
        "rules␛.yaml:2: cannot be read: ::error::x",
        "./::error::.md: cannot be read: ::error::x",
    ]


def test_gitlab(tmp_path: Path) -> None:
    places = [one["location"] for one in json.loads(failed("gitlab", tmp_path))]
    assert [(place["path"], place["positions"]["begin"]["line"]) for place in places] == [
        ("docs/medlint.toml", 3),
        ("docs/bad.md", 1),
        ("docs/rules␛.yaml", 2),
    ]


def test_checkstyle() -> None:
    assert failed("checkstyle").splitlines()[2:-1] == [
        '<file name="medlint.toml">',
        '<error line="3" column="1" severity="error" message="unknown key" source="medlint"/>',
        "</file>",
        '<file name="">',
        '<error line="1" column="1" severity="error" message="no such rule" source="medlint"/>',
        "</file>",
        '<file name="bad.md">',
        '<error line="1" column="1" severity="error" message="is not text" source="medlint"/>',
        "</file>",
        '<file name="rules␛.yaml">',
        '<error line="2" column="1" severity="error" message="cannot be read: ::\u200berror::x" source="medlint"/>',
        "</file>",
    ]


def test_junit() -> None:
    assert failed("junit").splitlines()[2:-1] == [
        '<testsuite name="medlint" tests="2" failures="0" errors="2" skipped="0">',
        '<testcase name="Check" classname="medlint">'
        '<error message="medlint.toml:3: unknown key" type="failure"/></testcase>',
        '<testcase name="Check" classname="medlint"><error message="no such rule" type="failure"/></testcase>',
        "</testsuite>",
        '<testsuite name="bad.md" tests="2" failures="0" errors="2" skipped="0">',
        '<testcase name="Check" classname="bad"><error message="bad.md: is not text" type="failure"/></testcase>',
        '<testcase name="Check" classname="bad">'
        '<error message="rules␛.yaml:2: cannot be read: ::error::x" type="failure"/></testcase>',
        "</testsuite>",
    ]


def test_rdjson() -> None:
    assert [one.get("location") for one in json.loads(failed("rdjson"))["diagnostics"]] == [
        {"path": "medlint.toml", "range": {"start": {"line": 3}}},
        None,
        {"path": "bad.md"},
        {"path": "rules␛.yaml", "range": {"start": {"line": 2}}},
    ]


def test_sarif(tmp_path: Path) -> None:
    (run,) = json.loads(failed("sarif", tmp_path))["runs"]
    places = [one.get("locations") for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert [place and place[0]["physicalLocation"] for place in places] == [
        {"artifactLocation": {"uri": "docs/medlint.toml", "uriBaseId": "SRCROOT"}, "region": {"startLine": 3}},
        None,
        {"artifactLocation": {"uri": "docs/bad.md", "uriBaseId": "SRCROOT"}},
        {"artifactLocation": {"uri": "docs/rules%1B.yaml", "uriBaseId": "SRCROOT"}, "region": {"startLine": 2}},
    ]


def test_an_article_may_have_findings_beside_a_failure() -> None:
    both = result("Tea cures.", "cures")._replace(failures=(Failure("tea.md", "rule CLM001 failed"),))
    assert report("junit", both).splitlines()[2] == (
        '<testsuite name="tea.md" tests="2" failures="1" errors="1" skipped="0">'
    )
    assert report("checkstyle", both).splitlines()[2:-1] == [
        '<file name="tea.md">',
        '<error line="1" column="1" severity="error" message="rule CLM001 failed" source="medlint"/>',
        '<error line="1" column="5" severity="warning" message="“cures” promises a cure" source="CLM004 cure-claim"/>',
        "</file>",
    ]
