"""The options that write suppression comments into articles."""

import os
from collections.abc import Callable, Iterator
from functools import wraps

from medlint.cli.lazy import click
from medlint.cli.output import replace_file
from medlint.cli.streams import note
from medlint.model.failure import MedlintError, WriteError, said
from medlint.model.result import FileResult
from medlint.model.source import Format, Source
from medlint.read import encode, read_bytes
from medlint.report.closing import count

Command = Callable[..., int]
Check = Callable[[Source], FileResult]


def silencing(command: Command) -> Command:
    """Give ``command`` the options ``--add-suppressions`` and ``--reason``, which it gets as one ``silencer``."""

    @click.option("--add-suppressions", is_flag=True, help="Write comments that suppress what is found.")
    @click.option("--reason", metavar="TEXT", help="The reason that these comments give.")
    @wraps(command)
    def silent(add_suppressions: bool, reason: str | None, **options: object) -> int:
        if add_suppressions != (reason is not None):
            raise click.UsageError("--add-suppressions and --reason go together.")
        return command(silencer=Silencer(reason), **options)

    return silent


class Silencer:
    """Writes comments with ``reason``; none where that is None."""

    def __init__(self, reason: str | None = None) -> None:
        self.reason = reason
        self._findings = 0
        self._files = 0

    def settle(self, *, whole_files: bool) -> None:
        """Complain of a reason that cannot stand in a comment, and where the run does not just check whole files."""
        if self.reason is None:
            return
        from medlint.silence import is_reason

        if not is_reason(self.reason):
            raise click.UsageError("--reason needs a text on one line that does not end a comment.")
        if not whole_files:
            raise click.UsageError("--add-suppressions does not go with --fix, --diff, --since, --staged or -.")

    def applied(self, results: Iterator[FileResult], check: Check) -> Iterator[FileResult]:
        """The same results, or those of the articles with their comments; ``check`` gives the result of a text."""
        return results if self.reason is None else (self._silenced(result, check) for result in results)

    def tell(self) -> None:
        """Say what was written, which the report does not tell from what was suppressed before."""
        if self._files:
            note(f"wrote comments for {count(self._findings, 'finding')} into {count(self._files, 'file')}")

    def _silenced(self, result: FileResult, check: Check) -> FileResult:
        from medlint.sift.suppressions import GROUP
        from medlint.silence import silence

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
            silenced = silence(result, check, self.reason or "")
            if _write(result.source, silenced.result):
                self._files += 1
                self._findings += len(result.diagnostics) - len(silenced.result.diagnostics)
        except MedlintError as error:
            return result._replace(failures=(*result.failures, error.failure))
        left = [WriteError(one.path, f"no comment can suppress {one.name}", one.start.line) for one in silenced.left]
        failures = (*silenced.result.failures, *(error.failure for error in left))
        return silenced.result._replace(failures=failures)


def _write(before: Source, after: FileResult) -> bool:
    """Put the text of ``after`` in the place of ``before``, and say whether it differs.

    Raises ``WriteError`` where that cannot be done.
    """
    from pathlib import Path

    assert after.source
    if after.source.text == before.text:
        return False
    if encode(before) != read_bytes(before.path) or not os.access(before.path, os.W_OK):
        raise WriteError(before.path, "is left as it is: it is write-protected or has changed meanwhile")
    try:
        replace_file(Path(before.path), (encode(after.source),))
    except OSError as error:
        raise WriteError(before.path, f"cannot be written: {said(error)}") from None
    return True
