"""Finds markers that lead to a source elsewhere in the document: [12], ¹², (Smith et al., 2020)."""

import re
from collections.abc import Callable, Iterator

from medlint.evidence.stretch import starting_in
from medlint.evidence.verdict import Signal, Strength
from medlint.model.span import Span
from medlint.pattern import Pattern

_SUPERSCRIPTS = "[¹²³⁰⁴-⁹]+"
_NOT_A_POWER = r"(?<!\bm)(?<!\b[ckmµ]m)(?<!\bft)(?<!\bin)(?<!10)"  # as in m², cm³, 10⁶
_NUMBERED = Pattern(
    rf"""(?<=[\w.,;:%)”"’'!?\]\s])\[\d{{1,3}}(?:\s*[,;–—-]\s*\d{{1,3}})*\](?![(\[:])
    | (?<=[\w.,;:)%”"’!?]){_NOT_A_POWER}{_SUPERSCRIPTS}(?:[,–]{_SUPERSCRIPTS})*
    | (?<=\w)\^\d{{1,3}}(?:,\d{{1,3}})*\^""",
    re.VERBOSE,
)
# A digit that lost its superscript: "of all people.3 In most".
_GLUED = Pattern(
    r"(?<=[a-z]{3}[.,;)])(?<!fig\.)(?<!vol\.)\d{1,2}(?:[,–-]\d{1,2}){0,4}(?=\s|$)|(?<=[a-z]{3}\.)\[\d{1,2}\]"
)
_KEYED = Pattern(
    r"\[[^\[\]@]{0,40}-?@[A-Za-z_][\w:.#$%&+?<>~/-]*[^\[\]]{0,80}\]|(?<!\w):cite(?::\w+)?:`[^`]+`"
    r"|\\[a-z]*cite[a-z]*\{[^}]+\}"
)
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_AUTHOR = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Z][a-z]+)?"
_AUTHOR_YEAR = Pattern(
    rf"""\((?:(?:see|e\.?g\.?|reviewed\ in|cf\.?)[,\s]+)?
        (?!(?:(?:{_MONTHS})[a-z]*|In|Since|Updated|Copyright|Published|Founded|Spring|Summer|Fall|Autumn|Winter|COVID|Est)\b)
        {_AUTHOR}[^()\d]{{0,60}}(?:19|20)\d\d[a-z]?(?:[;,:][^()]{{0,120}})?\)
      | {_AUTHOR}\ (?:et\ al\.?|and\ (?:colleagues|coworkers|co-workers))(?:,?\ \(?(?:19|20)\d\d[a-z]?\)?)?
      | {_AUTHOR}(?:\ (?:and|&)\ {_AUTHOR})?\ \((?:19|20)\d\d[a-z]?\)""",
    re.VERBOSE,
)
_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_MAYBE_GLUED = Pattern(r"[.,;)]\[?\d")
# Markers at the start of a sentence that belong to the one before it.
LEADING = Pattern(r"\s*(?:\[\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\]|[¹²³⁰⁴-⁹]+|\d{1,2}(?=\s+[A-Z]))+")


def pointers(prose: str, span: Span, block: Span, *, resolves: Callable[[], bool]) -> Iterator[Signal]:
    """The markers in ``prose[span]``, a part of ``block``.

    ``resolves`` says whether the document has a list that they can lead to; it is asked when there is a marker.
    """
    text = prose[span.start : span.end]
    for pattern in _markers(text):
        for found in starting_in(pattern, prose, span, block):
            strength = Strength.POINTER if resolves() else Strength.DANGLING
            yield Signal(Span(*found.span()), strength, f"reference {found.group().strip('[]^')}")
    if "@" in text or "cite" in text:
        for found in starting_in(_KEYED, prose, span, block):
            yield Signal(Span(*found.span()), Strength.POINTER, "a citation")
    if "et al" in text or "and co" in text or ("(" in text and ("19" in text or "20" in text)):
        for found in starting_in(_AUTHOR_YEAR, prose, span, block):
            name = " ".join(found.group().strip("()").split())
            yield Signal(Span(*found.span()), Strength.POINTER if resolves() else Strength.ATTRIBUTION, name)


def _markers(text: str) -> Iterator[Pattern]:
    """The patterns of numbers as markers that are worth a try."""
    if "[" in text or "^" in text or (not text.isascii() and any(digit in text for digit in _RAISED)):
        yield _NUMBERED
    if _MAYBE_GLUED.search(text):
        yield _GLUED
