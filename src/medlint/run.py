"""The pipeline: from paths or a text to results."""

import os
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from medlint.config.profile import settings_at
from medlint.config.select import select_rules
from medlint.detect.linter import Found, Linter
from medlint.discover import Discovery, discover
from medlint.evidence import Evidence
from medlint.model.document import Document
from medlint.model.failure import Failure, MedlintError, reason
from medlint.model.finding import Diagnostic
from medlint.model.record import NamedTuple
from medlint.model.result import FileResult, Why, Withheld
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Source
from medlint.parse import parse
from medlint.read import format_of, read
from medlint.rules.load import Catalogue, load_catalogue
from medlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.changes import Changes
    from medlint.recall import Recall

# Fewer files are checked sooner than the other cores and what earlier runs found can be made use of.
_MANY = 16


class Fixes(Enum):
    """Which fixes a run applies."""

    NONE = "none"
    SAFE = "safe"
    ALL = "all"


class _Prepared(NamedTuple):
    """The rules of one configuration, ready to run, and which of them run where no file is an exception."""

    rules: tuple[Rule, ...]
    linter: Linter
    active: dict[str, Severity | None]


class Pipeline:
    """Checks articles, each under the settings of its folder.

    ``settings_for`` gives the settings of a folder and may raise ``ConfigError``. ``fixes`` says which fixes are
    applied: results are then those of the fixed texts.
    """

    def __init__(self, settings_for: Callable[[str], Settings], fixes: Fixes = Fixes.NONE) -> None:
        self.settings_for = settings_for
        self.fixes = fixes
        self._catalogues: dict[tuple[str, ...], Catalogue] = {}
        self._prepared: dict[Settings, _Prepared] = {}
        self._broken: dict[Settings, MedlintError] = {}

    def discover(self, paths: Sequence[str], *, exclude: Sequence[str] = (), force_exclude: bool = False) -> Discovery:
        """The articles that ``paths`` name or hold, without those that ``exclude`` or the settings leave out."""
        return discover(paths, self.settings_for, exclude=exclude, force_exclude=force_exclude)

    def check(self, discovery: Discovery) -> Iterator[FileResult]:
        """The result of each article, in order; what could not be found comes first, in a result without a path."""
        yield from _all(self.check_file, discovery.files, discovery.failures, self._known)

    def codes(self, path: str) -> frozenset[str]:
        """The codes of the rules that run on an article at ``path``; raises ``ConfigError`` as the settings do."""
        settings = settings_at(path, self.settings_for(os.path.dirname(path) or "."))
        return frozenset(self._active(Source(path, "", format_of(path)), settings, self._prepare(settings)))

    def check_changes(self, changes: "Changes") -> Iterator[FileResult]:
        """The result of each article that has changed, without the findings that were there before the change."""
        from medlint.sift.unchanged import keep_unchanged

        articles = {change.path: change for change in changes.articles}

        def check(path: str) -> FileResult:
            result = self.check_read(path, articles[path].source)
            return keep_unchanged(result, articles[path], self.check_source)

        yield from _all(check, tuple(articles), changes.failures, _nothing)

    def check_file(self, path: str) -> FileResult:
        """The result of the file at ``path``; whatever goes wrong with it becomes a failure."""
        return self.check_read(path, lambda: read(path))

    def check_read(self, path: str, reads: Callable[[], Source]) -> FileResult:
        """The result of the article called ``path`` that ``reads`` gives; where it cannot be read, a failure."""
        try:
            source = reads()
        except MedlintError as error:
            return FileResult(path, None, failures=(error.failure,))
        return self.check_source(source)

    def _known(self) -> "Recall":
        from medlint.recall import recall

        return recall(self.settings_for, mends=self.fixes is not Fixes.NONE)

    def check_source(self, source: Source) -> FileResult:
        """The result of an article that is already read; its path decides which settings hold."""
        result = self._check_source(source)
        if self.fixes is Fixes.NONE or not any(one.fix for one in result.diagnostics):
            return result
        from medlint.fix import mend

        return mend(result, self._check_source, unsafe=self.fixes is Fixes.ALL)

    def _check_source(self, source: Source) -> FileResult:
        try:
            settings = settings_at(source.path, self.settings_for(os.path.dirname(source.path) or "."))
            prepared = self._prepare(settings)
            return _check(source, prepared, self._active(source, settings, prepared))
        except MedlintError as error:
            return FileResult(source.path, None, failures=(error.failure,))
        except Exception as error:
            failure = Failure(source.path, f"could not be checked: {reason(error)}")
            return FileResult(source.path, None, failures=(failure,))

    def catalogue(self, folder: str) -> Catalogue:
        """The rules that there are for articles in ``folder``, selected or not. Raises ``MedlintError``."""
        return self._catalogue(self.settings_for(folder).extend_rules)

    def _prepare(self, settings: Settings) -> _Prepared:
        if settings in self._broken:  # articles may be many, and the reason is the same for all
            raise self._broken[settings]
        if settings not in self._prepared:
            try:
                self._prepared[settings] = self._make(settings)
            except MedlintError as error:
                self._broken[settings] = error
                raise
        return self._prepared[settings]

    def _make(self, settings: Settings) -> _Prepared:
        catalogue = self._catalogue(settings.extend_rules)
        selected = select_rules(catalogue.rules, settings)
        active = {rule.code: severity for rule, severity in selected}
        run = [rule for rule, _ in selected if not rule.about_comments]
        prepared = _Prepared(catalogue.rules, Linter(catalogue, run, settings), active)
        catalogue.keep()
        return prepared

    def _catalogue(self, extra: tuple[str, ...]) -> Catalogue:
        """The catalogue with a repository's own rules, whose examples have been checked now or in an earlier run."""
        if extra not in self._catalogues:
            catalogue = load_catalogue(extra)
            if catalogue.fresh and catalogue.own:
                from medlint.detect.examples import check_examples

                check_examples(catalogue, catalogue.own)
            self._catalogues[extra] = catalogue
        return self._catalogues[extra]

    def _active(self, source: Source, settings: Settings, prepared: _Prepared) -> dict[str, Severity | None]:
        if not settings.per_file_ignores:
            return prepared.active
        selected = select_rules(prepared.rules, settings, source.path)
        return {rule.code: severity for rule, severity in selected}


def _nothing() -> "Recall":
    from medlint.recall import Recall

    return Recall()


def _all(
    check: Callable[[str], FileResult],
    paths: tuple[str, ...],
    failures: tuple[Failure, ...],
    known: "Callable[[], Recall]",
) -> Iterator[FileResult]:
    """The result of each of ``paths``, what is ``known`` or that of ``check``, behind ``failures`` of none of them."""
    if failures:
        yield FileResult("", None, failures=failures)
    if len(paths) < _MANY:
        yield from map(check, paths)
        return
    from medlint.spread import spread

    with known() as recall:
        yield from spread(check, paths, recall)


def _check(source: Source, prepared: _Prepared, active: dict[str, Severity | None]) -> FileResult:
    document = parse(source)
    evidence = Evidence(document, prepared.linter.settings)
    found, failures = prepared.linter.lint(document, active.keys(), evidence)
    withheld: tuple[Withheld, ...] = ()
    if document.comments:
        from medlint.sift.suppress import sift

        sifted = sift(document, found, prepared.rules, active.keys() - failures.keys())
        found = [_spared(one, [suppressed for suppressed, _ in sifted.suppressed]) for one in sifted.kept]
        withheld = tuple(
            Withheld(_diagnostic(one, document, active), Why.SUPPRESSED, reason) for one, reason in sifted.suppressed
        )
    diagnostics = tuple(_diagnostic(one, document, active) for one in found)
    return FileResult(source.path, source, diagnostics, withheld, tuple(failures.values()), day=evidence.day)


def _spared(one: Found, suppressed: Sequence[Found]) -> Found:
    """The finding without its fix if that touches what a comment says is right as it is."""
    fix = one.finding.fix
    if fix and any(edit.span.overlaps(other.finding.span) for edit in fix.edits for other in suppressed):
        return one._replace(finding=one.finding._replace(fix=None))
    return one


def _diagnostic(one: Found, document: Document, active: dict[str, Severity | None]) -> Diagnostic:
    """The finding as it is reported. A severity that the settings give replaces whatever the detector thinks."""
    rule, finding, source = one.rule, one.finding, document.source
    return Diagnostic(
        path=source.path,
        span=finding.span,
        start=source.position(finding.span.start),
        end=source.position(finding.span.end),
        code=rule.code,
        name=rule.name,
        severity=active[rule.code] or finding.severity or rule.severity,
        confidence=rule.confidence,
        message=finding.message,
        help=rule.summary,
        url=rule.standards[0].url,
        fix=finding.fix,
        passage=document.passage_at(finding.span.start),
        whole=finding.whole,
    )
