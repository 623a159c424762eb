"""Which blocks lend their sources to another: source lines in their wordings, stars, captions, heads of tables."""

import pytest
from support_of import verdict

from medlint.model.source import Format

_PAGE = "https://sleep.example.org/articles/12"


@pytest.mark.parametrize(
    "beginning",
    [
        *("Source:", "Sources –", "Reference -", "References:", "Data:", "Data source:", "Credit: ", "Adapted from:"),
        *("Via:", "According to:", "Note:", "Notes —", "Adapted from", "Taken from", "Excerpted from", "Based on"),
        *("According to", "*Source*:", "(Source:", "\\[Source:", "† Source:"),
    ],
)
def test_a_line_that_says_where_the_text_above_comes_from(beginning: str) -> None:
    assert verdict(f"Adults had lamps. So 70% slept.\n\n{beginning} the [lamp page]({_PAGE})") == "supported"


@pytest.mark.parametrize(
    "beginning", ["The source:", "Sourced", "Data in", "Notes on", "Based upon", "Taken by", "Viable:"]
)
def test_another_line_below_does_not(beginning: str) -> None:
    assert verdict(f"Adults had lamps. So 70% slept.\n\n{beginning} the [lamp page]({_PAGE})") == "unsupported"


@pytest.mark.parametrize("line", ["According to the [page], 40% snore.", "Based on 40% of [page]"])
def test_a_line_with_a_claim_of_its_own_does_not_either(line: str) -> None:
    line = line.replace("[page]", f"[lamp page]({_PAGE})")
    assert verdict(f"Adults had lamps. So 70% slept.\n\n{line}") == "unsupported"


def test_a_source_line_stands_right_below() -> None:
    assert verdict(f"So 70% slept.\n\nBeds are soft.\n\nSource: [lamps]({_PAGE})") == "unsupported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><caption>From [it]</caption><tr><td>Who<td>Share<tr><td>all<td>70%</table>", "supported"),
        ("<table><tr><td>Who<td>Share, [it]<tr><td>all<td>70%</table>", "supported"),
        ("<table><tr><td>Who<td>Share<tr><td>one<td>[it]<tr><td>all<td>70%</table>", "unsupported"),
        ("<table><tr><td>[it]<td>Share<tr><td>all<td>70%</table>", "supported"),
        ("<ul><li>all [it]<ul><li>of them 70%</ul><li>none</ul>", "supported"),
        ("<ul><li>all<ul><li>of them 70%<li>none, by [it]</ul></ul>", "unsupported"),
        ("<p>By [it]:</p><dl><dt>Adults<dd>70%</dl>", "supported"),
        ("<h2>By [it]</h2><dl><dt>Adults<dd>70%</dl>", "supported"),
        ("<h2>By [it]</h2><p>Beds are soft.</p><dl><dt>Adults<dd>70%</dl>", "unsupported"),
        ("<blockquote><p>So 70% slept.</p><p>Beds are soft.</p><p>By [it]</p></blockquote>", "supported"),
        ("<blockquote><p>So 70% slept.</p><p>By [it]</p><p>Beds are soft.</p></blockquote>", "unsupported"),
        ("<figure><p>So 70% slept.</p><figcaption>By [it]</figcaption></figure>", "supported"),
    ],
)
def test_what_stands_together(text: str, expected: str) -> None:
    page = text.replace("[it]", f'<a href="{_PAGE}">lamps</a>')
    assert verdict(f"<p>Beds are soft.</p>{page}<p>Lamps are bright.</p>", Format.HTML) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So 70% slept.*\n\nBeds are soft.\n\n*Taken from Time Magazine", "attributed"),
        ("So 70%† slept.\n\nBeds are soft.\n\n† Source: Time Magazine", "attributed"),
        ("So 70% slept.‡\n\nBeds are soft.\n\n‡According to Time Magazine", "attributed"),
        ("So 70% slept.*\n\nBeds are soft.\n\nTaken from Time Magazine", "unsupported"),
        ("So 70% slept.*\n\nBeds are soft.\n\n*Seen in Time Magazine", "unsupported"),
    ],
)
def test_a_star_leads_to_the_line_that_begins_with_one(text: str, expected: str) -> None:
    assert verdict(f"{text}\n", Format.TEXT) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- By [it]\n\n  Beds are soft.\n\n  So 70% slept.", "supported"),
        ("- Beds are soft.\n\n  By [it]\n\n  Lamps are bright.\n\n  So 70% slept.", "unsupported"),
        ("| Who | Share | Year | Page |\n|-|-|-|-|\n| all | 70% | 2020 | [it] |", "supported"),
        ("| Who | Share | Page |\n|-|-|-|\n| all | 70% | none |\n| one | 20% | [it] |", "unsupported"),
        ("By [it]\n\n***\n\n- So 70% slept.", "unsupported"),
    ],
)
def test_what_stands_together_in_markdown(text: str, expected: str) -> None:
    assert verdict(text.replace("[it]", f"[lamps]({_PAGE})")) == expected


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("Trial | Share", "SLUMBER-2 | 70%", "attributed"),
        ("Key studies (year) | Share", "Okafor | 70%", "attributed"),
        ("Trial | Share", "Older trials | 70%", "unsupported"),
        ("Who | Share", "SLUMBER-2 | 70%", "unsupported"),
        ("Trial | Share", "70% | SLUMBER-2", "unsupported"),
        ("Trial | 70%", "SLUMBER-2 | most", "unsupported"),
    ],
)
def test_a_row_rests_on_the_study_in_its_first_cell(head: str, row: str, expected: str) -> None:
    assert verdict(f"Beds are soft.\n\n| {head} |\n|-|-|\n| {row} |\n") == expected


def test_a_quotation_rests_on_the_link_that_is_its_title() -> None:
    quoted = "> {}\n>\n> Nurses had tea.\n>\n> So 70% slept."
    assert verdict(quoted.format(f"[Tea and sleep in nurses]({_PAGE})")) == "supported"
    assert (
        verdict(quoted.format(f"Nurses had tea, as this long line that holds a [link]({_PAGE}) says.")) == "unsupported"
    )
