"""``medlint init``: a first configuration and the hook, made of what a repository holds."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

import click

from medlint.cli.output import replace_file
from medlint.cli.streams import colors, complain
from medlint.config.file import shown
from medlint.config.resolve import Resolver
from medlint.git import root_of
from medlint.model.failure import ConfigError, MedlintError
from medlint.report.diff import changes
from medlint.setup.configuration import configuration
from medlint.setup.hook import FILE, REPOSITORY, with_hook
from medlint.setup.survey import Survey, survey

_NAME = "medlint.toml"


class _Written(NamedTuple):
    """A file that is written: what it held ("" for a new one) and what it is to hold."""

    path: Path
    before: str
    after: str


@click.command("init", short_help="Set a repository up.")
@click.option("--diff", is_flag=True, help="Show what would be written, and write nothing.")
def command(diff: bool) -> int:
    """Look at the current folder and write a medlint.toml for it, and the hook into .pre-commit-config.yaml.

    The configuration says in comments what was found and why each key is there. What is there already is never
    overwritten. The exit code is 2 when something could not be written.
    """
    folder = os.path.realpath(os.curdir)
    found = survey(folder)
    for note in found.notes:
        _say(note, diff)
    planned, failed = [], False
    for plan in (_configuration, _hook):
        try:
            planned += plan(folder, found, diff)
        except MedlintError as error:
            complain(str(error.failure))
            failed = True
    for one in planned:
        _carry_out(one, diff)
    if planned and not diff:
        _say_what_next(found)
    return 2 if failed else 0


def _configuration(folder: str, found: Survey, diff: bool) -> list[_Written]:
    there = Resolver().settings_for(folder).path
    if there:
        _say(f"{shown(there)} is there already and stays as it is.", diff)
        return []
    for entry in found.entries:
        _say(entry.why, diff)
    return [_Written(Path(folder, _NAME), "", configuration(found.entries))]


def _hook(folder: str, found: Survey, diff: bool) -> list[_Written]:
    from importlib.metadata import version

    top = root_of(folder)
    if not top:
        _say("This is no Git repository, so there is no pre-commit hook to set up.", diff)
        return []
    path = Path(top, FILE)
    try:
        before = path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError:
        raise ConfigError(shown(str(path)), "is not UTF-8, which pre-commit wants") from None
    after = with_hook(before, version("medlint"), found.suffixes)
    if after is None:
        _say(f"{shown(str(path))} has medlint's hook already.", diff)
        return []
    return [_Written(path, before, after)]


def _carry_out(one: _Written, diff: bool) -> None:
    """Write the file, or show how it would change."""
    name = shown(str(one.path))
    if diff:
        sys.stdout.writelines(changes(name, one.before, one.after, colors(sys.stdout.isatty())))
        return
    replace_file(one.path, (one.after.encode(),))
    _say(f"{'Added the hook to' if one.before else 'Wrote'} {name}.", diff)


def _say_what_next(found: Survey) -> None:
    _say("", False)
    _say("Next: read medlint.toml, and choose the profile that your articles have.", False)
    if found.suffixes:
        _say("Then “medlint check” shows what medlint finds, and “medlint rule NAME” explains a finding.", False)
        _say("“medlint baseline” writes down what is there, so that from then on only what is new is reported.", False)
    _say("“pre-commit install” makes Git run the hook. How to run medlint for pull requests:", False)
    _say(f"{REPOSITORY}/blob/main/docs/ci.md", False)


def _say(sentence: str, diff: bool) -> None:
    """Tell people; a diff is for programs, so that what is said beside it goes to standard error."""
    print(sentence, file=sys.stderr if diff else sys.stdout)
