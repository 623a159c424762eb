"""Tries everything that a catalogue holds."""

import os
from collections.abc import Callable

from medlint.model.record import NamedTuple
from medlint.rules.load import Catalogue, catalogue_folder
from medlint.trial import Flaw
from medlint.trial.examples import Trial
from medlint.trial.terms import unfound, unreported, written_terms


class Outcome(NamedTuple):
    """How much was tried, and what is wrong with it, in the order of files and lines."""

    rules: int
    examples: int
    terms: int
    flaws: tuple[Flaw, ...]


def try_out(catalogue: Catalogue, inside: Callable[[str], bool]) -> Outcome:
    """Try the examples of the rules, and the terms of all files, whose path is ``inside``.

    The catalogue was loaded with ``trace``. What other rules make of an example counts for medlint's own rules only.
    """
    rules = [rule for rule in catalogue.rules if inside(rule.path)]
    terms = written_terms(catalogue, rules, inside)
    trial = Trial(catalogue)
    flaws = [
        *(flaw for rule in rules for flaw in trial.flaws([rule], alone=not is_own(rule.path))),
        *unfound(terms),
        *unreported(catalogue, rules, terms),
    ]
    examples = sum(len(rule.examples) for rule in rules)
    return Outcome(len(rules), examples, len(terms), tuple(sorted(flaws)))


def is_own(path: str) -> bool:
    """Whether the file at ``path`` belongs to medlint's own catalogue."""
    return path.startswith(os.path.join(catalogue_folder(), ""))
