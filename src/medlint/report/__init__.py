"""One module per output format. A format turns the results of a run into text; writing it is the command's business."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from medlint.model.record import NamedTuple
from medlint.model.result import FileResult
from medlint.typed import TYPE_CHECKING

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


def _grouped() -> Write:
    from medlint.report.grouped import grouped

    return grouped


def _sarif() -> Write:
    from medlint.report.sarif import sarif

    return sarif


def _gitlab() -> Write:
    from medlint.report.gitlab import gitlab

    return gitlab


def _junit() -> Write:
    from medlint.report.junit import junit

    return junit


def _checkstyle() -> Write:
    from medlint.report.checkstyle import checkstyle

    return checkstyle


def _rdjson() -> Write:
    from medlint.report.rdjson import rdjson

    return rdjson


def _rdjsonl() -> Write:
    from medlint.report.rdjson import rdjson_lines

    return rdjson_lines


def _azure() -> Write:
    from medlint.report.azure import azure

    return azure


FORMATS: Mapping[str, Callable[[], Write]] = {
    "full": _full,
    "grouped": _grouped,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "github": _github,
    "gitlab": _gitlab,
    "azure": _azure,
    "sarif": _sarif,
    "rdjson": _rdjson,
    "rdjsonl": _rdjsonl,
    "junit": _junit,
    "checkstyle": _checkstyle,
    "html": _html,
}
"""The formats by name; a format's module is imported only when its entry is called."""

FOR_PEOPLE = frozenset({"full", "grouped", "concise"})
"""The formats that people read as they come; the others are for programs, or for places that show them to people."""

WORKSPACES: Mapping[str, str] = {
    "github": "GITHUB_WORKSPACE",
    "gitlab": "CI_PROJECT_DIR",
    "azure": "BUILD_SOURCESDIRECTORY",
    "sarif": "GITHUB_WORKSPACE",
}
"""The formats whose paths count from the root of the repository, and the variable that names it where they are read."""
