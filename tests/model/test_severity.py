"""Severities, failures and sums."""

from medlint.model.failure import Failure, MedlintError, reason
from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult, Tally, Why, Withheld
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Position, Source
from medlint.model.span import Span


def test_severities_compare_and_have_words() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert [severity.label for severity in Severity] == ["info", "warning", "error"]
    assert [severity.lowered() for severity in Severity] == [Severity.INFO, Severity.INFO, Severity.WARNING]


def test_a_failure_says_where() -> None:
    assert str(Failure("a.md", "is binary")) == "a.md: is binary"
    assert str(Failure("a.md", "is not UTF-8", 7)) == "a.md:7: is not UTF-8"
    assert str(Failure("", "nothing to do")) == "nothing to do"
    error = MedlintError("a.md", "is broken", 3)
    assert (str(error), error.failure) == ("a.md:3: is broken", Failure("a.md", "is broken", 3))


def test_an_unforeseen_error_fits_on_a_line() -> None:
    assert reason(ValueError("one\n  two")) == "ValueError: one two"
    assert reason(KeyError("x")) == "KeyError: 'x'"
    assert reason(RecursionError()) == "RecursionError"


def test_the_sums_of_a_run() -> None:
    source = Source("a.md", "x", Format.MARKDOWN)
    places = (Position(1, 1), Position(1, 2))
    one = Diagnostic(
        "a.md", Span(0, 1), *places, "CLM004", "cure-claim", Severity.ERROR, Confidence.HIGH, "m", "h", "u"
    )
    tally = Tally()
    for result in (
        FileResult("a.md", source, (one, one), (Withheld(one, Why.SUPPRESSED), Withheld(one, Why.BASELINED))),
        FileResult("b.md", Source("b.md", "", Format.TEXT), failures=(Failure("b.md", "half"),)),
        FileResult("c.md", None, failures=(Failure("c.md", "gone"), Failure("c.md", "twice"))),
    ):
        tally.add(result)
    assert (tally.checked, tally.flagged, tally.failures) == (2, 1, 3)
    assert tally.withheld == {Why.SUPPRESSED: 1, Why.BASELINED: 1}
    assert tally.severities == {Severity.ERROR: 2}
