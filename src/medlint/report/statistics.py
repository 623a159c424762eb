"""How often each rule speaks in a run: what ``--statistics`` and the proof show."""

from collections import Counter
from collections.abc import Iterator

from medlint.model.record import NamedTuple
from medlint.model.result import FileResult
from medlint.model.severity import Severity
from medlint.report.harmless import visible


class Frequency(NamedTuple):
    """The ``findings`` of one rule, how many of them are ``fixable``, the articles they are in, and the gravest."""

    code: str
    name: str
    findings: int
    fixable: int
    articles: int
    gravest: Severity


class Statistics:
    """Counts the findings of a run by their rules, one file at a time."""

    def __init__(self) -> None:
        self._found = Counter[tuple[str, str]]()
        self._fixable = Counter[tuple[str, str]]()
        self._articles = Counter[tuple[str, str]]()
        self._gravest: dict[tuple[str, str], Severity] = {}

    def add(self, result: FileResult) -> None:
        """Count one more file."""
        here = [(one.code, one.name) for one in result.diagnostics]
        self._found.update(here)
        self._fixable.update((one.code, one.name) for one in result.diagnostics if one.fix)
        self._articles.update(set(here))
        for rule, one in zip(here, result.diagnostics, strict=True):
            self._gravest[rule] = max(one.severity, self._gravest.get(rule, one.severity))

    def rules(self) -> Iterator[Frequency]:
        """The rules that spoke, the most frequent first."""
        for rule in sorted(self._found, key=lambda rule: (-self._found[rule], rule)):
            numbers = self._found[rule], self._fixable[rule], self._articles[rule]
            yield Frequency(*rule, *numbers, self._gravest[rule])

    def table(self) -> Iterator[str]:
        """A line for each rule, the most frequent first: its number, code and name, and how many can be fixed."""
        rules = list(self.rules())
        number = max((len(str(rule.findings)) for rule in rules), default=0)
        name = max((len(rule.name) for rule in rules), default=0)
        for rule in rules:
            fixable = f"{rule.fixable} fixable" if rule.fixable else ""
            line = f"{rule.findings:>{number}}  {rule.code}  {rule.name:<{name}}  {fixable}"
            yield visible(line.rstrip()) + "\n"
