"""Globs of configurations, in the manner of ``.gitignore``.

A file outside the folder that a glob is relative to is matched by its whole path, which a glob without a folder of its
own can mean as well.
"""

import os
import re
from functools import lru_cache

from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def is_glob(glob: str) -> bool:
    """Whether ``glob`` can be compiled and says anything about any file."""
    try:
        return any(pattern.include is not None for pattern in _spec(glob).patterns)
    except (ValueError, re.error):
        return False


def matches(glob: str, path: str, root: str) -> bool:
    """Whether ``glob``, relative to the folder ``root``, means the file at ``path``."""
    real = os.path.realpath(path)
    base = os.path.join(os.path.realpath(root), "")
    return _spec(glob).match_file(os.path.splitdrive(real.removeprefix(base))[1])


@lru_cache(maxsize=256)
def _spec(glob: str) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([glob])
