"""The figures that stand alone in the cells of a table, under a head that says what was measured."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from medlint.detect.statistic.numbers import NUMBER, PERCENT
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.pattern import Pattern

_SIGNS = f"{PERCENT[0]}-{NUMBER[2]}"
# A cell that holds a figure and nothing else: “~95%”, “1 in 20 (18 to 22)”.
_ALONE = Pattern(
    rf"[^\w{_SIGNS}]*(?:(?:about|approx\w*|around|up\sto|over|under|nearly)\s)?[^\w{_SIGNS}]*"
    rf"(?P<figure>{PERCENT}|{NUMBER}\s(?:in|out\sof|per)\s{NUMBER})(?:\s?\([^()]*\))?\W*"
)
# What the head of a column has to name: how a disease or its treatment ends, or whom it counts.
_OUTCOME = Pattern(
    r"\b(?:survival|mortality|fatality|remission|prevalence|incidence|recurrence|efficacy|effectiveness|chance"
    r"|(?:success|response|cure|failure|complication|relapse|pregnancy|birth|infection|detection|miscarriage)"
    r"\s(?:rates?|probability)"
    r"|(?:%|percent(?:age)?|share|proportion)\sof\s(?:\w+\s)?"
    r"(?:people|patients|adults|women|men|children|cases|population)"
    r"|risk(?!\s(?:level|category|group|score|factors?|class|tier)))\b"
)
# Rows that are bands bound something; they tell nothing of anybody.
_BAND = Pattern(
    r"\W*(?:very\s)?(?:low|mild|moderate|medium|intermediate|borderline|high|severe|normal|optimal|ideal|target"
    r"|goal)\b"
)


def in_column(document: Document, block: int, numbers: str) -> Iterator[tuple[int, int]]:
    """Where the figure of a cell begins and ends, given its text with signs, if it stands alone under such a head."""
    found = _ALONE.fullmatch(numbers) if document.blocks[block].kind is BlockKind.CELL else None
    if found and _is_measured(document, block):
        yield found.span("figure")


def _is_measured(document: Document, block: int) -> bool:
    cell = document.blocks[block]
    table = next((one for one in document.ancestors(cell) if one.kind is ContainerKind.TABLE), None)
    if not table:
        return False
    head, row = _row(document, document.first_block(table.span.start)), _row(document, block)
    column = row.index(block)
    if len(head) != len(row) or head == row or not column:
        return False
    above, first = (document.blocks[index].span for index in (head[column], row[0]))
    return _OUTCOME.search(document.folded, *above) is not None and not _BAND.match(document.folded, *first)


def _row(document: Document, block: int) -> range:
    """The cells of the row in which the block of that index stands."""
    return _rows(document)[block] if block < len(document.blocks) else range(block, block)


@lru_cache(maxsize=2)
def _rows(document: Document) -> list[range]:
    """For each block those beside it in its container: the cells of a row, which are asked for one after the other."""
    rows: list[range] = []
    for _, beside in groupby(document.blocks, key=lambda block: block.container):
        row = range(len(rows), len(rows) + sum(1 for _ in beside))
        rows += [row] * len(row)
    return rows
