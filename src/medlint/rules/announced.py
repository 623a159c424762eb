"""What announces each rule of a configuration, kept between runs: a rule that nothing announces need not be read."""

import marshal
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress

from medlint.cache import CACHE, digest
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.scan import Index

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The folders whose modules decide what announces a rule.
_READERS = ("rules", "detect")


class Announced(NamedTuple):
    """What announces some rules, in the order in which they run.

    ``anyhow`` says whether each runs without a trigger: always, never, or (None) where there are marks. ``counted`` are
    the names of those whose findings others count.
    """

    triggers: Index
    anyhow: list[bool | None]
    codes: list[str]
    counted: list[str]


class Kept(NamedTuple):
    """Where that is kept for one choice of rules; ``name`` is "" where nothing is to be kept."""

    name: str

    def load(self) -> Announced | None:
        """What was saved for the same rules, None where there is nothing of use."""
        data = CACHE.read(self.name) if self.name else None
        with suppress(ValueError, TypeError, EOFError):
            triggers, anyhow, codes, counted = marshal.loads(data or b"")
            if triggers[0] == len(anyhow) == len(codes):
                return Announced(Index(*triggers), anyhow, codes, counted)
        return None

    def save(self, announced: Announced) -> None:
        """Save what announces the rules."""
        if self.name:
            CACHE.write(self.name, marshal.dumps((tuple(announced.triggers), *announced[1:])))


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
