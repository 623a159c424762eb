"""What rules of the detector ``requirement`` can ask for beyond a disclaimer, each with a rule of its own."""

from pathlib import Path

import pytest
from own_rules import with_own

from medlint.detect.linter import Linter
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse

HEAD = """
code: DIS902
name: missing-lid
summary: A kettle without a lid
severity: error
confidence: high
detect: requirement
message: no lid
why: It is hot.
sources: [{title: A book, url: https://example.org, checked: "2026-01-31"}]
examples: [{good: Gout hurts.}]
"""
LID = """
statements:
  - {name: lid, missing: a lid, terms: [lid]}
complete: [lid]
"""
FOUND = tuple[str, str, str]


def judge(tmp_path: Path, parameters: str, text: str, settings: Settings | None = None) -> list[FOUND]:
    """Severity, message and flagged words of each finding."""
    path = tmp_path / "missing-lid.yaml"
    path.write_text(HEAD.lstrip() + parameters.lstrip(), encoding="utf-8")
    catalogue = with_own(path)
    rules = [rule for rule in catalogue.rules if rule.code == "DIS902"]
    document = parse(Source("x", text, Format.MARKDOWN))
    found, failures = Linter(catalogue, rules, settings or Settings()).lint(document, {"DIS902"})
    assert not failures
    findings = [one.finding for one in found]
    return [((f.severity or rules[0].severity).label, f.message, document.text(f.span)) for f in findings]


def words(tmp_path: Path, parameters: str, text: str) -> list[str]:
    return [flagged for _, _, flagged in judge(tmp_path, parameters, text)]


WAYS = (
    "topics: {kettle: [kettle, kettles], steam: [steam], milk: [milk]}\nconcerns: [kettle, steam + milk]\npoint: first"
)


def test_a_combination_of_topics_concerns_a_text(tmp_path: Path) -> None:
    parameters = f"{WAYS}\n{LID}"
    assert words(tmp_path, parameters, "Mind the kettle.") == ["kettle"]
    assert words(tmp_path, parameters, "Milk, then steam.") == ["Milk"]
    assert words(tmp_path, parameters, "Steam.") == []
    assert words(tmp_path, parameters, "Steam, milk and a lid.") == []


def test_words_in_fixed_phrases_do_not_count(tmp_path: Path) -> None:
    parameters = f"{WAYS}\noutside: {{kettle: [kettle drum, of fish kettle]}}\n{LID}"
    assert words(tmp_path, parameters, "A kettle drum, another kettle-drum.") == []
    assert words(tmp_path, parameters, "A kettle drum and a kettle.") == ["kettle"]
    assert words(tmp_path, parameters, "A kettle. A drum.") == ["kettle"]


def test_links_and_references_only_point_elsewhere(tmp_path: Path) -> None:
    parameters = f"{WAYS}\n{LID}"
    assert words(tmp_path, parameters, "See [the kettle](/kettle).") == []
    assert words(tmp_path, parameters, "Tea.\n\n## References\n\n1. Fox A. The kettle. J Tea 2001;3:4-5.") == []
    assert words(tmp_path, parameters, "See [the bowl](/kettle) and the kettle.") == ["kettle"]


def test_a_link_does_not_hide_what_the_text_says_later(tmp_path: Path) -> None:
    parameters = f"{WAYS}\n{LID}"
    assert words(tmp_path, parameters, "See [the kettle](/kettle). Then mind the kettle.") == ["kettle"]
    assert words(tmp_path, parameters, "See [steam](/a) and [milk](/b). Milk makes steam.") == ["Milk"]
    assert words(tmp_path, parameters, "See [steam](/a) and milk. Milk is white.") == []


def test_another_title_silences_unless_it_names_the_topic(tmp_path: Path) -> None:
    parameters = f"{WAYS}\nother-titles: [award]\n{LID}"
    assert words(tmp_path, parameters, "# Award for a cook\n\nHe filled the kettle.") == []
    assert words(tmp_path, parameters, "# Award for a kettle\n\nIt was blue.") == ["kettle"]


def test_lesser_topics_and_passing_mentions_weigh_less(tmp_path: Path) -> None:
    parameters = f"{WAYS}\nlighter: {{steam: info, milk: warning}}\npassing: [info, warning]\n{LID}"
    assert judge(tmp_path, parameters, "Milk and steam.") == [("warning", "no lid", "Milk")]
    assert judge(tmp_path, parameters, "Mind the kettle.") == [("info", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "A kettle is a kettle.") == [("warning", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "One kettle of two kettles.") == [("warning", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "A kettle is a kettle is a kettle.") == [("error", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "# The kettle\n\nTea.") == [("error", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "A kettle.\n\n## The kettle\n\nTea.") == [("error", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "Mind the kettle. See [the kettle](/a), [kettles](/b).")[0][0] == "info"


def test_a_mention_in_passing_has_a_severity_that_exists(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="“passing”"):
        judge(tmp_path, f"{WAYS}\npassing: [inf]\n{LID}", "Mind the kettle.")


def test_each_word_is_pointed_at_but_only_the_first_in_full(tmp_path: Path) -> None:
    parameters = f"{WAYS.replace('first', 'each')}\nagain: still no lid\nmost: 3\n{LID}"
    found = judge(tmp_path, parameters, "A kettle, a kettle, two kettles and a kettle.")
    assert found == [
        ("error", "no lid", "kettle"),
        ("info", "still no lid", "kettle"),
        ("info", "still no lid", "kettles"),
    ]


def test_front_matter_alone_concerns_a_text(tmp_path: Path) -> None:
    parameters = f"{WAYS}\nkeys: [boils]\n{LID}"
    assert words(tmp_path, parameters, "---\ntitle: Tea\nboils: true\n---\n\nRain.") == ["Tea"]
    assert words(tmp_path, parameters, "---\ntitle: Tea\nboils: true\n---\n\nRain on the lid.") == []
    for nothing in ("false", "no", "", '""', "none"):
        assert words(tmp_path, parameters, f"---\ntitle: Tea\nboils: {nothing}\n---\n\nRain.") == []


def test_so_many_different_words_of_a_topic(tmp_path: Path) -> None:
    parameters = f"{WAYS}\nat-least: {{kettle: 2}}\n{LID}"
    assert words(tmp_path, parameters, "A kettle and a kettle.") == []
    assert words(tmp_path, parameters, "A kettle, two kettles.") == ["kettle"]


def test_a_short_text_owes_nothing(tmp_path: Path) -> None:
    parameters = f"{WAYS}\nshortest: 6\n{LID}"
    assert words(tmp_path, parameters, "One kettle in the kitchen.") == []
    assert words(tmp_path, parameters, "One kettle in the big kitchen.") == ["kettle"]


def test_a_title_or_heading_has_to_name_it(tmp_path: Path) -> None:
    parameters = f"{WAYS}\ntitled: [(tea|coffee)]\n{LID}"
    assert words(tmp_path, parameters, "# Rain\n\nA kettle.") == []
    assert words(tmp_path, parameters, "# Tea\n\nA kettle.") == ["kettle"]
    assert judge(tmp_path, parameters, "# Tea\n\nA kettle.") == [("error", "no lid", "kettle")]
    assert judge(tmp_path, parameters, "# Rain\n\nA kettle.\n\n## Coffee\n\nBlack.") == [("info", "no lid", "kettle")]


POINTS = """
points:
  - {headings: [(heat|steam)], text: [hot tea, (hot|warm)]}
  - {headings: [who should drink], message: for whom}
"""


def test_where_only_a_heading_names_it_the_first_point_has_to_stand(tmp_path: Path) -> None:
    parameters = f"{WAYS.replace('point: first', '')}\ntitled: [(tea|coffee)]{POINTS}{LID}"
    assert words(tmp_path, parameters, "# Rain\n\nA kettle.\n\n## Coffee\n\nBlack.") == []
    found = judge(tmp_path, parameters, "# Rain\n\nA kettle.\n\n## Coffee\n\nHot tea.")
    assert found == [("info", "no lid", "Hot tea")]
    assert words(tmp_path, parameters, "# Tea\n\nA kettle.") == ["Tea"]


def test_points_are_headings_or_text_or_the_title(tmp_path: Path) -> None:
    parameters = f"{WAYS.replace('point: first', '')}{POINTS}{LID}"
    assert words(tmp_path, parameters, "# Title\n\nA kettle. Warm.\n\n## The heat\n\nA lot.") == ["The heat"]
    assert words(tmp_path, parameters, "# The heat\n\nA warm kettle of hot tea.") == ["hot tea"]
    assert words(tmp_path, parameters, "# Title\n\nA warm kettle.") == ["warm"]
    assert words(tmp_path, parameters, "# Title\n\nA kettle.") == ["Title"]


def test_a_further_point_is_an_info_of_its_own(tmp_path: Path) -> None:
    parameters = f"{WAYS.replace('point: first', '')}{POINTS}{LID}"
    found = judge(tmp_path, parameters, "# Title\n\nA kettle.\n\n## Who should drink it\n\nAll.")
    assert found == [("error", "no lid", "Title"), ("info", "for whom", "Who should drink it")]


CUES = """
statements:
  - name: harm
    missing: a harm
    cues: [(side effects|downsides)]
    beside-cues: [(burns|scalds)]
    cues-outside: [no (side effects|downsides)]
    within: 40
  - name: told
    missing: a harm
    cues: [causes]
    sentence-holds: [(burns|scalds), kettle]
    sentence-lacks: [unlike]
complete: [harm, told]
"""

SAID = """
    Side effects are burns.
    Side effects:
    Burns are among the side effects.
    The kettle causes burns.
""".strip().splitlines()
UNSAID = """
    Side effects are few.
    No side effects, no burns.
    Downsides are what a friend of mine found so very easy to name. Burns.
    Fire causes burns. The kettle stands on it.
    Unlike fire, the kettle causes burns.
""".strip().splitlines()


@pytest.mark.parametrize("text", SAID, ids=str.strip)
def test_a_cue_counts_beside_what_it_announces(tmp_path: Path, text: str) -> None:
    listed = "\n\n- burns" if text.strip().endswith(":") else ""
    assert words(tmp_path, f"{WAYS}{CUES}", f"A kettle.\n\n{text.strip()}{listed}\n") == []


@pytest.mark.parametrize("text", UNSAID, ids=str.strip)
def test_a_cue_alone_says_nothing(tmp_path: Path, text: str) -> None:
    assert words(tmp_path, f"{WAYS}{CUES}", f"A kettle.\n\n{text.strip()}\n") == ["kettle"]


TABLE = """
partial: "names help, but not {missing}"
statements:
  - {name: line, missing: a line from here, table: crisis-lines, kinds: [suicide], calling: [(call|ring)]}
  - {name: abroad, missing: x, table: crisis-lines, kinds: [suicide], calling: [(call|ring)], countries: elsewhere}
complete: [line]
"""


def test_the_lines_of_the_readers_country_count(tmp_path: Path) -> None:
    parameters = f"{WAYS}{TABLE}"
    us, uk = "A kettle. Call 988.", "A kettle. Ring 116 123."
    british = Settings(jurisdictions=("uk",))
    assert judge(tmp_path, parameters, us) == []
    assert judge(tmp_path, parameters, uk) == [("info", "names help, but not a line from here", "kettle")]
    assert judge(tmp_path, parameters, uk, british) == []
    assert judge(tmp_path, parameters, us, british) == [("info", "names help, but not a line from here", "kettle")]
    assert judge(tmp_path, parameters, us, Settings(jurisdictions=("uk", "us"))) == []


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        (f"{WAYS}\n{LID}".replace("steam + milk", "steam + sugar"), "names the topic “sugar”"),
        (f"{WAYS}\n{LID}".replace("complete: [lid]", "complete: [pot]"), "names the statement “pot”"),
        (f"{WAYS}\n{TABLE}".replace("crisis-lines", "phone-book"), "there is no table “phone-book”"),
        (f"{WAYS}\naccepted: everything\n{LID}", "“accepted” cannot be “everything”"),
        (f"{WAYS}\noutside: {{sugar: [sugar cane]}}\n{LID}", "unknown key “outside.sugar”"),
        (f"{WAYS.replace('first', 'nowhere')}\n{LID}", "“point” cannot be “nowhere”"),
    ],
)
def test_what_means_nothing_is_refused(tmp_path: Path, parameters: str, complaint: str) -> None:
    with pytest.raises(RuleFileError, match=complaint):
        judge(tmp_path, parameters, "A kettle.")


@pytest.mark.parametrize(("accepted", "key"), [("crisis-resources", "crisis"), ("risk-information", "risk")])
def test_layouts_of_the_settings_bring_what_is_asked_for(tmp_path: Path, accepted: str, key: str) -> None:
    parameters = f"{WAYS}\naccepted: {accepted}\n{LID}"
    text = "---\nlayout: health\n---\n\nA kettle."
    settings = {
        "crisis": Settings(crisis_layouts=("health",)),
        "risk": Settings(risk_layouts=("health",)),
    }
    assert judge(tmp_path, parameters, text, settings.pop(key)) == []
    assert len(judge(tmp_path, parameters, text, *settings.values())) == 1


def test_a_publisher_s_own_text_is_a_crisis_resource(tmp_path: Path) -> None:
    parameters = f"{WAYS}\naccepted: crisis-resources\n{LID}"
    settings = Settings(crisis_resources=("Our nurses listen",))
    assert judge(tmp_path, parameters, "A kettle. Our nurses\nlisten.", settings) == []
    assert len(judge(tmp_path, parameters, "A kettle. Our nurses talk.", settings)) == 1
