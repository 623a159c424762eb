"""The pipeline: settings by folder, severities, suppression, and rules of a repository's own."""

from pathlib import Path

import pytest
from own_rule import OWN

from medlint.cache import CACHE
from medlint.config.select import select_rules
from medlint.detect.linter import Linter
from medlint.model.failure import ConfigError, Failure
from medlint.model.result import Why
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.severity import Confidence, Severity
from medlint.model.source import Format, Position, Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.pattern import Pattern
from medlint.rules.load import load_catalogue
from medlint.run import Pipeline

FLAWED = "# Mint 😀\n\nMint tea cures arthritis. It is\ncompletely safe.\n"


def chosen(*rules: str) -> Settings:
    return Settings(choices=(Choice(select=tuple(Selector(rule) for rule in rules)),))


def pipeline(settings: Settings) -> Pipeline:
    return Pipeline(lambda folder: settings)


def source(text: str, path: str = "a.md") -> Source:
    return Source(path, text, Format.MARKDOWN)


def codes(pipeline: Pipeline, text: str = FLAWED, path: str = "a.md") -> list[str]:
    result = pipeline.check_source(source(text, path))
    assert not result.failures
    return [diagnostic.code for diagnostic in result.diagnostics]


def test_a_diagnostic_says_all_there_is_to_say() -> None:
    cure, safe = pipeline(chosen("CLM")).check_source(source(FLAWED)).diagnostics
    assert (cure.path, cure.code, cure.name) == ("a.md", "CLM004", "cure-claim")
    assert (cure.span, cure.start, cure.end) == (Span(19, 34), Position(3, 10), Position(3, 25))
    assert (cure.severity, cure.confidence) == (Severity.ERROR, Confidence.HIGH)
    assert cure.message.startswith("“cures arthritis” promises a cure")
    rule = next(rule for rule in load_catalogue().rules if rule.code == "CLM004")
    assert (cure.help, cure.url) == (rule.summary, rule.standards[0].url)
    assert (safe.code, safe.start, safe.end) == ("CLM003", (4, 1), (4, 16))


def test_selection_decides_what_runs() -> None:
    assert codes(pipeline(chosen("CLM"))) == ["CLM004", "CLM003"]
    assert codes(pipeline(chosen("CLM003"))) == ["CLM003"]
    assert codes(pipeline(chosen())) == []


def test_per_file_ignores_hold_for_their_files_alone(tmp_path: Path) -> None:
    settings = chosen("CLM")._replace(root=str(tmp_path), per_file_ignores=(("old/**", (Selector("cure-claim"),)),))
    one = pipeline(settings)
    assert codes(one, path=str(tmp_path / "a.md")) == ["CLM004", "CLM003"]
    assert codes(one, path=str(tmp_path / "old" / "a.md")) == ["CLM003"]


def test_a_configured_severity_replaces_that_of_the_rule() -> None:
    settings = chosen("CLM")._replace(severities=((Selector("CLM004"), Severity.INFO),))
    found = pipeline(settings).check_source(source(FLAWED)).diagnostics
    assert [diagnostic.severity for diagnostic in found] == [Severity.INFO, Severity.ERROR]


def test_a_configured_severity_replaces_what_the_context_makes_of_it() -> None:
    """Somebody who calls a rule a warning does not want to hear that a quotation made it less."""
    quoted = "> Mint tea cures arthritis.\n"
    severities = [
        pipeline(chosen("CLM004")._replace(severities=given)).check_source(source(quoted)).diagnostics[0].severity
        for given in ((), ((Selector("CLM004"), Severity.ERROR),), ((Selector("CLM"), Severity.WARNING),))
    ]
    assert severities == [Severity.INFO, Severity.ERROR, Severity.WARNING]


def test_suppressed_findings_are_counted() -> None:
    text = "<!-- medlint-disable-file cure-claim -- a museum's label -->\n" + FLAWED
    result = pipeline(chosen("CLM", "SUP")).check_source(source(text))
    assert [diagnostic.code for diagnostic in result.diagnostics] == ["CLM003"]
    assert [(one.diagnostic.code, one.why, one.reason) for one in result.withheld] == [
        ("CLM004", Why.SUPPRESSED, "a museum's label")
    ]
    unused = pipeline(chosen("SUP")).check_source(source(text))
    assert unused.diagnostics == ()  # a rule that does not run cannot be unused


def test_settings_are_asked_for_by_folder_and_rules_made_ready_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    made: list[Linter] = []

    def settings_for(folder: str) -> Settings:
        asked.append(str(folder))
        return chosen("CLM003" if Path(folder).name == "mild" else "CLM")

    init = Linter.__init__
    monkeypatch.setattr(Linter, "__init__", lambda self, *args: (made.append(self), init(self, *args))[1])
    one = Pipeline(settings_for)
    assert [codes(one, path=path) for path in ("a.md", "mild/a.md", "x/y/b.md", "mild/b.md")] == [
        ["CLM004", "CLM003"],
        ["CLM003"],
        ["CLM004", "CLM003"],
        ["CLM003"],
    ]
    assert asked == [".", "mild", "x/y", "mild"]
    assert len(made) == 2


def test_a_folder_s_broken_settings_concern_its_files_alone() -> None:
    def settings_for(folder: str) -> Settings:
        if Path(folder).name == "bad":
            raise ConfigError("bad/medlint.toml", "unknown key “x”", 3)
        return chosen("CLM")

    one = Pipeline(settings_for)
    broken = one.check_source(source(FLAWED, "bad/a.md"))
    assert broken.failures == (Failure("bad/medlint.toml", "unknown key “x”", 3),)
    assert (broken.source, broken.diagnostics) == (None, ())
    assert codes(one) == ["CLM004", "CLM003"]


def test_an_unknown_rule_fails_every_file_but_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from medlint import run

    loads: list[object] = []
    monkeypatch.setattr(run, "load_catalogue", lambda extra: (loads.append(extra), load_catalogue())[1])
    one = pipeline(chosen("CLM999"))
    failures = [one.check_source(source(FLAWED, f"{n}.md")).failures for n in range(3)]
    assert len(set(failures)) == 1
    assert "unknown rule “CLM999”" in str(failures[0][0])
    assert len(loads) == 1


class TestOwnRules:
    @pytest.fixture
    def own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        file = tmp_path / "leech-therapy.yaml"
        file.write_text(OWN, encoding="utf-8")
        return file

    @staticmethod
    def failures(own: Path) -> list[str]:
        one = Pipeline(lambda folder: chosen("CLM")._replace(extend_rules=(str(own),)))
        return [str(failure) for failure in one.check_source(source(FLAWED)).failures]

    def test_they_run_beside_the_catalogue_s(self, own: Path) -> None:
        settings = chosen("OWN", "CLM004")._replace(extend_rules=(str(own),))
        assert codes(pipeline(settings), "Leech therapy is here. Mint cures arthritis.") == ["OWN001", "CLM004"]

    def test_their_examples_are_checked_when_they_are_new_and_not_again(
        self, own: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from medlint.detect import examples

        monkeypatch.setattr(CACHE, "used", True)
        checked: list[int] = []
        real = examples.check_examples
        monkeypatch.setattr(examples, "check_examples", lambda *args: (checked.append(1), real(*args))[1])
        assert self.failures(own) == []
        assert self.failures(own) == []
        assert len(checked) == 1
        own.write_text(OWN.replace("today", "tomorrow"), encoding="utf-8")
        assert self.failures(own) == []
        assert len(checked) == 2

    def test_a_wrong_example_fails_every_run_until_it_is_mended(self, own: Path) -> None:
        own.write_text(OWN.replace("A leech lives", "Leech therapy lives"), encoding="utf-8")
        expected = [f"{own}:15: this example is flagged at “Leech therapy”"]
        assert self.failures(own) == expected
        assert self.failures(own) == expected
        own.write_text(OWN, encoding="utf-8")
        assert self.failures(own) == []

    def test_a_rule_that_is_not_selected_is_checked_all_the_same(self, own: Path) -> None:
        own.write_text(OWN.replace("claims:", "clams: []\nclaims:"), encoding="utf-8")
        assert self.failures(own) == [f"{own}:11: unknown key “clams”; did you mean “claims”?"]


def test_a_check_runs_only_where_one_of_its_triggers_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    from medlint.detect.claim import ClaimCheck

    ran: list[str] = []
    find = ClaimCheck.find
    monkeypatch.setattr(ClaimCheck, "find", lambda self, *args: (ran.append(self.rule.code), find(self, *args))[1])
    one = pipeline(chosen("CLM"))
    assert codes(one, "The desk opens at nine.\n") == []
    assert ran == []
    codes(one, "Mint tea cures arthritis.\n")
    assert "CLM004" in ran
    assert len(ran) < 4


def test_patterns_are_compiled_only_for_what_stands_there(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile = Pattern.compiled.fget
    assert compile
    monkeypatch.setattr(Pattern, "compiled", property(lambda self: (compiled.append(self.text), compile(self))[1]))
    catalogue = load_catalogue()
    rules = [rule for rule, _ in select_rules(catalogue.rules, Settings()) if rule.detect == "claim"]
    linter = Linter(catalogue, rules, Settings())
    compiled.clear()  # those by which rule files are read
    found, _ = linter.lint(parse(source(FLAWED)), {rule.code for rule in rules})
    assert len(found) == 2
    assert 0 < len(compiled) * 10 < sum(map(len, catalogue.vocabulary.values()))
