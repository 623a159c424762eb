"""The options that show what a check would do, and check nothing."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import wraps

from medlint.cli.environment import variable
from medlint.cli.lazy import click
from medlint.cli.streams import complain, note
from medlint.config.profile import settings_at
from medlint.model.failure import Failure
from medlint.model.record import NamedTuple
from medlint.run import Pipeline

Command = Callable[..., int]


def showing(command: Command) -> Command:
    """Give ``command`` the options ``--show-files`` and ``--show-settings``, which it gets as one ``show``."""

    @click.option("--show-files", is_flag=True, help="List the articles; say what is left out and why.")
    @click.option("--show-settings", is_flag=True, help="Show the settings for each PATH, and where they come from.")
    @wraps(command)
    def shown(show_files: bool, show_settings: bool, **options: object) -> int:
        if show_files and show_settings:
            raise click.UsageError("--show-files and --show-settings cannot be used together.")
        return command(show=Show(show_files, show_settings), **options)

    return shown


class Show(NamedTuple):
    """What is shown in place of a check, if anything."""

    files: bool = False
    settings: bool = False

    def __bool__(self) -> bool:
        return self.files or self.settings

    def answer(
        self, pipeline: Pipeline, paths: Sequence[str], exclude: Sequence[str], force_exclude: bool, comparing: bool
    ) -> int:
        """Show it; the exit code is 0, or 2 where something could not be found or read."""
        if comparing:
            raise click.UsageError("--show-files and --show-settings do not go with --since or --staged.")
        if self.settings:
            return _show_settings(pipeline, paths, exclude)
        discovery = pipeline.discover(paths, exclude=exclude, force_exclude=force_exclude)
        for path in discovery.files:
            click.echo(path)
        for path, why in discovery.omitted:
            if os.path.basename(path) != ".git":  # nobody wonders
                note(f"{path} is left out: {why}")
        return _told(discovery.failures)


def _show_settings(pipeline: Pipeline, paths: Sequence[str], exclude: Sequence[str]) -> int:
    from medlint.config.file import shown
    from medlint.config.origin import origins, written

    missing = tuple(Failure(path, "no such file or directory") for path in paths if not os.path.exists(path))
    for number, path in enumerate(path for path in paths if os.path.exists(path)):
        folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
        settings = pipeline.settings_for(folder)
        here = settings if os.path.isdir(path) else settings_at(path, settings)
        click.echo(
            f"{chr(10) if number else ''}# {path}: {shown(settings.path) if settings.path else 'no configuration file'}"
        )
        given = dict(_given())
        excluded_by = given.pop("exclude", "")  # in addition to what files exclude
        if here.profile != settings.profile:
            given["profile"] = "[profiles]"
        for key, value, places in origins(here, given):
            click.echo(f"{key} = {value}" + (f"  # {places}" if places else ""))
        if excluded_by:
            click.echo(f"exclude = {written(tuple(exclude))}  # {excluded_by}")
    return _told(missing)


def _given() -> Iterator[tuple[str, str]]:
    """The keys that the command line or the environment sets, each with the option or variable."""
    from click.core import ParameterSource

    context = click.get_current_context()
    for option in context.command.params:
        key = max(option.opts, key=len).removeprefix("--")
        source = context.get_parameter_source(option.name or "")
        if source is ParameterSource.COMMANDLINE:
            yield key, f"--{key}"
        elif source is ParameterSource.ENVIRONMENT:
            yield key, variable(key)


def _told(failures: Sequence[Failure]) -> int:
    for failure in failures:
        complain(str(failure))
    return 2 if failures else 0
