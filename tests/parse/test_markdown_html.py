"""Raw HTML inside Markdown, and Markdown inside raw HTML."""

import pytest
from outline import markdown, marks, outline

from medlint.model.document import MarkKind


def blocks(text: str) -> list[str]:
    return outline(markdown(text))


def test_html_list_between_paragraphs() -> None:
    assert blocks("Call if you have:\n\n<ul>\n<li>fever</li>\n<LI>a <b>rash</b>\n</ul>\n\nThen rest.\n") == [
        "1:1 paragraph: Call if you have:",
        "4:5 LI paragraph: fever",
        "5:5 LI paragraph: a rash",
        "8:1 paragraph: Then rest.",
    ]


def test_html_list_directly_under_a_paragraph() -> None:
    assert blocks("Call if you have:\n<ul><li>fever</li></ul>\n") == [
        "1:1 paragraph: Call if you have:",
        "2:9 LI paragraph: fever",
    ]


def test_markdown_in_a_div() -> None:
    text = "<div class='box'>\n\n## Rest\n\n- **one**\n- two\n\n</div>\n\nAfter.\n"
    assert blocks(text) == [
        "3:4 heading2: Rest",
        "5:5 LI paragraph: one",
        "6:3 LI paragraph: two",
        "10:1 paragraph: After.",
    ]


def test_markdown_list_in_an_html_item() -> None:
    text = (
        "<ul>\n<li>\n<button>When?</button>\n<div>\n\nIf you have:\n\n"
        "- fever <br>\n  </div>\n  </li>\n </ul>\n\nAfter.\n"
    )
    assert blocks(text) == [
        "3:9 LI paragraph: When?",
        "6:1 LI paragraph: If you have:",
        "8:3 LILI paragraph: fever",
        "13:1 paragraph: After.",
    ]


def test_markdown_attribute() -> None:
    assert blocks('<div markdown="1">\n- *one*\n- two\n</div>\nAfter.\n') == [
        "2:4 LI paragraph: one",
        "3:3 LI paragraph: two",
        "5:1 paragraph: After.",
    ]
    assert blocks('<ul>\n<li markdown="1">some **bold**</li>\n</ul>\n') == ["2:18 LI paragraph: some bold"]


@pytest.mark.parametrize(
    "tag",
    [
        "div hidden",
        'div aria-hidden="true"',
        "div style='color: red; DISPLAY:none'",
        'section style="visibility: hidden"',
        "nav",
        'div role="navigation"',
        'div id="navbar"',
        'div class="x breadcrumb"',
    ],
)
def test_hidden_over_blank_lines(tag: str) -> None:
    text = (
        f"Before.\n\n<{tag}>\n<p>raw</p>\n\nhidden **text** [l](x) `c` ![i](y)\n\n"
        f"- item\n\n    code\n\n</{tag.split()[0]}>\n\nAfter.\n"
    )
    document = markdown(text)
    assert [line.split(": ")[1] for line in outline(document)] == ["Before.", "After."]
    assert document.marks == ()
    assert document.containers == ()


@pytest.mark.parametrize(
    "tag", ["div", 'div class="navy"', 'p class="menu-item"', "div style='display: block'", 'div aria-hidden="false"']
)
def test_not_hidden(tag: str) -> None:
    assert blocks(f"<{tag}>\n\nshown\n\n</{tag.split()[0]}>\n") == ["3:1 paragraph: shown"]


def test_unclosed_hidden_element_ends_with_what_is_around_it() -> None:
    assert blocks("- <span hidden>no\n- yes\n\nText <code>no\n\nmore\n") == [
        "2:3 LI paragraph: yes",
        "4:1 paragraph: Text",
        "6:1 paragraph: more",
    ]


def test_inline_html() -> None:
    document = markdown(
        "Eat <a href='http://example.org/?a=1&amp;b=2' title=\"x > y\">more <em>greens</em></a> <kbd>no</kbd> now."
    )
    assert document.text(document.blocks[0].span) == "Eat more greens now."
    assert marks(document, MarkKind.LINK)[0][1:] == ("more greens", "http://example.org/?a=1&b=2")
    assert marks(document, MarkKind.EMPHASIS) == [("<em>greens</em>", "greens", "")]


def test_line_breaks() -> None:
    assert blocks("First.<br>Second.<br><br>Third.<br />\n<br/>Fourth.") == [
        "1:1 paragraph: First. Second.",
        "1:26 paragraph: Third.",
        "2:6 paragraph: Fourth.",
    ]


def test_html_in_a_quotation() -> None:
    assert blocks("> <ul>\n> <li>one\n> <li>two &amp; three\n> </ul>\n>\n> four\n") == [
        "2:7 QLI paragraph: one",
        "3:7 QLI paragraph: two & three",
        "6:3 Q paragraph: four",
    ]


def test_script_in_a_paragraph() -> None:
    assert blocks("one <script>two < three</script> four\n") == ["1:1 paragraph: one four"]


def test_script_with_blank_lines() -> None:
    assert blocks("<script>\nlet a = 1\n\nlet b = 2\n</script>\n\nText.\n") == ["7:1 paragraph: Text."]


def test_video_between_paragraphs() -> None:
    document = markdown('Watch:\n\n<video src="a.mp4">no video</video>\n\n<iframe src="b"></iframe>\n')
    assert [line.split(": ")[0] for line in outline(document)] == [
        "1:1 paragraph",
        "3:1 embed video",
        "5:1 embed iframe",
    ]
    assert [target for _, _, target in marks(document, MarkKind.COMPONENT)] == ["video a.mp4", "iframe b"]


def test_stray_end_tags() -> None:
    assert blocks("</div>\n\n- one\n\n</p></li>\n\n- two\n") == ["3:3 LI paragraph: one", "7:3 LI paragraph: two"]


def test_what_is_indented_in_an_open_element_goes_on_in_its_html() -> None:
    """Markdown takes it for code; whoever indented the parts of an element and left blank lines between did not."""
    text = "<section>\n  <h2>Ice</h2>\n\n    <p>Rest the foot.</p>\n\n    <ul><li>Ice</li></ul>\n</section>\n\nMore."
    assert blocks(text) == [
        "2:7 heading2: Ice",
        "4:8 paragraph: Rest the foot.",
        "6:13 LI paragraph: Ice",
        "9:1 paragraph: More.",
    ]


def test_other_indented_lines_are_code() -> None:
    assert blocks("<div>\n\n    rest --now\n\n</div>\n") == ["3:5 code: rest --now"]
    assert blocks("<div>ice</div>\n\n    <p>rest</p>\n")[1:] == ["3:5 code: <p>rest</p>"]
    assert blocks("- ice\n\n      <p>rest</p>\n")[1:] == ["3:7 LI code: <p>rest</p>"]
