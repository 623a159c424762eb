"""Articles as the page shows them."""

# ruff: noqa: E501

import re

import pytest
from results import diagnostic

from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.report.html.article import article

ARTICLES = [
    ("tea.md", "# Tea\n\nIt helps.", "<h3>Tea</h3><p>It helps.</p>"),
    (
        "tea.md",
        "- one\n- two\n  - three\n\nEnd.",
        "<ul><li><p>one</p></li><li><p>two</p><ul><li><p>three</p></li></ul></li></ul><p>End.</p>",
    ),
    ("tea.md", "3. one\n4. two", '<ol start="3"><li><p>one</p></li><li><p>two</p></li></ol>'),
    ("tea.md", "> Tea\n>\n> - one", "<blockquote><p>Tea</p><ul><li><p>one</p></li></ul></blockquote>"),
    (
        "tea.md",
        "a | b\n--|--\nc | d",
        "{table}<tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table></div>",
    ),
    (
        "tea.md",
        "---\ntitle: Hot & cold\n---\n\nTea.",
        '<p class="field"><span class="label">title</span> Hot &amp; cold</p><p>Tea.</p>',
    ),
    (
        "tea.md",
        "Tea.[^x]\n\n[^x]: Leaves.",
        '<p>Tea.<sup class="atom">[x]</sup></p><div class="footnote"><span class="atom">[x]</span><p>Leaves.</p></div>',
    ),
    ("tea.md", "```\n<b>\n  x\n```", '<pre tabindex="0">```\n&lt;b&gt;\n  x\n```</pre>'),
    ("tea.md", "One.\n\n---\n\nTwo.", "<p>One.</p><hr><p>Two.</p>"),
    ("tea.html", "<dl><dt>Tea<dd>Leaves</dl>", "<dl><dt>Tea</dt><dd>Leaves</dd></dl>"),
    ("tea.html", "<table><tr><td>a<td><p>b</table>", "{table}<tr><td>a</td><td>b</td></tr></table></div>"),
    ("tea.txt", "Tea\n\nIt helps <b>us</b>.", "<h3>Tea</h3><p>It helps &lt;b&gt;us&lt;/b&gt;.</p>"),
]
FORMATS = {"md": Format.MARKDOWN, "html": Format.HTML, "txt": Format.TEXT}
TABLE = '<div class="table" tabindex="0" role="group" aria-label="table"><table>'


def page(path: str, text: str, *flagged: str) -> str:
    source = Source(path, text, FORMATS[path.rpartition(".")[2]])
    return article(parse(source), [diagnostic(source, words) for words in flagged], "a")


def short(html: str) -> str:
    """The page with its marks and notes made short."""
    html = re.sub(r'<span class="note warning" id="an(\d+)".*?</span></span></span>', r"(\1)", html)
    return re.sub(r'<mark class="warning"[^>]*?(?:data-notes="an(\d+)")[^>]*>(.*?)</mark>', r"[\1:\2]", html)


@pytest.mark.parametrize(("path", "text", "expected"), ARTICLES)
def test_an_article_keeps_its_shape(path: str, text: str, expected: str) -> None:
    assert page(path, text) == expected.replace("{table}", TABLE)


NOTED = [
    ("Tea cures. It is hot.", ["cures"], "<p>Tea [1:cures].(1) It is hot.</p>"),
    ("# Tea cures\n\nHot.", ["cures"], '<h3>Tea [1:cures]</h3><div class="notes">(1)</div><p>Hot.</p>'),
    ("- Tea cures\n- Hot", ["cures"], "<ul><li><p>Tea [1:cures](1)</p></li><li><p>Hot</p></li></ul>"),
    (
        "a | b\n--|--\ncures | mends",
        ["mends", "cures"],
        f'{TABLE}<tr><th>a</th><th>b</th></tr><tr><td>[2:cures]</td><td>[1:mends]</td></tr></table></div><div class="notes">(2)(1)</div>',
    ),
    (
        "See [this](https://example.org/cures).",
        ["https://example.org/cures"],
        '<p>See [1:<span class="link">this</span>].(1)</p>',
    ),
    ("One cures.\n\nTwo.", ["cures.\n\nTwo"], "<p>One [1:cures.](1)</p><p>[1:Two].</p>"),
    ("It helps.[^1]\n\nYes.", ["[^1]"], '<p>It helps.[1:<sup class="atom">[1]</sup>](1)</p><p>Yes.</p>'),
    ("Tea `cures` it.", ["cures"], "<p>Tea  it.(1)[1:◆]</p>"),
    (
        "Tea.\n\n<!-- cures -->",
        ["cures"],
        '<p>Tea.</p><div class="elsewhere"><p class="label">Elsewhere in the file</p><p><code><span class="where">3</span> &lt;!-- [1:cures] --&gt;</code>(1)</p></div>',
    ),
    (
        "---\ndraft: cures\n---\n\nTea.",
        ["cures"],
        '<p>Tea.</p><div class="elsewhere"><p class="label">Elsewhere in the file</p><p><code><span class="where">2</span> draft: [1:cures]</code>(1)</p></div>',
    ),
]


@pytest.mark.parametrize(("text", "flagged", "expected"), NOTED)
def test_each_finding_is_marked_and_noted_once(text: str, flagged: list[str], expected: str) -> None:
    assert short(page("tea.md", text, *flagged)) == expected


def test_a_note_says_what_where_and_why() -> None:
    assert page("tea.md", "Tea cures.", "cures").endswith(
        '<span class="note warning" id="an1" role="note" data-rule="CLM004"><span class="said">'
        '<a class="number" href="#af1" aria-label="warning 1: to the words">1</a> “cures” promises a cure</span>'
        '<span class="source"><a class="rule" href="#rule-CLM004">CLM004 cure-claim</a> '
        '<span class="where">1:5</span></span></span></p>'
    )
