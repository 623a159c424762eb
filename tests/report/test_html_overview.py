"""The head of the page: what a run adds up to."""

import pytest
from results import result

from medlint.model.result import FileResult, Why, Withheld
from medlint.parse import parse
from medlint.report.html.overview import Entry, standfirst


def entry(checked: FileResult) -> Entry:
    assert checked.source
    return Entry.of(checked, parse(checked.source), "a")


def withheld(*whys: Why) -> FileResult:
    found = result("Our tea cures colds.", "cures")
    (one,) = found.diagnostics
    return found._replace(diagnostics=(), withheld=tuple(Withheld(one, why) for why in whys))


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ((), "0 articles, 0 words: nothing to report."),
        (
            (result("Our tea cures colds.", "tea", "cures"), result("Tea for you.")),
            "2 articles, 7 words: 2 warnings, 285.71 findings per 1,000 words.",
        ),
        (
            (withheld(Why.SUPPRESSED),),
            "1 article, 4 words: nothing to report, 0.00 findings per 1,000 words. Not shown: 1 suppressed.",
        ),
        (
            (withheld(Why.UNCHANGED, Why.BASELINED), withheld(Why.SUPPRESSED, Why.BASELINED)),
            "2 articles, 8 words: nothing to report, 0.00 findings per 1,000 words. "
            "Not shown: 1 suppressed, 2 baselined, 1 unchanged.",
        ),
    ],
)
def test_one_sentence_says_what_the_run_adds_up_to(results: tuple[FileResult, ...], expected: str) -> None:
    assert standfirst([entry(one) for one in results]) == expected
