"""Finds where a document lists its sources."""

from collections.abc import Iterable, Iterator

from medlint.model.document import PROSE, Block, BlockKind, ContainerKind, Document
from medlint.pattern import Pattern

_SHORT = 60  # a heading that is longer says more than “References”
_LONGEST = 3000  # code points of an entry
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
# Looking for these first is cheaper than for the patterns.
_TITLE_CUES = (
    *("reference", "source", "bibliograph", "citation", "cited", "further reading", "literature", "footnote"),
    *("endnote", "notes"),
)
_RUN = 3  # that many entries in a row are a list of sources even without a heading


def reference_blocks(document: Document) -> frozenset[int]:
    """The indexes of the blocks that list sources: under such a heading, in footnotes, or a run of entries."""
    found = _footnotes(document) | _runs(document)
    if _has_cue(document.folded):
        found |= _under_headings(document)
    return frozenset(found)


def _footnotes(document: Document) -> set[int]:
    if all(container.kind is not ContainerKind.FOOTNOTE for container in document.containers):
        return set()
    return {index for index, block in enumerate(document.blocks) if document.within(block, ContainerKind.FOOTNOTE)}


def _under_headings(document: Document) -> set[int]:
    """The blocks below a heading, or a line of its own, that says “References”; and those that begin with the word."""
    cued = _cued(document)
    titles = {index for index in cued if _is_title(document, index)}
    found = {index for index in cued - titles if _runs_in(document, index)}
    inside, level = False, 0
    for index in range(min(titles), len(document.blocks)) if titles else ():
        block = document.blocks[index]
        if index in titles:
            inside, level = True, block.level or 7
        elif block.kind is BlockKind.HEADING and (block.level <= level or not block.level):
            inside = False
        elif inside:
            found.add(index)
    return found


def _cued(document: Document) -> set[int]:
    """The blocks that have one of the cues near their beginning."""
    folded, starts = document.folded, (block.span.start for block in document.blocks)
    return {index for index, start in enumerate(starts) if _has_cue(folded[start : start + _SHORT])}


def _has_cue(text: str) -> bool:
    return any(map(text.__contains__, _TITLE_CUES))


def _is_title(document: Document, index: int) -> bool:
    kind, (start, end) = document.blocks[index][:2]
    readable = end - start < _SHORT and kind in PROSE and kind is not BlockKind.FIELD
    return readable and _TITLE.fullmatch(document.folded[start:end].strip()) is not None


def _runs_in(document: Document, index: int) -> bool:
    start, end = document.blocks[index].span
    return _RUN_IN.match(document.folded, start, min(end, start + _SHORT)) is not None and _is_entry(document, index)


def _runs(document: Document) -> set[int]:
    """Entries of which at least three follow each other."""
    kind = BlockKind.PARAGRAPH
    blocks = enumerate(document.blocks)
    numbered = (index for index, block in blocks if block.kind is kind and _is_numbered(document, block))
    entries = (index for run in _in_a_row(numbered) for index in _entries(document, run))
    return {index for run in _in_a_row(entries) for index in run}


def _entries(document: Document, run: list[int]) -> list[int]:
    """Those of ``run`` that are entries; none unless one in three is, since fewer cannot follow each other."""
    if not any(_is_entry(document, index) for index in run[_RUN - 1 :: _RUN]):
        return []
    return [index for index in run if _is_entry(document, index)]


def _in_a_row(indexes: Iterable[int]) -> Iterator[list[int]]:
    """Those of ``indexes`` that follow each other, where at least three do."""
    run: list[int] = []
    for index in indexes:
        if run and index != run[-1] + 1:
            if len(run) >= _RUN:
                yield run
            run = []
        run.append(index)
    if len(run) >= _RUN:
        yield run


def _is_numbered(document: Document, block: Block) -> bool:
    if block.container >= 0 and document.within(block, ContainerKind.ITEM):
        return True
    start = block.span.start
    return not document.folded[start].isalpha() and _NUMBERED.match(document.folded, start) is not None


def _is_entry(document: Document, index: int) -> bool:
    """Whether the block reads like an entry of a bibliography."""
    start, end = document.blocks[index].span
    paragraph = document.blocks[index].kind is BlockKind.PARAGRAPH
    return paragraph and end - start < _LONGEST and _BIBLIOGRAPHIC.search(document.folded, start, end) is not None
