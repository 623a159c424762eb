"""The failures of a run: one that many files share is told and counted once."""

from collections.abc import Iterator

from medlint.model.failure import Failure
from medlint.model.result import FileResult


class Failures:
    """Those that have come so far, in the order of their coming."""

    def __init__(self) -> None:
        self._met: dict[Failure, None] = {}

    def __iter__(self) -> Iterator[Failure]:
        return iter(self._met)

    def __bool__(self) -> bool:
        return bool(self._met)

    def once(self, result: FileResult) -> FileResult:
        """``result`` with those of its failures alone that no result before it had."""
        new = tuple(failure for failure in result.failures if failure not in self._met)
        self._met.update(dict.fromkeys(new))
        return result if len(new) == len(result.failures) else result._replace(failures=new)
