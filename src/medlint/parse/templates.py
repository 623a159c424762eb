"""Finds shortcodes, template tags and the block syntax that Markdown's own parser does not know."""

import re
from collections.abc import Iterator

from medlint.parse.regions import Region, RegionKind
from medlint.pattern import Pattern

# Liquid, Jinja and Hugo comments; Hugo's shortcodes; Liquid's tags; values.
_TEMPLATE = Pattern(
    r"""
      \{%-?\s*comment\s*-?%\}(?P<liquid>(?:(?!\{%-?\s*comment).)*?)\{%-?\s*endcomment\s*-?%\}
    | \{\#(?P<jinja>(?:(?!\{\#).)*?)\#\}
    | \{\{-?\s*/\*(?P<hugo>(?:(?!\{\{-?\s*/\*).)*?)\*/\s*-?\}\}
    | \{\{[<%](?P<shortcode>(?:(?!\{\{[<%]).)*?)[%>]\}\}
    | \{%[-+]?(?P<tag>(?:(?!\{%).)*?)[-+]?%\}
    | \{\{\{?[-~]?(?P<value>[^{}\r\n]*)[-~]?\}?\}\}
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENTS = ("liquid", "jinja", "hugo")
_DIRECTIVE = Pattern(r"(?<![^\r\n])[ \t]*:{3,}[^\r\n]*")
_WIKI_EMBED = Pattern(r"!\[\[([^\[\]\r\n]+)\]\]")
_MARKDOWN_ATTRIBUTE = Pattern(r"\bmarkdown[ \t]*=")
_ANY_TAG = Pattern(r"<[^<>]*>")
# With the tags right before it: they begin the block of raw HTML that it would be a part of.
_MARKDOWN_TAG = Pattern(r"(?:<[A-Za-z][^<>]*>\s*){0,4}<[A-Za-z][\w-]*[ \t][^<>\r\n]*?\bmarkdown[ \t]*=[^<>\r\n]*>")


def find_templates(text: str) -> Iterator[Region]:
    """The shortcodes, template tags and template comments of ``text``, in order."""
    if "{" not in text or not ("{{" in text or "{%" in text or "{#" in text):
        return
    for found in _TEMPLATE.finditer(text):
        group = found.lastgroup or ""
        inner = found[group]
        if group in _COMMENTS:
            yield Region(RegionKind.COMMENT, found.start(), found.end(), inner)
        else:
            yield Region(RegionKind.TEMPLATE, found.start(), found.end(), " ".join(inner.strip().rstrip("/").split()))


def find_extensions(text: str) -> Iterator[Region]:
    """Directives (``:::note``), embedded notes (``![[x]]``) and tags that say their content is Markdown."""
    if ":::" in text:
        for found in _DIRECTIVE.finditer(text):
            yield Region(RegionKind.BLANK, found.start(), found.end())
    if "![[" in text:
        for found in _WIKI_EMBED.finditer(text):
            yield Region(RegionKind.TEMPLATE, found.start(), found.end(), f"embed {found[1].strip()}")
    at = 0
    for attribute in _MARKDOWN_ATTRIBUTE.finditer(text) if "markdown" in text else ():
        start, end = _around(text, at, attribute.start())
        for found in _MARKDOWN_TAG.finditer(text, start, end):
            at = found.end()
            for tag in _ANY_TAG.finditer(text, *found.span()):
                yield Region(RegionKind.TAG, tag.start(), tag.end(), tag.group())


def _around(text: str, least: int, at: int) -> tuple[int, int]:
    """From where to where a tag with an attribute at ``at`` can reach, with four more tags before it."""
    start = at
    for _ in range(5):
        start = max(text.rfind("<", least, start), least)
    return start, text.find(">", at) + 1
