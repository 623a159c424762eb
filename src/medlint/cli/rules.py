"""``medlint rules``: the list of all rules."""

import os
import sys
from collections.abc import Iterator

import click

from medlint.cli.configured import configured, for_audience, resolver
from medlint.cli.streams import colors
from medlint.config.resolve import Overrides
from medlint.config.select import bar, select_rules
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity, Status
from medlint.report.paint import BOLD, DIM, SEVERITY, paint
from medlint.rules.load import load_catalogue
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@click.command("rules", short_help="List all rules.")
@for_audience
@configured
def command(config: "Path | None", isolated: bool, overrides: Overrides) -> int:
    """List all rules: code, name, severity and what they are about.

    The severity is the one that a rule has under the configuration of the current folder, “off” where it does not run.
    Behind it stand why it does not, or is graver or milder than usual, and for whom it is.
    """
    settings = resolver(config, isolated, overrides).settings_for(os.curdir)
    catalogue = load_catalogue(settings.extend_rules)
    active = {rule.code: severity or rule.severity for rule, severity in select_rules(catalogue.rules, settings)}
    width = max(len(rule.name) for rule in catalogue.rules)
    color = colors(sys.stdout.isatty())
    for rule in catalogue.rules:
        severity = active.get(rule.code)
        why = _why(rule, severity, settings)
        notes = [note for note in (why, *_notes(rule, why)) if note]
        print(_row(rule, severity, "; ".join(notes), width, color))
    return 0


def _notes(rule: Rule, why: str) -> Iterator[str]:
    """Whether the rule is still tried out and for whom it is, as far as ``why`` does not say so."""
    if rule.status is not Status.STABLE and rule.status.value not in why:
        yield rule.status.value
    told = why.partition(" profile ")[0]  # behind "not in the profile …" the other profiles would say it twice
    for limit in rule.reach.limits():
        if limit not in why and limit.partition(" profile ")[0] != told:
            yield limit


def _row(rule: Rule, severity: Severity | None, why: str, width: int, color: bool) -> str:
    label = f"{severity.label if severity else 'off':<7}"
    style = SEVERITY[severity] if severity else DIM
    row = f"{paint(rule.code, BOLD, color)}  {rule.name:<{width}}  {paint(label, style, color)}  {rule.summary}"
    return f"{row} {paint(f'({why})', DIM, color)}" if why else row


def _why(rule: Rule, severity: Severity | None, settings: Settings) -> str:
    """What makes a rule be off, or other than its file says; "" where nothing does."""
    barred = bar(rule, settings)
    if severity is None:
        return barred or "not selected"
    if barred:
        return f"{barred}; selected by name"
    here = rule.reach.severity(settings.audience)
    if severity == rule.severity:
        return ""
    return f"for {settings.audience}" if severity == here else "by the configuration"
