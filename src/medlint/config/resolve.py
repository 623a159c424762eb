"""Which settings hold where."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from medlint.config.file import present
from medlint.model.failure import ConfigError
from medlint.model.settings import Choice, Settings
from medlint.model.severity import Severity


@dataclass(frozen=True)
class Overrides:
    """What the command line asks for in place of, or on top of, any configuration file."""

    choice: Choice = field(default_factory=Choice)
    fail_level: Severity | None = None

    def apply(self, settings: Settings) -> Settings:
        """``settings`` with these laid over them."""
        return replace(
            settings,
            choices=(*settings.choices, self.choice),
            fail_level=self.fail_level or settings.fail_level,
        )


@dataclass
class Resolver:
    """Gives the settings of any folder: those of the nearest configuration file, overridden by the command line.

    ``config`` names the one file to use everywhere; ``isolated`` uses none at all.
    """

    overrides: Overrides = field(default_factory=Overrides)
    config: Path | None = None
    isolated: bool = False
    _found: dict[str, Settings | ConfigError] = field(default_factory=dict)

    def settings_for(self, folder: Path) -> Settings:
        """The settings of the files in ``folder``; raises ``ConfigError`` where their configuration is broken."""
        everywhere_alike = self.isolated or self.config
        found = self._nearest("" if everywhere_alike else os.path.realpath(folder))
        if isinstance(found, ConfigError):
            raise found
        return found

    def _nearest(self, folder: str) -> Settings | ConfigError:
        if folder not in self._found:
            self._found[folder] = self._look(folder)
        return self._found[folder]

    def _look(self, folder: str) -> Settings | ConfigError:
        try:
            settings = self._own(folder)
        except ConfigError as error:
            return error
        if settings:
            return self.overrides.apply(settings)
        above = os.path.dirname(folder)  # noqa: PTH120
        return self._nearest(above) if above != folder else self.overrides.apply(Settings())

    def _own(self, folder: str) -> Settings | None:
        """The settings that the folder itself brings, or the one file for all of them."""
        config = None if self.isolated else self.config
        if not config and (self.isolated or not present(folder)):
            return None
        from medlint.config.load import load_settings, settings_in

        return load_settings(Path(os.path.realpath(config))) if config else settings_in(Path(folder))
