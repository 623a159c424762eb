"""``medlint baseline``: writes down the findings that are there, so that only new ones are reported."""

import os
from collections.abc import Collection

import click

from medlint.cli.baselining import judge
from medlint.cli.configured import configured, file_names, for_audience, resolver
from medlint.cli.failures import Failures
from medlint.cli.output import replace_file
from medlint.cli.selecting import Selection, selecting
from medlint.cli.streams import complain, note
from medlint.config.resolve import Overrides
from medlint.report.closing import count
from medlint.report.harmless import visible
from medlint.run import Pipeline
from medlint.sift.baseline import Baseline, Entry
from medlint.sift.baseline_file import write_entries
from medlint.sift.baselines import NAME, Baselines, file
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@click.command("baseline", short_help="Write down the findings that are there.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=file_names)
@click.option("--prune", is_flag=True, help="Only take out what is no longer there; add nothing.")
@selecting
@for_audience
@configured
def command(
    paths: tuple[str, ...],
    prune: bool,
    selection: Selection,
    overrides: Overrides,
    config: "Path | None",
    isolated: bool,
) -> int:
    """Write the findings in the articles that each PATH names or holds into medlint-baseline.json.

    The file stands beside the configuration file, or in the current folder without one. “medlint check” then reports
    only what is not in it. What this run does not check (other paths, rules that are not selected) stays as it was.
    The exit code is 0, or 2 when anything could not be done. Where there are no articles, that is a failure, unless
    the baseline holds nothing any more, since all that it knew are gone.
    """
    pipeline = Pipeline(resolver(config, isolated, selection.over(overrides)).settings_for)
    discovery = pipeline.discover(paths or (".",), exclude=selection.exclude, force_exclude=selection.force_exclude)
    baselines = Baselines(pipeline.settings_for, begin=True)
    failures = Failures()
    for result in map(baselines.sift, pipeline.check(discovery)):
        failures.once(result)
    if not discovery.files:  # a baseline may be left of articles that are all gone
        for folder in filter(os.path.isdir, paths or (".",)):
            baselines.at(folder)
    judged = [(baseline, judge(pipeline, baseline, paths)) for _, baseline in baselines.read()]
    kept = [(one, (one.pruned if prune else one.renewed)(judges)) for one, judges in judged]
    emptied = any(_exists(baseline) for baseline, _ in kept) and not any(entries for _, entries in kept)
    harmless = discovery.empty if emptied else ()
    for failure in sorted(failures):
        (note if failure in harmless else complain)(str(failure))
    for baseline, entries in kept:
        _write(baseline, entries, "take out" if prune else "write down")
    return 0 if set(failures) <= set(harmless) else 2


def _exists(baseline: Baseline) -> bool:
    return os.path.exists(os.path.join(baseline.folder, NAME))


def _write(baseline: Baseline, entries: Collection[Entry], aim: str) -> None:
    """Put ``entries`` into the file, which is left alone where they are in it, and say what that changes."""
    if not entries and not _exists(baseline):
        print(f"{visible(file(baseline.folder))}: there is no such file, and nothing to {aim}.")
        return
    before, after = set(baseline.entries), set(entries)
    if before != after:
        from pathlib import Path

        replace_file(Path(baseline.folder, NAME), (write_entries(entries).encode(),))
    moved = baseline.moved
    changes = f"{len(after - before) - moved} new, {len(before - after) - moved} gone"
    changes += f", {moved} moved" if moved else ""
    print(f"{visible(file(baseline.folder))}: {count(len(after), 'finding')} ({changes}).")
