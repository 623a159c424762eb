"""Finds the citations, notes and attribute lists of Markdown's dialects that its parser leaves in the text."""

import re
from collections.abc import Iterator

from medlint.model.document import MarkKind
from medlint.model.span import Span
from medlint.parse.builder import Residue
from medlint.pattern import Pattern

# Each alternative begins with a plain character: that is what makes the search fast.
_MARKER = Pattern(
    r"""
      \[\^(?P<footnote>[^\]\[\s]+)\]
    | \^\[(?P<note>(?:[^\[\]]|\[[^\[\]]*\]){0,2000})\]
    | \^(?P<raised>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\^
    | \[(?P<cited>(?:[^\[\]@]*[\s;(-])?@[A-Za-z_{][^\[\]]*)\]
    | @(?P<key>\{[^{}\s]+\}|[A-Za-z_][\w:.\#$%&+?<>~/-]*\w)
    | \{(?P<attributes>[:.\#][^{}\r\n]*)\}
    | \[!(?P<alert>[A-Za-z]+)\][-+]?(?=\s|\Z)
    """,
    re.VERBOSE,
)
_SIGNS = ("^", "{:", "{.", "{#", "[!")
# Not that of an e-mail address
_KEY_SIGN = Pattern(r"(?<![A-Za-z0-9_.@/])@[A-Za-z_{]")
_KEY = Pattern(r"(?<![\w.])@(\{[^{}]+\}|[A-Za-z_](?:[\w:.#$%&+?<>~/-]*\w)?)")
# A citation key, not the name of somebody's account
_TELLING_KEY = Pattern(r"\{|[^\W\d]+.*(?:\d|:)")
_KINDS = {
    "footnote": MarkKind.FOOTNOTE,
    "note": MarkKind.FOOTNOTE,
    "raised": MarkKind.SUPERSCRIPT,
    "cited": MarkKind.CITATION,
    "key": MarkKind.CITATION,
}


def find_markers(prose: str, source: str) -> Iterator[Residue]:
    """The markers in ``prose``, in order. An inline note has no label, so its mark has no target."""
    if not any(sign in prose for sign in _SIGNS) and not ("@" in prose and _KEY_SIGN.search(prose)):
        return
    for found in _MARKER.finditer(prose):
        group = found.lastgroup or ""
        start, before = found.start(), source[max(0, found.start() - 1) : found.start()]
        if before == "\\" or (group == "key" and not _is_key(found["key"], before)):
            continue
        if group == "key" and before == "-":
            start -= 1
        yield Residue(Span(start, found.end()), _KINDS.get(group), _target(group, found[group]))


def _is_key(key: str, before: str) -> bool:
    return _TELLING_KEY.match(key) is not None and not (before.isalnum() or before in (".", "_", "@", "/"))


def _target(group: str, text: str) -> str:
    if group in ("cited", "key"):
        return " ".join(key.strip("{}") for key in _KEY.findall(text if group == "cited" else f"@{text}"))
    return "" if group == "note" else text
