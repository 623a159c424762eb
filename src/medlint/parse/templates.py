"""Finds shortcodes and template tags, and hides them from the parser of the format around them."""

import re
from collections.abc import Iterable, Iterator

from medlint.parse.regions import Region, RegionKind

_TAG = re.compile(
    r"""
      \{%-?\s*comment\s*-?%\}(?P<liquid>.*?)\{%-?\s*endcomment\s*-?%\}
    | \{\#(?P<jinja>(?:(?!\{\#).)*?)\#\}
    | \{\{-?\s*/\*(?P<hugo>.*?)\*/\s*-?\}\}
    | \{\{[<%](?P<shortcode>(?:(?!\{\{[<%]).)*?)[%>]\}\}
    | \{%[-+]?(?P<tag>(?:(?!\{%).)*?)[-+]?%\}
    | \{\{\{?[-~]?(?P<value>[^{}\r\n]*)[-~]?\}?\}\}
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENTS = ("liquid", "jinja", "hugo")


def find_templates(text: str) -> Iterator[Region]:
    """The shortcodes, template tags and template comments of ``text``, in order."""
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return
    for found in _TAG.finditer(text):
        group = found.lastgroup or ""
        kind = RegionKind.COMMENT if group in _COMMENTS else RegionKind.TEMPLATE
        inner = found.group(group)
        yield Region(kind, found.start(), found.end(), inner if kind is RegionKind.COMMENT else _tidy(inner))


def _tidy(inner: str) -> str:
    return " ".join(inner.strip().rstrip("/").split())


def hide(text: str, regions: Iterable[Region]) -> str:
    """``text`` with each region filled by letters, so that it reads as one word; the length stays."""
    parts, at = [], 0
    for region in regions:
        if region.start >= at:
            parts += [text[at : region.start], "x" * (region.end - region.start)]
            at = region.end
    return "".join([*parts, text[at:]]) if parts else text


def hide_in_markdown(text: str, regions: Iterable[Region]) -> str:
    """As ``hide``, but regions that have their lines to themselves become processing instructions.

    CommonMark reads ``<?…?>`` as a block of its own that interrupts a paragraph and ends with its line, which is
    what such a tag is to the reader.
    """
    parts, at = [], 0
    for first, last in _runs(text, regions):
        if first.start < at:
            continue
        size = last.end - first.start
        own = size >= 4 and _alone(text, first.start, last.end)
        parts += [text[at : first.start], f"<?{'x' * (size - 4)}?>" if own else "x" * size]
        at = last.end
    return "".join([*parts, text[at:]]) if parts else text


def _runs(text: str, regions: Iterable[Region]) -> Iterator[tuple[Region, Region]]:
    """The first and last of the regions that touch or have only spaces between them."""
    first = last = None
    for region in regions:
        if first is None or last is None:
            first = last = region
        elif region.start >= last.end and not text[last.end : region.start].strip(" \t"):
            last = region
        else:
            yield first, last
            first = last = region
    if first is not None and last is not None:
        yield first, last


_TO_LINE_END = re.compile(r"[ \t]*(?:[\r\n]|\Z)")


def _alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of ``start`` to ``end``."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return not text[line:start].strip(" \t>") and _TO_LINE_END.match(text, end) is not None
