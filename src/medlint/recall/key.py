"""What a result hangs on: the article, the settings, the files that they name, and medlint itself."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from medlint.cache import edition
from medlint.config.profile import settings_at
from medlint.config.select import ignored_at
from medlint.model.settings import Selector, Settings
from medlint.model.source import Source
from medlint.rules.load import catalogue_folder

SettingsFor = Callable[[str], Settings]

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_READ = (".py", ".yaml", ".yml")
_SIZE = 16  # bytes
_DEFAULTS = Settings()


class Key(NamedTuple):
    """A digest of all that a result hangs on but the day of the run, and that day."""

    digest: bytes
    today: str


class Keys:
    """Makes the keys of results. ``medlint`` is a digest of the program, ``settings_for`` gives a folder's settings."""

    def __init__(self, medlint: bytes, settings_for: SettingsFor) -> None:
        self._medlint = medlint
        self._settings_for = settings_for
        self._known: dict[tuple[Settings, tuple[Selector, ...]], bytes | None] = {}

    @classmethod
    def now(cls, settings_for: SettingsFor) -> "Keys | None":
        """The keys for medlint as it is installed, None where its files cannot be read."""
        try:
            itself = (edition(),) if edition() else _contents((_PACKAGE, catalogue_folder()))
            medlint = _digest((sys.version.encode(), *_libraries(), *itself))
        except OSError:
            return None
        return cls(medlint, settings_for)

    def of(self, source: Source) -> Key | None:
        """The key of the result of ``source``, None where a file that the settings name cannot be read.

        Raises ``ConfigError`` where the settings are broken.
        """
        settings = settings_at(source.path, self._settings_for(os.path.dirname(source.path) or "."))
        around = self._around(settings, ignored_at(settings, source.path))
        if around is None:
            return None
        text = source.text.encode(errors="surrogatepass")
        return Key(_digest((around, source.format.value.encode(), text)), settings.today)

    def _around(self, settings: Settings, ignored: tuple[Selector, ...]) -> bytes | None:
        """The digest of all but the article; ``ignored`` are the rules that do not run on it."""
        if (settings, ignored) not in self._known:
            try:
                self._known[settings, ignored] = self._read(settings, ignored)
            except OSError:
                self._known[settings, ignored] = None
        return self._known[settings, ignored]

    def _read(self, settings: Settings, ignored: tuple[Selector, ...]) -> bytes:
        files = (*settings.extend_rules, *settings.bibliographies, *filter(None, [settings.retractions]))
        # what says only which files are checked, which settings hold for them, and when the exit code is 1
        relevant = settings._replace(
            exclude=(),
            profiles=(),
            per_file_ignores=(),
            fail_level=_DEFAULTS.fail_level,
            today="known" if settings.today else "",
        )
        said = repr((relevant, ignored)).encode(errors="surrogatepass")
        return _digest((self._medlint, said, *_contents(files)))


def _digest(parts: Iterable[bytes]) -> bytes:
    digest = blake2b(digest_size=_SIZE)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


def _libraries() -> Iterator[bytes]:
    """The names, with versions, of what is installed beside medlint: parsers and patterns are the work of libraries."""
    for place in sys.path:
        if os.path.isdir(place):
            yield from (name.encode() for name in sorted(os.listdir(place)) if name.endswith(".dist-info"))


def _contents(places: Iterable[str]) -> Iterator[bytes]:
    """The names and bytes of files, and of those in folders that hold rules or code."""
    for place in places:
        for file in _below(place) if os.path.isdir(place) else (place,):
            yield file.encode(errors="surrogateescape")
            with open(file, "rb") as opened:
                yield opened.read()


def _below(place: str) -> Iterator[str]:
    for folder, below, names in os.walk(place):
        below.sort()
        yield from (os.path.join(folder, name) for name in sorted(names) if os.path.splitext(name)[1] in _READ)
