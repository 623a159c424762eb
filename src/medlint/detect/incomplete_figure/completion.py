"""What completes a figure: the numbers that give readers the size of what it compares, or of whom it counts."""

from medlint.detect.arithmetic.line import Lists
from medlint.detect.arithmetic.quantity import NUMBER
from medlint.model.document import BlockKind, ContainerKind, Document
from medlint.model.span import Span

_PEOPLE = r"(?:[a-z][\w'-]* ){0,4}?⟨counted-people⟩"
_EVENTS = "deaths|cases|events|strokes|attacks|fractures|infections|cancers|births|diagnoses"
_PER = rf"per|for every|out of every|in every)\s++(?:{NUMBER}|hundred|thousand|million|100|person|patient"
_FRACTIONS = (
    r"half|an? (?:third|quarter|fifth|tenth)|one[ -](?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters"
)
# What follows a number, and what else completes a figure: a number is looked for once for all kinds.
_AFTER_NUMBER = {
    # a percentage that is no change, no interval and no discount; a share in counts
    "proportion": r"\s*+(?:%|percent\b|per cent\b)(?!\s*+(?:⟨change-word⟩|ci\b|confidence|off\b|points?\b))"
    rf"|\s++(?:in|out of)\s++(?:every\s++|each\s++)?{NUMBER}(?!\s++⟨unit⟩)"
    rf"|\s++of\s++(?:(?:the|all|these|those)\s++)?{NUMBER}",
    "rate": rf"[^.;()]{{0,40}}?\b(?:{_PER})",
    "events": rf" (?:[a-z-]++ ){{0,3}}?(?:{_EVENTS})\b",
    "people": rf" {_PEOPLE}",
    "sample-size": rf"\s++{_PEOPLE}| of (?:the )?{NUMBER}",
    "number": "",
}
_OTHERWISE = {
    # a share in words
    "proportion": rf"\b(?:of|among)\s++(?:every\s++|the\s++)?{NUMBER}\s++[a-z][^.;%]{{0,60}}?{NUMBER}"
    rf"|\b(?:{_FRACTIONS})\s++of\b|\babsolute (?:risks?|numbers?|terms)\b",
    "number-needed": r"\bnn[th]\b|\bnumber needed to\b",
    "sample-size": rf"\bn ?= ?\d|\b(?:sample|total) (?:size )?of {NUMBER}",
    "table": r"\b(?:table|figure|fig\.|chart|graph|infographic|box)\s++(?:\d|below|above|shows)"
    r"|\b(?:see|in) the (?:table|chart|graph)\b",
}
KINDS = tuple(_AFTER_NUMBER | _OTHERWISE)


class Completion:
    """Looks for figures of the kinds ``names`` around others."""

    def __init__(self, names: tuple[str, ...], lists: Lists) -> None:
        numbers = "|".join(_AFTER_NUMBER[name] for name in names if name in _AFTER_NUMBER)
        others = [_OTHERWISE[name] for name in names if name in _OTHERWISE]
        self._pattern = lists.pattern("|".join((*([f"{NUMBER}(?:{numbers})"] if numbers else ()), *others)))

    def stands_in(self, document: Document, scope: list[Span], figures: list[Span]) -> bool:
        """Whether such a figure stands in one of the stretches of ``scope``, and is none of ``figures`` itself."""
        for span in scope:
            text = document.folded[span.start : span.end]
            for start, end in figures:
                if span.start <= start and end <= span.end:
                    at, stop = start - span.start, end - span.start
                    text = f"{text[:at]}{'·' * (stop - at)}{text[stop:]}"
            if self._pattern.search(text):
                return True
        return False


def scope_of(document: Document, index: int) -> list[Span]:
    """Where readers look for what completes the figures of a block: its paragraph, its list and lead-in, its table."""
    block = document.blocks[index]
    for container in document.ancestors(block):
        if container.kind in (ContainerKind.LIST, ContainerKind.TABLE):
            before = [other.span for other in document.blocks[:index] if other.span.end <= container.span.start][-1:]
            return [container.span, *before]
    return [block.span]


READ = frozenset({BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.CAPTION, BlockKind.TERM})
