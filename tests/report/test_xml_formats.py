"""``junit`` and ``checkstyle``: valid, and read back as what was found."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from results import ERROR, HOSTILE, INFO, many, report, result, unreadable
from validators import of_xml

from medlint.model.result import FileResult
from medlint.report.harmless import inert, one_line, visible


def suites(*results: FileResult) -> list[ElementTree.Element]:
    """The suites of the JUnit report, which is valid and counts right."""
    out = report("junit", *results)
    of_xml("junit-10.xsd").validate(out)
    found = list(ElementTree.fromstring(out.encode()))
    for suite in found:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase")) > 0
        for count, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(count, "")) == len(suite.findall(f"testcase/{kind}"))
    return found


def files(*results: FileResult) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(report("checkstyle", *results).encode()))


def test_junit() -> None:
    graver = result("Té 😀 cures", "cures", path="a/b.c.md", severity=ERROR, suppressed=1)
    noted = result("Tea\ncures", "cures", path="n.md", severity=INFO)
    assert report("junit", graver, unreadable(line=3), noted, result("Tea.")) == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<testsuites name="medlint">\n'
        '<testsuite name="a/b.c.md" tests="1" failures="1" errors="0" skipped="0">\n'
        '<testcase name="CLM004 cure-claim (1:6)" classname="a/b.c">'
        '<failure message="a/b.c.md:1:6: “cures” promises a cure" type="error"/></testcase>\n'
        "</testsuite>\n"
        '<testsuite name="bad.md" tests="1" failures="0" errors="1" skipped="0">\n'
        '<testcase name="Check" classname="bad"><error message="bad.md:3: is not text" type="failure"/></testcase>\n'
        "</testsuite>\n"
        '<testsuite name="n.md" tests="1" failures="0" errors="0" skipped="1">\n'
        '<testcase name="CLM004 cure-claim (2:1)" classname="n">'
        '<skipped message="n.md:2:1: “cures” promises a cure" type="info"/></testcase>\n'
        "</testsuite>\n"
        '<testsuite name="tea.md" tests="1" failures="0" errors="0" skipped="0">\n'
        '<testcase name="No findings" classname="tea"/>\n'
        "</testsuite>\n"
        "</testsuites>\n"
    )


def test_junit_is_valid_whatever_there_is() -> None:
    suites(result("It cures", "cures"), unreadable(), unreadable("", "no such rule"), many(INFO, 3), result("Tea."))


@pytest.mark.parametrize("results", [[], [result("Tea.")]])
def test_a_clean_run_is_a_test_that_passed(results: list[FileResult]) -> None:
    (suite,) = suites(*results)
    assert [len(case) for case in suite] == [0]


def test_checkstyle() -> None:
    graver = result("Té 😀 cures\nand", "cures\nan", path="a&b.md", severity=ERROR, suppressed=1)
    assert report("checkstyle", graver, unreadable(line=3), unreadable("", "no <rule>"), result("Tea.")) == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<checkstyle version="4.3">\n'
        '<file name="a&amp;b.md">\n'
        '<error line="1" column="6" severity="error" message="“cures an” promises a cure"'
        ' source="CLM004 cure-claim"/>\n'
        "</file>\n"
        '<file name="bad.md">\n'
        '<error line="3" column="1" severity="error" message="is not text" source="medlint"/>\n'
        "</file>\n"
        '<file name="">\n'
        '<error line="1" column="1" severity="error" message="no &lt;\u200brule&gt;" source="medlint"/>\n'
        "</file>\n"
        "</checkstyle>\n"
    )


def test_checkstyle_of_a_clean_run() -> None:
    assert files(result("Tea."), result("Tea.", suppressed=1)) == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_and_paths(text: str) -> None:
    words = text if len(text) < 1000 else "cures"
    found = result(text, words, path=text[:200])
    ((case,),) = suites(found)
    assert case[0].get("message") == f"{visible(text[:200])}:1:1: {one_line(f'“{words}” promises a cure')}" or (
        words == "cures"
    )
    ((error,),) = files(found)
    assert error.get("message") == inert(f"“{words}” promises a cure")


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters() | st.sampled_from("<>&\"'\r\n\t\0\x1b\ufffe\uffff\ud800]"), min_size=1, max_size=30))
def test_any_text_is_well_formed(text: str) -> None:
    found = result(text, text, path=text)
    for name in ("junit", "checkstyle"):
        out = report(name, found)
        ElementTree.fromstring(out.encode())
    ((error,),) = files(found)
    assert error.get("message") == inert(f"“{text}” promises a cure").replace("\ufffe", "\ufffd").replace(
        "\uffff", "\ufffd"
    )
