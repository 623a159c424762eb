"""The options by which every command is told which configuration to use."""

from collections.abc import Callable
from pathlib import Path

import click

from medlint.config.resolve import Overrides, Resolver

Command = Callable[..., int]


def configured(command: Command) -> Command:
    """Give ``command`` the options ``--config`` and ``--isolated``."""
    for option in (
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option(
            "--config",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Use this configuration file for all articles, not the one nearest to each.",
        ),
    ):
        command = option(command)
    return command


def resolver(config: Path | None, isolated: bool, overrides: Overrides | None = None) -> Resolver:
    """What finds the settings, as the options say."""
    if config and isolated:
        raise click.UsageError("--config and --isolated cannot be used together.")
    return Resolver(overrides or Overrides(), config, isolated)
