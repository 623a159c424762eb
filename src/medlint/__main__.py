"""The command, as ``medlint`` and as ``python -m medlint``."""

import atexit
import gc
import os
import sys
from contextlib import suppress

from medlint.typed import NoReturn

# A run makes much that lives as long as it does, and little that only the collector can free: it need seldom look, and
# for one article not at all.
_SELDOM = 250_000


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(_SELDOM)
    from medlint.cli import main as run

    code = run()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # whoever closed it does not want to know
            stream.flush()
    # The interpreter would take apart all that is left, which takes it as long as to parse dozens of articles.
    os._exit(code)


if __name__ == "__main__":
    main()
