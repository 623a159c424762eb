"""The claim detector: groups, heads, fixed phrases, overlaps, support and bad parameters."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.detect.linter import Linter
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import Catalogue, load_catalogue

_CATALOGUE = load_catalogue()
_CLAIMS = [rule for rule in _CATALOGUE.rules if rule.detect == "claim"]
_LINTER = Linter(_CATALOGUE, _CLAIMS, Settings())
_CODES = {rule.code for rule in _CLAIMS}

_HEAD = """\
code: CLM901
name: own
summary: A rule for a test
severity: error
confidence: high
detect: claim
message: "“{match}” is not shown"
why: Because.
sources:
  - {title: A standard, url: "https://example.org/standard", checked: "2026-01-31"}
examples:
  - bad: "It is [[grand]]."
"""


def own_rule(folder: Path, parameters: str, head: str = _HEAD) -> Catalogue:
    path = folder / "own.yaml"
    path.write_text(head + parameters, encoding="utf-8")
    return load_catalogue((path,))


def own_linter(folder: Path, parameters: str, head: str = _HEAD) -> Linter:
    catalogue = own_rule(folder, parameters, head)
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "CLM901"], Settings())


def found(text: str, linter: Linter = _LINTER, codes: frozenset[str] | set[str] = frozenset()) -> list[tuple[str, str]]:
    """The words found and their severities."""
    document = parse(Source("a.md", text, Format.MARKDOWN))
    findings, failures = linter.lint(document, codes or _CODES)
    assert not failures
    return [(document.text(one.finding.span), (one.finding.severity or one.rule.severity).label) for one in findings]


def own(folder: Path, parameters: str, text: str) -> list[tuple[str, str]]:
    return found(text, own_linter(folder, parameters), {"CLM901"})


class TestGroups:
    def test_a_group_has_the_severity_of_the_rule_or_its_own(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [grand]\n  - {terms: [fine], severity: info}\n"
        assert own(tmp_path, parameters, "A grand salve. A fine salve.") == [("grand", "error"), ("fine", "info")]

    def test_a_group_changes_what_a_guard_does_to_it_alone(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [grand]\n  - {terms: [fine], guards: {negation: lower}}\n"
        assert own(tmp_path, parameters, "It is not grand. It is not fine.") == [("fine", "warning")]

    def test_a_rule_changes_what_a_guard_does_to_all_its_groups(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [grand]\n  - terms: [fine]\nguards: {negation: ignore}\n"
        assert own(tmp_path, parameters, "It is not grand. It is not fine.") == [("grand", "error"), ("fine", "error")]

    def test_of_overlapping_matches_the_gravest_and_then_the_longest_is_kept(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - {terms: [grand old salve], severity: info}\n  - terms: [grand, grand old]\n"
        assert own(tmp_path, parameters, "A grand old salve.") == [("grand old", "error")]


class TestHead:
    _BEST = "claims:\n  - {terms: [best], head: [clinic, clinics], within: 3}\n"

    @pytest.mark.parametrize(
        ("text", "match"),
        [
            ("The best clinic.", "best clinic"),
            ("The best eye clinic in town.", "best eye clinic"),
            ("The best, friendliest clinic.", "best, friendliest clinic"),
            ("The best\n**eye** clinic.", "best eye clinic"),
            ("The best clinics and clinic shops.", "best clinics and clinic"),
        ],
    )
    def test_the_finding_reaches_to_the_head_of_the_phrase(self, tmp_path: Path, text: str, match: str) -> None:
        assert own(tmp_path, self._BEST, text) == [(match, "error")]

    @pytest.mark.parametrize(
        "text",
        [
            "The best advice is to rest.",
            "The best of the clinic.",
            "He felt best when the clinic was shut.",
            "The best small round old eye clinic.",
            "It was for the best. The clinic closed.",
            "The best; a clinic.",
        ],
    )
    def test_no_finding_without_a_head_in_the_same_phrase(self, tmp_path: Path, text: str) -> None:
        assert own(tmp_path, self._BEST, text) == []


class TestUnless:
    def test_a_fixed_phrase_that_overlaps_makes_the_match_harmless(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [grand]\nunless: [grand piano, on the grand]\n"
        assert own(tmp_path, parameters, "A grand piano. He sat on the grand sofa. A grand view.") == [
            ("grand", "error")
        ]

    def test_a_fixed_phrase_elsewhere_in_the_sentence_does_not(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [grand]\nunless: [grand piano]\n"
        assert own(tmp_path, parameters, "A grand piano in a grand room.") == [("grand", "error")]

    def test_a_group_has_fixed_phrases_of_its_own(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - {terms: [grand], unless: [grand piano]}\n  - terms: [piano]\n"
        assert own(tmp_path, parameters, "A grand piano.") == [("piano", "error")]


class TestSupport:
    _CLAIM = "Nettle cures gout"
    _LINK = " ([Ama 2024](https://doi.org/10.1000/gout.5))"

    def test_citing_a_flagged_claim_silences_it_and_removing_the_citation_brings_it_back(self) -> None:
        assert found(f"{self._CLAIM}.") == [("cures gout", "error")]
        assert found(f"{self._CLAIM}{self._LINK}.") == []

    def test_attribution_without_a_locator_lowers_one_step(self) -> None:
        assert found("According to the Mayo Clinic, nettle cures gout.") == [("cures gout", "warning")]

    def test_hype_stays_hype_with_a_source(self) -> None:
        assert found(f"A miracle{self._LINK}.") == [("miracle", "info")]

    def test_the_reason_goes_into_the_message(self, tmp_path: Path) -> None:
        head = _HEAD.replace("is not shown", "{reason}")
        linter = own_linter(tmp_path, "claims:\n  - terms: [grand]\n", head)
        findings, _ = linter.lint(parse(Source("a.md", "A grand salve.", Format.MARKDOWN)), {"CLM901"})
        assert [one.finding.message for one in findings] == ["“grand” has no source within reach"]


class TestPlaces:
    @pytest.mark.parametrize(
        "text",
        [
            "See [our page](https://example.org/completely-safe-cures).",
            "```\nIt is completely safe.\n```\n",
            "<!-- completely safe -->\n",
            "Write to completely.safe@example.org today.",
        ],
    )
    def test_nothing_outside_the_prose_is_read(self, text: str) -> None:
        assert found(text) == []

    @pytest.mark.parametrize(
        "text", ["It is **completely** safe.", "It is completely\nsafe.", "It is completely\u00a0safe."]
    )
    def test_emphasis_line_ends_and_hard_spaces_do_not_hide_a_claim(self, text: str) -> None:
        assert found(text) == [("completely safe", "error")]

    def test_a_match_does_not_cross_the_end_of_a_sentence(self) -> None:
        assert found("It never ends completely. Safe journey.") == []


class TestBadParameters:
    @pytest.mark.parametrize(
        ("parameters", "complaint"),
        [
            ("", "claims"),
            ("claims:\n  - head: [clinic]\n", "terms"),
            ("claims:\n  - {terms: [grand], guard: {}}\n", "did you mean “guards”"),
            (
                "claims:\n  - terms: [grand]\nguards: {negations: lower}\n",
                "there is no guard “negations”; did you mean",
            ),
            ("claims:\n  - terms: [grand]\nguards: {negation: silent}\n", "cannot be “silent”; did you mean “silence”"),
            ("claims:\n  - {terms: [grand], severity: grave}\n", "cannot be “grave”"),
            ("claims:\n  - {terms: [grand], within: few}\n", "whole number"),
            ('claims:\n  - terms: ["grand ("]\n', "grand ("),
            ("claims:\n  - terms: [grand]\nclaim: x\n", "“claim”"),
        ],
    )
    def test_a_bad_parameter_is_refused_with_what_is_wrong(
        self, tmp_path: Path, parameters: str, complaint: str
    ) -> None:
        with pytest.raises(RuleFileError) as refused:
            own_linter(tmp_path, parameters)
        assert complaint in str(refused.value)
        assert "own.yaml:" in str(refused.value)

    def test_a_placeholder_that_does_not_exist_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(RuleFileError, match=r"fills in \{match\} and \{reason\}"):
            own_linter(tmp_path, "claims:\n  - terms: [grand]\n", _HEAD.replace("{match}", "{word}"))


_CLAIM_SENTENCES = [
    ("Nettle tea ", "is", " completely safe"),
    ("The drops ", "are", " a miracle"),
    ("The wrap ", "is", " 100% effective"),
    ("Our salve ", "is", " clinically proven"),
    ("The diet ", "is", " a natural cure for gout"),
    ("Cedar Lane ", "is", " a world-class clinic"),
]
_WORDS = ["revolutionary", "miracle", "premier clinic", "completely safe", "cures gout", "results guaranteed"]


@pytest.mark.parametrize(("subject", "verb", "claim"), _CLAIM_SENTENCES)
@pytest.mark.parametrize("denial", [" not", " never", " far from", "n't", " by no means"])
def test_denying_a_claim_silences_it(subject: str, verb: str, claim: str, denial: str) -> None:
    assert found(f"{subject}{verb}{claim}.")
    assert not found(f"{subject}{verb}{denial}{claim}.")


@given(word=st.sampled_from(_WORDS), glue=st.sampled_from(["x", "ß", "7", "_", "é"]), front=st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_term_never_matches_inside_a_longer_word(word: str, glue: str, front: bool) -> None:
    text = f"It offers {glue + word if front else word + glue} today."
    assert not [match for match, _ in found(text) if match == word]


_PIECES = st.lists(
    st.sampled_from(
        [
            "Nettle cures gout. ",
            "A miracle? ",
            "It is completely safe, ",
            "“the best clinic” ",
            "not ",
            "\n\n",
            "> ",
            "- ",
            "# Myth\n\n",
            "[here](https://example.org/a/b) ",
            "\r\n",
            "é😀 ",
            "according to the CDC ",
            '"',
            "(",
        ]
    ),
    max_size=14,
)


@given(pieces=_PIECES)
@settings(max_examples=120, deadline=None)
def test_two_runs_agree_and_findings_are_what_they_point_at(pieces: list[str]) -> None:
    text = "".join(pieces)
    document = parse(Source("a.md", text, Format.MARKDOWN))
    first, failures = _LINTER.lint(document, _CODES)
    again, _ = _LINTER.lint(parse(Source("a.md", text, Format.MARKDOWN)), _CODES)
    assert not failures
    assert first == again
    for one in first:
        assert 0 <= one.finding.span.start < one.finding.span.end <= len(text)
        assert document.text(one.finding.span) in one.finding.message


@given(pieces=_PIECES)
@settings(max_examples=60, deadline=None)
def test_an_unrelated_paragraph_at_the_end_removes_no_finding(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert found(f"{text}\n\nThe kettle is blue.\n")[: len(found(f"{text}\n\n"))] == found(f"{text}\n\n")
