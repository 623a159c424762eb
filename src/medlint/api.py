"""The library's two functions, which give what the command gives."""

from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from pathlib import Path

from medlint.config.resolve import Resolver
from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.read import format_of
from medlint.run import Pipeline


def lint_text(text: str, path: str = "article.md", *, config: Path | None = None, isolated: bool = False) -> FileResult:
    """Check one article that is already in memory.

    ``path`` need not exist: its suffix says what the text is written in, its folder which configuration file holds,
    and diagnostics name it. ``config`` names another configuration file, ``isolated`` uses none. Positions in the
    result count code points of ``text``, spans from 0, lines and columns from 1, ends exclusive. Nothing is raised for
    what cannot be checked: it is in the ``failures`` of the result.
    """
    return Pipeline(Resolver(config=config, isolated=isolated).settings_for).check_source(
        Source(path, text, format_of(path))
    )


def lint_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    config: Path | None = None,
    isolated: bool = False,
    force_exclude: bool = False,
) -> Iterator[FileResult]:
    """Check the articles that ``paths`` name or hold, one result for each, in the order of the paths and then by name.

    Folders are walked as the command walks them; ``force_exclude`` leaves out what the configuration excludes even
    where a path names it. A path that stands for nothing gives a result without a ``path`` whose ``failures`` say so.
    """
    pipeline = Pipeline(Resolver(config=config, isolated=isolated).settings_for)
    yield from pipeline.check(pipeline.discover([fspath(path) for path in paths], force_exclude=force_exclude))
