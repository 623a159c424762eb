"""``github``: workflow commands that a GitHub runner turns into annotations, and the table for the step's summary.

A runner keeps ten errors, ten warnings and ten notices of a step and drops the others without a word. So the gravest
come first, no more than it keeps; the rest follow as plain lines, stand in the summary, and a notice tells of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from medlint.model.failure import Failure, MedlintError
from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, Tally
from medlint.model.rule import Rule
from medlint.model.severity import Severity
from medlint.report import Surroundings
from medlint.report.closing import closing, count
from medlint.report.concise import headline
from medlint.report.harmless import one_line, shown_path, visible
from medlint.report.paths import relative_path

MOST_PER_SEVERITY = 10
MOST_CHARACTERS = 4096
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


Entry = Diagnostic | Failure


class Run(NamedTuple):
    """All of a run: failures, then diagnostics, the gravest first, with paths relative to the repository."""

    entries: tuple[Entry, ...]
    tally: Tally


def github(results: Iterable[FileResult], surroundings: Surroundings) -> Iterator[str]:
    """Annotations, the findings beyond GitHub's limits as plain lines, and a closing line."""
    run = _gather(results, surroundings)
    summarized = _summarize(run, surroundings)
    kept, rest = _share_out(run.entries)
    yield from map(_annotation, kept)
    yield from map(_plain, rest)
    if rest:
        where = "step summary" if summarized else "log"
        yield _command("notice", {"title": "medlint"}, f"{count(len(rest), 'more finding')}: see the {where}")
    yield closing(run.tally) + "\n"


def escape_data(text: str) -> str:
    """The message of a command: the runner decodes these three and nothing else."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a command's property, which a colon or a comma would end."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _summarize(run: Run, surroundings: Surroundings) -> bool:
    """Hand over the summary; whether there is one that tells of all findings or of how many it leaves out."""
    if not surroundings.summarize or not run.entries:
        return False
    from medlint.report.step_summary import step_summary

    summary = step_summary(run, _rules(surroundings), surroundings.summary_room)
    if summary:
        surroundings.summarize(summary)
    return bool(summary)


def _rules(surroundings: Surroundings) -> dict[str, Rule]:
    """The rules by their codes; none where they cannot be had, which shall not cost the report."""
    try:
        return {rule.code: rule for rule in surroundings.catalogue().rules}
    except MedlintError:
        return {}


def _gather(results: Iterable[FileResult], surroundings: Surroundings) -> Run:
    tally, diagnostics, failures = Tally(), list[Diagnostic](), list[Failure]()
    for result in results:
        tally.add(result)
        path = relative_path(result.path, surroundings.root)
        diagnostics += (diagnostic._replace(path=path) for diagnostic in result.diagnostics)
        failures += (one._replace(path=relative_path(one.path, surroundings.root)) for one in result.failures)
    diagnostics.sort(key=lambda diagnostic: -diagnostic.severity)
    return Run((*failures, *diagnostics), tally)


def _share_out(entries: tuple[Entry, ...]) -> tuple[list[Entry], list[Entry]]:
    """What the runner keeps, and what is over its limits; then one notice is set aside to tell of that."""
    per_severity = Counter(map(_severity, entries))
    over = any(number > MOST_PER_SEVERITY for number in per_severity.values())
    left = dict.fromkeys(Severity, MOST_PER_SEVERITY) | {Severity.INFO: MOST_PER_SEVERITY - over}
    kept, rest = list[Entry](), list[Entry]()
    for entry in entries:
        left[_severity(entry)] -= 1
        (kept if left[_severity(entry)] >= 0 else rest).append(entry)
    return kept, rest


def _severity(entry: Entry) -> Severity:
    return Severity.ERROR if isinstance(entry, Failure) else entry.severity


def _plain(entry: Entry) -> str:
    line = shown_path(one_line(str(entry))) if isinstance(entry, Failure) else headline(entry, color=False)
    return f"{line}\n"


def _annotation(entry: Entry) -> str:
    if isinstance(entry, Failure):
        line = str(entry.line or "")
        return _command("error", {"file": entry.path, "line": line, "title": "medlint"}, one_line(entry.message))
    start, end = entry.start, entry.end
    place = {"file": entry.path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # a runner drops the columns of longer ranges
        place |= {"col": str(start.column), "endColumn": str(end.column)}
    message = one_line(entry.message) + (f"\nhelp: {one_line(entry.help)}" if entry.help else "")
    return _command(_COMMANDS[entry.severity], {**place, "title": f"{entry.code} {entry.name}"}, message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    pairs = (f"{key}={visible(escape_property(value))}" for key, value in properties.items() if value)
    return f"::{name} {','.join(pairs)}::{escape_data(_cut(message))}\n"


def _cut(message: str) -> str:
    """What a runner keeps of a message, which it counts in UTF-16 code units."""
    if len(message.encode("utf-16-le")) <= 2 * MOST_CHARACTERS:
        return message
    return message.encode("utf-16-le")[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"
