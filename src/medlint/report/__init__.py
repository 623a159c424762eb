"""One module per output format. A format turns the results of a run into text; writing it is the command's business."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from medlint.model.record import NamedTuple
from medlint.model.result import FileResult

if TYPE_CHECKING:
    from pathlib import Path

    from medlint.rules.load import Catalogue


def _own_catalogue() -> "Catalogue":
    from medlint.rules.load import load_catalogue

    return load_catalogue()


class Surroundings(NamedTuple):
    """What a report has to know of the place it is written for.

    ``color`` asks for ANSI colours. ``root`` is the folder that annotation paths are relative to (see
    ``paths.repository_root``). ``summarize`` takes the Markdown for GitHub's step summary, of which
    ``summary_room`` bytes fit; without it there is no such summary. ``catalogue`` loads the rules of the run, for
    formats that explain them.
    """

    color: bool = False
    root: "Path | None" = None
    summarize: Callable[[str], None] | None = None
    summary_room: int = 1024 * 1024
    catalogue: "Callable[[], Catalogue]" = _own_catalogue


Write = Callable[[Iterable[FileResult], Surroundings], Iterator[str]]


def _concise() -> Write:
    from medlint.report.concise import concise

    return concise


def _full() -> Write:
    from medlint.report.full import full

    return full


def _github() -> Write:
    from medlint.report.github import github

    return github


def _json() -> Write:
    from medlint.report.jsons import json_array

    return json_array


def _jsonl() -> Write:
    from medlint.report.jsons import json_lines

    return json_lines


def _html() -> Write:
    from medlint.report.html import html

    return html


FORMATS: Mapping[str, Callable[[], Write]] = {
    "full": _full,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "github": _github,
    "html": _html,
}
"""The formats by name; a format's module is imported only when its entry is called."""
