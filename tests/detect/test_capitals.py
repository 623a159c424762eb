"""Capitals throughout: a text without full stops is read to its end."""

from findings_of import findings

from medlint.api import lint_text


def test_long_capitals_without_a_full_stop_fail_no_rule() -> None:
    result = lint_text("THE BEST KNEE " * 3000, "article.txt", isolated=True)
    assert not result.failures
    assert "LNG006" in {one.code for one in result.diagnostics}


def test_words_in_capitals_far_apart_shout_each_for_itself() -> None:
    filler = "Rest the knee for a day. " * 40
    assert len(findings("LNG006", f"ORDER YOURS TODAY here. {filler}ORDER YOURS TODAY here.")) == 2
