"""MDX: Markdown with JSX."""

import time

import pytest
from outline import comments, markdown, marks, mdx, outline

from medlint.model.document import MarkKind


def test_imports_and_exports() -> None:
    text = (
        'import Box from "../box"\nimport { A } from "a"\n\nexport const meta = {\n  title: "No",\n}\n\n'
        "# Yes\n\nimport duties rose.\n"
    )
    assert outline(mdx(text))[0] == "8:3 heading1: Yes"
    assert "No" not in mdx(text).prose


def test_words_that_only_look_like_imports() -> None:
    assert outline(mdx("exporting and\nimportant words\n")) == ["1:1 paragraph: exporting and important words"]
    assert outline(markdown("import duties rose\n")) == ["1:1 paragraph: import duties rose"]


def test_components_around_markdown() -> None:
    document = mdx('<Callout type="info" a={["x>y", {b: 1}]}>\nSome **bold** words\n- one\n</Callout>\nAfter.\n')
    assert outline(document)[1:] == [
        "2:1 paragraph: Some bold words",
        "3:3 LI paragraph: one",
        "5:1 paragraph: After.",
    ]
    ((source, text, target),) = marks(document, MarkKind.COMPONENT)
    assert (source[:8], source[-10:], text) == ("<Callout", "</Callout>", "Some bold words one")
    assert target == 'Callout type="info" a={["x>y", {b: 1}]}'


def test_component_alone() -> None:
    document = mdx("Such as:\n\n<SideEffects drug={props.drug} />\n\nAfter.\n")
    assert outline(document) == [
        "1:1 paragraph: Such as:",
        "3:1 embed SideEffects: <SideEffects drug={props.drug} />",
        "5:1 paragraph: After.",
    ]


def test_component_in_a_sentence() -> None:
    document = mdx('It helps<Cite id="lee" />, we <Term>hope</Term>.')
    assert document.text(document.blocks[0].span) == "It helps , we hope ."
    assert marks(document, MarkKind.COMPONENT) == [
        ('<Cite id="lee" />', "", 'Cite id="lee"'),
        ("<Term>hope</Term>", "hope", "Term"),
    ]


def test_capital_names_are_no_html() -> None:
    document = mdx("<Code>shown</Code> <code>hidden</code> <Link href='x'>shown</Link>")
    assert document.text(document.blocks[0].span) == "shown shown"


def test_expressions() -> None:
    document = mdx('Dose {props.dose} of {list.map((x) => { return `${x}}` })} daily. {"}"}\n\n{children}\n')
    assert document.text(document.blocks[0].span) == "Dose of daily."
    assert outline(document)[1] == "3:1 embed children: {children}"
    assert marks(document, MarkKind.SHORTCODE)[0] == ("{props.dose}", "", "props.dose")


@pytest.mark.parametrize("text", ["an open { brace", "a } closing one", "an \\{escaped\\} one", "`{code}`"])
def test_braces_that_are_text(text: str) -> None:
    assert marks(mdx(text), MarkKind.SHORTCODE) == []


def test_comments() -> None:
    document = mdx(
        "{/* one */}\n\nText {/* two */} more.\n\n- {/* three\n\nlines */}\n- b\n\n<!-- four -->\n\n`{/* no */}`\n"
    )
    assert comments(document) == ["one", "two", "three\n\nlines", "four"]
    assert [line.split(": ")[1] for line in outline(document)[:2]] == ["Text more.", "b"]


def test_code_is_left_alone() -> None:
    document = mdx("```jsx\n<Box a={1}>\n```\n\n`<Box>` and `{x}` text\n")
    assert marks(document, MarkKind.COMPONENT) == []
    assert outline(document) == ["1:1 code jsx: ```jsx\n<Box a={1}>\n```", "5:9 paragraph: and text"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_imports_go_on_to_a_blank_line_whatever_ends_the_lines(end: str) -> None:
    text = "import {\n  Box,\n} from 'box'\n\nTea `is\nhot`.\n\nOne ` tick\n\nand <Box>another `.\n"
    document = mdx(text.replace("\n", end))
    assert outline(document)[0] == "5:1 paragraph: Tea ."
    assert len(marks(document, MarkKind.COMPONENT)) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "code",
    [
        "```\n<A>\n```",
        "~~~~ js\n{x\n~~~\n~~~~",
        "  ```\n  <A>\n  ```  ",
        "> ```\n> {x\n> ```",
        "```\n{/* one */}\n````",
    ],
)
def test_code_ends_whatever_ends_its_lines(code: str, end: str) -> None:
    text = f"{{/* before */}}\n\n{code}\n\n{{/* behind */}}\n\nTea."
    assert comments(mdx(text.replace("\n", end))) == ["before", "behind"]


def test_fragments() -> None:
    assert outline(mdx("<>\nInside.\n</>\n")) == ["2:1 paragraph: Inside."]


def test_markdown_knows_no_jsx() -> None:
    assert outline(markdown("A set {1, 2} of numbers\n")) == ["1:1 paragraph: A set {1, 2} of numbers"]


@pytest.mark.parametrize("piece", ['<A b="', "{/*", "<A {...b} ", "{}{", "<A b={", "{`"])
def test_what_never_ends_is_not_read_again_and_again(piece: str) -> None:
    started = time.process_time()
    mdx(piece * (40_000 // len(piece)))
    assert time.process_time() - started < 4


def test_what_ends_is_found_behind_much_that_does_not() -> None:
    document = mdx(f"{'{/* ' * 150}\n\n<Box>\n\nTea {{a}}.\n\n</Box>\n")
    assert outline(document)[-1] == "5:1 paragraph: Tea ."
    assert len(marks(document, MarkKind.COMPONENT)) == 1
