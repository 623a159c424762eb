"""Fixes: what they make of a text, which wait for another pass and which are left out."""

import re
from collections.abc import Iterator
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.fix import PASSES, applied, is_sound, mend
from medlint.model.failure import Failure
from medlint.model.finding import Diagnostic, Edit, Fix
from medlint.model.result import FileResult
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Source
from medlint.model.span import Span


def source(text: str) -> Source:
    return Source("a.md", text, Format.MARKDOWN)


def swap(start: int, end: int, text: str, *, safe: bool = True) -> Fix:
    return Fix((Edit(Span(start, end), text),), safe)


class Linter:
    """Flags every match of each pattern under a code of its own, or the first ones only; a template says what mends it.

    A template that begins with “!” is unsafe; one that is None mends nothing.
    """

    def __init__(self, *rules: tuple[str, str | None], first: bool = False) -> None:
        self.rules = rules
        self.first = first
        self.runs = 0

    def __call__(self, source: Source) -> FileResult:
        self.runs += 1
        found = sorted(self._found(source), key=lambda one: (one.span, one.code))
        return FileResult(source.path, source, tuple(found))

    def _found(self, source: Source) -> Iterator[Diagnostic]:
        for number, (pattern, template) in enumerate(self.rules):
            for match in islice(re.finditer(pattern, source.text), 1 if self.first else None):
                fix = None
                if template is not None:
                    text = match.expand(template.removeprefix("!"))
                    fix = swap(*match.span(), text, safe=not template.startswith("!"))
                yield diagnostic(source, Span(*match.span()), f"TST{number:03}", fix)


def diagnostic(source: Source, span: Span, code: str = "TST000", fix: Fix | None = None) -> Diagnostic:
    return Diagnostic(
        path=source.path,
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        code=code,
        name="rule",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        message="",
        help="",
        url="",
        fix=fix,
    )


def fixed(text: str, linter: Linter, *, unsafe: bool = False) -> FileResult:
    return mend(linter(source(text)), linter, unsafe=unsafe)


def text_of(result: FileResult) -> str:
    assert result.source
    return result.source.text


class TestApplied:
    def test_edits_of_every_kind_in_any_order(self) -> None:
        edits = [
            Edit(Span(15, 15), "!"),
            Edit(Span(0, 3), "Coffee"),
            Edit(Span(9, 15), ""),
            Edit(Span(4, 4), "really "),
        ]
        assert applied(source("Tea cures a cold"), edits).text == "Coffee really cures!d"

    def test_everything_else_of_the_source_stays(self) -> None:
        before = Source("a.html", "x", Format.HTML)
        after = applied(before, [Edit(Span(0, 1), "y")])
        assert (after.path, after.format, after.encoding) == (before.path, before.format, before.encoding)

    @pytest.mark.parametrize(
        ("edits", "sound"),
        [
            ([(0, 1), (1, 2)], True),
            ([(2, 2)], True),
            ([(0, 2), (1, 3)], False),
            ([(2, 3), (0, 1)], False),
            ([(2, 1)], False),
            ([(0, 99)], False),
            ([], False),
        ],
    )
    def test_a_fix_is_sound_when_its_edits_are_in_order(self, edits: list[tuple[int, int]], sound: bool) -> None:
        fix = Fix(tuple(Edit(Span(*span), "x") for span in edits), True)
        assert is_sound(fix, source("four")) is sound


class TestSafety:
    def test_safe_fixes_alone(self) -> None:
        result = fixed("utilise a cure", Linter(("utilise", "use"), ("cure", "!help")))
        assert text_of(result) == "use a cure"
        assert [one.code for one in result.diagnostics] == ["TST001"]
        assert result.mended
        assert [one.code for one in result.mended.fixed] == ["TST000"]

    def test_unsafe_ones_as_well(self) -> None:
        result = fixed("utilise a cure", Linter(("utilise", "use"), ("cure", "!help")), unsafe=True)
        assert text_of(result) == "use a help"
        assert result.diagnostics == ()

    def test_nothing_to_fix_is_the_result_as_it_was(self) -> None:
        linter = Linter(("cure", "!help"), ("gout", None))
        before = linter(source("cure gout"))
        assert mend(before, linter, unsafe=False) is before

    def test_what_could_not_be_checked_stays_so(self) -> None:
        failed = FileResult("a.md", None, failures=(Failure("a.md", "no such file"),))
        assert mend(failed, Linter(), unsafe=True) is failed

    def test_a_fix_that_is_not_sound_is_never_applied(self) -> None:
        text = source("utilise")
        broken = diagnostic(text, Span(0, 7), fix=Fix((Edit(Span(3, 99), "x"),), True))
        before = FileResult("a.md", text, (broken,))
        assert mend(before, lambda _: before, unsafe=True) is before


class TestPasses:
    def test_overlapping_fixes_wait_for_the_next_pass(self) -> None:
        linter = Linter(("in order to", "to"), ("to utilise", "to use"))
        result = fixed("in order to utilise", linter)
        assert text_of(result) == "to use"
        assert linter.runs == 3

    def test_two_insertions_at_one_place_wait(self) -> None:
        result = fixed("5 mg", Linter((r"(?<=5)(?= )", "0"), (r"(?<=5)(?=0| )", ".5")))
        assert text_of(result).startswith("5")
        assert result.mended
        assert result.mended.left_out

    def test_neighbours_are_mended_together(self) -> None:
        """Lines that go one after the other: half of them alone might not be flagged any more."""
        linter = Linter((r"teaser.*\n(?=(?:teaser.*\n)*)", ""))
        result = fixed("text\nteaser one\nteaser two\nteaser three\n", linter)
        assert text_of(result) == "text\n"
        assert linter.runs == 2

    def test_the_same_edit_asked_for_twice_is_made_once(self) -> None:
        linter = Linter(("utilise", "use"), ("utilise", "use"))
        result = fixed("utilise", linter)
        assert text_of(result) == "use"
        assert result.mended
        assert len(result.mended.fixed) == 2
        assert linter.runs == 2

    def test_a_fix_may_uncover_another_of_its_rule_elsewhere(self) -> None:
        """A rule that speaks of the first case only: the next one comes when that is gone."""
        result = fixed("utilise, utilise, utilise", Linter(("utilise", "use"), first=True))
        assert text_of(result) == "use, use, use"

    def test_ten_passes_are_the_most(self) -> None:
        result = fixed("a " * 30, Linter(("a", "b"), first=True))
        assert text_of(result) == "b " * PASSES + "a " * (30 - PASSES)
        assert [one.fix is not None for one in result.diagnostics] == [True]

    def test_places_are_right_after_edits_of_any_length(self) -> None:
        linter = Linter(("x", ""), ("y", "long words"), ("(?<=z)(?=!)", " here"), ("gout", None))
        result = fixed("x gout y gout z! gout x", linter)
        assert text_of(result) == " gout long words gout z here! gout "
        assert result.mended
        assert not result.mended.left_out
        assert [text_of(result)[slice(*one.span)] for one in result.diagnostics] == ["gout"] * 3


class TestNothingNew:
    def test_a_fix_that_brings_a_finding_of_another_rule_is_left_out(self) -> None:
        linter = Linter(("very good", "best"), ("best", None), ("utilise", "use"))
        result = fixed("utilise a very good utilise", linter)
        assert text_of(result) == "use a very good use"
        assert result.mended
        (left_out,) = result.mended.left_out
        assert (left_out.diagnostic.span, left_out.brings) == (Span(6, 15), ("TST001 rule",))
        assert [one.fix for one in result.diagnostics] == [None]

    def test_one_that_brings_a_finding_of_its_own_rule_in_its_place_is_left_out(self) -> None:
        result = fixed("cold", Linter(("cold|warm", "warm")))
        assert text_of(result) == "cold"
        assert result.mended
        assert len(result.mended.left_out) == 1

    def test_two_rules_that_undo_each_other_change_nothing(self) -> None:
        linter = Linter(("colour", "color"), ("color", "colour"))
        assert text_of(fixed("colour", linter)) == "colour"
        assert text_of(fixed("color", linter)) == "color"

    def test_findings_that_were_there_are_not_new(self) -> None:
        linter = Linter(("utilise", "use"), (r"\w+ it", None))
        result = fixed("utilise it", linter)
        assert text_of(result) == "use it"
        assert [one.code for one in result.diagnostics] == ["TST001"]

    def test_a_finding_about_the_whole_article_may_go_elsewhere(self) -> None:
        def check(text: Source) -> FileResult:
            teasers = [match.span() for match in re.finditer(r"teaser\n", text.text)]
            place = Span(len(text.text) - 3, len(text.text)) if teasers else Span(0, 4)
            found = [diagnostic(text, Span(*span), "TST000", swap(*span, "")) for span in teasers]
            return FileResult("a.md", text, (*found, diagnostic(text, place, "END001")))

        result = mend(check(source("text\nteaser\nteaser\nend")), check, unsafe=False)
        assert text_of(result) == "text\nend"
        assert [one.span for one in result.diagnostics] == [Span(0, 4)]

    def test_a_text_that_can_no_longer_be_checked_is_not_taken(self) -> None:
        linter = Linter(("utilise", "use"))

        def check(changed: Source) -> FileResult:
            return FileResult("a.md", None, failures=(Failure("a.md", "broken"),))

        result = mend(linter(source("utilise")), check, unsafe=False)
        assert text_of(result) == "utilise"
        assert result.mended
        assert result.mended.left_out[0].brings == ("a.md: broken",)

    def test_only_the_culprit_among_many_is_left_out(self) -> None:
        linter = Linter(("w[0-9]", "v"), ("q", "bad"), ("bad", None))
        text = " ".join(f"w{i}" for i in range(8)) + " q " + " ".join(f"w{i}" for i in range(8))
        result = fixed(text, linter)
        assert text_of(result) == f"{'v ' * 8}q{' v' * 8}"
        assert linter.runs < 14

    def test_all_culprits_among_many_are_left_out_in_one_pass(self) -> None:
        result = fixed("w q " * 16, Linter(("w", "v"), ("q", "bad"), ("bad", None)))
        assert text_of(result) == "v q " * 16
        assert result.mended
        assert [len(each) for each in (result.mended.fixed, result.mended.left_out)] == [16, 16]

    def test_what_is_left_out_is_not_tried_again_where_it_has_moved_to(self) -> None:
        linter = Linter(("w", "verse"), ("q", "bad"), ("bad", None))
        assert text_of(fixed("w q", linter)) == "verse q"
        # as it is, with both fixes, with the later one, with the earlier one
        assert linter.runs == 4

    def test_a_fix_that_another_has_made_needless_is_not_applied(self) -> None:
        linter = Linter(("tea(?=.*leaf)", "brew"), ("leaf", "herb"), ("q", "bad"), ("bad", None))
        assert text_of(fixed("tea of leaf q", linter)) == "tea of herb q"

    def test_a_finding_in_the_place_of_another_rule_s_is_new(self) -> None:
        result = fixed("utilise it", Linter(("utilise", "use"), ("utilise it", None), ("use it", None)))
        assert text_of(result) == "utilise it"
        assert result.mended
        assert result.mended.left_out[0].brings == ("TST002 rule",)


class TestLineEnds:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_new_lines_end_as_those_of_the_file(self, end: str) -> None:
        result = fixed(f"one{end}two; three{end}", Linter(("; ", r"\n\n")))
        assert text_of(result) == f"one{end}two{end}{end}three{end}"

    def test_a_text_of_one_line_gets_plain_ones(self) -> None:
        assert text_of(fixed("two; three", Linter(("; ", r"\r\n")))) == "two\nthree"


@settings(max_examples=300)
@given(
    st.text("abcd ", max_size=30),
    st.lists(st.tuples(st.sampled_from(["a", "ab", "b+", "cd", "d", "a b"]), st.text("abcd!", max_size=4)), max_size=4),
    st.booleans(),
)
def test_a_fixed_text_has_nothing_fixable_left_and_nothing_new(
    text: str, rules: list[tuple[str, str]], unsafe: bool
) -> None:
    linter = Linter(*((pattern, ("!" if i % 2 else "") + template) for i, (pattern, template) in enumerate(rules)))
    before = linter(source(text))
    after = mend(before, linter, unsafe=unsafe)
    found = linter(after.source or source(""))
    assert [one.span for one in found.diagnostics] == [one.span for one in after.diagnostics]
    for code in {one.code for one in found.diagnostics}:
        counts = [sum(one.code == code for one in result.diagnostics) for result in (before, after)]
        assert counts[1] <= counts[0]
    again = mend(after, linter, unsafe=unsafe)
    assert not again.mended or again.mended == after.mended or not again.mended.fixed
    if not any(one.fix and (unsafe or one.fix.safe) for one in after.diagnostics):
        assert text_of(again) == text_of(after)
