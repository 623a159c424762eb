"""What announces each of some rules, kept between runs: a rule that nothing announces need not be read."""

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache

from medlint.cache import CACHE, digest, edition
from medlint.model.record import NamedTuple
from medlint.model.settings import Settings
from medlint.parts import NO_PARTS, Parts
from medlint.rules.scan import Index

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The folders whose modules decide what announces a rule.
_READERS = ("rules", "detect")
_RULES = "rules"
_DEFAULTS = Settings()


class Announced(NamedTuple):
    """What announces some rules, in the order in which they run.

    ``anyhow`` says whether each runs without a trigger: always, never, or (None) where there are marks. ``counted`` has
    for the code of each that counts findings the names of the rules that make them.
    """

    triggers: Index
    anyhow: list[bool | None]
    codes: list[str]
    counted: dict[str, tuple[str, ...]]


class Kept:
    """Where that is kept; ``name`` is "" where nothing is to be kept."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._parts: Parts = NO_PARTS

    def load(self) -> Announced | None:
        """What was saved for the same rules, None where there is nothing of use."""
        parts = CACHE.parts(self._name) if self._name else NO_PARTS
        with suppress(ValueError, TypeError, EOFError):
            triggers, anyhow, codes, counted = marshal.loads(parts.read(_RULES) or b"")
            if triggers[0] == len(anyhow) == len(codes):
                self._parts = parts
                return Announced(Index(*triggers), anyhow, codes, counted)
        return None

    def groups(self, code: str) -> memoryview | None:
        """What was saved of the groups of the rule with that code, None where it has none."""
        return self._parts.read(code)

    def save(self, announced: Announced, groups: Mapping[str, bytes]) -> None:
        """Save what announces the rules, and for those that have groups what announces each of them."""
        if self._name:
            rules = marshal.dumps((tuple(announced.triggers), *announced[1:]))
            CACHE.write_parts(self._name, {_RULES: rules, **groups})


def announced(catalogue: str, codes: Iterable[str], settings: Settings) -> Kept:
    """Where it is kept what announces the rules with those codes under ``settings``; the key is the catalogue's."""
    if not catalogue:
        return Kept("")
    what = "\n".join((catalogue, repr(telling(settings)), *sorted(codes), *_stamps())).encode(errors="replace")
    return Kept(f"announced-{digest(what)}")


def telling(settings: Settings) -> Settings:
    """``settings`` without what announces nothing: which files there are, which rules run and how grave they are."""
    return settings._replace(
        root=_DEFAULTS.root,
        path=None,
        profiles=(),
        preview=False,
        min_confidence=_DEFAULTS.min_confidence,
        choices=(),
        per_file_ignores=(),
        severities=(),
        fail_level=_DEFAULTS.fail_level,
        exclude=(),
        support_scope=_DEFAULTS.support_scope,
        own_domains=(),
        trusted_domains=(),
        allow_only_sources=False,
        bibliographies=(),
        retractions="",
        today="",
        extend_rules=(),
    )


@cache
def _stamps() -> tuple[str, ...]:
    """The stamps of the modules that decide what announces a rule; none where the catalogue's key has the edition."""
    return () if edition() else tuple(_read_stamps())


def _read_stamps() -> Iterator[str]:
    """The size and the time of each of these modules."""
    for reader in _READERS:
        for folder, below, names in os.walk(os.path.join(_PACKAGE, reader)):
            below.sort()
            for name in sorted(names):
                if name.endswith(".py"):
                    known = os.stat(os.path.join(folder, name))
                    yield f"{name} {known.st_size} {known.st_mtime_ns}"
