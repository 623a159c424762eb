"""Finds identifiers of sources in prose: DOI, PubMed, trial registers, books, laws."""

import re
from collections.abc import Iterator

from medlint.evidence.stretch import starting_in
from medlint.evidence.verdict import Signal, Strength
from medlint.model.span import Span
from medlint.pattern import Pattern

# One of these stands wherever an identifier does; looking for them is cheaper than for the pattern.
_CUES = (
    *("10.", "pmid", "pmc", "nct", "isrctn", "eudract", "actrn", "crd", "umin", "chictr", "arxiv", "isbn", "cd0"),
    *("cfr", "c.f.r", "usc", "u.s.c"),
)
_IDENTIFIER = Pattern(
    r"""(?<![\w/])(?:
      (?P<DOI>(?:doi:?\s*)?10\.\d{4,9}/[^\s"<>\]]+[^\s"<>\].,;:)])
    | (?P<PMID>pmid:?\s*\#?\d{4,8}) | (?P<PMCID>pmc\s?\d{4,9})
    | (?P<trial>nct\s?\d{8}|isrctn\s?\d{8}|eudract\s?(?:no\.?\s*)?\d{4}-\d{6}-\d{2}|actrn\s?\d{14}|crd\s?\d{11}
        |umin\s?\d{9}|chictr[\w-]*\d{6,})
    | (?P<preprint>arxiv:\s?\d{4}\.\d{4,5})
    | (?P<book>isbn(?:-1[03])?:?\s*(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dx])
    | (?P<review>cd\d{6}(?:\.pub\d)?)
    | (?P<law>\d{1,2}\s(?:cfr|c\.f\.r\.|usc|u\.s\.c\.)\s(?:§+\s?)?\d+[\w.()-]*)
    )(?!\w)""",
    re.VERBOSE,
)
_NAMES = {
    "DOI": "a DOI",
    "PMID": "a PubMed number",
    "PMCID": "a PubMed Central number",
    "trial": "a trial's registration",
    "preprint": "a preprint's number",
    "book": "an ISBN",
    "review": "a Cochrane review's number",
    "law": "a law",
}


def identifiers(folded: str, span: Span, block: Span) -> Iterator[Signal]:
    """The identifiers in ``folded[span]``, a part of ``block``; each is a locator."""
    text = folded[span.start : span.end]
    if any(cue in text for cue in _CUES):
        for found in starting_in(_IDENTIFIER, folded, span, block):
            yield Signal(Span(*found.span()), Strength.LOCATOR, _NAMES[found.lastgroup or "DOI"])
