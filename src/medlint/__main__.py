"""``python -m medlint``."""

import sys

from medlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
