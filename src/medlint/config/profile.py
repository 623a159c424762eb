"""Which profile a file has."""

from medlint.config.globs import matches
from medlint.model.settings import Settings


def settings_at(path: str, settings: Settings) -> Settings:
    """``settings`` with the profile of the file at ``path``: that of the last glob that matches it."""
    for glob, profile in reversed(settings.profiles):
        if matches(glob, path, settings.root):
            return settings._replace(profile=profile) if profile != settings.profile else settings
    return settings
