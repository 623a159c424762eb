"""Writes docs/commands.md, every command with every option, from the command line itself: python docs/commands.py."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from medlint.cli import BROKEN_PIPE, FAILED, INTERRUPTED
from medlint.cli.commands import medlint

PAGE = Path(__file__).with_name("commands.md")
MADE = "<!-- Made from the command line by `python docs/commands.py`. -->"

HEAD = """\
# Commands

`medlint COMMAND --help` shows the same in a terminal, `medlint --version` the version. `medlint` and
`python -m medlint` are alike."""

EXIT_CODES = f"""\
## Exit codes

| code | what it says |
|---|---|
| 0 | All is well: nothing was found at or above the fail level. |
| 1 | Something was found at or above the fail level, or a rule file is wrong. |
| {FAILED} | Something could not be done: a file that cannot be read, a broken configuration. |
| {INTERRUPTED} | Somebody interrupted the run. |
| {BROKEN_PIPE} | What reads the report, such as `head`, has stopped reading. |

What could not be done counts more than what was found, and hides none of it."""

_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_MARKUP = re.compile(r"[\\`*_\[\]<>|#]")


def page() -> str:
    """The whole page."""
    return "\n\n".join((MADE, HEAD, *_sections(), EXIT_CODES)) + "\n"


def _sections() -> Iterator[str]:
    with medlint.make_context("medlint", [], resilient_parsing=True) as top:
        for name in medlint.list_commands(top):
            command = medlint.get_command(top, name)
            assert command is not None
            with click.Context(command, top, info_name=name) as context:
                yield "\n\n".join(_section(command, context))


def _section(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## `{context.command_path}`"
    yield f"```text\n{' '.join((context.command_path, *command.collect_usage_pieces(context)))}\n```"
    yield from (_plain(" ".join(paragraph.split())) for paragraph in (command.help or "").split("\n\n"))
    options = [one for one in command.params if isinstance(one, click.Option)]
    if options:
        yield "\n".join(("| option | meaning | variable |", "|---|---|---|", *map(_row, options)))


def _row(option: click.Option) -> str:
    meaning = _plain(option.help or "")
    if isinstance(option.type, click.Choice):
        meaning += f" One of {', '.join(f'`{choice}`' for choice in option.type.choices)}."
    if option.show_default:
        meaning += f" `{option.default}` without it."
    variable = f"`{option.envvar}`" if isinstance(option.envvar, str) else ""
    return f"| {', '.join(f'`{_spelled(option, spelling)}`' for spelling in option.opts)} | {meaning} | {variable} |"


def _spelled(option: click.Option, spelling: str) -> str:
    """``spelling`` with the word that stands for its value."""
    if option.is_flag:
        return spelling
    return f"{spelling} {option.metavar or spelling.rpartition('-')[2].upper()}"


def _plain(text: str) -> str:
    """Markdown that shows ``text`` as it is, with the options in it as code."""
    return _OPTION.sub(r"`\g<0>`", _MARKUP.sub(r"\\\g<0>", text))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
