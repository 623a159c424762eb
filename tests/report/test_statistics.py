from results import diagnostic, result

from medlint.model.finding import Edit, Fix
from medlint.model.result import FileResult
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.report.statistics import Frequency, Statistics

SOURCE = Source("tea.md", "Tea cures.", Format.MARKDOWN)


def finding(code: str, name: str, *, fixable: bool = False) -> FileResult:
    fix = Fix((Edit(Span(0, 3), "Water"),), safe=False) if fixable else None
    return FileResult("tea.md", SOURCE, (diagnostic(SOURCE, "cures")._replace(code=code, name=name, fix=fix),))


def test_the_most_frequent_come_first() -> None:
    statistics = Statistics()
    for _ in range(9):
        statistics.add(finding("CLM004", "cure-claim"))
    for number in range(10):
        statistics.add(finding("LNG001", "loaded-word", fixable=number < 3))
    statistics.add(finding("CLM001", "superlative", fixable=True))
    statistics.add(finding("CIT001", "x"))
    statistics.add(result("Tea.", suppressed=5))
    assert "".join(statistics.table()) == (
        "10  LNG001  loaded-word  3 fixable\n"
        " 9  CLM004  cure-claim\n"
        " 1  CIT001  x\n"
        " 1  CLM001  superlative  1 fixable\n"
    )


def test_articles_and_gravity() -> None:
    grave, mild = (
        diagnostic(SOURCE, "cures")._replace(severity=severity) for severity in (Severity.ERROR, Severity.INFO)
    )
    other = mild._replace(code="LNG001", name="loaded-word")
    statistics = Statistics()
    for found in ((mild, other, mild), (grave,), (mild,), ()):
        statistics.add(FileResult("tea.md", SOURCE, found))
    assert list(statistics.rules()) == [
        Frequency(mild.code, mild.name, 4, 0, 3, Severity.ERROR),
        Frequency("LNG001", "loaded-word", 1, 0, 1, Severity.INFO),
    ]


def test_nothing_found() -> None:
    assert list(Statistics().table()) == []
