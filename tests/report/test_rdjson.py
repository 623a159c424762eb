import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, diagnostic, report, result, unreadable
from validators import closed

from medlint.model.finding import Edit, Fix
from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.report.harmless import inert


def diagnostics(*results: FileResult) -> list[dict]:
    """The diagnostics of the report, which reviewdog's schema knows to the last key, a line each in ``rdjsonl``."""
    whole = json.loads(report("rdjson", *results))
    closed().validate(whole)
    lines = [json.loads(line) for line in report("rdjsonl", *results).split("\n")[:-1]]
    assert lines == [{**one, "source": whole["source"]} for one in whole["diagnostics"]]
    return whole["diagnostics"]


def suggested(text: str, fix: Fix) -> list[dict]:
    source = Source("tea.md", text, Format.MARKDOWN)
    (one,) = diagnostics(FileResult("tea.md", source, (diagnostic(source, "cures")._replace(fix=fix),)))
    return one.get("suggestions", [])


def test_a_run() -> None:
    graver = result("Té\n😀 cures\ngéout", "cures\ngéo", severity=ERROR, suppressed=1)
    assert report("rdjson", graver, unreadable(line=3)).splitlines() == [
        '{"source": {"name": "medlint"}, "diagnostics": [',
        '{"message": "“cures géo” promises a cure", "location": {"path": "tea.md", "range": '
        '{"start": {"line": 2, "column": 6}, "end": {"line": 3, "column": 5}}}, "severity": "ERROR", '
        '"code": {"value": "CLM004 cure-claim", "url": "https://example.org/cure-claim"}},',
        '{"message": "is not text", "location": {"path": "bad.md", "range": {"start": {"line": 3}}}, '
        '"severity": "ERROR", "code": {"value": "medlint"}}',
        "]}",
    ]


def test_nothing_found() -> None:
    assert diagnostics(result("Tea.")) == []
    assert report("rdjsonl", result("Tea.")) == ""


def test_failures_without_a_place() -> None:
    found = diagnostics(unreadable(), unreadable("", "no such rule"), result("It cures", "cures", severity=INFO))
    assert [one.get("location", {}).get("path") for one in found] == ["bad.md", None, "tea.md"]
    assert [one["severity"] for one in found] == ["ERROR", "ERROR", "INFO"]


def test_a_fix_is_one_suggestion_in_bytes() -> None:
    text = "Té cures\n😀 colds and gout."
    edits = (Edit(Span(3, 8), "may ease"), Edit(Span(11, 16), "a cold"))
    assert suggested(text, Fix(edits, safe=True)) == [
        {
            "range": {"start": {"line": 1, "column": 5}, "end": {"line": 2, "column": 11}},
            "text": "may ease\n😀 a cold",
        }
    ]
    assert suggested(text, Fix((Edit(Span(8, 8), "!"),), safe=True)) == [
        {"range": {"start": {"line": 1, "column": 10}, "end": {"line": 1, "column": 10}}, "text": "!"}
    ]


def test_a_rule_may_have_no_address() -> None:
    found = result("Tea cures.", "cures")
    (one,) = diagnostics(found._replace(diagnostics=(found.diagnostics[0]._replace(url=""),)))
    assert one["code"] == {"value": "CLM004 cure-claim"}


def test_an_unsafe_fix_is_not_one_click_away() -> None:
    assert suggested("Tea cures.", Fix((Edit(Span(0, 3), "Water"),), safe=False)) == []


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("é😀\r\n "), min_size=2, max_size=30), st.data()
)
def test_columns_lead_to_the_words_in_the_bytes(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    source = Source("tea.md", text, Format.MARKDOWN)
    found = diagnostic(source, "")._replace(start=source.position(start), end=source.position(end))
    (one,) = diagnostics(FileResult("tea.md", source, (found,)))
    for key, offset in (("start", start), ("end", end)):
        place = one["location"]["range"][key]
        begin = len(text[: source.line_starts[place["line"] - 1]].encode())
        assert begin + place["column"] - 1 <= len(text[:offset].encode())
        if text[offset - 1 : offset] != "\r":  # between CR and LF there is no column
            assert text.encode()[: begin + place["column"] - 1].decode() == text[:offset]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(text: str) -> None:
    words = text if len(text) < 1000 else "cures"
    found = result(text, words, path=text[:200])
    (one,) = diagnostics(found)
    assert one["message"] == inert(f"“{words}” promises a cure")
    for out in (report("rdjson", found), report("rdjsonl", found)):
        assert "\\ud" not in out  # reviewdog reads no lone surrogate
        assert "\x1b" not in out
