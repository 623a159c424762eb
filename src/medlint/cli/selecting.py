"""The options that say which rules run, on which articles and as of which day."""

from collections.abc import Callable
from functools import wraps

from medlint.cache import CACHE
from medlint.cli.configured import as_day, rule_names
from medlint.cli.lazy import click
from medlint.config.resolve import Overrides
from medlint.model.record import NamedTuple
from medlint.model.settings import Choice, Selector

Command = Callable[..., int]


def selecting(command: Command) -> Command:
    """Give ``command`` these options, from ``--select`` to ``--no-cache``, which it gets as one ``selection``."""

    @click.option(
        "--select",
        multiple=True,
        metavar="RULES",
        shell_complete=rule_names,
        help="Run only these groups, codes or names of rules.",
    )
    @click.option("--ignore", multiple=True, metavar="RULES", shell_complete=rule_names, help="Do not run these.")
    @click.option(
        "--extend-select", multiple=True, metavar="RULES", shell_complete=rule_names, help="Run these as well."
    )
    @click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out these files and folders as well.")
    @click.option("--force-exclude", is_flag=True, help="Leave out what is excluded even where a PATH names it.")
    @click.option(
        "--today", metavar="DATE", callback=as_day, help="Take DATE (such as 2026-01-31) for the day of the run."
    )
    @click.option("--no-cache", is_flag=True, help="Read nothing that earlier runs kept, and keep nothing.")
    @wraps(command)
    def selected(
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        extend_select: tuple[str, ...],
        exclude: tuple[str, ...],
        force_exclude: bool,
        today: str,
        no_cache: bool,
        **options: object,
    ) -> int:
        CACHE.used = not no_cache
        choice = _choice(select, ignore, extend_select)
        return command(selection=Selection(choice, _globs(exclude), force_exclude, today), **options)

    return selected


class Selection(NamedTuple):
    """The rules to choose, the articles to leave out, and what the run takes for today."""

    choice: Choice = Choice()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    today: str = ""

    def over(self, overrides: Overrides) -> Overrides:
        """``overrides`` with these as well."""
        return overrides._replace(choice=self.choice, today=self.today)


def _choice(select: tuple[str, ...], ignore: tuple[str, ...], extend_select: tuple[str, ...]) -> Choice:
    return Choice(
        _selectors("--select", select) if select else None,
        _selectors("--ignore", ignore),
        _selectors("--extend-select", extend_select),
    )


def _selectors(option: str, given: tuple[str, ...]) -> tuple[Selector, ...]:
    """The rules that an option names, however often it is given; an empty one is a slip, not a wish for nothing."""
    texts = [text.strip() for value in given for text in value.split(",")]
    if not all(texts):
        raise click.UsageError(f"{option} needs the group, code or name of a rule between its commas.")
    return tuple(Selector(text, option) for text in texts)


def _globs(given: tuple[str, ...]) -> tuple[str, ...]:
    if given:
        from medlint.config.globs import is_glob

        for glob in given:
            if not is_glob(glob):
                raise click.UsageError(f"--exclude: “{glob}” is not a glob that matches anything.")
    return given
