"""What articles say of themselves: who wrote them, who reviewed them, and when."""

from functools import cache

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

BODY = "Gout is a form of arthritis. It comes at night, and it passes within a week or two. " * 5
DEFAULTS = Settings()
DATED = Settings(today="2026-11-22")
Finding = tuple[str, str, str]


@cache
def linter(code: str, settings: Settings) -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == code], settings)


def found(code: str, text: str, format: Format = Format.MARKDOWN, settings: Settings = DEFAULTS) -> list[Finding]:
    """Severity, flagged words and message of each finding."""
    document = parse(Source("article", text, format))
    findings, failures = linter(code, settings).lint(document, {code})
    assert not failures
    return [
        (
            (one.finding.severity or one.rule.severity).label,
            " ".join(document.source.text[slice(*one.finding.span)].split()),
            one.finding.message,
        )
        for one in findings
    ]


def flagged(code: str, text: str, format: Format = Format.MARKDOWN, settings: Settings = DEFAULTS) -> list[str]:
    return [f"{severity} {words}" for severity, words, _ in found(code, text, format, settings)]


def matter(*lines: str) -> str:
    return "\n".join(("---", "title: Gout", *lines, "---", "", BODY))


AUTHORS = """
    author: Ana Rivera
    Author: Ana Rivera, MD
    authors: [Ana Rivera, Ben Lee]
    author: {name: Ana Rivera, url: /ana}
    byline: Ana Rivera
    written_by: Ana Rivera
    writtenBy: Ana Rivera
    author: NHS
    author: American Heart Association editorial team
    title2: Gout
    tags: [gout]
""".strip().splitlines()
NOBODY = """
    author: Health Team
    author: Staff
    author: admin
    author: "Editorial Staff"
    byline: Guest Author
    author: "N/A"
""".strip().splitlines()


@pytest.mark.parametrize("line", AUTHORS, ids=str.strip)
def test_a_named_author_is_enough(line: str) -> None:
    assert flagged("GOV001", matter(line.strip())) == []


@pytest.mark.parametrize("line", NOBODY, ids=str.strip)
def test_a_byline_of_nobody_is_flagged_where_it_stands(line: str) -> None:
    value = line.partition(": ")[2].strip('"')
    assert flagged("GOV001", matter(line.strip())) == [f"warning {value}"]


def test_an_author_is_missed_where_the_front_matter_shows_that_the_site_names_people() -> None:
    assert flagged("GOV001", matter("author:")) == ["warning Gout"]
    assert flagged("GOV001", matter("reviewer: Ben Lee, MD")) == ["warning Gout"]
    assert flagged("GOV001", matter("date: 2025-01-01")) == []
    assert flagged("GOV001", f"# Gout\n\n{BODY}") == []


def test_a_byline_in_the_text_does_as_well() -> None:
    assert flagged("GOV001", matter("author:").replace("Gout is", "By Ana Rivera, MD\n\nGout is", 1)) == []
    assert flagged("GOV001", matter("author:").replace("Gout is", "Written by Ana Rivera\n\nGout is", 1)) == []


def test_a_configuration_asks_every_article() -> None:
    asking = Settings(governance=("author",))
    assert flagged("GOV001", f"# Gout\n\n{BODY}", settings=asking) == ["warning Gout"]
    assert flagged("GOV001", f"# Gout\n\nBy Ana Rivera\n\n{BODY}", settings=asking) == []
    assert flagged("GOV002", f"# Gout\n\n{BODY}", settings=asking) == []
    assert flagged("GOV001", f"Gout\n\n{BODY}", Format.TEXT, asking) == ["warning Gout"]
    patients = Settings(profile="patient-info")
    for code in ("GOV001", "GOV002", "GOV003"):
        assert flagged(code, f"# Gout\n\n{BODY}", settings=patients) == ["warning Gout"]


def test_an_organisation_of_the_settings_is_an_author() -> None:
    ours = Settings(organisations=("Hill Health",))
    assert flagged("GOV001", matter("author: Hill Health team")) == ["warning Hill Health team"]
    assert flagged("GOV001", matter("author: Hill Health team"), settings=ours) == []


def test_credentials_are_looked_at_where_they_are_asked_for() -> None:
    asking = Settings(governance=("author", "author-credentials"))
    assert flagged("GOV001", matter("author: Ana Rivera"), settings=asking) == ["warning Ana Rivera"]
    for name in ("Ana Rivera, MD", "Dr Ana Rivera", "Ana Rivera, PharmD", "NHS"):
        assert flagged("GOV001", matter(f'author: "{name}"'), settings=asking) == []


OTHER_PAGES = ("layout: home", "layout: index", "template: landing.html", "redirect_to: /gout", "type: section")


@pytest.mark.parametrize("line", OTHER_PAGES)
def test_pages_that_are_no_articles_owe_nothing(line: str) -> None:
    assert flagged("GOV001", matter(line, "author:")) == []
    assert flagged("GOV001", matter(line, "author:"), settings=Settings(governance=("author",))) == []


NEWS = (
    "HARTON (Reuters) - ",
    "The firm said so in a news release. ",
    "He said no. She said yes. “No,” says Dr. Lind. ",
)


@pytest.mark.parametrize("words", NEWS)
def test_news_owe_a_reviewer_only_where_they_are_asked_for_one(words: str) -> None:
    page = f"Gout\n\n{words}{BODY}"
    assert flagged("GOV002", page, Format.TEXT) == []
    assert flagged("GOV001", page, Format.TEXT) != []
    assert flagged("GOV002", page, Format.TEXT, Settings(governance=("reviewer",))) == ["warning Gout"]
    assert flagged("GOV002", f"Gout\n\nShe said yes. {BODY}", Format.TEXT) == ["info Gout"]


@pytest.mark.parametrize("title", ["About us | Hill Clinic", "Hill Clinic – Contact", "Site Map", "Register"])
@pytest.mark.parametrize("code", ["GOV001", "GOV002", "GOV003"])
def test_pages_of_a_site_owe_nothing(code: str, title: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>{BODY}</p></body></html>"
    assert flagged(code, page, Format.HTML) == []
    assert flagged(code, page.replace(title, "Contact lenses and gout"), Format.HTML) == [
        "info Contact lenses and gout"
    ]


def test_entries_that_point_to_authors_name_them() -> None:
    told = matter("authors:", "  -", "    author-id: 118", "reviewed_by: S. Lee, MD")
    assert flagged("GOV001", told) == []
    assert flagged("GOV001", told, settings=Settings(governance=("author",))) == []
    assert flagged("GOV001", matter("authors:", "reviewed_by: S. Lee, MD")) == ["warning Gout"]


def test_a_short_page_owes_nothing() -> None:
    assert flagged("GOV001", "---\ntitle: Gout\nauthor:\n---\n\nSoon.\n") == []
    assert flagged("GOV001", "Gout\n\nSoon.\n", Format.TEXT) == []


PAGES = {
    "text": (f"Gout\n\n{BODY}", Format.TEXT),
    "page": (f"<html><head><title>Gout</title></head><body><p>{BODY}</p></body></html>", Format.HTML),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("code", ["GOV001", "GOV002", "GOV003"])
def test_a_complete_page_by_itself_is_told_in_an_info(code: str, name: str) -> None:
    text, format = PAGES[name]
    assert flagged(code, text, format) == ["info Gout"]


def test_a_fragment_of_a_page_is_not() -> None:
    assert flagged("GOV001", f"<h1>Gout</h1><p>{BODY}</p>", Format.HTML) == []


HEADS = """
    <meta name="author" content="Ana Rivera">
    <meta property="article:author" content="Ana Rivera"/>
    <script type="application/ld+json">{"author": "Ana Rivera"}</script>
    <script type="application/ld+json">{"author": [{"@type": "Person", "name": "Ana Rivera"}]}</script>
    <p>By <span itemprop="author">Ana Rivera</span></p>
    <p>By <a rel="author" href="/ana">Ana Rivera</a></p>
    <p>Written by Ana Rivera, RN</p>
""".strip().splitlines()


@pytest.mark.parametrize("line", HEADS, ids=str.strip)
def test_pages_name_their_author_in_many_ways(line: str) -> None:
    text = f"<html><head><title>Gout</title>{line.strip()}</head><body><p>{BODY}</p></body></html>"
    if line.strip().startswith("<p>"):
        text = f"<html><head><title>Gout</title></head><body>{line.strip()}<p>{BODY}</p></body></html>"
    assert flagged("GOV001", text, Format.HTML) == []


BYLINES = {
    "By Ana Rivera": "",
    "by Ana Rivera, MD | 3 May 2025": "",
    "Written by Dr Ana Rivera on 3 May 2025": "",
    "Author: Ana Rivera": "",
    "About the author": "",
    "By the Health Team": "info the Health Team",
    "This article was created by HealthTeam Staff": "info HealthTeam Staff",
    "Posted by admin": "info admin",
    "By night it wakes you": "info Gout",
    "Written by hand": "info Gout",
    "A study by Fox and others": "info Gout",
}


@pytest.mark.parametrize("line", BYLINES)
def test_bylines_in_text(line: str) -> None:
    assert flagged("GOV001", f"Gout\n\n{line}\n\n{BODY}", Format.TEXT) == [BYLINES[line]] * bool(BYLINES[line])


def test_a_byline_far_down_is_none() -> None:
    middle = "\n\n".join(["It hurts."] * 30)
    text = f"Gout\n\n{BODY}\n\n{middle}\n\nThe song was written by Ana Rivera.\n\n{middle}"
    assert flagged("GOV001", text, Format.TEXT) == ["info Gout"]


def test_a_reviewer_is_somebody_else() -> None:
    assert flagged("GOV002", matter("author: Ana Rivera, MD", "reviewed_by: Ben Lee, MD")) == []
    assert flagged("GOV002", matter("author: Ana Rivera", "reviewer: ana rivera")) == ["warning ana rivera"]
    assert flagged("GOV002", matter("reviewer: Editorial team")) == ["warning Editorial team"]
    assert flagged("GOV002", matter("reviewer: Medical Advisory Board")) == []
    assert flagged("GOV002", matter("author: Ana Rivera")) == []
    assert flagged("GOV002", matter("last_reviewed: 2026-01-01")) == ["warning Gout"]
    assert flagged("GOV002", f"Gout\n\nMedically reviewed by Ben Lee, MD\n\n{BODY}", Format.TEXT) == []


DATES = {
    ("last_reviewed: 2026-05-01",): "",
    ("last_reviewed: 2019-01-01",): "warning 2019-01-01",
    ("last_reviewed: 2023-11-01",): "",
    ("last_reviewed: 2023-10-31",): "warning 2023-10-31",
    ("last_reviewed: May 2019",): "warning May 2019",
    ("reviewed: 3rd of May 2019",): "warning 3rd of May 2019",
    ("reviewed: May 3, 2019",): "warning May 3, 2019",
    ("lastReviewed: 2026-11-23",): "error 2026-11-23",
    ("lastReviewed: 2026-11-22",): "",
    ("lastReviewed: 2026-11",): "",
    ("lastReviewed: 2026-12",): "error 2026-12",
    ("lastReviewed: 2026-14-01",): "error 2026-14-01",
    ("date: 2026-06-01", "reviewed: 2026-05-01"): "error 2026-05-01",
    ("date: 2026-05-01T10:00:00Z", "reviewed: 2026-05-01"): "",
    ("date: 2026-05", "reviewed: 2026-05-01"): "",
    ("date: 2019-05-01",): "",
    ("lastupdate: 2017-06-28",): "",
    ("reviewed: 2026-01-01", "next_review: 2026-06-01"): "warning 2026-01-01",
    ("reviewed: 2019-01-01", "next_review: 2028-06-01"): "",
    ("reviewed: yes",): "",
    ("reviewed:",): "warning Gout",
    ("reviewer: Ben Lee, MD",): "warning Gout",
}


@pytest.mark.parametrize("lines", DATES, ids=", ".join)
def test_review_dates(lines: tuple[str, ...]) -> None:
    assert flagged("GOV003", matter(*lines), settings=DATED) == [DATES[lines]] * bool(DATES[lines])


def test_without_a_day_of_the_run_no_date_is_old_or_new() -> None:
    assert flagged("GOV003", matter("last_reviewed: 2009-01-01")) == []
    assert flagged("GOV003", matter("last_reviewed: 2099-01-01")) == []


def test_how_long_a_review_holds_is_the_publisher_s_choice() -> None:
    text = matter("last_reviewed: 2025-01-01")
    assert flagged("GOV003", text, settings=DATED) == []
    assert flagged("GOV003", text, settings=DATED._replace(review_months=12)) == ["warning 2025-01-01"]
    old = matter("last_reviewed: 2009-01-01")
    assert flagged("GOV003", old, settings=DATED._replace(review_months=0)) == []
    assert flagged("GOV003", old, settings=DATED._replace(profile="news")) == []


def test_the_messages_quote_and_count() -> None:
    messages = [message for _, _, message in found("GOV003", matter("reviewed: 2019-01-01"), settings=DATED)]
    assert messages == [
        "the last review, “2019-01-01”, is overdue (more than 36 months ago); review this again, and say when"
    ]
    due = matter("reviewed: 2026-01-01", "next_review: 2026-06-01")
    assert "(due 2026-06)" in found("GOV003", due, settings=DATED)[0][2]


TEXT_DATES = (
    "Last updated: May 3, 2025",
    "3 May 2025",
    "May 2025",
    "Leeds, May 3, 2025 -- Hill Clinic",
    "Reviewed on 3/4/2025",
)


@pytest.mark.parametrize("line", TEXT_DATES)
def test_any_date_of_its_own_will_do_for_a_plain_text(line: str) -> None:
    assert flagged("GOV003", f"Gout\n\n{line}\n\n{BODY}", Format.TEXT) == []


@pytest.mark.parametrize("code", ["GOV001", "GOV002", "GOV003"])
def test_a_house_that_speaks_of_itself_and_pages_about_people_and_laws_are_no_articles(code: str) -> None:
    own = "Our team treats gout, and our patients come back. "
    assert found(code, f"Gout at night\n\n{BODY}", Format.TEXT)
    assert not found(code, f"Gout at night\n\n{own}{BODY}", Format.TEXT)
    assert found(code, f"Gout at night\n\n{own}{BODY * 9}", Format.TEXT), "it speaks of gout much more than of itself"
    assert found(code, f"Gout at night\n\n{own}{BODY}", Format.TEXT, Settings(profile="patient-info"))
    assert not found(code, f"Ana Rivera\n\nProfessional background: she treats gout. {BODY}", Format.TEXT)


def test_days_and_months_are_told_apart_by_jurisdiction() -> None:
    text = f"Gout\n\nReviewed on 12/11/2026\n\n{BODY}"
    assert flagged("GOV003", text, Format.TEXT, DATED) == ["error 12/11/2026"]
    assert flagged("GOV003", text, Format.TEXT, DATED._replace(jurisdictions=("uk",))) == []


@pytest.mark.parametrize(
    "text", ["by " * 50_000, "author: " * 20_000, "2026-" * 20_000, "<meta " * 20_000, '"author":' * 9_000]
)
@pytest.mark.parametrize("format", [Format.TEXT, Format.HTML, Format.MARKDOWN])
def test_odd_texts_break_nothing(text: str, format: Format) -> None:
    for code in ("GOV001", "GOV002", "GOV003"):
        assert len(found(code, f"<html>{text}" if format is Format.HTML else text, format)) <= 2


@pytest.mark.parametrize("line", ["Written  by Admin", "The text was written by Admin", "Posted\nby Admin | 4 May"])
def test_what_announces_a_name_stands_anywhere_in_a_line_and_as_wide_as_it_likes(line: str) -> None:
    assert flagged("GOV001", f"Gout\n\n{line}\n\n{BODY}", Format.TEXT) == ["info Admin"]


def test_a_name_is_looked_for_at_both_ends_and_not_in_between() -> None:
    paragraphs = [f"Paragraph number {number} is about gout." for number in range(40)]
    for at, expected in ((2, ["info Admin"]), (20, ["info Gout"]), (38, ["info Admin"])):
        text = "\n\n".join(["Gout", *paragraphs[:at], "Written by Admin", *paragraphs[at:], BODY])
        assert flagged("GOV001", text, Format.TEXT) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_date_ends_with_its_line_whatever_ends_that(end: str) -> None:
    text = f"Gout\n\n{BODY}\n\nLast reviewed: 3 May 2019\nGreat Clinic\n".replace("\n", end)
    assert flagged("GOV003", text, Format.TEXT, DATED) == ["info 3 May 2019"]
