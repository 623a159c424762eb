"""Headings with nothing below them: which are some, which only look so, and how grave they are."""

import pytest
from findings_of import found, messages, words
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model.source import Format

CODE = "STR004"
TOP = "# Blood tests\n\nMost tests take a minute.\n\n"
NEXT = "\n\n## Where we are\n\nTwo doors from the station.\n"


def marked(below: str, heading: str = "What it costs") -> list[tuple[str, str]]:
    return found(CODE, f"{TOP}## {heading}\n\n{below}{NEXT}", Format.MARKDOWN)


def test_a_heading_before_one_of_its_rank_is_empty() -> None:
    assert marked("") == [("warning", "What it costs")]


def test_the_message_says_what_follows() -> None:
    assert messages(CODE, f"{TOP}## Prices{NEXT}", Format.MARKDOWN) == [
        "nothing stands under “Prices” before the next heading; restore the text or remove the heading"
    ]
    assert "before the end of the article" in messages(CODE, f"{TOP}## Prices\n", Format.MARKDOWN)[0]


@pytest.mark.parametrize(
    "heading",
    [
        "Side effects",
        "Warnings",
        "When to call your doctor",
        "Do not take these tablets if",
        "Interactions",
        "Dosage",
        "Risks",
        "Symptoms of an overdose",
    ],
)
def test_a_safety_heading_is_an_error(heading: str) -> None:
    assert marked("", heading) == [("error", heading)]


@pytest.mark.parametrize("below", ["<!-- to be written -->", "<div>\n\n", "&nbsp;", "<p></p>"])
def test_mere_markup_is_no_text(below: str) -> None:
    assert marked(below) == [("warning", "What it costs")]


@pytest.mark.parametrize(
    "below",
    [
        "It is free.",
        "- free",
        "> free",
        "| a |\n|---|\n| b |",
        "![a price list](prices.png)",
        "[Prices](/prices)",
        "{% include prices.html %}",
        "{{< prices >}}",
        "{{ page.prices }}",
        "[[toc]]",
        "```\nfree\n```",
        "https://example.org/prices",
        '<div id="prices"></div>',
        '<section class="accordion" data-open="1"> </section>',
        "<iframe src='https://example.org/prices'></iframe>",
        "<script>prices()</script>",
        "<svg><path d='M0 0'/></svg>",
        "<Prices />",
        ":::tabs",
        "### In England\n\nIt is free.",
        "---\n\nIt is free.",
    ],
)
def test_whatever_fills_the_place_is_accepted(below: str) -> None:
    assert not marked(below)


@pytest.mark.parametrize(
    "heading",
    ["You can also pay:", "The nurse tells you the price.", "Free!", "What " + "the test in the clinic " * 5 + "costs"],
)
def test_sentences_and_lead_ins_in_the_place_of_headings_are_no_titles(heading: str) -> None:
    assert not marked("", heading)


def test_a_component_fills_a_section() -> None:
    assert not found(CODE, f"{TOP}## Prices\n\n<Prices />{NEXT}", Format.MDX)


def test_the_title_may_stand_above_a_heading_of_its_rank() -> None:
    assert not found(CODE, "# Blood tests\n\n# What they show\n\nMuch.\n", Format.MARKDOWN)
    assert not found(CODE, "## Guide\n\n# Blood tests\n\nMuch.\n", Format.MARKDOWN)


def test_an_article_that_is_a_heading_alone_is_empty() -> None:
    assert words(CODE, "# Blood tests\n", Format.MARKDOWN) == ["Blood tests"]


def test_a_heading_that_is_said_again_is_no_empty_section() -> None:
    assert not found(CODE, f"{TOP}## Can I eat rice\n\n# Can I eat rice?\n\nYes.\n", Format.MARKDOWN)


def test_steps_of_a_list_need_no_text() -> None:
    assert not found(CODE, f"{TOP}1. ### Wash\n\n2. ### Dry\n{NEXT}", Format.MARKDOWN)


@pytest.mark.parametrize("key", ["faq: [a, b]", "faqs: [a, b]", "questions: [a, b]", "frequently_asked: [a]"])
def test_a_template_may_fill_the_last_section_from_front_matter(key: str) -> None:
    text = f"---\ntitle: Tests\n{key}\n---\n\n{TOP}## Frequently asked questions\n"
    assert not found(CODE, text, Format.MARKDOWN)


def test_other_front_matter_fills_nothing() -> None:
    text = f"---\ntitle: Tests\nlayout: page\n---\n\n{TOP}## Side effects\n"
    assert found(CODE, text, Format.MARKDOWN) == [("error", "Side effects")]


PLAIN = (
    "Cough Syrup\n\nMeasure it with the cup that comes with the bottle, twice a day.\n\n{}\n\n{}\n\nIt is in the box.\n"
)


def test_in_plain_text_a_safety_heading_before_another_section_is_empty() -> None:
    assert found(CODE, PLAIN.format("Side Effects", "How to Store the Bottle")) == [("error", "Side Effects")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Side Effects", "Common Side Effects"),
        ("Side Effects", "Children and Teenagers"),
        ("The Bottle", "How to Store the Bottle"),
    ],
)
def test_in_plain_text_a_heading_may_be_the_parent_of_the_next(first: str, second: str) -> None:
    assert not found(CODE, PLAIN.format(first, second))


def test_a_page_s_closing_tags_end_it() -> None:
    page = "<body><main><h1>Tests</h1><p>Much.</p><h2>{}</h2></main></body></html>\n"
    assert found(CODE, page.format("Side effects"), Format.HTML) == [("error", "Side effects")]
    assert not found(CODE, page.format("Side effects").replace("</main>", "<app-x></app-x></main>"), Format.HTML)


@pytest.mark.parametrize(
    "heading",
    [
        "(for adults only)",
        "Last updated: May 2018",
        "Call: +44 9663 555160",
        "Ann, 38",
        "Dr. Ann Lee",
        "By Ann Lee",
        "_news ========",
    ],
)
def test_labels_in_the_place_of_headings_need_no_text(heading: str) -> None:
    assert not marked("", heading)


def test_questions_belong_to_the_heading_that_announces_them() -> None:
    questions = f"{TOP}## Frequently asked questions\n\n## {{}}\n\nNot much.\n"
    assert not found(CODE, questions.format("Does it hurt?"), Format.MARKDOWN)
    assert found(CODE, questions.format("Our prices"), Format.MARKDOWN)
    plain = "Questions about Side Effects", "What Should I Do When I Feel Sick?"
    assert not found(CODE, PLAIN.format(*plain))


def test_a_price_belongs_to_the_heading_above_it() -> None:
    assert not found(CODE, f"{TOP}# Rose water\n\n# $22\n\nFor tired skin.\n", Format.MARKDOWN)
    assert not found(CODE, f"{TOP}# Rose water\n\n# For the face\n\n# $22\n\nFor tired skin.\n", Format.MARKDOWN)


def test_in_plain_text_loud_letters_stand_above_others() -> None:
    assert not found(CODE, PLAIN.format("SAFETY INFORMATION", "What is the Syrup For"))
    assert found(CODE, PLAIN.format("SAFETY INFORMATION", "WHAT IS IN IT"))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("## Three reasons\n\n## How to pay", "info"),
        ("## Symptoms\n\n## Treatment", "info"),
        ("## The first patient\n\n## The second patient\n\n## The third", "info"),
        ("### How to pay\n\n## Where", "warning"),
    ],
)
def test_headings_that_may_announce_those_below_are_for_information(text: str, severity: str) -> None:
    assert found(CODE, f"{TOP}{text}\n\nIt is.\n", Format.MARKDOWN)[0][0] == severity


@pytest.mark.parametrize("text", ["Three reasons\n\n## It is quick", "The best nurses\n\n## Ann", "Films\n\n## Dawn"])
def test_a_heading_of_several_things_stands_above_those_of_its_rank(text: str) -> None:
    assert not found(CODE, f"{TOP}## {text}\n\nIt is.\n", Format.MARKDOWN)


def test_signs_between_headings_make_a_diagram_of_them() -> None:
    page = "<h1>Sleep</h1><p>It heals.</p><h3>Rest</h3>{}<h3>A calm mind</h3><h2>Beds</h2><p>Soft.</p>"
    assert not found(CODE, page.format("<div>↓</div>"), Format.HTML)
    assert found(CODE, page.format("<p>It is good.</p>"), Format.HTML)


@pytest.mark.parametrize("text", ["#### Our tip\n\n### Drink", "## Our tip\n\n# Drink"])
def test_the_small_line_over_a_heading_needs_no_text(text: str) -> None:
    assert not found(CODE, f"# Tests\n\nMuch.\n\n{text}\n\nA litre of water.\n", Format.MARKDOWN)


PIECES = ("# A", "## B b", "## C c", "### D d", "Text.", "- item", "![x](y.png)", "<!-- c -->", "<div></div>", "")


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_a_text_below_every_heading_silences_the_rule(pieces: list[str]) -> None:
    filled = [f"{piece}\n\nText.\n" if piece.startswith("#") else piece for piece in pieces]
    assert not found(CODE, "\n\n".join(filled), Format.MARKDOWN)
    assert all(flagged in "A B b C c D d" for flagged in words(CODE, "\n\n".join(pieces), Format.MARKDOWN))


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        ("The Blood Test   Pros", "The blood-test - pros"),
        ("Whats An Mri", "What's an MRI?"),
        (
            "How Long Before A Blood Test Can I Dri 09A4",
            "How long before a blood test can I drink coffee, tea or milk, and why?",
        ),
    ],
)
def test_a_heading_made_of_the_next_one_for_a_file_is_not_empty(slug: str, title: str) -> None:
    assert found(CODE, f"{TOP}## {slug}\n\n# {title}\n\nAsk us.\n", Format.MARKDOWN) == []


@pytest.mark.parametrize(
    ("page", "empty"),
    [
        ("<h1>We take</h1><h1>your time</h1>", []),
        ("<h1>Tests</h1><h2>At Hill House</h2><h2>Before</h2>", []),
        ("<h1>Tests</h1><p>We test.</p><h3>Hill House</h3><h3>12 Mill Lane</h3><h3>Harton</h3>", []),
        ("<h1>Tests</h1><p>We test.</p><h3>Hill House</h3><h3>12 Mill Lane</h3>", [("warning", "Hill House")]),
        ("<h1>Tests</h1><p>We test.</p><h2>Before</h2><h2>After</h2>", [("warning", "Before")]),
    ],
)
def test_lines_of_one_display_are_no_headings_of_sections(page: str, empty: list[tuple[str, str]]) -> None:
    assert found(CODE, f"{page}<p>Nobody is hurried.</p>", Format.HTML) == empty
