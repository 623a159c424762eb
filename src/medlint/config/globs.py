"""Globs of configurations, in the manner of ``.gitignore``.

A file outside the folder that a glob is relative to is matched by its whole path, which a glob without a folder of its
own can mean as well.
"""

import os
import re
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_SPECIAL = re.compile(r"[\\*?\[\]]")


def is_glob(glob: str) -> bool:
    """Whether ``glob`` can be compiled and says anything about any file."""
    try:
        return any(pattern.include is not None for pattern in _spec(glob).patterns)
    except (ValueError, re.error):
        return False


def matches(glob: str, path: Path, root: Path) -> bool:
    """Whether ``glob``, relative to the folder ``root``, means the file at ``path``."""
    real = Path(os.path.realpath(path))
    base = Path(os.path.realpath(root))
    return _spec(glob).match_file(real.relative_to(base if real.is_relative_to(base) else real.anchor))


def rebased(glob: str, here: Path, root: Path) -> tuple[str, ...]:
    """The globs relative to ``root`` that together mean what ``glob`` means relative to the folder ``here``."""
    sign, body = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    if here == root or "/" not in body.rstrip("/"):
        return (glob,)
    body = body.removeprefix("/")
    if here.is_relative_to(root):
        return (sign + _prefixed(here.relative_to(root), body),)
    outside = sign + _prefixed(here.relative_to(here.anchor), body)
    inside = _below(body.split("/"), root.relative_to(here).parts) if root.is_relative_to(here) else None
    return (outside, sign + inside) if inside else (outside,)


@lru_cache(maxsize=256)
def _spec(glob: str) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([glob])


def _prefixed(folder: Path, body: str) -> str:
    return "/" + "/".join((*(_SPECIAL.sub(r"\\\g<0>", part) for part in folder.parts), body))


def _below(glob: list[str], folders: tuple[str, ...]) -> str | None:
    """What is left of an anchored glob, given in parts, once it has gone down ``folders``; None if it cannot."""
    for depth, folder in enumerate(folders):
        if glob[depth] == "**":
            return "/".join(glob[depth:])
        if not fnmatchcase(folder, glob[depth]):
            return None
        if not any(glob[depth + 1 :]):
            return "/**"  # all of the folder is meant
    return "/" + "/".join(glob[len(folders) :])
