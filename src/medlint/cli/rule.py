"""``medlint rule``: explains one rule to the people who write the articles."""

import os
import re
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import accumulate

import click

from medlint.cli.configured import configured, resolver, rule_names
from medlint.cli.streams import colors, width
from medlint.config.select import find_rule
from medlint.model.rule import Example, Rule, Standard
from medlint.model.source import Format
from medlint.pages import FIXES, GRAVITY, MADE, STATUS, audience, index, marked, page, says, suppression
from medlint.report.paint import BOLD, SEVERITY, paint
from medlint.rules.load import load_catalogue
from medlint.trial.fixable import deeds
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from medlint.rules.load import Catalogue

_INDENT = "  "
# Rules have up to a hundred examples, whole articles among them, since they are tests as well.
_SHOWN = 6  # of each kind
_ROOM = 1500  # code points that they may have together; one is shown anyhow
_ITEM = re.compile(r"(?:[-*]|\d+\.) ")


@click.command("rule", short_help="Explain a rule.")
@click.argument("name", metavar="NAME|CODE", required=False, shell_complete=rule_names)
@click.option("--examples", is_flag=True, help="Show all examples, not only the shortest.")
@click.option("--all", "every", is_flag=True, help="Explain all rules.")
@click.option("--markdown", type=click.Path(), metavar="FOLDER", help="With --all: write a page for each rule there.")
@configured
def command(
    name: str | None, examples: bool, every: bool, markdown: str | None, config: "Path | None", isolated: bool
) -> int:
    """Explain a rule: what it flags and why, with examples and sources."""
    if bool(name) == every or (markdown and not every):
        raise click.UsageError("Name a rule, or ask for --all; --markdown goes with --all.")
    catalogue = load_catalogue(resolver(config, isolated).settings_for(os.curdir).extend_rules)
    rules = [find_rule(catalogue.rules, name)] if name else catalogue.rules
    if markdown:
        _write_pages(markdown, rules, catalogue)
        return 0
    for number, rule in enumerate(rules):
        for line in (*([""] if number else []), *_page(rule, catalogue, every_example=examples)):
            print(line)
    return 0


def _write_pages(folder: str, rules: Sequence[Rule], catalogue: "Catalogue") -> None:
    """Write a page for each rule and their index; pages of rules that are no more go."""
    from pathlib import Path

    done = {rule.code: deeds(catalogue, rule) for rule in rules}
    pages = {f"{rule.name}.md": page(rule, done[rule.code].fixes, done[rule.code].said) for rule in rules}
    pages["index.md"] = index(rules, {code: one.fixes for code, one in done.items()})
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for file in place.glob("*.md"):
        made = file.read_text(encoding="utf-8", errors="replace").startswith(MADE)
        if not made and file.name in pages:
            raise click.UsageError(f"“{file}” is a page of somebody's own.")
        if made and file.name not in pages:
            file.unlink()
    for name, text in pages.items():
        (place / name).write_text(text, encoding="utf-8", newline="\n")


def _page(rule: Rule, catalogue: "Catalogue", *, every_example: bool) -> Iterator[str]:
    """The page of ``rule`` line by line, wrapped and painted for the terminal."""
    columns, color = width() - len(_INDENT), colors(sys.stdout.isatty())
    done = deeds(catalogue, rule)
    yield f"{paint(rule.code, BOLD, color)} {paint(rule.name, BOLD, color)}: {rule.summary}"
    about = (GRAVITY[rule.severity], *audience(rule), STATUS[rule.status], FIXES[done.fixes])
    yield from textwrap.wrap(" ".join(filter(None, about)), columns)
    yield from _section("What it says", textwrap.wrap(says(rule, done.said), columns), color)
    yield from _section("Why", _prose(rule.why, columns), color)
    for title, examples in (
        ("Flagged", [example for example in rule.examples if example.spans]),
        ("Not flagged", [example for example in rule.examples if not example.spans]),
    ):
        shown = examples if every_example else _shortest(examples)
        lines = _examples(shown, columns, color and SEVERITY[rule.severity])
        if len(shown) < len(examples):
            lines += ["", f"… and {len(examples) - len(shown)} more: medlint rule {rule.name} --examples"]
        yield from _section(title, lines, color)
    yield from _section("Where it is right as it is", _right_as_it_is(rule), color)
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


def _shortest(examples: list[Example]) -> list[Example]:
    """The examples that are read at a glance; all of them, in the order of the rule's file, where they are few."""
    shortest = sorted(examples, key=lambda one: len(one.text))[:_SHOWN]
    lengths = accumulate(len(one.text) for one in shortest)
    fitting = [one for one, length in zip(shortest, lengths, strict=True) if length <= _ROOM] or shortest[:1]
    return examples if len(fitting) == len(examples) else fitting


def _examples(examples: list[Example], columns: int, style: str | bool) -> list[str]:
    lines: list[str] = []
    for example in examples:
        for row, marks in marked(example, columns):
            lines.append(row)
            lines += [paint(marks, str(style), bool(style))] if marks else []
        lines.append("")
    return lines[:-1]


def _right_as_it_is(rule: Rule) -> list[str]:
    comments = suppression(rule)
    return [
        "Put a comment on the line above it, in Markdown or HTML",
        f"{_INDENT}{comments[Format.MARKDOWN]}",
        "or in MDX",
        f"{_INDENT}{comments[Format.MDX]}",
        "or turn the rule off for all articles in medlint.toml",
        f'{_INDENT}ignore = ["{rule.name}"]',
    ]


def _source(standard: Standard, columns: int) -> Iterator[str]:
    title = f"{standard.title}, {standard.section}" if standard.section else standard.title
    yield from textwrap.wrap(title, columns)
    yield f"{_INDENT}{standard.url} (read on {standard.checked})"
