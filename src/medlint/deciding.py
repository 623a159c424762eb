"""The files beside the articles that decide what is found in them: when one changes, all has to be checked again."""

import os

from medlint.config.file import NAMES
from medlint.sift.baselines import NAME as BASELINE

_NAMES = (*NAMES, BASELINE, ".gitignore")
# Rule files, and the other files that a configuration or a rule may name.
_SUFFIXES = (".yaml", ".yml", ".bib", ".csv", ".db")

GLOB = f"**/{{{','.join((*_NAMES, *(f'*{suffix}' for suffix in _SUFFIXES)))}}}"
"""The glob of these files as editors know globs."""


def decides(path: str) -> bool:
    """Whether the file at ``path`` is one of them."""
    name = os.path.basename(path)
    return name in _NAMES or name.endswith(_SUFFIXES)
