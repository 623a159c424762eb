"""Which rules run, and how grave they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medlint.config.select import bar, find_rule, hint, select_rules
from medlint.model.audience import Reach
from medlint.model.failure import ConfigError
from medlint.model.fields import Fields
from medlint.model.rule import Rule
from medlint.model.settings import Choice, Selector, Settings
from medlint.model.severity import Confidence, Severity, Status


def rule(code: str, name: str, status: Status = Status.STABLE, severity: Severity = Severity.WARNING) -> Rule:
    return Rule(
        code=code,
        name=name,
        summary="A rule",
        severity=severity,
        confidence=Confidence.HIGH,
        status=status,
        detect="claim",
        message="m",
        why="w",
        read_standards=tuple,
        parameters=Fields("r.yaml", {}),
        path="r.yaml",
        read_examples=tuple,
    )


RULES = (
    rule("CLM004", "cure-claim", severity=Severity.ERROR),
    rule("CLM007", "hype-word"),
    rule("CLM090", "new-idea", Status.PREVIEW),
    rule("STA001", "uncited-statistic"),
    rule("STR099", "old-idea", Status.DEPRECATED),
)
STABLE = ["CLM004", "CLM007", "STA001"]
PATH = Path("/site/news/a.md")


def selectors(*texts: str) -> tuple[Selector, ...]:
    return tuple(Selector(text, "medlint.toml", 3) for text in texts)


def choice(select: str | None = None, ignore: str = "", extend: str = "") -> Choice:
    wanted = None if select is None else selectors(*select.split())
    return Choice(wanted, selectors(*ignore.split()), selectors(*extend.split()))


def codes(*choices: Choice, per_file: tuple[tuple[str, str], ...] = (), path: Path = PATH) -> list[str]:
    ignores = tuple((glob, selectors(*texts.split())) for glob, texts in per_file)
    settings = Settings(root=Path("/site"), choices=choices, per_file_ignores=ignores)
    return [active.code for active, _ in select_rules(RULES, settings, path)]


def test_every_stable_rule_runs_unless_told_otherwise() -> None:
    assert codes() == STABLE
    assert codes(Choice()) == STABLE


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "expected"),
    [
        ("CLM", "", "", ["CLM004", "CLM007"]),
        ("STA001", "", "", ["STA001"]),
        ("cure-claim", "", "", ["CLM004"]),
        ("", "", "", []),
        ("ALL", "", "", STABLE),
        (None, "CLM", "", ["STA001"]),
        (None, "ALL", "", []),
        (None, "", "new-idea", [*STABLE[:2], "CLM090", "STA001"]),
        ("STA", "", "CLM", STABLE),
        # the more specific one decides
        ("CLM004", "CLM", "", ["CLM004"]),
        ("CLM", "hype-word", "", ["CLM004"]),
        ("CLM STA001", "ALL", "", STABLE),
        ("STA001", "CLM", "ALL", ["STA001"]),
        ("ALL", "CLM", "cure-claim", ["CLM004", "STA001"]),
        # of two alike the one that ignores, however it is written
        ("CLM004", "cure-claim", "", []),
        ("CLM", "CLM", "STA", ["STA001"]),
        ("ALL", "ALL", "", []),
        # what is not stable runs only by its own name
        ("CLM", "CLM007", "CLM090", ["CLM004", "CLM090"]),
        ("CLM090 STR099", "", "", ["CLM090", "STR099"]),
        ("STR ALL", "", "", STABLE),
    ],
)
def test_selectors_of_one_place(select: str | None, ignore: str, extend: str, expected: list[str]) -> None:
    assert codes(choice(select, ignore, extend)) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (choice("CLM"), choice(ignore="CLM004"), ["CLM007"]),
        (choice("CLM004"), choice(ignore="CLM"), []),
        (choice(ignore="CLM004"), choice("CLM004"), ["CLM004"]),
        (choice(ignore="CLM004"), choice("CLM"), ["CLM004", "CLM007"]),
        (choice("STA"), choice(extend="CLM007"), ["CLM007", "STA001"]),
        (choice(ignore="CLM007"), choice(extend="CLM"), STABLE),
        (choice("STA"), Choice(), ["STA001"]),
        (choice("STA"), choice("", extend="CLM007"), ["CLM007"]),
    ],
)
def test_a_later_choice_has_the_last_word_on_the_rules_it_names(
    first: Choice, second: Choice, expected: list[str]
) -> None:
    assert codes(first, second) == expected


@pytest.mark.parametrize(
    ("glob", "path", "ignored"),
    [
        ("news/**", "/site/news/a.md", True),
        ("news/**", "/site/news/deep/a.md", True),
        ("news/**", "/site/old/news/a.md", False),
        ("news/", "/site/old/news/a.md", True),
        ("*.md", "/site/a.md", True),
        ("*.md", "/site/a.html", False),
        ("/a.md", "/site/news/a.md", False),
        ("**/a.md", "/site/news/a.md", True),
        ("*.md", "/elsewhere/a.md", True),
        ("news/a.md", "/elsewhere/news/a.md", False),
    ],
)
def test_per_file_ignores_follow_gitignore(glob: str, path: str, ignored: bool) -> None:
    expected = ["CLM004", "CLM007"] if ignored else STABLE
    assert codes(per_file=((glob, "STA"),), path=Path(path)) == expected


def test_per_file_ignores_add_up_and_beat_every_choice() -> None:
    per_file = (("*.md", "hype-word"), ("news/*", "STA001"))
    assert codes(choice("CLM007 STA001 CLM004"), per_file=per_file) == ["CLM004"]


def test_relative_paths_are_those_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    settings = Settings(root=tmp_path, per_file_ignores=(("news/a.md", selectors("ALL")),))
    assert select_rules(RULES, settings, Path("a.md")) == ()
    assert select_rules(RULES, settings, Path("b.md"))
    assert select_rules(RULES, settings)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ((("hype-word", Severity.INFO),), Severity.INFO),
        ((("CLM", Severity.INFO),), Severity.INFO),
        ((("ALL", Severity.ERROR), ("CLM007", Severity.INFO), ("CLM", Severity.ERROR)), Severity.INFO),
        ((("STA001", Severity.ERROR),), None),
        ((), None),
    ],
)
def test_severities_are_replaced_by_the_most_specific_entry(
    table: tuple[tuple[str, Severity], ...], expected: Severity | None
) -> None:
    settings = Settings(root=Path("/site"), severities=tuple((Selector(text), severity) for text, severity in table))
    assert {active.code: severity for active, severity in select_rules(RULES, settings)}["CLM007"] is expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("CLM04", "; did you mean “CLM004”?"),
        ("CLM4", "; did you mean “CLM004”?"),
        ("CLM0004", "; did you mean “CLM004”?"),
        ("clm", "; did you mean “CLM”?"),
        ("Cure-Claim", "; did you mean “cure-claim”?"),
        ("cure-clam", "; did you mean “cure-claim”?"),
        ("all", "; did you mean “ALL”?"),
        ("zzz999", ""),
    ],
)
@pytest.mark.parametrize("place", ["select", "ignore", "extend_select", "per_file", "severity"])
def test_an_unknown_selector_is_an_error_wherever_it_stands(text: str, hint: str, place: str) -> None:
    selector = Selector(text, "sub/medlint.toml", 7)
    settings = {
        "select": Settings(choices=(Choice(select=(selector,)),)),
        "ignore": Settings(choices=(Choice(ignore=(selector,)),)),
        "extend_select": Settings(choices=(Choice(extend_select=(selector,)),)),
        "per_file": Settings(per_file_ignores=(("no-such-file", (selector,)),)),
        "severity": Settings(severities=((selector, Severity.INFO),)),
    }[place]
    with pytest.raises(ConfigError) as caught:
        select_rules(RULES, settings, PATH)
    assert str(caught.value.failure) == f"sub/medlint.toml:7: unknown rule “{text}”{hint}"


def test_an_option_is_named_without_a_line() -> None:
    settings = Settings(choices=(Choice(ignore=(Selector("CLMX", "--ignore"),)),))
    with pytest.raises(ConfigError, match=r"^--ignore: unknown rule “CLMX”; did you mean “CLM”"):
        select_rules(RULES, settings)


@pytest.mark.parametrize("name", ["CLM004", "cure-claim"])
def test_find_rule_takes_name_and_code(name: str) -> None:
    assert find_rule(RULES, name) is RULES[0]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("cure-clam", "unknown rule “cure-clam”; did you mean “cure-claim”?"),
        ("clm4", "unknown rule “clm4”; did you mean “CLM004”?"),
        ("clm004", "unknown rule “clm004”; did you mean “CLM004”?"),
        ("cure", "unknown rule “cure”; did you mean “cure-claim”?"),
        ("qqqqq", "unknown rule “qqqqq”"),
        ("CLM", "“CLM” is a group of rules; “medlint rules” lists them"),
        ("clm", "“CLM” is a group of rules; “medlint rules” lists them"),
    ],
)
def test_find_rule_names_the_nearest(name: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        find_rule(RULES, name)
    assert str(caught.value.failure) == message


def test_a_code_in_small_letters_is_nearest_to_the_one_with_its_number() -> None:
    assert hint("clm4", ["CLM004", "CLM014"]) == "; did you mean “CLM004”?"
    assert hint("clm01", ["CLM001", "CLM014"]) == "; did you mean “CLM001”?"


NAMES = st.sampled_from(["ALL", "CLM", "STA", "STR", *(key for r in RULES for key in (r.code, r.name))])
LISTS = st.lists(NAMES, max_size=4).map(lambda texts: selectors(*texts))
CHOICES = st.builds(Choice, st.none() | LISTS, LISTS, LISTS)


@given(st.lists(CHOICES, max_size=3), NAMES)
def test_a_rule_named_last_on_the_command_line_is_always_obeyed(choices: list[Choice], name: str) -> None:
    named = [r.code for r in RULES if name in (r.code, r.name)]
    assert set(named) <= set(codes(*choices, choice(extend=name)))
    assert not set(named) & set(codes(*choices, choice(ignore=name)))


@given(st.lists(CHOICES, max_size=2), LISTS, LISTS, st.randoms())
def test_the_order_of_selectors_in_a_list_means_nothing(
    choices: list[Choice], select: tuple[Selector, ...], ignore: tuple[Selector, ...], random: st.DrawFn
) -> None:
    def shuffled(items: tuple[Selector, ...]) -> tuple[Selector, ...]:
        return tuple(random.sample(items, len(items)))  # type: ignore[attr-defined]

    assert codes(*choices, Choice(select, ignore)) == codes(*choices, Choice(shuffled(select), shuffled(ignore)))


NARROW = (
    rule("CLM001", "for-shops")._replace(reach=Reach(profiles=("supplement",))),
    rule("CLM002", "not-for-news")._replace(reach=Reach(beyond=("news",))),
    rule("CLM003", "british")._replace(reach=Reach(jurisdictions=("uk",), severities=(("uk", Severity.ERROR),))),
    rule("CLM004", "new-idea", Status.PREVIEW),
)


def narrow(settings: Settings) -> dict[str, Severity]:
    return {rule.code: severity or rule.severity for rule, severity in select_rules(NARROW, settings)}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), ["CLM002"]),
        (Settings(profile="supplement"), ["CLM001", "CLM002"]),
        (Settings(profile="news", preview=True), ["CLM004"]),
        (Settings(jurisdictions=("us", "uk")), ["CLM002", "CLM003"]),
        (Settings(choices=(choice("CLM"),)), ["CLM002"]),
        (Settings(choices=(choice("CLM001 british"),)), ["CLM001", "CLM003"]),
    ],
)
def test_the_audience_decides_unless_a_rule_is_named(settings: Settings, expected: list[str]) -> None:
    assert list(narrow(settings)) == expected


def test_a_rule_is_as_grave_as_it_is_for_the_audience_unless_the_settings_say() -> None:
    assert narrow(Settings(jurisdictions=("uk",)))["CLM003"] is Severity.ERROR
    milder = Settings(jurisdictions=("uk",), severities=((Selector("CLM"), Severity.INFO),))
    assert narrow(milder)["CLM003"] is Severity.INFO
    assert narrow(Settings(choices=(choice("CLM003"),)))["CLM003"] is Severity.WARNING


def test_a_pack_that_no_rule_has_is_named_with_its_place() -> None:
    groups = (({"pack": ("obesity", 4)}, 3),)
    rules = (*RULES, rule("LNG001", "own-term")._replace(parameters=Fields("r.yaml", {"phrases": (groups, 2)})))
    select_rules(rules, Settings(packs=((Selector("obesity", "medlint.toml", 3), False),)))
    with pytest.raises(ConfigError) as caught:
        select_rules(rules, Settings(packs=((Selector("obesty", "medlint.toml", 3), False),)))
    assert str(caught.value.failure) == "medlint.toml:3: unknown pack “obesty”; did you mean “obesity”?"


class TestConfidence:
    RULES = tuple(
        rule(code, name)._replace(confidence=confidence)
        for code, name, confidence in (
            ("CLM001", "sure", Confidence.HIGH),
            ("CLM002", "likely", Confidence.MEDIUM),
            ("CLM003", "hunch", Confidence.LOW),
        )
    )

    @pytest.mark.parametrize(
        ("least", "select", "expected"),
        [
            (Confidence.LOW, None, ["CLM001", "CLM002", "CLM003"]),
            (Confidence.MEDIUM, None, ["CLM001", "CLM002"]),
            (Confidence.HIGH, None, ["CLM001"]),
            (Confidence.HIGH, "CLM", ["CLM001"]),
            (Confidence.HIGH, "CLM hunch", ["CLM001", "CLM003"]),
            (Confidence.HIGH, "CLM002", ["CLM002"]),
        ],
    )
    def test_less_confident_rules_run_only_when_named(
        self, least: Confidence, select: str | None, expected: list[str]
    ) -> None:
        settings = Settings(choices=(choice(select),), min_confidence=least)
        assert [active.code for active, _ in select_rules(self.RULES, settings)] == expected

    def test_a_list_of_rules_says_why(self) -> None:
        settings = Settings(min_confidence=Confidence.HIGH)
        assert [bar(one, settings) for one in self.RULES] == ["", "medium confidence", "low confidence"]
