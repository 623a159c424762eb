"""All commands, and the command lines that say which of them runs and how."""

import os
from collections.abc import Sequence
from importlib import import_module

import click

from medlint.cli import FAILED
from medlint.cli.environment import blame, with_environment
from medlint.typed import cast

_COMMANDS = ("check", "report", "baseline", "clean", "rule", "rules", "test", "init", "server", "completion")


class _Commands(click.Group):
    """Imports a command only when it is the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands in the order of the help: what is used most comes first."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; complains of a name that is none where it can tell which was meant."""
        if cmd_name not in _COMMANDS:
            if not ctx.resilient_parsing and (hint := _hint(cmd_name)):
                ctx.fail(f"No such command “{cmd_name}”{hint}")
            return None
        return with_environment(cast("click.Command", import_module(f"medlint.cli.{cmd_name}").command))


def _hint(name: str) -> str:
    """What somebody may have meant who took ``name`` for a command."""
    if os.path.exists(name):
        return f"; did you mean “medlint check {name}”?"
    from medlint.model.fields import nearest

    return nearest(name, _COMMANDS)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="medlint", message="%(prog)s %(version)s")
def medlint() -> None:
    """A linter for health and medical articles."""


def run(args: Sequence[str]) -> int:
    """Run what the command line ``args`` asks for and return the exit code; raises ``MedlintError``."""
    try:
        with medlint.make_context("medlint", list(args)) as context:
            return int(medlint.invoke(context) or 0)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        if isinstance(error, click.BadParameter):
            blame(error)
        error.show()
        return FAILED
    except click.Abort:
        raise KeyboardInterrupt from None
