"""Whatever the format, it tells of the same findings: each report is read back by what reads it and compared."""

import json
import re
from collections.abc import Callable
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, INFO, WARNING, diagnostic, report

from medlint.model.result import FileResult
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.report import FORMATS

Place = tuple[str, int, int]
"""A path, a line and a column, in code points."""

# “cures” stands behind letters of one to four bytes, of one and two units of UTF-16, and behind all ends of lines.
PIECES = st.sampled_from(
    ("cures ", "tea ", "é", "—", "😀", "\n", "\r\n", "\r", "%", ";", "]", "|", ":", ",", "&", "<b>")
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
PATHS = st.sampled_from(("tea.md", "a b/té.md", "100%.md", "a;b,c:d.md", "[x]&y.md"))
SEVERITIES = st.sampled_from((ERROR, WARNING, INFO))


@st.composite
def results(draw: st.DrawFn) -> list[FileResult]:
    """Articles with different paths, in which each “cures” is a finding."""
    found = []
    for path in draw(st.lists(PATHS, max_size=3, unique=True)):
        source = Source(path, draw(TEXTS), Format.MARKDOWN)
        flagged = [
            diagnostic(source, "cures", draw(SEVERITIES), f"finding {nth}", nth)
            for nth in range(source.text.count("cures"))
        ]
        found.append(FileResult(path, source, tuple(flagged)))
    return found


def from_json(text: str) -> list[Place]:
    return [(one["path"], one["line"], one["column"]) for one in json.loads(text)]


def from_json_lines(text: str) -> list[Place]:
    return from_json(f"[{','.join(text.splitlines())}]")


def from_gitlab(text: str) -> list[Place]:
    places = [(one["location"]["path"], one["location"]["positions"]["begin"]) for one in json.loads(text)]
    return [(path, begin["line"], begin["column"]) for path, begin in places]


def from_sarif(text: str) -> list[Place]:
    places = [one["locations"][0]["physicalLocation"] for one in json.loads(text)["runs"][0]["results"]]
    regions = [(unquote(place["artifactLocation"]["uri"]), place["region"]) for place in places]
    return [(path, region["startLine"], region["startColumn"]) for path, region in regions]


def from_checkstyle(text: str) -> list[Place]:
    root = ElementTree.fromstring(text.encode())
    return [(file.get("name"), int(one.get("line")), int(one.get("column"))) for file in root for one in file]


def from_junit(text: str) -> list[Place]:
    messages = [outcome.get("message") for outcome in ElementTree.fromstring(text.encode()).findall("./*/*/*")]
    return [place(message) for message in messages]


def place(line: str) -> Place:
    path, row, column = re.match(r"(.*?):(\d+):(\d+): ", line).groups()
    return path, int(row), int(column)


def from_concise(text: str) -> list[Place]:
    return [place(line) for line in text.splitlines()[:-1]]


def from_grouped(text: str) -> list[Place]:
    places, path = [], ""
    for line in text.splitlines()[:-1]:
        if found := re.match(r" +(\d+):(\d+)  ", line):
            places.append((path, int(found[1]), int(found[2])))
        elif line:
            path = line
    return places


def from_full(text: str) -> list[Place]:
    return [place(line) for line in text.splitlines() if re.match(r"\S.*?:\d+:\d+: \w+: finding \d+ \[", line)]


def from_azure(text: str) -> list[Place]:
    def plain(value: str) -> str:
        return re.sub("%(3B|0D|0A|5D|AZP25)", lambda found: AZURE[found[0]], value)

    commands = re.findall(
        r"^##vso\[task\.logissue .*?sourcepath=(.*?);linenumber=(\d+);columnnumber=(\d+);", text, re.M
    )
    notes = [place(line) for line in text.splitlines() if re.match(r"(?!##).*: info: finding", line)]
    return [(plain(path), int(line), int(column)) for path, line, column in commands] + notes


AZURE = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%AZP25": "%"}

READERS: dict[str, Callable[[str], list[Place]]] = {
    "json": from_json,
    "jsonl": from_json_lines,
    "gitlab": from_gitlab,
    "sarif": from_sarif,
    "checkstyle": from_checkstyle,
    "junit": from_junit,
    "concise": from_concise,
    "grouped": from_grouped,
    "full": from_full,
    "azure": from_azure,
}
ELSEWHERE = {"github", "rdjson", "rdjsonl", "html"}  # limits, bytes and pages: their own tests read them back


def test_every_format_is_read_back() -> None:
    assert READERS.keys() | ELSEWHERE == FORMATS.keys()


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=60)
@given(results())
def test_each_tells_of_all_findings_and_where_they_are(name: str, found: list[FileResult]) -> None:
    told = READERS[name](report(name, *found))
    assert sorted(told) == sorted((one.path, *one.start) for each in found for one in each.diagnostics)


@settings(max_examples=60)
@given(results())
def test_the_columns_of_rdjson_are_bytes(found: list[FileResult]) -> None:
    data = json.loads(report("rdjson", *found))["diagnostics"]
    lines = [json.loads(line) for line in report("rdjsonl", *found).splitlines()]
    assert [one["location"] for one in lines] == [one["location"] for one in data]
    sources = {result.path: result.source for result in found}
    for one in data:
        location = one["location"]
        line = sources[location["path"]].line(location["range"]["start"]["line"]).encode()
        start, end = (location["range"][end]["column"] - 1 for end in ("start", "end"))
        assert line[start:end] == b"cures"


@settings(max_examples=60)
@given(results())
def test_annotations_and_plain_lines_together_are_all_findings(found: list[FileResult]) -> None:
    out = report("github", *found)
    annotated = re.findall(r"^::(?:error|warning|notice) file=(.*?),line=(\d+),endLine=\d+,col=(\d+),", out, re.M)
    plain = [place(line) for line in out.splitlines() if re.match(r"(?!::).*: \w+: finding", line)]
    decoded = [
        (path.replace("%2C", ",").replace("%3A", ":").replace("%25", "%"), line, col) for path, line, col in annotated
    ]
    told = [(path, int(line), int(column)) for path, line, column in decoded] + plain
    assert sorted(told) == sorted((one.path, *one.start) for each in found for one in each.diagnostics)


@pytest.mark.parametrize("severity", Severity)
def test_the_gravity_is_told_in_the_words_of_each(severity: Severity) -> None:
    source = Source("tea.md", "Tea cures.", Format.MARKDOWN)
    one = FileResult("tea.md", source, (diagnostic(source, "cures", severity),))
    words = {
        Severity.ERROR: ("error", "error", "major", "ERROR", "failure", "error"),
        Severity.WARNING: ("warning", "warning", "minor", "WARNING", "failure", "warning"),
        Severity.INFO: ("info", "note", "info", "INFO", "skipped", "info"),
    }[severity]
    told = (
        json.loads(report("json", one))[0]["severity"],
        json.loads(report("sarif", one))["runs"][0]["results"][0]["level"],
        json.loads(report("gitlab", one))[0]["severity"],
        json.loads(report("rdjson", one))["diagnostics"][0]["severity"],
        ElementTree.fromstring(report("junit", one).encode()).find("./*/*/*").tag,
        ElementTree.fromstring(report("checkstyle", one).encode()).find("./*/*").get("severity"),
    )
    assert told == words
