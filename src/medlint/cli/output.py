"""Where reports go."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from medlint.cli.lazy import click
from medlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pathlib import Path

# GitHub refuses the whole summary of a step that is longer than this.
_SUMMARY_LIMIT = 1024 * 1024
_MEANWHILE = ".medlint-"  # with which the name begins of what is to take the place of a file


def write_report(chunks: Iterable[str], file: "Path | None", stream: TextIO | None = None) -> None:
    """Write a report to ``file``, all of it or nothing, or as it comes to ``stream``, which is standard output."""
    if file is None:
        shown = stream or sys.stdout
        shown.writelines(chunks)
        shown.flush()
    elif standard := _standard(file):
        write_report(chunks, None, standard)
    elif file.exists() and not file.is_file():  # a pipe or a device
        with _naming(file), file.open("w", encoding="utf-8", errors="surrogateescape") as device:
            device.writelines(chunks)
    else:
        replace_file(file, (chunk.encode(errors="surrogateescape") for chunk in chunks))


def _standard(file: "Path") -> TextIO | None:
    """The stream that ``file`` is, as /dev/stderr is: it may lead to a log, which others write to as well."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            if os.path.samestat(file.stat(), os.fstat(stream.fileno())):
                return stream
    return None


@contextmanager
def _naming(file: "Path") -> Iterator[None]:
    """Let what the system complains of name ``file``, where it names nothing or what is to take its place."""
    try:
        yield
    except OSError as error:
        if error.filename and not os.path.basename(error.filename).startswith(_MEANWHILE):
            raise
        raise OSError(error.errno, error.strerror, str(file)) from None


def check_writable(file: "Path | None") -> None:
    """Complain of an output file that cannot be written before the work is done that it should hold."""
    if file is None or _standard(file):
        return
    if file.is_dir():
        raise click.UsageError(f"A report cannot be written to “{file}”: it is a folder.")
    if not file.parent.is_dir():
        raise click.UsageError(f"A report cannot be written to “{file}”: there is no folder “{file.parent}”.")
    # a file is replaced and not written to, unless it is a device
    place = file.resolve().parent if file.is_file() or not file.exists() else file
    if not os.access(place, os.W_OK):
        raise click.UsageError(f"A report cannot be written to “{file}”: “{place}” is write-protected.")


def summary_room(file: "Path") -> int:
    """How many bytes GitHub's step summary in ``file`` can still take."""
    return max(0, _SUMMARY_LIMIT - (file.stat().st_size if file.exists() else 0))


def append_summary(file: "Path", markdown: str) -> None:
    """Add to GitHub's step summary in ``file``."""
    with file.open("a", encoding="utf-8", errors="surrogateescape") as stream:
        stream.write(markdown)


def replace_file(file: "Path", chunks: Iterable[bytes]) -> None:
    """Write beside ``file`` and then put it in its place, so that nobody ever reads half of it.

    Links are followed, and the permissions of a file that is there are kept.
    """
    import tempfile

    from medlint.cli.ending import ending_in_order

    target = file.resolve()
    with _naming(file), ending_in_order():
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=_MEANWHILE)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.writelines(chunks)
            os.chmod(name, _mode(target))
            os.replace(name, target)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(name)
            raise


def _mode(target: "Path") -> int:
    """The permissions of ``target``, or those of a new file: a temporary file is for its owner alone."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
