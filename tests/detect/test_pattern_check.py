"""The pattern detector: where patterns are looked for, what excuses a match, what is said of it and what mends it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from own_rules import with_own

from medlint.detect.linter import Found, Linter
from medlint.fix import applied
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

_HEAD = """\
code: STA901
name: own
summary: A rule for a test
severity: error
confidence: high
detect: pattern
message: "“{match}” is wrong"
why: Because.
sources:
  - {title: A standard, url: "https://example.org/standard", checked: "2026-01-31"}
examples:
  - bad: "It is [[grand]]."
"""
_TABLE = """\
name: trials
summary: A table for a test
checked: "2026-01-31"
sources:
  - {title: A standard, url: "https://example.org/standard", checked: "2026-01-31"}
required: [name, kind]
optional: [prefer]
entries:
  - {name: XQ, kind: old, prefer: grand}
  - {name: x.q., kind: old, prefer: grand indeed}
  - {name: [1-800-55-99, 1-800-55-BEST], kind: line, prefer: "12"}
  - {name: ZZ, kind: new}
"""


def linter_of(folder: Path, parameters: str, table: str = "") -> Linter:
    path = folder / "own.yaml"
    path.write_text(_HEAD + parameters, encoding="utf-8")
    if table:
        (folder / "data").mkdir(exist_ok=True)
        (folder / "data" / "trials.yaml").write_text(table, encoding="utf-8")
    catalogue = with_own(path)
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "STA901"], Settings())


def find(linter: Linter, text: str, format: Format = Format.MARKDOWN) -> list[Found]:
    found, failures = linter.lint(parse(Source("a.md", text, format)), {"STA901"})
    assert not failures
    return found


def words(linter: Linter, text: str, format: Format = Format.MARKDOWN) -> list[str]:
    found = find(linter, text, format)
    return [text[one.finding.span.start : one.finding.span.end] for one in found]


def test_a_pattern_is_looked_for_where_a_trigger_stands(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: 'gr\\w+d', triggers: [grand, ground]}\n")
    assert words(linter, "A grand plan, on solid ground.") == ["grand", "ground"]
    assert words(linter, "A greed for more.") == []


def test_it_reads_small_letters_and_plain_quotes_unless_cased(tmp_path: Path) -> None:
    folded = linter_of(tmp_path, 'patterns:\n  - {find: "it\'s grand", triggers: [grand]}\n')
    assert words(folded, "IT’S GRAND, it's grand.") == ["IT’S GRAND", "it's grand"]
    cased = linter_of(tmp_path, "patterns:\n  - {find: 'Gr[a-z]+', cased: yes, triggers: [grand]}\n")
    assert words(cased, "A Grand, a grand and a GRAND.") == ["Grand"]


def test_a_space_stands_for_any_space_and_a_line_break_for_none(tmp_path: Path) -> None:
    linter = linter_of(
        tmp_path, "patterns:\n  - find: |\n      very\n       grand ?[ ,]?\n      !?\n    triggers: [grand]\n"
    )
    assert words(linter, "A very\ngrand! plan, very  *grand*, verygrand") == ["very\ngrand!", "very  *grand*,"]


def test_a_match_is_never_a_part_of_a_word(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: 'grand|!+', triggers: ['grand*', '!']}\n")
    assert words(linter, "A grandchild, ingrand, grand-aunt, grand! So grand.") == ["grand", "grand", "!", "grand"]
    inside = linter_of(tmp_path, "patterns:\n  - {find: 'grand', triggers: ['*grand*'], within-words: yes}\n")
    assert words(inside, "A grandchild, ingrand.") == ["grand", "grand"]


def test_a_match_never_leaves_its_block_and_is_never_markup_alone(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: 'grand\\s+plan|grand\\s*', triggers: [grand]}\n")
    assert words(linter, "So grand\n\nplan it.") == ["grand"]
    blank = linter_of(tmp_path, "patterns:\n  - {find: 'grand(?<tail>\\s+)', triggers: [grand], mark: tail}\n")
    assert words(blank, "A grand `code` here.") == []


def test_nothing_is_found_in_code_addresses_and_comments(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: grand, triggers: [grand]}\n")
    assert words(linter, "`grand` <!-- grand --> [x](https://grand.org/grand)\n\n    grand\n\n```\ngrand\n```\n") == []


def test_without_triggers_a_quick_search_picks_the_blocks(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: '[A-Z]{3} [A-Z]{3}', quick: '[A-Z]{3}', cased: yes}\n")
    assert words(linter, "No.\n\nThe ABC DEF.\n\nThe ABC.") == ["ABC DEF"]


def test_kinds_of_blocks_limit_the_search(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: grand, in: [heading]}\n")
    assert words(linter, "# A grand plan\n\nA grand plan.\n\n## Grand\n") == ["grand", "Grand"]


@pytest.mark.parametrize(
    ("text", "format", "expected"),
    [
        ("Grand.\nSo grand.\n\n- grand\n", Format.MARKDOWN, ["Grand.", "grand"]),
        ("[Grand](#x)\n\n**grand**\n", Format.MARKDOWN, ["Grand", "grand"]),
        ("Grand `plan`\n\n`plan` grand\n\ngrand", Format.MARKDOWN, ["grand"]),
        ("Grand\n`plan`\n\n- `plan`\n- grand", Format.MDX, ["Grand", "grand"]),
        ("`Grand`\ngrand", Format.TEXT, ["grand"]),
        ("Grand\nSo grand\n", Format.TEXT, ["Grand"]),
        ("<p>So\nGrand</p><p>Grand</p>", Format.HTML, ["Grand"]),
    ],
)
def test_a_pattern_may_have_to_be_all_of_a_line(tmp_path: Path, text: str, format: Format, expected: list[str]) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: 'grand\\.?', triggers: [grand], whole: line}\n")
    assert words(linter, text, format) == expected


def test_a_pattern_may_have_to_be_all_of_a_block(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: 'grand', triggers: [grand], whole: block}\n")
    assert words(linter, "grand\nplan\n\ngrand\n") == ["grand"]


def test_a_pattern_may_be_for_some_formats(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: grand, triggers: [grand], formats: [html, text]}\n")
    assert {format for format in Format if words(linter, "grand", format)} == {Format.HTML, Format.TEXT}
    anywhere = linter_of(tmp_path, "patterns:\n  - {find: grand, triggers: [grand]}\n")
    assert {format for format in Format if words(anywhere, "grand", format)} == set(Format)


def test_a_pattern_may_be_for_the_ends_of_an_article(tmp_path: Path) -> None:
    linter = linter_of(tmp_path, "patterns:\n  - {find: grand, triggers: [grand], place: ends}\n")
    blocks = [f"Grand {number}." for number in range(60)]
    assert len(find(linter, "\n\n".join(blocks))) == 20
    assert len(find(linter, "\n\n".join(blocks[:24]))) == 16


@pytest.mark.parametrize(
    ("parameter", "flagged", "silent"),
    [
        ("near: [plan]", "The plan is grand.", "A grand view. The plan is small."),
        ("after: [very]", "It is very (grand).", "Very well, it is grand."),
        ("before: [plan]", "A grand plan.", "A grand old plan."),
        ("unless: [grand piano]", "A grand plan and a piano.", "A grand piano."),
        ("not-near: [piano]", "A grand plan. A piano.", "A grand but old piano."),
        ("not-beside: [piano]", "Grand.\n\nNo.\n\nA piano.", "Grand.\n\nA piano."),
        ("unlinked: yes", "Grand. [Plan](x)", "A [grand](x) plan."),
        ("without: [piano]", "Grand.\n\nNo.", "Grand.\n\nNo.\n\nA piano."),
    ],
)
def test_what_stands_around_a_match_counts(tmp_path: Path, parameter: str, flagged: str, silent: str) -> None:
    linter = linter_of(tmp_path, f"patterns:\n  - find: grand\n    triggers: [grand]\n    {parameter}\n")
    assert len(find(linter, flagged)) == 1
    assert find(linter, silent) == []


@pytest.mark.parametrize(
    ("parameter", "text", "flagged"),
    [
        ("after: [very]", "Very well, it is very grand.", 1),
        ("after: [very]", "A very [(grand)](x) plan.", 1),
        ("after: [very]", "It is very. Grand.", 0),
        ("before: [plan]", "A grand plan is no plan.", 1),
        ("before: [plan]", "A grand (plan) of old.", 1),
        ("before: [plan]", "It is grand. Plan it.", 0),
        ("before: [plan]", "The plan is grand.", 0),
        ("not-beside: [piano]", "A piano.\n\nGrand.", 0),
        ("not-beside: [piano]", "A piano.\n\nNo.\n\nGrand.", 1),
        ("not-beside: [piano]", "A piano.\n\n---\n\n```\nx\n```\n\nGrand.", 0),
    ],
)
def test_one_term_that_stands_right_there_is_enough(tmp_path: Path, parameter: str, text: str, flagged: int) -> None:
    linter = linter_of(tmp_path, f"patterns:\n  - find: grand\n    triggers: [grand]\n    {parameter}\n")
    assert len(find(linter, text)) == flagged


def test_references_are_silent_and_quotations_softened_unless_the_rule_says_otherwise(tmp_path: Path) -> None:
    text = "“So grand,” he said.\n\n## References\n\n1. A grand trial. 2020.\n"
    pattern = "patterns:\n  - {find: grand, triggers: [grand]}\n"
    found = find(linter_of(tmp_path, pattern), text)
    assert [one.finding.severity.label for one in found if one.finding.severity] == ["info"]
    own = find(linter_of(tmp_path, "guards: {reference: ignore, quotation: silence}\n" + pattern), text)
    assert [one.finding.severity.label for one in own if one.finding.severity] == ["error"]


def test_of_matches_that_overlap_the_longest_counts(tmp_path: Path) -> None:
    patterns = (
        "patterns:\n  - {find: grand, triggers: [grand]}\n  - {find: 'very grand', triggers: [grand], severity: info}\n"
    )
    found = find(linter_of(tmp_path, patterns), "A very grand plan.")
    assert [one.finding.message for one in found] == ["“very grand” is wrong"]


def test_findings_are_graver_where_they_are_dense(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {find: grand, triggers: [grand], severity: info}\n"
    rule = "dense: {count: 3, words: 20, severity: error}\n" + pattern
    linter = linter_of(tmp_path, rule)
    few = find(linter, "Grand and grand.")
    many = find(linter, "Grand, grand and grand.")
    thin = find(linter, "Grand, grand and grand" + " indeed" * 40)
    labels = [[one.finding.severity.label for one in found if one.finding.severity] for found in (few, many, thin)]
    assert labels == [["info"] * 2, ["error"] * 3, ["info"] * 3]


def test_a_pattern_may_stay_out_of_the_count(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {find: grand, triggers: [grand]}\n  - {find: huge, triggers: [huge], counted: no}\n"
    rule = "dense: {count: 2, words: 20, severity: info}\n" + pattern
    linter = linter_of(tmp_path, rule)
    found = [[one.finding for one in find(linter, text)] for text in ("Grand, huge.", "A grand, huge and grand plan.")]
    labels = [[one.severity.label for one in few_or_many if one.severity] for few_or_many in found]
    assert labels == [["error"] * 2, ["info", "error", "info"]]


def test_messages_hold_the_match_its_groups_and_the_fix(tmp_path: Path) -> None:
    pattern = """patterns:
  - find: '(?<how>very|so) grand'
    triggers: [grand]
    mark: how
    replace: "quite {how}"
    message: "“{match}”, {how}: write “{fix}”"
"""
    (one,) = find(linter_of(tmp_path, pattern), "A Very grand plan.")
    assert one.finding.message == "“Very”, Very: write “quite Very”"


def test_a_fix_replaces_what_is_marked(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {find: '(?<many>\\d+) grand', triggers: [grand], replace: '{many},000', safe: yes}\n"
    source = Source("a.md", "It cost 5 grand, 6 *grand* and 7 &amp; grand.", Format.MARKDOWN)
    found = find(linter_of(tmp_path, pattern), source.text)
    fixes = [one.finding.fix for one in found]
    assert [fix.safe if fix else None for fix in fixes] == [True, None]
    fixed = applied(source, [edit for fix in fixes if fix for edit in fix.edits])
    assert fixed.text == "It cost 5,000, 6 *grand* and 7 &amp; grand."


def test_a_telephone_link_is_not_mended_by_half(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {find: '55 99', triggers: ['99'], replace: '12'}\n"
    found = find(linter_of(tmp_path, pattern), "Call 55 99 or [55 99](tel:5599) or [55 99](https://example.org/).")
    assert [bool(one.finding.fix) for one in found] == [True, False, True]


_DELETIONS = [
    ("grand\n\nA plan.\n", "A plan.\n"),
    ("A plan.\n\ngrand\n", "A plan.\n\n"),
    ("A plan.\n\n- grand\n\nThe end.\n", "A plan.\n\nThe end.\n"),
    ("A plan.\n\nGrand\n-----\n\nThe end.\n", "A plan.\n\nThe end.\n"),
    ("A plan.\ngrand\nThe end.\n", "A plan.\nThe end.\n"),
    ("A plan.\r\n\r\n[grand](#x)\r\n\r\nThe end.\r\n", "A plan.\r\n\r\nThe end.\r\n"),
    ("### grand", ""),
]


@pytest.mark.parametrize(("text", "expected"), _DELETIONS)
def test_a_fix_deletes_the_line(tmp_path: Path, text: str, expected: str) -> None:
    pattern = "patterns:\n  - {find: grand, triggers: [grand], whole: line, delete: line, safe: yes}\n"
    (one,) = find(linter_of(tmp_path, pattern), text)
    assert one.finding.fix
    assert applied(Source("a.md", text, Format.MARKDOWN), one.finding.fix.edits).text == expected


def test_lines_with_tags_are_left_alone(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {find: grand, triggers: [grand], whole: line, delete: line, safe: yes}\n"
    linter = linter_of(tmp_path, pattern)
    assert [one.finding.fix for one in find(linter, "<p>grand</p>\n")] == [None]
    assert [one.finding.fix for one in find(linter, "<p>grand</p>", Format.HTML)] == [None]


def test_the_source_can_be_searched_where_it_is_no_prose(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {find: 'gr.nd', quick: 'gr', source: yes}\n"
    text = "A [grand](https://x.org/grind) `ground` plan.\n\n    gr-nd\n\n<!-- grund -->\n"
    assert words(linter_of(tmp_path, pattern), text) == ["grand", "grind"]


def test_addresses_can_be_searched(tmp_path: Path) -> None:
    rule = """patterns:
  - {find: '(?<==)grand', links: yes, replace: "", safe: yes}
  - {find: so grand, triggers: [grand]}
"""
    text = "A grand [plan](https://x.org/?is=grand) [x][1] <https://x.org/?is=grander> so grand.\n\n[1]: /y?z=grand\n"
    found = find(linter_of(tmp_path, rule), text)
    assert [text[slice(*one.finding.span)] for one in found] == ["grand", "[x][1]", "so grand"]
    assert [bool(one.finding.fix) for one in found] == [True, False, False]
    fix = found[0].finding.fix
    assert fix
    assert "(https://x.org/?is=)" in applied(Source("a.md", text, Format.MARKDOWN), fix.edits).text


def test_terms_bring_their_own_triggers(tmp_path: Path) -> None:
    pattern = "patterns:\n  - find: '{terms}!+'\n    terms: [(very|so) grand, fine]\n"
    linter = linter_of(tmp_path, pattern)
    assert words(linter, "So  grand!! A fine! plan, grand!") == ["So  grand!!", "fine!"]
    alone = linter_of(tmp_path, "patterns:\n  - {terms: [so grand], whole: line}\n")
    assert words(alone, "So grand\n\nSo grand a plan\n") == ["So grand"]


def test_what_stands_under_every_holds_for_all(tmp_path: Path) -> None:
    patterns = "patterns:\n  - {find: grand}\n  - {find: so grand, severity: warning}\n"
    rule = "every: {triggers: [grand], severity: info}\n" + patterns
    found = find(linter_of(tmp_path, rule), "Grand. So grand.")
    assert [one.finding.severity.label for one in found if one.finding.severity] == ["info", "warning"]


def test_a_table_gives_the_words_and_what_is_said_of_them(tmp_path: Path) -> None:
    pattern = """patterns:
  - table: trials
    where: {kind: [old], prefer: [any]}
    find: '{name}'
    cased: yes
    replace: "{prefer}"
    message: "“{match}” is {kind}; write “{prefer}”"
"""
    found = find(linter_of(tmp_path, pattern, _TABLE), "An XQ, an xq, x.q. and ZZ.")
    assert [one.finding.message for one in found] == [
        "“XQ” is old; write “grand”",
        "“x.q.” is old; write “grand indeed”",
    ]


def test_a_word_that_the_article_explains_is_excused(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {table: trials, where: {kind: [old]}, find: '{name}', cased: yes, explained-by: prefer}\n"
    linter = linter_of(tmp_path, pattern, _TABLE)
    assert words(linter, "An XQ is fine.") == ["XQ"]
    assert words(linter, "An XQ is a GRAND plan.") == []


def test_rows_without_a_column_can_be_picked(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {table: trials, where: {prefer: [none]}, find: '{name}', cased: yes}\n"
    assert words(linter_of(tmp_path, pattern, _TABLE), "An XQ and ZZ.") == ["ZZ"]


@pytest.mark.parametrize("spelling", ["1-800-55-99", "1 (800) 55 99", "1.800.55.99", "1–800–55–best", "1 800 55-BEST"])
def test_loose_words_match_whatever_parts_them(tmp_path: Path, spelling: str) -> None:
    pattern = "patterns:\n  - {table: trials, where: {kind: [line]}, find: '{name}', loose: yes, message: '{prefer}'}\n"
    (one,) = find(linter_of(tmp_path, pattern, _TABLE), f"Call {spelling} now.")
    assert one.finding.message == "12"


def test_loose_words_match_where_nothing_parts_them_beside_one_that_announces_them(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {table: trials, where: {kind: [line]}, find: '{name}', loose: yes, message: '{prefer}'}\n"
    found = find(linter_of(tmp_path, pattern, _TABLE), "Call 18005599, 1-8005599 or 180055-best, not 800.")
    assert [one.finding.message for one in found] == ["12", "12", "12"]


def test_glued_words_stand_right_behind_a_figure(tmp_path: Path) -> None:
    pattern = "patterns:\n  - {table: trials, where: {kind: [new]}, find: '\\d+ ?{name}', glued: yes, cased: yes}\n"
    linter = linter_of(tmp_path, pattern, _TABLE)
    assert words(linter, "Take 12ZZ, 12 ZZ, 12zz and some ZZ.") == ["12ZZ", "12 ZZ"]


_BAD = [
    ("- {find: '(', triggers: [grand]}", "“find” is no regular expression"),
    ("- {find: grand, quick: '['}", "“quick” is no regular expression"),
    ("- {find: grand}", "“triggers” is missing"),
    ("- {find: grand, triggers: [grand], quick: g}", "not both"),
    ("- {find: grand, triggers: [' ']}", "a trigger must not be empty"),
    ("- {find: grand, triggers: [grand], source: yes}", "needs “quick”"),
    ("- {find: grand, triggers: [grand], links: yes}", "has neither “triggers” nor “quick”"),
    ("- {find: grand, triggers: [grand], mark: all}", "“mark” names no group"),
    ("- {find: grand, triggers: [grand], replace: '{all}'}", "“replace” has “{all}” in it"),
    ("- {find: grand, triggers: [grand], message: '{fix}'}", "“message” has “{fix}” in it"),
    ("- {find: '{nowhere}', triggers: [grand]}", "names the word list “nowhere”"),
    ("- {find: grand, triggers: [grand], whole: page}", "“patterns.whole” cannot be “page”"),
    ("- {find: grand, triggers: [grand], delete: block}", "“patterns.delete” cannot be “block”"),
    ("- {find: grand, triggers: [grand], in: [footer]}", "“patterns.in” cannot be “footer”"),
    ("- {find: grand, triggers: [grand], colour: red}", "unknown key “patterns.colour”"),
    ("- {find: '{name}', table: nowhere}", "there is no table “nowhere”"),
    ("- {find: '{name}', table: drugs, explained-by: colour}", "“explained-by” names no column"),
    ("- {find: '{colour}', table: drugs}", "names no column of the table"),
    ("- {find: '{name}', table: drugs, where: {colour: [red]}}", "has no column “colour”"),
    ("- {find: '{name}', table: drugs, where: {name: [nothing such]}}", "no row of the table"),
    ("- {find: grand, triggers: [grand]}\n  - {find: so, quick: s}", "either all patterns of a rule have triggers"),
]


@pytest.mark.parametrize(("pattern", "problem"), _BAD)
def test_what_is_wrong_with_a_pattern_is_said_with_its_line(tmp_path: Path, pattern: str, problem: str) -> None:
    with pytest.raises(RuleFileError) as raised:
        linter_of(tmp_path, f"patterns:\n  {pattern}\n")
    assert problem in str(raised.value)
    assert raised.value.failure.line > _HEAD.count("\n")


def test_a_pattern_that_takes_too_long_is_a_failure_and_no_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("medlint.detect.pattern._LONGEST", 0.05)
    linter = linter_of(tmp_path, "patterns:\n  - {find: '(?:a|a|aa)+b', triggers: [grand]}\n")
    found, failures = linter.lint(parse(Source("a.md", "grand " + "a" * 5000, Format.MARKDOWN)), {"STA901"})
    assert found == []
    assert "one of its patterns takes longer than" in failures["STA901"].message


_RULES = [rule for rule in load_catalogue().rules if rule.detect == "pattern"]
_LINTER = Linter(load_catalogue(), _RULES, Settings())
_PIECES = st.sampled_from(
    ["10% percent", "two fold", "1.0 mg", ".5 mg", "U", "10", "Leave a Reply", "!", "?!", "\n\n", "\n", " ", "*", "# ",
     "1,00", "between 5 to 10", "Share this:", "© 2020 X", "NOW OR NEVER", "“", "”", "[", "](x)", "`", "<p>", "TK",
     "morphine", "\ufeff", "é", "1-800-273-8255", "[insert name]", "take 500 daily", "two teaspoons"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_findings_lie_in_the_text_and_fixes_inside_it(text: str) -> None:
    for format in (Format.MARKDOWN, Format.TEXT, Format.HTML):
        found, failures = _LINTER.lint(parse(Source("a.md", text, format)), {rule.code for rule in _RULES})
        assert not failures
        for one in found:
            assert 0 <= one.finding.span.start < one.finding.span.end <= len(text)
            assert "{" not in one.finding.message.replace(text, "")
            for edit in one.finding.fix.edits if one.finding.fix else ():
                assert 0 <= edit.span.start <= edit.span.end <= len(text)
