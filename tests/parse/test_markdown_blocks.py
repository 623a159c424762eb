"""Which blocks a Markdown text has, in what, and where they start."""

import pytest
from outline import markdown, outline

from medlint.model.document import ContainerKind


def blocks(text: str) -> list[str]:
    return outline(markdown(text))


def test_headings() -> None:
    text = "# Knee pain 😀 today\n\nAfter surgery\n---\n\n###### Small {#id .cls} ######\n\n## Rest ##\n"
    assert blocks(text) == [
        "1:3 heading1: Knee pain 😀 today",
        "3:1 heading2: After surgery",
        "6:8 heading6: Small",
        "8:4 heading2: Rest",
    ]


def test_heading_attributes_of_kramdown() -> None:
    assert blocks("## Rest {: .no_toc}\n{: #rest}\n\nSleep.\n{: .lead}\n") == [
        "1:4 heading2: Rest",
        "4:1 paragraph: Sleep.",
    ]


def test_nested_lists() -> None:
    text = "Bring:\n\n- a towel\n- shoes\n  1. soft\n  2. clean\n\n     and dry\n- [x] a form\n"
    assert blocks(text) == [
        "1:1 paragraph: Bring:",
        "3:3 LI paragraph: a towel",
        "4:3 LI paragraph: shoes",
        "5:6 LILI paragraph: soft",
        "6:6 LILI paragraph: clean",
        "8:6 LILI paragraph: and dry",
        "9:7 LI paragraph: a form",
    ]


def test_list_numbers() -> None:
    document = markdown("4. four\n5. five\n\ntext\n\n- x\n")
    lists = [c for c in document.containers if c.kind is ContainerKind.LIST]
    assert [c.name for c in lists] == ["4", ""]
    assert document.source.text[lists[0].span.start : lists[0].span.end] == "4. four\n5. five"


def test_parents() -> None:
    document = markdown("- a\n  - b\n")
    assert [(c.kind.value, c.parent) for c in document.containers] == [
        ("list", -1),
        ("item", 0),
        ("list", 1),
        ("item", 2),
    ]


def test_quotation() -> None:
    document = markdown("> Rest **well**\n> and drink.\n>\n> - water\nlazy\n\nAfter.\n")
    assert outline(document) == [
        "1:3 Q paragraph: Rest well and drink.",
        "4:5 QLI paragraph: water lazy",
        "7:1 paragraph: After.",
    ]
    assert document.prose[document.blocks[0].span.start : document.blocks[0].span.end] == "Rest   well  \n  and drink."


def test_callout() -> None:
    assert blocks("> [!WARNING]\n> Stop if it hurts.\n") == ["2:3 Q paragraph: Stop if it hurts."]


def test_table() -> None:
    text = "| Dose | Effect é |\n|:--|--:|\n| 5 | **none** |\n| 9 | a \\| b |\n"
    assert blocks(text) == [
        "1:3 TR cell: Dose",
        "1:10 TR cell: Effect é",
        "3:3 TR cell: 5",
        "3:9 TR cell: none",
        "4:3 TR cell: 9",
        "4:7 TR cell: a | b",
    ]


def test_table_after_emoji_has_exact_columns() -> None:
    document = markdown("| 😀😀 | b |\n|-|-|\n| é | word |\n")
    assert outline(document)[-1] == "3:7 TR cell: word"


def test_footnotes() -> None:
    document = markdown("It helps.[^a] Or not.[^b]\n\n[^a]: A small trial.\n\n    In adults.\n")
    assert outline(document) == [
        "1:1 paragraph: It helps. Or not.",
        "3:7 N paragraph: A small trial.",
        "5:5 N paragraph: In adults.",
    ]
    assert [c.name for c in document.containers] == ["a"]


def test_definitions() -> None:
    assert blocks("Oedema\n: Swelling by fluid.\n: Once *dropsy* too.\n") == [
        "1:1 D term: Oedema",
        "2:3 D paragraph: Swelling by fluid.",
        "3:3 D paragraph: Once dropsy too.",
    ]


def test_code_blocks() -> None:
    assert blocks("```sh title=x\nrun\n```\n\n    indented\n\n~~~\nopen") == [
        "1:1 code sh: ```sh title=x\nrun\n```",
        "5:5 code: indented",
        "7:1 code: ~~~\nopen",
    ]


def test_break() -> None:
    assert blocks("a\n\n* * *\n\nb\n") == ["1:1 paragraph: a", "3:1 break: * * *", "5:1 paragraph: b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![an alt](x.png)\n", "1:1 embed image: ![an alt](x.png)"),
        ("[![alt](x.png)](y)\n", "1:2 embed image: ![alt](x.png)"),
        ("![a](x) ![b](y)\n", "1:1 embed image: ![a](x) ![b](y)"),
        ("https://example.org/a_b\n", "1:1 embed url: https://example.org/a_b"),
        ("<https://example.org/a>\n", "1:1 embed url: <https://example.org/a>"),
        ("$$x = 1$$\n", "1:1 embed math: $$x = 1$$"),
        ("`run`\n", "1:1 code: `run`"),
        ("![[leaflet]]\n", "1:1 embed embed: ![[leaflet]]"),
    ],
)
def test_what_stands_alone(text: str, expected: str) -> None:
    assert blocks(text) == [expected]


def test_what_stands_alone_in_an_item() -> None:
    assert blocks("- ![a](x.png)\n- words ![b](y.png)\n") == [
        "1:3 LI embed image: ![a](x.png)",
        "2:3 LI paragraph: words",
    ]


def test_a_bold_line_is_a_paragraph() -> None:
    assert blocks("**Side effects**\n\nFew.\n") == ["1:3 paragraph: Side effects", "3:1 paragraph: Few."]


def test_signs_alone_are_no_block() -> None:
    assert blocks("•\n\n\\*\\*\\*\n\nword\n") == ["5:1 paragraph: word"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_directives_do_not_join_paragraphs(end: str) -> None:
    assert blocks("Before.\n:::warning Take care\nInside.\n:::\nAfter.\n".replace("\n", end)) == [
        "1:1 paragraph: Before.",
        "3:1 paragraph: Inside.",
        "5:1 paragraph: After.",
    ]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends(line_end: str) -> None:
    text = "# A\n\nb\nc\n\n- d\n  - e\n\n> f\n> g\n\n| h |\n|--|\n| i |\n\n<div>\nj\n</div>\n"
    document = markdown(text.replace("\n", line_end))
    assert outline(document) == blocks(text)
    assert document.prose.count("\r") == text.count("\n")


def test_no_final_newline() -> None:
    assert blocks("- a\n- b") == ["1:3 LI paragraph: a", "2:3 LI paragraph: b"]


def test_empty() -> None:
    document = markdown("")
    assert (document.prose, document.blocks, document.containers) == ("", (), ())


def test_lone_surrogates_are_no_failure() -> None:
    document = markdown("a \ud800 b\n")
    assert document.prose == "a \ud800 b\n"
