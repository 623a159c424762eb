"""Links that are stand-ins: by their address, by their words, and by being spoken of and missing."""

from functools import cache

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue


@cache
def linter() -> Linter:
    catalogue = load_catalogue()
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "CIT003"], Settings())


def found(text: str, format: Format = Format.MARKDOWN) -> list[tuple[str, str]]:
    """Severity and words of each finding."""
    document = parse(Source("article", text, format))
    findings, failures = linter().lint(document, {"CIT003"})
    assert not failures
    shown = [(one.finding.severity or one.rule.severity, one.finding.span) for one in findings]
    return [(severity.label, document.source.text[span.start : span.end]) for severity, span in shown]


@pytest.mark.parametrize(
    "target",
    ["", "#", "http://", "javascript:void(0);", "JavaScript:;", "https://example.com", "http://www.example.com/x",
     "TODO", "insert-link-here", "https://your-site.org/x", "https://yourclinic.com/book", "//localhost/draft"],
)  # fmt: skip
def test_addresses_that_lead_nowhere(target: str) -> None:
    assert found(f"See [the survey](<{target}>).") == [("error", "the survey")]
    assert found(f'See <a href="{target}">the survey</a>.', Format.HTML) == [("error", "the survey")]


@pytest.mark.parametrize(
    "target",
    ["#part", "/", "page.html", "https://example.org/x", "https://myexample.com", "https://host.org/#",
     "mailto:a@b.org", "tel:988", "/example.com", "link.html", "https://insertlink.org"],
)  # fmt: skip
def test_addresses_that_lead_somewhere(target: str) -> None:
    assert found(f"See [the survey]({target}).") == []


@pytest.mark.parametrize("text", ["here", "Click here", "this\nlink", "Here."])
def test_words_that_say_nothing(text: str) -> None:
    assert [severity for severity, _ in found(f"For the dates [{text}](/dates)")] == ["warning"]


@pytest.mark.parametrize("text", ["Read more »", "**Learn more**", "(more)"])
def test_words_of_buttons(text: str) -> None:
    assert [severity for severity, _ in found(f"For the dates [{text}](/dates)")] == ["info"]


@pytest.mark.parametrize("text", ["external link", "[insert link]", "Insert URL here", "TBD"])
def test_words_that_are_stand_ins(text: str) -> None:
    assert [severity for severity, _ in found(f"For the dates [{text}](/dates)")] == ["error"]


@pytest.mark.parametrize("text", ["Read more about gout", "Heredity", "Gout", "Download (PDF)", "here and there", "25"])
def test_words_that_say_something(text: str) -> None:
    assert found(f"For the dates [{text}](/dates)") == []


def test_a_link_without_words_is_flagged_as_a_whole() -> None:
    assert found('<a href="#"><img src="a.png"></a> Text.', Format.HTML) == [
        ("error", '<a href="#"><img src="a.png"></a>')
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Check out this external link.", [("error", "this external link")]),
        ("Visit our internal link for support.", [("error", "our internal link")]),
        ("Follow this link for the dates.", [("warning", "Follow this link")]),
        ("Click here to see the dates.", [("warning", "Click here to")]),
        ("To learn more, visit Gout Help Line.", [("info", "To learn more, visit Gout Help Line")]),
        ("You can visit Gout Help Line for advice.", [("info", "You can visit Gout Help Line")]),
        ("You can visit Anna.", []),
        ("For more information, visit your doctor.", []),
        ("This link between age and gout is weak.", []),
        ("Follow this link: https://host.org/dates", []),
        ("Click here to see the dates.\n\nhttps://host.org/dates", []),
        ("Click here to see the dates.\n\n# Dates\n\nhttps://host.org/dates", [("warning", "Click here to")]),
        ("The dates are on host.org/dates; click here to see them.", []),
    ],
)  # fmt: skip
def test_links_that_are_spoken_of(text: str, said: list[tuple[str, str]]) -> None:
    assert found(text) == said


def test_what_may_bring_a_link_counts_as_one() -> None:
    assert found("Click here to see {{< dates >}} of the classes.") == []
    assert found("<p>Click here to see <Dates/></p>") == []


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ('<a href="#"><b>Blog</b></a>', "Blog"),
        ('<a href="#"><i class="icon"></i></a>', "#"),
        ('<a href="#">https://example.net/a</a>', "https://example.net/a"),
        ('<a href="javascript:;"><img src="a.png"></a>', "javascript:;"),
        ('<a href=""></a>', '<a href=""></a>'),
    ],
)
def test_a_message_names_the_link_and_not_its_markup(link: str, named: str) -> None:
    document = parse(Source("article", f"<p>See {link}.</p>", Format.HTML))
    findings, _ = linter().lint(document, {"CIT003"})
    assert [one.finding.message.partition("”")[0] for one in findings] == [f"“{named}"]
