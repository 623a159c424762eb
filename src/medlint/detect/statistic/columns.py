"""The figures that stand alone beside or below what was measured: in the cells of a table, behind a label."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from medlint.detect.statistic.numbers import BIG, NUMBER, PERCENT
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.pattern import Pattern

_SIGNS = f"{PERCENT[0]}-{NUMBER[2]}"
# A cell that holds a figure and nothing else: “~95%”, “1 in 20 (18 to 22)”.
_ALONE = Pattern(
    rf"[^\w{_SIGNS}]*(?:(?:about|approx\w*|around|up\sto|over|under|nearly|(?:less|fewer|more)\sthan)\s)?[^\w{_SIGNS}]*"
    rf"(?P<figure>{PERCENT}|{NUMBER}\s(?:in|out\sof|per)\s{NUMBER})(?:\s?\([^()]*\))?\W*"
)
# A count and nothing else: “300,000/year (US)”, “about 1.4 million a year”.
_COUNT = Pattern(
    rf"[\s*_~≈>+]*(?:(?:about|approx\w*\.?|around|up\sto|over|more\sthan|nearly|an?\sestimated|estimated)\s)*[\s*_~≈>+]*"
    rf"(?P<figure>{BIG}\+?(?:\s?/\s?(?:year|yr)\b|\s(?:an?|per|each|every)\syear\b|\s(?:annually|yearly)\b)?)"
    r"(?:\s(?:in\sthe\s)?(?:u\.?s\.?a?|uk|worldwide|globally|nationwide|americans|people|adults|deaths|cases))?(?:\s?\([^()]*\))?[\W]*"
)
_COUNTED = Pattern(
    r"\b(?:deaths?|fatalities|suicides|overdoses|strokes|heart\sattacks|fractures|falls|infections|injuries|diagnoses|cancers|new\scases"
    r"|cases|miscarriages|amputations|hospitali[sz]ations|replacements|emergency\s(?:room\s)?visits|er\svisits"
    r"|(?:people|adults|americans|children|women|men|patients|those)\s(?:living\s)?(?:with|affected|living|who|suffering|diagnosed)|undiagnosed|affected|prevalence|incidence)\b"
)
# What an enterprise counts of its own work.
_OWN = Pattern(
    r"\b(?:treated|served|helped|our|performed|completed|handled|seen|studies|study|sample|reviewed|closed)\b"
)
_LONGEST_LABEL, _LONGEST_CELL = 50, 300
# What the head of a column, or of the row, has to name: how a disease or its treatment ends, or whom it counts.
_OUTCOME = Pattern(
    r"\b(?:survival|mortality|fatality|remission|prevalence|incidence|recurrence|efficacy|effectiveness|chance"
    r"|(?<!dose\s)(?<!calorie\s)(?<!price\s)(?<!cost\s)(?<!salt\s)(?:reduction|improvement|relief)(?!\sin\s(?:dose|cost|price))"
    r"|(?:success|response|cure|failure|complication|relapse|pregnancy|birth|infection|detection|miscarriage)"
    r"\s(?:rates?|probability)"
    r"|(?:%|percent(?:age)?|share|proportion)\sof\s(?:\w+\s)?"
    r"(?:people|patients|adults|women|men|children|cases|population)"
    r"|risk(?!\s(?:level|category|group|score|factors?|class|tier)))\b"
)
# A column of these says what is to be.
_WANTED = Pattern(
    r"\W*(?:[\w-]+\s)?(?:targets?|goals?|benchmarks?|thresholds?|cut-?offs?|concerning|ideal|normal|acceptable|expected)\b[^.]{0,20}$"
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
    head = _above(document, block)
    if head < 0:
        return False
    above, first = (document.blocks[index].span for index in (head, _row(document, block)[0]))
    folded, until = document.folded, min(first.end, first.start + _LONGEST_CELL)
    if _BAND.match(folded, *first):
        return False
    return bool(_OUTCOME.search(folded, *above) or _OUTCOME.search(folded, first.start, until))


def _above(document: Document, block: int) -> int:
    """The head of the column in which the cell stands; -1 for a cell of the first row or column."""
    table = document.around(document.blocks[block], ContainerKind.TABLE)
    if not table:
        return -1
    head, row = _row(document, document.first_block(table.span.start)), _row(document, block)
    column = row.index(block)
    return -1 if len(head) != len(row) or head == row or not column else head[column]


def says_what_is_to_be(document: Document, block: int) -> bool:
    """Whether the cell stands under the head of a column of targets."""
    above = _above(document, block)
    return above >= 0 and _WANTED.match(document.folded_text(document.blocks[above].span)) is not None


def at_label(document: Document, block: int, passage: str, numbers: str) -> Iterator[tuple[int, int]]:
    """Where a count stands behind a label that says of whom: “Deaths: 36,000 a year”, a cell beside “Hip fractures”.

    ``passage`` is the folded text of the sentence and ``numbers`` the same with signs.
    """
    if document.blocks[block].kind is BlockKind.CELL:
        row = _row(document, block)
        found = _COUNT.fullmatch(numbers) if row.index(block) else None
        label = document.folded_text(document.blocks[row[0]].span)[:_LONGEST_CELL] if found else ""
    else:
        colon = passage.find(":")
        found = _COUNT.fullmatch(numbers, colon + 1) if 0 < colon < _LONGEST_LABEL else None
        label = passage[:colon]
    if found and _COUNTED.search(label) and not _OWN.search(label):
        yield found.span("figure")


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
