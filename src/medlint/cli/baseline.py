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
    for failure in sorted(failures):
        complain(str(failure))
    for _, baseline in baselines.read():
        if prune and not os.path.exists(os.path.join(baseline.folder, NAME)):
            print(f"{visible(file(baseline.folder))}: there is no such file, so there is nothing to take out.")
            continue
        judges = judge(pipeline, baseline, paths)
        _write(baseline, (baseline.pruned if prune else baseline.renewed)(judges))
    return 2 if failures else 0


def _write(baseline: Baseline, entries: Collection[Entry]) -> None:
    """Put ``entries`` into the file, which is left alone where they are in it, and say what that changes."""
    before, after = set(baseline.entries), set(entries)
    if before != after:
        from pathlib import Path

        replace_file(Path(baseline.folder, NAME), (write_entries(entries).encode(),))
    changes = f"{len(after - before)} new, {len(before - after)} gone"
    print(f"{visible(file(baseline.folder))}: {count(len(after), 'finding')} ({changes}).")
