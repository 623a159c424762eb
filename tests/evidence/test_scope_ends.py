"""Where the reach of a source ends: at which sentence, which paragraph, which study."""

import pytest
from support_of import scoped, support, verdict

from medlint.evidence import Evidence
from medlint.model.settings import Settings, SupportScope
from medlint.model.source import Format, Source
from medlint.model.span import Span
from medlint.parse import parse

_STUDY = "[study](https://sleep.example.org/articles/12)"
_NAMED = "The SLUMBER trial was long."


def test_a_claim_may_begin_its_sentence() -> None:
    assert scoped(f"There was a {_STUDY}. 70% slept better.", SupportScope.SENTENCE) == "unsupported"
    assert scoped(f"Beds are soft. 70% slept better ({_STUDY}).", SupportScope.SENTENCE) == "supported"


@pytest.mark.parametrize(("sentences", "expected"), [(1, "unsupported"), (2, "supported")])
def test_a_claim_over_two_sentences_rests_on_either(sentences: int, expected: str) -> None:
    text = f"Some 70% slept. So did 80% of a {_STUDY}. Beds are soft."
    evidence = Evidence(parse(Source("article", text, Format.MARKDOWN)), Settings(support_scope=SupportScope.SENTENCE))
    end = text.index("80%") if sentences == 2 else text.index(". So")
    assert evidence.support(Span(text.index("70%"), end)).verdict.value == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (f"Tea.\n\n# Beds\n\nIt is hot. There was a {_STUDY}.", "supported"),
        (f"Tea.\n\n# Beds\n\nThere was a {_STUDY}. It is hot.", "unsupported"),
        (f"Tea.\n\n# Beds and a {_STUDY}", "unsupported"),
        (f"Tea.\n\n- Beds\n- There was a {_STUDY}.", "unsupported"),
        (f"> There was a {_STUDY}.", "unsupported"),
    ],
)
def test_a_paragraph_leans_on_the_last_sentence_of_a_paragraph_beside_it(before: str, expected: str) -> None:
    assert verdict(f"{before}\n\nOf these, 70% slept better.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"So 70% slept. Beds are soft. Tea is hot. Source: {_STUDY}.", "supported"),
        (f"So 70% slept. Beds are soft. Source: {_STUDY}. Tea is hot.", "unsupported"),
        (f"So 70% slept. Beds are soft. Tea is hot. It was a {_STUDY}.", "unsupported"),
    ],
)
def test_a_sentence_that_closes_the_paragraph_covers_it_where_it_names_its_source(text: str, expected: str) -> None:
    assert verdict(text) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("The team had lamps. So 70% slept.", "attributed"),
        ("The team had lamps. Beds are warm. So 70% slept.", "unsupported"),
        ("So 70% slept. The team had lamps.", "unsupported"),
    ],
)
def test_the_study_is_spoken_of_in_the_sentence_or_the_one_before(behind: str, expected: str) -> None:
    assert verdict(f"{_NAMED}\n\nBeds are soft.\n\n{behind}") == expected


def test_a_study_that_is_named_later_is_not_the_one_that_is_spoken_of() -> None:
    assert verdict(f"The team says that 70% slept. Beds are soft. {_NAMED}") == "unsupported"


def test_of_two_studies_the_last_is_spoken_of() -> None:
    both = "The SLUMBER trial was long, and the DREAMER trial was longer."
    assert "DREAMER" in support(f"{both}\n\nBeds are soft.\n\nThe team says that 70% slept.").reason


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("The trial was done at the University of Fernhill.", "attributed"),
        ("## More\n\nThe trial was done at the University of Fernhill.", "attributed"),
        ("The University of Fernhill is old.", "unsupported"),
        ("See [the ward](https://sleep.example.org/wards/12).", "unsupported"),
        ("Beds are soft.\n\nThe trial was done at the University of Fernhill.", "unsupported"),
    ],
)
def test_a_heading_rests_on_the_study_that_the_first_paragraph_below_it_names(below: str, expected: str) -> None:
    above = "# Rain\n\nAn older trial was done at the University of Elmhill."
    assert verdict(f"{above}\n\n# In the trial 70% slept\n\n{below}") == expected


def test_a_heading_that_speaks_of_no_study_rests_on_none() -> None:
    assert verdict("# 70% sleep badly\n\nThe trial was done at the University of Fernhill.") == "unsupported"


def test_what_others_found_is_said_in_the_sentence_itself() -> None:
    asked = "A poll reported that 70% snore. Rao and her colleagues asked why."
    assert verdict(f"Earlier studies reported that beds are soft.\n\n{asked}") == "attributed"


def test_a_sentence_two_before_a_claim_is_not_beside_it() -> None:
    assert verdict(f"Beds are soft. There was a {_STUDY}. Tea is hot. So 70% slept. Rain is wet.") == "unsupported"


def test_the_last_sentence_above_a_list_speaks_of_the_study() -> None:
    above = "Tea is hot. Rain is wet. The trial shows that those with lamps are:"
    assert verdict(f"{_NAMED}\n\nBeds are soft.\n\n{above}\n\n- 70% calmer") == "attributed"


def test_whoever_is_named_in_another_sentence_than_a_study_did_none() -> None:
    named = "The University of Fernhill is old. It has scientists."
    assert verdict(f"{named}\n\nBeds are soft.\n\nThe researchers found that 70% slept.") == "unsupported"
