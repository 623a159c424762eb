"""The option that checks again what changes, until somebody stops it."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps

import click

from medlint.cli.configured import resolver
from medlint.cli.streams import complain
from medlint.discover import discover
from medlint.model.failure import MedlintError
from medlint.typed import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathlib import Path

    from medlint.cli.reporting import Report

Command = Callable[..., int]

_LOOK = 200  # milliseconds


Check = Callable[[Sequence[str]], int]
"""A check of the articles that some paths name or hold, as the command line asks for it; gives the exit code."""


def watching(command: Command) -> Command:
    """Give ``command`` the option ``--watch``, with which it runs again for what changes."""

    @click.option("--watch", is_flag=True, help="Check again what changes, until Ctrl-C.")
    @wraps(command)
    def watched(
        watch: bool,
        paths: tuple[str, ...],
        exclude: tuple[str, ...],
        config: "Path | None",
        isolated: bool,
        **others: object,
    ) -> int:
        def check(paths: Sequence[str]) -> int:
            return command(paths=paths, exclude=exclude, config=config, isolated=isolated, **others)

        if not watch:
            return check(paths)
        _settle(paths, others)
        return _keep_checking(_Watched(paths or (".",), exclude, config, isolated), check)

    return watched


def _settle(paths: Sequence[str], options: Mapping[str, object]) -> None:
    """Complain where there is nothing to watch, or where what is written would be watched."""
    if "-" in paths:
        raise click.UsageError("--watch does not go with -.")
    if any(report.file for report in cast("tuple[Report, ...]", options["formats"])) or options["output_file"]:
        raise click.UsageError("--watch writes its reports to standard output only, not to files.")
    from importlib.util import find_spec

    if find_spec("watchfiles") is None:
        raise click.UsageError("--watch needs watchfiles, which is not installed: pip install “medlint[watch]”.")


class _Watched:
    """The paths of the command line, and which articles they mean after a change."""

    def __init__(self, paths: Sequence[str], exclude: Sequence[str], config: "Path | None", isolated: bool) -> None:
        self.paths = paths
        self._exclude = exclude
        self._config = config
        self._isolated = isolated

    def folders(self) -> Iterator[str]:
        """The folders to watch: those of the articles, and those of the configurations that hold for them."""
        settings = resolver(self._config, self._isolated)
        if self._config:
            yield os.path.dirname(os.path.realpath(self._config))
        for path in self.paths:
            folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
            yield os.path.realpath(folder)
            yield os.path.realpath(settings.settings_for(folder).root)

    def touched(self, changed: set[str]) -> Sequence[str]:
        """What to check after these files and folders have changed: everything, or the articles among and in them."""
        from medlint.deciding import decides

        if any(map(decides, changed)) or self._is_config(changed):
            return self.paths
        settings = resolver(self._config, self._isolated)
        found = discover(self.paths, settings.settings_for, exclude=self._exclude)
        if found.failures:  # for the check to tell
            return self.paths
        return [file for file in found.files if not changed.isdisjoint(_with_folders(os.path.realpath(file)))]

    def _is_config(self, changed: set[str]) -> bool:
        return self._config is not None and os.path.realpath(self._config) in changed


def _keep_checking(watched: _Watched, check: Check) -> int:
    """Check everything and then what changes; what cannot be done now may be possible after the next change."""
    from watchfiles import watch

    folders = [folder for folder in dict.fromkeys(watched.folders()) if os.path.isdir(folder)]
    # the first look finds nothing: whatever changes during the first check is found by the next
    looks = watch(*folders, yield_on_timeout=True, rust_timeout=_LOOK, watch_filter=None)
    next(looks)
    code = check(watched.paths)
    for look in looks:
        try:
            if look and (paths := watched.touched({os.path.realpath(path) for _, path in look})):
                code = check(paths)
        except click.ClickException as error:
            error.show()
        except MedlintError as error:
            complain(str(error.failure))
    return code


def _with_folders(path: str) -> Iterator[str]:
    """The path and all folders around it."""
    yield path
    while (above := os.path.dirname(path)) != path:
        yield above
        path = above
