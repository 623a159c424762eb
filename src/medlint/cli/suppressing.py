"""The options that write suppression comments into articles."""

from collections.abc import Callable, Iterator
from functools import wraps

from medlint.cli.lazy import click
from medlint.cli.rewriting import rewrite
from medlint.cli.streams import note
from medlint.model.failure import MedlintError, WriteError
from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.report.closing import count

Command = Callable[..., int]
Check = Callable[[Source], FileResult]


def suppressing(command: Command) -> Command:
    """Give ``command`` the options ``--add-suppressions`` and ``--reason``, which it gets as one ``suppressor``."""

    @click.option("--add-suppressions", is_flag=True, help="Write comments that suppress what is found.")
    @click.option("--reason", metavar="TEXT", help="The reason that these comments give.")
    @wraps(command)
    def silent(add_suppressions: bool, reason: str | None, **options: object) -> int:
        if add_suppressions != (reason is not None):
            raise click.UsageError("--add-suppressions and --reason go together.")
        return command(suppressor=Suppressor(reason), **options)

    return silent


class Suppressor:
    """Writes comments with ``reason``; none where that is None."""

    def __init__(self, reason: str | None = None) -> None:
        self.reason = reason
        self._findings = 0
        self._files = 0

    def settle(self, *, quiet: bool, whole_files: bool) -> None:
        """Complain of a reason that cannot stand in a comment, and where the run does not report all of whole files."""
        if self.reason is None:
            return
        from medlint.suppress import is_reason

        if not is_reason(self.reason):
            raise click.UsageError("--reason needs a text on one line that does not end a comment.")
        if quiet:
            raise click.UsageError("--add-suppressions does not go with --quiet.")
        if not whole_files:
            raise click.UsageError("--add-suppressions does not go with --fix, --diff, --since, --staged or -.")

    def applied(self, results: Iterator[FileResult], check: Check) -> Iterator[FileResult]:
        """The same results, or those of the articles with their comments; ``check`` gives the result of a text."""
        return results if self.reason is None else (self._commented(result, check) for result in results)

    def tell(self) -> None:
        """Say what was written, which the report does not tell from what was suppressed before."""
        if self._files:
            note(f"wrote comments for {count(self._findings, 'finding')} into {count(self._files, 'file')}")

    def _commented(self, result: FileResult, check: Check) -> FileResult:
        from medlint.sift.suppressions import GROUP
        from medlint.suppress import suppress

        # what is kept back, by a baseline for one, is known only where nothing has failed
        if not result.source or result.failures or all(one.code.startswith(GROUP) for one in result.diagnostics):
            return result
        try:
            if result.source.format is Format.TEXT:
                raise WriteError(
                    result.path,
                    "is plain text, in which readers would see a comment, so none is written; "
                    "a baseline can hold its findings",
                )
            commented = suppress(result, check, self.reason or "")
            after = commented.result.source
            if after and after.text != result.source.text:
                rewrite(result.source, after)
                self._files += 1
                self._findings += len(result.diagnostics) - len(commented.result.diagnostics)
        except MedlintError as error:
            return result._replace(failures=(*result.failures, error.failure))
        left = [WriteError(one.path, f"no comment can suppress {one.name}", one.start.line) for one in commented.left]
        failures = (*commented.result.failures, *(error.failure for error in left))
        return commented.result._replace(failures=failures)
