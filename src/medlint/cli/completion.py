"""``medlint completion``: what a shell has to read to complete medlint's commands, options and rules."""

import click

from medlint.cli.environment import COMPLETE

_SHELLS = ("bash", "fish", "zsh")


@click.command("completion", short_help="Complete commands in a shell.")
@click.argument("shell", type=click.Choice(_SHELLS))
def command(shell: str) -> int:
    """Print what SHELL has to read to complete medlint's commands, options and names of rules.

    In ~/.bashrc: eval "$(medlint completion bash)"

    In ~/.zshrc, below compinit: eval "$(medlint completion zsh)"

    For fish: medlint completion fish > ~/.config/fish/completions/medlint.fish
    """
    return complete(click.get_current_context().find_root().command, f"{shell}_source")


def complete(cli: click.Command, instruction: str) -> int:
    """Answer a shell that asks for completions, or print the script by which it asks; the exit code is 0 or 1."""
    from click.shell_completion import shell_complete

    return shell_complete(cli, {}, "medlint", COMPLETE, instruction)
