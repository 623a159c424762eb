"""The words by which a sentence rests on a body, a journal or a study that it names."""

import pytest
from support_of import support, verdict

from medlint.evidence.bodies import ACRONYMS, NOT_STUDIES
from medlint.model.source import Format

SAYING = [
    *("estimates", "reports", "says", "said", "finds", "found", "notes", "noted", "shows", "suggests", "indicates"),
    *("reveals", "projects", "projected", "concludes", "warns", "states", "stated", "claims", "declares", "announces"),
    *("publishes", "recognises", "recognizes", "classifies", "ranks", "lists", "listed", "counts", "counted"),
    *("predicts", "confirms", "calculates", "puts it", "put it", "cites", "cited", "recommends", "discovered"),
    *("expects", "determined", "conducted", "observed", "believes", "records", "surveys", "demonstrates"),
    *(
        "noting it",
        "stating it",
        "says (again)",
        "of Fernhill now says",
        "(in a letter) says",
        "(2019): ",
        "study",
        "polls",
    ),
    *(
        "paper",
        "statistics",
        "findings",
        "guideline",
        "registry",
        "database",
        "investigation",
        "article",
        "experiment",
        "census",
    ),
]


@pytest.mark.parametrize("words", SAYING)
def test_a_body_that_says_it_is_a_source(words: str) -> None:
    assert verdict(f"So the CDC {words} that 70% sleep badly.") == "attributed"


@pytest.mark.parametrize(
    "words",
    [
        *("denies", "doubts", "notwithstanding", "stately", "countless", "citation", "project", "puttering"),
        *(
            "approved it and says",
            "registered it and says",
            "trained us to say",
        ),
        *("in its new old quiet building says", "(" + "x" * 61 + ") says"),
    ],
)
def test_a_body_that_is_only_mentioned_is_none(words: str) -> None:
    assert verdict(f"So the CDC {words} that 70% sleep badly.") == "unsupported"


def test_the_space_before_a_name_that_was_a_link_may_be_gone() -> None:
    assert verdict("According to theHeart Foundation, 70% sleep badly.") == "attributed"


def test_the_space_behind_a_name_that_was_a_link_may_be_gone() -> None:
    assert verdict("TheNational Institute on Sleep (NIS)reports that 70% sleep badly.") == "attributed"
    assert verdict("TheNational Institute on Sleepreports that 70% sleep badly.") == "attributed"
    assert verdict("Our National Institute on Sleep Reports sells 70% of them.") == "unsupported"


CITING = [
    *("according to", "reported by", "estimated by", "published in", "published online by", "published last year by"),
    *("cited by", "source:", "sources:", "as per", "per", "says", "said", "say", "citing", "via", "courtesy of"),
    *("conducted by", "led at", "performed from", "done in", "carried out to", "released in May by", "issued by"),
    *("commissioned by", "compiled by", "taken from", "presented to", "adapted from", "researchers at", "a journal of"),
    *("a magazine of", "scientists from", "a professor with", "doctors in", "experts of", "a team at", "a study by"),
    *("trials in", "a survey of 40 adults for", "polls with", "a report from", "data of", "a meta-analysis at"),
    *("according to both the British", "according to a 2019 journal", "says “"),
]


@pytest.mark.parametrize("words", CITING)
def test_a_body_that_is_cited_is_a_source(words: str) -> None:
    assert verdict(f"So 70% sleep badly, {words} the CDC.") == "attributed"


@pytest.mark.parametrize(
    "words",
    [
        *("unlike", "thanks to", "led at a loss of us", "paid by", "said, long before", "super", "soothsays to"),
        *(
            "a study of one two three four five six seven by",
            "studies and",
        ),
    ],
)
def test_a_body_that_stands_beside_it_is_none(words: str) -> None:
    assert verdict(f"So 70% sleep badly, {words} the CDC.") == "unsupported"


def test_a_body_in_brackets_is_a_source_unless_it_is_the_short_form_of_a_name() -> None:
    assert verdict("So 70% sleep badly (CDC).") == "attributed"
    assert verdict("So 70% sleep badly (the CDC, in May 2019).") == "unsupported"
    assert verdict("So 70% sleep badly (CDC, in May 2019).") == "attributed"
    assert verdict("So 70% sleep badly in Center Development (CDC).") == "unsupported"
    assert verdict("So 70% sleep badly with androgenetic alopecia (AGA).") == "unsupported"
    assert verdict("So 70% of adults sleep badly with a gut that aches (AGA).") == "attributed"
    assert verdict("So 70% of adults care for dementia (CDC).") == "attributed"


@pytest.mark.parametrize(
    "words",
    [
        "According to",
        "according to",
        "As reported by",
        "Published in",
        "published last week in",
        "Found in the journal",
    ],
)
def test_who_is_gone_by_is_a_source(words: str) -> None:
    assert verdict(f"{words} Fernhill Rivers, 70% sleep badly.") == "attributed"


NOBODY = [
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    *(
        "December",
        "English",
        "Research",
        "Study",
        "Studies",
        "Expert",
        "Experts",
        "Scientists",
        "Statistics",
        "Doctors",
    ),
    *("Dr", "Mr", "Mrs", "Ms", "Prof", "Professor", "Ayurveda", "Ayurvedic", "Chinese", "Traditional", "Indian"),
    *("Eastern", "Western", "Medical", "Some", "Many", "Recent", "New", "One", "Our", "This", "These", "Clinical"),
    *("Science", "Islamic", "Naturopathic", "the journal May", "the book"),
]


@pytest.mark.parametrize("name", NOBODY)
def test_words_that_only_begin_like_a_name_are_nobody(name: str) -> None:
    assert verdict(f"According to {name} rivers, 70% sleep badly.") == "unsupported"


def test_a_seller_that_is_gone_by_is_nobody() -> None:
    for seller in ("Clinic", "Center", "Co", "Ltd.", "Wellness"):
        assert verdict(f"According to Fernhill {seller}, 70% sleep badly.") == "unsupported"


GENERIC = [
    *("This", "That", "These", "The", "A", "An", "Our", "One", "Many", "Some", "Several", "Most", "New", "Recent"),
    *("Clinical", "Case", "Medical", "Independent", "Research", "Scientific", "Human", "Animal", "Pilot", "Early"),
    *("Further", "Other", "Another", "In", "Two", "Three", "Study", "Double", "Randomised", "Randomized", "Controlled"),
    *("Phase", "Free", "Day", "Various", "Numerous", "Previous", "Current", "Observational", "Cohort", "University"),
    *("And", "Of", "Cancer", "Latest", "Clinically"),
]


@pytest.mark.parametrize("word", GENERIC)
def test_a_study_in_capitals_without_a_name_is_none(word: str) -> None:
    assert verdict(f"In {word} Sleep Study, 70% slept.") == "unsupported"


@pytest.mark.parametrize(
    "name",
    [
        *("Fernhill Sleep Study", "Fernhill Sleep Trial", "Sleep and Lamp Survey", "Fernhill Sleep (FS) Cohort"),
        *("Lamp Sleep Initiative", "SLUMBER trial", "SLUMBER II study", "SLUMBER 3 program", "SL*MBER phase 2 trials"),
        "DREAM-2 studies",
    ],
)
def test_a_study_with_a_name_is_a_source(name: str) -> None:
    assert verdict(f"In the {name}, 70% slept.") == "attributed"


@pytest.mark.parametrize("acronym", [one for one in NOT_STUDIES if one not in ACRONYMS])
def test_conditions_and_methods_name_no_study(acronym: str) -> None:
    assert verdict(f"In the {acronym} trial, 70% slept.") == "unsupported"


EXPERTS = [
    *(
        "said Ana Okafor, a professor",
        "says Dr. Ana Okafor, epidemiologist",
        "according to Prof Ana Okafor, PhD, a fellow",
    ),
    *(
        "explains Ana Okafor, a sleep researcher",
        "explained Ana B. Okafor, a scientist",
        "adds Ana Okafor, investigator",
    ),
    *("added Ana Okafor, lead author", "notes Ana Okafor, the senior author", "noted Ana Okafor, its first author"),
    *("said Ana Okafor, co-author", "said Ana Okafor, a spokeswoman", "said Ana Okafor, a spokesman"),
    *(
        "said Ana Okafor, its spokesperson",
        "said Ana Okafor, a doctor in Fernhill",
        "said Ana Okafor, a surgeon at Fernhill",
    ),
    "said Ana Okafor, a physician in Fernhill",
    *("said Ana Okafor, president of the Fernhill Sleep Society", "said Ana Okafor, dean at Kent University"),
    *(
        "said Ana Okafor, head of the Sleep Department",
        "said Ana Okafor, chief medical officer of the Kent Heart Trust",
    ),
    *("according to Dr Ana Okafor, chair of Sleep Kent", "says Dr. Ana Okafor, chairwoman of the Sleepers"),
]


@pytest.mark.parametrize("words", EXPERTS)
def test_an_expert_whose_place_is_told_is_a_source(words: str) -> None:
    assert verdict(f"“70% slept better,” {words}.") == "attributed"


@pytest.mark.parametrize(
    "words",
    [
        *(
            "said Ana Okafor, an author",
            "said Ana Okafor, a doctor",
            "said Okafor, a professor",
            "sang Ana Okafor, a fellow",
        ),
        *("said Ana Okafor, president of Fernhill Sleep", "said Ana Okafor, chairman of the Board of SleepX"),
        *("said Ana Okafor, head of sales at the Institute", "said Ana Okafor, chair of a table"),
        *("said Ana Okafor. A professor", "said Ana Okafor, who is " + "very " * 12 + "much a professor"),
    ],
)
def test_other_people_are_none(words: str) -> None:
    assert verdict(f"“70% slept better,” {words}.") == "unsupported"


@pytest.mark.parametrize(
    "text",
    [
        "So 70% sleep badly, per the Association's 2025 report.",
        "So 70% sleep badly, according to a short fact sheet by the Centers for Disease Control and Prevention.",
        "So 70% sleep badly, according to scientists at Fernhill Medical Center.",
        "So 70% sleep badly, according to senior investigator Ana Rao, a professor in Fernhill.",
        "In the Nurses' Health Study, 70% sleep badly.",
        "The ASMBS estimates that 70% sleep badly.",
        "So 70% sleep badly.\n\nSources: Fernhill Sleep Fund; Kent Sleep Trust",
        "So 70% sleep badly. They snore. They wake up. Source: Fernhill Sleep Fund.",
        "A review in Pain Medicine says that 70% sleep badly.",
        "The classic Rao trial showed that 70% sleep badly.",
        "As reported in Pain Reviews, 70% sleep badly.",
        "A paper in the May issue of the journal Dreams says that 70% sleep badly.",
        "A review in Fernhill Metabolism says that 70% sleep badly.",
        "So 70% sleep badly, among them many Americans (AAD 2022).",
        "So 70% sleep badly. The CDC's 2022 *weekly* report told why.",
        "A 2019 study in the Annual Reviews of Clinical Psychology found that 70% sleep badly.",
    ],
)
def test_a_source_that_is_named_in_other_ways(text: str) -> None:
    assert verdict(text) == "attributed"


@pytest.mark.parametrize(
    "text",
    [
        "So 70% sleep badly, per the week.",
        "The ASMBS guesses that 70% sleep badly.",
        "A review in South Korea says that 70% sleep badly.",
        "The effect was 70% according to Cohen's d.",
        "In a phase III study 70% slept badly.",
        "A classic trial showed that 70% sleep badly.",
        "A study by Fernhill Sports Medicine says that 70% sleep badly.",
        "So 70% sleep badly, according to patients at Fernhill Medical Center.",
        "Researchers at Fernhill Medical Center have a drug for the 70% who sleep badly.",
        "So 70% sleep badly.\n\nGood sources: salmon and nuts",
        "So 70% sleep badly. They snore. They wake up. Our source: a friend.",
    ],
)
def test_what_only_resembles_a_named_source_is_none(text: str) -> None:
    assert verdict(text) == "unsupported"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("While the Fernhill Sleep Institute estimates that 70% sleep badly.", "Fernhill Sleep Institute"),
        ("A study published in Cephalalgia in March says that 70% sleep badly.", "Cephalalgia"),
        ("A study published in the Sept. 28 issue of the journal Dreams says that 70% sleep badly.", "Dreams"),
        ("According to the U.S. Department of Dreams, 70% sleep badly.", "U.S. Department of Dreams"),
    ],
)
def test_a_name_is_told_without_what_stands_beside_it(text: str, name: str) -> None:
    assert support(text).reason.startswith(f"names {name} but")


@pytest.mark.parametrize(
    "source",
    [
        "published in the March 24 issue of Preventing Chronic Pain",
        "published online in the May 2021 edition of Fernhill Medicine",
        "told in an article published by the NGB",
        "among the facts from the CDC",
        "presented by the Penn team",
        "told by researchers at Emory",
    ],
)
def test_where_it_was_published_and_who_asked_is_a_source(source: str) -> None:
    assert verdict(f"It was {source} that 70% sleep too little.") == "attributed"


@pytest.mark.parametrize(
    "text",
    [
        "According to\nFernhill Medicine\n, 70% sleep badly.",
        "So 70% sleep badly, according to\nFernhill Medicine\n.",
        "So 70% sleep badly, as reported by\nMayo Clinic\nin spring.",
    ],
)
def test_a_source_may_stand_in_a_line_of_its_own_where_its_link_was(text: str) -> None:
    assert verdict(text, Format.TEXT) == "attributed"


@pytest.mark.parametrize(
    "text",
    [
        "According to\n\nFernhill Medicine\n, 70% sleep badly.",
        "So 70% sleep badly, according to\nFernhill Clinic\n.",
        "So 70% sleep badly.\nWe go by the map, according to\nFernhill Medicine\n.",
    ],
)
def test_a_line_that_no_sentence_goes_on_in_is_no_source(text: str) -> None:
    assert verdict(text, Format.TEXT) == "unsupported"


@pytest.mark.parametrize(
    ("source", "known"), [("countries reviewed by the WHO", True), ("tablets reviewed by the WHO", False)]
)
def test_who_reviewed_what_is_a_source_where_it_was_counted(source: str, known: bool) -> None:
    assert (verdict(f"In the 40 {source}, cancer (gout too) is feared by 70% of adults.") == "attributed") is known
