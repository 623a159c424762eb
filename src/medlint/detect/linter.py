"""Runs the checks of all rules over a document."""

from collections.abc import Iterable, Mapping, Set
from itertools import compress
from operator import or_

from medlint.detect import prepare, reads_files
from medlint.detect.check import Check, HoldsGroups, ReadsFrontMatter, ReadsMarks, Tally
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.failure import Failure, reason
from medlint.model.finding import Finding
from medlint.model.record import NamedTuple
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.announced import Announced, Kept, announced
from medlint.rules.load import Catalogue
from medlint.rules.scan import Hit, Index, Scan


class Found(NamedTuple):
    """A finding and the rule that made it."""

    rule: Rule
    finding: Finding


class Linter:
    """The rules of one configuration, made ready to run.

    Raises ``RuleFileError`` when a rule's parameters are not what its detector reads. Once that has been seen to be
    right, and what announces each rule is kept, a rule is made ready when an article asks for it.
    """

    def __init__(self, catalogue: Catalogue, rules: Iterable[Rule], settings: Settings) -> None:
        self.settings = settings
        self._vocabulary = catalogue.vocabulary
        self._checks: dict[str, Check] = {}
        selected = {rule.code: rule for rule in rules}
        self._kept = Kept("")
        known = self._known(catalogue, selected)
        by_code = {rule.code: rule for rule in catalogue.rules} | selected
        self._rules = [by_code[code] for code in known.codes]
        self._counted = frozenset(name for code in selected for name in known.counted.get(code, ()))
        runs = [rule.code in selected or rule.name in self._counted for rule in self._rules]
        self._anyhow = [run and anyhow is True for run, anyhow in zip(runs, known.anyhow, strict=True)]
        self._anyhow_marked = [run and anyhow is not False for run, anyhow in zip(runs, known.anyhow, strict=True)]
        self._scan = Scan(known.triggers, runs)
        for rule in selected.values():  # a file that cannot be read is complained of even if no article asks for it
            if reads_files(rule, settings):
                self._check(rule)

    def _known(self, catalogue: Catalogue, selected: Mapping[str, Rule]) -> Announced:
        """What announces the rules that are ``selected``, and maybe others."""
        whole = {rule.code for rule in catalogue.rules if not rule.about_comments}
        for codes in (whole, selected.keys()):
            self._kept = announced(catalogue.key, codes, self.settings)
            if known := self._kept.load():
                return known
        known = self._learn(catalogue, selected.values())
        holding = [check for check in self._checks.values() if isinstance(check, HoldsGroups)]
        self._kept.save(known, {check.rule.code: check.groups.pack() for check in holding})
        return known

    def _learn(self, catalogue: Catalogue, selected: Iterable[Rule]) -> Announced:
        """What announces each rule, when all of them have been made ready."""
        checks = [self._check(rule) for rule in selected]
        counted = {check.rule.code: check.counts for check in checks if isinstance(check, Tally)}
        missing = {name for names in counted.values() for name in names} - {check.rule.name for check in checks}
        checks += [self._check(rule) for rule in catalogue.rules if rule.name in missing]
        checks.sort(key=lambda check: isinstance(check, Tally))
        triggers = Index.of([check.triggers for check in checks])
        self._vocabulary.settle()
        return Announced(triggers, [_anyhow(check) for check in checks], [check.rule.code for check in checks], counted)

    def _check(self, rule: Rule) -> Check:
        check = self._checks.get(rule.code)
        if check is None:
            groups = self._kept.groups(rule.code)
            check = self._checks[rule.code] = prepare(rule, self._vocabulary, self.settings, groups)
        return check

    def lint(
        self, document: Document, active: Set[str], evidence: Evidence | None = None
    ) -> tuple[list[Found], dict[str, Failure]]:
        """What the rules with the codes ``active`` find in ``document``, in the order of the text.

        A rule that raises becomes a failure under its code; the others still run. ``evidence`` is that of the document
        for whoever wants to look at it afterwards.
        """
        evidence = evidence or Evidence(document, self.settings)
        found: list[Found] = []
        failures: dict[str, Failure] = {}
        hits_of = self._scan.hits(document.folded)
        asked = map(or_, map(bool, hits_of), self._anyhow_marked if document.marks else self._anyhow)
        for rule, hits in compress(zip(self._rules, hits_of, strict=True), asked):
            counted = rule.name in self._counted
            if counted or rule.code in active:
                findings, failure = _run(self._check(rule), document, evidence, hits)
                if counted:
                    evidence.found[rule.name] = [finding.span for finding in findings]
                if rule.code in active:
                    found += [Found(rule, finding) for finding in findings]
                if failure:
                    failures[rule.code] = failure
        found.sort(key=lambda one: (one.finding.span, one.rule.code))
        return found, failures


def _anyhow(check: Check) -> bool | None:
    """Whether a check runs without a trigger in the document: always, never, or (None) where there are marks."""
    if isinstance(check, ReadsMarks):
        return None
    return isinstance(check, (Tally, ReadsFrontMatter)) or not check.triggers


def _run(check: Check, document: Document, evidence: Evidence, hits: list[Hit]) -> tuple[list[Finding], Failure | None]:
    """The findings of one check; whatever it raises becomes a failure, and what it found before that is kept."""
    findings: list[Finding] = []
    try:
        findings.extend(check.find(document, evidence, hits))
    except Exception as error:  # one broken rule must not hide what the others find
        said = f"the rule {check.rule.name} could not be checked: {reason(error)}"
        return findings, Failure(document.source.path, said)
    return findings, None
