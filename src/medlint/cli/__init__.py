"""The command line. One module per command; nothing else prints or exits."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from medlint.cli.environment import COMPLETE, slips
from medlint.cli.plain import plain
from medlint.cli.streams import complain, note, prepare_streams
from medlint.model.failure import MedlintError, said

FAILED = 2
INTERRUPTED = 130  # 128 and the number of the signal, as shells report it
BROKEN_PIPE = 141


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line ``args`` (those of the process by default) and return the exit code.

    0 is clean, 1 is findings at or above the fail level, 2 is anything that could not be done.
    """
    try:
        prepare_streams()
        for slip in slips():
            note(slip)
        code = _run(sys.argv[1:] if args is None else args)
        sys.stdout.flush()
    except KeyboardInterrupt as end:
        from medlint.cli.ending import TERMINATED, Terminated

        return TERMINATED if isinstance(end, Terminated) else INTERRUPTED
    except MedlintError as error:
        return _failed(str(error.failure))
    except BrokenPipeError:
        return BROKEN_PIPE
    except OSError as error:
        return _failed(f"{error.filename}: {said(error)}" if error.filename else said(error))
    except Exception:
        import traceback

        with suppress(Exception):
            traceback.print_exc()
        return _failed("medlint itself failed; please report this")
    return code


def _failed(message: str) -> int:
    """Say why the run fails, if that can be: an error left alone would exit 1, as articles with findings do."""
    with suppress(Exception):
        complain(message)
    return FAILED


def _run(args: Sequence[str]) -> int:
    if run := plain(args):
        return run()
    from medlint.cli import commands

    if asked := os.environ.get(COMPLETE):
        from medlint.cli.completion import complete

        return complete(commands.medlint, asked)
    return commands.run(args)
