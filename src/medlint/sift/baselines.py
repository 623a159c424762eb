"""The baselines of a run: one for each folder with a configuration of its own, where there is such a file."""

import os
from collections.abc import Callable, Iterator

from medlint.config.file import shown
from medlint.model.failure import BaselineError, MedlintError, said
from medlint.model.result import FileResult
from medlint.model.settings import Settings
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.sift.baseline import Baseline

NAME = "medlint-baseline.json"


class Baselines:
    """Reads each baseline when the first article comes that it may know; ``settings_for`` gives those of a folder.

    Where there is no such file nothing is known; with ``begin`` an empty baseline stands for one yet to be written.
    """

    def __init__(self, settings_for: Callable[[str], Settings], *, begin: bool = False) -> None:
        self._settings_for = settings_for
        self._begin = begin
        self._found: dict[str, Baseline | BaselineError | None] = {}

    def sift(self, result: FileResult) -> FileResult:
        """``result`` without the findings that its baseline holds; with all and a failure where that cannot be used."""
        if not result.source:
            return result
        try:
            baseline = self.at(os.path.dirname(result.path) or ".")
        except MedlintError as error:
            return result._replace(failures=(*result.failures, error.failure))
        return baseline.sift(result) if baseline else result

    def at(self, folder: str) -> "Baseline | None":
        """That of the articles in ``folder``, if there is one.

        Raises ``BaselineError`` where it cannot be used, ``ConfigError`` where the settings cannot.
        """
        root = self._settings_for(folder).root
        if root not in self._found:
            self._found[root] = self._look(root)
        found = self._found[root]
        if isinstance(found, BaselineError):
            raise found
        return found

    def read(self) -> "Iterator[tuple[str, Baseline]]":
        """The baselines that have been read or begun, each with its folder."""
        for root, found in self._found.items():
            if found and not isinstance(found, BaselineError):
                yield root, found

    def _look(self, root: str) -> "Baseline | BaselineError | None":
        if os.path.lexists(os.path.join(root, NAME)):
            try:
                return _load(root)
            except BaselineError as error:
                return error
        if not self._begin:
            return None
        from medlint.sift.baseline import Baseline

        return Baseline(root)


def _load(root: str) -> "Baseline":
    """The baseline in the folder ``root``; raises ``BaselineError`` where it cannot be read."""
    from medlint.sift.baseline import Baseline
    from medlint.sift.baseline_file import read_entries

    try:
        with open(os.path.join(root, NAME), encoding="utf-8-sig") as text:
            return Baseline(root, read_entries(text.read(), file(root)))
    except OSError as error:
        raise BaselineError(file(root), f"cannot be read: {said(error)}") from None
    except UnicodeDecodeError:
        raise BaselineError(file(root), "is not UTF-8") from None


def file(root: str) -> str:
    """The name of the baseline in the folder ``root`` as people are told it."""
    return shown(os.path.join(root, NAME))
