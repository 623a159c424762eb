"""What every rule file of the catalogue owes the people who read its findings."""

import re
from pathlib import Path

import pytest

from medlint.detect import prepare
from medlint.model.fold import fold
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.rules.load import catalogue_folder, load_catalogue

CATALOGUE = load_catalogue()
RULES = CATALOGUE.rules
FOLDERS = {
    "CIT": "citations",
    "CLM": "claims",
    "DIS": "disclosures",
    "GOV": "governance",
    "LNG": "language",
    "RXS": "safety",
    "STA": "statistics",
    "STR": "structure",
    "SUP": "suppression",
}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def test_there_are_rules_of_every_group() -> None:
    assert {rule.group for rule in RULES} <= set(FOLDERS)
    assert [rule.code for rule in RULES] == sorted({rule.code for rule in RULES})


def test_the_founding_rules_have_their_codes() -> None:
    names = {rule.code: rule.name for rule in RULES}
    assert (
        names.items()
        >= {
            "STR001": "truncated-list-intro",
            "STR011": "unmarked-list",
            "STA001": "uncited-statistic",
            "CLM001": "unsupported-superlative",
            "CLM002": "absolute-efficacy",
            "CLM003": "absolute-safety",
            "CLM004": "cure-claim",
            "CLM005": "outcome-guarantee",
            "CLM007": "hype-word",
            "CLM008": "establishment-claim",
            "DIS001": "missing-medical-disclaimer",
        }.items()
    )


@each_rule
def test_the_file_lies_where_its_group_belongs(rule: Rule) -> None:
    assert Path(rule.path) == Path(catalogue_folder()) / FOLDERS[rule.group] / f"{rule.name}.yaml"


@each_rule
def test_it_rests_on_a_published_source(rule: Rule) -> None:
    assert rule.standards
    for standard in rule.standards:
        assert re.fullmatch(r"https://[\w.-]+\.[a-z]{2,}(?:/[\x21-\x7e]*)?", standard.url)
        assert standard.title[0].isupper()
        assert "2026-01-01" <= standard.checked <= "2030-01-01"


@each_rule
def test_it_says_why_in_whole_sentences(rule: Rule) -> None:
    assert len(re.findall(r"[.!?](?=[”)]?(?:\s|$))", rule.why)) >= 2
    assert rule.why.strip()[-1] in ".!?"


@each_rule
def test_its_message_reads_as_part_of_a_line(rule: Rule) -> None:
    """“path:line:column: warning: message [CODE name]”: no capital, no full stop, short enough to be read."""
    for message in (rule.message, rule.parameters.text("partial", "")):
        plain = re.sub(r"\{\w+\}", "", message).lstrip("“” ")
        assert not plain[:1].isupper()
        assert not message.endswith((".", "!"))
        assert len(message) <= 200
        assert '"' not in message
        assert "'" not in message


@each_rule
def test_its_summary_is_a_phrase(rule: Rule) -> None:
    assert rule.summary[0].isupper()
    assert not rule.summary.endswith(".")
    assert len(rule.summary) <= 80


@each_rule
def test_it_shows_what_it_flags_and_what_it_lets_pass(rule: Rule) -> None:
    bad = [example for example in rule.examples if example.spans]
    good = [example for example in rule.examples if not example.spans]
    least = 1 if rule.group == "SUP" else 2
    assert len(bad) >= least
    assert len(good) >= least
    texts = [example.text for example in rule.examples]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("rule", [r for r in RULES if r.detect != "suppression"], ids=lambda rule: rule.name)
def test_its_detector_understands_it(rule: Rule) -> None:
    check = prepare(rule, CATALOGUE.vocabulary, Settings())
    assert check.rule is rule
    assert all(trigger.strip() and trigger == fold(trigger) for trigger in check.triggers)


def test_no_word_list_lies_unused() -> None:
    """A list that nothing names would be edited for nothing. Guards name theirs; tables are more than lists."""
    written = "".join(path.read_text(encoding="utf-8") for path in Path(catalogue_folder()).rglob("*.yaml"))
    package = Path(__file__).parents[2] / "src" / "medlint"
    code = "".join(path.read_text(encoding="utf-8") for path in (package / "detect").rglob("*.py"))
    for name in CATALOGUE.vocabulary.keys() - CATALOGUE.vocabulary.tables.keys():
        short = name.removeprefix("lead-in-")
        named = (f'"{name}"' in code, f'"{short}"' in code, f"⟨{name}⟩" in code)
        assert f"{{{name}}}" in written or any(named), name
