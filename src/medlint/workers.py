"""Copies of this process that check articles for it, over pipes.

Each file's result comes by itself, so it is known which file a worker was at when it died.
"""

import gc
import os
import pickle
import select
import signal
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import FrameType
from typing import NamedTuple, NoReturn, cast

from medlint.model.failure import Failure
from medlint.model.result import FileResult
from medlint.pattern import keep_compiled

Check = Callable[[str], FileResult]

# So many files wait in the pipe of each worker that none is idle while the results of others are being reported.
_IN_HAND = 6
_HEAD = 4  # bytes that say how long a message is
_HELD_BACK = (signal.SIGINT, signal.SIGTERM)


class _Job(NamedTuple):
    number: int
    path: str


class Crew:
    """Workers that run ``check`` on the files that are given, whose results come in the same order."""

    def __init__(self, check: Check, count: int) -> None:
        self._check = check
        self._waiting: deque[_Job] = deque()
        self._results: dict[int, FileResult] = {}
        self._given = 0
        self._taken = 0
        self._workers: list[_Worker] = []
        self._poll = select.poll()
        for _ in range(count):
            self._hire()

    def give(self, path: str) -> None:
        """Have the file at ``path`` checked."""
        self._waiting.append(_Job(self._given, path))
        self._given += 1

    def next(self) -> FileResult:
        """The result of the file that was given first of those left; waits for it."""
        self._listen(0)
        while self._taken not in self._results:
            self._listen(None)
        self._taken += 1
        return self._results.pop(self._taken - 1)

    def end(self) -> None:
        """Let the workers go home; those that still have something to do are stopped."""
        for worker in self._workers:
            worker.dismiss()
        while self._workers:
            self._workers.pop().wait()

    def _hire(self) -> None:
        with suppress(OSError):  # the system has no room for one more: fewer do as well
            worker = _Worker(self._check, self._workers)
            self._workers.append(worker)
            self._poll.register(worker.results, select.POLLIN)

    def _listen(self, timeout: int | None) -> None:
        """Hand out files and take in what is done, in the next ``timeout`` milliseconds or (None) whenever it is."""
        for worker in self._workers:
            while self._waiting and len(worker.in_hand) < _IN_HAND:
                worker.give(self._waiting.popleft())
        if not self._workers and self._waiting:
            job = self._waiting.popleft()
            self._results[job.number] = self._check(job.path)
            return
        ready = {place for place, _ in self._poll.poll(timeout)}
        for worker in [worker for worker in self._workers if worker.results in ready]:
            result = worker.take()
            if result is None:
                self._bury(worker)
            else:
                self._results[worker.in_hand.popleft().number] = result

    def _bury(self, worker: "_Worker") -> None:
        """Put another in the place of a worker that died; the file it was at has a failure for a result."""
        self._workers.remove(worker)
        self._poll.unregister(worker.results)
        worker.dismiss()
        how = worker.wait()
        if worker.in_hand:
            number, path = worker.in_hand.popleft()
            failure = Failure(path, f"could not be checked: the process that checked it died ({how})")
            self._results[number] = FileResult(path, None, failures=(failure,))
        self._waiting.extendleft(reversed(worker.in_hand))
        self._hire()


class _Worker:
    """One worker: ``results`` is the pipe that it answers through, ``in_hand`` what it has been given.

    Raises ``OSError`` where there can be no such process. ``others`` are those that run already.
    """

    def __init__(self, check: Check, others: Iterable["_Worker"]) -> None:
        self.in_hand: deque[_Job] = deque()
        jobs, self._jobs = os.pipe()
        self.results, results = os.pipe()
        # A worker that held the pipes of another would keep it from seeing that this process is gone.
        foreign = [self._jobs, self.results, *(pipe for other in others for pipe in (other._jobs, other.results))]
        held_back = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD_BACK)
        try:
            self._process = os.fork()
            if not self._process:
                _serve(check, jobs, results, foreign)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, held_back)
            os.close(jobs)
            os.close(results)

    def give(self, job: _Job) -> None:
        """Send it a file to check."""
        self.in_hand.append(job)
        with suppress(BrokenPipeError):  # it has died, as its results will say
            _send(self._jobs, os.fsencode(job.path))

    def take(self) -> FileResult | None:
        """Its next result, None when it has died."""
        message = _receive(self.results)
        return None if message is None else cast("FileResult", pickle.loads(message))

    def dismiss(self) -> None:
        """Tell it that there is nothing more to do, and to leave at once what it has in hand."""
        os.close(self._jobs)
        os.close(self.results)
        if self.in_hand:
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGTERM)

    def wait(self) -> str:
        """Wait until it has ended; how it did."""
        code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        return f"exit code {code}" if code >= 0 else f"signal {-code}"


def _serve(check: Check, jobs: int, results: int, foreign: Iterable[int]) -> NoReturn:
    """Be a worker, until there is nothing more to do or nobody to do it for."""
    code = 1
    try:
        # An interrupt is for the first process alone to answer; it ends the workers.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, _stop)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD_BACK)
        for pipe in foreign:
            os.close(pipe)
        gc.freeze()  # what is shared with the first process stays shared while nobody touches it
        while (path := _receive(jobs)) is not None:
            _send(results, pickle.dumps(check(os.fsdecode(path)), pickle.HIGHEST_PROTOCOL))
        keep_compiled()
        code = 0
    finally:
        os._exit(code)  # nothing of the first process is for a worker to finish


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Leave what is being done in order, without half a file in the cache."""
    raise SystemExit


def _send(pipe: int, message: bytes) -> None:
    data = memoryview(len(message).to_bytes(_HEAD, "big") + message)
    while data:
        data = data[os.write(pipe, data) :]


def _receive(pipe: int) -> bytes | None:
    """The next message, None when the other end is closed."""
    head = _read(pipe, _HEAD)
    return _read(pipe, int.from_bytes(head, "big")) if head is not None else None


def _read(pipe: int, count: int) -> bytes | None:
    data = bytearray()
    while len(data) < count:
        piece = os.read(pipe, count - len(data))
        if not piece:
            return None
        data += piece
    return bytes(data)
