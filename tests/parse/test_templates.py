"""Shortcodes and template tags, in Markdown and in HTML."""

import pytest
from outline import comments, html, markdown, marks, outline

from medlint.model.document import MarkKind


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ('{{< cite "lee 2020" >}}', 'cite "lee 2020"'),
        ("{{% ref a.md %}}", "ref a.md"),
        ("{{<figure src=x/>}}", "figure src=x"),
        ("{% cite lee2020 %}", "cite lee2020"),
        ("{%- include x.html -%}", "include x.html"),
        ('{{ "lee" | cite }}', '"lee" | cite'),
        ("{{{ raw }}}", "raw"),
        ("{{< cite\n  a=1\n\n  b=2 >}}", "cite a=1 b=2"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_tags_in_a_sentence(tag: str, target: str, line_end: str) -> None:
    text = f"It helps {tag} most people.\n".replace("\n", line_end)
    for document in (markdown(text), html(text)):
        assert len(outline(document)) == 1
        assert document.text(document.blocks[0].span) == "It helps most people."
        assert marks(document, MarkKind.SHORTCODE) == [(tag.replace("\n", line_end), "", target)]


def test_tags_that_stand_alone() -> None:
    text = "Effects:\n{{< effects >}}\nMore.\n\n- {% include a.html %}\n- b {{ c }}\n\n> {{< q >}}\n"
    assert outline(markdown(text)) == [
        "1:1 paragraph: Effects:",
        "2:1 embed effects: {{< effects >}}",
        "3:1 paragraph: More.",
        "5:3 LI embed include: {% include a.html %}",
        "6:3 LI paragraph: b",
        "8:3 Q embed q: {{< q >}}",
    ]


def test_closing_tags_are_no_content() -> None:
    text = "{{% note %}}\nTake *care* now.\n{{% /note %}}\n\n{% if x %}\n- one\n{% endif %}\n"
    document = markdown(text)
    assert outline(document) == [
        "1:1 embed note: {{% note %}}",
        "2:1 paragraph: Take care now.",
        "5:1 embed if: {% if x %}",
        "6:3 LI paragraph: one",
    ]
    assert [mark[2] for mark in marks(document, MarkKind.SHORTCODE)] == ["note", "/note", "if x", "endif"]


def test_tags_do_not_disturb_markdown() -> None:
    text = (
        "# {{ a }} Title\n\n| {{< a | b >}} | c |\n|--|--|\n| d | {% e %} |\n\n**{{ f }}** and [g]({{< ref g >}}) _h_\n"
    )
    document = markdown(text)
    assert outline(document)[0] == "1:11 heading1: Title"
    assert outline(document)[1:] == [
        "3:3 TR embed a: {{< a | b >}}",
        "3:19 TR cell: c",
        "5:3 TR cell: d",
        "5:7 TR embed e: {% e %}",
        "7:13 paragraph: and g h",
    ]


def test_indented_tags_are_no_code() -> None:
    assert outline(markdown("- a\n\n  {{< b >}}\n")) == ["1:3 LI paragraph: a", "3:3 LI embed b: {{< b >}}"]


def test_tags_in_code_are_code() -> None:
    document = markdown("`{{< a >}}` b\n\n```\n{% c %}\n{# d #}\n```\n")
    assert document.marks == ()
    assert document.comments == ()
    assert outline(document) == ["1:13 paragraph: b", "3:1 code: ```\n{% c %}\n{# d #}\n```"]


@pytest.mark.parametrize(
    "text",
    ["{% comment %} hush {% endcomment %}", "{%- comment -%} hush {%- endcomment -%}", "{# hush #}", "{{/* hush */}}"],
)
def test_template_comments(text: str) -> None:
    for document in (markdown(f"a {text} b"), html(f"<p>a {text} b</p>"), markdown(f"{text}\n\na b\n")):
        assert comments(document) == ["hush"]
        assert [document.text(block.span) for block in document.blocks] == ["a b"]


def test_tags_in_html() -> None:
    document = html('<p class="{{ a > b }}">x {{ c }}</p>{% include d %}<a href="{{ e }}">f</a>')
    assert outline(document) == ["1:24 paragraph: x", "1:70 paragraph: f"]
    assert marks(document, MarkKind.LINK) == [('<a href="{{ e }}">f</a>', "f", "{{ e }}")]
    assert [mark[2] for mark in marks(document, MarkKind.SHORTCODE)] == ["c", "include d"]


@pytest.mark.parametrize("text", ["a {{ b", "a }} b", "{% a", "{{< a", "a {b} c", "{{\na\n}}"])
def test_what_is_no_tag(text: str) -> None:
    assert marks(markdown(text), MarkKind.SHORTCODE) == []


def test_tags_in_hidden_elements() -> None:
    assert marks(html("<nav>{{ a }}</nav>"), MarkKind.SHORTCODE) == []
