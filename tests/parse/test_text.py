"""Plain text: blocks, lists, tables and inline markup, told by their look."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.document import Document, MarkKind
from medlint.model.source import Format, Source
from medlint.parse.text import parse_text

LONG = (
    "Most adults need about seven hours of sleep, and those who get less are often tired, cross and slow the next day."
)


def parse(text: str) -> Document:
    return parse_text(Source("a.txt", text, Format.TEXT))


def outline(text: str) -> list[str]:
    """Each block on a line: its containers, its kind, level and text."""
    document = parse(text)
    lines = []
    for block in document.blocks:
        path = [c.kind.value + (f"={c.name}" if c.name else "") for c in document.ancestors(block)]
        kind = block.kind.value + (str(block.level) if block.level else "")
        lines.append(f"{'/'.join([*reversed(path), kind])}: {document.text(block.span)}")
    return lines


def items(text: str) -> list[str]:
    """The texts of the items, two spaces deeper for every list around them."""
    document = parse(text)
    return [
        "  " * (sum(c.kind.value == "list" for c in document.ancestors(b)) - 1) + document.text(b.span)
        for b in document.blocks
        if b.container >= 0
    ]


class TestLines:
    def test_each_line_is_a_block(self) -> None:
        assert outline(f"{LONG}\n{LONG} Again.\n{LONG}") == [
            f"paragraph: {LONG}",
            f"paragraph: {LONG} Again.",
            f"paragraph: {LONG}",
        ]

    def test_wrapped_paragraphs_are_joined(self) -> None:
        text = (
            "Most adults need about seven hours of sleep. Those\n"
            "who get less are often tired. They are slow as well,\n"
            "and cross.\n"
            "\n"
            "Children need more than that, about ten hours a night\n"
            "while they are at school.\n"
        )
        assert outline(text) == [
            "paragraph: Most adults need about seven hours of sleep. Those who get less are often tired. They are slow"
            " as well, and cross.",
            "paragraph: Children need more than that, about ten hours a night while they are at school.",
        ]

    def test_a_paragraph_wrapped_like_the_rest_is_joined(self) -> None:
        text = (
            "Children need more than that, about ten hours a night\n"
            "while they are at school.\n"
            "\n"
            "The rest of what follows here was written by Ann from\n"
            "London.\n"
        )
        assert outline(text)[1] == "paragraph: The rest of what follows here was written by Ann from London."

    def test_long_lines_beside_wrapped_ones_stay_apart(self) -> None:
        text = f"Children need more than that, about ten hours a night\nwhile they are at school.\n\n{LONG}\n{LONG}\n"
        assert outline(text)[1:] == [f"paragraph: {LONG}"] * 2

    def test_lines_that_a_link_broke_are_joined(self) -> None:
        text = f"{LONG}\nAsk the\nSleep Clinic\n about a diary\n. It helps, says our\nSpecial Nurse\n!\n{LONG}"
        assert outline(text) == [
            f"paragraph: {LONG}",
            "paragraph: Ask the Sleep Clinic about a diary . It helps, says our Special Nurse !",
            f"paragraph: {LONG}",
        ]

    def test_a_list_without_bullets_is_left_as_it_is(self) -> None:
        text = "Lack of sleep can cause:\nblurred vision\nslow thinking\na low mood\n" + LONG
        assert outline(text) == [
            "paragraph: Lack of sleep can cause:",
            "paragraph: blurred vision",
            "paragraph: slow thinking",
            "paragraph: a low mood",
            f"paragraph: {LONG}",
        ]

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_ends(self, end: str) -> None:
        text = f"Sleep Well Tonight{end}{LONG}{end}{end}• one{end}• two"
        listed = ["list/item/paragraph: one", "list/item/paragraph: two"]
        assert outline(text) == ["heading1: Sleep Well Tonight", f"paragraph: {LONG}", *listed]

    def test_a_form_feed_starts_a_page(self) -> None:
        assert outline(f"{LONG}\fNext page.") == [f"paragraph: {LONG}", "paragraph: Next page."]

    @pytest.mark.parametrize("text", ["", "\n", " \u00a0\t\r\n\f", "\x00", "\ufeff\u200b"])
    def test_nothing(self, text: str) -> None:
        assert outline(text) == []

    def test_space_of_every_kind_around_a_line(self) -> None:
        assert outline("\u200b\u00a0 They are often mild:\u00a0\u200e \n") == ["paragraph: They are often mild:"]

    def test_separators(self) -> None:
        assert outline(f"{LONG}\n-----\n{LONG}\n* * *") == [
            f"paragraph: {LONG}",
            "break: ",
            f"paragraph: {LONG}",
            "break: ",
        ]


class TestLists:
    @pytest.mark.parametrize(
        "bullet",
        (
            "•|• |•\u00a0|•\t|- |* |+ |– |— |‣|▪ |● |· |✓ |✔️ |✅|☐ |➤ |→ |ü\t|\uf0b7 |o\t|§ |\\- |"
            "[ ] |[x] |- [ ] |😴 |👩\u200d⚕️ |  • |\t- "
        ).split("|"),
    )
    def test_bullets(self, bullet: str) -> None:
        assert outline(f"You need:\n{bullet}rest\n{bullet}water\n{LONG}") == [
            "paragraph: You need:",
            "list/item/paragraph: rest",
            "list/item/paragraph: water",
            f"paragraph: {LONG}",
        ]

    @pytest.mark.parametrize(
        ("first", "second", "label"),
        [
            ("1. ", "2. ", "1"),
            ("1) ", "2) ", "1"),
            ("(1) ", "(2) ", "1"),
            ("3.\t", "4.\t", "3"),
            ("1️⃣ ", "2️⃣ ", "1"),
            ("a) ", "b) ", "a"),
            ("(a) ", "(b) ", "a"),
            ("A) ", "B) ", "A"),
            ("a. ", "b. ", "a"),
            ("i. ", "ii. ", "i"),
            ("iv) ", "v) ", "iv"),
        ],
    )
    def test_numbers(self, first: str, second: str, label: str) -> None:
        assert outline(f"You need:\n{first}Rest.\n{second}Water.") == [
            "paragraph: You need:",
            f"list={label}/item/paragraph: Rest.",
            f"list={label}/item/paragraph: Water.",
        ]

    @pytest.mark.parametrize(
        "line",
        [
            "-5 degrees is cold enough to hurt.",
            "*3,562 people asked us about sleep.",
            "3- to 5-day courses are usual here.",
            "3-5 nights of bad sleep are common.",
            "2.5 mg is the usual first dose.",
            "A. Rivera wrote this page for us.",
            "I. Lund wrote this page for us.",
            "2019. It was a good year for sleep.",
            "§ 12 does not apply to this page.",
            "übermüdet is what Germans call it.",
            "only one of them slept.",
            "[3] shows the same result.",
            "Step 1: lie down and close your eyes.",
        ],
    )
    def test_no_bullets(self, line: str) -> None:
        assert outline(line) == [f"paragraph: {line}"]

    def test_blank_lines_do_not_end_a_list(self) -> None:
        document = parse("• one\n\n• two\n\n\n• three\n\nThe end of it.")
        assert [c.kind.value for c in document.containers] == ["list", "item", "item", "item"]
        assert document.text(document.containers[0].span) == "one two three"

    def test_items_wrap(self) -> None:
        text = "- a dark room, with the curtains drawn and\n  the door shut\n"
        text += "- a diary that is kept\nby the bed\n\nThe end of it."
        assert outline(text) == [
            "list/item/paragraph: a dark room, with the curtains drawn and the door shut",
            "list/item/paragraph: a diary that is kept by the bed",
            "paragraph: The end of it.",
        ]

    def test_an_item_has_further_paragraphs(self) -> None:
        assert outline("1. Lie down.\n\n   Close your eyes.\n\n2. Breathe.\n\nThat is all.") == [
            "list=1/item/paragraph: Lie down.",
            "list=1/item/paragraph: Close your eyes.",
            "list=1/item/paragraph: Breathe.",
            "paragraph: That is all.",
        ]

    def test_indentation_nests(self) -> None:
        text = "- drinks\n  - tea\n    - green\n  - milk\n- food\n"
        assert items(text) == ["drinks", "  tea", "    green", "  milk", "food"]

    def test_other_bullets_nest_below_numbers(self) -> None:
        assert items("1. Drinks\n• tea\n• milk\n2. Food\n• bread") == ["Drinks", "  tea", "  milk", "Food", "  bread"]

    def test_other_bullets_begin_another_list(self) -> None:
        document = parse("• tea\n• milk\n✓ bread\n✓ rice")
        assert [c.kind.value for c in document.containers] == ["list", "item", "item", "list", "item", "item"]

    def test_starting_over_begins_another_list(self) -> None:
        document = parse("1. tea\n2. milk\n1. bread\n2. rice")
        assert [c.kind.value for c in document.containers] == ["list", "item", "item", "list", "item", "item"]

    def test_items_share_a_line(self) -> None:
        assert outline("• one • two •three") == [f"list/item/paragraph: {item}" for item in ("one", "two", "three")]
        assert outline("The facts: • one • two") == [
            "paragraph: The facts:",
            "list/item/paragraph: one",
            "list/item/paragraph: two",
        ]
        assert outline("Home • About us • Contact") == ["paragraph: Home • About us • Contact"]

    def test_bullets_on_lines_of_their_own(self) -> None:
        assert outline("You need:\n•\nrest\n•\n\nwater\n1.\nsleep") == [
            "paragraph: You need:",
            "list/item/paragraph: rest",
            "list/item/paragraph: water",
            "list=1/item/paragraph: sleep",
        ]

    def test_containers_span_their_text(self) -> None:
        text = "You need:\n  • rest\n  • a bed\n    or sofa\nThe end of it."
        listed, first, second = parse(text).containers
        assert text[slice(*listed.span)] == "• rest\n  • a bed\n    or sofa"
        assert text[slice(*first.span)] == "• rest"
        assert text[slice(*second.span)] == "• a bed\n    or sofa"


def test_tables() -> None:
    assert outline("Dose\tAge\n5 mg\tadult\n\nOnly\tone line") == [
        "table/row/cell: Dose",
        "table/row/cell: Age",
        "table/row/cell: 5 mg",
        "table/row/cell: adult",
        "paragraph: Only one line",
    ]


class TestMarkup:
    def test_bold(self) -> None:
        text = "Take **five  drops** a day, 2 ** 3 and **not\nthis** one."
        document = parse(text)
        assert [(m.kind, text[slice(*m.span)], text[slice(*m.text)]) for m in document.marks] == [
            (MarkKind.STRONG, "**five  drops**", "five  drops")
        ]
        assert document.prose.startswith("Take   five  drops   a day, 2 ** 3")

    def test_links_and_images(self) -> None:
        text = 'See [the leaflet](https://a.example/x_(y) "Title"), ![a bed](bed.png) and [this](that).'
        document = parse(text)
        assert [(m.kind, text[slice(*m.text)], m.target) for m in document.marks] == [
            (MarkKind.LINK, "the leaflet", "https://a.example/x_(y)"),
            (MarkKind.IMAGE, "", "bed.png"),
        ]
        assert " ".join(document.prose.split()) == "See the leaflet , and [this](that)."

    def test_bare_addresses(self) -> None:
        document = parse("Read https://a.example/x. Then sleep.")
        assert [(m.kind, m.target) for m in document.marks] == [(MarkKind.URL, "https://a.example/x")]
        assert " ".join(document.prose.split()) == "Read . Then sleep."

    def test_comments(self) -> None:
        text = f"{LONG}\n<!-- medlint-disable-next-line CLM001 -- ok -->\n{LONG} <!-- other -->\n<!-- medlint-x\n-->"
        document = parse(text)
        assert [(text[slice(*c.span)], c.text) for c in document.comments] == [
            ("<!-- medlint-disable-next-line CLM001 -- ok -->", " medlint-disable-next-line CLM001 -- ok "),
            ("<!-- medlint-x\n-->", " medlint-x\n"),
        ]
        assert "medlint" not in document.prose
        assert "<!-- other -->" in document.prose
        assert document.prose.count("\n") == text.count("\n")


PIECES = [
    "\n", "\r\n", "\r", "\n\n", "\f", " ", "  ", "\u00a0", "\t", "\u2028", "\x00", "\x1c", "\ufeff", "\u200b", "• ",
    "•", "- ", "1. ", "2) ", "a) ", "✓ ", "😀 ", "1️⃣", "# ", "---", "**", "[", "](", ")", "https://a.example/x",
    "<!-- medlint-x", "-->", "Title Case Words", "some words", "They sleep well.", "Is it so?", "the", ":", ".", LONG,
]  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_whatever_the_text_the_document_holds_together(text: str) -> None:
    document = parse(text)
    assert len(document.prose) == len(text)
    assert all(shown in (char, " ") for shown, char in zip(document.prose, text, strict=True))
    assert [c for c in document.prose if c in "\r\n"] == [c for c in text if c in "\r\n"]
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        end = block.span.end
        for container in document.ancestors(block):
            assert container.span.contains(block.span)
    for container in document.containers:
        assert container.parent < 0 or document.containers[container.parent].span.contains(container.span)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_line_ends_make_no_difference(text: str) -> None:
    lf = text.replace("\r\n", "\n").replace("\r", "\n")
    assert outline(lf) == outline(lf.replace("\n", "\r\n")) == outline(lf.replace("\n", "\r"))


@pytest.mark.parametrize(
    "piece",
    ["**a ", "[a](", "[a](.", "<!-- medlint", "• a ", "- \n", "•\n", "\n", " \n", "a\n", "1. a\n", "\t", "a\tb\n", "("],
)
def test_long_runs_come_to_an_end(piece: str) -> None:
    text = piece * 8_000
    assert len(parse(text).prose) == len(text)


@pytest.mark.parametrize("depth", [50, 400])
def test_deep_lists(depth: int) -> None:
    text = "".join(f"{' ' * (2 * level)}- item\n" for level in range(depth))
    assert sum(container.kind.value == "list" for container in parse(text).containers) == depth
