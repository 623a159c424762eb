"""The options that report only what a change brings, and the check that they ask for."""

from collections.abc import Callable, Iterator, Sequence
from functools import wraps

from medlint.cli.lazy import click
from medlint.cli.streams import note
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult
from medlint.run import Pipeline

Command = Callable[..., int]


def changing(command: Command) -> Command:
    """Give ``command`` the options ``--since`` and ``--staged``, which it gets as one ``comparison``."""

    @click.option("--since", metavar="REV", help="Report only what has come since this commit, branch or tag.")
    @click.option("--staged", is_flag=True, help="Report only what the staged changes bring, as they are staged.")
    @wraps(command)
    def compared(since: str | None, staged: bool, **options: object) -> int:
        if since is not None and staged:
            raise click.UsageError("--since and --staged cannot be used together.")
        return command(comparison=Comparison(since, staged), **options)

    return compared


class Comparison(NamedTuple):
    """What the articles are compared with: a revision, or HEAD where what is staged is checked; nothing by default."""

    since: str | None = None
    staged: bool = False

    def __bool__(self) -> bool:
        return self.staged or self.since is not None

    def settle(self, *, standard_input: bool, fixing: bool) -> None:
        """Complain where the run cannot compare: it reads no file, or changes the files it would compare."""
        if self and (standard_input or fixing):
            option = "--staged" if self.staged else "--since"
            raise click.UsageError(f"{option} does not go with {'-' if standard_input else '--fix or --diff'}.")

    def check(
        self, pipeline: Pipeline, paths: Sequence[str], exclude: Sequence[str], force_exclude: bool
    ) -> tuple[int, Iterator[FileResult]]:
        """How many of the articles that ``paths`` name or hold are checked, and their results."""
        discovery = pipeline.discover(paths, exclude=exclude, force_exclude=force_exclude)
        if not self:
            return len(discovery.files), pipeline.check(discovery)
        from medlint.changes import changes
        from medlint.discover import would_find

        found = changes(discovery, self.since, lambda path: would_find(path, paths, pipeline.settings_for, exclude))
        for each in found.notes:
            note(each)
        return len(found.articles), pipeline.check_changes(found)
