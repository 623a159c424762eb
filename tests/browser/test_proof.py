"""The proof in a real browser: marks on the right words, filters and keys, nothing that an article could do to it."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from medlint import lint_paths, lint_text
from medlint.model.result import FileResult
from medlint.parse import parse
from medlint.report import FORMATS, Surroundings
from medlint.report.html.text import shown

Open = Callable[..., Any]

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
ARTICLE = """\
---
title: "Knee gel 🦵🏽 for everyone"
description: The most effective gel.
---

# Knee gel &amp; you

👩‍👩‍👧 It is **completely safe** and *cures* arthritis. In trials, 85% of patients walked again.[^9]

- Our gel is [the best treatment](https://example.org) there is.
- > Quoted: it works for everyone.

| claim | proof |
|-------|-------|
| the **most effective** gel | 90% of users agree |

Commonly reported side effects include:

Nothing is written here. Read [this study](#).
"""


def proof(*results: FileResult) -> str:
    return "".join(FORMATS["html"]()(results, Surroundings()))


@pytest.fixture(scope="module")
def results() -> list[FileResult]:
    return [lint_text(ARTICLE, "knee.md", isolated=True), *lint_paths(EXAMPLES, isolated=True)]


def words(text: str) -> str:
    return " ".join(text.replace("◆", "").split())


def test_every_highlight_sits_on_its_words(open_page: Open, results: list[FileResult]) -> None:
    page = open_page(proof(*results))
    compared = 0
    for place, result in enumerate(results, 1):
        assert result.source is not None
        document = parse(result.source)
        for number, one in enumerate(result.diagnostics, 1):
            pieces = page.locator(f'mark[data-notes~="a{place}n{number}"]').all_text_contents()
            assert pieces, one
            expected = words(shown(document, one.span))
            if expected:
                assert words("".join(pieces)).replace(" ", "") == expected.replace(" ", ""), one
                compared += 1
            note = page.locator(f"#a{place}n{number}").text_content() or ""
            assert words(one.message) in words(note)
            assert f"{one.code} {one.name}" in note
    assert compared >= 20


def test_the_text_of_an_article_is_all_there(open_page: Open) -> None:
    result = lint_text(ARTICLE, "knee.md", isolated=True)
    page = open_page(proof(result))
    page.evaluate("document.querySelectorAll('.note, .label, .atom').forEach((one) => one.remove())")
    assert result.source is not None
    document = parse(result.source)
    read = "".join(shown(document, block.span) for block in document.blocks)
    assert "".join((page.locator(".copy").text_content() or "").split()) == "".join(read.split())


def test_filters_show_and_hide_notes_highlights_and_articles(open_page: Open, results: list[FileResult]) -> None:
    page = open_page(proof(*results))
    found = [one for result in results for one in result.diagnostics]
    page.get_by_label("warnings").uncheck()
    page.get_by_label("notes", exact=False).first.uncheck()
    errors = [one for one in found if one.severity.label == "error"]
    assert page.locator(".note:visible").count() == len(errors)
    assert page.locator("output").inner_text() == str(len(errors))
    assert page.locator("mark.warning:not(.off)").count() == 0
    page.get_by_label("warnings").check()
    page.locator("select").select_option("STA001")
    numbers = [one for one in found if one.code == "STA001" and one.severity.label != "info"]
    assert page.locator(".note:visible").count() == len(numbers)
    having = sum(any(one in result.diagnostics for one in numbers) for result in results)
    assert page.locator(".sheet:visible").count() == having
    shown = page.locator(".contents li:visible a").evaluate_all("all => all.map((a) => a.hash)")
    sheets = page.locator(".sheet:visible").evaluate_all("all => all.map((one) => `#${one.id}`)")
    assert shown == sheets
    page.get_by_label("errors").uncheck()
    page.get_by_label("warnings").uncheck()
    assert page.locator(".sheet:visible, .contents li:visible").count() == 0
    assert page.locator("output").inner_text() == "none"


@pytest.mark.parametrize("width", [1280, 1024])
def test_the_controls_stand_in_one_line_on_a_desk(open_page: Open, results: list[FileResult], width: int) -> None:
    page = open_page(proof(*results), width=width)
    tops = page.locator(".filters .wrap > *").evaluate_all(
        "all => all.map((one) => { const box = one.getBoundingClientRect(); return (box.top + box.bottom) / 2; })"
    )
    assert max(tops) - min(tops) < 10


def test_on_a_phone_the_way_to_the_next_finding_stays_at_hand(open_page: Open, results: list[FileResult]) -> None:
    page = open_page(proof(*results), width=390)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    place = page.get_by_role("button", name="Next").bounding_box()
    assert 0 <= place["x"] <= place["x"] + place["width"] <= 390
    assert 0 <= place["y"] <= place["y"] + place["height"] <= 900


def test_keys_go_from_finding_to_finding(open_page: Open, results: list[FileResult]) -> None:
    page = open_page(proof(*results))
    total = sum(len(result.diagnostics) for result in results)
    focused = "document.activeElement.dataset.notes.split(' ').includes('{}')"
    for key, expected, place in (("j", "a1n1", 1), ("n", "a1n2", 2), ("p", "a1n1", 1)):
        page.keyboard.press(key)
        assert page.evaluate(focused.format(expected)), key
        assert page.locator("output").inner_text() == f"{place} of {total}"
    page.keyboard.press("k")
    assert page.locator("output").inner_text() == f"{total} of {total}"
    assert page.locator(".note.on").count() >= 1
    box = page.locator(":focus").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900
    page.keyboard.press("j")
    assert page.locator("output").inner_text() == f"1 of {total}"
    page.locator("select").focus()
    page.keyboard.press("j")
    assert page.locator("output").inner_text() == f"1 of {total}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 380])
def test_an_accessibility_scan_finds_nothing_serious(
    open_page: Open, results: list[FileResult], width: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    page = open_page(proof(*results), width=width, scheme=scheme)
    violations = axe.run(page).response["violations"]
    assert [
        (one["id"], one["nodes"][0]["html"]) for one in violations if one["impact"] in ("serious", "critical")
    ] == []


@pytest.mark.parametrize("width", [1280, 768, 380])
def test_nothing_runs_over_the_edge(open_page: Open, results: list[FileResult], width: int) -> None:
    long = lint_text(f"# {'x' * 300}\n\nIt cures {'y' * 400}.", f"{'folder/' * 40}article.md", isolated=True)
    page = open_page(proof(*results, long), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(
        "[...document.querySelectorAll('.note')].every((note) => {"
        " const box = note.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; })"
    )


def test_the_figures_by_rule_fit_a_phone(open_page: Open, results: list[FileResult]) -> None:
    page = open_page(proof(*results), width=360)
    assert page.evaluate("[...document.querySelectorAll('.table')].every((one) => one.scrollWidth <= one.clientWidth)")


def test_notes_stand_beside_the_text_and_never_over_each_other(open_page: Open, results: list[FileResult]) -> None:
    page = open_page(proof(*results))
    page.evaluate("document.querySelectorAll('.sheet').forEach((one) => { one.style.contentVisibility = 'visible'; })")
    boxes = page.evaluate("[...document.querySelectorAll('.note')].map((n) => n.getBoundingClientRect().toJSON())")
    for one, other in pairwise(boxes):
        assert one["bottom"] <= other["top"] + 1 or one["top"] >= other["bottom"] - 1
    right = page.evaluate("document.querySelector('.copy').getBoundingClientRect().right")
    assert all(box["left"] >= right for box in boxes)


HOSTILE = [
    "<script>alert(1)</script> cures colds.",
    "<img src=x onerror=alert(2)> cures colds.",
    "</mark></article><script>alert(3)</script> It cures.",
    "<svg onload=alert(4)> [cures](javascript:alert(5)) gout",
    "&lt;script&gt;alert(6)&lt;/script&gt; cures &#60;img src=x onerror=alert(7)&#62;",
    "```\n</pre><script>alert(8)</script>\n```\n\nIt cures.",
    "It cures.[^</sup><script>alert(9)</script>]",
    "<style>body{display:none}</style><base href=//example.org/> It cures.",
    '{{< x onload=alert(10) >}} It cures " onfocus=alert(11) autofocus x=".',
    "<!-- medlint-disable <script>alert(12)</script> -->\n\nIt cures.",
    "]]></style><!--<script>It cures.",
    "<iframe srcdoc='<script>parent.alert(13)</script>'></iframe> cures",
]
NAMES = ["a.md", '"><script>alert(20)</script>.md', "<img src=x onerror=alert(21)>.md", "javascript:alert(22).md"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_an_article_holds_is_only_text(open_page: Open, text: str) -> None:
    results = [
        lint_text(text, name.replace(".md", suffix), isolated=True)
        for name in NAMES
        for suffix in (".md", ".html", ".txt", ".mdx")
    ]
    page = open_page(proof(*results))  # a script that ran would have opened a dialog
    assert page.locator("script").count() == 1
    assert page.locator("style").count() == 1
    assert page.locator("img, iframe, base, object, embed, link").count() == 0
    assert page.locator("a[href]").evaluate_all("all => all.every((a) => /^(#|https?:)/.test(a.getAttribute('href')))")
    assert page.locator(".copy :is([onload], [onerror], [onfocus], [src], [style])").count() == 0
    assert page.locator(".sheet").count() == len(results)


def test_the_policy_of_the_page_stops_foreign_scripts(open_page: Open, complaints: list[str]) -> None:
    html = proof(lint_text("It cures.", isolated=True))
    open_page(html.replace("</main>", "<script>alert(1)</script><img src=x onerror=alert(2)></main>"))
    assert complaints
    assert all("Content Security Policy" in complaint for complaint in complaints)
    complaints.clear()


def test_ten_thousand_findings_stay_usable(open_page: Open) -> None:
    text = "\n\n".join(f"Tea number {number} cures colds, and it is completely safe." for number in range(500))
    one = lint_text(text, isolated=True)
    results = [one._replace(path=f"{number}.md") for number in range(10)]
    assert sum(len(result.diagnostics) for result in results) >= 10_000
    page = open_page(proof(*results))
    took = page.evaluate("(() => { const start = performance.now(); filter(); return performance.now() - start; })()")
    page.keyboard.press("k")
    total = sum(len(result.diagnostics) for result in results)
    assert page.locator("output").inner_text() == f"{total} of {total}"
    print(f"filtering {total} findings took {took:.0f} ms")


def test_what_could_not_be_checked_stands_first(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "fine.md").write_text("Tea is hot.", encoding="utf-8")
    page = open_page(proof(*lint_paths(tmp_path, isolated=True)))
    assert "broken.md" in page.get_by_role("alert").inner_text()
