"""The command, as ``medlint`` and as ``python -m medlint``."""

import gc
import sys

# A run makes much that lives as long as it does, and little that only the collector can free: it need seldom look.
_SELDOM = 50_000


def main() -> int:
    """Run the command line and return the exit code."""
    gc.set_threshold(_SELDOM)
    from medlint.cli import main as run

    code = run()
    gc.freeze()  # what is left goes with the process, and need not be looked through for it
    return code


if __name__ == "__main__":
    sys.exit(main())
