"""Suppression comments in articles put together at random: they suppress everything, and nothing else changes."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.config.resolve import Overrides, Resolver
from medlint.model.settings import Choice, Selector
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.run import Pipeline
from medlint.suppress import is_reason, suppress

CURE = "Our tea cures colds."
MATTER = (
    "",
    "---\ntitle: Our tea cures colds\n---\n",
    "---\ntitle: Tea\n---\n\n",
    '+++\ntitle = "Tea cures colds"\n+++\n',
)
COMMON = (
    "The desk is open.", CURE, f"It is new.\nReally. {CURE}", f"# {CURE}", f"- one\n- {CURE}\n- two", "* one\n\n* two",
    f"1. one\n   - {CURE}\n2. {CURE}", f"> {CURE}\n>\n> - {CURE}", f"| a | b |\n|---|---|\n| {CURE} | x |",
    f"```\n{CURE}\n```", f"Tea.[^1]\n\n[^1]: {CURE}", f"**{CURE}** ![](tea.png)", "***",
)  # fmt: skip
PIECES = {
    Format.MARKDOWN: (
        *COMMON, f"<div>\n{CURE}\n</div>", f"<p>{CURE}</p>", f"    {CURE}", f"{CURE}\n---", "<!-- a note -->",
    ),
    Format.MDX: (
        *COMMON, f"<Box>\n\n{CURE}\n\n</Box>", "import Box from 'box'", f"<Box a={{1}}>{CURE}</Box>", "{/* a note */}",
    ),
    Format.HTML: (
        f"<p>{CURE}</p>", "<p>The desk is open.</p>", f"<ul>\n<li>one</li>\n<li>{CURE}</li></ul>", f"<h1>{CURE}</h1>",
        f"<table><tr><td>{CURE}</td>\n<td>x</td></tr></table>", f"<div><p>{CURE}\n{CURE}</p>\n</div>",
        "<!-- a note -->", f"<pre>\n{CURE}\n</pre>", f"<script>\nlet tea = '{CURE}';\n</script>",
    ),
}  # fmt: skip
COMMENT = re.compile(r"(?:<!-- |\{/\* )medlint-[^\n]*?(?: -->| \*/\})")


@cache
def pipeline() -> Pipeline:
    chosen = Choice(tuple(Selector(name, "") for name in ("CLM004", "SUP")))
    return Pipeline(Resolver(Overrides(chosen), isolated=True).settings_for)


@st.composite
def articles(draw: st.DrawFn, format: Format) -> Source:
    pieces = draw(st.lists(st.sampled_from(PIECES[format]), max_size=5))
    text = draw(st.sampled_from(MATTER)) + "\n\n".join(pieces) + draw(st.sampled_from(("", "\n")))
    return Source("tea", text.replace("\n", draw(st.sampled_from(("\n", "\r\n")))), format)


@pytest.mark.parametrize("format", PIECES, ids=lambda format: format.value)
@settings(max_examples=60)
@given(st.data())
def test_all_is_suppressed_and_nothing_else_changes(format: Format, data: st.DataObject) -> None:
    source = data.draw(articles(format))
    before = pipeline().check_source(source)
    assert not before.failures
    commented = suppress(before, pipeline().check_source, "from 2019")
    after = commented.result.source
    assert after
    assert (commented.left, commented.result.diagnostics, commented.result.failures) == ((), (), ()), repr(source.text)
    assert len(commented.result.withheld) == len(before.diagnostics)
    assert {one.reason for one in commented.result.withheld} <= {"from 2019"}
    assert "".join(COMMENT.sub("", after.text).split()) == "".join(source.text.split())
    assert parse(after).data == parse(source).data
    # a comment for the whole file is for what stands in front matter, where there is no place for one
    titled = source.text.startswith(("---", "+++")) and "cures" in source.text.splitlines()[1]
    assert titled or "disable-file" not in after.text, repr(after.text)
    # what generators of sites read first stays first
    assert not source.text.startswith(("---", "+++")) or after.text[:3] == source.text[:3]
    # a second time there is nothing to do
    assert suppress(commented.result, pipeline().check_source, "from 2019").result == commented.result


@given(st.text(st.characters() | st.sampled_from("->*/!\n\r")))
def test_a_reason_that_is_taken_ends_no_comment(reason: str) -> None:
    if is_reason(reason):
        for text, format in (
            (f"<!-- {reason} -->\n\nTea.", Format.MARKDOWN),
            (f"{{/* {reason} */}}\n\nTea.", Format.MDX),
        ):
            (comment,) = parse(Source("tea", text, format)).comments
            assert text[slice(*comment.span)] == text.partition("\n")[0]
