"""``medlint baseline``: writes down the findings that are there, so that only new ones are reported."""

import os
from collections.abc import Collection
from typing import TYPE_CHECKING

import click

from medlint.cli.baselining import judge
from medlint.cli.configured import configured, file_names, for_audience, resolver
from medlint.cli.failures import Failures
from medlint.cli.output import replace_file
from medlint.cli.selecting import Selection, selecting
from medlint.cli.streams import complain
from medlint.config.resolve import Overrides
from medlint.report.closing import count
from medlint.report.harmless import visible
from medlint.run import Pipeline
from medlint.sift.baseline import Baseline, Entry
from medlint.sift.baseline_file import write_entries
from medlint.sift.baselines import NAME, Baselines, file

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
    The exit code is 0, or 2 when anything could not be done.
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
    for failure in sorted(failures):
        complain(str(failure))
    for folder, baseline in baselines.read():
        judges = judge(pipeline, baseline, paths)
        entries = (baseline.pruned if prune else baseline.renewed)(judges)
        if entries or os.path.exists(os.path.join(folder, NAME)):
            _write(baseline, entries)
        else:
            aim = "take out" if prune else "write down"
            print(f"{visible(file(folder))}: there is no such file, and nothing to {aim}.")
    return 2 if failures else 0


def _write(baseline: Baseline, entries: Collection[Entry]) -> None:
    """Put ``entries`` into the file, which is left alone where they are in it, and say what that changes."""
    before, after = set(baseline.entries), set(entries)
    if before != after:
        from pathlib import Path

        replace_file(Path(baseline.folder, NAME), (write_entries(entries).encode(),))
    moved = baseline.moved
    changes = f"{len(after - before) - moved} new, {len(before - after) - moved} gone"
    changes += f", {moved} moved" if moved else ""
    print(f"{visible(file(baseline.folder))}: {count(len(after), 'finding')} ({changes}).")
