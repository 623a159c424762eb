"""``medlint rule``: explains one rule to the people who write the articles."""

import os
import re
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from medlint.cli.configured import configured, resolver
from medlint.cli.streams import colors, width
from medlint.config.select import find_rule
from medlint.model.rule import Example, Rule, Standard
from medlint.model.severity import Severity, Status
from medlint.model.span import Span
from medlint.report.paint import BOLD, SEVERITY, paint
from medlint.rules.load import load_catalogue

if TYPE_CHECKING:
    from pathlib import Path

_INDENT = "  "
_LINE = re.compile(r"^.*$", re.MULTILINE)
_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"(?:[-*]|\d+\.) ")
_PLACEHOLDER = re.compile(r"(?:\{\w+\})+")

_GRAVITY = {
    Severity.ERROR: "An error: not to be published as it stands.",
    Severity.WARNING: "A warning: to be settled before it is published.",
    Severity.INFO: "A note: worth a second look.",
}
_STATUS = {
    Status.STABLE: "",
    Status.PREVIEW: " Still being tried out: it runs only when selected by its name or code.",
    Status.DEPRECATED: " On its way out: it runs only when selected by its name or code.",
}


@click.command("rule", short_help="Explain a rule.")
@click.argument("name", metavar="NAME|CODE")
@configured
def command(name: str, config: "Path | None", isolated: bool) -> int:
    """Explain a rule: what it flags and why, with examples and sources."""
    settings = resolver(config, isolated).settings_for(os.curdir)
    rule = find_rule(load_catalogue(settings.extend_rules).rules, name)
    for line in _page(rule, width() - len(_INDENT), colors(sys.stdout.isatty())):
        print(line)
    return 0


def _page(rule: Rule, columns: int, color: bool) -> Iterator[str]:
    """The page of ``rule`` line by line, its text at most ``columns`` wide before it is indented."""
    yield f"{paint(rule.code, BOLD, color)} {paint(rule.name, BOLD, color)}: {rule.summary}"
    yield from textwrap.wrap(_GRAVITY[rule.severity] + _STATUS[rule.status], columns)
    yield from _section("What it says", textwrap.wrap(_PLACEHOLDER.sub("…", rule.message), columns), color)
    yield from _section("Why", _prose(rule.why, columns), color)
    for title, examples in (
        ("Flagged", [example for example in rule.examples if example.spans]),
        ("Not flagged", [example for example in rule.examples if not example.spans]),
    ):
        yield from _section(title, _examples(examples, columns, color and SEVERITY[rule.severity]), color)
    yield from _section("Where it is right as it is", _suppression(rule), color)
    yield from _section("Sources", [line for standard in rule.standards for line in _source(standard, columns)], color)


def _section(title: str, lines: list[str], color: bool) -> Iterator[str]:
    if lines:
        yield ""
        yield paint(title, BOLD, color)
        yield from (_INDENT + line if line else "" for line in lines)


def _prose(markdown: str, columns: int) -> list[str]:
    """Paragraphs and lists, wrapped, an empty line between them."""
    lines: list[str] = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        items = re.split(r"\n(?=(?:[-*]|\d+\.) )", block)
        for item in items:
            marker = _ITEM.match(item)
            hanging = " " * marker.end() if marker else ""
            lines += textwrap.wrap(" ".join(item.split()), columns, subsequent_indent=hanging, break_long_words=False)
        lines.append("")
    return lines[:-1]


def _examples(examples: list[Example], columns: int, style: str | bool) -> list[str]:
    lines: list[str] = []
    for example in examples:
        for start, end in _rows(example.text.rstrip("\n"), columns):
            lines.append(example.text[start:end])
            marks = _carets(example.spans, Span(start, end))
            lines += [paint(marks, str(style), bool(style))] if marks else []
        lines.append("")
    return lines[:-1]


def _rows(text: str, columns: int) -> Iterator[Span]:
    """The rows that ``text`` is shown in: its lines, broken between words where they are too long."""
    for line in _LINE.finditer(text):
        start = line.start()
        last = start
        for word in _WORD.finditer(text, line.start(), line.end()):
            if word.end() - start > columns and last > start:
                yield Span(start, last)
                start = word.start()
            last = word.end()
        yield Span(start, last)


def _carets(spans: tuple[Span, ...], row: Span) -> str:
    """A line that marks what of ``row`` lies in ``spans``."""
    return "".join("^" if any(s.start <= i < s.end for s in spans) else " " for i in range(*row)).rstrip()


def _suppression(rule: Rule) -> list[str]:
    words = f"medlint-disable-next-line {rule.name} -- the reason"
    return [
        "Put a comment on the line above it, in Markdown or HTML",
        f"{_INDENT}<!-- {words} -->",
        "or in MDX",
        f"{_INDENT}{{/* {words} */}}",
        "or turn the rule off for all articles in medlint.toml",
        f'{_INDENT}ignore = ["{rule.name}"]',
    ]


def _source(standard: Standard, columns: int) -> Iterator[str]:
    title = f"{standard.title}, {standard.section}" if standard.section else standard.title
    yield from textwrap.wrap(title, columns)
    yield f"{_INDENT}{standard.url} (read on {standard.checked})"
