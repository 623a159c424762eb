"""The command line. One module per command; nothing else prints or exits."""

import os
import sys
from collections.abc import Sequence

from medlint.cli.environment import COMPLETE, slips
from medlint.cli.plain import plain
from medlint.cli.streams import complain, discard_output, note, prepare_streams
from medlint.model.failure import MedlintError

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
        complain(str(error.failure))
        return FAILED
    except BrokenPipeError:
        discard_output()
        return BROKEN_PIPE
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error))
        discard_output()
        return FAILED
    except Exception:
        import traceback

        # left alone it would exit 1, which says that the articles have findings
        traceback.print_exc()
        complain("medlint itself failed; please report this")
        return FAILED
    return code


def _run(args: Sequence[str]) -> int:
    if run := plain(args):
        return run()
    from medlint.cli import commands

    if asked := os.environ.get(COMPLETE):
        from medlint.cli.completion import complete

        return complete(commands.medlint, asked)
    return commands.run(args)
