"""What a fix may bring: as many findings of its rule as are gone, elsewhere, and nothing else."""

import re

import pytest
from test_fix import Linter, diagnostic, fixed, source, swap, text_of

from medlint.fix import mend
from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.model.span import Span


def test_a_failure_that_was_there_before_keeps_no_fix_back() -> None:
    linter = Linter(("utilise", "use"))

    def check(text: Source) -> FileResult:
        return linter(text)._replace(failures=(Failure("a.md", "broken"),))

    result = mend(check(source("utilise")), check, unsafe=False)
    assert (text_of(result), result.failures) == ("use", (Failure("a.md", "broken"),))


@pytest.mark.parametrize(("ends", "text"), [(["more"], "text more end"), (["more", "end"], "text teaser more end")])
def test_no_more_findings_than_are_gone_may_stand_elsewhere(ends: list[str], text: str) -> None:
    def check(text: Source) -> FileResult:
        teasers = [match.span() for match in re.finditer(r"teaser ", text.text)]
        found = [diagnostic(text, Span(*span), fix=swap(*span, "")) for span in teasers]
        for word in ["text"] if teasers else ends:
            start = text.text.index(word)
            found.append(diagnostic(text, Span(start, start + len(word)), "END001"))
        return FileResult("a.md", text, tuple(sorted(found, key=lambda one: one.span)))

    assert text_of(mend(check(source("text teaser more end")), check, unsafe=False)) == text


@pytest.mark.parametrize(
    ("rules", "brings"),
    [
        ([("utilise", "use"), ("tea(?=.* use)", None)], "TST001 rule"),
        ([(r"utilise|(?<=use it )or|(?<=use it or )not", "use")], "TST000 rule"),
    ],
    ids=["one of another rule", "two of its own"],
)
def test_a_finding_elsewhere_that_took_the_place_of_none_is_new(rules: list[tuple[str, str]], brings: str) -> None:
    result = fixed("tea to utilise it or not", Linter(*rules))
    assert text_of(result) == "tea to utilise it or not"
    assert result.mended
    assert [one.brings for one in result.mended.left_out] == [(brings,)]


def test_what_is_left_out_stays_known_while_fixes_behind_it_are_applied() -> None:
    linter = Linter(("w", "verse"), ("q", "bad"), ("bad", None), first=True)
    assert text_of(fixed("a q w w w", linter)) == "a q verse verse verse"
    # as it is, with both fixes, with either alone, and the two more that each fix uncovers
    assert linter.runs == 6
