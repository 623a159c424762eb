"""The builder by itself, driven by hand."""

from collections.abc import Iterator

from medlint.model.document import BlockKind, ContainerKind, MarkKind
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse.builder import Builder, Residue, blank


def builder(text: str) -> Builder:
    return Builder(Source("page", text, Format.TEXT))


def test_what_is_not_kept_is_blank() -> None:
    made = builder("ab\tcd\r\nef")
    made.keep(1, 3)
    made.keep(7, 8)
    document = made.build()
    assert document.prose == " b\t  \r\ne "
    assert [block.span for block in document.blocks] == [Span(1, 8)]


def test_blocks_are_trimmed() -> None:
    made = builder("  word \u00a0 ")
    made.block(BlockKind.HEADING, 2)
    made.keep(0, 9)
    (block,) = made.build().blocks
    assert (block.kind, block.level, block.span) == (BlockKind.HEADING, 2, Span(2, 6))


def test_a_block_without_a_word_is_dropped() -> None:
    made = builder("• *")
    made.keep(0, 3)
    assert made.build().blocks == ()


def test_put_never_changes_the_length() -> None:
    made = builder("a&gt;&x;b")
    made.keep(0, 1)
    made.put(1, 5, ">")
    made.put(5, 8, "\nlonger")
    made.keep(8, 9)
    assert made.build().prose == "a>    lob"


def test_overlapping_pieces_and_blocks_stay_disjoint() -> None:
    made = builder("one two")
    made.keep(0, 5)
    made.block(BlockKind.PARAGRAPH)
    made.keep(4, 7)
    made.leaf(BlockKind.CODE, Span(2, 3))
    made.leaf(BlockKind.BREAK, Span(6, 6))
    document = made.build()
    assert document.prose == "one t  "
    assert [block.span for block in document.blocks] == [Span(0, 5)]


def test_stand_ins() -> None:
    made = builder("![a] ![b] c")
    made.block(BlockKind.CELL)
    made.stand_in(BlockKind.EMBED, Span(0, 4), "image")
    made.stand_in(BlockKind.EMBED, Span(5, 9), "image")
    made.block(BlockKind.CELL)
    made.stand_in(BlockKind.EMBED, Span(10, 10), "x")
    made.keep(10, 11)
    assert [(b.kind, b.span, b.name) for b in made.build().blocks] == [
        (BlockKind.EMBED, Span(0, 9), "image"),
        (BlockKind.CELL, Span(10, 11), ""),
    ]


def test_containers() -> None:
    made = builder("abcdef")
    outer = made.open(ContainerKind.LIST, 0, "1")
    inner = made.open(ContainerKind.ITEM, 1)
    made.keep(1, 2)
    made.close_through(outer, 4)
    made.close_through(inner, 6)
    made.open(ContainerKind.QUOTE, 4)
    made.keep(4, 5)
    document = made.build()
    assert [(c.kind, c.span, c.parent, c.name) for c in document.containers] == [
        (ContainerKind.LIST, Span(0, 4), -1, "1"),
        (ContainerKind.ITEM, Span(1, 4), 0, ""),
        (ContainerKind.QUOTE, Span(4, 6), -1, ""),
    ]
    assert [block.container for block in document.blocks] == [1, 2]


def test_retract() -> None:
    made = builder("a 12 b")
    made.keep(0, 2)
    point = made.kept
    made.keep(2, 4)
    assert made.kept_since(point) == Span(2, 4)
    made.retract(point)
    assert made.kept_since(point) is None
    made.keep(4, 6)
    assert made.build().prose == "a    b"


def test_residues() -> None:
    def find(prose: str, source: str) -> Iterator[Residue]:
        assert prose == source
        yield Residue(Span(2, 5), MarkKind.CITATION, "b")
        yield Residue(Span(4, 6), None, "")
        yield Residue(Span(6, 7), None, "")

    made = builder("a [b] c www.example.org")
    made.keep(0, 23)
    document = made.build(find)
    assert document.prose == "a" + " " * 22
    assert [(mark.kind, mark.target) for mark in document.marks] == [
        (MarkKind.CITATION, "b"),
        (MarkKind.URL, "www.example.org"),
    ]


def test_an_address_alone_is_an_embed() -> None:
    made = builder("www.example.org/a")
    made.keep(0, 17)
    (block,) = made.build().blocks
    assert (block.kind, block.name, block.span) == (BlockKind.EMBED, "url", Span(0, 17))


def test_blank() -> None:
    assert blank("a\r\nb\nc\rd e") == " \r\n \n \r   "
    assert blank(" \t\n") == " \t\n"
    assert blank("") == ""
