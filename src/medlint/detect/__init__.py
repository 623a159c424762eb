"""The detectors: each reads a kind of rule. A rule names its detector in ``detect``."""

from importlib import import_module
from typing import Protocol, cast

from medlint.detect.check import Check
from medlint.model.fields import nearest
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.term import Vocabulary

_MODULES = {
    "claim": "medlint.detect.claim",
    "list-intro": "medlint.detect.list_intro",
    "requirement": "medlint.detect.requirement",
    "statistic": "medlint.detect.statistic",
}


class _Detector(Protocol):
    def prepare(self, rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check: ...


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check:
    """The check of ``rule``; raises ``RuleFileError`` when its detector or its parameters are not as they should be."""
    if rule.detect not in _MODULES:
        rule.parameters.fail(f"there is no detector “{rule.detect}”{nearest(rule.detect, list(_MODULES))}")
    detector = cast("_Detector", import_module(_MODULES[rule.detect]))
    return detector.prepare(rule, vocabulary, settings)
