"""A real browser that opens the pages medlint makes; the tests are skipped where there is none."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]

Open = Callable[..., "playwright.Page"]


@pytest.fixture(scope="session")
def chromium() -> Iterator["playwright.Browser"]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser has complained of, and what a page has asked of its user or the network."""
    return []


@pytest.fixture
def open_page(chromium: "playwright.Browser", tmp_path: Path, complaints: list[str]) -> Iterator[Open]:
    """Opens a page from its HTML; afterwards there are no complaints left."""
    pages = []

    def opened(html: str, *, width: int = 1280, scheme: str = "light") -> "playwright.Page":
        page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url))
        file = tmp_path / f"page{len(pages)}.html"
        file.write_text(html, encoding="utf-8", errors="surrogateescape")
        page.goto(file.as_uri())
        return page

    yield opened
    for page in pages:
        page.close()
    assert complaints == []
