"""The profile of a file: the last glob that matches it decides."""

import pytest

from medlint.config.profile import settings_at
from medlint.model.settings import Settings

SETTINGS = Settings(
    root="/site",
    profile="clinic",
    profiles=(("*.md", "editorial"), ("news/**", "news"), ("news/old/", "scraped")),
)


@pytest.mark.parametrize(
    ("path", "profile"),
    [
        ("/site/a.html", "clinic"),
        ("/site/a.md", "editorial"),
        ("/site/news/a.html", "news"),
        ("/site/news/old/a.md", "scraped"),
    ],
)
def test_the_last_glob_that_matches_decides(path: str, profile: str) -> None:
    assert settings_at(path, SETTINGS).profile == profile


def test_everything_else_stays() -> None:
    assert settings_at("/site/a.html", SETTINGS) is SETTINGS
    assert settings_at("/site/a.md", SETTINGS).root == SETTINGS.root
