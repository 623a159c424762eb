"""The words by which a sentence leans on the one before it, or speaks of a study that the text has named."""

import pytest
from support_of import verdict

_STUDY = "[study](https://sleep.example.org/articles/12)"

LEANING = [
    *("The studies", "The trial", "The researchers", "The authors", "The survey", "The report", "The team", "The same"),
    *("The results", "The findings", "The data", "The figures", "The numbers", "The remaining", "The other"),
    *(
        "The rest",
        "The group",
        "This",
        "These",
        "That",
        "Those",
        "It",
        "They",
        "Of these",
        "Of those",
        "Of them",
        "Half of them",
        "A third of these",
    ),
    *(
        "Of this",
        "Among them",
        "Among these",
        "Among those",
        "Participants",
        "Participant by participant, they",
        "Patients",
    ),
    *("Compared with", "Overall", "By contrast", "In contrast", "Meanwhile", "Another", "The rate", "The risk"),
    *("The average", "In addition", "In total", "In all", "Additionally", "Moreover", "Furthermore", "Also", "And"),
    *("But", "More than", "About", "Around", "Nearly", "Almost", "Over", "Only", "Even", "Still", "Similarly"),
    *("However", "While", "Again", "He", "She", "3 in 10", "“They"),
]


@pytest.mark.parametrize("beginning", LEANING)
def test_a_sentence_that_leans_passes_the_source_on(beginning: str) -> None:
    assert verdict(f"There was a {_STUDY}. {beginning} had soft beds. So 70% slept better.") == "supported"


@pytest.mark.parametrize("verb", ["fell by", "rose to", "improved from"])
def test_so_does_one_that_tells_what_became_of_something(verb: str) -> None:
    assert verdict(f"There was a {_STUDY}. Noise at night {verb} half. So 70% slept better.") == "supported"
    assert verdict(f"There was a {_STUDY}. Tea is hot, and noise {verb} half. So 70% slept better.") == "unsupported"


@pytest.mark.parametrize(
    "beginning", ["A participant", "Beds", "Among us", "In one ward", "The beds", "By night", "On it"]
)
def test_a_sentence_that_does_not_lean_ends_its_reach(beginning: str) -> None:
    assert verdict(f"There was a {_STUDY}. {beginning} had soft beds. So 70% slept better.") == "unsupported"


SPEAKING = [
    *("The study had", "These studies had", "Those trials had", "Their research had", "Our researchers had"),
    *("Both authors had", "Each survey had", "The investigators had", "This long and quiet night trial had"),
    *("The findings had", "The results had", "The analysis had", "The analyses had", "The participants had"),
    *("The team had", "The report had", "The scientists had", "The cohort had", "The review had"),
    *("The meta-analysis had", "The respondents had", "The volunteers had", "The subjects had", "The poll had"),
    *("The data had", "The placebo group had", "The control arm had", "The treatment group had"),
    *("The intervention group had", "The comparison group had", "Some participants had", "Some respondents had"),
    *("On placebo", "During follow-up", "During the follow-up", "In a follow-up period", "In the lamp group"),
    *("In the late-lamp arm", "Lamps versus candles", "As a primary outcome", "As a secondary endpoint"),
    *("People who received lamps", "Patients who took naps", "Adults who got lamps", "Women who were given lamps"),
    *("Men who were assigned lamps", "Children who were treated", "Those who were randomised"),
    *("Those who were randomized", "People who underwent it", "People who completed it", "The doctors said"),
    *("The physicians say", "The experts wrote", "The officials found", "The agency estimates", "The letter noted"),
    *("The doctors reported", "Yes,” said Ann: here", "Yes, says Ann: here", "Yes, stated Ann: here"),
    *("Yes, explained Ann: here", "Yes, noted Ann: here", "Yes, added Ann: here"),
]


@pytest.mark.parametrize("words", SPEAKING)
def test_a_sentence_that_speaks_of_the_study_rests_on_it(words: str) -> None:
    assert verdict(f"The SLUMBER trial was long.\n\nBeds are soft.\n\n{words}, and 70% slept.") == "attributed"


@pytest.mark.parametrize(
    "words",
    [
        *(
            "A study says",
            "The results will show",
            "Some researchers say",
            "People who sleep say",
            "A doctor said",
            "The beds say",
            "The doctors deny",
            "The studio says",
        ),
        *("The very long and quiet but dark night trial says", "Yes, added that lamps show", "Lamps converse, so"),
        *("In the lamp shop", "As a primary school"),
    ],
)
def test_other_sentences_do_not(words: str) -> None:
    assert verdict(f"The SLUMBER trial was long.\n\nBeds are soft.\n\n{words} that 70% slept.") == "unsupported"


OTHERS = [
    *(
        "A study",
        "An old trial",
        "Another study",
        "Other large trials",
        "One survey",
        "Some analyses",
        "Several trials",
    ),
    *("Many studies", "Most surveys", "Recent studies", "Further trials", "Additional analyses", "More trials"),
    *("Two analyses", "Numerous studies", "A small quiet trial"),
]


@pytest.mark.parametrize("other", OTHERS)
def test_another_study_takes_the_place_of_the_one_that_was_named(other: str) -> None:
    text = f"The SLUMBER trial was long. {other} came out last year. Beds are soft. The team says that 70% slept."
    assert verdict(text) == "unsupported"
    assert verdict(text.replace(other, "That long trial")) == "attributed"


NAMING = [
    *(
        "did a study",
        "did a poll",
        "did studies",
        "runs a trial",
        "runs trials",
        "does research",
        "has researchers",
        "did a survey",
    ),
    *("does surveys", "did an analysis", "wrote a review", "wrote a paper", "wrote a report", "files reports"),
    *("did a meta-analysis", "published it", "has investigators", "has scientists"),
    *("presented it", "has a journal"),
]


@pytest.mark.parametrize("words", NAMING)
def test_a_study_is_named_where_a_body_and_a_study_are(words: str) -> None:
    text = f"Ann {words} at the University of Fernhill.\n\nBeds are soft.\n\nThe team had lamps, and 70% slept."
    assert verdict(text) == "attributed"
    heading = f"# Fernhill {words}: 70% slept\n\nThe trial was done at the University of Fernhill."
    assert verdict(heading) == "attributed"


@pytest.mark.parametrize("words", ["is industrial", "has studios", "reviewed it", "has newspapers", "surveyed it"])
def test_no_study_is_named_where_only_a_body_is(words: str) -> None:
    text = f"Ann {words} at the University of Fernhill.\n\nBeds are soft.\n\nThe team had lamps, and 70% slept."
    assert verdict(text) == "unsupported"


def test_a_source_is_out_of_sight_after_eight_sentences() -> None:
    for number, expected in ((7, "supported"), (8, "unsupported")):
        assert verdict(f"There was a {_STUDY}. {'They slept. ' * number}So 70% slept.") == expected
