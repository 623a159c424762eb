"""``--statistics``: how many findings there are of each rule."""

from collections import Counter
from collections.abc import Iterator

from medlint.model.result import FileResult
from medlint.report.harmless import visible


class Statistics:
    """Counts the findings of a run by their rules, one file at a time."""

    def __init__(self) -> None:
        self._found = Counter[tuple[str, str]]()
        self._fixable = Counter[tuple[str, str]]()

    def add(self, result: FileResult) -> None:
        """Count one more file."""
        self._found.update((one.code, one.name) for one in result.diagnostics)
        self._fixable.update((one.code, one.name) for one in result.diagnostics if one.fix)

    def table(self) -> Iterator[str]:
        """A line for each rule, the most frequent first: its number, code and name, and how many can be fixed."""
        rules = sorted(self._found, key=lambda rule: (-self._found[rule], rule))
        number = max((len(str(count)) for count in self._found.values()), default=0)
        name = max((len(name) for _, name in rules), default=0)
        for rule in rules:
            fixable = f"{self._fixable[rule]} fixable" if self._fixable[rule] else ""
            line = f"{self._found[rule]:>{number}}  {rule[0]}  {rule[1]:<{name}}  {fixable}"
            yield visible(line.rstrip()) + "\n"
