"""Finds where a document lists its sources."""

from medlint.model.document import PROSE, BlockKind, ContainerKind, Document
from medlint.pattern import Pattern

_TITLE = Pattern(
    r"\W*(?:\d+\.?\s+)?(?:selected |key |article |scientific |medical |external |additional |more )*"
    r"(?:references?(?: list)?|sources?(?: and references)?|references? (?:and|&) \w+|bibliography|citations?"
    r"|works cited"
    r"|literature(?: cited)?|cited literature|further reading|footnotes?|endnotes|notes)(?: \(\d+\))?\W*"
)
_RUN_IN = Pattern(r"\W*(?:references?|sources?|bibliography|works cited)\s*:\s")
_NUMBERED = Pattern(r"\s*(?:\[?\^?\d{1,3}[\].):]|[¹²³⁰⁴-⁹]+\s|[•*†‡]|\d{1,3}\s+[a-z])")
_BIBLIOGRAPHIC = Pattern(
    r"\bdoi\b|10\.\d{4,9}/|pmid|pmc\d|et al\b|\b(?:19|20)\d\d[a-z]?(?:;|\)\.|\.\s|\s?[a-z]{3}\s?\d{0,2};)"
    r"|\d+\s?\(\d+(?:-\d+)?\)\s?:|;\s?\d+\s?(?:\([^)]*\))?:\s?[\w]?\d+|\bpp?\.\s?\d|\bretrieved\b|\baccessed\b"
    r"|\bjournal of\b|https?://"
)
_CUES = (
    *("reference", "source", "bibliograph", "citation", "cited", "further reading", "literature", "notes", "doi"),
    *("et al", "pmid", ";"),
)
_RUN = 3  # that many entries in a row are a list of sources even without a heading


def reference_blocks(document: Document) -> frozenset[int]:
    """The indexes of the blocks that list sources: under such a heading, in footnotes, or a run of entries."""
    found = {
        index
        for index, block in enumerate(document.blocks)
        if block.container >= 0 and document.within(block, ContainerKind.FOOTNOTE)
    }
    if any(cue in document.folded for cue in _CUES):
        found |= _under_headings(document) | _runs(document)
    return frozenset(found)


def _under_headings(document: Document) -> set[int]:
    """The blocks below a heading, or a line of its own, that says “References”; and those that begin with the word."""
    found: set[int] = set()
    inside, level = False, 0
    for index, block in enumerate(document.blocks):
        text = document.folded[block.span.start : min(block.span.end, block.span.start + 60)]
        short = block.span.end - block.span.start < 60
        titled = block.kind in PROSE and block.kind is not BlockKind.FIELD and short and _TITLE.fullmatch(text.strip())
        if titled:
            inside, level = True, block.level or 7
        elif block.kind is BlockKind.HEADING and (block.level <= level or not block.level):
            inside = False
        elif inside or (block.kind is BlockKind.PARAGRAPH and _RUN_IN.match(text) and _is_entry(document, index)):
            found.add(index)
    return found


def _runs(document: Document) -> set[int]:
    """Entries of which at least three follow each other."""
    found: set[int] = set()
    run: list[int] = []
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.PARAGRAPH and _is_numbered(document, index) and _is_entry(document, index):
            run.append(index)
            continue
        found |= set(run) if len(run) >= _RUN else set()
        run = []
    return found | (set(run) if len(run) >= _RUN else set())


def _is_numbered(document: Document, index: int) -> bool:
    block = document.blocks[index]
    return document.within(block, ContainerKind.ITEM) or bool(_NUMBERED.match(document.folded, block.span.start))


def _is_entry(document: Document, index: int) -> bool:
    """Whether the block reads like an entry of a bibliography."""
    span = document.blocks[index].span
    return span.end - span.start < 3000 and bool(_BIBLIOGRAPHIC.search(document.folded, span.start, span.end))
