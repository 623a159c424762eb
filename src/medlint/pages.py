"""The words that explain a rule, and its page in Markdown."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from medlint.model.rule import Example, Rule
from medlint.model.severity import Severity, Status
from medlint.model.source import Format
from medlint.model.span import Span

Fixes = Mapping[str, frozenset[bool]]
"""For the code of each rule whether its fixes are safe; see ``medlint.trial.fixable``."""

MADE = "<!-- Made from the rule file by `medlint rule --all --markdown`. -->"
"""The first line of a page that may be overwritten."""

GRAVITY = {
    Severity.ERROR: "An error: not to be published as it stands.",
    Severity.WARNING: "A warning: to be settled before it is published.",
    Severity.INFO: "A note: worth a second look.",
}
STATUS = {
    Status.STABLE: "",
    Status.PREVIEW: "Still being tried out: it runs only with --preview, or when selected by its name or code.",
    Status.DEPRECATED: "On its way out: it runs only when selected by its name or code.",
}
FIXES = {
    frozenset[bool](): "",
    frozenset({True}): "What it flags can be mended with --fix.",
    frozenset({False}): "What it flags can be mended with --fix --unsafe-fixes, which may change what is said.",
    frozenset({True, False}): "Some of what it flags can be mended with --fix, more with --unsafe-fixes.",
}

_COLUMNS = 100
_LINE = re.compile(r"^.*$", re.MULTILINE)
_WORD = re.compile(r"\S+")
_PLACEHOLDER = re.compile(r"(?:\{\w+\})+")
_OPTION = re.compile(r"(?<!`)--[a-z-]+(?: --[a-z-]+)*")
_MARKUP = re.compile(r"[\\`*_\[\]<>|#]")


def audience(rule: Rule) -> Iterator[str]:
    """For whom the rule is and how grave it is for whom, in sentences; nothing where it is alike for all."""
    yield from (f"{limit[0].upper()}{limit[1:]}." for limit in rule.reach.limits())
    for severity in sorted(Severity, reverse=True):
        names = [name for name, given in rule.reach.severities if given is severity]
        if names:
            yield f"{GRAVITY[severity].partition(':')[0]} for {' and '.join(names)}."


def says(rule: Rule, said: str) -> str:
    """The message of the rule: as it has ``said`` it of an example, where findings fill something in."""
    blank = _PLACEHOLDER.sub("…", rule.message)
    return said if said and blank != rule.message else blank


def marked(example: Example, columns: int) -> Iterator[tuple[str, str]]:
    """The rows of an example, each at most ``columns`` wide, and below each the marks of what is flagged in it."""
    for row in _rows(example.text.rstrip("\n"), columns):
        yield example.text[slice(*row)], _carets(example.spans, row)


def suppression(rule: Rule) -> dict[Format, str]:
    """The comment that says a finding is right as it is, by the format of the article."""
    words = f"medlint-disable-next-line {rule.name} -- the reason"
    return {Format.MARKDOWN: f"<!-- {words} -->", Format.MDX: f"{{/* {words} */}}"}


def page(rule: Rule, fixes: frozenset[bool], said: str) -> str:
    """The page of ``rule`` in Markdown, with what it has ``said`` of an example."""
    return "\n".join(_page(rule, fixes, said))


def index(rules: Iterable[Rule], fixes: Fixes) -> str:
    """The list of all rules in Markdown, a table for each group, with links to their pages."""
    lines = [MADE, "", "# Rules", ""]
    for folder, group in groupby(sorted(rules, key=lambda rule: rule.code), key=_group):
        lines += [f"## {folder}", "", "| code | rule | severity | what it flags | |", "|---|---|---|---|---|"]
        for rule in group:
            notes = [rule.status.value] if rule.status is not Status.STABLE else []
            notes += rule.reach.limits()
            notes += ["fixable"] if fixes[rule.code] else []
            link = f"[`{rule.name}`]({rule.name}.md)"
            cells = (rule.code, link, _severities(rule), _plain(rule.summary), _plain("; ".join(notes)))
            lines.append(f"| {' | '.join(cells)} |".replace("|  |", "| |"))
        lines.append("")
    return "\n".join(lines)


def _severities(rule: Rule) -> str:
    """The severity of the rule, and those that it has for some."""
    return ", ".join((rule.severity.label, *(f"{given.label} for {name}" for name, given in rule.reach.severities)))


def _group(rule: Rule) -> str:
    return os.path.basename(os.path.dirname(rule.path)).replace("-", " ").capitalize()


def _page(rule: Rule, fixes: frozenset[bool], said: str) -> Iterator[str]:
    yield from (MADE, "", f"# {rule.name} ({rule.code})", "", f"{_plain(rule.summary)}.", "")
    facts = (GRAVITY[rule.severity], *audience(rule), STATUS[rule.status], FIXES[fixes])
    yield from (_OPTION.sub(r"`\g<0>`", f"- {fact}") for fact in facts if fact)
    yield f"- How often it is right: {rule.confidence.value}."
    yield from ("", "## What it says", "", f"> {_plain(says(rule, said))}", "", "## Why", "", rule.why.strip(), "")
    for title, examples in (
        ("## Flagged", [example for example in rule.examples if example.spans]),
        ("## Not flagged", [example for example in rule.examples if not example.spans]),
    ):
        yield from (title, "")
        for example in examples:
            rows = marked(example, _COLUMNS)
            yield from _block([line for row, marks in rows for line in ((row, marks) if marks else (row,))])
    yield from ("## Where it is right as it is", "", "Put a comment on the line above it, in Markdown or HTML", "")
    comments = suppression(rule)
    yield from _block([comments[Format.MARKDOWN]], "html")
    yield from ("or in MDX", "", *_block([comments[Format.MDX]]))
    yield from ("or turn the rule off, or down, for all articles in `medlint.toml`", "")
    yield from _block([f'ignore = ["{rule.name}"]', "", "[severity]", f'{rule.name} = "info"'], "toml")
    yield from ("## Sources", "")
    for title, section, url, checked in rule.standards:
        yield f"- [{_plain(f'{title}, {section}' if section else title)}]({url}), read on {checked}"
    yield ""


def _block(lines: Sequence[str], kind: str = "text") -> Iterator[str]:
    """A code block; its fence is longer than any in it."""
    longest = max((len(found) for line in lines for found in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}{kind}", *lines, fence, "")


def _plain(text: str) -> str:
    """Markdown that shows ``text`` as it is."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", text)


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
