"""The standard streams: what they can show, and what goes to them."""

import errno
import io
import os
import sys
from contextlib import suppress

from medlint.typed import NoReturn

WIDEST = 88


class _Closed(io.FileIO):
    """Stands for a standard stream that whoever started medlint has closed: to read or write it is an error.

    It takes the number of the stream, which the next file to be opened would get otherwise.
    """

    def __init__(self, title: str) -> None:
        super().__init__(os.devnull, "r+")
        self.name = title

    def _refuse(self, *_: object) -> NoReturn:
        raise OSError(errno.EBADF, "is closed", self.name)

    readall = readinto = write = _refuse


def prepare_streams() -> None:
    """Make sure that there are streams, and that no character of an article or a file's name stops the output half way.

    What is written into files and pipes is UTF-8 wherever medlint runs; a terminal keeps its own encoding.
    """
    sys.stdin = sys.stdin or io.TextIOWrapper(io.BufferedReader(_Closed("standard input")))
    sys.stdout = sys.stdout or io.TextIOWrapper(io.BufferedWriter(_Closed("standard output")))
    sys.stderr = sys.stderr or io.TextIOWrapper(io.FileIO(os.devnull, "w"))  # the exit code tells the same
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def complain(message: str) -> None:
    """Say on standard error, on one line, what could not be done."""
    _say("error:", "1;31", message)


def note(message: str) -> None:
    """Say on standard error, on one line, what somebody may want to know."""
    _say("note:", "1;36", message)


def _say(label: str, style: str, message: str) -> None:
    from medlint.report.harmless import visible
    from medlint.report.paint import paint

    with suppress(OSError):  # whoever listens to nothing gets the report and the exit code nevertheless
        print(f"{paint(label, style, colors(sys.stderr.isatty()))} {visible(message)}", file=sys.stderr)


def colors(terminal: bool) -> bool:
    """Whether to use colours: on a terminal, unless ``NO_COLOR`` or ``FORCE_COLOR`` say otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


def width() -> int:
    """The width to wrap text for people to."""
    import shutil

    return min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
