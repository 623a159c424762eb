import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, catalogue, diagnostic, many, report, result, unreadable
from validators import of_json

from medlint.model.finding import Edit, Fix
from medlint.model.result import FileResult, Why, Withheld
from medlint.model.source import Encoding, Format, Source
from medlint.model.span import Span
from medlint.report import Surroundings
from medlint.report.harmless import inert
from medlint.report.sarif_rules import MOST_CHARACTERS, descriptor


def log(*results: FileResult, root: Path | None = None) -> dict:
    """The one run of the log of ``results``, which is valid."""
    parsed = json.loads(report("sarif", *results, surroundings=Surroundings(root=root)))
    of_json("sarif-2.1.0.json").validate(parsed)
    (run,) = parsed["runs"]
    assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    return run


def withheld(*whys: tuple[Why, str]) -> FileResult:
    """A file with one finding that is reported and one for each of ``whys``."""
    source = Source("tea.md", "Tea cures.\n" * (1 + len(whys)), Format.MARKDOWN)
    found = [diagnostic(source, "cures", nth=number) for number in range(1 + len(whys))]
    kept = tuple(Withheld(one, why, reason) for one, (why, reason) in zip(found[1:], whys, strict=True))
    return FileResult("tea.md", source, (found[0],), kept)


def test_a_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = log(result("Té\n😀 cures\ngout", "cures\ngo", path="a/té 1.md", severity=ERROR), root=tmp_path)
    assert run["results"] == [
        {
            "ruleId": "CLM004",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "“cures go” promises a cure"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a/t%C3%A9%201.md", "uriBaseId": "SRCROOT"},
                        "region": {"startLine": 2, "startColumn": 3, "endLine": 3, "endColumn": 3},
                    }
                }
            ],
            "partialFingerprints": {
                "primaryLocationLineHash": "27cce18cb3e64f8f:1",
                "medlint/v1": "cc670e6723c33b4572e9cc0ddf6cb5e4",
            },
        }
    ]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["originalUriBaseIds"] == {"SRCROOT": {"uri": f"{tmp_path.as_uri()}/"}}
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_the_words_of_the_rule() -> None:
    (rule,) = log(result("Tea cures.", "cures"))["tool"]["driver"]["rules"]
    known = next(one for one in catalogue().rules if one.code == "CLM004")
    assert (rule["id"], rule["name"], rule["helpUri"]) == ("CLM004", "cure-claim", "https://example.org/cure-claim")
    assert known.why.strip() in rule["help"]["text"]
    assert all(f"]({standard.url})" in rule["help"]["markdown"] for standard in known.standards)
    assert all(f"{standard.title}" in rule["help"]["text"] for standard in known.standards)
    assert all(f": {standard.url}" in rule["help"]["text"] for standard in known.standards)
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {
        "precision": "high",
        "problem.severity": "error",
        "tags": ["CLM", "cure-claim"],
    }


def test_what_github_takes_of_every_rule() -> None:
    source = Source("tea.md", "Tea cures.", Format.MARKDOWN)
    for rule in catalogue().rules:
        one = diagnostic(source, "cures")._replace(code=rule.code, help=rule.summary, url=rule.standards[0].url)
        described = descriptor(one, rule)
        for key in ("shortDescription", "fullDescription"):
            text = described[key]["text"]
            assert 0 < len(text) <= MOST_CHARACTERS
            assert "\n" not in text
        assert described["help"]["text"]
        assert described["help"]["markdown"]
        assert "helpUri" in described


def test_a_rule_that_is_not_in_the_catalogue_speaks_by_its_findings() -> None:
    source = Source("tea.md", "Tea cures.", Format.MARKDOWN)
    own = diagnostic(source, "cures", INFO)._replace(code="HSE001", name="house-word", url="no address")
    (rule,) = log(FileResult("tea.md", source, (own,)))["tool"]["driver"]["rules"]
    assert rule["help"] == {"text": "Say what the evidence shows.", "markdown": "Say what the evidence shows."}
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert "helpUri" not in rule


def test_what_is_withheld_is_marked() -> None:
    run = log(withheld((Why.SUPPRESSED, "from the label"), (Why.SUPPRESSED, "")))
    assert [one.get("suppressions") for one in run["results"]] == [
        None,
        [{"kind": "inSource", "status": "accepted", "justification": "from the label"}],
        [{"kind": "inSource", "status": "accepted"}],
    ]
    assert not any("baselineState" in one for one in run["results"])


def test_what_was_there_before_is_marked_and_the_rest_is_new() -> None:
    run = log(result("It cures.", "cures"), withheld((Why.BASELINED, ""), (Why.UNCHANGED, ""), (Why.SUPPRESSED, "x")))
    assert [one["baselineState"] for one in run["results"]] == ["new", "new", "unchanged", "unchanged", "new"]
    assert [one["suppressions"][0]["kind"] for one in run["results"] if "suppressions" in one] == [
        "external", "external", "inSource"
    ]  # fmt: skip


def test_what_is_too_mild_to_be_reported_was_not_there_before() -> None:
    (_, milder) = log(withheld((Why.MILDER, "")))["results"]
    assert milder["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert "baselineState" not in milder


def test_fixes() -> None:
    source = Source("tea.md", "Tea cures\ncolds.", Format.MARKDOWN)
    edits = (Edit(Span(0, 3), "A tea"), Edit(Span(10, 10), "some "))
    for safe, words in ((True, "without changing the meaning"), (False, "May change the meaning")):
        found = diagnostic(source, "cures")._replace(fix=Fix(edits, safe))
        (fix,) = log(FileResult("tea.md", source, (found,)))["results"][0]["fixes"]
        assert words in fix["description"]["text"]
        (change,) = fix["artifactChanges"]
        assert change["artifactLocation"] == {"uri": "tea.md"}
        assert change["replacements"] == [
            {
                "deletedRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 4},
                "insertedContent": {"text": "A tea"},
            },
            {
                "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1},
                "insertedContent": {"text": "some "},
            },
        ]


def test_failures_are_notifications() -> None:
    run = log(unreadable("a b.md", line=3), unreadable("", "no such rule"), result("Tea cures.", "cures"))
    assert run["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": "is not text"},
                    "locations": [
                        {"physicalLocation": {"artifactLocation": {"uri": "a%20b.md"}, "region": {"startLine": 3}}}
                    ],
                },
                {"level": "error", "message": {"text": "no such rule"}},
            ],
        }
    ]
    assert len(run["results"]) == 1


def test_nothing_found() -> None:
    run = log(result("Tea."))
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_a_rule_is_described_once() -> None:
    run = log(many(ERROR, 3), many(INFO, 2, "b.md"))
    assert len(run["tool"]["driver"]["rules"]) == 1
    assert [one["level"] for one in run["results"]] == ["error"] * 3 + ["note"] * 2


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site" / "docs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "site" / "docs")
    paths = ["tea.md", "../a:b.md", "../../x.md", "100%#1.md", "caf\udce9.md"]
    run = log(*(result("Tea cures.", "cures", path=path) for path in paths), root=tmp_path / "site")
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"]]
    assert [place["uri"] for place in places] == [
        "docs/tea.md",
        "a%3Ab.md",
        (tmp_path / "x.md").as_uri(),
        "docs/100%25%231.md",
        "docs/caf%E9.md",
    ]
    assert ["uriBaseId" in place for place in places] == [True, True, False, True, True]


def test_without_a_root_and_in_another_encoding_less_is_known() -> None:
    found = result("Tea cures.", "cures")
    (one,) = (run := log(found._replace(source=found.source._replace(encoding=Encoding("cp1252")))))["results"]
    assert "originalUriBaseIds" not in run
    assert list(one["partialFingerprints"]) == ["medlint/v1"]


def test_a_fingerprint_moves_with_its_finding() -> None:
    def fingerprints(text: str, **how: int) -> list[str]:
        run = log(result(text, "cures", **how))
        return [one["partialFingerprints"]["medlint/v1"] for one in run["results"] if "suppressions" not in one]

    assert fingerprints("Tea cures.") == fingerprints("# Tea\n\nNew.\n\nTea  cures.")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(text: str) -> None:
    out = report("sarif", result(text, text if len(text) < 1000 else "cures"))
    out.encode()
    run = json.loads(out)["runs"][0]
    of_json("sarif-2.1.0.json").validate(json.loads(out))
    (one,) = run["results"]
    assert one["message"]["text"] == inert(f"“{text if len(text) < 1000 else 'cures'}” promises a cure")
    assert "\x1b" not in out
    assert "##vso[" not in out


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_makes_a_valid_log(text: str) -> None:
    (one,) = log(result(text, text))["results"]
    assert "](" not in one["message"]["text"]
