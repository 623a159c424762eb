"""The Markdown of a GitHub step summary: one table of everything a run found, and what the rules in it want.

The reasons stand in the summary itself: no link could lead to the words of a repository's own rules, or to those of
the version that ran.
"""

import re
from collections.abc import Iterator, Mapping

from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic
from medlint.model.rule import Rule
from medlint.pattern import Pattern
from medlint.report.closing import closing, count
from medlint.report.github import Entry, Run
from medlint.report.harmless import LINKING, at_most, one_line
from medlint.report.reasons import linked, reasons

_HEADER = "| | File | Line | Finding | Rule |\n|---|---|---|---|---|\n"
_MARKUP = Pattern(r"[\\`*_\[\]<>|~$&:@#]")
_LINKING = Pattern(LINKING, re.IGNORECASE)
_TAIL_ROOM = 100
_MOST_CHARACTERS = 500


def step_summary(run: Run, rules: Mapping[str, Rule], room: int) -> str:
    """A table of the failures and the diagnostics, the gravest first, in at most ``room`` bytes of UTF-8.

    Below it each rule, known by its code among ``rules``, says what it wants, as far as there is room.
    """
    # what another command left in the step's summary may lack its line end
    title = f"\n### medlint\n\n{closing(run.tally)}\n\n{_HEADER}"
    left = room - len(title.encode()) - _TAIL_ROOM
    rows, missed = _fitting(map(_row, run.entries), left)
    tail = f"\n{count(missed, 'more finding')}: see the log.\n\n" if missed else "\n"
    left -= sum(len(row.encode()) for row in rows)
    notes, _ = _fitting((_reasons(one, rules.get(one.code)) for one in _one_of_each(run)), left)
    return "".join((title, *rows, tail, *notes)) if left >= 0 else ""


def literal(text: str) -> str:
    """Markdown that shows exactly ``text``, in a table as well: nothing in it is markup, a link or a mention."""
    spaced = _LINKING.sub(lambda found: f"{found[0]}\u200b", one_line(text))
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", spaced)


def _fitting(lines: Iterator[str], room: int) -> tuple[list[str], int]:
    """The lines that fit into ``room`` bytes, up to the first that does not, and how many are left."""
    fitting = list[str]()
    for line in lines:
        room -= len(line.encode())
        if room < 0:
            return fitting, 1 + sum(1 for _ in lines)
        fitting.append(line)
    return fitting, 0


def _one_of_each(run: Run) -> Iterator[Diagnostic]:
    """The first finding of each rule, in the order of the table."""
    firsts: dict[str, Diagnostic] = {}
    for entry in run.entries:
        if not isinstance(entry, Failure):
            firsts.setdefault(entry.code, entry)
    return iter(firsts.values())


def _reasons(diagnostic: Diagnostic, rule: Rule | None) -> str:
    head = literal(f"{diagnostic.code} {diagnostic.name}: {diagnostic.help}")
    links = "".join(f"- {link}\n" for link in linked(rule))
    return f"<details><summary>{head}</summary>\n\n{reasons(diagnostic, rule)}\n\n{links}\n</details>\n\n"


def _row(entry: Entry) -> str:
    if isinstance(entry, Failure):
        return f"| **failure** | {literal(entry.path)} | {entry.line or ''} | {literal(entry.message)} | |\n"
    line, column = entry.start
    rule = literal(f"{entry.code} {entry.name}")
    message = at_most(one_line(entry.message), _MOST_CHARACTERS)
    cells = entry.severity.label, literal(entry.path), f"{line}:{column}", literal(message), rule
    return f"| {' | '.join(cells)} |\n"
