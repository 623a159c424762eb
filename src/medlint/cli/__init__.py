"""The command line. One module per command; nothing else prints or exits."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

import click

from medlint.cli.environment import COMPLETE, slips, with_environment
from medlint.cli.streams import complain, discard_output, note, prepare_streams
from medlint.model.failure import MedlintError

_COMMANDS = ("check", "report", "baseline", "clean", "rule", "rules", "test", "init", "server", "completion")

FAILED = 2
INTERRUPTED = 130  # 128 and the number of the signal, as shells report it
BROKEN_PIPE = 141


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


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line ``args`` (those of the process by default) and return the exit code.

    0 is clean, 1 is findings at or above the fail level, 2 is anything that could not be done.
    """
    try:
        prepare_streams()
        for slip in slips():
            note(slip)
        code = _run(sys.argv[1:] if args is None else list(args))
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort) as end:
        from medlint.cli.ending import TERMINATED, Terminated

        return TERMINATED if isinstance(end, Terminated) else INTERRUPTED
    except BrokenPipeError:
        discard_output()
        return BROKEN_PIPE
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error))
        discard_output()
        return FAILED
    except Exception:
        import traceback

        # left alone it would exit 1, which says that the articles have findings
        traceback.print_exc()
        complain("medlint itself failed; please report this")
        return FAILED
    return code


def _run(args: list[str]) -> int:
    if asked := os.environ.get(COMPLETE):
        from medlint.cli.completion import complete

        return complete(medlint, asked)
    try:
        with medlint.make_context("medlint", args) as context:
            return int(medlint.invoke(context) or 0)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
    except MedlintError as error:
        complain(str(error.failure))
    return FAILED
