"""``medlint rules``: the list of all rules."""

import os
import sys
from typing import TYPE_CHECKING

import click

from medlint.cli.configured import configured, resolver
from medlint.cli.streams import colors
from medlint.config.select import select_rules
from medlint.model.rule import Rule
from medlint.model.severity import Severity
from medlint.report.paint import BOLD, DIM, SEVERITY, paint
from medlint.rules.load import load_catalogue

if TYPE_CHECKING:
    from pathlib import Path


@click.command("rules", short_help="List all rules.")
@configured
def command(config: "Path | None", isolated: bool) -> int:
    """List all rules: code, name, severity and what they are about.

    The severity is the one that a rule has under the configuration of the current folder, “off” where it does not run.
    """
    settings = resolver(config, isolated).settings_for(os.curdir)
    catalogue = load_catalogue(settings.extend_rules)
    active = {rule.code: severity or rule.severity for rule, severity in select_rules(catalogue.rules, settings)}
    width = max(len(rule.name) for rule in catalogue.rules)
    color = colors(sys.stdout.isatty())
    for rule in catalogue.rules:
        print(_row(rule, active.get(rule.code), width, color))
    return 0


def _row(rule: Rule, severity: Severity | None, width: int, color: bool) -> str:
    label = f"{severity.label if severity else 'off':<7}"
    style = SEVERITY[severity] if severity else DIM
    return f"{paint(rule.code, BOLD, color)}  {rule.name:<{width}}  {paint(label, style, color)}  {rule.summary}"
