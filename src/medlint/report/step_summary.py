"""The Markdown of a GitHub step summary: one table of everything a run found."""

import re
from collections.abc import Iterator

from medlint.model.finding import Diagnostic
from medlint.report.closing import closing, count
from medlint.report.github import Run
from medlint.report.harmless import one_line

_HEADER = "| | Place | Finding | Rule |\n|---|---|---|---|\n"
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9./_~%#?&=+-]+")
# A zero-width space after them keeps GitHub from making mentions, references and links of the finished page.
_LINKING = re.compile(r"[@#]|://|\b(?:www(?=\.)|GH(?=-))", re.IGNORECASE)
_TAIL_ROOM = 200


def step_summary(run: Run, room: int) -> str:
    """The failures and a table of the diagnostics, the gravest first, in at most ``room`` bytes of UTF-8."""
    title = f"### medlint\n\n{closing(run.tally)}\n\n"
    left = room - len(title) - len(_HEADER) - _TAIL_ROOM
    if left < 0:
        return ""
    failures, missed = _fitting((f"- {literal(str(failure))}\n" for failure in run.failures), left)
    left -= len("".join(failures).encode())
    rows, dropped = _fitting(map(_row, run.diagnostics), left)
    table = ("\n" if failures and rows else "") + _HEADER + "".join(rows) if rows else ""
    tail = f"\n{count(missed + dropped, 'more finding')}: see the log.\n" if missed + dropped else ""
    return title + "".join(failures) + table + tail + "\n"


def literal(text: str) -> str:
    """Markdown that shows exactly ``text``, in a table as well: nothing in it is markup, a link or a mention."""
    spaced = _LINKING.sub(lambda found: f"{found[0]}\u200b", one_line(text))
    return _PUNCTUATION.sub(lambda found: f"&#{ord(found[0])};", spaced)


def _fitting(lines: Iterator[str], room: int) -> tuple[list[str], int]:
    """The lines that fit into ``room`` bytes, up to the first that does not, and how many are left."""
    fitting = list[str]()
    for line in lines:
        room -= len(line.encode())
        if room < 0:
            return fitting, 1 + sum(1 for _ in lines)
        fitting.append(line)
    return fitting, 0


def _row(diagnostic: Diagnostic) -> str:
    line, column = diagnostic.start
    rule = literal(f"{diagnostic.code} {diagnostic.name}")
    if _ADDRESS.fullmatch(diagnostic.url):
        rule = f"[{rule}]({diagnostic.url})"
    place = f"{literal(diagnostic.path)}:{line}:{column}"
    return f"| {diagnostic.severity.label} | {place} | {literal(diagnostic.message)} | {rule} |\n"
