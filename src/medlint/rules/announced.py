"""What announces each rule of a configuration, kept between runs: a rule that nothing announces need not be read."""

import marshal
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from medlint.cache import CACHE, digest
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.parts import NO_PARTS, Parts
from medlint.rules.scan import Index

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The folders whose modules decide what announces a rule.
_READERS = ("rules", "detect")
_RULES = "rules"


class Announced(NamedTuple):
    """What announces some rules, in the order in which they run.

    ``anyhow`` says whether each runs without a trigger: always, never, or (None) where there are marks. ``counted`` are
    the names of those whose findings others count.
    """

    triggers: Index
    anyhow: list[bool | None]
    codes: list[str]
    counted: list[str]


class Kept:
    """Where that is kept for one choice of rules; ``name`` is "" where nothing is to be kept."""

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


def announced(catalogue: str, rules: Sequence[Rule], settings: Settings) -> Kept:
    """Where it is kept what announces ``rules``, which are of the catalogue with that key, under ``settings``."""
    if not catalogue or not CACHE.used:
        return Kept("")
    always = settings._replace(today="")  # which day it is announces nothing
    what = "\n".join((catalogue, repr(always), *(rule.code for rule in rules), *_stamps())).encode(errors="replace")
    return Kept(f"announced-{digest(what)}")


def _stamps() -> Iterator[str]:
    """The size and the time of each module that decides what announces a rule."""
    for reader in _READERS:
        for folder, below, names in os.walk(os.path.join(_PACKAGE, reader)):
            below.sort()
            for name in sorted(names):
                if name.endswith(".py"):
                    known = os.stat(os.path.join(folder, name))
                    yield f"{name} {known.st_size} {known.st_mtime_ns}"
