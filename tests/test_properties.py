"""What holds for every article: the whole pipeline over fragments of every format, put together at random."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.finding import Diagnostic
from medlint.model.result import FileResult
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.read import decode
from medlint.run import Pipeline

PROSE = [
    "Turmeric cures arthritis.",
    "In all, 62% of patients felt better after the drops.",
    "One in five adults sleeps badly, and 40% of them take pills for it.",
    "The “Rest Well” drops are completely safe, our 👩‍⚕️ says.",
    "It is the best hospital in the region.",
    "Our wrap is clinically proven to ease gout. Results are guaranteed.",
    "A miracle drug?",
    "The desk is open from nine to five every day.",
    "Café visitors 😀 wait in the 𝒳-ray room; it is naïve\u00a0to hurry.",
    "Dose: 5 mg\u2028twice a day.",
    "In 2021, 12 of 30 people (40%) dropped out [2].",
    "Common side effects include:",
    "We offer the following services:",
    "Talk to your doctor before you take any treatment.",
    "No cure exists (Okafor et al., 2019).",
    "x \x00 y \ufffd z",
]  # fmt: skip
MARKDOWN = [
    "# Sage *tea* cures gout",
    "Setext: 30% of adults\n=====================",
    "- one\n- two: 75% of patients\n  - deep, and cures cancer",
    "1. first\n2. **completely safe**",
    "> Leeches cure gout.\n> They do.",
    "| Herb | Effect |\n|---|---|\n| sage | cures gout in 90% of people |\n| mint | none |",
    "```\ncures cancer in 90% of patients\n```",
    "    cures cancer in 90% of patients",
    "Use `cures cancer` and <!-- 90% of patients --> or <https://example.org/cures-cancer>.",
    "It cures **all\nkinds** of [cancer](https://example.org/a) &amp; gout&nbsp;too.",
    "About 20% of adults have it.[^n]\n\n[^n]: Lee. Trial. https://doi.org/10.1000/182",
    "<div class=\"x\">\n\nThe tea cures *gout*.\n\n</div>",
    "<p>The tea <b>cures gout</b> in 9 of 10 people.</p>",
    "{{< figure src=\"90% of patients.png\" >}}",
    "{% include note.html text=\"cures cancer\" %}",
    "<!-- medlint-disable-next-line cure-claim -- as the poster has it -->\nSage cures gout.",
    "<!-- medlint-disable nonsense -->",
    "Term\n: it cures gout",
    "***",
    "![cures cancer](a.png \"90% of patients\")",
    "Half of patients (50%) got better [@lee2020].",
]  # fmt: skip
HTML = [
    "<h1>Sage <em>tea</em> cures gout</h1>",
    "<p>About 62% of patients<br>felt better.</p>",
    "<ul><li>one<li>cures cancer</ul>",
    "<script>var x = 'cures cancer in 90% of patients';</script>",
    "<style>/* cures cancer */</style>",
    "<p>cures &ldquo;gout&rdquo; &amp; cures&nbsp;cancer",
    "<table><tr><td>40% of adults</td><td>none</td></tr></table>",
    "<p title='cures cancer'>It is <b>completely\nsafe</b>.</p>",
    "<!-- cures cancer --><nav>90% of patients</nav>",
    "<p>Side effects include:</p><p>The desk is open.</p>",
    "<blockquote>Leeches cure gout.</blockquote>",
    "</div><p>10% of women <a href='https://www.nih.gov/a'>have it</a></p>",
]  # fmt: skip
TEXT = [
    "• one\n• cures cancer",
    "RESULTS",
    "Overview:\nAbout 62% of patients felt better",
    "- a\n- b",
    "\ttab cures gout",
]
SIGNS = [
    ":",
    ":)",
    ".",
    "!",
    "…",
    "–",
    ";",
    "(",
    ")",
    "%",
    "=",
    "/",
    "@",
    "#",
    "“",
    "”",
    "'",
    "*",
    "&",
    "<",
    "|",
    "[",
    "]",
]
FRONT = [
    "",
    "---\ntitle: Sage cures gout\ndescription: \"90% of patients\"\nlayout: page\n---\n",
    "+++\ntitle = 'Sage cures gout'\n+++\n",
]  # fmt: skip
OWN = {Format.MARKDOWN: MARKDOWN, Format.MDX: MARKDOWN, Format.HTML: HTML, Format.TEXT: TEXT}
# A claim here, or a list that is not one, is a matter of the whole document or of what stands behind it.
LOOKING_AROUND = ("DIS", "STR", "SUP")

moderately = settings(max_examples=60, deadline=None)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, Format]:
    """An article with “\\n” for its line ends, and its format."""
    format = draw(st.sampled_from(list(Format)))
    fragments = draw(st.lists(st.sampled_from(OWN[format] + PROSE), max_size=8))
    front = draw(st.sampled_from(FRONT)) if format in (Format.MARKDOWN, Format.MDX) else ""
    between = draw(st.sampled_from(["\n\n", "\n\n", "\n\n\n", "\n"]))
    return front + between.join(fragments) + draw(st.sampled_from(["", "\n"])), format


@cache
def pipeline() -> Pipeline:
    return Pipeline(lambda folder: Settings())


def check(text: str, format: Format = Format.MARKDOWN) -> FileResult:
    result = pipeline().check_source(Source("article", text, format))
    assert not result.failures
    return result


def seen(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[object, ...]]:
    return [(d.code, d.start, d.end, d.severity, d.message) for d in diagnostics]


@moderately
@given(articles())
def test_every_diagnostic_has_its_place(article: tuple[str, Format]) -> None:
    text, format = article
    result = check(text, format)
    source = Source("article", text, format)
    document = parse(source)
    assert len(document.prose) == len(document.folded) == len(text)
    for one in result.diagnostics:
        assert 0 <= one.span.start < one.span.end <= len(text)
        for place, offset in ((one.start, one.span.start), (one.end, one.span.end)):
            assert source.line_starts[place.line - 1] + place.column - 1 == offset
            assert place.column <= len(source.line(place.line)) + 2
    places = [(one.span, one.code) for one in result.diagnostics]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@moderately
@given(
    st.sampled_from(list(Format)),
    st.lists(st.tuples(st.sampled_from(PROSE), st.lists(st.sampled_from(SIGNS), max_size=3))),
)
def test_signs_without_words_break_no_rule(format: Format, sentences: list[tuple[str, list[str]]]) -> None:
    text = "\n\n".join(" ".join((sentence, *signs)) for sentence, signs in sentences)
    for one in check(text, format).diagnostics:
        assert 0 <= one.span.start < one.span.end <= len(text)


@moderately
@given(articles())
def test_messages_quote_what_stands_there_as_whole_words(article: tuple[str, Format]) -> None:
    text, format = article
    document = parse(Source("article", text, format))
    for one in check(text, format).diagnostics:
        stands = document.text(one.span)
        if one.code.startswith(("CLM", "STR")):
            quoted = re.search("“(…?)([^”]+)”", one.message)
            assert quoted
            # of a long lead-in only the end is quoted
            assert stands.endswith(quoted[2]) if quoted[1] else f"“{stands}”" in one.message
        if one.code == "STA001":
            figures = re.findall("“([^”]+)”", one.message.removesuffix("”"))
            assert figures
            assert all(figure in stands for figure in figures)
        if one.code.startswith(("CLM", "STA")):
            assert not re.search(r"\w$", document.prose[: one.span.start][-1:])
            assert not re.match(r"\w", document.prose[one.span.end :][:1])


@moderately
@given(articles())
def test_line_ends_do_not_matter(article: tuple[str, Format]) -> None:
    text, format = article
    expected = check(text, format)
    for end in ("\r\n", "\r"):
        assert seen(check(text.replace("\n", end), format).diagnostics) == seen(expected.diagnostics), end


@moderately
@given(articles())
def test_encodings_do_not_matter(article: tuple[str, Format]) -> None:
    text, format = article
    expected = seen(check(text, format).diagnostics)
    for data in (b"\xef\xbb\xbf" + text.encode(), b"\xff\xfe" + text.encode("utf-16-le")):
        source = decode(data, "article", format)
        assert seen(pipeline().check_source(source).diagnostics) == expected


@moderately
@given(st.lists(articles(), min_size=1, max_size=4))
def test_a_run_remembers_nothing_of_the_articles_before(several: list[tuple[str, Format]]) -> None:
    first = [check(*article) for article in several]
    assert [check(*article) for article in reversed(several)] == first[::-1]


@moderately
@given(articles(), st.sampled_from(["The library is open on weekdays.", "Its roof is green."]))
def test_an_unrelated_paragraph_removes_no_finding(article: tuple[str, Format], paragraph: str) -> None:
    text, format = article

    def claims(text: str) -> set[tuple[object, ...]]:
        found = check(text, format).diagnostics
        return {(d.code, d.span, d.severity) for d in found if not d.code.startswith(LOOKING_AROUND)}

    longer = f"<p>{paragraph}</p>" if format is Format.HTML else paragraph
    assert claims(text) <= claims(f"{text}\n\n{longer}\n")


CLAIMS = [
    ("CLM001", "The clinic is the best hospital in the region"),
    ("CLM002", "The pills always work"),
    ("CLM003", "The drops are completely safe"),
    ("CLM004", "Turmeric cures arthritis"),
    ("CLM005", "Results are guaranteed within a week"),
    ("STA001", "In all, 62% of patients felt better after the drops"),
    ("STA001", "One in five adults sleeps badly"),
]
SOURCES = [
    "{} ([the trial](https://pubmed.ncbi.nlm.nih.gov/31234567/)).",
    "[{}](https://pubmed.ncbi.nlm.nih.gov/31234567/).",
    "{} (<https://doi.org/10.1016/S0140-6736(20)30001-1>).",
    "{} (doi:10.1001/jama.2020.1234).",
    "{} (PMID: 31234567).",
    "{}.[^1]\n\n[^1]: Lee J. A trial of drops. Lancet. 2020;395:1–9. https://doi.org/10.1016/S0140-6736(20)30001-1",
    "{} [1].\n\n## References\n\n1. Lee J. A trial of drops. Lancet. 2020;395:1–9.",
]
SETTINGS = [
    "{}",
    "Before.\n\n{}\n\nAfter.",
    "- One.\n- {}",
    "> The leaflet:\n>\n> Fine.\n\n{}",
    "# Sage\n\nTea is hot. {}",
]


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
@pytest.mark.parametrize("source", SOURCES)
def test_a_source_silences_a_claim_and_its_removal_brings_it_back(code: str, claim: str, source: str) -> None:
    for around in SETTINGS:
        if around.startswith("- ") and "\n" in source:
            continue  # what follows the sentence would leave the list
        cited = around.format(source.format(claim))
        assert not [d for d in check(cited).diagnostics if d.code == code], cited
        bare = around.format(claim + ".")
        (found,) = [d for d in check(bare).diagnostics if d.code == code]
        assert bare.index(claim) <= found.span.start
        assert found.span.end <= bare.index(claim) + len(claim)


HIDDEN = [
    "Say `{}` twice.",
    "```\n{}.\n```",
    "Words.\n\n    {}.",
    "Words <!-- {}. --> here.",
    "Words [here](https://example.org/a '{}').",
    "<script>\n{}.\n</script>",
    "{{{{< note text=\"{}\" >}}}}",
    "---\nnotes: \"{}\"\n---\n\nWords.",
]  # fmt: skip


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_is_not_prose_is_not_read(code: str, claim: str, hidden: str) -> None:
    assert code in {d.code for d in check(f"{claim}.\n").diagnostics}
    assert code not in {d.code for d in check(hidden.format(claim) + "\n").diagnostics}


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
def test_a_comment_suppresses_a_claim_and_counts_it(code: str, claim: str) -> None:
    result = check(f"<!-- medlint-disable-next-line {code} -- as printed -->\n{claim}.\n")
    assert code not in {diagnostic.code for diagnostic in result.diagnostics}
    assert [one.diagnostic.code for one in result.withheld] == [code]


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
def test_spacing_and_emphasis_between_words_do_not_matter(code: str, claim: str) -> None:
    words = claim.split()
    (plain,) = [d for d in check(claim + ".").diagnostics if d.code == code]
    for joined in (
        "\n".join(words),
        "\r\n".join(words),
        "  ".join(words),
        "\u00a0".join(words),
        " ".join(f"**{w}**" for w in words),
        " ".join(f"*{w}*" for w in words),
    ):
        text = joined + "."
        (found,) = [d for d in check(text).diagnostics if d.code == code]
        assert found.message == plain.message
        assert text[found.span.start].isalnum()
        assert text[found.span.end - 1].isalnum() or text[found.span.end - 1] == "%"


def test_nothing_is_found_where_there_is_nothing() -> None:
    for format in Format:
        for text in ("", "\n", " ", "\r\n\r\n", "\ufeff", "\x00", "\u2028", "\u0301"):
            assert check(text, format).diagnostics == ()
