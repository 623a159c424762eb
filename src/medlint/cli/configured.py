"""The options by which every command is told which configuration to use."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from medlint.config.resolve import Overrides, Resolver
from medlint.model.audience import JURISDICTIONS, PROFILES

if TYPE_CHECKING:
    from pathlib import Path

Command = Callable[..., int]


def as_path(_context: click.Context, _option: click.Parameter, given: str | None) -> "Path | None":
    """What an option names, as a path: few runs need one."""
    if given is None:
        return None
    from pathlib import Path

    return Path(given)


def as_day(_context: click.Context, _option: click.Parameter, given: str | None) -> str:
    """The day that an option names, or the real one: what the run takes for today."""
    import time

    if given is None:
        return time.strftime("%Y-%m-%d")
    try:
        day = time.strptime(given, "%Y-%m-%d")
    except ValueError:
        raise click.BadParameter(f"“{given}” is no date such as 2026-01-31") from None
    return time.strftime("%Y-%m-%d", day)


def configured(command: Command) -> Command:
    """Give ``command`` the options ``--config`` and ``--isolated``."""
    for option in (
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option(
            "--config",
            type=click.Path(),
            callback=as_path,
            metavar="FILE",
            help="Use this configuration file for all articles, not the one nearest to each.",
        ),
    ):
        command = option(command)
    return command


def for_audience(command: Command) -> Command:
    """Give ``command`` the options ``--profile``, ``--jurisdiction`` and ``--preview``."""
    for option in (
        click.option("--preview", is_flag=True, help="Run the rules that are still tried out as well."),
        click.option(
            "--jurisdiction",
            "jurisdictions",
            type=click.Choice(JURISDICTIONS),
            multiple=True,
            help="Whose law and telephone numbers hold; may be repeated.",
        ),
        click.option("--profile", type=click.Choice(PROFILES), help="What kind of articles all of them are."),
    ):
        command = option(command)
    return command


def resolver(config: "Path | None", isolated: bool, overrides: Overrides | None = None) -> Resolver:
    """What finds the settings, as the options say."""
    if config and isolated:
        raise click.UsageError("--config and --isolated cannot be used together.")
    return Resolver(overrides, config, isolated)
