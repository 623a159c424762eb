"""Which settings hold where."""

import os

from medlint.config.file import present
from medlint.model.failure import ConfigError
from medlint.model.record import NamedTuple
from medlint.model.settings import Choice, Settings
from medlint.model.severity import Confidence, Severity


class Overrides(NamedTuple):
    """What the command line asks for in place of, or on top of, any configuration file."""

    choice: Choice = Choice()
    fail_level: Severity | None = None
    profile: str | None = None
    jurisdictions: tuple[str, ...] = ()
    preview: bool = False
    today: str = ""
    min_confidence: Confidence | None = None

    def apply(self, settings: Settings) -> Settings:
        """``settings`` with these laid over them."""
        return settings._replace(
            choices=(*settings.choices, self.choice),
            fail_level=self.fail_level or settings.fail_level,
            profile=self.profile or settings.profile,
            profiles=() if self.profile else settings.profiles,
            jurisdictions=self.jurisdictions or settings.jurisdictions,
            preview=self.preview or settings.preview,
            min_confidence=self.min_confidence or settings.min_confidence,
            today=self.today or settings.today,
        )


class Resolver:
    """Gives the settings of any folder: those of the nearest configuration file, overridden by the command line.

    ``config`` names the one file to use everywhere; ``isolated`` uses none at all.
    """

    def __init__(
        self,
        overrides: Overrides | None = None,
        config: "str | os.PathLike[str] | None" = None,
        isolated: bool = False,
    ) -> None:
        self._overrides = overrides or Overrides()
        self._config = None if isolated else config
        self._everywhere_alike = isolated or config is not None
        self._found: dict[str, Settings | ConfigError] = {}

    def settings_for(self, folder: "str | os.PathLike[str]") -> Settings:
        """The settings of the files in ``folder``; raises ``ConfigError`` where their configuration is broken."""
        found = self._nearest("" if self._everywhere_alike else os.path.realpath(folder))
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
            return self._overrides.apply(settings)
        above = os.path.dirname(folder)
        return self._nearest(above) if above != folder else self._overrides.apply(Settings(root=os.getcwd()))

    def _own(self, folder: str) -> Settings | None:
        """The settings that the folder itself brings, or the one file for all of them."""
        if not self._config and (self._everywhere_alike or not present(folder)):
            return None
        from medlint.config.load import load_settings, settings_in

        return load_settings(os.path.realpath(self._config)) if self._config else settings_in(folder)
