"""``medlint server``: the language server, for editors."""

import os
from importlib.metadata import version
from importlib.util import find_spec

import click


@click.command("server", short_help="Show findings in an editor while somebody writes.")
def command() -> int:
    """Talk to an editor on standard input and output, in the language server protocol.

    The editor starts this command by itself; how to tell it so is in the guides for VS Code, Neovim, Helix and Zed.
    The exit code is 1 when the editor has gone without a word.
    """
    if find_spec("pygls") is None:
        raise click.UsageError("The server needs pygls, which is not installed: pip install “medlint[server]”.")
    from medlint.server.service import serve

    # a copy, which the library closes in the end: the command has the last word on its own stream
    return 0 if serve(version("medlint"), os.fdopen(os.dup(1), "wb")) else 1
