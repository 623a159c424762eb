"""Spreads long runs over the cores."""

import os
from collections.abc import Callable, Iterator, Sequence

from medlint.model.result import FileResult
from medlint.pattern import keep_compiled

Check = Callable[[str], FileResult]

# Starting the workers takes as long as checking some dozens of articles.
_WORTHWHILE = 64
_CHUNK = 16

_check: Check | None = None


def spread(check: Check, paths: Sequence[str]) -> Iterator[FileResult]:
    """``check`` of each of ``paths``, in their order; by several processes where that is sooner done.

    The workers are copies of this process, so ``check`` should have run once before. Where processes cannot be copied
    safely, or there is one core only, everything is done here.
    """
    workers = _cores() if len(paths) >= _WORTHWHILE else 1
    if workers == 1:
        yield from map(check, paths)
        return
    global _check
    _check = check
    yield from _by_workers(paths, workers)


def _by_workers(paths: Sequence[str], workers: int) -> Iterator[FileResult]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, get_context("fork"), _begin)
    try:
        yield from pool.map(_work, paths, chunksize=_CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Make a worker of this process."""
    import signal
    from multiprocessing.util import Finalize

    # An interrupt is for the first process alone to answer; it ends the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Finalize(None, keep_compiled, exitpriority=0)


def _work(path: str) -> FileResult:
    assert _check is not None
    return _check(path)


def _cores() -> int:
    """How many processes can work at once."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))
