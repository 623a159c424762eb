"""What is reported and what is suppressed, article by article."""

import re
from dataclasses import dataclass

import pytest

from medlint.detect.linter import Found
from medlint.model.document import Document
from medlint.model.fields import Fields
from medlint.model.finding import Finding
from medlint.model.rule import Example, Rule
from medlint.model.severity import Confidence, Severity, Status
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse
from medlint.rules.load import load_catalogue
from medlint.sift.suppress import Sifted, sift


def rule(code: str, name: str) -> Rule:
    empty = Fields("", {})
    return Rule(
        code, name, "", Severity.WARNING, Confidence.HIGH, Status.STABLE, "phrase", "", "", tuple, empty, "", tuple
    )  # fmt: skip


WORDS = {
    "best": rule("CLM001", "unsupported-superlative"),
    "cures": rule("CLM004", "cure-claim"),
    "70%": rule("STA001", "uncited-statistic"),
}
DISCLAIMER = rule("DIS001", "missing-medical-disclaimer")
SLEEPING = rule("LNG001", "loaded-word")
SUP = tuple(one for one in load_catalogue().rules if one.group == "SUP")
RULES = (*WORDS.values(), DISCLAIMER, SLEEPING, *SUP)
ACTIVE = frozenset(one.code for one in RULES) - {SLEEPING.code}


def findings(document: Document) -> list[Found]:
    """What rules for single words find in the prose of ``document``, and one about the whole of it."""
    found = [
        Found(WORDS[match[0]], Finding(Span(*match.span()), ""))
        for match in re.finditer("|".join(WORDS), document.prose)
    ]
    if "advice" in document.prose:
        found.append(Found(DISCLAIMER, Finding(document.title, "")))
    return sorted(found, key=lambda one: one.finding.span)


def lines(document: Document, found: tuple[Found, ...]) -> list[str]:
    """Each finding as ``line: CODE words``."""
    text = document.source.text
    return [
        f"{document.source.position(one.finding.span.start).line}: {one.rule.code} {text[slice(*one.finding.span)]}"
        for one in found
    ]


def suppressed(sifted: Sifted) -> tuple[Found, ...]:
    return tuple(one.found for one in sifted.suppressed)


@dataclass(frozen=True)
class Case:
    text: str
    kept: tuple[str, ...] = ()
    suppressed: tuple[str, ...] = ()
    format: Format = Format.MARKDOWN


CASES = {
    "no comment": Case("Tea cures colds.\n", ("1: CLM004 cures",)),
    "a comment of another kind": Case("<!-- to do: medlint -->\nTea cures colds.\n", ("2: CLM004 cures",)),
    "a word about medlint": Case("<!-- see medlint-disable in the guide -->\nTea cures colds.\n", ("2: CLM004 cures",)),
    "next line by name": Case(
        "<!-- medlint-disable-next-line cure-claim -- a quotation -->\nTea cures colds.\n",
        suppressed=("2: CLM004 cures",),
    ),
    "next line by code": Case(
        "<!-- medlint-disable-next-line CLM004 -->\nTea cures colds.\n", suppressed=("2: CLM004 cures",)
    ),
    "next line by group": Case(
        "<!-- medlint-disable-next-line CLM -->\nThe best tea cures colds.\n",
        suppressed=("2: CLM001 best", "2: CLM004 cures"),
    ),
    "several names": Case(
        "<!-- medlint-disable-next-line CLM004, uncited-statistic -->\nTea cures 70% of colds.\n",
        suppressed=("2: CLM004 cures", "2: STA001 70%"),
    ),
    "names over several lines": Case(
        "<!-- medlint-disable-next-line\n  CLM004,\n  STA001\n  -- both are in the leaflet\n-->\nTea cures 70%.\n",
        suppressed=("6: CLM004 cures", "6: STA001 70%"),
    ),
    "only the rules that are named": Case(
        "<!-- medlint-disable-next-line CLM004 -->\nThe best tea cures colds.\n",
        ("2: CLM001 best",),
        ("2: CLM004 cures",),
    ),
    "only the next block": Case(
        "<!-- medlint-disable-next-line CLM004 -->\nTea cures colds.\n\nTea cures gout.\n",
        ("4: CLM004 cures",),
        ("2: CLM004 cures",),
    ),
    "blank lines between": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n\n\nTea cures colds.\n", suppressed=("4: CLM004 cures",)
    ),
    "stacked comments": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n<!-- medlint-disable-next-line STA001 -->\n\nTea cures 70%.\n",
        suppressed=("4: CLM004 cures", "4: STA001 70%"),
    ),
    "a wrapped paragraph": Case(
        "<!-- medlint-disable-next-line CLM004 -->\nTea of any kind\nalways cures colds\nand cures gout.\n",
        suppressed=("3: CLM004 cures", "4: CLM004 cures"),
    ),
    "not the line of the comment": Case(
        "Tea cures colds. <!-- medlint-disable-next-line CLM004 --> It cures gout.\n\nSo it cures all.\n",
        ("1: CLM004 cures", "1: CLM004 cures"),
        ("3: CLM004 cures",),
    ),
    "inside a wrapped paragraph": Case(
        "Tea cures colds <!-- medlint-disable-next-line CLM004 -->\nand cures gout\nand cures warts.\n",
        ("1: CLM004 cures", "3: CLM004 cures"),
        ("2: CLM004 cures",),
    ),
    "a code block is the next line": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n```\ncode\n```\n\nTea cures colds.\n",
        ("1: SUP001 CLM004", "6: CLM004 cures"),
    ),
    "a code block below a blank line is the next line": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n\n```\ncode\n```\n\nTea cures colds.\n",
        ("1: SUP001 CLM004", "7: CLM004 cures"),
    ),
    "not the line below the next one": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n# Tea\ncures colds.\n", ("1: SUP001 CLM004", "3: CLM004 cures")
    ),
    "one item of a list": Case(
        "- Tea cures colds\n  <!-- medlint-disable-next-line CLM004 -->\n- Tea cures gout\n- Tea cures warts\n",
        ("1: CLM004 cures", "4: CLM004 cures"),
        ("3: CLM004 cures",),
    ),
    "in a quotation": Case(
        "> <!-- medlint-disable-next-line CLM004 -->\n> Tea cures colds.\n", suppressed=("2: CLM004 cures",)
    ),
    "a table row": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n| Tea cures | It cures |\n|---|---|\n| Sage cures | Mint |\n",
        ("4: CLM004 cures",),
        ("2: CLM004 cures", "2: CLM004 cures"),
    ),
    "above the title": Case(
        "<!-- medlint-disable-next-line DIS001 -- the layout brings it -->\n# Tea advice\n\nDrink tea.\n",
        suppressed=("2: DIS001 Tea advice",),
    ),
    "last line without an end": Case(
        "<!-- medlint-disable-next-line CLM004 -->\nTea cures", suppressed=("2: CLM004 cures",)
    ),
    "nothing follows": Case("Tea.\n\n<!-- medlint-disable-next-line CLM004 -->", ("3: SUP001 CLM004",)),
    "carriage returns": Case(
        "<!-- medlint-disable-next-line CLM004 -->\rTea cures colds.\r\rTea cures gout.\r",
        ("4: CLM004 cures",),
        ("2: CLM004 cures",),
    ),
    "a range": Case(
        "Tea cures a.\n\n<!-- medlint-disable CLM004 -->\n\nTea cures b.\n\n"
        "<!-- medlint-enable CLM004 -->\n\nIt cures c.\n",
        ("1: CLM004 cures", "9: CLM004 cures"),
        ("5: CLM004 cures",),
    ),
    "a range inside a paragraph": Case(
        "Tea cures a <!-- medlint-disable CLM004 --> or cures b <!-- medlint-enable --> or cures c.\n",
        ("1: CLM004 cures", "1: CLM004 cures"),
        ("1: CLM004 cures",),
    ),
    "a range to the end of the file": Case(
        "<!-- medlint-disable CLM004 -->\n\nTea cures a.\n\nTea cures b.\n",
        suppressed=("3: CLM004 cures", "5: CLM004 cures"),
    ),
    "one of two is enabled again": Case(
        "<!-- medlint-disable CLM004, STA001 -->\n\nIt cures 70%.\n\n<!-- medlint-enable STA001 -->\n\nIt cures 70%.\n",
        ("7: STA001 70%",),
        ("3: CLM004 cures", "3: STA001 70%", "7: CLM004 cures"),
    ),
    "one of a group is enabled again": Case(
        "<!-- medlint-disable CLM -->\n\nThe best cures.\n\n<!-- medlint-enable cure-claim -->\n\nThe best cures.\n",
        ("7: CLM004 cures",),
        ("3: CLM001 best", "3: CLM004 cures", "7: CLM001 best"),
    ),
    "disabled twice, enabled once": Case(
        "<!-- medlint-disable CLM004 -->\n\nTea cures a.\n\n<!-- medlint-disable cure-claim -->\n\nTea cures b.\n\n"
        "<!-- medlint-enable -->\n\nTea cures c.\n",
        ("11: CLM004 cures",),
        ("3: CLM004 cures", "7: CLM004 cures"),
    ),
    "disabled again": Case(
        "<!-- medlint-disable CLM004 -->\n\nIt cures a.\n\n<!-- medlint-enable CLM004 -->\n\nIt cures b.\n\n"
        "<!-- medlint-disable CLM004 -->\n\nIt cures c.\n",
        ("7: CLM004 cures",),
        ("3: CLM004 cures", "11: CLM004 cures"),
    ),
    "a whole file, from its end": Case(
        "---\ntitle: Tea cures\n---\n\nTea cures colds.\n\n<!-- medlint-disable-file CLM004 -->\n",
        suppressed=("2: CLM004 cures", "5: CLM004 cures"),
    ),
    "enable does not touch a whole file": Case(
        "<!-- medlint-disable-file CLM004 -->\n\nTea cures a.\n\n<!-- medlint-enable CLM004 -->\n\nTea cures b.\n",
        ("5: SUP003 CLM004",),
        ("3: CLM004 cures", "7: CLM004 cures"),
    ),
    "the disclaimer of a file": Case(
        "---\ntitle: Advice\n---\n\nSome advice.\n\n<!-- medlint-disable-file DIS001 -->\n",
        suppressed=("2: DIS001 Advice",),
    ),
    "a reason with commas and rule names": Case(
        "<!-- medlint-disable-next-line CLM004 -- STA001, and -- so on -->\nTea cures 70%.\n",
        ("2: STA001 70%",),
        ("2: CLM004 cures",),
    ),
    "unused": Case("<!-- medlint-disable-next-line CLM004 -->\nTea is hot.\n", ("1: SUP001 CLM004",)),
    "one of two names unused": Case(
        "<!-- medlint-disable CLM004, STA001 -->\n\nTea cures colds.\n", ("1: SUP001 STA001",), ("3: CLM004 cures",)
    ),
    "a group unused": Case("<!-- medlint-disable-file CLM -->\n\nTea.\n", ("1: SUP001 CLM",)),
    "unused, of a rule that does not run": Case("<!-- medlint-disable-next-line loaded-word, LNG -->\nTea.\n"),
    "used by two comments": Case(
        "<!-- medlint-disable-file CLM004 -->\n\n<!-- medlint-disable-next-line CLM004 -->\nTea cures colds.\n",
        suppressed=("4: CLM004 cures",),
    ),
    "unknown": Case(
        "<!-- medlint-disable-next-line cure-claims -->\nTea cures colds.\n",
        ("1: SUP002 cure-claims", "2: CLM004 cures"),
    ),
    "unknown beside known": Case(
        "<!-- medlint-disable-next-line CLM404, CLM004 -->\nTea cures colds.\n",
        ("1: SUP002 CLM404",),
        ("2: CLM004 cures",),
    ),
    "unknown to enable": Case(
        "<!-- medlint-disable CLM004 -->\n\nIt cures a.\n\n<!-- medlint-enable CLM044 -->\n\nIt cures b.\n",
        ("5: SUP002 CLM044",),
        ("3: CLM004 cures", "7: CLM004 cures"),
    ),
    "no such comment": Case(
        "<!-- medlint-disable-nextline CLM004 -->\nTea cures colds.\n",
        ("1: SUP003 medlint-disable-nextline", "2: CLM004 cures"),
    ),
    "a colon after the verb": Case(
        "<!-- medlint-disable: CLM004 -->\n\nTea cures colds.\n", ("1: SUP003 medlint-disable:", "3: CLM004 cures")
    ),
    "no names": Case(
        "<!-- medlint-disable -->\n\nTea cures colds.\n",
        ("1: SUP003 <!-- medlint-disable -->", "3: CLM004 cures"),
    ),
    "a reason and no names": Case(
        "<!-- medlint-disable-next-line -- known -->\nTea cures colds.\n",
        ("1: SUP003 <!-- medlint-disable-next-line -- known -->", "2: CLM004 cures"),
    ),
    "a reason without dashes": Case(
        "<!-- medlint-disable-next-line CLM004 for now -->\nTea cures colds.\n",
        ("1: SUP003 CLM004 for now", "2: CLM004 cures"),
    ),
    "names without commas": Case(
        "<!-- medlint-disable-next-line CLM004 STA001 -->\nTea cures colds.\n",
        ("1: SUP003 CLM004 STA001", "2: CLM004 cures"),
    ),
    "a comma too many": Case(
        "<!-- medlint-disable-next-line CLM004, -->\nTea cures colds.\n",
        ("1: SUP003 <!-- medlint-disable-next-line CLM004, -->", "2: CLM004 cures"),
    ),
    "enable without disable": Case("Tea.\n\n<!-- medlint-enable CLM004 -->\n", ("3: SUP003 CLM004",)),
    "enable all without disable": Case("Tea.\n\n<!-- medlint-enable -->\n", ("3: SUP003 <!-- medlint-enable -->",)),
    "enable twice": Case(
        "<!-- medlint-disable CLM004 -->\n\nIt cures a.\n\n<!-- medlint-enable -->\n\n<!-- medlint-enable -->\n",
        ("7: SUP003 <!-- medlint-enable -->",),
        ("3: CLM004 cures",),
    ),
    "notes cannot be suppressed": Case(
        "<!-- medlint-disable-file SUP -->\n\n<!-- medlint-disable-next-line CLM004, SUP001 -->\nTea.\n",
        ("1: SUP003 SUP", "3: SUP001 CLM004", "3: SUP003 SUP001"),
    ),
    "comments in code": Case(
        "```\n<!-- medlint-disable-file CLM004 -->\n```\n\n`<!-- medlint-enable -->` cures.\n", ("5: CLM004 cures",)
    ),
    "HTML: element on the next line": Case(
        "<h1>Tea</h1>\n<!-- medlint-disable-next-line CLM004 -->\n<p>Tea cures colds.</p>\n<p>Tea cures gout.</p>\n",
        ("4: CLM004 cures",),
        ("3: CLM004 cures",),
        Format.HTML,
    ),
    "HTML: text below its tag": Case(
        "<!-- medlint-disable-next-line CLM004 -->\n<div>\n  <p>\n    Tea cures\n    and cures.\n  </p>\n</div>\n",
        suppressed=("4: CLM004 cures", "5: CLM004 cures"),
        format=Format.HTML,
    ),
    "HTML: a range": Case(
        "<!-- medlint-disable cure-claim --><p>Tea cures a.</p><!-- medlint-enable --><p>Tea cures b.</p>",
        ("1: CLM004 cures",),
        ("1: CLM004 cures",),
        Format.HTML,
    ),
    "HTML: unused": Case(
        "<!-- medlint-disable-file STA -->\n<p>Tea cures colds.</p>\n",
        ("1: SUP001 STA", "2: CLM004 cures"),
        format=Format.HTML,
    ),
    "MDX: next line": Case(
        "{/* medlint-disable-next-line CLM004 -- a quotation */}\nTea cures colds.\n\nTea cures gout.\n",
        ("4: CLM004 cures",),
        ("2: CLM004 cures",),
        Format.MDX,
    ),
    "MDX: malformed": Case(
        "Tea cures colds.\n\n{/* medlint-disabled CLM004 */}\n",
        ("1: CLM004 cures", "3: SUP003 medlint-disabled"),
        format=Format.MDX,
    ),
    "a near miss suppresses nothing and is reported": Case(
        "<!-- Medlint-disable-next-line CLM004 -->\nTea cures colds.\n\n<!-- medlint ignore CLM004 -->\ncures gout.\n",
        (
            *("1: SUP003 Medlint-disable-next-line", "2: CLM004 cures"),
            *("4: SUP003 medlint ignore", "5: CLM004 cures"),
        ),
    ),
    "plain text: a near miss": Case(
        "<!-- Medlint-disable CLM004 -->\nTea cures colds.\n",
        ("1: SUP003 Medlint-disable", "2: CLM004 cures"),
        format=Format.TEXT,
    ),
    "plain text, in the comments of HTML": Case(
        "<!-- medlint-disable-file CLM004 -->\nTea cures colds.\n", (), ("2: CLM004 cures",), Format.TEXT
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_kept_and_what_is_suppressed(case: Case) -> None:
    document = parse(Source("article", case.text, case.format))
    sifted = sift(document, findings(document), RULES, ACTIVE)
    assert lines(document, sifted.kept) == list(case.kept)
    assert lines(document, suppressed(sifted)) == list(case.suppressed)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_nothing_is_lost(case: Case) -> None:
    document = parse(Source("article", case.text, case.format))
    found = findings(document)
    sifted = sift(document, found, RULES, ACTIVE)
    reported = [one for one in sifted.kept if one.rule.group != "SUP"]
    assert sorted([*reported, *suppressed(sifted)], key=lambda one: one.finding.span) == found


@pytest.mark.parametrize("crlf", ["\r\n", "\r"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_line_ends_change_nothing(case: Case, crlf: str) -> None:
    document = parse(Source("article", case.text.replace("\r", "\n").replace("\n", crlf), case.format))
    sifted = sift(document, findings(document), RULES, ACTIVE)
    assert [line.split(" ")[:2] for line in lines(document, sifted.kept)] == [x.split(" ")[:2] for x in case.kept]
    assert lines(document, suppressed(sifted)) == list(case.suppressed)


def notes(text: str, active: frozenset[str] = ACTIVE) -> list[str]:
    """The messages about the comments of a Markdown text, each with the code of its rule."""
    document = parse(Source("article", text, Format.MARKDOWN))
    kept = sift(document, findings(document), RULES, active).kept
    return [f"{one.rule.code} {one.finding.message}" for one in kept if one.rule.group == "SUP"]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("disable-file CLM004", "SUP001 “CLM004” has nothing to suppress here; remove it"),
        (
            "disable-file cure-clam",
            "SUP002 no rule, code or group is called “cure-clam”; did you mean “cure-claim”?",
        ),
        ("disable-file CLM04", "SUP002 no rule, code or group is called “CLM04”; did you mean “CLM004”?"),
        ("disable-file clm004", "SUP002 no rule, code or group is called “clm004”; did you mean “CLM004”?"),
        (
            "disable-file Cure-Claim",
            "SUP002 no rule, code or group is called “Cure-Claim”; did you mean “cure-claim”?",
        ),
        ("disable-file zzzzzzz", "SUP002 no rule, code or group is called “zzzzzzz”"),
        (
            "disable-nextline CLM004",
            "SUP003 this comment suppresses nothing: no suppression is called “medlint-disable-nextline”; "
            "did you mean “medlint-disable-next-line”?",
        ),
        (
            "this-is-another-tool",
            "SUP003 this comment suppresses nothing: no suppression is called “medlint-this-is-another-tool”; there "
            "are medlint-disable-next-line, medlint-disable, medlint-enable, medlint-disable-file",
        ),
        (
            "disable-file",
            "SUP003 this comment suppresses nothing: “medlint-disable-file” must name the rules it is about",
        ),
        (
            "disable CLM004 STA001",
            "SUP003 this comment suppresses nothing: “CLM004 STA001” is not the name of one rule; "
            "put commas between names and “--” before the reason",
        ),
        ("disable ,CLM004", "SUP003 this comment suppresses nothing: a name is missing beside a comma"),
        ("enable CLM004", "SUP003 this comment suppresses nothing: “CLM004” is not disabled here"),
        ("enable", "SUP003 this comment suppresses nothing: nothing is disabled here"),
        (
            "disable unused-suppression",
            "SUP003 this comment suppresses nothing: findings of “unused-suppression” cannot be suppressed "
            "by a comment",
        ),
    ],
)
def test_messages(comment: str, message: str) -> None:
    assert notes(f"Tea.\n\n<!-- medlint-{comment} -->\n") == [message]


def test_a_note_quotes_little_of_a_long_comment() -> None:
    (note,) = notes(f"<!-- medlint-disable {'word {match} ' * 5000} -->\n")
    assert "“word {match} word" in note
    assert len(note) < 250


def test_a_note_quotes_the_first_sixty_characters_of_a_long_name() -> None:
    name = "z" * 99
    assert notes(f"<!-- medlint-disable {name} -->\n") == [f"SUP002 no rule, code or group is called “{name[:60]}…”"]
    (note,) = notes(f"<!-- medlint-{name} -->\n")
    assert note.startswith(
        f"SUP003 this comment suppresses nothing: no suppression is called “medlint-{name[:52]}…”; there"
    )


@pytest.mark.parametrize("code", ["SUP001", "SUP002", "SUP003"])
def test_notes_come_only_from_rules_that_run(code: str) -> None:
    text = "<!-- medlint-disable CLM004, nothing-known -->\n\nTea.\n\n<!-- medlint-disabled -->\n"
    assert [note[:6] for note in notes(text)] == ["SUP001", "SUP002", "SUP003"]
    assert code not in [note[:6] for note in notes(text, ACTIVE - {code})]
    assert len(notes(text, ACTIVE - {code})) == 2


def test_many_comments_and_findings_stay_in_order() -> None:
    text = "<!-- medlint-disable-next-line CLM004 -->\nTea cures colds.\n\nTea cures gout.\n\n" * 200
    document = parse(Source("article", text, Format.MARKDOWN))
    sifted = sift(document, findings(document), RULES, ACTIVE)
    assert len(sifted.kept) == len(sifted.suppressed) == 200
    assert list(sifted.kept) == sorted(sifted.kept, key=lambda one: one.finding.span)


EXAMPLES = [(rule, example) for rule in SUP for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{rule.name}:{x.line}" for rule, x in EXAMPLES])
def test_the_examples_of_the_rules_about_comments(rule: Rule, example: Example) -> None:
    document = parse(Source("example", example.text, example.format))
    kept = sift(document, findings(document), RULES, ACTIVE).kept
    assert [(one.rule.code, one.finding.span) for one in kept] == [(rule.code, span) for span in example.spans]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("<!-- medlint-disable-next-line CLM004 -- from the  label -->\nTea cures.\n", ["from the label"]),
        ("<!-- medlint-disable-next-line CLM004 -->\nTea cures.\n", [""]),
        ("<!-- medlint-disable-next-line CLM004 --\n  on two\n lines, and -- dashes -->\nTea cures.\n",
         ["on two lines, and -- dashes"]),
        ("<!-- medlint-disable CLM004 -- one -->\nIt cures.\n\n<!-- medlint-enable -- two -->\nIt cures.\n\n"
         "<!-- medlint-disable-next-line CLM -- three -->\nIt cures the best.\n", ["one", "three", "three"]),
        ("<!-- medlint-disable-next-line CLM004 -- near -->\nIt cures.\n<!-- medlint-disable-file CLM -- all -->\n",
         ["all"]),
    ],
)  # fmt: skip
def test_the_reason_stays_with_what_is_suppressed(text: str, reasons: list[str]) -> None:
    document = parse(Source("tea.md", text, Format.MARKDOWN))
    sifted = sift(document, findings(document), RULES, ACTIVE)
    assert [one.reason for one in sifted.suppressed] == reasons
