"""The language of claims: whole constructs, in every place where a claim can stand and every frame that excuses it."""

import pytest

from medlint.detect.linter import Linter
from medlint.model.settings import Settings
from medlint.model.severity import Severity
from medlint.model.source import Format, Source
from medlint.parse import parse
from medlint.rules.load import load_catalogue

_CATALOGUE = load_catalogue()
_CODES = {"CLM001", "CLM002", "CLM003", "CLM004", "CLM005", "CLM007", "CLM008"}
_RULES = [rule for rule in _CATALOGUE.rules if rule.code in _CODES]
_LINTER = Linter(_CATALOGUE, _RULES, Settings())


def grave(text: str, form: Format = Format.MARKDOWN) -> list[tuple[str, str]]:
    """The code and the words of each finding that is more than info."""
    document = parse(Source("a.md", text, form))
    findings, failures = _LINTER.lint(document, _CODES)
    assert not failures
    return [
        (one.rule.code, document.text(one.finding.span))
        for one in findings
        if (one.finding.severity or one.rule.severity) is not Severity.INFO
    ]


# One claim of each kind, as it stands in the middle of a sentence.
CLAIMS = [
    ("CLM004", "the balm cures gout", "cures gout"),
    ("CLM004", "gout is cured by this tea", "gout is cured by this tea"),
    ("CLM004", "gout will be gone within a week", "gout will be gone within a week"),
    ("CLM004", "the wrap puts an end to migraines", "puts an end to migraines"),
    ("CLM001", "it is the only gel that relieves gout", "the only gel that relieves"),
    ("CLM001", "it is better than any painkiller", "better than any painkiller"),
    ("CLM002", "neem works wonderfully in eczema", "works wonderfully in"),
    ("CLM003", "the syrup has no side effects", "no side effects"),
    ("CLM003", "the balm is natural and therefore safe", "natural and therefore safe"),
    ("CLM005", "you will feel better after one session", "You will feel better after one session"),
    ("CLM007", "the salve is a miracle", "miracle"),
    ("CLM008", "the gel is clinically proven", "clinically proven"),
]
# Where it can stand.
PLACES = [
    "{}.",
    "# {}",
    "- {}",
    "| Product | What it does |\n|---|---|\n| Larkmoss | {} |",
    "**{}!**",
    "---\ntitle: Larkmoss\ndescription: {}.\n---\n\nA page about a plant.",
    "<p>{}.</p>",
    "It grows by the sea. {}. The roots are red.",
    "According to the company, {}.",
]
# What makes it none.
EXCUSES = [
    "Is it true that {}?",
    "It is a myth that {}.",
    "Nobody should believe that {}.",
    "There is no evidence that {}.",
    "My grandmother says that {}.",
    "Anyone who says that {} is wrong.",
    "The advert falsely said that {}.",
    "The shop was fined for writing that {}.",
    "Myth: {}.",
    "# Myths about gout\n\n{}.",
    "# Warning signs of a scam\n\n- {}",
    "| Claim | Myth or fact |\n|---|---|\n| {} | A myth |",
    "You may hear that {}.",
    "“{},” said a visitor.",
    "> {}.",
]


def opened(sentence: str, claim: str) -> str:
    """``claim`` in its frame, with a capital where it begins the sentence."""
    at = sentence.index("{}")
    before = sentence[:at].rstrip("#*-> |“\n<p").rstrip()
    begins = not before or before[-1] in ".:|" or before.endswith("---") or before.startswith(("---", "#", "|"))
    return sentence.format(claim[0].upper() + claim[1:] if begins else claim)


@pytest.mark.parametrize("frame", PLACES)
@pytest.mark.parametrize(("code", "claim", "words"), CLAIMS)
def test_a_claim_is_found_wherever_it_stands(code: str, claim: str, words: str, frame: str) -> None:
    assert [(found, text.lower()) for found, text in grave(opened(frame, claim))] == [(code, words.lower())]


@pytest.mark.parametrize("frame", EXCUSES)
@pytest.mark.parametrize(("code", "claim", "words"), CLAIMS)
def test_what_is_asked_denied_or_told_of_others_is_no_claim(code: str, claim: str, words: str, frame: str) -> None:
    del code, words
    assert grave(opened(frame, claim)) == []


@pytest.mark.parametrize("illness", ["gout", "shingles", "plantar fasciitis", "kidney stones", "high blood pressure"])
@pytest.mark.parametrize("ended", ["cured", "completely healed", "reversed", "eliminated"])
@pytest.mark.parametrize("agent", ["by our drops", "with this oil", "with garlic", "through acupuncture"])
def test_a_passive_claims_what_its_agent_is_said_to_do(illness: str, ended: str, agent: str) -> None:
    sentence = f"{illness} is {ended} {agent}"
    assert grave(f"{sentence}.") == [("CLM004", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ringworm is cured with an antifungal cream.",
        "Most throat infections are cured by penicillin.",
        "Early skin cancer can be cured with surgery.",
        "Gout cannot be cured by tea.",
        "Gout is rarely cured by our drops.",
        "Polio was eliminated by vaccination.",
        "The ham is cured with salt and honey.",
        "She was cured by time.",
        "Some children with leukaemia are cured by stem cells of a donor.",
    ],
)
def test_what_medicine_does_is_told_in_the_passive_too(sentence: str) -> None:
    assert grave(sentence) == []


@pytest.mark.parametrize(
    "when", ["within a week", "in 10 days", "after three sessions", "in just two weeks", "in minutes"]
)
@pytest.mark.parametrize("subject", ["gout", "back pain", "cellulite"])
def test_an_end_on_a_named_day_is_promised_of_what_stays_for_long(subject: str, when: str) -> None:
    assert [code for code, _ in grave(f"With Larkmoss {subject} will be gone {when}.")] == ["CLM004"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The cough will be gone within three weeks.",
        "Your bruise will be gone in 10 days.",
        "Most colds are gone in a week.",
        "The stitches are gone after one visit.",
        "If your back pain is gone in a week, you need no scan.",
        "Side effects disappear in days.",
    ],
)
def test_what_passes_by_itself_may_have_a_day(sentence: str) -> None:
    assert grave(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ask us about this revolutionary gel.", "revolutionary"),
        ("These game-changing capsules are for your joints.", "game-changing"),
        ("Our revolutionary new massage mat is soft.", "revolutionary"),
    ],
)
def test_hype_is_pointed_at_without_the_thing_it_praises(sentence: str, words: str) -> None:
    assert grave(sentence) == [("CLM007", words)]


@pytest.mark.parametrize("test", ["scan", "blood test", "ultrasound", "MRI scan", "eye examination", "screening"])
@pytest.mark.parametrize(
    "claim", ["has no side effects", "is completely safe", "carries no risk", "is painless and safe"]
)
def test_a_test_treats_nobody(test: str, claim: str) -> None:
    assert grave(f"The {test} {claim}.") == []
