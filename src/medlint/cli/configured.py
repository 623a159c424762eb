"""The options by which every command is told which configuration to use."""

from collections.abc import Callable
from functools import wraps

from medlint.cli.lazy import click
from medlint.config.resolve import Overrides, Resolver
from medlint.model.audience import JURISDICTIONS, PROFILES
from medlint.model.severity import CONFIDENCES, Confidence
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

Command = Callable[..., int]


def as_path(_context: "click.Context", _option: "click.Parameter", given: str | None) -> "Path | None":
    """What an option names, as a path: few runs need one."""
    if given is None:
        return None
    if not given:
        raise click.BadParameter("the name of the file is empty.")
    from pathlib import Path

    return Path(given)


def as_confidence(_context: "click.Context", _option: "click.Parameter", given: str | None) -> Confidence | None:
    """How sure a rule has to be, as an option says."""
    return CONFIDENCES[given] if given else None


def today() -> str:
    """The real day, as settings have it."""
    import time

    return time.strftime("%Y-%m-%d")


def as_day(_context: "click.Context", _option: "click.Parameter", given: str | None) -> str:
    """The day that an option names, or the real one: what the run takes for today."""
    import time

    if given is None:
        return today()
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
    """Give ``command`` the options that choose rules for an audience and by how sure they are, as ``overrides``."""

    @wraps(command)
    def gathered(
        profile: str | None,
        jurisdictions: tuple[str, ...],
        preview: bool,
        min_confidence: Confidence | None,
        **others: object,
    ) -> int:
        overrides = Overrides(
            profile=profile, jurisdictions=jurisdictions, preview=preview, min_confidence=min_confidence
        )
        return command(overrides=overrides, **others)

    gathered_command: Command = gathered
    for option in (
        click.option(
            "--min-confidence",
            type=click.Choice(list(CONFIDENCES)),
            callback=as_confidence,
            help="How sure a rule has to be; rules that are selected by name run nevertheless.",
        ),
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
        gathered_command = option(gathered_command)
    return gathered_command


def resolver(config: "Path | None", isolated: bool, overrides: Overrides | None = None) -> Resolver:
    """What finds the settings, as the options say."""
    if config and isolated:
        from click.core import ParameterSource

        source = click.get_current_context().get_parameter_source
        if source("config") is source("isolated"):
            raise click.UsageError("--config and --isolated cannot be used together.")
        isolated = source("isolated") is ParameterSource.COMMANDLINE  # it goes before the environment
    return Resolver(overrides, config, isolated)


def rule_names(_context: "click.Context", _parameter: "click.Parameter", incomplete: str) -> list[str]:
    """The names, codes and groups of rules that begin as the last of those between commas does."""
    from medlint.rules.load import load_catalogue

    before, comma, begun = incomplete.rpartition(",")
    rules = load_catalogue(Resolver().settings_for(".").extend_rules).rules
    names = dict.fromkeys(name for rule in rules for name in (rule.name, rule.code, rule.group))
    return [f"{before}{comma}{name}" for name in names if name.startswith(begun)]


def file_names(_context: "click.Context", _parameter: "click.Parameter", incomplete: str) -> "list[CompletionItem]":
    """What stands for the names of files, which the shell itself completes."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]
