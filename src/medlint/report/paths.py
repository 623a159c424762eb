"""Paths as the places that show reports want them: relative to the repository, with slashes."""

from os.path import normpath
from pathlib import Path


def repository_root(workspace: str, folder: Path) -> Path | None:
    """The folder that annotations count paths from: ``workspace`` if set, else the git root at or above ``folder``."""
    if workspace:
        return Path(workspace)
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def relative_path(path: str, root: Path | None) -> str:
    """``path`` relative to ``root``, or as it is when it lies elsewhere; always with slashes. "" names no file."""
    if not path:
        return ""
    within = root and path_within(path, root)
    return within or Path(path).as_posix()


def path_within(path: str, root: Path) -> str | None:
    """``path`` relative to ``root``, with slashes; None when it lies elsewhere."""
    file = Path(normpath(Path(path).absolute()))
    # The way to the root may lead over a symbolic link; the file may be one too, and stays what it is called.
    for place, base in ((file, root.absolute()), (file.parent.resolve() / file.name, root.resolve())):
        if place.is_relative_to(base):
            return place.relative_to(base).as_posix()
    return None
