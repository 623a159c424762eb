"""Globs of configuration files, in the manner of ``.gitignore``."""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from medlint.model.fields import Fields

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def check_glob(glob: str, fields: Fields, line: int) -> None:
    """Complain of a glob that cannot be compiled or that can match nothing."""
    try:
        patterns = _spec(glob).patterns
    except (ValueError, re.error):
        patterns = []
    if not any(pattern.include is not None for pattern in patterns):
        fields.fail(f"“{glob}” is not a glob that matches anything", line)


def matches(glob: str, path: Path, root: Path) -> bool:
    """Whether ``glob``, written in a configuration of the folder ``root``, means the file at ``path``.

    Of a file outside ``root`` only a glob that names no folder of its own can mean it.
    """
    real = Path(os.path.realpath(path))
    base = Path(os.path.realpath(root))
    return _spec(glob).match_file(real.relative_to(base if real.is_relative_to(base) else real.anchor))


@lru_cache(maxsize=256)
def _spec(glob: str) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([glob])
