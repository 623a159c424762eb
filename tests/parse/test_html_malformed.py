"""HTML as it is found: what is missing is supplied, what is stray is ignored, and no text is lost."""

import pytest
from outline import html, marks, outline

from medlint.model.document import MarkKind


def texts(text: str) -> list[str]:
    """The blocks without their places."""
    return [line.split(" ", 1)[1] for line in outline(html(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a<p>b", ["paragraph: a", "paragraph: b"]),
        ("<UL><LI>a<LI>b</UL>c", ["LI paragraph: a", "LI paragraph: b", "paragraph: c"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["LI paragraph: a", "LILI paragraph: b", "LI paragraph: c"]),
        ("<li>a</li><li>b</li>", ["I paragraph: a", "I paragraph: b"]),
        ("<p><font>a</p>b</font>c", ["paragraph: a", "paragraph: b c"]),
        ("<p>a<ul><li>b</ul>c</p>d", ["paragraph: a", "LI paragraph: b", "paragraph: c", "paragraph: d"]),
        ("<h2>a<p>b</p><p>c", ["heading2: a", "paragraph: b", "paragraph: c"]),
        ("<h2>a</h3>b", ["heading2: a", "paragraph: b"]),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", ["TR cell: a", "TR cell: b", "TR cell: c", "paragraph: d"]),
        ("<table><td>a</div></p>b</table>", ["T cell: a", "T cell: b"]),
        ("<dl><dt>a<dd>b<dt>c<dd>d", ["D term: a", "D paragraph: b", "D term: c", "D paragraph: d"]),
        ("</p></div>a</ul>b", ["paragraph: a", "paragraph: b"]),
        ("<div><table><tr><td>a</div>b</table>c</div>d", ["TR cell: a", "TR cell: b", "paragraph: c", "paragraph: d"]),
        ("<blockquote>a<p>b</blockquote>c", ["Q paragraph: a", "Q paragraph: b", "paragraph: c"]),
        ("a</br>b</br></br>c", ["paragraph: a b", "paragraph: c"]),
        ("<html><h1>a</h1></html>b</body>c", ["heading1: a", "paragraph: b", "paragraph: c"]),
        ("<head><title>a</title>b", ["field title: a", "paragraph: b"]),
        ("<title>a", ["field title: a"]),
        ("<p/>a<div/>b", ["paragraph: a", "paragraph: b"]),
        ("<b/>a", ["paragraph: a"]),
    ],
)
def test_structure(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("a < b and c > d", "a < b and c > d"),
        ("1 <2 & 3", "1 <2 & 3"),
        ("a <", "a <"),
        ("a <b", "a <b"),
        ("a </", "a </"),
        ("a <b c='", "a <b c='"),
        ("a & b &; &# &#x;", "a & b &; &# &#x;"),
        ("a <!-- b", "a"),
        ("a <script>b", "a"),
        ("a <p class='x>b</p>c", "a b c"),
        ("a <p title=it's>b</p>", "a b"),
        ("a <code><p>b</code> c", "a c"),
    ],
)
def test_text_that_looks_like_markup(text: str, prose: str) -> None:
    assert html(text).prose.split() == prose.split()


def test_marks_that_overlap() -> None:
    document = html("<b>a<i>b</b>c</i> <b>d<p>e</b>f</p>")
    assert [text for _, text, _ in marks(document, MarkKind.STRONG)] == ["a b", "d e"]
    assert [document.text(b.span) for b in document.blocks] == ["a b c d", "e f"]


def test_link_ends_where_the_next_begins() -> None:
    document = html("<p><a href=x>a <a href=y>b</a> c")
    assert [(text, target) for _, text, target in marks(document, MarkKind.LINK)] == [("a", "x"), ("b", "y")]


def test_unclosed_link_ends_with_its_paragraph() -> None:
    document = html("<p><a href=x>a</p><p>b</p>")
    assert [text for _, text, _ in marks(document, MarkKind.LINK)] == ["a"]


def test_unclosed_hidden_element_ends_with_its_parent() -> None:
    assert texts("<div><span hidden>no</div>yes") == ["paragraph: yes"]
    assert texts("<ul><li hidden>no<li>yes</ul>") == ["LI paragraph: yes"]


def test_end_tag_inside_a_hidden_element() -> None:
    assert texts("<div hidden>no</p>no</span>no</div>yes") == ["paragraph: yes"]


def test_deep_nesting() -> None:
    depth = 3000
    document = html("<div>" * depth + "deep" + "</div>" * depth + "<ul><li>" * depth + "x")
    assert [document.text(b.span) for b in document.blocks] == ["deep", "x"]


def test_first_of_repeated_attributes_counts() -> None:
    document = html("<a href=x href=y>a</a>")
    assert marks(document, MarkKind.LINK) == [("<a href=x href=y>a</a>", "a", "x")]
