import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, diagnostic, report, result, unreadable

from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.report import Surroundings
from medlint.report.jsons import json_lines

KEYS = "path line column end_line end_column code name severity confidence message help url fix".split()


def test_the_fields() -> None:
    line = report("jsonl", result("Té\n😀 cures\ngout", "cures\ngo", path="a/té.md", severity=ERROR))
    assert line == (
        '{"path": "a/té.md", "line": 2, "column": 3, "end_line": 3, "end_column": 3, "code": "CLM004", '
        '"name": "cure-claim", "severity": "error", "confidence": "high", '
        '"message": "“cures\\ngo” promises a cure", "help": "Say what the evidence shows.", '
        '"url": "https://example.org/cure-claim", "fix": null}\n'
    )
    assert list(json.loads(line)) == KEYS


def test_the_array_has_the_objects_of_the_lines() -> None:
    results = [result("Tea cures gout.", "cures", "gout"), result("Tea."), result("It cures.", "cures", path="b.md")]
    lines = [json.loads(line) for line in report("jsonl", *results).splitlines()]
    assert json.loads(report("json", *results)) == lines
    assert [(line["path"], line["column"]) for line in lines] == [("tea.md", 5), ("tea.md", 11), ("b.md", 4)]


@pytest.mark.parametrize("results", [[], [result("Tea.")], [unreadable()]])
def test_nothing_found(results: list[FileResult]) -> None:
    assert report("jsonl", *results) == ""
    assert report("json", *results) == "[]\n"


def test_a_line_at_a_time() -> None:
    def endless() -> Iterator[FileResult]:
        while True:
            yield result("Tea cures.", "cures")

    pieces = json_lines(endless(), Surroundings())
    assert next(pieces) == next(pieces)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_comes_back_as_it_was(text: str) -> None:
    (line,) = report("jsonl", result(text, text, path=text)).splitlines()
    line.encode()
    entry = json.loads(line)
    assert entry["path"] == text
    assert entry["message"] == f"“{text}” promises a cure"


@settings(max_examples=150)
@given(st.text(st.characters() | st.sampled_from('\r\n\0\x1b\u2028\ud800\x7f\x9b"\\')))
def test_any_message_on_one_line(message: str) -> None:
    source = Source("tea.md", "Tea cures.", Format.MARKDOWN)
    out = report("jsonl", FileResult("tea.md", source, (diagnostic(source, "cures", message=message),)))
    out.encode()
    (line,) = out.splitlines()
    # two lone surrogates in a row are one character to every reader of JSON
    assert json.loads(line)["message"] == message.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
