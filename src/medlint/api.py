"""The library's two functions, which give what the command gives."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from os import PathLike, fspath, getcwd
from time import strftime

from medlint.config.resolve import Overrides, Resolver
from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.read import format_of
from medlint.run import Pipeline

AnyPath = str | PathLike[str]


def lint_text(
    text: str, path: AnyPath = "article.md", *, config: AnyPath | None = None, isolated: bool = False
) -> FileResult:
    """Check one article that is already in memory.

    ``path`` need not exist: its suffix says what the text is written in, its folder which configuration file holds,
    and diagnostics name it. ``config`` names another configuration file, ``isolated`` uses none. Positions in the
    result count code points of ``text``, spans from 0, lines and columns from 1, ends exclusive. Nothing is raised for
    what cannot be checked: it is in the ``failures`` of the result. Configuration and rule files are read once, by the
    first call that needs them.
    """
    name = fspath(path)
    return _pipeline(config, isolated).check_source(Source(name, text, format_of(name)))


def lint_paths(
    paths: AnyPath | Iterable[AnyPath],
    *,
    config: AnyPath | None = None,
    isolated: bool = False,
    force_exclude: bool = False,
) -> Iterator[FileResult]:
    """Check the articles that ``paths`` name or hold, one result for each, in the order of the paths and then by name.

    Folders are walked as the command walks them; ``force_exclude`` leaves out what the configuration excludes even
    where a path names it. A path that stands for nothing gives a result without a ``path`` whose ``failures`` say so.
    Otherwise as ``lint_text``.
    """
    names = [fspath(paths)] if isinstance(paths, str | PathLike) else [fspath(path) for path in paths]
    pipeline = _pipeline(config, isolated)
    yield from pipeline.check(pipeline.discover(names, force_exclude=force_exclude))


def _pipeline(config: AnyPath | None, isolated: bool) -> Pipeline:
    return _kept_pipeline(None if config is None else fspath(config), isolated, getcwd(), strftime("%Y-%m-%d"))


@lru_cache(maxsize=16)
def _kept_pipeline(config: str | None, isolated: bool, _folder: str, today: str) -> Pipeline:
    """The pipeline for these settings, kept because rules take longer to make ready than an article to check.

    Another current folder makes another one: relative paths and globs start from it. So does another day.
    """
    return Pipeline(Resolver(Overrides(today=today), config, isolated).settings_for)
