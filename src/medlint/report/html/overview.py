"""What a run adds up to: the counts at the head of the page, by rule and by article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from medlint.model.document import Document
from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, Why
from medlint.model.severity import Severity
from medlint.report.closing import count, set_aside
from medlint.report.html.text import plain
from medlint.report.statistics import Statistics

_BAR = 120  # units across the widest bar
# What findings are called on the page, the gravest first.
_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


class Entry(NamedTuple):
    """One article of the page: its name for readers, the beginning of its elements' names, its words, its findings."""

    path: str
    prefix: str
    words: int
    diagnostics: tuple[Diagnostic, ...]
    withheld: Counter[Why]

    @classmethod
    def of(cls, result: FileResult, document: Document, prefix: str) -> "Entry":
        """The entry of an article that was checked."""
        withheld = Counter(one.why for one in result.withheld)
        return cls(result.path, prefix, document.word_count, result.diagnostics, withheld)


def standfirst(entries: Sequence[Entry]) -> str:
    """One sentence about the whole run."""
    words = sum(entry.words for entry in entries)
    found = [one for entry in entries for one in entry.diagnostics]
    total = ", ".join(numbers for _, numbers in _by_severity(found)) or "nothing to report"
    rate = f", {_per_thousand(len(found), words)} findings per 1,000 words" if words else ""
    withheld = ", ".join(set_aside(sum((entry.withheld for entry in entries), Counter[Why]())))
    kept = f" Not shown: {withheld}." if withheld else ""
    return f"{count(len(entries), 'article')}, {words:,} words: {total}{rate}.{kept}"


def rules_table(statistics: Statistics, entries: Iterable[Entry]) -> Iterator[str]:
    """How often each rule speaks, the most frequent first."""
    words = sum(entry.words for entry in entries)
    rules = list(statistics.rules())
    yield '<div class="table" tabindex="0" role="group" aria-label="findings by rule"><table class="figures">'
    heads = ("Rule", "Findings", "Articles", "Per 1,000 words")
    yield f"<thead><tr>{''.join(f'<th>{head}</th>' for head in heads)}<td></td></tr></thead><tbody>"
    for code, name, findings, _, articles, gravest in rules:
        yield (
            f'<tr><td><a class="rule" href="#rule-{plain(code)}">{plain(code)} {plain(name)}</a></td>'
            f"<td>{findings:,}</td><td>{articles:,}</td><td>{_per_thousand(findings, words)}</td>"
            f"<td>{_bar(findings, rules[0].findings, gravest.label)}</td></tr>"
        )
    yield "</tbody></table></div>"


def contents(entries: Iterable[Entry]) -> Iterator[str]:
    """The articles, with what was found in each."""
    yield '<ol class="contents">'
    for entry in entries:
        yield f'<li><a href="#{entry.prefix}">{plain(entry.path)}</a> {tags(entry)}</li>'
    yield "</ol>"


def tags(entry: Entry) -> str:
    """How many findings of each severity an article has, in short."""
    numbers = _by_severity(entry.diagnostics)
    return (
        " ".join(f'<span class="tag {shade}">{number}</span>' for shade, number in numbers)
        or '<span class="tag clear">all clear</span>'
    )


def filters(entries: Sequence[Entry]) -> Iterator[str]:
    """The controls that show and hide findings, and the ones that go from one to the next."""
    counts = Counter(one.severity for entry in entries for one in entry.diagnostics)
    names = sorted({(one.code, one.name) for entry in entries for one in entry.diagnostics})
    yield '<form class="filters" aria-label="Which findings are shown"><div class="wrap">'
    yield "<fieldset><legend>Show</legend>"
    for severity, noun in _NOUNS.items():
        yield (
            f'<label class="{severity.label}"><input type="checkbox" name="severity" value="{severity.label}" checked> '
            f"{noun}s <span>{counts[severity]:,}</span></label>"
        )
    yield '</fieldset><label class="choice">Rule <select name="rule"><option value="">all rules</option>'
    for code, name in names:
        yield f'<option value="{plain(code)}">{plain(code)} {plain(name)}</option>'
    yield (
        '</select></label><span class="steps"><button type="button" data-step="-1" title="Key k">Previous</button>'
        '<output aria-live="polite"></output><button type="button" data-step="1" title="Key j">Next</button>'
        "</span></div></form>"
    )


def _by_severity(found: Iterable[Diagnostic]) -> Iterator[tuple[str, str]]:
    """The severities among ``found``, the gravest first, each with how many there are: “2 errors”."""
    counts = Counter(one.severity for one in found)
    return ((severity.label, count(counts[severity], noun)) for severity, noun in _NOUNS.items() if counts[severity])


def _per_thousand(number: int, words: int) -> str:
    return f"{1000 * number / words:.2f}" if words else "–"


def _bar(number: int, most: int, shade: str) -> str:
    width = max(1, round(_BAR * number / most))
    return (
        f'<svg class="bar {shade}" width="{_BAR}" height="10" aria-hidden="true">'
        f'<rect width="{width}" height="10"></rect></svg>'
    )
