"""Finds what MDX adds to Markdown: imports and exports, JSX tags, expressions and their comments."""

import re
from collections.abc import Iterator

from medlint.parse.regions import Region, RegionKind
from medlint.pattern import Pattern
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.pattern import Match

# Code comes first, so that braces and tags inside it are left alone.
_TOKEN = Pattern(
    r"""
      (?<![^\r\n])[ \t>]*(?P<fence>`{3,}|~{3,})[^\r\n]*
      (?:[\r\n].*?(?<![^\r\n])[ \t>]*(?P=fence)[`~]*[ \t]*(?![^\r\n])|.*\Z)
    | (?P<ticks>(?<!`)`++)(?:(?!(?>\r\n|[\r\n])[ \t]*[\r\n]).)*?(?<!`)(?P=ticks)(?!`)
    | (?:\A|(?<=[\r\n]))(?P<code>(?:import|export)[ \t{*"'].*?)(?=(?>\r\n|[\r\n])[ \t]*(?:[\r\n]|\Z)|\Z)
    | <!--(?:(?!<!--).)*?-->
    | \{[ \t]*/\*(?P<comment>(?:(?!\{[ \t]*/\*).)*?)\*/[ \t]*\}
    | (?P<brace>(?<!\\)\{)
    | (?P<tag></?(?:[A-Za-z][\w.-]*(?=[\s/>])|(?=>)))
    """,
    re.VERBOSE | re.DOTALL,
)
_IN_BRACES = Pattern(r"""[{}]|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*.*?\*/""", re.DOTALL)
_IN_TAG = Pattern(r"""[{>]|"[^"]*"|'[^']*'""")
# Longer ones are left alone: an open brace must not cost a reading of the whole text each time.
_LONGEST = 20_000
# So many code points are read again at the most for what never ends; braces and tags behind that are left alone.
_IN_VAIN = 200 * _LONGEST
_DEEPEST = 50


def find_mdx(text: str) -> Iterator[Region]:
    """The MDX syntax of ``text``, in order."""
    at = in_vain = 0
    while found := _TOKEN.search(text, at):
        at = max(found.end(), at + 1)
        opens = bool(found["brace"] or found["tag"])
        region = _region(text, found) if not opens or in_vain < _IN_VAIN else None
        if region is not None:
            at = region.end
            yield region
        elif opens:
            in_vain += min(_LONGEST, len(text) - at)


def _region(text: str, found: "Match") -> Region | None:
    start = found.start()
    if found["code"] is not None:
        return Region(RegionKind.BLANK, start, found.end())
    if found["comment"] is not None:
        return Region(RegionKind.COMMENT, start, found.end(), found["comment"])
    if found["brace"]:
        end = _closing_brace(text, start)
        return Region(RegionKind.TEMPLATE, start, end, " ".join(text[start + 1 : end - 1].split())) if end else None
    if found["tag"]:
        return _tag(text, start, found.end())
    return None


def _closing_brace(text: str, start: int) -> int:
    """The end of the expression whose brace opens at ``start``, or 0."""
    depth = 0
    for token in _IN_BRACES.finditer(text, start, start + _LONGEST):
        if token.group() == "{":
            depth += 1
            if depth > _DEEPEST:
                return 0
        elif token.group() == "}":
            depth -= 1
            if not depth:
                return token.end()
    return 0


def _tag(text: str, start: int, at: int) -> Region | None:
    """The tag that opens at ``start``; expressions among its attributes become plain values."""
    parts, done = [], start
    while token := _IN_TAG.search(text, at, start + _LONGEST):
        at = token.end()
        if token.group() == ">":
            parts.append(text[done:at])
            return Region(RegionKind.TAG, start, at, "".join(parts))
        if token.group() == "{":
            at = _closing_brace(text, token.start())
            if not at:
                return None
            parts += [text[done : token.start()], "x" * (at - token.start())]
            done = at
    return None
