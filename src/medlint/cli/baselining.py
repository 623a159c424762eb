"""The options about the baseline, and the findings that it keeps back."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps

from medlint.cli.lazy import click
from medlint.cli.streams import complain
from medlint.model.result import FileResult
from medlint.model.source import Source
from medlint.run import Pipeline
from medlint.sift.baselines import Baselines, file
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.sift.baseline import Baseline

Command = Callable[..., int]


def baselining(command: Command) -> Command:
    """Give ``command`` the options ``--no-baseline`` and ``--frozen``, which it gets as one ``sieve``."""

    @click.option("--no-baseline", is_flag=True, help="Report what the baseline holds as well.")
    @click.option("--frozen", is_flag=True, help="Fail where the baseline holds findings that are gone.")
    @wraps(command)
    def sifting(no_baseline: bool, frozen: bool, **options: object) -> int:
        if no_baseline and frozen:
            raise click.UsageError("--no-baseline and --frozen cannot be used together.")
        return command(sieve=Sieve(used=not no_baseline, frozen=frozen), **options)

    return sifting


class Sieve:
    """What the baselines of a run keep back, if they are used, and whether what is gone from them fails it."""

    def __init__(self, *, used: bool = True, frozen: bool = False) -> None:
        self._used = used
        self._frozen = frozen
        self._baselines: Baselines | None = None

    def settle(self, *, comparing: bool) -> None:
        """Complain where the run does not read the articles that it would judge the baseline by."""
        if self._frozen and comparing:
            raise click.UsageError("--frozen does not go with --since or --staged.")

    def sifted(self, results: Iterable[FileResult], pipeline: Pipeline) -> Iterator[FileResult]:
        """The same results without the findings that a baseline holds."""
        return (self._sift(result, pipeline) for result in results)

    def check(self, source: Source, pipeline: Pipeline) -> FileResult:
        """The result of a text without the findings that a baseline holds."""
        return self._sift(pipeline.check_source(source), pipeline)

    def _sift(self, result: FileResult, pipeline: Pipeline) -> FileResult:
        if not self._used:
            return result
        self._baselines = self._baselines or Baselines(pipeline.settings_for)
        return self._baselines.sift(result)

    def could_shrink(self, pipeline: Pipeline, paths: Sequence[str]) -> bool:
        """Whether a baseline holds findings that are gone, which is told, and nothing may be gone."""
        if not self._frozen or not self._baselines:
            return False
        numbers = {file(root): len(one.stale(judge(pipeline, one, paths))) for root, one in self._baselines.read()}
        for name, number in numbers.items():
            if number:
                gone = "1 finding that is" if number == 1 else f"{number} findings that are"
                complain(f"{name}: holds {gone} gone; “medlint baseline --prune” takes out what is")
        return any(numbers.values())


def judge(pipeline: Pipeline, baseline: "Baseline", paths: Sequence[str]) -> Callable[[str, str], bool]:
    """What tells whether a run over ``paths`` would have found a finding of an article and a rule."""
    tops = [os.path.realpath(path) for path in paths or (".",)]
    codes: dict[str, frozenset[str]] = {}

    def judges(path: str, code: str) -> bool:
        place = os.path.join(os.path.realpath(baseline.folder), path)
        if not baseline.was_checked(path) or not any(
            place == top or place.startswith(os.path.join(top, "")) for top in tops
        ):
            return False
        if path not in codes:
            codes[path] = pipeline.codes(place)
        return code in codes[path]

    return judges
