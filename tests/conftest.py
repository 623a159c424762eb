"""What holds for all tests."""

import os

import pytest
from hypothesis import settings

from medlint.cache import CACHE

# The same examples in every run, so that a change is judged by what it changes.
# HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read from the cache of whoever runs the tests."""
    monkeypatch.setattr(CACHE, "used", False)
