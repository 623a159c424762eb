"""The claim detector: groups, heads, fixed phrases, overlaps, support and bad parameters."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from own_rules import with_own

from medlint.detect.linter import Linter
from medlint.model.failure import RuleFileError
from medlint.model.settings import Settings
from medlint.model.severity import Severity
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
    return with_own(path)


def own_linter(folder: Path, parameters: str, head: str = _HEAD) -> Linter:
    catalogue = own_rule(folder, parameters, head)
    return Linter(catalogue, [rule for rule in catalogue.rules if rule.code == "CLM901"], Settings())


def found(text: str, linter: Linter = _LINTER, codes: frozenset[str] | set[str] = frozenset()) -> list[tuple[str, str]]:
    """The words found and their severities."""
    document = parse(Source("a.md", text, Format.MARKDOWN))
    findings, failures = linter.lint(document, codes or _CODES)
    assert not failures
    return [(document.text(one.finding.span), (one.finding.severity or one.rule.severity).label) for one in findings]


def grave(text: str) -> list[str]:
    """The codes of the findings that are more than info."""
    document = parse(Source("a.md", text, Format.MARKDOWN))
    findings, failures = _LINTER.lint(document, _CODES)
    assert not failures
    return [one.rule.code for one in findings if (one.finding.severity or one.rule.severity) is not Severity.INFO]


def own(folder: Path, parameters: str, text: str) -> list[tuple[str, str]]:
    return found(text, own_linter(folder, parameters), {"CLM901"})


class TestGroups:
    def test_a_group_has_the_severity_of_the_rule_or_its_own(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [grand]\n  - {terms: [fine], severity: info}\n"
        assert own(tmp_path, parameters, "A grand salve. A fine salve.") == [("grand", "error"), ("fine", "info")]

    def test_of_equal_claims_that_of_the_last_group_stands(self, tmp_path: Path) -> None:
        parameters = "claims:\n  - terms: [so grand]\n  - {terms: [so ... grand], guards: {question: lower}}\n"
        assert own(tmp_path, parameters, "Is it so grand?") == [("so grand", "warning")]

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


_PROMISES = [
    ("CLM001", "The most experience with knee braces in the county lies here."),
    ("CLM001", "Elm House, the innovation leader in home dialysis, opens in May."),
    ("CLM001", "A leading developer of hearing aids has bought the practice."),
    ("CLM001", "Our nurses ensure that you receive the best care."),
    ("CLM001", "Every ward delivers the highest quality of care."),
    ("CLM001", "They are some of the best treatments."),
    ("CLM001", "Discover the easiest and most effective way to melt flab."),
    ("CLM001", "Enjoy world-class podiatry by the sea."),
    ("CLM001", "It is the only toothpaste that rebuilds gums."),
    ("CLM001", "Nobody comes close."),
    ("CLM001", "We have the best dentists."),
    ("CLM001", "Come to the best team of surgeons."),
    ("CLM001", "It is the world's fastest peel."),
    ("CLM002", "All of our patients improved."),
    ("CLM002", "The clip stops hair loss in its tracks."),
    ("CLM002", "This powder regrows cartilage."),
    ("CLM002", "Burn stubborn fat while you read."),
    ("CLM002", "The belt gives lasting relief from back pain."),
    ("CLM002", "It works in every case."),
    ("CLM002", "We sell a highly effective herbal remedy."),
    ("CLM003", "There is no risk of addiction."),
    ("CLM003", "The tea does not cause any side effects."),
    ("CLM003", "No dependence develops."),
    ("CLM003", "Our gel has none of the dangerous side effects."),
    ("CLM003", "The bath is suitable for all ages."),
    ("CLM003", "We offer safe, gentle massage."),
    ("CLM003", "Ask for our painless whitening."),
    ("CLM003", "It is a quick, painless fix."),
    ("CLM003", "You cannot overdose on it."),
    ("CLM004", "Sage flushes out all toxins."),
    ("CLM004", "Our tonic heals various kinds of gout."),
    ("CLM004", "Moxa is known to cure sciatica."),
    ("CLM004", "It cures the root cause."),
    ("CLM004", "The patch is a permanent solution for migraines."),
    ("CLM004", "The magnet is the ultimate solution for chronic pain."),
    ("CLM005", "You will look ten years younger."),
    ("CLM005", "You'll definitely love your new knees."),
    ("CLM005", "Our method ensures that every client leaves refreshed."),
    ("CLM005", "We ensure that you get the results you desire."),
    ("CLM005", "Aligners give you the perfect smile."),
    ("CLM005", "You will sleep like a baby."),
    ("CLM007", "The course brings life-changing results."),
    ("CLM007", "This is a wonder cure."),
    ("CLM003", "The wrap has no side-effects."),
    ("CLM008", "The serum is clinically-proven."),
    ("CLM008", "We use proven remedies."),
    ("CLM008", "It is a safe and proven product."),
    ("CLM008", "The serum is scientifically validated."),
    ("CLM008", "Buy our FDA-approved herbal capsules."),
    ("CLM008", "Here is a proven method to lose weight."),
    ("CLM001", "It is one of the most well-tested and nourishing broths and teas."),
    ("CLM001", "We run one of the most skilled clinics."),
    ("CLM001", "Elm House has the best knee surgery in Pune."),
    ("CLM001", "India's best heart hospitals are here."),
    ("CLM001", "Expect affordable and best dentistry."),
    ("CLM001", "Ours is the only city in Asia with such a scanner."),
    ("CLM002", "The balm instantly erases your wrinkles."),
    ("CLM002", "It will put an end to your tinnitus for good."),
    ("CLM002", "Spots shrink right before your eyes."),
    ("CLM002", "The tape eliminates the need for strong painkillers."),
    ("CLM002", "Buy a tonic that really works."),
    ("CLM002", "Runners are back on their feet in no time."),
    ("CLM003", "Our method carries no risk."),
    ("CLM003", "No infectious disease transmission."),
    ("CLM003", "The kit is safe, fast and effective."),
    ("CLM003", "It is safe to be used by any patient."),
    ("CLM005", "Rest assured that you will be rid of it."),
    ("CLM005", "You'll be able to walk without pain."),
    ("CLM005", "The plan ensures that patients are able to dance."),
    ("CLM005", "The wrap will rejuvenate your skin."),
    ("CLM007", "Magnets are the future of pain relief."),
    ("CLM007", "Find the secret of eternal youth."),
    ("CLM008", "The drops have proven remarkably effective."),
    ("CLM008", "Our broth is tried and proven."),
    ("CLM006", "Our tape works better than surgery."),
    ("CLM001", "No other balm contains nettle."),
    ("CLM001", "It is superior to any other tea."),
    ("CLM001", "You won't find a better clinic."),
    ("CLM001", "Without a doubt it is the safest plan."),
    ("CLM001", "We sell the strongest balm on the planet."),
    ("CLM002", "Warts vanish within days."),
    ("CLM002", "The tea makes wrinkles disappear."),
    ("CLM002", "It works for all kinds of rash."),
    ("CLM002", "It succeeds where everything else has failed."),
    ("CLM002", "It protects you from every virus."),
    ("CLM002", "Never get sick again."),
    ("CLM002", "Enjoy lasting freedom from gout."),
    ("CLM002", "You don't need painkillers any more."),
    ("CLM002", "Be pain-free at last."),
    ("CLM002", "Our gel instantly firms the chin."),
    ("CLM002", "Everyone who tried it got well."),
    ("CLM002", "It dissolves gallstones painlessly."),
    ("CLM003", "There are no known risks."),
    ("CLM003", "Side effects are unheard of."),
    ("CLM003", "This is rest without the risks of surgery."),
    ("CLM004", "Fasting can reverse diabetes."),
    ("CLM005", "You will get your life back."),
    ("CLM005", "We can restore your hearing."),
    ("CLM005", "It is sure to help."),
    ("CLM007", "Dentists don't want you to know this."),
    ("CLM007", "Aloe is a wonder of nature."),
    ("CLM007", "Her progress was nothing short of astounding."),
    ("CLM007", "Try an unbelievable herb."),
    ("CLM008", "Our socks are proven to ease cramps."),
    ("CLM008", "It is endorsed by renowned nutritionists."),
    ("CLM001", "Our tea outperforms prescription drugs."),
    ("CLM001", "It is unlike any other balm."),
    ("CLM002", "Say hello to clear skin."),
    ("CLM002", "The drops give you boundless energy."),
    ("CLM002", "Snoring becomes a thing of the past."),
    ("CLM002", "No dieting required."),
    ("CLM002", "Sleep well without any effort."),
    ("CLM002", "Cod liver oil does wonders for hair."),
    ("CLM002", "It unclogs the arteries."),
    ("CLM003", "It cannot cause harm."),
    ("CLM003", "It does not interact with other drugs."),
    ("CLM005", "A full recovery is assured."),
    ("CLM005", "Drop two dress sizes by June."),
    ("CLM005", "Wake up to a slimmer you."),
    ("CLM001", "Ours are the purest drops ever made for the skin."),
    ("CLM001", "It is the last balm you will ever need."),
    ("CLM001", "No other clinic in the valley offers such care."),
    ("CLM001", "No competitor can match our implants."),
    ("CLM001", "You won't find a gentler dentist."),
    ("CLM001", "Nobody fits hearing aids better."),
    ("CLM001", "Our surgeons are in a league all their own."),
    ("CLM001", "Vitamin D is the best defence against flu."),
    ("CLM001", "The first & only non-surgical treatment that lifts the face."),
    ("CLM001", "Her dedication to patients makes her a top choice for braces."),
    ("CLM001", "We are proud of our drops and believe they are the best drops in the world."),
    ("CLM002", "The wand removes warts for life."),
    ("CLM002", "Migraines don't stand a chance."),
    ("CLM002", "Consider your snoring cured."),
    ("CLM002", "Your search for relief is over."),
    ("CLM002", "We heal what others cannot."),
    ("CLM002", "Our clients stay sober for life."),
    ("CLM002", "Kiss your heel pain goodbye."),
    ("CLM003", "There is nothing in the drops that can harm you."),
    ("CLM003", "It lifts pain without a single side effect."),
    ("CLM003", "You cannot become dependent on the drops."),
    ("CLM004", "Baldness is now curable."),
    ("CLM004", "Beat cancer with cannabis."),
    ("CLM004", "It has the power to dissolve tumours."),
    ("CLM004", "Our salve heals eczema from the root."),
    ("CLM005", "We guarantee that your crown will never break."),
    ("CLM007", "It is a quantum leap in pain relief."),
    ("CLM007", "The patch is considered a breakthrough in pain relief."),
    ("CLM007", "Welcome to the future of hair restoration."),
    ("CLM007", "The clip turns dental care on its head."),
    ("CLM008", "Science has confirmed what healers knew."),
    ("CLM002", "Honey protects you against all kinds of infections."),
    ("CLM002", "The clip has been startlingly successful against migraines."),
    ("CLM003", "It calms knees without the potential drug side effects."),
    ("CLM004", "Sage heals almost any ailment."),
    ("CLM004", "Berries heal your skin at the deepest level."),
    ("CLM007", "A breakthrough treatment for gout could mean the end of pain."),
]
_HARMLESS = [
    "Nobody could match the donor's blood group.",
    "It was the best decision I ever made for my health.",
    "Stop smoking for good.",
    "The bones are removed and the joint is permanently locked.",
    "Vaccination is the best protection against measles.",
    "It is perfectly safe to bathe the baby.",
    "Most moles are completely harmless.",
    "Doctors warn against miracle cures.",
    "Keep the lid on: this will ensure the best results.",
    "The safest option is to wait.",
    "The hair is pulled out from the root.",
    "Nothing will match the joy of her first step.",
    "Ask which clinic has the most experience with your operation.",
    "We strive to give the best possible care.",
    "For the best possible result, fast for eight hours.",
    "Look for the most experienced surgeon.",
    "He belongs to a world-class athletics club, and world-class athletes train there.",
    "Our aim is to become the leading provider of dialysis.",
    "Exercise is one of the best ways to sleep well.",
    "Rapid weight loss can be a sign of illness.",
    "The surgeon completely removes the lens.",
    "The immune system helps the body fight off infection.",
    "The liver regenerates its own tissue.",
    "The kidneys cleanse the blood.",
    "A painless lump needs to be seen by a doctor.",
    "Scans are painless.",
    "Order it risk-free for 60 days.",
    "There is no risk of infection from a handshake.",
    "The room should feel completely safe to the child.",
    "People are told that the spray is completely safe.",
    "We do not diagnose, treat, cure or prevent any disease.",
    "To ensure proper healing, keep the wound dry.",
    "Book ahead for a guaranteed time slot.",
    "The guarantee works best for those who order early.",
    "The groundbreaking ceremony for the ward is on Monday.",
    "Insulin revolutionized the care of diabetes in the 1920s.",
    "Is the therapy proven to help?",
    "The link has not been proven.",
    "It is one of the most widely used tablets.",
    "The nurse took out the stitches in minutes.",
    "Stop taking the tablets immediately if your pain gets worse.",
    "The tablet works by slowing the heart.",
    "Ask for a treatment that works for you.",
    "There is no risk of catching it from a handshake.",
    "Rest assured that your data stays with us.",
    "The best restaurants in London are near the ward.",
    "Tell the nurse if the symptoms disappear within days.",
    "You may get your life back.",
    "Acupuncture cannot cure asthma.",
    "A doctor's first duty is to do no harm.",
    "Ask what works better for children.",
    "The eye drops lose their effect when they are old.",
    "The tablets may interact with other drugs.",
]


@pytest.mark.parametrize(("code", "text"), _PROMISES, ids=lambda value: value[:40])
def test_every_class_of_promise_is_known(code: str, text: str) -> None:
    assert code in grave(text)


@pytest.mark.parametrize("text", _HARMLESS)
def test_the_same_words_used_without_a_promise_are_let_pass(text: str) -> None:
    assert grave(text) == []


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
