from medlint.report.harmless import at_most, beginning


def test_what_fits_stays_whole() -> None:
    assert at_most("tea 🍵", 5) == beginning("tea 🍵", 5) == "tea 🍵"
    assert at_most("", 1) == beginning("", 1) == ""


def test_a_limit_counts_the_dots_and_a_beginning_does_not() -> None:
    assert at_most("green tea", 5) == "gree…"
    assert beginning("green tea", 5) == "green…"
