import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, report, result, unreadable

from medlint.report import Surroundings
from medlint.report.harmless import one_line

COMMAND = re.compile(r"##vso\[task\.logissue ([^\]]*)\](.*)")
DECODED = {"%0D": "\r", "%0A": "\n", "%3B": ";", "%5D": "]", "%AZP25": "%"}


def commands(out: str) -> list[tuple[dict[str, str], str]]:
    """The issues that an agent finds in ``out``, anywhere in a line: their properties and messages."""
    found = []
    for line in out.split("\n"):
        if "##vso[" in line:
            match = COMMAND.fullmatch(line[line.index("##vso[") :])
            assert match, line
            pairs = (pair.partition("=") for pair in match[1].split(";") if pair)
            found.append(({key: decoded(value) for key, _, value in pairs}, decoded(match[2])))
    return found


def decoded(text: str) -> str:
    for code, character in DECODED.items():
        text = text.replace(code, character)
    return text


def test_a_run() -> None:
    warned = result("# Tea\n\nTea cures\ncolds: 100%, ok.", "cures\ncolds: 100%", path="a;b]c%.md")
    graver = result("Tea cures.", "cures", path="b.md", severity=ERROR, suppressed=1)
    noted = result("Tea cures.", "cures", path="c.md", severity=INFO)
    assert report("azure", warned, unreadable(line=3), unreadable("", "no such rule"), graver, noted) == (
        "##vso[task.logissue type=warning;sourcepath=a%3Bb%5Dc%AZP25.md;linenumber=3;columnnumber=5;"
        "code=CLM004 cure-claim;]“cures colds: 100%AZP25” promises a cure\n"
        "##vso[task.logissue type=error;sourcepath=bad.md;linenumber=3;code=medlint;]is not text\n"
        "##vso[task.logissue type=error;code=medlint;]no such rule\n"
        "##vso[task.logissue type=error;sourcepath=b.md;linenumber=1;columnnumber=5;"
        "code=CLM004 cure-claim;]“cures” promises a cure\n"
        "c.md:1:5: info: “cures” promises a cure [CLM004 cure-claim]\n"
        "Found 1 error, 1 warning and 1 info note in 3 files (1 suppressed, 2 failures).\n"
    )


def test_nothing_found() -> None:
    assert report("azure", result("Tea.")) == "All clear: 1 file checked.\n"


def test_paths_are_relative_to_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    out = report("azure", result("Tea cures.", "cures"), surroundings=Surroundings(root=tmp_path))
    assert commands(out)[0][0]["sourcepath"] == "docs/tea.md"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("severity", [ERROR, INFO])
def test_nothing_can_be_forged(text: str, severity) -> None:  # noqa: ANN001
    words = text if len(text) < 1000 else "cures"
    out = report("azure", result(text, words, path=text[:200], severity=severity))
    out.encode()
    assert len(out.splitlines()) == 2
    assert "\x1b" not in out
    assert [properties["code"] for properties, _ in commands(out)] == ["CLM004 cure-claim"] * (severity is ERROR)


@settings(max_examples=150)
@given(st.text(st.characters() | st.sampled_from("%;]#[vso\r\n=025ADZP"), min_size=1, max_size=30))
def test_any_finding_reads_back(words: str) -> None:
    ((properties, message),) = commands(report("azure", result(words, words, path=f"{words.replace('/', '')}.md")))
    assert properties["type"] == "warning"
    assert properties["code"] == "CLM004 cure-claim"
    shown = one_line(f"“{words}” promises a cure")
    if not any(code in shown for code in DECODED):  # the agent decodes %AZP25 last
        assert message == shown
