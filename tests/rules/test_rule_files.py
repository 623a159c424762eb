"""Rule files are loaded strictly: whatever is not as it should be is an error with its file and line."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.detect import prepare
from medlint.model.failure import RuleFileError
from medlint.model.rule import Rule
from medlint.model.settings import Settings
from medlint.model.severity import Confidence, Severity, Status
from medlint.model.source import Format
from medlint.rules import load as loader
from medlint.rules.load import catalogue_folder, load_catalogue
from medlint.rules.yaml import read_yaml

GOOD = """\
code: OWN001
name: leech-therapy
summary: Leeches are sold as a therapy
severity: warning
confidence: medium
status: preview
detect: claim
message: "“{match}” sells leeches and {reason}"
why: |
  Leeches have their place in surgery. They have none in a wellness brochure.
sources:
  - title: "House manual of style"
    section: "Animals"
    url: https://example.org/manual
    checked: 2026-01-31
claims:
  - terms:
      - leech (therapy|therapies)
      - leeching
examples:
  - bad: "Try our [[leech therapy]] today."
  - good: "A leech lives in ponds."
    format: text
"""


@pytest.fixture(autouse=True)
def small_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of one rule and two word lists, which takes no time to read."""
    folder = tmp_path / "catalogue"
    folder.mkdir()
    rule = GOOD.replace("OWN001", "CLM004").replace("leech-therapy", "cure-claim")
    (folder / "cure-claim.yaml").write_text(rule, encoding="utf-8")
    (folder / "vocabulary.yaml").write_text("treatment: [bath]\ndisease: [gout]\n", encoding="utf-8")
    monkeypatch.setattr(loader, "catalogue_folder", lambda: folder)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A rule file of one's own."""
    file = tmp_path / "rules" / "leech-therapy.yaml"
    file.parent.mkdir()
    file.write_text(GOOD, encoding="utf-8")
    return file


def load(place: Path) -> list[Rule]:
    """The rules of one's own at ``place``, read and made ready."""
    catalogue = load_catalogue((place,))
    for rule in catalogue.own:
        prepare(rule, catalogue.vocabulary, Settings())
    return list(catalogue.own)


def complaint(file: Path, text: str | bytes, place: Path | None = None) -> str:
    """What is said of the rule file when it holds ``text``, without its path."""
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(RuleFileError) as refused:
        load(place or file)
    assert str(refused.value).startswith(f"{file}:")
    return str(refused.value).removeprefix(f"{file}:").strip()


def test_a_rule_file_is_what_it_says(own: Path) -> None:
    for place in (own, own.parent):
        (rule,) = load(place)
        assert (rule.code, rule.name, rule.group) == ("OWN001", "leech-therapy", "OWN")
        assert (rule.severity, rule.confidence, rule.status) == (Severity.WARNING, Confidence.MEDIUM, Status.PREVIEW)
        assert rule.summary == "Leeches are sold as a therapy"
        assert rule.message == "“{match}” sells leeches and {reason}"
        assert rule.standards[0].url == "https://example.org/manual"
        assert rule.standards[0].checked == "2026-01-31"
        bad, good = rule.examples
        assert [bad.text[slice(*span)] for span in bad.spans] == ["leech therapy"]
        assert (good.spans, good.format, good.line) == ((), Format.TEXT, 22)


def test_own_rules_stand_beside_the_catalogue(own: Path) -> None:
    alone, beside = load_catalogue(), load_catalogue((own,))
    assert {rule.code for rule in beside.rules} - {rule.code for rule in alone.rules} == {"OWN001"}
    assert [rule.code for rule in beside.rules] == sorted(rule.code for rule in beside.rules)
    assert alone.own == ()
    assert [rule.code for rule in beside.own] == ["OWN001"]


def test_a_file_named_twice_is_read_once(own: Path) -> None:
    assert len(load_catalogue((own, own.parent, own)).own) == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning\n", "", "1: “severity” is missing"),
        ("severity: warning", "severty: warning", "4: “severity” is missing; is “severty” meant for it?"),
        ("severity: warning", "severity: warn", "4: “severity” cannot be “warn”; did you mean “warning”?"),
        ("severity: warning", "severity: grave", "4: “severity” cannot be “grave”; use one of error, warning, info"),
        ("severity: warning", "severity: [warning]", "4: “severity” must be a text"),
        ("severity: warning", "severity:", "4: “severity” must not be empty"),
        ("confidence: medium", "confidence: hgih", "5: “confidence” cannot be “hgih”; did you mean “high”?"),
        ("status: preview", "status: beta", "6: “status” cannot be “beta”; use one of stable, preview, deprecated"),
        ("status: preview", "statsu: preview", "6: unknown key “statsu”; did you mean “status”?"),
        ("status: preview", "profiles: [clinic]", "6: unknown key “profiles”; docs/writing-rules.md lists the keys"),
        ("status: preview", "severity: info", "6: “severity” stands twice; it is first on line 4"),
        ("code: OWN001", "code: OWN1", "1: “code” must be three capitals and three digits, not “OWN1”"),
        ("code: OWN001", "code: CLM004", "1: “CLM004” is already the rule in "),
        ("name: leech-therapy", "name: leeches", "2: “name” must be the file's own name, “leech-therapy”"),
        ("detect: claim", "detect: claims", "7: there is no detector “claims”; did you mean “claim”?"),
        ("detect: claim", "detect: suppression", "7: there is no detector “suppression”; use one of "),
        ("{match}” sells", "{mach}” sells", "8: “message” has “{mach}” in it; the detector “claim” fills in {match}"),
        ("{match}” sells", "{match!r}” sells", "8: “message” has “{” in it"),
        ("{match}” sells", "{match}}” sells", "8: “message” has “}” in it"),
        ("{match}” sells", "{match}”\\nsells", "8: “message” must be one line of text"),
        ("{match}” sells", "\\e[31m{match}” sells", "8: “message” must be one line of text"),
        ('  - title: "House manual of style"\n    section', "  - section", "12: “sources.title” is missing"),
        ("    url: https", "    link: https", "12: “sources.url” is missing"),
        ("https://example.org/manual", "example.org", "14: “url” must be a web address, not “example.org”"),
        ("checked: 2026-01-31", "checked: 31/01/2026", "15: “checked” must be a date such as 2026-01-31"),
        ("checked: 2026-01-31", "checked: 2026-13-31", "15: “checked” must be a date such as 2026-01-31"),
        ("checked: 2026-01-31", "checked: 2026-01-31\n    page: 3", "16: unknown key “sources.page”"),
        ("leech (therapy|therapies)", "leech (therapy", "18: “leech (therapy” opens a bracket that it does not close"),
        ("      - leeching", "      - '{leeching}'", "19: “{leeching}” names the word list “leeching”, which does not"),
        ("      - leeching", "      - [leeching]", "19: “claims.terms” must be a list of texts"),
        ("  - terms:", "  - words:", "17: “claims.terms” is missing"),
        ("  - terms:", "  - severity: loud\n    terms:", "17: “claims.severity” cannot be “loud”"),
        ("[[leech therapy]]", "leech therapy", "21: a bad example marks what is flagged with [[ ]]"),
        ("[[leech therapy]]", "[[leech therapy", "21: [[ and ]] must come in pairs"),
        ("[[leech therapy]]", "[[leech [[therapy]]]]", "21: [[ and ]] must come in pairs"),
        ("[[leech therapy]]", "[[ ]] leech therapy", "21: [[ ]] must enclose the words that are flagged"),
        ("A leech lives", "A [[leech]] lives", "22: a bad example marks what is flagged with [[ ]], a good one"),
        ("  - good: ", "  - fine: ", "22: an example is either “bad” or “good”"),
        ("    format: text", "    bad: '[[x]]'", "22: an example is either “bad” or “good”"),
        ("    format: text", "    format: docx", "23: “examples.format” cannot be “docx”; use one of markdown, "),
        ("    format: text", "    also: cure-claim", "23: “examples.also” must be a list"),
        ("    format: text", "    also: [cure-clam]", "22: “also” names no rule: “cure-clam”; did you mean “cure-cla"),
        ("    format: text", "    note: x", "23: unknown key “examples.note”"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_line(own: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert complaint(own, GOOD.replace(old, new, 1)).startswith(said)


@pytest.mark.parametrize("key", ["sources", "examples", "claims"])
def test_a_list_that_must_hold_something_may_not_be_empty_or_missing(own: Path, key: str) -> None:
    without = re.sub(rf"(?m)^{key}:\n(?:[ ].*\n)+", "", GOOD)
    line = GOOD[: GOOD.index(f"\n{key}:")].count("\n") + 2
    assert complaint(own, without) == f"1: “{key}” is missing"
    emptied = re.sub(rf"(?m)^{key}:\n(?:[ ].*\n)+", f"{key}: []\n", GOOD)
    assert complaint(own, emptied) == f"{line}: “{key}” must not be empty"
    text = re.sub(rf"(?m)^{key}:\n(?:[ ].*\n)+", f"{key}: none\n", GOOD)
    assert complaint(own, text) == f"{line}: “{key}” must be a list"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("# nothing but a comment\n", "is empty"),
        ("---\n", "is empty"),
        ("- a\n- b\n", "1: must hold keys and values"),
        ("just words\n", "1: must hold keys and values"),
        ("a: 1\n---\nb: 2\n", "2: begins a second document here; a file holds one"),
        ("a: 1\n...\nb: 2\n", "3: is not valid YAML"),
        ("a: &x 1\nb: 2\n", "1: uses an anchor (&) or a tag (!); put quotes around a text that begins so"),
        ("a: 1\nb: !!int 3\n", "2: uses an anchor (&) or a tag (!)"),
        ("a: !python/object:os.system x\n", "1: uses an anchor (&) or a tag (!)"),
        ("a: [1]\nb: *a\n", "2: refers to “a” with a *; write the value out"),
        ("*a : b\n", "1: refers to “a” with a *"),
        ("? [a]\n: b\n", "1: has a list or a mapping where a key should be"),
        ("a: {b: 1,\n b: 2}\n", "2: “b” stands twice; it is first on line 1"),
        ("a: 'open\n", "is not valid YAML: found unexpected end of stream"),
        ("a: b\n\tc: d\n", "is not valid YAML: found a tab character"),
        ("a: b: c\n", "1: is not valid YAML: mapping values are not allowed"),
        ("a: [b\nc: d\n", "is not valid YAML: did not find expected"),
        ("a: b\nc: \x00d\n", "2: holds the character U+0000"),
        ("a: b\nc: \x1bd\n", "2: holds the character U+001B"),
        ("a: " + "[" * 100 + "]" * 100, "1: is nested more than 20 levels deep"),
        ("a: " + "[" * 100_000, "1: is nested more than 20 levels deep"),
        ("- " * 100_000 + "x", "1: is nested more than 20 levels deep"),
        (b"a: b\nc: caf\xe9\n", "2: is not UTF-8: byte 0xe9"),
        ("a: b\n".encode("utf-16"), "1: is not UTF-8: byte 0xff"),
    ],
)
def test_what_is_no_plain_yaml_is_refused(own: Path, text: str | bytes, said: str) -> None:
    refused = complaint(own, text)
    assert said in refused
    assert len(refused) < 300


def test_line_ends_and_a_byte_order_mark_do_not_matter(own: Path) -> None:
    (expected,) = load(own)
    for written in (GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD, GOOD.rstrip("\n")):
        own.write_bytes(written.encode())
        (rule,) = load(own)
        assert (rule.message, rule.standards, rule.examples) == (
            expected.message,
            expected.standards,
            expected.examples,
        )


def test_a_code_or_name_of_two_rules_is_refused(own: Path) -> None:
    other = own.with_name("other.yaml")
    other.write_text(GOOD.replace("name: leech-therapy", "name: other"), encoding="utf-8")
    with pytest.raises(RuleFileError) as refused:
        load(own.parent)
    assert str(refused.value) == f"{other}:1: “OWN001” is already the rule in {own}"
    deeper = own.parent / "more" / own.name
    deeper.parent.mkdir()
    deeper.write_text(GOOD.replace("OWN001", "OWN002"), encoding="utf-8")
    other.unlink()
    with pytest.raises(RuleFileError) as refused:
        load(own.parent)
    assert str(refused.value) == f"{deeper}:2: “leech-therapy” is already the rule in {own}"


def test_a_place_without_rule_files(tmp_path: Path, own: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.md").write_text("No rules.", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "empty" / "pipe.yaml")
    for place, said in (
        (tmp_path / "empty", "holds no rule file (*.yaml)"),
        (tmp_path / "gone", "cannot be read: no such file or directory"),
        (tmp_path / "folder.yaml", "holds no rule file (*.yaml)"),
    ):
        with pytest.raises(RuleFileError) as refused:
            load(place)
        assert str(refused.value) == f"{place}: {said}"


def test_both_suffixes_of_yaml_are_read(own: Path) -> None:
    own.rename(own.with_suffix(".yml"))
    assert len(load(own.parent)) == 1


class TestWordLists:
    @pytest.fixture
    def lists(self, own: Path) -> Path:
        return own.with_name("vocabulary.yaml")

    def test_own_lists_serve_own_rules_and_may_name_the_catalogue_s(self, lists: Path, own: Path) -> None:
        lists.write_text("pond-animal: [leech, newt]\ntreated: ['{pond-animal} against {disease}']\n", encoding="utf-8")
        own.write_text(GOOD.replace("- leeching", "- '{treated}'"), encoding="utf-8")
        assert len(load(own.parent)) == 1

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("treatment: [leech]\n", "1: there is already a word list “treatment”"),
            ("a: ['{b}']\nb: [leech]\n", "1: “{b}” names the word list “b”, which does not exist"),
            ("a: ['{a}']\n", "1: “{a}” names the word list “a”, which does not exist"),
            ("a: []\n", "1: “a” must not be empty"),
            ("a: leech\n", "1: “a” must be a list"),
            ("a: [[leech]]\n", "1: “a” must be a list of texts"),
            ("a b: [leech]\n", "1: “a b” is no name for a word list"),
            ("a:\n  - leech\n  - (leech\n", "3: “(leech” opens a bracket that it does not close"),
            ("", "is empty"),
        ],
    )
    def test_a_slip_is_named_with_its_line(self, lists: Path, text: str, said: str) -> None:
        assert complaint(lists, text, lists.parent).startswith(said)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text("ab:-[]{},&*!|>'\"#\n ?%@`\t", max_size=40), st.text(max_size=30)))
def test_any_text_is_yaml_or_is_refused(text: str) -> None:
    try:
        root = read_yaml("rule.yaml", text)
    except RuleFileError:
        return
    nodes = [root]
    while nodes:
        value, line = nodes.pop()
        assert line <= len(re.findall("[\n\r\x85\u2028\u2029]", text)) + 1
        assert isinstance(value, str | tuple | dict)
        nodes += value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()


def test_scalars_stay_texts() -> None:
    root = read_yaml("rule.yaml", "a: no\nb: 1:10\nc: 2026-01-31\nd: 0x1F\ne: ~\nf: 'it''s'\n")
    assert isinstance(root[0], dict)
    assert {key: value for key, (value, _) in root[0].items()} == {
        "a": "no", "b": "1:10", "c": "2026-01-31", "d": "0x1F", "e": "~", "f": "it's",
    }  # fmt: skip


def test_the_catalogue_is_found_in_the_checkout() -> None:
    assert catalogue_folder() == str(Path(__file__).parents[2] / "rules")
