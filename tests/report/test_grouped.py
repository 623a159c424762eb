import pytest
from results import ERROR, HOSTILE, INFO, diagnostic, report, result, unreadable

from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.report import Surroundings


def test_a_run() -> None:
    source = Source("docs/tea.md", "Té 😀 cures\n" + "\n" * 9 + "colds, gout", Format.MARKDOWN)
    found = (
        diagnostic(source, "cures", ERROR),
        diagnostic(source, "colds", INFO),
        diagnostic(source, "gout", message="of\ntwo lines"),
    )
    mixed = FileResult(source.path, source, found)
    assert report("grouped", mixed, result("Tea."), unreadable(), result("It cures.", "cures", suppressed=1)) == (
        "docs/tea.md\n"
        "   1:6  error    “cures” promises a cure [CLM004 cure-claim]\n"
        "  11:1  info     “colds” promises a cure [CLM004 cure-claim]\n"
        "  11:8  warning  of two lines [CLM004 cure-claim]\n"
        "\n"
        "tea.md\n"
        "  1:4  warning  “cures” promises a cure [CLM004 cure-claim]\n"
        "\n"
        "Found 1 error, 2 warnings and 1 info note in 2 files (1 suppressed, 1 failure).\n"
    )


def test_nothing_found() -> None:
    assert report("grouped", result("Tea.")) == "All clear: 1 file checked.\n"


def test_colours() -> None:
    out = report("grouped", result("It cures.", "cures"), surroundings=Surroundings(color=True))
    assert out.splitlines()[:2] == [
        "\x1b[1mtea.md\x1b[0m",
        "  1:4  \x1b[1;33mwarning\x1b[0m  “cures” promises a cure \x1b[2m[CLM004 cure-claim]\x1b[0m",
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_can_be_forged(text: str) -> None:
    words = text if len(text) < 1000 else "cures"
    out = report("grouped", result(text, words, path=text[:200]))
    out.encode()
    assert len(out.splitlines()) == 4
    assert not any(line.lstrip().startswith("::") or "##vso[" in line or "\x1b" in line for line in out.splitlines())
