"""The detectors: each reads a kind of rule. A rule names its detector in ``detect``."""

import re
from importlib import import_module

from medlint.detect.check import Check, HoldsGroups
from medlint.model.fields import nearest
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.term import Vocabulary
from medlint.typed import Protocol, cast

_BRACES = re.compile(r"\{(\w+)\}|[{}]")


class _Home(NamedTuple):
    """The module of a detector, what its messages may hold in braces, and which setting names its files."""

    module: str
    placeholders: tuple[str, ...] = ()
    files: str = ""


_HOMES = {
    "arithmetic": _Home("medlint.detect.arithmetic", ("match", "reason")),
    "brand-generic": _Home("medlint.detect.drug.brands", ("problem",)),
    "claim": _Home("medlint.detect.claim", ("match", "reason")),
    "daily-maximum": _Home("medlint.detect.drug.daily_maximum", ("match", "daily", "drug", "maximum")),
    "disclosed-link": _Home("medlint.detect.disclosed_link", ("match", "name")),
    "fixed-text": _Home("medlint.detect.fixed_text"),
    "frequency-word": _Home("medlint.detect.frequency_word", ("match", "reason")),
    "front-matter": _Home("medlint.detect.front_matter"),
    "identifier": _Home("medlint.detect.identifier", ("match", "problem")),
    "duplicate": _Home("medlint.detect.duplicate", ("match", "line", "how")),
    "incomplete-figure": _Home("medlint.detect.incomplete_figure", ("match",)),
    "list": _Home("medlint.detect.list_items", ("match", "problem")),
    "labelled-source": _Home("medlint.detect.labelled_source", ("match",)),
    "list-intro": _Home("medlint.detect.list_intro", ("match", "follows", "lost")),
    "misspelled-drug": _Home("medlint.detect.drug.spelling", ("match", "drug")),
    "no-source": _Home("medlint.detect.no_source", ("claims",)),
    "off-label": _Home("medlint.detect.drug.off_label", ("drug", "condition", "place")),
    "p-value": _Home("medlint.detect.p_value", ("match", "reason")),
    "phrase": _Home("medlint.detect.phrase", ("match", "prefer")),
    "placeholder-link": _Home("medlint.detect.placeholder_link", ("match", "problem")),
    "reference": _Home("medlint.detect.reference", ("match", "problem"), "bibliographies"),
    "pattern": _Home("medlint.detect.pattern", ("match", "fix")),
    "quotation": _Home("medlint.detect.quotation", ("match",)),
    "repeated-number": _Home("medlint.detect.repeated_number", ("match", "other", "line")),
    "requirement": _Home("medlint.detect.requirement"),
    "risk-format": _Home("medlint.detect.risk_format", ("match", "reason")),
    "section": _Home("medlint.detect.section", ("match", "follows")),
    "abbreviation": _Home("medlint.detect.abbreviation", ("match", "count")),
    "emphasis": _Home("medlint.detect.emphasis", ("match", "count")),
    "headings": _Home("medlint.detect.headings", ("count",)),
    "readability": _Home("medlint.detect.readability", ("grade", "limit", "lines")),
    "sentence-end": _Home("medlint.detect.sentence_end", ("match", "how")),
    "supervised": _Home("medlint.detect.drug.supervised", ("match", "drug", "rule")),
    "tracking-url": _Home("medlint.detect.tracking_url", ("match",)),
    "tail": _Home("medlint.detect.tail", ("match", "count")),
    "title": _Home("medlint.detect.title", ("match", "softened", "line")),
    "retracted": _Home("medlint.detect.retracted", ("match", "nature", "date", "reason"), "retractions"),
    "source-date": _Home("medlint.detect.source_date", ("match", "year", "age")),
    "source-domain": _Home("medlint.detect.source_domain", ("host", "problem")),
    "statistic": _Home("medlint.detect.statistic", ("match", "reason")),
    "unit-mix": _Home("medlint.detect.drug.units", ("match", "drug", "other", "line")),
}
# Detectors whose rules look for what an article as a whole lacks: they judge no piece of one.
_OF_WHOLE_ARTICLES = frozenset({"front-matter", "no-source", "requirement"})
# The parameters of a detector whose terms are each enough for a finding.
_ENOUGH = {"claim": ("terms",), "phrase": ("terms", "swaps")}


class _Detector(Protocol):
    def prepare(self, rule: Rule, vocabulary: Vocabulary, settings: Settings) -> Check: ...


def reads_files(rule: Rule, settings: Settings) -> bool:
    """Whether making ``rule`` ready reads files that ``settings`` name."""
    home = _HOMES.get(rule.detect)
    return home is not None and bool(home.files and getattr(settings, home.files))


def prepare(rule: Rule, vocabulary: Vocabulary, settings: Settings, groups: memoryview | None = None) -> Check:
    """The check of ``rule``; raises ``RuleFileError`` when its detector or its parameters are not as they should be.

    ``groups`` is what was kept of its groups when they proved sound: without it all of them are read.
    """
    home = _HOMES.get(rule.detect)
    if home is None:
        hint = nearest(rule.detect, list(_HOMES)) or f"; use one of {', '.join(_HOMES)}"
        rule.parameters.fail(f"there is no detector “{rule.detect}”{hint}", rule.parameters.line_of("detect"))
    _check_message(rule, home.placeholders)
    detector = cast("_Detector", import_module(home.module))
    check = detector.prepare(rule, vocabulary, settings)
    if isinstance(check, HoldsGroups):
        check.groups.recall(groups) if groups else check.groups.read()
    return check


def judges_whole(rule: Rule) -> bool:
    """Whether ``rule`` looks for what an article as a whole lacks."""
    return rule.detect in _OF_WHOLE_ARTICLES


def flagging(rule: Rule) -> tuple[str, ...]:
    """The parameters of ``rule`` whose terms are each enough for a finding."""
    return _ENOUGH.get(rule.detect, ())


def _check_message(rule: Rule, placeholders: tuple[str, ...]) -> None:
    """Complain of anything in braces that no finding could fill in."""
    for found in _BRACES.finditer(rule.message):
        if found[1] not in placeholders:
            known = " and ".join(f"{{{name}}}" for name in placeholders) or "nothing"
            problem = f"“message” has “{found[0]}” in it; the detector “{rule.detect}” fills in {known}"
            rule.parameters.fail(problem, rule.parameters.line_of("message"))
