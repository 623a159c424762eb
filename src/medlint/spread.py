"""Spreads long runs over the cores."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from medlint.model.result import FileResult
from medlint.recall import Recall
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.workers import Crew

Check = Callable[[str], FileResult]

# Starting the workers takes as long as checking some articles.
_WORTHWHILE = 16
# Results that wait for their turn take memory.
_AHEAD = 256


def spread(check: Check, paths: Iterable[str], recall: Recall) -> Iterator[FileResult]:
    """The result of each of ``paths``, in their order: what ``recall`` knows of the file, else what ``check`` finds.

    Several processes check where that is sooner done. They are copies of this one and none of them outlives it; of a
    file whose process dies the result is a failure. Where processes cannot be copied safely, or there is one core only,
    everything is done here.
    """
    run = _Run(check, paths, recall)
    try:
        yield from run.results()
    finally:
        run.end()


class _Run:
    """The files of a run: those ``ahead`` are looked up, and none of their results is yielded yet."""

    def __init__(self, check: Check, paths: Iterable[str], recall: Recall) -> None:
        self._check = check
        self._recall = recall
        self._coming = iter(paths)
        self._ahead: deque[tuple[str, FileResult | None]] = deque()
        self._unknown = 0  # how many of those ahead have to be checked
        self._crew: Crew | None = None

    def results(self) -> Iterator[FileResult]:
        """The results in order."""
        # The first article is checked here, so that the workers need not make everything ready for themselves. They
        # start as soon as that is done: until then no further is looked ahead than shows that they are worthwhile.
        reach = _WORTHWHILE + 1
        while self._look_ahead(reach):
            path, known = self._ahead.popleft()
            if known is not None:
                yield known
                continue
            self._unknown -= 1
            result = self._crew.next() if self._crew else self._check(path)
            self._recall.add(result)
            yield result
            if self._crew is None and self._unknown >= _WORTHWHILE:
                self._hire()
            reach = _AHEAD

    def end(self) -> None:
        """Let the workers go, or stop them when there is still something to do."""
        if self._crew is not None:
            self._crew.end()

    def _look_ahead(self, reach: int) -> bool:
        """Look up the files that come, until so many are ahead; whether there are any left."""
        for path in islice(self._coming, reach - len(self._ahead)):
            known = self._recall.find(path)
            self._ahead.append((path, known))
            if known is None:
                self._unknown += 1
                if self._crew is not None:
                    self._crew.give(path)
        return bool(self._ahead)

    def _hire(self) -> None:
        cores = _cores()
        if cores > 1:
            from medlint.workers import Crew

            self._crew = Crew(self._check, cores)
            for path, known in self._ahead:
                if known is None:
                    self._crew.give(path)


def _cores() -> int:
    """How many processes can work at once; one where a copy of this process might find a lock that nobody opens."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity") or len(sys._current_frames()) > 1:
        return 1
    return len(os.sched_getaffinity(0))
