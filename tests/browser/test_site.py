"""The site of docs/, built as continuous integration builds it, and read from a folder without a network."""

import difflib
import html
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pyromark
import pytest

pytest.importorskip("material", reason="the extra “docs” is not installed")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
AS_ON_GITHUB = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
LIST = (DOCS / "rules" / "index.md").read_text(encoding="utf-8")
COUNTED = ("li", "td", "pre", "h2", "h3", "img", "code", "blockquote")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return folder


@pytest.fixture
def page(chromium: "Browser", complaints: list[str]) -> Iterator["Page"]:
    opened = chromium.new_page(viewport={"width": 1280, "height": 900})
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: request.url.startswith(("file:", "data:")) or complaints.append(request.url))
    yield opened
    opened.close()
    assert complaints == []


def hooks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hooks", DOCS / "hooks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def article(site: Path, page: Path) -> str:
    """What the site makes of a page, without what it adds."""
    made = (site / page.relative_to(DOCS).with_suffix(".html")).read_text(encoding="utf-8")
    found = re.search(r"<article[^>]*>(.*)</article>", made, re.DOTALL)
    assert found
    return re.sub(r'<a class="headerlink".*?</a>|<(style|script|nav|form)\b.*?</\1>', "", found[1], flags=re.DOTALL)


def words(made: str) -> list[str]:
    apart = re.sub(r"<(?:br|hr|/p|/li|/t[dhr]|/h\d|/pre)\b[^>]*>", " ", made)
    return html.unescape(re.sub(r"<[^>]+>", "", apart)).split()


def test_every_page_reads_as_on_github(site: Path) -> None:
    for one in PAGES:
        text = re.sub(r"\A<!--.*?-->\n", "", one.read_text(encoding="utf-8"), flags=re.DOTALL)
        here, there = article(site, one), pyromark.html(text, options=AS_ON_GITHUB)
        assert not list(difflib.unified_diff(words(there), words(here), lineterm="", n=2)), one
        for tag in COUNTED:
            assert len(re.findall(f"<{tag}\\b", here)) == len(re.findall(f"<{tag}\\b", there)), (one, tag)


def test_every_rule_is_in_the_navigation_once(site: Path) -> None:
    rules = {page.stem for page in (DOCS / "rules").iterdir()} - {"index"}
    made = (site / "rules" / "cure-claim.html").read_text(encoding="utf-8")
    groups = re.findall(r"^## (.+)$", LIST, re.MULTILINE)
    beside = {*re.findall(r"(?<=href=)\"?([a-z-]+)\.html", made)} & rules
    assert {"absolute-safety", "hype-word"} < beside < rules  # those of its group, not all
    listed = [
        page for group in hooks().groups(LIST) for pages in group.values() for one in pages for page in one.values()
    ]
    assert sorted(listed) == sorted(f"rules/{rule}.md" for rule in rules)
    assert [name for group in hooks().groups(LIST) for name in group] == groups


def test_nothing_of_the_workshop_is_published(site: Path) -> None:
    assert not list(site.rglob("*.py"))


@pytest.mark.parametrize("name", ["index.html", "rules/cure-claim.html", "commands.html"])
def test_a_page_asks_for_nothing_from_elsewhere(site: Path, page: "Page", name: str) -> None:
    page.goto((site / name).as_uri())
    assert page.locator("h1").count() == 1
    assert page.evaluate("[...document.images].every((one) => one.complete && one.naturalWidth > 0)")


@pytest.mark.parametrize(
    ("asked", "found"),
    [("CLM004", "rules/cure-claim.html"), ("proof", "reading-the-proof.html"), ("frozen", "commands.html")],
)
def test_the_search_works_from_a_folder(site: Path, page: "Page", asked: str, found: str) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("[data-md-component=search-query]").first.press_sequentially(asked)
    page.locator(f'a.md-search-result__link[href*="{found}"]').first.click()
    page.wait_for_url(f"**/{found}*")


@pytest.mark.parametrize("start", ["For editors", "For maintainers", "For rule writers", "Rules", "Reference"])
def test_every_part_is_one_click_away(site: Path, page: "Page", start: str) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_role("navigation", name="Tabs").get_by_text(start, exact=True).click()
    assert page.locator("h1").inner_text()
    assert "index.html" not in page.url.removesuffix("rules/index.html")
