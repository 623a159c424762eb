"""What happens when somebody ends the run."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from medlint.typed import NoReturn

TERMINATED = 128 + signal.SIGTERM  # as shells report it


class Terminated(KeyboardInterrupt):
    """Raised where the run is when the system asks the process to end."""


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Meanwhile, let a request to end the process take away what is half done, as an interrupt does."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated
