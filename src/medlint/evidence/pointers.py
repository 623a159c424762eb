"""Finds markers that lead to a source elsewhere in the document: [12], ¹², (Smith et al., 2020)."""

import re
from collections.abc import Iterator

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
_YEAR_OR_AUTHORS = Pattern(r"(?:19|20)\d\d|et al|and co")
# Markers at the start of a sentence that belong to the one before it.
LEADING = Pattern(r"\s*(?:\[\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\]|[¹²³⁰⁴-⁹]+|\d{1,2}(?=\s+[A-Z]))+")


def pointers(prose: str, span: Span, *, resolves: bool) -> Iterator[Signal]:
    """The markers in ``prose[span]``; ``resolves`` says whether the document has a list that they can lead to."""
    strength = Strength.POINTER if resolves else Strength.DANGLING
    for pattern in (_NUMBERED, _GLUED):
        for found in pattern.finditer(prose, span.start, span.end):
            yield Signal(Span(*found.span()), strength, f"reference {found.group().strip('[]^')}")
    for found in _KEYED.finditer(prose, span.start, span.end):
        yield Signal(Span(*found.span()), Strength.POINTER, "a citation")
    if _YEAR_OR_AUTHORS.search(prose, span.start, span.end):
        for found in _AUTHOR_YEAR.finditer(prose, span.start, span.end):
            name = " ".join(found.group().strip("()").split())
            yield Signal(Span(*found.span()), Strength.POINTER if resolves else Strength.ATTRIBUTION, name)
