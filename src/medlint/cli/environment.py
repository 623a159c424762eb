"""Options that the environment sets for every run: ``MEDLINT_`` and the name of the option in capitals.

The command line goes before the environment, the environment before configuration files. Only options that can hold
for a machine or a job are among them: none that writes into articles, and none that is about one run.
"""

import os
from collections.abc import Iterator

from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import click

PREFIX = "MEDLINT_"

# By which a shell asks for completions; click's own choice for a command of this name.
COMPLETE = "_MEDLINT_COMPLETE"

_OPTIONS = (
    "config exclude exit-zero extend-select fail-level force-exclude ignore isolated jurisdiction min-confidence "
    "no-cache output-file output-format preview profile quiet select today"
).split()


def variable(option: str) -> str:
    """The variable that sets the option with that name, which is written without its hyphens in front."""
    return PREFIX + option.replace("-", "_").upper()


VARIABLES = tuple(map(variable, _OPTIONS))


def with_environment(command: "click.Command") -> "click.Command":
    """``command`` with options that the environment can set; its help names the variables."""
    import click

    for option in command.params:
        if isinstance(option, click.Option):
            name = next(spelling for spelling in option.opts if spelling.startswith("--"))
            if variable(name[2:]) in VARIABLES:
                option.envvar, option.show_envvar = variable(name[2:]), True
    return command


def blame(error: "click.BadParameter") -> None:
    """Have ``error`` name the one place where the value that is wrong stands: the variable, or else the option."""
    import click

    if isinstance(option := error.param, click.Option) and not error.param_hint:
        source = error.ctx.get_parameter_source(option.name or "") if error.ctx else None
        given = source is click.core.ParameterSource.ENVIRONMENT
        error.param_hint = f"“{option.envvar if given else max(option.opts, key=len)}”"


def slips() -> Iterator[str]:
    """What to tell of variables that look like those of medlint and are none; names unlike any are somebody's own."""
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in VARIABLES:
            from medlint.model.fields import nearest

            if hint := nearest(name.removeprefix(PREFIX), [known.removeprefix(PREFIX) for known in VARIABLES]):
                yield f"the variable {name} sets nothing{hint.replace('“', f'“{PREFIX}')}"
