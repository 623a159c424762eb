"""Suppression comments, article by article: where they stand and what they say."""

import pytest
from test_suppression_comments import CURE, pipeline

from medlint.config.resolve import Overrides, Resolver
from medlint.model.settings import Choice, Selector
from medlint.model.source import Format, Source
from medlint.run import Pipeline
from medlint.suppress import Commented, is_reason, suppress

NEXT = "<!-- medlint-disable-next-line cure-claim -- from 2019 -->"
MDX = "{/* medlint-disable-next-line cure-claim -- from 2019 */}"
BEGIN, END = "<!-- medlint-disable cure-claim -- from 2019 -->", "<!-- medlint-enable cure-claim -->"
FILE = "<!-- medlint-disable-file cure-claim -- from 2019 -->"
TABLE = f"| a | b |\n|---|---|\n| {CURE} | x |"

ARTICLES = [
    (Format.MARKDOWN, f"Tea.\n\n{CURE} It is new.\n", f"Tea.\n\n{NEXT}\n{CURE} It is new.\n"),
    (Format.MARKDOWN, f"It is\nnew. {CURE}", f"{NEXT}\nIt is\nnew. {CURE}"),
    (Format.MARKDOWN, f"# {CURE}\n\n{CURE}\n", f"{NEXT}\n# {CURE}\n\n{NEXT}\n{CURE}\n"),
    (Format.MARKDOWN, f"- one\n- {CURE}\n- two", f"{BEGIN}\n- one\n- {CURE}\n- two\n\n{END}\n"),
    (
        Format.MARKDOWN,
        f"1. one\n   - {CURE}\n2. {CURE}\n\n{CURE}\n",
        f"{BEGIN}\n1. one\n   - {CURE}\n2. {CURE}\n\n{END}\n\n{NEXT}\n{CURE}\n",
    ),
    (Format.MARKDOWN, f"{TABLE}\n\nEnd.", f"{BEGIN}\n{TABLE}\n\n{END}\n\nEnd."),
    (Format.MARKDOWN, f"> Tea.\n>\n> {CURE}\n", f"{BEGIN}\n> Tea.\n>\n> {CURE}\n\n{END}\n"),
    (Format.MARKDOWN, f"---\ntitle: {CURE}\n---\n\nTea.\n", f"---\ntitle: {CURE}\n---\n\n{FILE}\n\nTea.\n"),
    (Format.MARKDOWN, f"---\ntitle: {CURE}\n---", f"---\ntitle: {CURE}\n---\n\n{FILE}\n"),
    (
        Format.MARKDOWN,
        f"---\r\ntitle: {CURE}\r\n---\r\nTea.\r\n\r\n{CURE}",
        f"---\r\ntitle: {CURE}\r\n---\r\n{FILE}\r\n\r\nTea.\r\n\r\n{CURE}",
    ),
    (Format.MARKDOWN, f"- one\r- {CURE}\r- two\r", f"{BEGIN}\r- one\r- {CURE}\r- two\r\r{END}\r"),
    (Format.HTML, f"<p>Tea. {CURE}", f"{NEXT}\n<p>Tea. {CURE}"),
    (
        Format.HTML,
        f"<title>{CURE}</title>\r\n<p>{CURE}</p>",
        f"{NEXT}\r\n<title>{CURE}</title>\r\n{NEXT}\r\n<p>{CURE}</p>",
    ),
    (Format.HTML, f"---\ntitle: {CURE}\n---\n<p>Tea.</p>", f"---\ntitle: {CURE}\n---\n<p>Tea.</p>\n{FILE}\n"),
    (
        Format.HTML,
        f"---\rtitle: {CURE}\r---\r<p>Tea.</p>\r",
        f"---\rtitle: {CURE}\r---\r<p>Tea.</p>\r{FILE}\r",
    ),
    (Format.MDX, f"<Box>\n\n{CURE}\n\n</Box>\n", f"<Box>\n\n{MDX}\n{CURE}\n\n</Box>\n"),
]


def commented(text: str, format: Format = Format.MARKDOWN) -> Commented:
    check = pipeline().check_source
    return suppress(check(Source("tea", text, format)), check, " from 2019 ")


@pytest.mark.parametrize(("format", "text", "expected"), ARTICLES)
def test_where_the_comments_stand(format: Format, text: str, expected: str) -> None:
    result, left = commented(text, format)
    assert result.source
    assert (result.source.text, result.diagnostics, left) == (expected, (), ())


def test_only_the_findings_that_are_asked_for_get_comments() -> None:
    check = pipeline().check_source
    before = check(Source("tea", f"{CURE}\n\n{CURE}\n", Format.MARKDOWN))
    result, left = suppress(before, check, "from 2019", before.diagnostics[1:])
    assert result.source
    assert (result.source.text, left) == (f"{CURE}\n\n{NEXT}\n{CURE}\n", ())
    assert [one.start for one in result.diagnostics] == [before.diagnostics[0].start]
    assert suppress(before, check, "from 2019", ()).result == before


FIGURE = "70% of patients sleep."


def of_two_rules(text: str, format: Format) -> Commented:
    """The same under a rule more."""
    chosen = Choice(tuple(Selector(name, "") for name in ("CLM004", "STA001", "SUP")))
    check = Pipeline(Resolver(Overrides(chosen), isolated=True).settings_for).check_source
    return suppress(check(Source("tea", text, format)), check, "from 2019")


def test_one_comment_for_the_file_names_its_rules_in_their_order() -> None:
    matter = f"---\ntitle: {FIGURE} {CURE}\n---\n"
    result, left = of_two_rules(f"{matter}\nTea.\n\n{FIGURE}\n", Format.MARKDOWN)
    comment = "<!-- medlint-disable-file cure-claim, uncited-statistic -- from 2019 -->"
    assert result.source
    assert (result.source.text, left) == (f"{matter}\n{comment}\n\nTea.\n\n{FIGURE}\n", ())


def test_one_finding_without_a_place_takes_no_comment_from_those_of_other_rules() -> None:
    matter, script = f"---\ntitle: {CURE}\n---\n", "<script>\nlet tea = 1;\n"
    result, left = of_two_rules(f"{matter}<p>{FIGURE}</p>\n{script}", Format.HTML)
    comment = "<!-- medlint-disable-next-line uncited-statistic -- from 2019 -->"
    assert result.source
    assert result.source.text == f"{matter}{comment}\n<p>{FIGURE}</p>\n{script}"
    assert [one.code for one in left] == ["CLM004"]


def test_plain_text_gets_none_for_its_readers_would_see_them() -> None:
    result, left = commented(f"Tea\n{CURE}\nEnd", Format.TEXT)
    assert result.source
    assert (result.source.text, [one.name for one in left]) == (f"Tea\n{CURE}\nEnd", ["cure-claim"])


def test_notes_on_comments_get_none() -> None:
    text = "<!-- medlint-disable-file CLM004 -->\n\nTea.\n"
    result, left = commented(text)
    assert result.source
    assert (result.source.text, [one.code for one in result.diagnostics], left) == (text, ["SUP001"], ())


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("from 2019", True),
        (" -- > * / ", True),
        ("", False),
        (" \t", False),
        *((f"a {end} b", False) for end in ("-->", "--!>", "*/", "\n", "\r")),
    ],
)
def test_which_reasons_can_stand_in_a_comment(text: str, taken: bool) -> None:
    assert is_reason(text) is taken
