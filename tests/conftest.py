"""What holds for all tests."""

import pytest

from medlint.cache import CACHE


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read from the cache of whoever runs the tests."""
    monkeypatch.setattr(CACHE, "used", False)
